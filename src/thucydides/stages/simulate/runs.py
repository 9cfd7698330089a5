"""Models of several views → runs: what each lever does to the target in each view, with what that rests on.

Each view is run by itself. A last set of runs, view `each`, gives every view one vote, world by world: it shows how far views
agree and is no view of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from thucydides.errors import EmptyModel
from thucydides.records import Model, Run, Scenario, identify
from thucydides.vocab.priors import priors

from .draws import Array
from .ensemble import KEPT, Ensemble, Pulled, simulate
from .reversal import Uptake
from .robustness import Variations, vary
from .settings import write_scenario
from .verdict import QUANTILES, leading, lean, outcome_of, plain, shares
from .worth import best_shares, swings, tipping_points, variance_shares, worth_knowing

EACH = "each"


def runs_for(models: Sequence[Model], scenario: Scenario, *, leave_out: bool = True) -> tuple[Run, ...]:
    """Returns one run for each view and lever, one for each view without a lever, and the same for all views together.

    `leave_out` false skips the runs without each claim and document. Raises EmptyModel where there is no model, and what
    `simulate` raises.
    """
    models = [model.without(scenario.without) if scenario.without else model for model in models]
    models = [model for model in models if model.edges or model.appetites]
    if not models:
        raise EmptyModel("no view says what causes what", "runs", "add reports that do")
    ensembles = [simulate(model, scenario, equilibria=True) for model in models]
    varied = [vary(m, scenario, e.spoken(), leave_out=leave_out) for m, e in zip(models, ensembles, strict=True)]
    runs = [run for parts in zip(models, ensembles, varied, strict=True) for run in _view_runs(*parts, scenario)]
    alone = _voices(models)
    if len(alone) > 1:
        runs += _joint_runs(models[0].target, [ensembles[n] for n in alone], [varied[n] for n in alone], scenario)
    return tuple(runs)


def _voices(models: Sequence[Model]) -> list[int]:
    """The views that have a vote: a camp has none where its members have views of their own."""
    single = {model.members[0] for model in models if len(model.members) == 1}
    return [n for n, model in enumerate(models) if len(model.members) < 2 or not single.issuperset(model.members)]


def _view_runs(model: Model, ensemble: Ensemble, varied: Variations, scenario: Scenario) -> Iterator[Run]:
    main = ensemble.horizons.index(scenario.main_horizon)
    wanted, band = 1.0 if scenario.wanted == "+" else -1.0, priors().dead_band
    single = [place for place, lever in enumerate(ensemble.levers) if len(lever) == 1 and not ensemble.trivial[place]]
    best, none = best_shares(ensemble.change[single, main], wanted, band)
    uptake = Uptake(model)
    for place, lever in enumerate(ensemble.levers):
        change = ensemble.change[place, main, :KEPT]
        explained = variance_shares(change, ensemble.factors)
        claims = varied.shifts(lever, varied.claims)
        run = _run(model, scenario, model.view, lever, ensemble.change[place])
        yield replace(
            run,
            load_bearing=tuple(name for name, _ in claims),
            shifts=claims,
            document_shifts=varied.shifts(lever, varied.documents),
            fragile=varied.fragile(lever),
            robust=not varied.fragile(lever),
            best=plain(best[single.index(place)]) if place in single else None,
            silent=ensemble.silent[place],
            by_definition=ensemble.trivial[place],
            reversed=len(lever) == 1 and uptake.is_reversed(lever[0]),
            variance=explained,
            swings=swings(change, ensemble.factors, band),
            tipping=tipping_points(change, ensemble.factors, [name for name, _ in explained]),
            two_equilibria=plain(ensemble.two_equilibria[place]) if ensemble.two_equilibria else None,
        )
    worth = worth_knowing(ensemble.change[single, main, :KEPT], wanted, ensemble.factors)
    yield replace(_run(model, scenario, model.view, (), _still(scenario)), best=none, worth_knowing=worth)


def _joint_runs(
    target: str, ensembles: Sequence[Ensemble], varied: Sequence[Variations], scenario: Scenario
) -> Iterator[Run]:
    """All views together, each that speaks of a lever with the same number of worlds; silence is no vote."""
    model = Model(EACH, (), (), target)
    main = scenario.horizons.index(scenario.main_horizon)
    levers = tuple(dict.fromkeys(lever for ensemble in ensembles for lever in ensemble.levers))
    trivial = {lever for e in ensembles for lever, is_so in zip(e.levers, e.trivial, strict=True) if is_so}
    ranked = [lever for lever in levers if len(lever) == 1 and lever not in trivial]
    best, none = _joint_best(ranked, ensembles, scenario)
    for lever in levers:
        heard = [n for n, ensemble in enumerate(ensembles) if ensemble.speaks_of(lever)]
        changes = [ensembles[n].under(lever) for n in heard]
        own = [varied[n] for n in heard if lever in varied[n].levers]
        claims = _mean_shifts([v.shifts(lever, v.claims) for v in own])
        leans = [lean(change[main]) for change in changes]
        fragile = _joint_fragile(lever, [ensembles[n].view for n in heard], leans, own) if own else ()
        yield replace(
            _run(model, scenario, EACH, lever, np.concatenate(changes, axis=1) if heard else _still(scenario)),
            load_bearing=tuple(name for name, _ in claims),
            shifts=claims,
            document_shifts=_mean_shifts([v.shifts(lever, v.documents) for v in own]),
            fragile=fragile,
            robust=not fragile,
            best=best.get(lever),
            silent=not heard,
            by_definition=lever in trivial,
        )
    yield replace(_run(model, scenario, EACH, (), _still(scenario)), best=none)


def _joint_best(
    levers: Sequence[Pulled], ensembles: Sequence[Ensemble], scenario: Scenario
) -> tuple[dict[Pulled, float], float]:
    """The share of all views' worlds in which each lever is best, and that in which none helps."""
    wanted, main = 1.0 if scenario.wanted == "+" else -1.0, scenario.horizons.index(scenario.main_horizon)
    if not levers:
        return {}, 1.0
    grid = np.array([np.concatenate([e.under(lever)[main] for e in ensembles]) for lever in levers])
    best, none = best_shares(grid, wanted, priors().dead_band)
    return {lever: plain(share) for lever, share in zip(levers, best, strict=True)}, none


