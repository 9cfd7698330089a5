"""The theme layer: every phrase that names a dimension, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.records import Mention, Modifier, Span, Theme, identify
from thucydides.stages.read.protocol import Parsed
from thucydides.text.dimensions import Entry, matches

from .direction import modifiers
from .measures import is_harm
from .roles import Mentions, roles

DEEPEST = 50


def find_themes(parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Theme, ...]:
    """All themes of a document."""
    tokens = list(parsed.doc)
    spoken = by_token(parsed, mentions)
    sentences = _sentences(parsed)
    found = []
    for first, end, entry in matches(tokens):
        sentence = sentences.get(tokens[first].i)
        named = all(mention_token in spoken for mention_token in range(first, end))
        if sentence is not None and not named and tokens[first].pos_ != "PUNCT" and not is_harm(tokens[first]):
            found.append(_theme(parsed, tokens[first:end], entry, spoken, sentence))
    return tuple(found)


def by_token(parsed: Parsed, mentions: tuple[Mention, ...]) -> Mentions:
    """Token index → the mentions that cover it."""
    covered: dict[int, list[Mention]] = {}
    for mention in mentions:
        piece = parsed.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        for token in piece or ():
            covered.setdefault(token.i, []).append(mention)
    return covered


def _sentences(parsed: Parsed) -> dict[int, Span]:
    placed: dict[int, Span] = {}
    for span in parsed.sentences:
        piece = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
        placed.update((token.i, span) for token in piece or ())
    return placed


def _theme(parsed: Parsed, tokens: list[Token], entry: Entry, spoken: Mentions, sentence: Span) -> Theme:
    document, head = parsed.document, _head(tokens)
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    turned = tuple(
        Modifier(document.span(token.idx, token.idx + len(token)), sign)
        for token, sign in modifiers(head)
        if not start <= token.idx < end
    )
    who = roles(tokens[0].i, tokens[-1].i, head, spoken, entry)
    return Theme(
        id=identify("theme", document.id, start, end, entry.dimension),
        span=document.span(start, end),
        dimension=entry.dimension,
        sign=entry.sign,
        modifiers=turned,
        holders=who.holders,
        objects=who.objects,
        depth=sum(1 for _ in _ancestors(head)),
        sentence=sentence,
    )


def _head(tokens: list[Token]) -> Token:
    """The token of a phrase whose own head lies outside it."""
    inside = {token.i for token in tokens}
    return next((token for token in reversed(tokens) if token.head.i not in inside or token.head == token), tokens[-1])


def _ancestors(token: Token) -> Iterator[Token]:
    for _ in range(DEEPEST):
        if token.head == token:
            return
        token = token.head
        yield token
