"""The cause layer: claims from the wording and, where the weights carry the layer, from the trained frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from thucydides.records import NARRATOR, CausalClaim, Mention, Span, Statement, identify
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.protocol import Parsed

from .aims import aim_claims
from .attitudes import attitude_claims
from .clauses import ranges
from .clefts import cleft_claims
from .confidence import confidence
from .contrasts import contrasted
from .correlatives import correlative_claims
from .degree import degree_claims
from .draft import Draft
from .efficacy import efficacy_claims
from .exchanges import exchange_claims
from .frames import Places, draft_of, join, offset, once
from .goals import REACH, with_goal
from .instruments import names_instrument
from .links import link_claims
from .penalties import penalty_claims
from .predicates import behind_claims, predicate_claims
from .provisos import with_proviso
from .quotations import quoting
from .reporting import reporting
from .responses import response_claims
from .sequence import resolve, sequence_claims
from .signals import blocked, is_blocked, linking
from .speakers import asserters, claim_within, holder
from .standing import is_intended, looks_ahead
from .tables import words
from .trimming import trimmed
from .verbs import verb_claims
from .voices import Voices
from .worth import is_asked, is_note, is_worth, top

OBJECTS = frozenset(("dobj", "nsubjpass"))
LONGEST = 400  # tokens of a sentence: longer ones are tables and lists, whose parse says nothing


def find_claims(
    parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[CausalClaim, ...]:
    """All causal claims of a document, in the order of the text."""
    names = _names(parsed, mentions)
    framed = sorted((frame for frame in parsed.frames if frame.layer == "cause"), key=offset)
    before: list[list[Token]] = [[]]
    voices = Voices(parsed.doc, mentions, statements)
    found: dict[str, CausalClaim] = {}
    for number, sentence in enumerate(parsed.sentences):
        tokens = _tokens(parsed.doc, sentence)
        if 1 < len(tokens) <= LONGEST and not is_asked(tokens) and not is_note(tokens, len(parsed.sentences) - number):
            worded = read_sentence(tokens, before[-1] if _is_whole(before[-1]) else [], names)
            aimed = [with_goal(draft, parsed.doc, tokens, before) for draft in worded]
            for draft in _tidy(join(aimed, _framed(parsed, sentence, framed), parsed.doc), tokens, names):
                claim = _claim(parsed, draft, sentence, voices)
                if claim is not None:
                    found.setdefault(claim.id, claim)
        before = [*before[1 - REACH :], tokens]
    return tuple(sorted(found.values(), key=lambda claim: (claim.sentence.start, claim.cause_spans[0].start, claim.id)))


def _tidy(drafts: Iterable[Draft], tokens: list[Token], names: frozenset[int]) -> list[Draft]:
    """Drafts with trimmed sides, without those that name nothing, each pair of sides once."""
    doc, said = tokens[0].doc, reporting(tokens)
    cut = ((draft, trimmed(_of_intention(draft, doc), doc, said)) for draft in drafts)
    kept = once(new for old, new in cut if bool(new.effect) == bool(old.effect) and is_worth(new, doc, names))
    return [one for draft in kept for one in contrasted(with_proviso(draft, doc), doc)]


def _of_intention(draft: Draft, doc: Doc) -> Draft:
    """The draft, only alleged where it tells what somebody intends or tries to bring about."""
    only = draft.claim == "asserted" and any(is_intended(doc[i]) for i in draft.signal)
    return replace(draft, claim="alleged") if only else draft


def _is_whole(sentence: Sequence[Token]) -> bool:
    """Whether a sentence ends as sentences do; a headline does not, and nothing points back to it."""
    return bool(sentence) and any(token.text[-1:] in ".!?…" for token in sentence[-2:])


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
    found += behind_claims(tokens)
    found += aim_claims(tokens)
    found += efficacy_claims(tokens)
    found += penalty_claims(tokens)
    found += attitude_claims(tokens)
    found += exchange_claims(tokens)
    found += degree_claims(tokens)
    found += correlative_claims(tokens)
    found += response_claims(tokens, names)
    found += cleft_claims(tokens)
    doc = tokens[0].doc
    resolved = (resolve(draft, doc, before) for draft in found)
    return list(_distinct(replace(draft, instrument=_is_instrument(doc, draft)) for draft in resolved))


def _is_instrument(doc: Doc, draft: Draft) -> bool:
    """Whether the cause is an instrument of policy, or a deed done with one."""
    head = top(doc, draft.cause) if draft.cause else None
    return head is not None and (
        names_instrument(head) or any(child.dep_ in OBJECTS and names_instrument(child) for child in head.children)
    )


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


def _claim(parsed: Parsed, draft: Draft, sentence: Span, voices: Voices) -> CausalClaim | None:
    doc, document, statements = parsed.doc, parsed.document, voices.statements
    causes = tuple(document.span(*r) for r in ranges(doc, draft.cause))
    effects = tuple(document.span(*r) for r in ranges(doc, draft.effect))
    if not causes or (not effects and draft.effect):
        return None
    signal = _signal(parsed, draft)
    offset = doc[draft.at].idx
    statement = holder(statements, offset)
    earlier = holder(statements, causes[0].start) if causes[0].end <= sentence.start else None
    told = asserters(statement) != (NARRATOR,)
    if told and causes[0].end <= sentence.start and not _same_voice(statement, earlier):
        return None
    around = quoting(statements, document.text, offset) or voices.around(sentence, doc[draft.at])
    voice = statement if told else around or earlier or statement
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
        claim=claim_within(statement, draft.claim, looks_ahead(doc[draft.at])),
        relation=draft.relation,
        explicit=draft.explicit,
        asserted_by=asserters(voice),
        via=voice.via if voice is not None else (),
        statement=statement.id if statement is not None else None,
        sentence=sentence,
        condition=_condition(parsed, draft),
        confidence=confidence(draft),
    )


def _same_voice(one: Statement | None, other: Statement | None) -> bool:
    """Whether two statements have the same speakers, so that a word in the one can point back to the other."""
    return asserters(one) == asserters(other)


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
