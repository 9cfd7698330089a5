"""The causal map as links: every node and every arrow is an anchor that opens its proof, reachable by keyboard.

An arrow is solid with + where the cause raises the effect, dashed with − where it lowers it, dotted with 0 where the link is
only denied, ± where views differ. Definition links (a case of something broader) are thin and carry no sign.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thucydides.stages.simulate import distances

from .layout import COLUMN, ROW, place
from .svg import element, figure, lines, title

BOX = (176.0, 48.0)
MOST_NODES = 36
KINDS = {"+": "raises", "-": "lowers", "0": "denied", "~": "disputed", "=": "case"}


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link of the map: `sign` is +, −, 0 (only denied), ~ (views differ) or = (by definition); `leads` is an anchor."""

    cause: str
    effect: str
    sign: str
    leads: str
    words: str


def causal_map(name: str, target: str, labels: Mapping[str, str], arrows: Sequence[Arrow]) -> str:
    """The figure: what reaches the target, at most MOST_NODES nearest nodes."""
    pairs = [(arrow.cause, arrow.effect) for arrow in arrows]
    away = distances(target, pairs)
    nodes = sorted(away, key=lambda node: (away[node], -_degree(node, pairs), node))[:MOST_NODES]
    shown = [
        arrow for arrow in arrows if arrow.cause in nodes and arrow.effect in nodes and arrow.cause != arrow.effect
    ]
    places = place(nodes, {node: away[node] for node in nodes}, [(a.cause, a.effect) for a in shown])
    width = max((x for x, _ in places.values()), default=0) + COLUMN / 2
    height = max((y for _, y in places.values()), default=0) + ROW / 2
    parts = [_marker(), *(_arrow(arrow, places) for arrow in shown)]
    parts += [_node(node, labels.get(node, node), places[node], node == target) for node in sorted(nodes)]
    return figure(width, height, name, parts)


def _degree(node: str, pairs: Sequence[tuple[str, str]]) -> int:
    return sum(node in pair for pair in pairs)


def _marker() -> str:
    tip = element("path", d="M0,0 L8,4 L0,8 z")
    marker = element(
        "marker", tip, id="tip", markerWidth="5", markerHeight="5", viewBox="0 0 8 8", refX="7", refY="4", orient="auto"
    )
    return element("defs", marker)


def _node(node: str, label: str, at: tuple[float, float], is_target: bool) -> str:
    x, y = at
    box = element("rect", x=x - BOX[0] / 2, y=y - BOX[1] / 2, width=BOX[0], height=BOX[1], rx="6")
    body = title(label) + box + lines(label, x, y, 27)
    return element("a", body, href=f"#{node}", class_="node target" if is_target else "node")


def _arrow(arrow: Arrow, places: Mapping[str, tuple[float, float]]) -> str:
    (x1, y1), (x2, y2) = places[arrow.cause], places[arrow.effect]
    forward = x2 >= x1
    start = x1 + BOX[0] / 2 * (1 if forward else -1)
    end = x2 - BOX[0] / 2 * (1 if forward else -1)
    if abs(x1 - x2) < 1:
        start = end = x1 + BOX[0] / 2
    bend = 60 if x2 >= x1 else -60
    tail = bend if abs(x1 - x2) >= 1 else -bend
    path = f"M{start:.1f},{y1:.1f} C{start + bend:.1f},{y1:.1f} {end - tail:.1f},{y2:.1f} {end:.1f},{y2:.1f}"
    line = element("path", d=path, marker_end="url(#tip)", fill="none")
    sign = {"-": "−", "=": "", "~": "±"}.get(arrow.sign, arrow.sign)
    text = (
        element("text", sign, x=start + (14 if forward else -14), y=y1 + (y2 > y1) * 14 - 4, text_anchor="middle")
        if sign
        else ""
    )
    return element("a", title(arrow.words) + line + text, href=f"#{arrow.leads}", class_=f"arrow {KINDS[arrow.sign]}")
