"""Weighs what is said: whose claims make a view, what is contested, which levers are talked about.

sources    how many independent sources     views     speakers, outlets, camps of those who agree
contests   who asserts, who denies          levers    instruments, wielders, and each view of their effect
"""

from __future__ import annotations

import dataclasses

from thucydides.records import Situation

from .contests import find_contests
from .levers import find_levers
from .views import find_views


def weigh(situation: Situation) -> Situation:
    """The situation with its views, contests and levers."""
    contests, views, levers = find_contests(situation), find_views(situation), find_levers(situation)
    return dataclasses.replace(situation, contests=contests, views=views, levers=levers)


__all__ = ["weigh"]
