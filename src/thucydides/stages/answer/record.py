"""What the record says beside the reports: base rates of such levers and causes, their signs beside the worlds', and what turns.

Base rates never enter the figures of the card; they are runs of their own, and a share of past cases is no causal effect. Beside
what is claimed of the target a rate is shown that speaks of a part of it too; it enters no run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thucydides import vocab
from thucydides.records import Concept, Lever, LeverLine, Question, Run, Situation
from thucydides.vocab import BaseRate

from .broader import broader_dimensions, climb, line_of
from .rank import EACH, MAJORITY

SHOWN, CLAIMED = 3, 2
SIGNS = {"+": "raises it", "-": "lowers it"}


def record_says(
    question: Question, situation: Situation, lines: Sequence[LeverLine], record: Sequence[Run]
) -> Iterator[str]:
    """The base rates that speak to the levers ranked, the signs side by side, then the levers whose sign they would turn."""
    concepts = {concept.id: concept for concept in situation.concepts}
    levers = {lever.id: lever for lever in situation.levers}
    target = set(_line(question.target, concepts))
    moved = {dimension for line in lines for dimension in _line(levers[line.lever].moves, concepts)}
    fitting = [rate for rate in vocab.base_rates() if moved & set(rate.causes) and target & set(rate.effects)]
    for rate in sorted(fitting, key=lambda rate: (rate.interval != "definitions", rate.id))[:SHOWN]:
        yield f"{rate.says}: {_figure(rate)} ({rate.id}; {_short(rate.source)})"
    yield from _beside_claims(situation, question.target or "", fitting)
    for line in lines:
        rates = [rate for rate in fitting if set(_line(levers[line.lever].moves, concepts)) & set(rate.causes)]
        if rates and levers[line.lever].direction == "+":
            yield _side_by_side(line, levers[line.lever].name, rates, record)
    turned = [_called(levers[line.lever]) for line in lines if _turns(line, record)]
    if fitting:
        yield f"Put beside the reports, this changes the sign of: {', '.join(turned) or 'no lever'}"


def _side_by_side(line: LeverLine, name: str, rates: Sequence[BaseRate], record: Sequence[Run]) -> str:
    """A lever's sign in the worlds, in the record, and in the worlds with the record put in."""
    told = (
        f"{name}: the reports' worlds rise in {line.rises:.0%}, fall in {line.falls:.0%}; the record: {_spread(rates)}"
    )
    run = _with_record(line, record)
    if run is None:
        return told
    falls, rises = run.sign_agreement.get("-", 0.0), run.sign_agreement.get("+", 0.0)
    return f"{told}; both together: rise in {rises:.0%}, fall in {falls:.0%}"


def _spread(rates: Sequence[BaseRate]) -> str:
    """The signs of base rates, each with the share of cases in which it came about, over all definitions."""
    words = []
    for sign in dict.fromkeys(rate.sign for rate in rates):
        ends = [
            end
            for rate in rates
            if rate.sign == sign and rate.measure == "share"
            for end in (rate.value, rate.low, rate.high)
            if end is not None
        ]
        cases = f" in {min(ends):.0%}–{max(ends):.0%} of cases" if ends else ""
        words.append(SIGNS[sign] + cases)
    return ", ".join(words)


def _called(lever: Lever) -> str:
    """A lever by name; the record speaks of more of things, so that what it says of less is read backwards."""
    return lever.name if lever.direction == "+" else f"{lever.name} (the record run backwards)"


def _beside_claims(situation: Situation, target: str, shown: Sequence[BaseRate]) -> Iterator[str]:
    """What the record says of other causes that somebody names for the target or a case of it, with who names them."""
    names = {actor.id: actor.name for actor in situation.actors}
    concepts = {concept.id: concept for concept in situation.concepts}
    dimensions = set(_line(target, concepts))
    covered = {cause for rate in shown for cause in rate.causes}
    above = broader_dimensions()
    rates = [r for r in vocab.base_rates() if any(dimensions & set(climb(effect, above)) for effect in r.effects)]
    found: dict[str, list[str]] = {}
    for claim in situation.claims:
        cause = concepts.get(claim.cause or "")
        if (
            cause is None
            or claim.claim == "denied"
            or target not in (one.id for one in line_of(claim.effect, concepts))
        ):
            continue
        for rate in rates:
            if cause.dimension in set(rate.causes) - covered:
                said = f"{cause.label} {SIGNS[claim.polarity]}: {', '.join(names.get(a, a) for a in claim.asserted_by)}"
                found.setdefault(f"{rate.says}: {_figure(rate)} ({rate.id}); in the reports", []).append(said)
    for words, voices in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:CLAIMED]:
        yield f"{words} {'; '.join(dict.fromkeys(voices))}"


def _line(concept: str | None, concepts: Mapping[str, Concept]) -> Iterator[str]:
    """The dimensions of a concept and of what is broader."""
    return (one.dimension for one in line_of(concept, concepts) if one.dimension)


def _figure(rate: BaseRate) -> str:
    """The rate with its interval: per cent for a share, times for odds."""
    ends = [end for end in (rate.low, rate.high) if end is not None]
    if rate.measure == "share":
        middle = f"{rate.value:.0%}" if rate.value is not None else ""
        spread = "–".join(f"{end:.0%}" for end in ends)
        return f"{middle} ({spread})" if middle and spread else middle or f"{spread} of cases"
    spread = "–".join(f"{end:g}" for end in ends)
    return f"{rate.value:g} times the odds ({spread})" if rate.value is not None else f"{spread} times the odds"


def _short(source: str) -> str:
    words = " ".join(source.split())
    return words if len(words) <= 70 else words[:70].rsplit(" ", 1)[0] + " …"


def _with_record(line: LeverLine, record: Sequence[Run]) -> Run | None:
    return next((r for r in record if r.lever == line.lever and r.view == EACH and r.with_lever is None), None)


def _turns(line: LeverLine, record: Sequence[Run]) -> bool:
    """Whether most worlds fall under a lever where most rose, or the other way round, with base rates put in."""
    run = _with_record(line, record)
    if run is None:
        return False
    before = (line.falls > MAJORITY, line.rises > MAJORITY)
    after = (run.sign_agreement.get("-", 0.0) > MAJORITY, run.sign_agreement.get("+", 0.0) > MAJORITY)
    return before != after
