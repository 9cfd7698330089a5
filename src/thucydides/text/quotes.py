"""Pairs of quotation marks of every script, odd, nested and unmatched ones included, in one pass.

Which mark closes which follows Unicode's account of quotation marks (Core Specification, 6.2); where a mark may open or close,
the characters beside it decide. A quotation left open at the end of its paragraph goes on into the next one if that one holds a
closing mark without an opening one; else it ends there and is not `closed`. Single marks left open are taken for apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from thucydides.text.layout import line_borders

CLOSERS = {
    "“": "”\"", "„": "“”\"", "‟": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "‘": "’'", "‚": "‘’", "”": "”", "’": "’",
    '"': "\"”", "＂": "＂", "'": "'’", "``": ("''", '"'), "''": ("''",), "「": "」", "『": "』", "《": "》", "〈": "〉",
    "〝": "〞〟", "｢": "｣",
}  # fmt: skip
SINGLE = "'‘’‚‹›"
GUILLEMETS = "«»‹›"  # French sets them off with spaces
APOSTROPHES = "'’"
DEEPEST = 8  # more levels than any text has; a bound on the search for the mark that a closing one belongs to
_MARK = re.compile(r"``|''|[“”„‟«»‹›‘’‚\"＂'「」『』《》〈〉〝〞〟｢｣]")
_BETWEEN = frozenset(" \t\r\n\f\v\u00a0\u202f\u3000([{<-–—―/“”„«»‹›‘’‚\"'")


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A quoted stretch from `start` to `end`, marks included; `inner` is without them; `depth` 0 is outermost."""

    start: int
    end: int
    inner: tuple[int, int]
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    start: int
    end: int
    before: str
    after: str

    @property
    def may_open(self) -> bool:
        """Whether what stands beside the mark lets a quotation begin."""
        if self.after.isspace() and self.text not in GUILLEMETS:
            return False
        return self.before in _BETWEEN or (not self.before.isalnum() and self.text not in SINGLE)

    @property
    def may_close(self) -> bool:
        """Whether what stands beside the mark lets a quotation end."""
        if self.before.isspace() and self.text not in GUILLEMETS:
            return False
        return not (self.text in SINGLE and self.after.isalnum())

    @property
    def is_apostrophe(self) -> bool:
        """Whether the mark stands inside a word, as in "don't"."""
        return self.text in APOSTROPHES and self.before.isalnum() and self.after.isalnum()


@dataclass(slots=True)
class _Paragraph:
    """What is open in the paragraph being read, and what the one before it left open (`carried`, with its end)."""

    carried: list[tuple[_Mark, int]] = field(default_factory=list)
    stack: list[_Mark] = field(default_factory=list)


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order of their start."""
    found: list[Quotation] = []
    edges = [0, *line_borders(text), len(text)]
    state = _Paragraph()
    for start, end in pairwise(edges):
        for mark in _marks(text, start, end):
            _take(mark, state, found, text)
        stop = _end_of_words(text, start, end)
        if stop == start:
            continue
        found += [_left(mark, left_at, 0) for mark, left_at in state.carried]
        kept = [mark for mark in state.stack if mark.text not in SINGLE and mark.end < stop]
        state = _Paragraph([(mark, stop) for mark in kept])
    return tuple(sorted(found + [_left(mark, left_at, 0) for mark, left_at in state.carried]))


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    return [
        _Mark(
            match[0],
            match.start(),
            match.end(),
            text[match.start() - 1] if match.start() > start else " ",
            text[match.end()] if match.end() < end else " ",
        )
        for match in _MARK.finditer(text, start, end)
    ]


def _take(mark: _Mark, state: _Paragraph, found: list[Quotation], text: str) -> None:
    """Let one mark close what it can, else open what it may, else pass as an apostrophe or a stray."""
    if mark.is_apostrophe:
        return
    level = _level_closed_by(mark, state.stack)
    if level is not None:
        found += [
            _left(inner, mark.start, level + 1) for inner in state.stack[level + 1 :] if _counts(inner, mark.start)
        ]
        found.append(_pair(state.stack[level], mark, level))
        del state.stack[level:]
    elif not state.stack and not mark.may_open and _closes_carried(mark, state):
        found.append(_pair(state.carried.pop()[0], mark, 0))
    elif mark.text in CLOSERS and mark.may_open:
        state.stack.append(mark)
        del state.stack[: len(state.stack) - DEEPEST]


def _level_closed_by(mark: _Mark, stack: list[_Mark]) -> int | None:
    """The index of the innermost open mark that this one closes."""
    if not mark.may_close:
        return None
    for level in range(len(stack) - 1, -1, -1):
        if mark.text in CLOSERS[stack[level].text]:
            return level
    return None


def _closes_carried(mark: _Mark, state: _Paragraph) -> bool:
    return bool(state.carried) and mark.may_close and mark.text in CLOSERS[state.carried[-1][0].text]


def _pair(opening: _Mark, closing: _Mark, level: int) -> Quotation:
    return Quotation(opening.start, closing.end, (opening.end, closing.start), level, True)


def _left(opening: _Mark, end: int, level: int) -> Quotation:
    return Quotation(opening.start, end, (opening.end, end), level, False)


def _counts(opening: _Mark, end: int) -> bool:
    return opening.text not in SINGLE and opening.end < end


def _end_of_words(text: str, start: int, end: int) -> int:
    """The end of a paragraph without the white space after it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
