"""What would come through if a gate were open: the same worlds with what drives the effect, the gate as it is and opened.

So "the veto keeps sanctions away" is answered in two parts: how much of the measure follows what it answers once the veto is
gone, and what that does to the target, if this view says anything of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from thucydides.records import GateLine, Intervention, Model, Opening, Scenario
from thucydides.vocab.priors import priors

from .draws import Array, Draws
from .engine import advance
from .ensemble import Block, Pulled, blocks
from .plan import Plan, plan_of, reach
from .verdict import plain, shares
from .worlds import draw_worlds

HELD, OPEN = "as it is", "opened"
NOTHING: Pulled = ()


def gate_lines(
    models: Iterable[tuple[Model, Sequence[Opening]]], scenario: Scenario, most: int = 24
) -> tuple[GateLine, ...]:
    """Returns what opening each gate does to its effect and to the target, at the main horizon, for at most so many gates.

    Those whose effect leads to the target come first, then those that most claims speak of. Where the target is to fall, what
    keeps the target itself from rising is no answer and is left out.
    """
    asked = [
        (model, opening)
        for model, openings in models
        for opening in openings
        if opening.effect != model.target or scenario.wanted == "+"
    ]
    ranked = sorted(asked, key=lambda pair: (_is_silent(*pair), -len(pair[1].claims)))
    return tuple(_line(model, opening, scenario) for model, opening in ranked[:most])


def _is_silent(model: Model, opening: Opening) -> bool:
    plan = plan_of(_with_pushes(model, opening), Scenario(), also=(opening.effect,))
    return model.target not in reach([opening.effect, f"own {opening.effect}"], plan.arrows())


def _with_pushes(model: Model, opening: Opening) -> Model:
    push = priors().lever_push
    driven = [(node, push * sign) for node, sign in opening.drivers]
    opened = (opening.gate, push if opening.opens == "+" else -push)
    return replace(
        model,
        interventions=(
            *(Intervention(HELD, node, size) for node, size in driven),
            *(Intervention(OPEN, node, size) for node, size in (*driven, opened)),
        ),
    )


def _line(model: Model, opening: Opening, scenario: Scenario) -> GateLine:
    pushed = _with_pushes(model, opening)
    plan = plan_of(pushed, scenario, also=(opening.effect,))
    effect, target = _runs(plan, scenario, [opening.effect, model.target])
    return GateLine(
        view=model.view,
        gate=opening.gate,
        opens=opening.opens,
        effect=opening.effect,
        drivers=opening.drivers,
        claims=opening.claims,
        effect_change=shares(effect[1] - effect[0]),
        effect_medians=(plain(np.median(effect[0])), plain(np.median(effect[1]))),
        silent=_is_silent(model, opening),
        target_change=shares(target[1] - target[0]),
        target_medians=(plain(np.median(target[0])), plain(np.median(target[1]))),
    )


def _runs(plan: Plan, scenario: Scenario, watch: Sequence[str]) -> list[Array]:
    """The change of each watched node against nothing pushed, by (held, open) and world."""
    parts = list(_parts(plan, scenario, [plan.index[node] for node in watch]))
    return list(np.concatenate(parts, axis=2))


def _parts(plan: Plan, scenario: Scenario, watch: Sequence[int]) -> Iterator[Array]:
    for block, _, count in blocks(scenario.worlds, len(plan.links)):
        draws = Draws(scenario.seed, block, count)
        circuit = Block(plan, scenario, draw_worlds(plan, scenario, draws), draws).circuit([(HELD,), (OPEN,), NOTHING])
        values = advance(circuit, [scenario.main_horizon], watch).values[0]
        lanes = values.reshape(len(watch), 3, count)
        yield lanes[:, :2] - lanes[:, 2:]
