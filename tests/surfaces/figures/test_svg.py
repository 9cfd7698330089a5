"""Figures: well-formed, named, escaped, the same bytes for the same input, and everything on the canvas."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.records import Outcome
from thucydides.stages.simulate import distances
from thucydides.surfaces.figures import causal_map, fan_chart
from thucydides.surfaces.figures.chart import MOST_NODES, Arrow
from thucydides.surfaces.figures.layout import COLUMN, place
from thucydides.surfaces.figures.svg import number

SVG = "{http://www.w3.org/2000/svg}"
NAMES = st.text(max_size=40)
LINKS = st.lists(st.tuples(st.sampled_from("tabcde"), st.sampled_from("tabcde"), st.sampled_from("+-0~=")), max_size=12)


def arrows(links: list[tuple[str, str, str]]) -> list[Arrow]:
    """Arrows with the links' ends as anchors."""
    return [Arrow(a, b, sign, f"{a}-{b}", f"{a} moves {b}") for a, b, sign in links]


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(LINKS, NAMES)
def test_a_map_is_well_formed_whatever_its_words(links: list[tuple[str, str, str]], words: str) -> None:
    labels = dict.fromkeys("tabcde", words)
    drawn = causal_map(words, "t", labels, arrows(links))
    root = ElementTree.fromstring(drawn)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "group"
    assert root.find(f"{SVG}title") is not None
    assert all(link.find(f"{SVG}title") is not None for link in root.iter(f"{SVG}a"))
    assert causal_map(words, "t", labels, arrows(links)) == drawn


def test_a_map_shows_what_reaches_the_target_and_links_it() -> None:
    links = [("a", "b", "+"), ("b", "t", "-"), ("c", "d", "+")]
    root = ElementTree.fromstring(causal_map("map", "t", {}, arrows(links)))
    assert {link.get("href") for link in root.iter(f"{SVG}a")} == {"#t", "#a", "#b", "#a-b", "#b-t"}


def test_signs_are_told_by_words_and_marks_and_not_by_colour_alone() -> None:
    drawn = causal_map("map", "t", {}, arrows([("a", "t", "+"), ("b", "t", "-"), ("c", "t", "0"), ("d", "t", "~")]))
    marks = {text.text for text in ElementTree.fromstring(drawn).iter(f"{SVG}text")}
    assert {"+", "−", "0", "±"} <= marks


def test_a_crowded_map_keeps_what_is_nearest() -> None:
    links = [(f"n{i:03}", "t", "+") for i in range(80)]
    root = ElementTree.fromstring(causal_map("map", "t", {}, arrows(links)))
    assert len([link for link in root.iter(f"{SVG}a") if (link.get("class") or "").startswith("node")]) == MOST_NODES


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.permutations([("a", "t"), ("b", "t"), ("c", "a"), ("d", "a"), ("d", "b"), ("t", "c")]))
def test_the_layout_does_not_depend_on_the_order_of_links(links: list[tuple[str, str]]) -> None:
    ordered = sorted(links)
    assert distances("t", links) == distances("t", ordered) == {"t": 0, "a": 1, "b": 1, "c": 2, "d": 2}
    assert place("tabcd", distances("t", links), ordered) == place("dcbat", distances("t", ordered), ordered)


def test_no_two_boxes_lie_on_each_other() -> None:
    links = [("a", "t"), ("b", "t"), ("c", "a"), ("d", "a"), ("e", "b")]
    places = place("tabcde", distances("t", links), links)
    assert len(set(places.values())) == len(places)
    assert places["t"][0] == max(x for x, _ in places.values())
    assert places["a"][0] == places["t"][0] - COLUMN


@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(st.lists(st.lists(st.floats(-4, 4), min_size=5, max_size=5), min_size=1, max_size=4), NAMES)
def test_a_fan_stays_on_its_canvas(bands: list[list[float]], name: str) -> None:
    outcomes = [
        Outcome(6 * (i + 1), (v[0], v[1], v[2], v[3], v[4]), 0.5, 0.5) for i, v in enumerate(map(sorted, bands))
    ]
    root = ElementTree.fromstring(fan_chart(name, outcomes))
    width, height = (float(value) for value in (root.get("viewBox") or "").split()[2:])
    for text in root.iter(f"{SVG}text"):
        written = 6.2 * len(text.text or "")
        x, anchor = float(text.get("x") or 0), text.get("text-anchor")
        start = x - {"middle": written / 2, "end": written}.get(anchor or "", 0.0)
        assert start >= 0
        assert start + written <= width + 1
        assert 8 <= float(text.get("y") or 0) <= height
    for shape in (*root.iter(f"{SVG}polygon"), *root.iter(f"{SVG}polyline")):
        for point in (shape.get("points") or "").split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= width
            assert 0 <= y <= height
    assert fan_chart(name, outcomes[::-1]) == fan_chart(name, outcomes)


@given(st.floats(-1e4, 1e4))
def test_a_coordinate_is_short_and_near(value: float) -> None:
    written = number(value)
    assert abs(float(written) - value) <= 0.051
    assert written != "-0"
    assert len(written.partition(".")[2]) <= 1
