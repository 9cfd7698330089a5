"""From a draft to a document: title, outlet and chain, dateline, date, language and body, each read off the text that we keep."""

from __future__ import annotations

import hashlib
import re

from thucydides.records import Document, identify

from .dateline import find_dateline
from .decode import too_long
from .draft import LONGEST_TEXT, Draft
from .furniture import body, furniture
from .language import language_of
from .outlet import provenance
from .page import Page, lines_of
from .published import published
from .title import split_outlet, title_of
from .vocabulary import Vocabulary, host_of

_NEVER_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")


def describe(draft: Draft, path: str, data: bytes, vocabulary: Vocabulary) -> Document:
    """The document that a draft becomes. Raises UnreadableFile if its text is longer than any report."""
    if len(draft.text) > LONGEST_TEXT:
        raise too_long(len(draft.text), path)
    text = _NEVER_TEXT.sub("\ufffd", draft.text) if not draft.is_file else draft.text
    lines = lines_of(text, draft.furniture)
    dateline = find_dateline(text, vocabulary)
    title = title_of(lines, vocabulary, dateline)
    heading, titled = split_outlet(draft.title or (title.text if title else ""), vocabulary)
    given = (draft.outlet, titled, vocabulary.host(host_of(draft.url or "") or ""))
    source = provenance(lines, dateline, given, vocabulary)
    article = body(text, [*draft.furniture, *furniture(text, lines, title, heading, vocabulary)])
    page = Page(text, path + draft.part, draft.url, lines, dateline)
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        id=identify("document", *_content(draft, sha256)),
        path=path + draft.part,
        sha256=sha256,
        text=text,
        title=heading or None,
        outlet=source.outlet,
        via=source.via,
        published=published(page, draft.published, vocabulary),
        dateline=dateline.place if dateline else None,
        language=draft.language or language_of("\n".join(text[start:end] for start, end in article)),
        body=article,
    )


def _content(draft: Draft, sha256: str) -> tuple[str, ...]:
    """What makes an article the one it is: its file's bytes, or, where a file holds several, its own words."""
    if not draft.part:
        return (sha256,)
    day = draft.published.start if draft.published else None
    return (draft.text, draft.title or "", draft.url or "", draft.outlet or "", day or "")
