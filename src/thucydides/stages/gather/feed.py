"""RSS and Atom files that a person saved: each entry is an article; nothing is fetched."""

from __future__ import annotations

from lxml import etree

from thucydides.errors import UnreadableFile
from thucydides.records import Problem, Published

from .draft import MOST_ARTICLES, Draft, cut_short, problem
from .fields import day_of
from .html import text_of
from .xml import name_of, parse_xml

TEXTS = ("encoded", "content", "description", "summary")
DATES = ("pubdate", "published", "date", "updated")


def read_feed(path: str, data: bytes) -> list[Draft | Problem]:
    """The articles of a feed. Raises UnreadableFile if the file is no feed."""
    root = parse_xml(data.lstrip(), path)
    entries = [element for element in root.iter() if name_of(element) in {"item", "entry"}]
    if not entries:
        raise UnreadableFile(
            "the XML file is no RSS or Atom feed", path, "save the articles as text or HTML", "unsupported-format"
        )
    outlet = _channel_title(root)
    rows = [_entry(entry, path, f"#{number}", outlet) for number, entry in enumerate(entries[:MOST_ARTICLES], 1)]
    return cut_short(path, rows)


def _entry(entry: etree._Element, path: str, part: str, outlet: str | None) -> Draft | Problem:
    values = {name_of(child): child for child in reversed(entry) if name_of(child)}
    texts = [text_of(_content(values[name])).strip() for name in TEXTS if name in values]
    text = max(texts, key=len, default="")
    title = text_of(_content(values["title"])).strip() if "title" in values else None
    if not text:
        what = f"the feed's entry {part} has no text"
        return problem(path + part, "no-article", what, "save the article itself; a feed may hold only links")
    return Draft(
        text,
        title=title or None,
        outlet=_source(values) or outlet,
        published=_date(values),
        url=_link(values),
        part=part,
    )


def _content(element: etree._Element) -> str:
    """The text of an element, or its markup where it holds XHTML."""
    if len(element):
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return element.text or ""


def _date(values: dict[str, etree._Element]) -> Published | None:
    days = (day_of(values[name].text) for name in DATES if name in values)
    return next((day for day in days if day), None)


def _link(values: dict[str, etree._Element]) -> str | None:
    link = values.get("link")
    return None if link is None else (link.text or link.get("href") or "").strip() or None


def _source(values: dict[str, etree._Element]) -> str | None:
    source = values.get("source")
    return None if source is None else (source.text or source.findtext("{*}title") or "").strip() or None


def _channel_title(root: etree._Element) -> str | None:
    channel = next((element for element in root.iter() if name_of(element) in {"channel", "feed"}), None)
    titles = [] if channel is None else [child.text for child in channel if name_of(child) == "title" and child.text]
    return titles[0].strip() if titles else None
