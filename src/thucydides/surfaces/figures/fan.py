"""The fan chart: the change of the target against no lever at each horizon, with 5–95 % and 25–75 % bands and the median.

Bands differ in outline (dashed, solid) as well as in shade, so nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from thucydides.records import Outcome

from .svg import element, figure

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 240.0, 140.0, 34.0, 10.0, 8.0, 32.0
Point = tuple[float, float]


def fan_chart(name: str, outcomes: Sequence[Outcome]) -> str:
    """The figure of one run; it starts at no change today."""
    ordered = sorted(outcomes, key=lambda outcome: outcome.horizon)
    months = [0, *(outcome.horizon for outcome in ordered)]
    bands = [(0.0,) * 5, *(outcome.quantiles for outcome in ordered)]
    reach = max(0.1, *(abs(value) for band in bands for value in band))

    def place(month: int, value: float) -> Point:
        x = LEFT + (WIDTH - LEFT - RIGHT) * month / max(1, months[-1])
        return x, TOP + (HEIGHT - BOTTOM - TOP) / 2 * (1 - value / reach)

    def path(column: int) -> list[Point]:
        return [place(month, band[column]) for month, band in zip(months, bands, strict=True)]

    parts = [
        element("polygon", points=_points([*path(0), *reversed(path(4))]), class_="band wide"),
        element("polygon", points=_points([*path(1), *reversed(path(3))]), class_="band narrow"),
        element("polyline", points=_points(path(2)), class_="median"),
        element("line", x1=LEFT, y1=place(0, 0)[1], x2=WIDTH - RIGHT, y2=place(0, 0)[1], class_="axis"),
        *(element("text", f"{value:+.1f}", x=2, y=place(0, value)[1] + 4) for value in (reach, 0.0, -reach)),
        *(element("text", f"{month}", x=place(month, 0)[0], y=HEIGHT - 18, text_anchor="middle") for month in months),
        element("text", "months", x=WIDTH - 2, y=HEIGHT - 4, text_anchor="end"),
    ]
    return figure(WIDTH, HEIGHT, name, parts, ". ".join(map(_told, ordered)))


def _told(outcome: Outcome) -> str:
    low, near, middle, far, high = outcome.quantiles
    return (
        f"After {outcome.horizon} months: median {middle:+.2f}, half of the worlds {near:+.2f} to {far:+.2f}, "
        f"nine in ten {low:+.2f} to {high:+.2f}; falls in {outcome.falls:.0%}, rises in {outcome.rises:.0%}"
    )


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
