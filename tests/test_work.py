"""The counter of work tells what is linear from what is not, and counts the same every time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.work import LINEAR, growth, steps


def linear(length: int) -> Callable[[], object]:
    """A job that looks at each of its things once."""
    return lambda: [number * 2 for number in range(length)]


def pairs(length: int) -> Callable[[], object]:
    """A job that looks at every pair."""
    return lambda: sum(one == other for one in range(length) for other in range(length))


def hidden(length: int) -> Callable[[], object]:
    """A job whose every call looks back at all before it, beside much that is linear."""

    def job() -> None:
        seen: list[int] = []
        for number in range(length):
            sum(value * 3 for value in range(50))
            any(before == number for before in seen)
            seen.append(number)

    return job


def test_what_is_linear_is_told_from_what_is_not() -> None:
    assert growth(linear, 100) < LINEAR
    assert growth(pairs, 40) > 2 * LINEAR
    assert growth(hidden, 100) > LINEAR


def test_the_same_job_takes_the_same_steps() -> None:
    assert steps(pairs(20)) == steps(pairs(20)) > 20 * 20


def test_a_job_that_fails_leaves_no_trace() -> None:
    with pytest.raises(ZeroDivisionError):
        steps(lambda: 1 // 0)
    assert steps(lambda: None) < 10
