"""Comparison keys: what two spellings of one name or sentence have in common, and where it stands in the text.

`plain` keeps every offset; `fold` romanises (anyascii) and remembers offsets; `key` is for comparing whole strings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

_SINGLE = "‘’‚‛ʹʻʼʽˈ′‵＇`´"
_DOUBLE = "“”„‟«»″‶〝〞〟＂"
_DASHES = "‐‑‒–—―−﹘﹣－⸺⸻"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b"
_PLAIN = {
    ord(mark): plain
    for marks, plain in ((_SINGLE, "'"), (_DOUBLE, '"'), (_DASHES, "-"), (_SPACES, " "))
    for mark in marks
}
_SILENT = re.compile(r"(?<=\w)'(?=\w)|(?<=\b\w)\.")
_NOT_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The text with one kind of quotation mark, apostrophe, dash and space; the same length, so the same offsets."""
    return text.translate(_PLAIN)


def key(text: str) -> str:
    """The words of a text, romanised and case-folded, one space apart; "U.S." is "us", "Jong-un" is "jong un"."""
    text = plain(text)
    folded = (text if text.isascii() else anyascii(text)).casefold()
    return _NOT_WORD.sub(" ", _SILENT.sub("", folded)).strip()


@dataclass(frozen=True, slots=True)
class Folded:
    """A romanised, case-folded text; `offsets[i]` is where its i-th character came from in the source."""

    text: str
    offsets: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The range of the source that a range of the folded text came from. Raises IndexError for an empty range."""
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no range {start}–{end} in a folded text of {len(self.text)} characters")
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """The text romanised and case-folded character by character, with the way back to its offsets."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        folded = _folded(character)
        characters.append(folded)
        offsets.extend([offset] * len(folded))
    return Folded("".join(characters), tuple(offsets))


@lru_cache(maxsize=8192)
def _folded(character: str) -> str:
    character = plain(character)
    return (character if character.isascii() else anyascii(character)).casefold()
