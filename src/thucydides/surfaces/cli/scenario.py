"""The options that `simulate` and `compare` share: which worlds are run, and of which views and levers the runs are shown.

Views, levers and concepts are named by id or by their name; a name that nothing has is an error that lists those there are.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

import typer

from thucydides.case import Case
from thucydides.errors import InputError, UnknownId
from thucydides.records import Scenario
from thucydides.surfaces.names import EACH, EACH_WORDS

VIEW = typer.Option(None, help="Only this view (id or name); `all` is all views, one vote each.")
LEVER = typer.Option(None, help="Only this lever (id or name).")
HORIZON = typer.Option(12, min=1, help="Months.")
SEED = typer.Option(None, help="Seed of all randomness; by default the case's.")
WORLDS = typer.Option(None, min=1, help="Number of worlds; by default the case's.")
STRENGTH = typer.Option(1.0, min=0.0, help="How hard levers are pulled, as a multiple.")
START = typer.Option(0, min=0, help="Month from which on levers are pulled.")
PUSH = typer.Option(
    [],
    help="CONCEPT=SIZE, or LEVER=SIZE (veto=-1: without the veto): this is so in every world, with a lever or without; "
    "may be given several times.",
)
WITHOUT = typer.Option([], help="Leave this claim or document out; may be given several times.")
COUNTERMOVES = typer.Option(
    True,
    "--countermoves/--no-countermoves",
    help="Whether levers are worn down by the countermoves that the model assumes.",
)
IMPLICATIONS = typer.Option(
    True,
    "--implications/--no-implications",
    help="Whether what bears on the target by its words is taken to move it, where no report says so.",
)
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which runs are shown: ids of views and levers, None for all."""

    views: frozenset[str] | None
    levers: frozenset[str] | None

    def shows(self, view: str, lever: str | None) -> bool:
        """Whether a view's run of a lever is to be shown."""
        return (self.views is None or view in self.views) and (self.levers is None or lever in self.levers)


def question_of(case: Case, question: str) -> str:
    """The question asked, by default the last one. Raises InputError where there is none."""
    if not (question or case.settings.question):
        raise InputError("no question was asked yet", str(case.folder.root), 'give one with --question "…"')
    return question or case.settings.question


def scenario_of(
    case: Case,
    horizon: int,
    seed: int | None,
    worlds: int | None,
    strength: float,
    start: int,
    push: Iterable[str],
    without: Iterable[str],
    countermoves: bool,
    implications: bool,
) -> Scenario:
    """The scenario that the options say. Raises UnknownId where a claim, document or concept is none of the case's."""
    usual = case.scenario
    return replace(
        usual,
        horizons=(horizon,),
        steps=horizon,
        seed=usual.seed if seed is None else seed,
        worlds=usual.worlds if worlds is None else worlds,
        strength=strength,
        start=start,
        exogenous=tuple(_pushed(case, words) for words in push),
        without=tuple(_left_out(case, one) for one in without),
        countermoves=countermoves,
        implications=implications,
    )


def chosen(case: Case, view: str | None, lever: str | None, together: Iterable[str] = ()) -> Chosen:
    """Which runs are shown: a lever's, and those of what it is combined with. Raises UnknownId where the case has none such."""
    views = None if view is None else views_called(case, view)
    if lever is None:
        return Chosen(views, None)
    return Chosen(views, frozenset(one for name in (lever, *together) for one in levers_called(case, name)))


def views_called(case: Case, name: str) -> frozenset[str]:
    """The ids of the views of an id or name."""
    if name in ("all", EACH, EACH_WORDS):
        return frozenset({EACH})
    return frozenset(_called(name, "view", [(view.id, view.name) for view in case.situation.views]))


def levers_called(case: Case, name: str) -> tuple[str, ...]:
    """The ids of the levers of an id or name."""
    return _called(name, "lever", [(lever.id, lever.name) for lever in case.situation.levers])


def pairs_of(case: Case, lever: str | None, others: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of a lever with each of the others. Raises InputError where there are others but no lever."""
    names = list(others)
    if not names:
        return ()
    if lever is None:
        raise InputError("there is no lever to pull it together with", "--with", "name one with --lever")
    first = levers_called(case, lever)
    return tuple((one, two) for name in names for one in first for two in levers_called(case, name) if one != two)


def _pushed(case: Case, words: str) -> tuple[str, float]:
    name, _, size = words.rpartition("=")
    try:
        number = float(size)
    except ValueError:
        number = math.nan
    if not name or not math.isfinite(number):
        raise InputError(f"{words!r} is no push", "--push", "write CONCEPT=SIZE, such as con-abc=-1")
    for lever in case.situation.levers:  # a lever's name pushes what it moves: "veto=-1" takes the veto away
        if name == lever.id or name.casefold() == lever.name.casefold():
            return lever.moves, number if lever.direction == "+" else -number
    return _called(name, "concept", [(concept.id, concept.label) for concept in case.situation.concepts])[0], number


def _left_out(case: Case, name: str) -> str:
    known = {claim.id for claim in case.situation.claims} | {document.id for document in case.situation.documents}
    if name not in known:
        raise UnknownId(
            f"no claim or document has the id {name!r}", "--without", "list them with `thucydides show claims`"
        )
    return name


def _called(name: str, kind: str, known: list[tuple[str, str]]) -> tuple[str, ...]:
    """The ids that bear a name; case of letters does not matter."""
    wanted = name.casefold()
    found = tuple(one for one, called in known if name == one or wanted == called.casefold())
    if not found:
        near = get_close_matches(name, [called for _, called in known], SHOWN, 0.3)
        remedy = (
            f"did you mean: {', '.join(dict.fromkeys(near))}" if near else f"list them with `thucydides show {kind}s`"
        )
        raise UnknownId(f"no {kind} is called {name!r}", f"--{kind}" if kind != "concept" else "--push", remedy)
    return found