def _still(scenario: Scenario) -> Array:
    return np.zeros((len(scenario.horizons), scenario.worlds), np.float32)


def _mean_shifts(of_views: Sequence[tuple[tuple[str, float], ...]]) -> tuple[tuple[str, float], ...]:
    total: dict[str, float] = {}
    for shifts in of_views:
        for name, shift in shifts:
            total[name] = total.get(name, 0.0) + shift / len(of_views)
    rounded = ((name, plain(shift)) for name, shift in total.items())
    return tuple(sorted(rounded, key=lambda pair: (-abs(pair[1]), pair[0])))


def _joint_fragile(
    lever: Pulled, views: Sequence[str], leans: Sequence[float], varied: Sequence[Variations]
) -> tuple[str, ...]:
    """The variations, a view left out among them, that turn the leading sign over all views."""
    count, turned = len(views), []
    for view, own in zip(views, leans, strict=True):
        if count > 1 and leading((sum(leans) - own) / (count - 1)) != leading(sum(leans) / count):
            turned.append(f"without view {view}")
    base = [v.lean[v.levers.index(lever)] for v in varied]
    tables = [{**v.settings, **{f"without {name}": row for name, row in v.claims.items()}} for v in varied]
    for name in dict.fromkeys(name for table in tables for name in table):
        moved = [
            table[name][v.levers.index(lever)] if name in table else own
            for own, table, v in zip(base, tables, varied, strict=True)
        ]
        if leading(sum(moved) / count) != leading(sum(base) / count):
            turned.append(name)
    return tuple(turned)


def _run(model: Model, scenario: Scenario, view: str, lever: Pulled, change: Array) -> Run:
    text = write_scenario(scenario)
    main = scenario.horizons.index(scenario.main_horizon)
    outcomes = tuple(outcome_of(change[place], horizon) for place, horizon in enumerate(scenario.horizons))
    falls, rises = shares(change[main])
    return Run(
        id=identify("run", text, model.target, view, *lever),
        scenario=text,
        seed=scenario.seed,
        worlds=change.shape[1],
        target=model.target,
        view=view,
        lever=lever[0] if lever else None,
        with_lever=lever[1] if len(lever) > 1 else None,
        change={f"{100 * q:g}": value for q, value in zip(QUANTILES, outcomes[main].quantiles, strict=True)},
        sign_agreement={"-": falls, "0": plain(1.0 - falls - rises), "+": rises},
        load_bearing=(),
        outcomes=outcomes,
    )
