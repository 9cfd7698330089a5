"""Is the engine right? `python -m bench.verification [--json]`: published tables, known answers, laws, each with what was found.

Everything is run afresh. A check whose data or peer is not at hand is skipped with the reason; a failed
one makes the exit code 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from bench.osoba_kosko import HELD, Array, read_map, read_states
from bench.simulation_maps import looped_map, scenario
from bench.simulation_peers import peers
from bench.tables import (
    KTAB,
    corpora_folder,
    read_council_issues,
    read_emissions,
    read_log,
    read_stakeholders,
    read_tribes,
)
from bench.verification_worlds import Recovery, prior_predictive, recovery
from thucydides.records import Model
from thucydides.stages.simulate import simulate
from thucydides.stages.simulate.bargaining import bargain
from thucydides.stages.simulate.cognitive_map import logistic_curve, run_map, threshold, unit_interval
from thucydides.stages.simulate.engine import Activation
from thucydides.stages.simulate.frustration import frustration

WAR = 16  # the place of war in the list of the map's concepts


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what was to be found, what was, and whether that is right (None: skipped)."""

    name: str
    due: str
    found: str
    right: bool | None


def checks() -> Iterator[Check]:
    """Yields every check in turn."""
    corpora = corpora_folder()
    if corpora is None:
        yield Check("published tables", "", "skipped: no $THUCYDIDES_CORPORA and no ../shared/corpora", None)
    else:
        yield from cells(corpora)
        yield from logs(corpora)
    strain = frustration(read_tribes())
    yield Check(
        "strain of Read's tribes, exact", "7 of 58 ties", f"{strain.index} of {strain.ties} ties", strain.index == 7
    )
    yield from same_as_peers()
    yield from signs()
    low, high = prior_predictive()
    covers = low <= 0.22 and high >= 0.64
    yield Check(
        "prior predictive share in which sanctions reach their goal",
        "covers .22 to .64",
        f"{low:.2f} to {high:.2f}",
        covers,
    )
    yield from laws()


def cells(corpora: Path) -> Iterator[Check]:
    """Osoba and Kosko's published states, and how far war hangs on the weights and the form of their map."""
    weights, table = read_map(corpora), read_states(corpora)
    held = dict.fromkeys(HELD, 1.0)
    same = int((table == run_map(weights, table[:, 0], 3, threshold(0.5), held).T).sum())
    yield Check("Osoba and Kosko's map, published cells", "68 of 68", f"{same} of {table.size}", same == 68)
    draw = np.random.default_rng(0)
    for noise in (0.05, 0.10, 0.20):
        many = weights[:, :, None] * (1 + noise * draw.uniform(-1, 1, (*weights.shape, 2000)))
        war = run_map(many, table[:, 0], 20, threshold(0.5), held)[-1, WAR]
        yield Check(f"  war under weight noise of ±{noise:.0%}", "reported", f"in {war.mean():.0%} of 2,000 maps", None)
    forms: dict[str, Activation] = {"threshold .45": threshold(0.45), "threshold .55": threshold(0.55),
                                    "linear": unit_interval, "logistic": logistic_curve(7.5, 3.5 / 7.5)}  # fmt: skip
    levels = {name: float(run_map(weights, table[:, 0], 20, form, held)[-1, WAR]) for name, form in forms.items()}
    yield Check("  war under other forms", "reported", ", ".join(f"{k} {v:.2f}" for k, v in levels.items()), None)


