"""Mentions for those who speak and whom nobody names: "two villagers", "the operator", "state television", a label.

They are known only because they speak or relay, so this layer finds them; everybody else is found by `mentions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from thucydides.records import Mention, identify
from thucydides.records.reading import ActorKind
from thucydides.stages.read.mentions.tables import column
from thucydides.stages.read.protocol import Parsed

from .build import build
from .credits import credit_spans
from .draft import Draft, trimmed
from .heads import antecedent, appositions, author, heads, phrase
from .passage import Passage, Range
from .relays import carried, covers, relay_words
from .roles import described
from .speakers import is_near
from .tables import words
from .transcripts import INTERVIEWER, QUESTIONER, questions, turns

ADDRESS = 8  # characters of a label, a mark and a title before whom a question addresses
FULL = 0.7  # share of a label that a mention must cover to be its name
LONGEST = 80
REACH = 2  # sentences back to the group for some of which "most" stands
ARTICLES = ("the ", "a ", "an ")
PLURAL = ("NNS", "NNPS")
DASHES = ("-", "–", "—")


def name_speakers(parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with those added who speak, or pass words on, and are named by no mention; in the order of the text."""
    if not parsed.sentences:
        return mentions
    passage = Passage(parsed, mentions)
    drafts = build(passage)
    found: dict[tuple[int, int], Mention] = {}
    first: dict[str, Mention] = {}
    for medium in _media(passage, drafts):
        if (medium.span.start, medium.span.end) not in found:
            same = first.setdefault(medium.name.lower(), medium)
            found[medium.span.start, medium.span.end] = (
                medium if same is medium else replace(medium, antecedent=same.id)
            )
    mentions = tuple(m for m in mentions if (m.span.start, m.span.end) not in found)
    passage = Passage(parsed, (*mentions, *found.values()))
    for head, span in sorted(_unnamed(passage, drafts), key=lambda pair: (pair[0].i, pair[1])):
        mention = _mention(passage, head, span)
        if mention is None or (mention.span.start, mention.span.end) in found:
            continue
        if head.lower_ in words("quantity"):
            mention = _some_of(passage, mention)
        earlier = first.setdefault(mention.name.lower(), mention)
        if earlier is not mention and mention.antecedent is None:
            mention = replace(mention, antecedent=earlier.id)
        found[mention.span.start, mention.span.end] = mention
    return tuple(sorted([*mentions, *found.values()], key=lambda m: (m.span.start, -m.span.end, m.id)))


def _media(passage: Passage, drafts: Sequence[Draft]) -> Iterator[Mention]:
    """Mentions for the media that carry a statement or print the report, and for an interviewer, where no mention is most of
    their name."""
    names = {carrier.name for draft in drafts for carrier in carried(draft, passage)}
    for span in sorted({*names, *credit_spans(passage)}):
        if not any(covers(m, span) for m in passage.mentions_in(span)):
            yield _made(passage, span, " ".join(passage.text[slice(*span)].split()), "organization")
    for _, end in questions(passage)[:1]:
        yield _made(passage, (end - 1, end), INTERVIEWER, "person")
    yield from _lettered(passage)


def _lettered(passage: Passage) -> Iterator[Mention]:
    """Mentions for labels of one letter or word that stand for whoever asks and answers ("Q", "A")."""
    labels = [turn.label for turn in turns(passage) if turn.shown and turn.in_transcript]
    guest = _guest(passage, labels)
    for span in labels:
        label = passage.text[slice(*span)].lower()
        if label in words("answerer") and guest is not None:
            yield replace(_made(passage, span, guest.name, guest.kind), antecedent=guest.antecedent or guest.id)
        elif label in ("q", "question"):
            yield _made(passage, span, QUESTIONER, "person")


def _guest(passage: Passage, labels: Sequence[Range]) -> Mention | None:
    """Whoever is introduced before the first label, or is addressed where the first question begins."""
    for mention in passage.mentions:
        place = mention.span.start
        addressed = len(labels) > 1 and labels[0][1] < place < min(labels[0][1] + ADDRESS, labels[1][0])
        if mention.kind == "person" and labels and (place < labels[0][0] or addressed):
            return mention
    return None


