"""The title of a report: what its format says, else the first line that is shaped like one."""

from __future__ import annotations

import re

from thucydides.text.normalize import key

from .dateline import Dateline
from .page import HEAD, Line
from .vocabulary import Vocabulary

LONGEST = 250
_LABEL = re.compile(r"^(?:title|headline|subject)\s*:\s*", re.IGNORECASE)
_HEADING_MARK = re.compile(r"^#{1,6}\s+")
_SUFFIX = re.compile(r"\s+(?:[|–—»]|-|::)\s+([^|–—»]{2,60})$")


def title_of(lines: list[Line], vocabulary: Vocabulary, dateline: Dateline | None) -> Line | None:
    """The line that holds the title, cut to the title itself, or None."""
    for position, line in enumerate(lines[:HEAD]):
        if dateline and line.end > dateline.start:
            break
        if _could_be(line, vocabulary):
            return _cut(line, vocabulary) if position + 1 < len(lines) else None
        if line.is_paragraph:
            break
    return None


def split_outlet(title: str, vocabulary: Vocabulary) -> tuple[str, str | None]:
    """A title without the known outlet after its last dash or bar, and that outlet."""
    match = _SUFFIX.search(title)
    outlet = vocabulary.outlet(match[1]) if match else None
    return (title[: match.start()], outlet) if match and outlet else (title, None)


def repeats(line: Line, title: str | None) -> bool:
    """Whether a line only says the title again."""
    if not title:
        return False
    plain, wanted = key(line.text[: 2 * LONGEST]), key(title)
    return bool(wanted) and plain.startswith(wanted) and len(plain) <= len(wanted) + 30


def _could_be(line: Line, vocabulary: Vocabulary) -> bool:
    text = line.text
    if len(text) > LONGEST or text[-1] in ".;:," or len(key(text).split()) < 2:
        return False
    return not (
        vocabulary.outlet(text)
        or re.match(r"(?:https?://|www\.|by\s+[A-Z]|published\b|updated\b|\d)", text, re.IGNORECASE)
    )


def _cut(line: Line, vocabulary: Vocabulary) -> Line:
    label = _LABEL.match(line.text) or _HEADING_MARK.match(line.text)
    begin = label.end() if label else 0
    kept = split_outlet(line.text[begin:], vocabulary)[0]
    return Line(line.start + begin, line.start + begin + len(kept), kept)
