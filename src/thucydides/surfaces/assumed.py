"""What no report says and the model assumes of an answer's levers and target, in words: nothing assumed passes for told."""

from __future__ import annotations

from collections.abc import Iterator

from thucydides.pipeline import Answered, models
from thucydides.records import Scenario, Situation
from thucydides.stages.model import assumed_by, countermove_of
from thucydides.stages.simulate import read_scenario

from .names import Names, one_line


def assumed(situation: Situation, answered: Answered) -> list[str]:
    """A line for each countermove that wears a listed lever down, and for what is taken to bear on the target by its words.

    Nothing where they are switched off.
    """
    if not answered.runs:
        return []
    scenario = read_scenario(answered.runs[0].scenario)
    found = [*(_countermoves(situation, answered) if scenario.countermoves else ())]
    found += [*(_implications(situation, answered, scenario) if scenario.implications else ())]
    return [f"assumed, not told: {words}" for words in found]


def _countermoves(situation: Situation, answered: Answered) -> Iterator[str]:
    listed = {line.lever for line in answered.answer.levers}
    found: dict[str, list[str]] = {}
    for lever in situation.levers:
        move = countermove_of(lever) if lever.id in listed else None
        if move:
            found.setdefault(f"{move.id} ({move.says} {move.source.split(';')[0]})", []).append(one_line(lever.name))
    for told, levers in found.items():
        yield f"{', '.join(levers)} worn down by {told}; --no-countermoves"


def _implications(situation: Situation, answered: Answered, scenario: Scenario) -> Iterator[str]:
    names = Names.of(situation)
    found: dict[tuple[int, str, str], list[str]] = {}
    for concept, implied in assumed_by(models(situation, answered.question, scenario)):
        key = implied.sign, implied.why, implied.source.split(";")[0]
        found.setdefault(key, []).append(one_line(names.concept(concept)))
    for (sign, why, source), concepts in found.items():
        side = "raises" if sign > 0 else "lowers"
        yield f"more {', '.join(concepts)} {side} it ({why}; {source}); --no-implications"
