"""Markdown: kept untouched like plain text; the front matter is read as data, and its marks are left out of the body."""

from __future__ import annotations

import re

import yaml

from thucydides.records import Problem

from .decode import decode
from .draft import Draft
from .fields import draft_of

LONGEST_FRONT = 20_000  # characters of front matter that are parsed
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TARGET = r"\([^()\s]{0,500}(?: \"[^\"\n]{0,200}\")?\)"
_MARKS = re.compile(
    r"^[ \t]{0,3}#{1,6}[ \t]+|^[ \t]{0,3}>[ \t]?|^[ \t]{0,3}(?:[-*_][ \t]?){3,}$|\*\*|`{3,}.*$"
    rf"|!\[[^\[\]\n]{{0,300}}\]{_TARGET}|\]{_TARGET}|(?<!\w)\[(?=[^\[\]\n]{{1,300}}\]\()",
    re.MULTILINE,
)


def read_markdown(path: str, data: bytes) -> list[Draft | Problem]:
    """The one article of a Markdown file. Raises UnreadableFile if it is not text."""
    text = decode(data, path).text
    front = _FRONT.match(text)
    start = front.end() if front else 0
    furniture = [(0, start)] if start else []
    furniture += [match.span() for match in _MARKS.finditer(text, start) if match.end() > match.start()]
    return [draft_of(_front_matter(front[1]) if front else {}, text, furniture=tuple(furniture), is_file=True)]


def _front_matter(source: str) -> dict[str, object]:
    """The fields of the front matter; nothing if it is no mapping of plain values."""
    try:
        fields = yaml.safe_load(source[:LONGEST_FRONT])
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(name): value for name, value in fields.items()} if isinstance(fields, dict) else {}