def logs(corpora: Path) -> Iterator[Check]:
    """KTAB's reference logs line by line, and the emissions table beside its weighted mean."""
    lines = same = 0
    for name in KTAB:
        positions, chances = read_log(corpora, name)
        course = bargain(read_stakeholders(corpora, name), positions.shape[1] - 1)
        ours: Array = 100 * course.positions.transpose(1, 2, 0).reshape(len(positions), -1)
        right = [
            (np.abs(ours - positions) <= 0.05 + 1e-9).all(axis=1),
            (np.abs(course.chances.T - chances) <= 5e-5 + 1e-9).all(axis=1),
        ]
        lines += len(positions) + len(chances)
        same += int(sum(part.sum() for part in right))
    yield Check(
        "KTAB reference logs, lines of positions and chances", "67 of 67", f"{same} of {lines}", same == lines == 67
    )
    count, challenge, mean = read_council_issues(corpora)
    found = f"challenge model {challenge:.1f}, weighted mean {mean:.1f} of 100, over {count} issues"
    yield Check("  why the mean stands beside it: mean error on EU issues", "reported", found, None)
    course = bargain(read_emissions(corpora), 10)
    last = 4 + 6 * course.positions[-1, :, 0]
    found = f"weighted mean {4 + 6 * course.weighted_mean[0]:.2f}, median {4 + 6 * course.weighted_median[0]:.0f}"
    found += f"; after 10 rounds positions from {last.min():.1f} to {last.max():.1f}, median {np.median(last):.1f}"
    yield Check("Bueno de Mesquita's emissions table (years)", "reported", found, None)


def same_as_peers() -> Iterator[Check]:
    """The same world run by system dynamics and by agents."""
    forms = [("saturating", scenario(8, 48)), ("linear", replace(scenario(8, 48), form="linear"))]
    for form, peer in [(form, peer) for form, under in forms for peer in peers(looped_map(10, 30), under, seconds=0.2)]:
        found = peer.skipped or f"{peer.name} {peer.version}: apart by {peer.apart:.0e}"
        yield Check(
            f"trajectory equal to {peer.name}'s, {form} form",
            "within 1e-9",
            found,
            None if peer.skipped else peer.apart < 1e-9,
        )


def signs() -> Iterator[Check]:
    """Whether the sign of a lever's effect is found from what speakers say of the links."""
    true, erring = recovery(1000, 1.0), recovery(1000, 0.85)
    found = f"{true.settled_wrong} wrong of {true.settled}; over all {_marks(true)}"
    name = "signs recovered in 1,000 synthetic worlds, where signs settle it"
    yield Check(name, "none wrong", found, true.settled > 0 == true.settled_wrong)
    found = f"sure {erring.sureness:.2f}, right {erring.hits:.2f}; {_marks(erring)}"
    yield Check(
        "  where speakers get 15 % of signs wrong", "no surer than right", found, erring.sureness <= erring.hits
    )


def _marks(found: Recovery) -> str:
    return f"{found.right} right, {found.wrong} wrong, {found.open} open"


def laws() -> Iterator[Check]:
    """Nothing happens by itself; the draws are common."""
    model, under = looped_map(20, 60, levers=6), scenario(2000, 48)
    still = replace(model, interventions=tuple(replace(act, size=0.0) for act in model.interventions))
    moved = float(np.abs(simulate(still, under).change).max())
    yield Check("no lever, no change, in 2,000 worlds", "0", f"{moved:g}", moved == 0)
    whole, one = simulate(model, under), simulate(model, under, levers=[("lever 3",)])
    same = np.array_equal(one.change[0], whole.under(("lever 3",)))
    yield Check(
        "common random numbers: a lever alone and among six",
        "the same bits",
        "the same" if same else "not the same",
        same,
    )
    less = _without_an_edge(model)
    kept = simulate(less, under).factors
    drawn = {name: np.sign(values) for name, values in whole.factors.items() if name in kept}
    same = all(np.array_equal(np.sign(kept[name]), signs) for name, signs in drawn.items())
    yield Check(
        "  and the signs of all other links when one is left out",
        "the same bits",
        "the same" if same else "not the same",
        same,
    )


def _without_an_edge(model: Model) -> Model:
    return replace(model, edges=model.edges[:-1])


def main() -> int:
    """Prints every check; returns 1 where one failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    made = []
    for check in checks():
        made.append(check)
        if not options.json:
            mark = {True: "right", False: "WRONG", None: "     "}[check.right]
            print(
                f"{mark}  {check.name:<62} {check.found}"
                + (f"   (due: {check.due})" if check.right is not None else ""),
                flush=True,
            )
    if options.json:
        print(json.dumps([asdict(check) for check in made], indent=2))
    return int(any(check.right is False for check in made))


if __name__ == "__main__":
    sys.exit(main())
