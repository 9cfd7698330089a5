"""What the record says beside the reports: base rates of such levers, and whether putting them in turns a lever's sign.

Base rates never enter the figures of the card; they are runs of their own, and a share of past cases is no causal effect.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thucydides import vocab
from thucydides.records import Concept, LeverLine, Question, Run, Situation
from thucydides.vocab import BaseRate

from .rank import EACH, MAJORITY

SHOWN = 3


def record_says(
    question: Question, situation: Situation, lines: Sequence[LeverLine], record: Sequence[Run]
) -> Iterator[str]:
    """The base rates that speak to the levers ranked, then the levers whose sign they would turn."""
    concepts = {concept.id: concept for concept in situation.concepts}
    levers = {lever.id: lever for lever in situation.levers}
    target = set(_line(question.target, concepts))
    moved = {dimension for line in lines for dimension in _line(levers[line.lever].moves, concepts)}
    fitting = [rate for rate in vocab.base_rates() if moved & set(rate.causes) and target & set(rate.effects)]
    for rate in sorted(fitting, key=lambda rate: (rate.interval != "definitions", rate.id))[:SHOWN]:
        yield f"{rate.says}: {_figure(rate)} ({rate.id}; {_short(rate.source)})"
    turned = [levers[line.lever].name for line in lines if _turns(line, record)]
    if fitting:
        yield f"Put beside the reports, this changes the sign of: {', '.join(turned) or 'no lever'}"


def _line(concept: str | None, concepts: Mapping[str, Concept]) -> Iterator[str]:
    """The dimensions of a concept and of what is broader."""
    seen: set[str] = set()
    while concept and concept in concepts and concept not in seen:
        seen.add(concept)
        if dimension := concepts[concept].dimension:
            yield dimension
        concept = concepts[concept].broader


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


def _turns(line: LeverLine, record: Sequence[Run]) -> bool:
    """Whether most worlds fall under a lever where most rose, or the other way round, with base rates put in."""
    run = next((r for r in record if r.lever == line.lever and r.view == EACH and r.with_lever is None), None)
    if run is None:
        return False
    before = (line.falls > MAJORITY, line.rises > MAJORITY)
    after = (run.sign_agreement.get("-", 0.0) > MAJORITY, run.sign_agreement.get("+", 0.0) > MAJORITY)
    return before != after
