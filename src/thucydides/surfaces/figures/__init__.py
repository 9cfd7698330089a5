"""Figures as SVG strings: pure functions, escaped, the same bytes for the same input, each named for screen readers.

svg     elements and text        fan      the change of a target over time, with its ranges
chart   the causal map           layout   where its nodes stand
matrix  levers by views          tornado  what moves a figure most
loops   the circles that its links close
"""

from .chart import causal_map
from .fan import fan_chart
from .loops import Loop, find_loops
from .matrix import Cell, lever_matrix
from .tornado import Bar, tornado

__all__ = ["Bar", "Cell", "Loop", "causal_map", "fan_chart", "find_loops", "lever_matrix", "tornado"]
