"""The parse asked in the terms of this layer: the token at an offset, the subject of a verb, the word before a phrase."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, cached_property, lru_cache

from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc, Token

from thucydides import vocab

from .tables import column

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
LIGHT = frozenset(("be", "have", "do", "get", "come", "go"))  # tell of events only with what follows them
INSIDE = frozenset(("compound", "amod", "nmod", "poss", "nummod", "det", "punct", "quantmod"))


class Syntax:
    """A parsed document with look-up by character offset."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.starts: list[int] = doc.to_array(IDX).tolist()
        self.ends: list[int] = (doc.to_array(IDX) + doc.to_array(LENGTH)).tolist()

    def first(self, start: int) -> int:
        """The index of the token at or after a start offset, or the one that contains it."""
        return min(max(bisect_right(self.starts, start) - 1, 0), max(len(self.starts) - 1, 0))

    def last(self, end: int) -> int:
        """The index of the token that holds the character before an end offset."""
        return max(bisect_left(self.starts, end) - 1, 0)

    def head(self, start: int, end: int) -> int:
        """The index of the token of a stretch on which its others hang."""
        first, last = self.first(start), self.last(end)
        return int(self.doc[first : last + 1].root.i) if first < last else first

    def word_before(self, start: int, steps: int = 1) -> str:
        """The lower-case word so many tokens before an offset, or the empty string."""
        index = self.first(start) - steps
        return self.doc[index].lower_ if index >= 0 else ""

    def word_after(self, end: int, steps: int = 1) -> str:
        """The lower-case word so many tokens after an offset, or the empty string."""
        index = self.last(end) + steps
        return self.doc[index].lower_ if index < len(self.doc) else ""

    @cached_property
    def offices(self) -> frozenset[int]:
        """The tokens of titles that are phrases: "Secretary of State", "Chief of the General Staff"."""
        return frozenset(index for start, end in self._office_spans for index in range(start, end))

    @cached_property
    def office_ends(self) -> frozenset[int]:
        """The last token of each such title."""
        return frozenset(end - 1 for _, end in self._office_spans)

    @cached_property
    def _office_spans(self) -> list[tuple[int, int]]:
        words, found, reached = [token.lower_ for token in self.doc], [], 0
        for index, word in enumerate(words):
            for phrase in office_phrases().get(word, ()) if index >= reached else ():
                if tuple(words[index : index + len(phrase)]) == phrase:
                    reached = index + len(phrase)
                    found.append((index, reached))
                    break
        return found

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the number of its sentence."""
        numbers, number = [], -1
        for token in self.doc:
            number += bool(token.is_sent_start) or number < 0
            numbers.append(number)
        return numbers


@lru_cache(maxsize=1)  # the layers ask for the same document in turn
def syntax_of(doc: Doc) -> Syntax:
    """The look-up of a document, made once for all layers."""
    return Syntax(doc)


@cache
def office_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The vocabulary's titles with an "of" or the like in them, by first word, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for role in vocab.roles():
        words = tuple(role.noun.lower().split())
        body = words[-1] in column("bodies.tsv", "word")
        if role.kind != "group" and {"of", "for", "to"} & set(words) and not body:
            found.setdefault(words[0], set()).add(words)
    return {word: tuple(sorted(phrases, key=lambda p: (-len(p), p))) for word, phrases in found.items()}


def top(token: Token) -> Token:
    """The head of the noun phrase that a token is a part of: of "the North Korean leader" the leader."""
    while token.dep_ in INSIDE and token.head != token:
        token = token.head
    return token


def governor(token: Token) -> Token | None:
    """The verb whose subject the token is (also by coordination or apposition), or None."""
    for _ in range(8):
        if token.dep_ in SUBJECTS:
            return token.head
        if token.dep_ not in ("conj", "appos") or token.head == token:
            return None
        token = token.head
    return None


def is_agent(token: Token) -> bool:
    """Whether a token is the one "by" whom something in the passive is done."""
    return token.dep_ == "pobj" and token.head.lower_ == "by" and token.head.dep_ == "agent"


def speaks(verb: Token | None) -> bool:
    """Whether a verb is one of saying, thinking or writing."""
    return verb is not None and verb.lemma_ in speech_verbs()


def acts(verb: Token | None) -> bool:
    """Whether a verb needs somebody who can will: one of saying, deciding, giving, fighting."""
    return verb is not None and (verb.lemma_ in speech_verbs() or verb.lemma_ in action_verbs())


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of verbs of reporting: this layer's own and the vocabulary's cues."""
    cues = {cue.lemma for cue in vocab.cues() if cue.pos == "verb" and cue.speaker == "subject"}
    return column("verbs.tsv", "lemma", "class", "speech") | cues


@cache
def action_verbs() -> frozenset[str]:
    """Lemmas of verbs of deciding and doing: this layer's own and the vocabulary's words for events."""
    triggers = {t.lemma.split()[0] for t in vocab.event_triggers() if t.pos == "verb" and t.actor == "subject"}
    return column("verbs.tsv", "lemma", "class", "action") | (triggers - LIGHT)


def first_joined(token: Token) -> Token:
    """The first of the words that "and" joins, of which a token is one; itself where nothing is joined."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token
