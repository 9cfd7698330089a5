"""The tornado: every bar from its low to its high end around the figure as it is, in numbers and words as well as in shade."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.surfaces.figures import Bar, tornado

SVG = "{http://www.w3.org/2000/svg}"
ENDS = ("at its least", "at its most")
VALUES = st.floats(-1, 1).map(lambda value: round(value, 4))
BARS = st.lists(st.tuples(st.text(max_size=60), VALUES, VALUES), max_size=8)


def drawn(base: float, bars: list[Bar]) -> ElementTree.Element:
    return ElementTree.fromstring(tornado("What moves it", base, bars, ENDS))


def boxes(root: ElementTree.Element, kind: str) -> list[tuple[float, float]]:
    """Left and right edge of the bars' parts of a kind."""
    rects = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == kind]
    return [(float(r.get("x") or 0), float(r.get("x") or 0) + float(r.get("width") or 0)) for r in rects]


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(base=VALUES, given_bars=BARS)
def test_it_is_well_formed_and_stays_on_its_canvas(base: float, given_bars: list[tuple[str, float, float]]) -> None:
    root = drawn(base, [Bar(*one) for one in given_bars])
    width = float((root.get("viewBox") or "").split()[2])
    for kind in ("low", "high"):
        assert len(boxes(root, kind)) == len(given_bars)
        assert all(0 <= start <= end <= width for start, end in boxes(root, kind))
    assert root.find(f"{SVG}title") is not None
    assert tornado("What moves it", base, [Bar(*one) for one in given_bars], ENDS) == tornado(
        "What moves it", base, [Bar(*one) for one in given_bars], ENDS
    )


def test_parts_meet_at_the_figure_as_it_is_and_are_as_long_as_what_they_show() -> None:
    root = drawn(0.5, [Bar("a", 0.0, 1.0), Bar("b", 0.75, 0.5)])
    (low_a, low_b), (high_a, high_b) = boxes(root, "low"), boxes(root, "high")
    assert low_a[1] == pytest.approx(high_a[0], abs=0.2)
    assert low_a[1] - low_a[0] == pytest.approx(high_a[1] - high_a[0], abs=0.2)
    assert low_b[0] == pytest.approx(high_a[0], abs=0.2)
    assert low_b[1] - low_b[0] == pytest.approx((high_a[1] - high_a[0]) / 2, abs=0.2)
    assert high_b[1] - high_b[0] == 1  # no width, and still to be seen


def test_all_that_is_shown_is_told_in_words() -> None:
    root = drawn(0.1, [Bar("trade", -0.2, 0.3, "why-a"), Bar("war", None, 0.4)])
    told = root.findtext(f"{SVG}desc") or ""
    for words in ("As it is: +0.10", "trade: at its least -0.20, at its most +0.30", "war: at its most +0.40"):
        assert words in told
    shown = {text.text for text in root.iter(f"{SVG}text")}
    assert {"-0.20", "+0.30", "+0.40", "as it is: +0.10"} <= shown
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["#why-a"]


def test_one_with_links_is_a_group_and_one_without_an_image() -> None:
    assert drawn(0.0, [Bar("a", 0, 1, "there")]).get("role") == "group"
    assert drawn(0.0, [Bar("a", 0, 1)]).get("role") == "img"
