"""Through whom a statement reached the report: the medium that was told, or that is cited or quoted, nearest first.

The outlets of the report itself are added when documents are linked. A medium is a body that is no state organ, or one with a
medium's word in its name. What a speaker goes on to say next is told to the same medium.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from thucydides.records import Mention
from thucydides.stages.read.mentions.tables import column

from .draft import Draft, trimmed
from .passage import Passage, Range
from .tables import words

TO = frozenset(("to", "with", "for", "in", "on"))
SUBJECTS = frozenset(("nsubj",))
CITING = frozenset(("cite", "quote"))
SHORT = 4  # letters of an article or particle in a name
GENERIC = frozenset(("the", "same", "this", "that", "local", "state"))
CREDIT = re.compile(
    r"[ \t]*(?P<word>[A-Za-z]{3,8})[ \t]*(?::|[ \t][-–—][ \t])[ \t]*(?P<name>[^\n:]{2,60}?)[ \t.]*"
    r"|[ \t]*(?:with reference (?:to|on)|(?:all )?(?:the )?rights (?:are )?(?:reserved|preserved|belong) (?:to|by|for)"
    r"|©|\(c\)|copyright)[ \t]*(?P<held>[^\n:]{2,60}?)[ \t.]*|\((?P<bare>[^\n()]{2,40})\)",
    re.IGNORECASE,
)


def named_media(passage: Passage) -> list[Mention]:
    """The mentions that name a medium, in the order of the text: for whom "the paper" may stand."""
    return [
        m for m in passage.mentions
        if m.kind == "organization" and not m.antecedent and set(m.name.lower().split()) & words("medium")
        and not _is_generic(m)
    ]  # fmt: skip


def told(draft: Draft, passage: Passage, papers: Sequence[Mention]) -> tuple[str, ...]:
    """The ids of the media in the sentence of a statement, outside its content, in the order of the text."""
    found: dict[str, None] = {}
    for token in relay_words(draft, passage):
        medium = next((m for m in passage.mentions_at(token.i) if is_medium(m, token)), None)
        medium = _named_beside(token, passage) or medium
        if medium is None or (medium.kind == "person" and medium.id in passage.referred):
            continue
        earlier = [m for m in papers if m.span.start < medium.span.start] if _is_generic(medium) else []
        named = earlier[-1] if earlier else medium
        found[named.antecedent or named.id] = None
    return tuple(found)


def _named_beside(token: Token, passage: Passage) -> Mention | None:
    """The name that follows a medium's common noun ("the newspaper A")."""
    if token.pos_ != "NOUN" or token.lower_ not in words("medium") or token.i + 1 >= len(token.doc):
        return None
    following = token.nbor()
    return next(iter(passage.mentions_at(following.i)), None) if following.pos_ == "PROPN" else None


def source(draft: Draft, passage: Passage) -> tuple[str, ...]:
    """The ids of those whom a medium that speaks cites as its source ("according to A, citing B"); nobody if it is none."""
    span = passage.sentence(draft.place)
    for token in passage.words([(span.start, span.end)]):
        if token.tag_ == "VBG" and token.lemma_.lower() in CITING and not _inside(token, draft.content):
            for child in token.children:
                found = [m for m in passage.mentions_at(child.i) if child.dep_ == "dobj" and not m.is_place]
                if found:
                    return (found[0].antecedent or found[0].id,)
    return ()


def is_outlet(mention: Mention | None) -> bool:
    """Whether a mention is one of the vocabulary's outlets, or has a medium's word in its name."""
    if mention is None or mention.kind == "state":
        return False
    known = (mention.entry or "").startswith(("outlet:", "media:"))
    return known or bool(set(mention.name.lower().replace("-", " ").split()) & words("medium"))


def _is_generic(mention: Mention) -> bool:
    """Whether a medium is not named: "the paper", "same newspaper"."""
    return set(mention.name.lower().split()) <= (words("medium") | GENERIC) and mention.name.islower()


