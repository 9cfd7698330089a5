"""How much a call does, counted and not timed: the bytecodes that Python runs for it, the same on any machine under any load.

What a C library or a regular expression does inside one call is not counted: for that there is `python -m bench.scaling`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

LINEAR = 5.0  # times the work for four times the length: 4 is linear, 4.6 is n log n at a thousand, 16 is every pair


def steps(job: Callable[[], object]) -> int:
    """The bytecodes run by a job and by all Python functions that it calls."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return trace

    before, collects = sys.gettrace(), gc.isenabled()
    gc.disable()  # what listens to the collector would be counted whenever it happens to run
    sys.settrace(trace)
    try:
        job()
    finally:
        sys.settrace(before)
        if collects:
            gc.enable()
    return count


def growth(work: Callable[[int], Callable[[], object]], length: int) -> float:
    """How many times the steps of a job of one length are taken for four times that length.

    `work` makes the job of a length; what is done in making it is not counted. A job is run once before it is counted, so that
    what is loaded or kept on first use counts on neither side.
    """
    counts = []
    for times in (length, 4 * length):
        work(times)()
        counts.append(steps(work(times)))
    return counts[1] / counts[0]
