"""Through whom a statement reached the report: the medium that was told, or that is cited or quoted, nearest first.

The outlets of the report itself are added when documents are linked. A medium is a body that is no state organ, or one with a
medium's word in its name. What a speaker goes on to say next is told to the same medium.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from thucydides.records import Mention
from thucydides.stages.read.mentions.tables import column

from .carriers import Carrier, carriers
from .draft import Draft
from .passage import Passage, Range
from .tables import words

TO = frozenset(("to", "with", "for", "in", "on"))
SUBJECTS = frozenset(("nsubj",))
CITING = frozenset(("cite", "quote"))
MOST = 0.7  # share of a name that its mention must cover
TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "prof", "gen", "col", "sen", "rep", "father", "sister")
)
SHORT = 4  # letters of an article or particle in a name
GENERIC = frozenset(("the", "same", "this", "that", "local", "state"))


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
    for medium in sorted(_media(draft, passage), key=lambda m: m.span.start):
        earlier = [m for m in papers if m.span.start < medium.span.start] if _is_generic(medium) else []
        named = earlier[-1] if earlier else medium
        found[named.antecedent or named.id] = None
    return tuple(found)


def _media(draft: Draft, passage: Passage) -> Iterator[Mention]:
    """The mentions of media beside a statement: those that the wording shows, then those that the parse does."""
    shown = [carrier.name for carrier in carried(draft, passage)]
    for name in shown:
        covering = [m for m in passage.mentions_in(name) if covers(m, name)]
        yield from sorted(covering, key=lambda m: (m.kind != "organization", m.span.start - m.span.end))[:1]
    for token in relay_words(draft, passage):
        apart = ";" in passage.between(*sorted((token.idx, draft.place)))
        if apart or any(start <= token.idx < end for start, end in shown):
            continue
        owned = token.dep_ == "poss"
        medium = next(
            (m for m in passage.mentions_at(token.i) if is_outlet(m) or (is_medium(m, token) and not owned)), None
        )
        medium = _named_beside(token, passage) or medium
        if medium is not None and not (medium.kind == "person" and medium.id in passage.referred):
            yield medium


def carried(draft: Draft, passage: Passage) -> Iterator[Carrier]:
    """The names in the sentence of a statement that by the wording carry it, and that can be a medium's."""
    sentence = passage.sentence(draft.place)
    within = draft.outer.content if draft.outer else ((sentence.start, sentence.end),)
    for carrier in carriers(passage, sentence.start, sentence.end):
        at = carrier.name[0]
        if not any(start <= at < end for start, end in within) or any(
            start <= at < end for start, end in draft.content
        ):
            continue
        if any(start <= at < end and carrier.place < start for start, end in draft.speaker):
            continue
        if ";" in passage.between(*sorted((carrier.place, draft.place))):
            continue
        if _may_carry(carrier, passage):
            yield carrier


def covers(mention: Mention, name: Range) -> bool:
    """Whether a mention is most of a name, or all of it and more."""
    common = min(mention.span.end, name[1]) - max(mention.span.start, name[0])
    return common >= MOST * (name[1] - name[0])


def _may_carry(carrier: Carrier, passage: Passage) -> bool:
    """Whether a name may be a medium's: no state, place, office or known body or person."""
    named = passage.text[slice(*carrier.name)].lower().replace("-", " ").replace(".", "").split()
    covering = [m for m in passage.mentions_in(carrier.name) if covers(m, carrier.name)]
    if set(named) & (words("medium") | words("platform")) or any(is_outlet(m) for m in covering):
        return not any(m.kind == "state" and not carrier.is_entitled for m in covering)
    if carrier.is_entitled:
        return True
    if (
        carrier.is_loose
        or set(named) & (words("official") | words("officer") | words("calendar"))
        or named[0] in TITLES
    ):
        return False
    for mention in covering:
        if mention.kind == "state" or mention.is_place or _is_known_body(mention):
            return False
        first = passage.by_id.get(mention.antecedent or mention.id, mention)
        if mention.kind == "person" and (first.id in passage.referred or not _is_title(first)):
            return False
    return True


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


def is_medium(mention: Mention, token: Token) -> bool:
    """Whether a mention can be a medium."""
    named = set(mention.name.lower().replace("-", " ").split())
    if "our" in named or named & words("officer") or mention.is_place:
        return False
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
