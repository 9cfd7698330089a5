"""What no report says and the model assumes of the levers of an answer, in words, so that nothing assumed passes for told."""

from __future__ import annotations

from thucydides.pipeline import Answered
from thucydides.records import Situation
from thucydides.stages.model import countermove_of
from thucydides.stages.simulate import read_scenario

from .names import one_line


def assumed(situation: Situation, answered: Answered) -> list[str]:
    """A line for each countermove that wears a listed lever down in these runs; nothing where they are switched off."""
    if not answered.runs or not read_scenario(answered.runs[0].scenario).countermoves:
        return []
    listed = {line.lever for line in answered.answer.levers}
    found: dict[str, list[str]] = {}
    for lever in situation.levers:
        move = countermove_of(lever) if lever.id in listed else None
        if move:
            found.setdefault(f"{move.id} ({move.says} {move.source.split(';')[0]})", []).append(one_line(lever.name))
    return [
        f"assumed, not told: {', '.join(levers)} worn down by {move}; --no-countermoves"
        for move, levers in found.items()
    ]
