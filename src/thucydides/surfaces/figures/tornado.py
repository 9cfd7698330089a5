"""The tornado: what moves a figure most, each uncertain thing a bar from its low to its high end, the widest on top.

The light part of a bar leads from the figure as it is to the low end, the dark part to the high end: told by shade and outline,
and by the numbers at the ends, so that it reads in grey.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .svg import element, figure, left, title

LABELS, BARS, NUMBERS, ROW, HEAD, FOOT = 340.0, 300.0, 48.0, 40.0, 26.0, 26.0
WIDTH = LABELS + BARS + 2 * NUMBERS
LETTERS = 46  # of a label on one line


@dataclass(frozen=True, slots=True)
class Bar:
    """An uncertain thing in words, the figure at its low and at its high end (None where there is but one), and its anchor."""

    label: str
    low: float | None
    high: float | None
    leads: str | None = None

    def ends(self) -> list[float]:
        """The ends that there are."""
        return [value for value in (self.low, self.high) if value is not None]


def tornado(
    name: str, base: float, bars: Sequence[Bar], ends: tuple[str, str], shown: Callable[[float], str] = "{:+.2f}".format
) -> str:
    """The figure. `base` is the figure as it is, `ends` say in words what low and high mean, `shown` writes a number."""
    values = [base, 0.0, *(value for bar in bars for value in bar.ends())]
    least, most = min(values), max(values)
    span = (most - least) or 1.0

    def across(value: float) -> float:
        return LABELS + NUMBERS + BARS * (value - least) / span

    bottom = HEAD + ROW * len(bars)
    parts = [
        element("line", x1=across(0), y1=HEAD, x2=across(0), y2=bottom, class_="axis"),
        element("text", "0", x=across(0), y=bottom + 16, text_anchor="middle"),
        *(_bar(bar, row, base, across, shown) for row, bar in enumerate(bars)),
        element("line", x1=across(base), y1=HEAD - 4, x2=across(base), y2=bottom, class_="base"),
        element("text", f"as it is: {shown(base)}", x=across(base), y=HEAD - 10, text_anchor="middle"),
    ]
    told = ". ".join(_told(bar, ends, shown) for bar in bars)
    return figure(WIDTH, bottom + FOOT, name, parts, f"As it is: {shown(base)}. {told}")


def _bar(bar: Bar, row: int, base: float, across: Callable[[float], float], shown: Callable[[float], str]) -> str:
    middle = HEAD + ROW * (row + 0.5)
    label = left(bar.label, LABELS - 8, middle, LETTERS)
    drawn = element("a", title(bar.label) + label, href=f"#{bar.leads}", class_="label") if bar.leads else label
    for value, kind in ((bar.low, "low"), (bar.high, "high")):
        if value is not None:
            x1, x2 = sorted((across(base), across(value)))
            drawn += element("rect", x=x1, y=middle - 11, width=max(1.0, x2 - x1), height=22, class_=kind)
    marks = sorted(bar.ends())
    if not marks:
        return drawn
    if marks[0] <= base:
        drawn += element("text", shown(marks[0]), x=across(marks[0]) - 5, y=middle + 4, text_anchor="end")
    if marks[-1] > base:
        drawn += element("text", shown(marks[-1]), x=across(marks[-1]) + 5, y=middle + 4)
    return drawn


def _told(bar: Bar, ends: tuple[str, str], shown: Callable[[float], str]) -> str:
    both = zip(ends, (bar.low, bar.high), strict=True)
    return f"{bar.label}: " + ", ".join(f"{end} {shown(value)}" for end, value in both if value is not None)
