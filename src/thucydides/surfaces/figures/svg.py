"""SVG elements as strings: every value is escaped, numbers are rounded so that the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from textwrap import wrap

from thucydides.surfaces.names import one_line


def number(value: float) -> str:
    """A coordinate with one decimal, without a trailing zero."""
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")
    )


def element(name: str, body: str = "", **attributes: str | float) -> str:
    """An element; underscores in attribute names stand for hyphens."""
    listed = "".join(f' {key.strip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{listed}>{body}</{name}>" if body else f"<{name}{listed}/>"


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def title(text: str) -> str:
    """The name of an element for screen readers and pointers."""
    return element("title", escape(one_line(text)))


def lines(text: str, x: float, y: float, width: int, most: int = 3, height: float = 13) -> str:
    """A label wrapped into at most so many lines, centred on a point."""
    rows = wrap(one_line(text), width) or [""]
    if len(rows) > most:
        rows = [*rows[: most - 1], rows[most - 1][: width - 1] + "…"]
    top = y - (len(rows) - 1) * height / 2 + 4
    spans = "".join(element("tspan", escape(row), x=x, y=top + i * height) for i, row in enumerate(rows))
    return element("text", spans, text_anchor="middle")


def figure(width: float, height: float, name: str, parts: Iterable[str], words: str = "") -> str:
    """A whole figure that scales with the page, named, and told in words for who does not see it.

    One with links is a group, whose links a screen reader reaches; one without is an image.
    """
    box = f"0 0 {number(width)} {number(height)}"
    drawn = "".join(parts)
    body = title(name) + (element("desc", escape(one_line(words))) if words else "") + drawn
    role = "group" if "<a " in drawn else "img"
    return element("svg", body, viewBox=box, width=width, height=height, role=role, xmlns="http://www.w3.org/2000/svg")


def left(text: str, x: float, y: float, width: int, most: int = 2, height: float = 13) -> str:
    """A label of at most so many lines that ends at a point, centred on its height."""
    return lines(text, x, y, width, most, height).replace('text-anchor="middle"', 'text-anchor="end"', 1)
