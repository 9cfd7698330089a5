"""The cause layer: claims from the wording and, where the weights carry the layer, from the trained frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from thucydides.records import CausalClaim, Mention, Span, Statement, identify
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.protocol import Parsed

from .aims import aim_claims
from .clauses import ranges
from .draft import Draft
from .efficacy import efficacy_claims
from .frames import Places, draft_of, join, offset
from .links import link_claims
from .predicates import predicate_claims
from .sequence import resolve, sequence_claims
from .signals import blocked, is_blocked, linking
from .speakers import asserters, claim_within, holder
from .tables import words
from .verbs import verb_claims

LONGEST = 400  # tokens of a sentence: longer ones are tables and lists, whose parse says nothing


def find_claims(
    parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[CausalClaim, ...]:
    """All causal claims of a document, in the order of the text."""
    names = _names(parsed, mentions)
    framed = sorted((frame for frame in parsed.frames if frame.layer == "cause"), key=offset)
    before: list[Token] = []
    found: dict[str, CausalClaim] = {}
    for sentence in parsed.sentences:
        tokens = _tokens(parsed.doc, sentence)
        if 1 < len(tokens) <= LONGEST:
            worded = read_sentence(tokens, before, names)
            for draft in join(worded, _framed(parsed, sentence, framed)):
                claim = _claim(parsed, draft, sentence, statements)
                if claim is not None:
                    found.setdefault(claim.id, claim)
        before = tokens
    return tuple(sorted(found.values(), key=lambda claim: (claim.sentence.start, claim.cause_spans[0].start, claim.id)))


def _framed(parsed: Parsed, sentence: Span, frames: Sequence[Frame]) -> list[tuple[Frame, Draft]]:
    """The encoder's frames whose link stands in a sentence, as drafts."""
    first = bisect_left(frames, sentence.start, key=offset)
    here = frames[first : bisect_left(frames, sentence.end, key=offset)]
    reach = [(s, e) for frame in here for spans in frame.roles.values() for s, e in spans]
    piece = parsed.doc.char_span(
        min((sentence.start, *(s for s, _ in reach))),
        max((sentence.end, *(e for _, e in reach))),
        alignment_mode="expand",
    )
    if not here or piece is None:
        return []
    places = Places(list(piece))
    return [(frame, draft) for frame in here if (draft := draft_of(frame, places)) is not None]


def read_sentence(tokens: list[Token], before: list[Token], names: frozenset[int]) -> list[Draft]:
    """The drafts of one sentence by wording alone, the surest first and each pair of sides once."""
    stretches = blocked(tokens)
    skip = frozenset(i for first, end in stretches for i in range(first, end))
    found: list[Draft] = []
    for match in linking(tokens):
        if not is_blocked(match.tokens, stretches):
            back = match.entry.direction == "cause_first" and match.entry.kind in ("adverb", "conjunction")
            found += sequence_claims(tokens, before, match) if back else link_claims(tokens, match)
    found += verb_claims(tokens, names, skip)
    found += predicate_claims(tokens, names, skip)
    found += aim_claims(tokens)
    found += efficacy_claims(tokens)
    return list(_distinct(resolve(draft, tokens[0].doc, before) for draft in found))


def _distinct(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts without those that a surer one makes needless: the same signal word, or the same two sides."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.certainty, d.signal, d.cause, d.effect)):
        if not any(_repeats(draft, other) for other in kept):
            kept.append(draft)
            yield draft


def _repeats(draft: Draft, other: Draft) -> bool:
    same = set(draft.signal) & set(other.signal)
    sides = {draft.cause, draft.effect} == {other.cause, other.effect}
    return sides or (bool(same) and bool({*draft.cause} & {*other.cause}) and bool({*draft.effect} & {*other.effect}))


def _names(parsed: Parsed, mentions: tuple[Mention, ...]) -> frozenset[int]:
    """The tokens that name an actor as a whole: the heads of mentions that are no places."""
    found = set()
    for mention in mentions:
        piece = parsed.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if piece is not None and not mention.is_place:
            found.add(piece.root.i)
    return frozenset(found)


def _tokens(doc: Doc, sentence: Span) -> list[Token]:
    piece = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    return [token for token in piece if not token.is_space] if piece is not None else []


def _claim(parsed: Parsed, draft: Draft, sentence: Span, statements: tuple[Statement, ...]) -> CausalClaim | None:
    doc, document = parsed.doc, parsed.document
    causes = tuple(document.span(*r) for r in ranges(doc, draft.cause))
    effects = tuple(document.span(*r) for r in ranges(doc, draft.effect))
    if not causes or (not effects and draft.effect):
        return None
    signal = _signal(parsed, draft)
    statement = holder(statements, doc[draft.at].idx)
    where = (
        *(s.start for s in causes),
        *(s.end for s in causes),
        "",
        *(s.start for s in effects),
        *(s.end for s in effects),
    )
    return CausalClaim(
        id=identify("claim", document.id, signal.start if signal else "", *where),
        cause=None,
        effect=None,
        cause_spans=causes,
        effect_spans=effects,
        signal=signal,
        polarity="+" if draft.sign > 0 else "-",
        claim=claim_within(statement, draft.claim),
        relation=draft.relation,
        explicit=draft.explicit,
        asserted_by=asserters(statement),
        via=statement.via if statement is not None else (),
        statement=statement.id if statement is not None else None,
        sentence=sentence,
        condition=_condition(parsed, draft),
        confidence=round(draft.certainty, 4),
    )


def _signal(parsed: Parsed, draft: Draft) -> Span | None:
    """The signal as one span: its first run of words where it has two parts."""
    found = ranges(parsed.doc, draft.signal) if draft.signal else []
    if not found and draft.signal:
        token = parsed.doc[draft.signal[0]]
        found = [(token.idx, token.idx + len(token))]
    return parsed.document.span(*found[0]) if found else None


def _condition(parsed: Parsed, draft: Draft) -> Span | None:
    """The clause under which the link is said to hold ("if …", "while …")."""
    if draft.relation == "condition":
        return None
    taken = {*draft.cause, *draft.effect}
    for child in parsed.doc[draft.at].children:
        if child.dep_ == "advcl" and child.i not in taken and _is_conditional(child):
            found = ranges(parsed.doc, [token.i for token in child.subtree])
            return parsed.document.span(found[0][0], found[-1][1]) if found else None
    return None


def _is_conditional(clause: Token) -> bool:
    return any(t.dep_ in ("mark", "advmod") and t.lower_ in words("conditional") for t in clause.lefts)
