"""Which mentions a noun phrase stands for: the one that it is, else the one whose it is ("the Turkish navy", "Peru's embassy").

A place is a participant only where it is a state and the phrase is nothing but its name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from thucydides.records import Mention
from thucydides.stages.read.mentions.tables import mapping

from .draft import Range
from .syntax import with_conjuncts

DEEPEST = 12
COMMENTING = ("expert", "journalist")
OFFICES = ("leader", "official", "military")


class Participants:
    """The mentions of a document, asked by noun phrase."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention]) -> None:
        self.doc = doc
        self.known = {mention.id: mention for mention in mentions}
        self.mentions = sorted(mentions, key=lambda mention: mention.span.start)
        self.starts = [mention.span.start for mention in self.mentions]
        self.longest = max((len(mention.span.exact) for mention in mentions), default=0)

    def of_all(self, phrases: Iterable[Range]) -> tuple[str, ...]:
        """The ids of the mentions of several phrases, each once, in order."""
        return tuple(dict.fromkeys(name for phrase in phrases for name in self.of(phrase)))

    def of(self, phrase: Range) -> tuple[str, ...]:
        """The ids of the mentions that one phrase stands for; several where it means each of several."""
        inside = self.overlapping(phrase)
        root = self._root(phrase)
        if root is None or not inside:
            return ()
        acting = [mention for mention in inside if _may_act(mention)]
        named = [mention for mention in acting if _covers(mention, root)]
        if named:
            return self._office(named, acting, root) or _widest(named)
        nearest = self._nearest(acting, root)
        beside = [name for mention in nearest[:1] for name in self._coordinated(mention, acting)]
        return tuple(dict.fromkeys((*_widest(nearest), *beside)))

    def standing_on(self, token: Token) -> tuple[str, ...]:
        """The ids of the mentions that hold a token and may act; the longest, if several."""
        return _widest([m for m in self.overlapping((token.idx, token.idx + len(token))) if _may_act(m)])

    def identity(self, name: str) -> str:
        """What two mentions of one party share: the state, else the name of the mention that both stand for."""
        mention = self._first(name)
        return mention.iso3 if mention.iso3 and mention.kind == "state" else mention.name

    def state(self, name: str) -> str:
        """The state that a mention is or belongs to, else its name."""
        mention = self._first(name)
        return self.known[name].iso3 or mention.iso3 or mention.name

    def only_comment(self, names: Sequence[str]) -> bool:
        """Whether there are mentions and all are experts or journalists, whose words are no deeds of a party."""
        roles = [self._first(name).role or self.known[name].role or "" for name in names]
        classes = mapping("roles.tsv", "role", "class")
        return bool(roles) and all(classes.get(role.split()[-1] if role else "") in COMMENTING for role in roles)

    def _first(self, name: str) -> Mention:
        """The mention that one stands for, through all in between."""
        mention, seen = self.known[name], {name}
        while mention.antecedent in self.known and mention.antecedent not in seen:
            seen.add(mention.antecedent)
            mention = self.known[mention.antecedent]
        return mention

    def _office(self, named: Sequence[Mention], acting: Sequence[Mention], root: Token) -> tuple[str, ...]:
        """For people in office who are not named, whose they are: "the presidents of Peru and Chile" are both states."""
        if any(mention.iso3 or mention.antecedent for mention in named) or _class_of(root) not in OFFICES:
            return ()
        whose = [low for child in root.rights if child.lower_ == "of" for low in child.children if low.dep_ == "pobj"]
        parties = [m for m in acting if m.kind in ("state", "organization") and not _covers(m, root)]
        held = (_widest([m for m in parties if _covers(m, token)]) for token in with_conjuncts(whose))
        return tuple(dict.fromkeys(name for names in held for name in names))

    def _coordinated(self, mention: Mention, others: Sequence[Mention]) -> list[str]:
        """The ids of those named beside one ("the armies of Ghana and Togo")."""
        piece = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        beside = [token for token in with_conjuncts([piece.root]) if token != piece.root] if piece is not None else []
        return [name for token in beside for name in _widest([m for m in others if _covers(m, token)])]

    def overlapping(self, phrase: Range) -> list[Mention]:
        """The mentions that share a character with a range."""
        first = bisect_left(self.starts, phrase[0] - self.longest)
        last = bisect_left(self.starts, phrase[1])
        return [mention for mention in self.mentions[first:last] if mention.span.end > phrase[0]]

    def _root(self, phrase: Range) -> Token | None:
        piece = self.doc.char_span(*phrase, alignment_mode="expand")
        return piece.root if piece is not None and len(piece) else None

    def _nearest(self, mentions: list[Mention], root: Token) -> list[Mention]:
        """The mentions with the fewest steps to the head of the phrase, the first of them if several."""
        steps = [(self._steps(mention, root), mention.span.start) for mention in mentions]
        if not steps:
            return []
        best = min(steps)
        return [mention for mention, step in zip(mentions, steps, strict=True) if step == best]

    def _steps(self, mention: Mention, root: Token) -> int:
        piece = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        token = piece.root if piece is not None and len(piece) else None
        for step in range(DEEPEST):
            if token is None or token == root:
                return step
            token = token.head
        return DEEPEST


def _covers(mention: Mention, token: Token) -> bool:
    return mention.span.start < token.idx + len(token) and token.idx < mention.span.end


def _widest(named: Sequence[Mention]) -> tuple[str, ...]:
    """The ids of the mentions of the longest span; none of none."""
    if not named:
        return ()
    widest = max(named, key=lambda mention: (len(mention.span.exact), -mention.span.start)).span
    return tuple(mention.id for mention in named if mention.span == widest)


def _class_of(token: Token) -> str | None:
    """The class of a role noun."""
    return mapping("roles.tsv", "role", "class").get(token.lemma_.lower())


def _may_act(mention: Mention) -> bool:
    return not mention.is_place or mention.kind == "state"
