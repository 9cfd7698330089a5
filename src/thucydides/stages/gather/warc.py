"""WARC: the HTML pages of a web archive, by fastwarc (an extra), each read like a page that a person saved."""

from __future__ import annotations

import io

from thucydides.errors import UnreadableFile
from thucydides.records import Problem

from .draft import LARGEST_FILE, MOST_ARTICLES, Draft, cut_short, problem_of
from .html import LARGEST_PAGE, read_html

INSTALL = "pip install 'thucydides[formats]'"


def read_warc(path: str, data: bytes) -> list[Draft | Problem]:
    """The articles of a web archive. Raises UnreadableFile without fastwarc, and for a broken archive."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise UnreadableFile("reading WARC needs fastwarc", path, INSTALL, "missing-extra") from None
    rows: list[Draft | Problem] = []
    inflated = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.response):
            page = record.reader.read(LARGEST_PAGE)
            inflated += len(page)
            if len(rows) == MOST_ARTICLES or inflated > 4 * LARGEST_FILE:
                break
            if "html" in str(record.http_content_type or ""):
                rows += _page(f"{path}#{len(rows) + 1}", page, str(record.headers.get("WARC-Target-URI", "")))
    except Exception as error:  # a hostile archive can raise anything from inside the parser
        raise UnreadableFile(f"the archive is broken: {error}", path, "fetch it again", "broken-file") from error
    if not rows:
        raise UnreadableFile("the archive holds no pages", path, "check that it was saved whole", "no-article")
    return cut_short(path, rows)


def _page(where: str, page: bytes, url: str) -> list[Draft | Problem]:
    try:
        drafts = read_html(where, page)
    except UnreadableFile as error:
        return [problem_of(error, where)]
    part = where[where.rindex("#") :]
    return [
        Draft(row.text, row.title, row.outlet, row.published, row.language, row.url or url or None, part)
        for row in drafts
        if isinstance(row, Draft)
    ]