def _made(passage: Passage, span: Range, name: str, kind: ActorKind) -> Mention:
    key = identify("mention", passage.document.id, *span, name, "")
    return Mention(id=key, span=passage.document.span(*span), kind=kind, name=name, iso3=None)


def _unnamed(passage: Passage, drafts: Sequence[Draft]) -> Iterator[tuple[Token, Range]]:
    """The heads of speaker phrases and the words for media over which no mention stands, with the phrase they head."""
    for draft in drafts:
        for span in (span for span in draft.speaker if described(passage, span) is None):
            for head in heads(passage, span, draft.taken):
                same = (head, antecedent(head), *(t for t in appositions(head) if is_near(t, span)))
                whose = author(head)
                if whose is not None:
                    if not passage.mentions_at(whose.i):
                        yield whose, (whose.left_edge.idx, whose.idx + len(whose))
                    continue
                if head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") and not any(passage.mentions_at(t.i) for t in same):
                    yield head, span
        for token in relay_words(draft, passage):
            if (token.lower_ in words("medium") or token.pos_ == "PROPN") and not passage.mentions_at(token.i):
                yield token, (token.left_edge.idx, token.idx + len(token))
    yield from _labels(passage)


def _labels(passage: Passage) -> Iterator[tuple[Token, Range]]:
    """The labels of a transcript, unless a mention names them in full."""
    for span in [turn.label for turn in turns(passage) if turn.asks or turn.in_transcript]:
        longest = max((m.span.end - m.span.start for m in passage.mentions_in(span)), default=0)
        tokens = list(passage.words([span]))
        if tokens and longest < FULL * (span[1] - span[0]):
            yield tokens[-1], span


def _mention(passage: Passage, head: Token, span: Range) -> Mention | None:
    start, end = phrase(head, span[1])
    whole = trimmed(passage.text, (max(start, span[0]), min(end, span[1], max(start, span[0]) + LONGEST)))
    if whole is None or _opens_with_person(passage, whole):
        return None
    name = " ".join(passage.text[slice(*whole)].split())
    for article in ARTICLES:
        name = name[len(article) :] if name.lower().startswith(article) else name
    if not name:
        return None
    states = [m for m in passage.mentions_in(whole) if _is_modifier(passage, m, head)]
    return Mention(
        id=identify("mention", passage.document.id, *whole, name, ""),
        span=passage.document.span(*whole),
        kind=_kind(head),
        name=name,
        iso3=states[0].iso3 if states else None,
    )


def _some_of(passage: Passage, mention: Mention) -> Mention:
    """Whom "most" or "others" stands for: the last group that was named, else people without a name."""
    number = passage.sentence_number(mention.span.start)
    for other in reversed(passage.mentions):
        near = 0 <= number - passage.sentence_number(other.span.start) <= REACH and other.span.end <= mention.span.start
        if near and other.kind == "group" and other.span.exact[:1].isalpha() and other.entry is None:
            return replace(mention, kind="group", antecedent=other.antecedent or other.id)
    return replace(mention, kind="group", name=f"{mention.name.lower()} (unnamed)")


def _opens_with_person(passage: Passage, whole: Range) -> bool:
    """Whether a phrase is a person's name with what he is behind a dash: then the name is enough."""
    people = [m for m in passage.mentions_in(whole) if m.kind == "person" and m.span.start == whole[0]]
    return any(passage.text[m.span.end : whole[1]].lstrip().startswith(DASHES) for m in people)


def _is_modifier(passage: Passage, mention: Mention, head: Token) -> bool:
    """Whether a state stands before the head of a phrase, as its adjective or possessor: not what follows "on" or "in"."""
    return mention.kind == "state" and not mention.is_place and mention.span.end <= head.idx + len(head)


def _kind(head: Token) -> ActorKind:
    if head.tag_ in PLURAL:
        return "group"
    if head.lemma_.lower() in column("bodies.tsv", "word") or head.lower_ in words("medium"):
        return "organization"
    if head.pos_ == "PROPN" and head.dep_ in ("dobj", "dative", "pobj"):
        return "organization"
    return "person"
