"""What is said of levers from which nothing that is told leads to the target: not ranked, and not kept back either.

A report may say what a lever does to something whose bearing on the question it leaves to the reader. The model has no path for
it and gives no figure; the card says what is said, of what, and by whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from thucydides.records import BesideLine, CausalClaim, LeverLine, Question, Situation, Span

from .rank import effect_word, eligible, told_of

Group = dict[tuple[str, str, str], list[CausalClaim]]


def besides(question: Question, situation: Situation, lines: Sequence[LeverLine]) -> tuple[BesideLine, ...]:
    """What is said of levers that are not ranked: first of what is about the sides of the target, then what most say."""
    told, ranked = told_of(question, situation), {line.lever for line in lines}
    found: Group = {}
    for lever in situation.levers:
        if lever.id not in ranked and eligible(lever, question, told):
            for claim in (told.claims[one] for view in lever.views for one in view.claims if one in told.claims):
                found.setdefault((lever.id, claim.effect or "", effect_word(claim)), []).append(claim)
    about = {concept.id: set(concept.actors) & set(question.about) for concept in situation.concepts}
    made = [_line(*key, claims) for key, claims in found.items() if key[1]]
    ranking = sorted(made, key=lambda line: (-len(about.get(line.concept, ())), -len(line.actors), line.claims))
    return tuple(_once(ranking, situation))


def _once(lines: Iterable[BesideLine], situation: Situation) -> Iterator[BesideLine]:
    """The lines without those whose sentences were told already of more or less of the same thing."""
    sentences = {claim.id: claim.sentence for claim in situation.claims}
    moved = {lever.id: lever.moves for lever in situation.levers}
    told: set[tuple[str, Span]] = set()
    for line in lines:
        mine = {(moved[line.lever], sentences[claim]) for claim in line.claims}
        if not mine <= told:
            yield line
        told |= mine


def _line(lever: str, concept: str, effect: str, claims: Sequence[CausalClaim]) -> BesideLine:
    actors = dict.fromkeys(actor for claim in claims for actor in claim.asserted_by)
    return BesideLine(lever, effect, concept, tuple(actors), tuple(dict.fromkeys(claim.id for claim in claims)))
