"""Plots as plain SVG text: how far confidence is to be trusted, and curves over shares. Both axes go from 0 to 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from train.frames.calibration import Bin, calibration_error

SIDE, LEFT, TOP = 320, 64, 48
COLOURS = ("#1b6ca8", "#b8541a", "#3b7d3c", "#7a4a9e")
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
BAR = 60  # height of the bars that show how many there are
Points = Sequence[tuple[float, float]]


def reliability_plot(title: str, table: Sequence[Bin]) -> str:
    """Returns a plot of the share right over confidence; bars below the curve show how many each point is of."""
    most, total = max((b.count for b in table), default=1), sum(b.count for b in table)
    bars = "".join(
        f'<rect x="{_x(b.confidence) - 7:.1f}" y="{_y(0) - BAR * b.count / most:.1f}" width="14"'
        f' height="{BAR * b.count / most:.1f}" fill="#ccc"><title>{b.count}</title></rect>'
        for b in table
    )
    error = f"expected calibration error {calibration_error(table):.3f}, {total} found"
    even = f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#888" stroke-dasharray="4 4"/>'
    curve = _curve([(b.confidence, b.right) for b in table], COLOURS[0])
    return _frame(title, error, "confidence", "share right", bars + even + curve)


def curves_plot(title: str, note: str, labels: tuple[str, str], series: Mapping[str, Points]) -> str:
    """Returns a plot of curves with a legend; `labels` are those of the two axes."""
    drawn = (
        _curve(points, colour)
        + f'<text x="{LEFT + 12}" y="{_y(0) - 14 - 18 * row}" fill="{colour}">{escape(name)}</text>'
        for row, (colour, (name, points)) in enumerate(zip(COLOURS, series.items(), strict=False))
    )
    return _frame(title, note, *labels, "".join(drawn))


def _frame(title: str, note: str, across: str, up: str, body: str) -> str:
    middle = LEFT + SIDE / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + SIDE + 24} {TOP + SIDE + 52}" role="img"'
        ' font-family="sans-serif" font-size="12">'
        f"<title>{escape(title)}; {escape(note)}</title>"
        f'<text x="{middle}" y="18" text-anchor="middle" font-size="14">{escape(title)}</text>'
        f'<text x="{middle}" y="36" text-anchor="middle" fill="#555">{escape(note)}</text>'
        f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#555"/>{"".join(_ticks())}{body}'
        f'<text x="{middle}" y="{TOP + SIDE + 40}" text-anchor="middle">{escape(across)}</text>'
        f'<text x="18" y="{TOP + SIDE / 2}" transform="rotate(-90 18 {TOP + SIDE / 2})" text-anchor="middle">{escape(up)}</text>'
        "</svg>\n"
    )


def _ticks() -> Iterator[str]:
    for tick in TICKS:
        yield f'<text x="{_x(tick):.0f}" y="{TOP + SIDE + 18}" text-anchor="middle">{tick:.1f}</text>'
        yield f'<text x="{LEFT - 8}" y="{_y(tick) + 4:.0f}" text-anchor="end">{tick:.1f}</text>'


def _curve(points: Points, colour: str) -> str:
    at = [(_x(x), _y(y)) for x, y in points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in at)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in at)
    return f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}' if at else ""


def _x(share: float) -> float:
    return LEFT + SIDE * share


def _y(share: float) -> float:
    return TOP + SIDE * (1 - share)
