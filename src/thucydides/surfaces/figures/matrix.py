"""The view-by-lever matrix: what each lever does to the target in each view, agreement and disagreement at a glance.

A cell bears a sign (− falls, + rises, 0 nothing, ± open) and the share of worlds behind it; the ground repeats the sign as
hatching, grey or white, so that nothing is told by colour. An empty cell is a view that says nothing of the lever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import shorten
from typing import Any

from thucydides.surfaces.names import one_line

from .svg import element, figure, left, title

LABELS, CELL, ROW, LEGEND = 300.0, 58.0, 38.0, 24.0
LETTERS, HEAD_LETTERS = 40, 30
MAJORITY = 0.5
WORDS = {"−": "falls", "+": "rises", "0": "no effect", "±": "open"}
KINDS = {"−": "falls", "+": "rises", "0": "none", "±": "open"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One lever in one view: shares of worlds in which the target falls and rises, and the anchor of the run."""

    falls: float
    rises: float
    leads: str | None = None

    @property
    def sign(self) -> str:
        """The sign of most worlds: −, + or 0; ± where there is none."""
        if self.falls > MAJORITY:
            return "−"
        if self.rises > MAJORITY:
            return "+"
        return "0" if 1 - self.falls - self.rises > MAJORITY else "±"

    @property
    def share(self) -> float:
        """The share of worlds behind the sign; for ± the larger of those that fall and rise."""
        moved = {"−": self.falls, "+": self.rises, "0": 1 - self.falls - self.rises}
        return moved.get(self.sign, max(self.falls, self.rises))


Row = tuple[str, str, Mapping[str, Cell]]


def lever_matrix(name: str, columns: Sequence[tuple[str, str]], rows: Sequence[Row]) -> str:
    """The figure. `columns` are (id, name) of views, `rows` (name, anchor, cell by view) of levers."""
    heads = [shorten(one_line(words), HEAD_LETTERS, placeholder="…") for _, words in columns]
    top = 22 + 5.0 * max((len(head) for head in heads), default=0)
    aside = 4.5 * len(heads[-1]) if heads else 0.0
    parts = [_pattern(), *_heads(heads, top)]
    for number, (words, leads, cells) in enumerate(rows):
        y = top + ROW * number
        label = title(words) + left(words, LABELS - 8, y + ROW / 2, LETTERS)
        parts.append(element("a", label, href=f"#{leads}", class_="label"))
        parts += [_cell(words, view, cells.get(one), x, y) for x, (one, view) in _places(columns)]
    bottom = top + ROW * len(rows)
    parts += _legend(bottom)
    width = LABELS + CELL * len(columns) + max(aside, 10)
    return figure(max(width, LABELS + 410), bottom + LEGEND + 8, name, parts, told(columns, rows))


def told(columns: Sequence[tuple[str, str]], rows: Sequence[Row]) -> str:
    """The matrix in words."""
    names = dict(columns)
    said = (
        f"{words}: " + ("; ".join(_said(names[view], cells[view]) for view in names if view in cells) or "no view")
        for words, _, cells in rows
    )
    return ". ".join(said)


def _said(view: str, cell: Cell) -> str:
    return f"{view}: {WORDS[cell.sign]} ({cell.falls:.0%} of worlds fall, {cell.rises:.0%} rise)"


def _places(columns: Sequence[tuple[str, str]]) -> Iterator[tuple[float, tuple[str, str]]]:
    yield from ((LABELS + CELL * number, column) for number, column in enumerate(columns))


def _heads(heads: Sequence[str], top: float) -> Iterator[str]:
    for number, head in enumerate(heads):
        x, y = LABELS + CELL * (number + 0.45), top - 8
        yield f'<text transform="translate({x:.1f} {y:.1f}) rotate(-45)">{escape(head)}</text>'


def _cell(lever: str, view: str, cell: Cell | None, x: float, y: float) -> str:
    frame: dict[str, Any] = {"x": x + 1, "y": y + 1, "width": CELL - 2, "height": ROW - 2}
    if cell is None:
        return element("rect", **frame, class_="cell silent")
    ground = element("rect", **frame, class_=f"cell {KINDS[cell.sign]}", fill=_ground(cell.sign))
    sign = element("text", cell.sign, x=x + CELL / 2 - 12, y=y + ROW / 2 + 6, text_anchor="middle", class_="sign")
    share = element("text", f"{cell.share:.0%}", x=x + CELL / 2 + 11, y=y + ROW / 2 + 5, text_anchor="middle")
    drawn = title(f"{lever}. {_said(view, cell)}") + ground + sign + share
    return element("a", drawn, href=f"#{cell.leads}") if cell.leads else element("g", drawn)


def _ground(sign: str) -> str:
    return {"−": "url(#hatch)", "+": "#d9d9d9"}.get(sign, "#ffffff")


def _pattern() -> str:
    stripe = element("path", d="M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6", stroke="#9aa5b1", stroke_width="1.2")
    ground = element("rect", width=8, height=8, fill="#ffffff")
    pattern = element("pattern", ground + stripe, id="hatch", width=8, height=8, patternUnits="userSpaceOnUse")
    return element("defs", pattern)


def _legend(bottom: float) -> Iterator[str]:
    yield element("text", "in most worlds:", x=LABELS - 8, y=bottom + 21, text_anchor="end")
    for number, (sign, words) in enumerate(WORDS.items()):
        x = LABELS + 1 + 104 * number
        yield element("rect", x=x, y=bottom + 9, width=26, height=16, class_=f"cell {KINDS[sign]}", fill=_ground(sign))
        yield element("text", sign, x=x + 13, y=bottom + 22, text_anchor="middle", class_="sign")
        yield element("text", words, x=x + 31, y=bottom + 21)
