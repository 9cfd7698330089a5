"""The matrix of levers by views: each cell's sign is that of most of its worlds, told by mark, ground and words."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.surfaces.figures import Cell, lever_matrix

SVG = "{http://www.w3.org/2000/svg}"
SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda two: (two[0], two[1] * (1 - two[0])))


@pytest.mark.parametrize(
    ("falls", "rises", "sign"), [(0.6, 0.3, "−"), (0.2, 0.7, "+"), (0.1, 0.2, "0"), (0.4, 0.4, "±"), (0.5, 0.5, "±")]
)
def test_the_sign_is_that_of_most_worlds_and_open_where_there_is_none(falls: float, rises: float, sign: str) -> None:
    cell = Cell(falls, rises)
    assert cell.sign == sign
    assert cell.share == pytest.approx({"−": falls, "+": rises, "0": 1 - falls - rises, "±": max(falls, rises)}[sign])


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(
    names=st.lists(st.text(max_size=50), min_size=1, max_size=6),
    levers=st.lists(st.text(max_size=80), min_size=1, max_size=6),
    shares=SHARES,
)
def test_it_is_well_formed_whatever_the_names(names: list[str], levers: list[str], shares: tuple[float, float]) -> None:
    columns = [(f"v{i}", name) for i, name in enumerate(names)]
    rows = [(lever, f"l{i}", {"v0": Cell(*shares, leads="run")}) for i, lever in enumerate(levers)]
    root = ElementTree.fromstring(lever_matrix("What each lever does", columns, rows))
    cells = [rect for rect in root.iter(f"{SVG}rect") if (rect.get("class") or "").startswith("cell")]
    assert len(cells) == len(names) * len(levers) + 4  # the legend has four
    width, height = (float(value) for value in (root.get("viewBox") or "").split()[2:])
    for rect in cells:
        assert 0 <= float(rect.get("x") or -1) <= width - float(rect.get("width") or 0)
        assert 0 <= float(rect.get("y") or -1) <= height - float(rect.get("height") or 0)


def test_signs_differ_in_mark_ground_and_words() -> None:
    cells = {"a": Cell(0.9, 0.0), "b": Cell(0.0, 0.9), "c": Cell(0.0, 0.0), "d": Cell(0.4, 0.4)}
    columns = [(name, f"view {name}") for name in [*cells, "e"]]
    root = ElementTree.fromstring(lever_matrix("m", columns, [("more aid", "lev", cells)]))
    told = root.findtext(f"{SVG}desc") or ""
    for words in ("view a: falls (90% of worlds fall", "view b: rises", "view c: no effect", "view d: open"):
        assert words in told
    assert "view e" not in told
    grounds = [(g.find(f"{SVG}rect"), g.findtext(f"{SVG}text")) for g in root.iter(f"{SVG}g")]
    kinds = {(rect.get("class"), rect.get("fill"), sign) for rect, sign in grounds if rect is not None}
    assert len(kinds) == 4
    silent = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == "cell silent"]
    assert len(silent) == 1
