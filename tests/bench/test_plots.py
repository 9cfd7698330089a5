"""Plots are well-formed and show every point."""

from __future__ import annotations

from xml.etree import ElementTree

from bench.plots import curves_plot, reliability_plot
from train.frames.calibration import reliability

SVG = "{http://www.w3.org/2000/svg}"


def test_a_reliability_plot_has_a_point_and_a_bar_for_each_bin_and_names_the_error() -> None:
    table = reliability([0.12, 0.15, 0.93, 0.95], [False, True, True, True])
    drawn = ElementTree.fromstring(reliability_plot("Who & what", table))
    assert len(drawn.findall(f"{SVG}circle")) == len(table) == 2
    assert sorted(bar.findtext(f"{SVG}title") or "" for bar in drawn.findall(f"{SVG}rect"))[1:] == ["2", "2"]
    assert "4 found" in (drawn.findtext(f"{SVG}title") or "")


def test_a_higher_share_is_drawn_higher() -> None:
    drawn = ElementTree.fromstring(curves_plot("t", "n", ("x", "y"), {"a": [(0.0, 0.2), (1.0, 0.9)]}))
    low, high = drawn.findall(f"{SVG}circle")
    assert float(high.attrib["cy"]) < float(low.attrib["cy"])
    assert float(high.attrib["cx"]) > float(low.attrib["cx"])


def test_a_plot_of_nothing_is_a_plot() -> None:
    assert ElementTree.fromstring(reliability_plot("t", [])).findtext(f"{SVG}title")
