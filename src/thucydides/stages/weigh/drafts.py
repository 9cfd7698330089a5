"""Contests in the making: who asserts and who denies, with the words; drafts that meet on both sides are one contest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thucydides.records import Contest, Situation, Span, identify

from .sources import Sources, positions

TWO = 2  # nobody is in contest with himself alone
Pairs = tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposition, who tells it and who denies it, each with a span, and the causal claims among them."""

    words: str
    told: Pairs
    denied: Pairs
    claims: tuple[str, ...] = ()

    def contest(self, sources: Sources) -> Contest | None:
        """The contest; None where one side is empty or nobody stands against anybody else."""
        asserters, deniers = positions(self.told), positions(self.denied)
        if not asserters or not deniers or len({p.actor for p in (*asserters, *deniers)}) < TWO:
            return None
        evidence = [str(span) for _, span in (*self.told, *self.denied)]
        return Contest(
            identify("contest", self.words, *evidence), self.words, asserters, deniers,
            sources.count(asserters), sources.count(deniers), self.claims,
        )  # fmt: skip

    def meets(self, other: Draft) -> bool:
        """Whether two drafts have a denial in common, or an asserter and a denier with the same words, or each the other's."""
        if set(self.denied) & set(other.denied):
            return True
        straight = _share(self.told, other.told) and _share(self.denied, other.denied)
        return straight or (_share(self.told, other.denied) and _share(self.denied, other.told))

    def joined(self, other: Draft) -> Draft:
        """Both as one, with this one's proposition and sides."""
        straight = _share(self.told, other.told) or _share(self.denied, other.denied)
        told, denied = (other.told, other.denied) if straight else (other.denied, other.told)
        claims = tuple(dict.fromkeys((*self.claims, *other.claims)))
        return Draft(self.words, _widest((*self.told, *told)), _widest((*self.denied, *denied)), claims)


def _share(left: Pairs, right: Pairs) -> bool:
    return any(a == b and one.overlaps(other) for a, one in left for b, other in right)


def _widest(pairs: Pairs) -> Pairs:
    """The pairs without those that lie within another one of the same actor."""
    unique = dict.fromkeys(pairs)
    return tuple(
        (actor, span)
        for actor, span in unique
        if not any(actor == who and wide != span and wide.covers(span) for who, wide in unique)
    )


def join(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts with those that meet made one, in the order in which they come."""
    made: list[Draft] = []
    for draft in drafts:
        for at, known in enumerate(made):
            if known.meets(draft):
                made[at] = known.joined(draft)
                break
        else:
            made.append(draft)
    return tuple(made)


def contests_of(situation: Situation, drafts: Sequence[Draft]) -> tuple[Contest, ...]:
    """The contests of drafts, each once."""
    sources = Sources(situation)
    found = (draft.contest(sources) for draft in join(drafts))
    unique = {contest.id: contest for contest in found if contest}
    return tuple(unique.values())
