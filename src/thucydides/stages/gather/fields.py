"""Fields of records that others made (front matter, JSONL, CSV, feeds): which of their names means what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from thucydides.records import Published

from .draft import Draft

NAMES = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story", "articlebody"),
    "title": ("title", "headline", "name", "subject"),
    "published": (
        "date", "published", "published_at", "publishedat", "publication_date", "date_published", "datepublished", "date_publish",
        "pubdate", "pub_date", "published_date", "publish_date", "datetime", "timestamp", "issued", "created", "updated",
    ),
    "outlet": ("publisher", "outlet", "source", "site", "sitename", "site_name", "publication", "newspaper",
        "source_name", "domain"),
    "url": ("url", "link", "href", "canonical", "source_url"),
    "language": ("language", "lang"),
}  # fmt: skip
_ISO = re.compile(r"\s*(\d{4})[-/](\d{2})[-/](\d{2})(?![\d])")
_CODE = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?")
_COMPACT = re.compile(r"\s*((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)")


def guess_columns(names: list[str]) -> dict[str, str]:
    """For each kind of field the name that carries it, the likeliest first; kinds that no name fits are left out."""
    plain = {re.sub(r"[\s-]+", "_", name.strip().lower()): name for name in reversed(names)}
    return {
        kind: plain[found]
        for kind, known in NAMES.items()
        if (found := next((one for one in known if one in plain), None))
    }


def draft_of(
    fields: Mapping[str, object],
    text: str,
    part: str = "",
    furniture: tuple[tuple[int, int], ...] = (),
    is_file: bool = False,
) -> Draft:
    """The article that a record with these fields describes."""
    columns = guess_columns(list(fields))
    values = {kind: _word(fields[column]) for kind, column in columns.items()}
    language = values.get("language")
    return Draft(
        text,
        title=values.get("title"),
        outlet=values.get("outlet"),
        published=day_of(fields.get(columns.get("published", ""))),
        language=language[:2].lower() if language and _CODE.fullmatch(language) else None,
        url=values.get("url"),
        part=part,
        furniture=furniture,
        is_file=is_file,
    )


def day_of(value: object) -> Published | None:
    """The day that a field names, on the basis `metadata`; None if it names none."""
    if isinstance(value, datetime | date):
        return _published(value.year, value.month, value.day)
    if not isinstance(value, str):
        return None
    match = _ISO.match(value[:40]) or _COMPACT.match(value[:40])
    if match:
        return _published(*map(int, match.groups()))
    try:
        parsed = parsedate_to_datetime(value[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _published(parsed.year, parsed.month, parsed.day)


def _published(year: int, month: int, day: int) -> Published | None:
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return Published(iso, iso, "metadata")


def _word(value: object) -> str | None:
    """A field as one line of text; of a nested object its name or title."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title") or value.get("uri")
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(value.split())[:500] or None if isinstance(value, str) else None
