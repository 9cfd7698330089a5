"""What the sides of causal claims name by the trained weights, and whose it is and at whom by the parse.

Six in ten sides of the own annotated claims hold no word of the vocabulary ("Iran would already have a bomb"); the weights were
taught from labelled sides (`train/data/variables`). Who is who is read off the clause that a side is: its subject acts, its
object is acted on, the other way round in the passive; a phrase is read as a theme is.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from thucydides import vocab
from thucydides.records import CausalClaim, Mention, SideVariable, Span
from thucydides.stages.read.encoder.frame import NamedVariable
from thucydides.stages.read.protocol import Parsed, Variables
from thucydides.text.dimensions import Entry
from thucydides.text.temper import warm_and_cold

from .find import by_token
from .roles import TO_OBJECT, Mentions, Roles, named_in, roles

ACTING = frozenset(("nsubj", "agent"))
ACTED_ON = frozenset(("dobj", "dative", "nsubjpass"))
POINTING = TO_OBJECT | {"with", "from", "in"}
SUBJECT = frozenset(("nsubj",))
SHARED = 3  # steps up to a verb whose subject is shared


def find_sides(
    parsed: Parsed, mentions: tuple[Mention, ...], claims: tuple[CausalClaim, ...], variables: Variables
) -> tuple[SideVariable, ...]:
    """The variables that the sides of a document's claims name, each side once, in the order of the text."""
    sides = sorted({spans for claim in claims for spans in (claim.cause_spans, claim.effect_spans) if spans})
    told = variables(parsed.doc.text, [[(span.start, span.end) for span in spans] for spans in sides])
    spoken, kinds = by_token(parsed, mentions), {one.id: one.kind for one in vocab.dimensions()}
    found = []
    for spans, named in zip(sides, told, strict=True):
        if named.dimension in kinds:
            who = _who(parsed, spans, spoken, Entry(named.dimension, kinds[named.dimension], 1, "noun"))
            sign = 1 if named.sign > 0.5 else -1
            chance, warm = named.probability, warmth(named)
            found.append(SideVariable(spans, named.dimension, sign, who.holders, who.objects, chance, warm))
    return tuple(found)


def warmth(named: NamedVariable) -> float:
    """How probably words tell of two that come closer rather than apart: over all dimensions that they may name."""
    told = warm_and_cold()
    return round(sum(leaning * told.get(dimension, 0) for dimension, leaning in named.leanings), 4)


def _who(parsed: Parsed, spans: tuple[Span, ...], spoken: Mentions, entry: Entry) -> Roles:
    """Whose variable a side is, and at whom, by the word that heads it."""
    piece = parsed.doc.char_span(spans[0].start, spans[0].end, alignment_mode="expand")
    if piece is None or not len(piece):
        return Roles((), ())
    head = piece.root
    if head.pos_ not in ("VERB", "AUX"):
        return roles(head.i, head.i, head, spoken, entry)
    holders, objects = _doers(head), _undergoers(head)
    if entry.kind == "tie":
        return Roles(_named([*holders, *objects], spoken), ())
    held = _named(holders, spoken)
    return Roles(held, tuple(one for one in _named(objects, spoken) if one not in held))


def _doers(verb: Token) -> list[Token]:
    """Who acts in a clause: its subject or agent, else the subject that a verb above shares with it ("wants to send troops")."""
    found = _below(verb, ACTING)
    for _ in range(SHARED):
        if found or verb.dep_ not in ("xcomp", "conj", "advcl", "pcomp"):
            break
        verb = verb.head
        found = _below(verb, SUBJECT)
    return found


def _undergoers(verb: Token) -> list[Token]:
    """Whom a clause acts on: its objects, the subject of a passive, and what its prepositions point at."""
    found = _below(verb, ACTED_ON)
    pointed = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in POINTING]
    return [*found, *(below for child in pointed for below in child.children)]


def _below(verb: Token, kinds: frozenset[str]) -> list[Token]:
    named = [child for child in verb.children if child.dep_ in kinds]
    return [below for child in named for below in (child.children if child.dep_ == "agent" else (child,))]


def _named(tokens: Iterable[Token], spoken: Mentions) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for token in tokens for one in named_in(token, spoken)))
