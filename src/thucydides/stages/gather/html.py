"""HTML: the article that trafilatura finds in the page; nothing is fetched, scripts and styles are dropped.

The text that is kept is the extracted one, and offsets count in it. Publication dates come from the page's own metadata only; the
extractor's wider search takes any date of the page, and its default upper limit is the clock.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction

from thucydides.errors import UnreadableFile
from thucydides.records import Problem

from .decode import decode
from .draft import Draft
from .fields import day_of

LARGEST_PAGE = 5_000_000  # bytes; longer pages are data, not articles
DATES: dict[str, Any] = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2199-12-31",
}
DROPPED = ("script", "style", "noscript", "template", "iframe", "object")
BLOCKS = ("p", "br", "div", "li", "h1", "h2", "h3", "h4", "tr", "blockquote")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")


def read_html(path: str, data: bytes) -> list[Draft | Problem]:
    """The one article of a page. Raises UnreadableFile if it is no page or holds no article."""
    if len(data) > LARGEST_PAGE:
        raise UnreadableFile(f"the page has {len(data):,} bytes", path, "save the article alone", "too-long")
    declared = _CHARSET.search(data[:5000])
    page = decode(data, path, declared[1].decode("ascii") if declared else None).text.removeprefix("\ufeff")
    return [page_draft(page, path)]


def page_draft(page: str, path: str, part: str = "") -> Draft:
    """The article of a page that is already decoded. Raises UnreadableFile if it holds none."""
    found = _extract(page)
    text = (getattr(found, "text", None) or text_of(page)).strip()
    if not text:
        raise UnreadableFile("no article is found in the page", path, "save the article's text as .txt", "no-article")
    return Draft(
        text,
        title=getattr(found, "title", None) or None,
        outlet=getattr(found, "sitename", None) or None,
        published=day_of(getattr(found, "date", None)),
        url=getattr(found, "url", None) or None,
        part=part,
    )


def text_of(fragment: str) -> str:
    """The text of a piece of HTML, a line a block, without markup; plain text is returned as it is."""
    if not _TAG.search(fragment):
        return fragment
    try:
        tree = lxml_html.fromstring(f"<div>{fragment}</div>")
    except (ValueError, etree.LxmlError):
        return _TAG.sub(" ", fragment)
    etree.strip_elements(tree, *DROPPED, etree.Comment, with_tail=False)
    for block in tree.iter(*BLOCKS):
        block.tail = "\n" + (block.tail or "")
    lines = (" ".join(line.split()) for line in "".join(map(str, tree.itertext())).split("\n"))
    return "\n".join(line for line in lines if line)


def _extract(page: str) -> object | None:
    try:
        return bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return None
