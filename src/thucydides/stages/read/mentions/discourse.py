"""What a reader has in mind at a point of a document: who was named so far, and who is the subject of which clause.

Antecedents are searched in the order of centering theory (Grosz, Joshi and Weinstein 1995) and Hobbs's search (1978): subjects of
the clauses above, then of the clauses before in the sentence, then of the sentences before, the main clause first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from spacy.tokens import Token

from thucydides.text.quotes import quotations

from .draft import Draft
from .syntax import SUBJECTS, Syntax, first_joined, speaks

Test = Callable[[Draft], bool]
CANDIDATES = 200  # drafts looked at for one antecedent; keeps a text of one endless sentence linear
LONGEST_TITLE = 4  # words before a name that say what somebody is
LONGEST_LIST = 50  # joined names, and subjects of one sentence, that are looked at
REACH = 4  # sentences back in which a pronoun finds its antecedent


class Discourse:
    """The drafts of a document by place, growing as descriptions and pronouns are resolved from left to right."""

    def __init__(self, drafts: Sequence[Draft], syntax: Syntax, day: str | None = None) -> None:
        self.syntax, self.doc, self.day = syntax, syntax.doc, day
        self.at: dict[int, Draft] = {}
        self.by_sentence: list[list[Draft]] = [[] for _ in range((syntax.sentence_of or [0])[-1] + 1)]
        self.subjects: list[list[Token]] = [[] for _ in self.by_sentence]
        self.speakers: list[Draft] = []
        self.told: Counter[str] = Counter()  # how often each actor is named
        self._quotations = [(one.start, one.end) for one in quotations(syntax.text) if one.depth == 0]
        for token in syntax.doc:
            if token.dep_ in SUBJECTS or _holds_a_view(token):
                self.subjects[syntax.sentence_of[token.i]].append(token)
        for draft in drafts:
            self.add(draft)
        for draft in drafts:
            for index in draft.titles:
                self.at.setdefault(index, draft)
        self.named = [d for d in drafts if d.kind == "person" and d.form in ("name", "surname")]
        self.described = {index: draft for draft in drafts for index in draft.described}

    def add(self, draft: Draft) -> None:
        """Takes a draft in, at the token on which it hangs; the longer of two at one token counts."""
        other = self.at.get(draft.head)
        if other is None or draft.end - draft.start >= other.end - other.start:
            self.at[draft.head] = draft
        self.told.update(referent.name for referent in draft.referents)
        mine = self.by_sentence[self.syntax.sentence_of[draft.head]]
        insort(mine, draft, key=lambda d: d.start)

    def is_quoted(self, offset: int) -> bool:
        """Whether a character of the text stands in quotation marks."""
        place = bisect_right(self._quotations, (offset, len(self.syntax.text))) - 1
        return place >= 0 and offset < self._quotations[place][1]

    def opening(self, sentence: int) -> Draft | None:
        """The person whose full name, with what he is before it, opens a sentence that is a bare noun phrase, or None."""
        drafts = self.by_sentence[sentence] if sentence < len(self.by_sentence) else []
        first = next((draft for draft in drafts if draft.kind == "person"), None)
        if first is None or first.form != "name" or " " not in first.name:
            return None
        root = next((t for t in self.doc[first.head].sent if t.dep_ == "ROOT"), None)
        opening = self.doc[first.head].sent.start
        before = [t for t in self.doc[opening : self.syntax.first(first.start)] if not t.is_space]
        titled = len(before) <= LONGEST_TITLE and all(t.dep_ in ("amod", "compound", "nmod") for t in before)
        return first if titled and root is not None and root.pos_ in ("PROPN", "NOUN") else None

    def is_of_name(self, token: Token) -> bool:
        """Whether a token is a word of a name or adjective: the South of "South Korean media"."""
        here = self.by_sentence[self.syntax.sentence_of[token.i]]
        return any(d.start <= token.idx < d.end and d.form not in ("description", "pronoun", "group") for d in here)

    def covers(self, index: int) -> bool:
        """Whether a draft hangs on a token."""
        return index in self.at

    def before(self, index: int, test: Test, reach: int) -> Iterator[Draft]:
        """Drafts before a token that pass a test, the nearest first, at most so many sentences back."""
        return (draft for draft in islice(self._backwards(index, reach), CANDIDATES) if test(draft))

    def _backwards(self, index: int, reach: int) -> Iterator[Draft]:
        here = self.syntax.sentence_of[index]
        offset = self.doc[index].idx
        for sentence in range(here, max(-1, here - reach - 1), -1):
            yield from (draft for draft in reversed(self.by_sentence[sentence]) if draft.end <= offset)

    def coordinated(self, token: Token) -> list[Draft]:
        """The drafts of a token and of those joined to it by "and"."""
        joined = [token]
        for link in joined:
            if len(joined) < LONGEST_LIST:
                joined += [child for child in link.children if child.dep_ == "conj"]
        return [self.at[link.i] for link in joined if link.i in self.at]

    def joined_with(self, draft: Draft) -> list[Draft]:
        """The drafts of the list that a draft ends: of "Peru and Chile" both at Chile, one alone elsewhere."""
        token = self.doc[draft.head]
        for _ in range(LONGEST_LIST):
            if token.dep_ != "conj" or token.head == token:
                break
            token = token.head
        return [one for one in self.coordinated(token) if one.head <= draft.head]

    def beside(self, token: Token) -> set[str]:
        """The names of the subject of the clause in which a token is no subject: whom it can not mean."""
        verb = _clause(token)
        if verb is None or token.dep_ in SUBJECTS or token.dep_ == "poss":
            return set()
        subjects = (self.at.get(child.i) for child in verb.children if child.dep_ in SUBJECTS and child.i < token.i)
        return {referent.name for draft in subjects if draft is not None for referent in draft.referents}

    def subjects_for(self, token: Token, reach: int = REACH) -> Iterator[Token]:
        """The subjects that a pronoun may stand for, the likeliest first: above it, before it, in the sentences before."""
        seen: set[int] = set()
        for subject in islice(self._in_order(token, reach), LONGEST_LIST):
            if subject.i not in seen and subject.i < token.i and not _contains(subject, token):
                seen.add(subject.i)
                yield subject

    def _in_order(self, token: Token, reach: int) -> Iterator[Token]:
        here = self.syntax.sentence_of[token.i]
        own = _clause(token)
        passed = own if token.dep_ in SUBJECTS or (own is not None and _is_said_of_it(token, own)) else None
        for above in _ancestors(token):
            if above != passed:
                yield from (child for child in above.children if child.dep_ in SUBJECTS)
        mine = self.subjects[here][: bisect_left(self.subjects[here], token.i, key=lambda s: s.i)]
        before = sorted(mine[-LONGEST_LIST:], key=lambda s: (s.head.dep_ != "ROOT", -s.i))
        yield from (subject for subject in before if subject.head != passed)
        for sentence in range(here - 1, max(-1, here - reach - 1), -1):
            yield from sorted(self.subjects[sentence][-LONGEST_LIST:], key=_salience)


def _holds_a_view(token: Token) -> bool:
    """Whether a sentence begins with whose view it tells: "For Ana Ruiz, the alarm is artificial"."""
    return token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.i == token.sent.start


def _salience(subject: Token) -> tuple[bool, bool, int]:
    """Subjects of main clauses first, joined ones among them, then of verbs of saying, then the latest."""
    verb = first_joined(subject.head)
    return verb.dep_ != "ROOT", not speaks(subject.head), -subject.i


def _ancestors(token: Token) -> Iterator[Token]:
    for _ in range(50):
        if token.head == token:
            return
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            yield token


def _is_said_of_it(token: Token, verb: Token) -> bool:
    """Whether a token stands in what "be" says its subject is: "A is its ally" is not A's own."""
    part = token
    while part.head != verb and part.head != part:
        part = part.head
    return verb.lemma_ == "be" and part.dep_ in ("attr", "acomp", "nsubj", "nsubjpass")


def _clause(token: Token) -> Token | None:
    """The verb of the clause that a token stands in."""
    return next(_ancestors(token), None)


def _contains(subject: Token, token: Token) -> bool:
    return bool(subject.left_edge.i <= token.i <= subject.right_edge.i)
