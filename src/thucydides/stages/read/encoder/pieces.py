"""Text as word pieces with offsets, and the look of each piece.

The vocabulary is lower-cased, so case and layout, which tell names, headlines and opening from closing quotation marks, come
as a second input: the `shape` of a piece, its case crossed with what stands before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

CASES = 4
GAPS = 4
SHAPES = CASES * GAPS
CLS, SEP, PAD = 101, 102, 0


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text: vocabulary ids, shapes, and where each starts and ends in the text (code points)."""

    text: str
    ids: list[int]
    shapes: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.ids)

    def surface(self, index: int) -> str:
        """Returns the characters of one piece as they stand in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def gap(self, index: int) -> str:
        """Returns the characters between the piece before and this one; empty for the first."""
        return self.text[self.ends[index - 1] : self.starts[index]] if index else ""


def open_tokenizer(path: Path) -> Tokenizer:
    """Returns the tokenizer of a `tokenizer.json`, without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def to_pieces(tokenizer: Tokenizer, text: str) -> Pieces:
    """Returns the pieces of a text; pieces without characters of their own are left out."""
    encoding = tokenizer.encode(text.encode("utf-8", "replace").decode(), add_special_tokens=False)
    kept = [(i, s, e) for i, (s, e) in zip(encoding.ids, encoding.offsets, strict=True) if e > s]
    pieces = Pieces(text, [k[0] for k in kept], [], [k[1] for k in kept], [k[2] for k in kept])
    pieces.shapes.extend(_case(pieces.surface(i)) * GAPS + _gap(pieces, i) for i in range(len(pieces)))
    return pieces


def _case(surface: str) -> int:
    if surface[:1].isdigit():
        return 3
    if len(surface) > 1 and surface.isupper():
        return 2
    return int(surface[:1].isupper())


def _gap(pieces: Pieces, index: int) -> int:
    gap = pieces.gap(index)
    if not index or gap.count("\n") > 1:
        return 3
    if "\n" in gap:
        return 2
    return int(bool(gap))
