"""Plain text: kept untouched, so that offsets count in the file itself."""

from __future__ import annotations

from thucydides.records import Problem

from .decode import decode
from .draft import Draft


def read_plain(path: str, data: bytes) -> list[Draft | Problem]:
    """The one article of a text file. Raises UnreadableFile if it is not text."""
    return [Draft(decode(data, path).text, is_file=True)]
