"""What is held back, in words: a veto on a measure, a reason not to act, and what would come if it were gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thucydides.records import Actor, CausalClaim, Concept, GateLine, Lever, Question, Situation

from .rank import MAJORITY

SHOWN = 2


def complete(lines: Iterable[GateLine], situation: Situation) -> tuple[GateLine, ...]:
    """The lines, those that bear most on the target first, with the lever that shuts a gate and whose doing its effect is."""
    concepts = {concept.id: concept for concept in situation.concepts}
    claims = {claim.id: claim for claim in situation.claims}
    return tuple(
        replace(
            line,
            lever=_shutter(line, situation.levers, concepts),
            actors=_doers(line, claims, concepts, situation.actors),
        )
        for line in sorted(lines, key=lambda line: (line.silent, -max(line.target_change)))
    )


def _shutter(line: GateLine, levers: Sequence[Lever], concepts: Mapping[str, Concept]) -> str | None:
    """A lever that shuts the gate, of which the same claims speak; where more of something shuts it, that is said as such."""
    for lever in levers:
        told = {claim for view in lever.views for claim in view.claims}
        is_shutting = lever.direction == "-" and line.opens == "+" and _is_case(line.gate, lever.moves, concepts)
        if is_shutting and told.intersection(line.claims):
            return lever.id
    return None


def _is_case(concept: str, of: str, concepts: Mapping[str, Concept]) -> bool:
    seen: set[str] = set()
    one: str | None = concept
    while one and one not in seen:
        if one == of:
            return True
        seen.add(one)
        one = concepts[one].broader if one in concepts else None
    return False


def _doers(
    line: GateLine, claims: Mapping[str, CausalClaim], concepts: Mapping[str, Concept], actors: Iterable[Actor]
) -> tuple[str, ...]:
    """Who is named last before the words of the effect, in the sentence, where its concept names neither actors nor matter."""
    concept = concepts[line.effect]
    claim = claims.get(line.claims[0]) if line.claims else None
    if concept.actors or concept.dimension or claim is None or not claim.effect_spans:
        return ()
    words = claim.effect_spans[0]
    named = [
        (span.end, actor.id)
        for actor in actors
        for span in actor.mentions
        if claim.sentence.covers(span) and span.end <= words.start
    ]
    return (max(named)[1],) if named else ()


def sentences(question: Question, situation: Situation, gates: Sequence[GateLine]) -> Iterator[str]:
    """What the answer says in short of gates: those whose opening does what is wanted, or, where none does, the first."""
    bearing = [line for line in gates if not line.silent]
    place = 1 if question.direction == "+" else 0
    helpful = [line for line in bearing if line.target_change[place] > MAJORITY]
    told: set[tuple[str, str]] = set()
    for line in helpful or bearing[:1]:
        if (line.gate, line.effect) not in told and len(told) < SHOWN:
            told.add((line.gate, line.effect))
            yield _sentence(question, line, situation, is_helpful=bool(helpful))


def _sentence(question: Question, line: GateLine, situation: Situation, *, is_helpful: bool) -> str:
    view = next(view.name for view in situation.views if view.id == line.view)
    what, when = gated(line, situation), opened(line, situation)
    falls, rises = line.target_change
    if is_helpful:
        verb, share = ("raise", rises) if question.direction == "+" else ("lower", falls)
        return f"{view}: {what} would {verb} it, but only {when} (then by more in {share:.0%} of worlds)."
    then = f"it then rises further in {rises:.0%} and falls in {falls:.0%}"
    return f"{view}: {when}, more {what} in {line.effect_change[1]:.0%} of worlds; {then}."


def gated(line: GateLine, situation: Situation) -> str:
    """What is held back, with whose doing it is."""
    concept = next(concept for concept in situation.concepts if concept.id == line.effect)
    names = {actor.id: actor.name for actor in situation.actors}
    return concept.called + (f" ({', '.join(names.get(a, a) for a in line.actors)})" if line.actors else "")


def opened(line: GateLine, situation: Situation) -> str:
    """Under what it comes through: "without the veto", "with less pressure"."""
    lever = next((lever.name for lever in situation.levers if lever.id == line.lever), None)
    if lever:
        return f"without {lever}"
    concept = next(concept for concept in situation.concepts if concept.id == line.gate)
    return f"with {'more' if line.opens == '+' else 'less'} {concept.called}"
