"""Ranks levers over all views, each view one vote, and keeps beside every figure what each view says (law 4).

What an actor says of a lever's effect on the target is what his claims say of it or of a part of it; where he speaks of a link
further off, it is the sign of the run of his own view, and where he only speaks of the lever, it stays unsaid.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thucydides.records import CausalClaim, Lever, LeverLine, LeverView, Question, Run, Situation

EACH = "each"
MAJORITY = 0.5
SAYS = ("lowers", "raises", "none", "unsaid")


@dataclass(frozen=True, slots=True)
class Told:
    """What ranking needs to know of a situation, by id; `states` of those who act for one."""

    claims: Mapping[str, CausalClaim]
    views: Mapping[str, str]
    family: frozenset[str]
    states: Mapping[str, str]


def rank(question: Question, situation: Situation, runs: Sequence[Run]) -> tuple[LeverLine, ...]:
    """A line for each lever that was run, best first: by the share of worlds in which it does what is wanted.

    Levers of whose effect on the target no speaker says anything come after all others.
    """
    told = told_of(question, situation)
    by_lever: dict[str, list[Run]] = {}
    for run in runs:
        if run.lever and run.with_lever is None:
            by_lever.setdefault(run.lever, []).append(run)
    levers = [lever for lever in situation.levers if lever.id in by_lever]
    lines = [_line(lever, by_lever[lever.id], told) for lever in levers if eligible(lever, question, told)]
    return tuple(sorted((line for line in lines if line.by_view), key=lambda line: _merit(line, question.direction)))


def eligible(lever: Lever, question: Question, told: Told) -> bool:
    """Whether a lever is not the target itself, nor in the hands of its parties alone or of states that are not asked about."""
    hands = set(lever.wielders)
    if lever.moves in told.family or (hands and hands <= set(question.about)):
        return False
    return not is_others(lever, question, told.states)


def is_others(lever: Lever, question: Question, states: Mapping[str, str]) -> bool:
    """Whether only states wield a lever that are none of those asked about ("Can the West …": not China's veto).

    A body of several states ("the Security Council") may be moved by those asked about.
    """
    asked = {states.get(actor) for actor in question.wielders} - {None}
    hands = {states.get(actor) for actor in lever.wielders}
    return bool(asked and hands) and None not in hands and not hands & asked


def told_of(question: Question, situation: Situation) -> Told:
    """What ranking needs to know of a situation."""
    family = {question.target or ""}
    broader = {concept.id: {concept.broader, *concept.also_broader} for concept in situation.concepts}
    for _ in broader:
        more = {one for one, above in broader.items() if above & family} - family
        if not more:
            break
        family |= more
    members = {view.members[0]: view.id for view in situation.views if len(view.members) == 1}
    return Told({claim.id: claim for claim in situation.claims}, members, frozenset(family), states_of(situation))


def states_of(situation: Situation) -> dict[str, str]:
    """The state for which each actor acts, of those who act for one."""
    return {actor.id: actor.iso3 for actor in situation.actors if actor.iso3}


def _line(lever: Lever, runs: Sequence[Run], told: Told) -> LeverLine:
    spoken = [run for run in runs if not run.silent and run.view != EACH]
    whole = next((run for run in runs if run.view == EACH), spoken[0] if spoken else runs[0])
    values = [whole.change[key] for key in sorted(whole.change, key=float)]
    by_view = tuple((run.view, _share(run, "-"), _share(run, "+")) for run in spoken)
    return LeverLine(
        lever=lever.id,
        falls=_share(whole, "-"),
        rises=_share(whole, "+"),
        quantiles=(values[0], values[len(values) // 2], values[-1]),
        by_view=by_view,
        says=_says(lever, {run.view: run for run in spoken}, told),
        conditions=tuple(dict.fromkeys(view.condition for view in lever.views if view.condition)),
        best=whole.best or 0.0,
        robust=bool(whole.robust),
        reversed=tuple(run.view for run in spoken if run.reversed),
    )


def _share(run: Run, sign: str) -> float:
    return run.sign_agreement.get(sign, 0.0)


def _says(lever: Lever, runs: Mapping[str, Run], told: Told) -> tuple[tuple[str, tuple[str, ...]], ...]:
    said: dict[str, list[str]] = {word: [] for word in SAYS}
    for view in lever.views:
        for word in _says_one(view, runs.get(told.views.get(view.actor, "")), told):
            said[word].append(view.actor)
    return tuple((word, tuple(actors)) for word, actors in said.items() if actors)


def _says_one(view: LeverView, run: Run | None, told: Told) -> tuple[str, ...]:
    """What an actor says most often of the target itself, both where he says both as often; else the sign of his run.

    A run that takes what he says backwards is nothing that he says.
    """
    claims = [told.claims[claim] for claim in view.claims if claim in told.claims]
    words = Counter(effect_word(claim) for claim in claims if claim.effect in told.family)
    if words:
        return tuple(word for word in SAYS if words[word] == max(words.values()))
    if run is None or run.reversed:
        return ("unsaid",)
    falls, rises = _share(run, "-"), _share(run, "+")
    return ("lowers" if falls > MAJORITY else "raises" if rises > MAJORITY else "unsaid",)


def effect_word(claim: CausalClaim) -> str:
    """What a claim says of its effect, in the direction in which it speaks of the cause."""
    if claim.claim == "denied":
        return "none"
    return "raises" if (claim.polarity == "+") == (claim.signs[0] > 0) else "lowers"


def disputed(lines: Sequence[LeverLine]) -> tuple[str, ...]:
    """The levers on whose effect views disagree, in what they say or in what follows from it."""
    return tuple(line.lever for line in lines if len(signs(line)) > 1)


def signs(line: LeverLine) -> frozenset[str]:
    """The effects that views give a lever: lowers, raises, none."""
    said = {word for word, actors in line.says if actors and word != "unsaid"}
    run = {"lowers" if falls > rises else "raises" for _, falls, rises in line.by_view if max(falls, rises) > MAJORITY}
    return frozenset(said | run)


def _merit(line: LeverLine, direction: str) -> tuple[bool, float, float, str]:
    """What is said before what is not; then what does what is wanted in most worlds; without a wish, what does most."""
    wanted = {"-": line.falls - line.rises, "+": line.rises - line.falls}.get(direction, abs(line.falls - line.rises))
    return not line.is_said, -round(wanted, 6), -line.best, line.lever
