"""What a view's claims of a past date imply, run forward, against what later reports say happened.

The causes that nothing moves are pushed as the claims themselves speak of them ("growing pressure" upwards), and nothing else;
the model's leading sign is then a forecast like any other, scored beside its base rate.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from thucydides.records import Intervention, Model, Outcome, Scenario
from thucydides.vocab.priors import priors

from .ensemble import simulate
from .verdict import Sign, leading, outcome_of, plain

TOLD = "as told"


@dataclass(frozen=True, slots=True)
class Hindcast:
    """One view's forecast and what came of it. `hit` is None where the view or the record says neither up nor down.

    `brier` is the squared error of P(rises | moves) against what happened, `base_brier` that of the base rate.
    """

    view: str
    outcome: Outcome
    predicted: Sign
    happened: str
    hit: bool | None
    base_rate: float
    brier: float | None
    base_brier: float | None


def run_forward(model: Model, drivers: Iterable[tuple[str, int]], scenario: Scenario) -> Outcome:
    """Returns the target's change at the last horizon if the driving causes go on as told."""
    push = priors().lever_push
    told = tuple(Intervention(TOLD, concept, push * sign) for concept, sign in drivers)
    last = max(scenario.horizons)
    result = simulate(
        replace(model, interventions=told), replace(scenario, horizons=(last,), pairs=()), levers=[(TOLD,)]
    )
    return outcome_of(result.change[0, 0], last)


def judge(view: str, outcome: Outcome, happened: str, base_rate: float) -> Hindcast:
    """Returns a forecast beside what happened (+, − or 0) and the base rate of a rise."""
    predicted = leading(outcome.rises - outcome.falls)
    clear = happened in ("+", "-")
    moves = outcome.rises + outcome.falls
    truth = 1.0 if happened == "+" else 0.0
    chance = outcome.rises / moves if moves else None
    return Hindcast(
        view,
        outcome,
        predicted,
        happened,
        predicted == happened if clear and predicted != "0" else None,
        plain(base_rate),
        plain((chance - truth) ** 2) if clear and chance is not None else None,
        plain((base_rate - truth) ** 2) if clear else None,
    )
