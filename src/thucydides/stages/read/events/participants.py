"""Which mentions a noun phrase stands for: the one that it is, else the one whose it is ("the Turkish navy", "Peru's embassy").

A place is a participant only where it is a state and the phrase is nothing but its name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from thucydides.records import Mention

from .draft import Range

DEEPEST = 12


class Participants:
    """The mentions of a document, asked by noun phrase."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention]) -> None:
        self.doc = doc
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
        named = [mention for mention in inside if _covers(mention, root) and _may_act(mention)]
        if not named:
            named = self._nearest([mention for mention in inside if _may_act(mention)], root)
        if not named:
            return ()
        widest = max(named, key=lambda mention: (len(mention.span.exact), -mention.span.start)).span
        return tuple(mention.id for mention in named if mention.span == widest)

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


def _may_act(mention: Mention) -> bool:
    return not mention.is_place or mention.kind == "state"