def relay_words(draft: Draft, passage: Passage) -> Iterator[Token]:
    """The words that stand where a medium is named: told, spoken to, cited, quoted by, or carrying."""
    sentence = passage.sentence(draft.place)
    within = draft.outer.content if draft.outer else ((sentence.start, sentence.end),)
    for token in passage.words([(sentence.start, sentence.end)]):
        if not _inside(token, within) or _inside(token, draft.content):
            continue
        if token.pos_ in ("NOUN", "PROPN", "X", "ADJ") and _relays(token, draft):
            yield token


def credited(passage: Passage) -> tuple[str, ...]:
    """The medium that the last line credits with the whole report ("Source: …"), as the ids of its mentions."""
    span = credit_line(passage)
    if span is None:
        return ()
    found = sorted(passage.mentions_in(span), key=lambda m: m.span.start - m.span.end)
    return tuple(m.antecedent or m.id for m in found[:1])


def credit_line(passage: Passage) -> Range | None:
    """Where the last line names the medium that it credits, if it does."""
    if not passage.paragraphs:
        return None
    start, end = passage.paragraphs[-1]
    start = max(start, passage.text.rfind("\n", start, end) + 1, passage.sentence(end - 1).start)
    match = CREDIT.fullmatch(passage.text[start:end]) if end - start < 100 else None
    if match is None:
        return None
    for group in ("bare", "held"):
        if match[group]:
            return trimmed(passage.text, (start + match.start(group), start + match.end(group)))
    if match["word"].lower() not in words("credit"):
        return None
    return (start + match.start("name"), start + match.end("name"))


def is_medium(mention: Mention, token: Token) -> bool:
    """Whether a mention can be a medium."""
    named = set(mention.name.lower().replace("-", " ").split())
    if named & words("medium") or token.lower_ in words("medium"):
        return mention.kind != "state"
    if mention.kind == "person":
        return _is_told(token) and _is_title(mention)
    return mention.kind == "organization" and not named & words("official") and not _is_known_body(mention)


def _is_title(mention: Mention) -> bool:
    """Whether a name that was taken for a person's may be a paper's: nobody known, no given name, no initial, no office."""
    parts = mention.name.split()
    known = mention.entry or mention.role or mention.antecedent
    given = parts[0] in column("given_names.tsv", "name") or parts[0].endswith(".")
    return not (known or given) and all(part[0].isupper() or len(part) < SHORT for part in parts)


def _is_told(token: Token) -> bool:
    """Whether a word is an addressee or a place of print: what is told to a bare name, or written in it."""
    if token.dep_ == "poss":
        return token.pos_ == token.head.pos_ == "PROPN"
    return token.pos_ == "PROPN" and token.dep_ in ("dobj", "dative", "iobj", "obj", "pobj")


def _is_known_body(mention: Mention) -> bool:
    return mention.entry is not None and not mention.entry.startswith(("outlet:", "media:"))


def _relays(token: Token, draft: Draft) -> bool:
    head = token.head
    if token.dep_ in ("dobj", "dative", "iobj", "obj"):
        return head.lemma_.lower() in words("telling") and head.lemma_ != "say"
    if token.dep_ == "pobj":
        return _after_preposition(head) or (head.lower_ == "to" and _inside(head, draft.speaker))
    if token.dep_ in SUBJECTS:
        return head.lemma_.lower() in words("carrying") and not _is_cue(head, draft)
    if token.dep_ == "poss":
        return _inside(token, draft.speaker) and token.text[:1].isupper()
    return False


def _after_preposition(preposition: Token) -> bool:
    above = preposition.head.lemma_.lower()
    if preposition.lower_ == "by":
        return above in words("carrying")
    if preposition.lower_ in ("in", "for", "on") and above in words("appearing"):
        return True
    if preposition.lower_ in TO:
        return above in words("vehicle") or (preposition.lower_ in ("to", "with") and above in words("telling"))
    return False


def _is_cue(token: Token, draft: Draft) -> bool:
    return draft.cue is not None and draft.cue[0] <= token.idx < draft.cue[1]


def _inside(token: Token, spans: tuple[Range, ...]) -> bool:
    return any(start <= token.idx < end for start, end in spans)
