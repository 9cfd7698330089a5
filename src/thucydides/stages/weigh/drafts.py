"""Contests in the making: who asserts and who denies, with the words; drafts that meet on both sides are one contest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thucydides.records import Contest, Situation, Span, identify

from .sources import Sources, positions

TWO = 2  # nobody is in contest with himself alone
REPLY = "reply"  # the kind of what answers something just said, whatever that is
Pairs = tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposition, who tells it and who denies it, each with a span, and the causal claims among them.

    `kind` is what it is about, `reported` whether one side is a view that its denier himself passes on as other people's.
    """

    words: str
    told: Pairs
    denied: Pairs
    claims: tuple[str, ...] = ()
    kind: str = ""
    reported: bool = False

    def contest(self, sources: Sources) -> Contest | None:
        """The contest; None where one side is empty or nobody stands against anybody else, nor against a view that he reports."""
        asserters, deniers = positions(self.told), positions(self.denied)
        if not asserters or not deniers:
            return None
        if len({position.actor for position in (*asserters, *deniers)}) < TWO and not self.reported:
            return None
        evidence = [str(span) for _, span in (*self.told, *self.denied)]
        return Contest(
            identify("contest", self.words, *evidence), self.words, asserters, deniers,
            sources.count(asserters), sources.count(deniers), self.claims,
        )  # fmt: skip

    def meets(self, other: Draft) -> bool:
        """Whether two drafts are one: the same denial or charge, an asserter and a denier alike, or each the other's.

        A denial or a charge alone makes two drafts one only where they are of one kind.
        """
        straight = _share(self.told, other.told), _share(self.denied, other.denied)
        if all(straight) or (_share(self.told, other.denied) and _share(self.denied, other.told)):
            return True
        if straight[0] and {who for who, _ in self.denied} & {who for who, _ in other.denied}:
            return True
        if REPLY in (self.kind, other.kind) and any(straight):
            return True
        return self.kind == other.kind and bool(set(self.denied) & set(other.denied))

    def joined(self, other: Draft) -> Draft:
        """Both as one, with this one's proposition and sides."""
        straight = _share(self.told, other.told) or _share(self.denied, other.denied)
        told, denied = (other.told, other.denied) if straight else (other.denied, other.told)
        claims = tuple(dict.fromkeys((*self.claims, *other.claims)))
        return Draft(
            self.words,
            _widest((*self.told, *told)),
            _widest((*self.denied, *denied)),
            claims,
            self.kind,
            self.reported or other.reported,
        )


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
