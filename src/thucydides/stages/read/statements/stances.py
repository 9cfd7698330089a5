"""What stance the words of a cue give: the vocabulary of cues, with negation inside the cue and verbs of refusing to say.

The encoder's stance stands unless the words are clearer than it is sure: a cue that can only deny denies, a negated one does not.
"Did not deny" asserts, "declined to confirm" and "would not say" doubt. Negation in the content is no denial.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from thucydides import vocab
from thucydides.records.reading import Stance
from thucydides.text.stems import stem
from thucydides.vocab import Cue

from .tables import words

NEGATIONS = frozenset(
    ("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "without", "nobody", "none")
)
FIRST = frozenset(("i", "we"))
WILL = frozenset(("will", "shall", "'ll", "’ll"))
SUBORDINATE = frozenset(("relcl", "advcl"))
LONGEST = 5  # words of a cue in the vocabulary
UNSURE = 0.5  # an encoder less sure than this says nothing against a cue
WEAK = 0.75  # a cue less sure than this says nothing against the encoder


@dataclass(frozen=True, slots=True)
class Said:
    """The stance that a cue's words give, how surely they report, and whether the cue is negated."""

    stance: Stance
    strength: float
    negated: bool


@cache
def _entries() -> dict[tuple[str, ...], Cue]:
    found: dict[tuple[str, ...], Cue] = {}
    for cue in vocab.cues():
        found.setdefault(tuple(cue.lemma.lower().split()), cue)
    return found


def said(cue: Sequence[Token]) -> Said | None:
    """The stance of a cue's words, None where the vocabulary does not know them."""
    content = [token for token in cue if not token.is_punct and not token.is_space]
    if any(token.lemma_.lower() in words("withholding") or token.lower_ == "neither" for token in content):
        return Said("doubted", 1.0, False)
    found = _find(content)
    if found is None:
        return None
    entry, at = found
    negated = _is_negated(content[:at])
    return Said(_stance(entry, negated, content), entry.strength, negated)


@cache
def _stemmed() -> dict[str, Cue]:
    """The verbs of the vocabulary by their stem, for words whose lemma the parser gets wrong ("hopes")."""
    found: dict[str, Cue] = {}
    for cue in vocab.cues():
        if cue.pos == "verb" and " " not in cue.lemma:
            found.setdefault(stem(cue.lemma.lower()), cue)
    return found


def _find(tokens: list[Token]) -> tuple[Cue, int] | None:
    """The longest entry in a cue, the last of equal length, and where it begins."""
    best: tuple[int, int, Cue] | None = None
    for start in range(len(tokens)):
        for size in range(min(LONGEST, len(tokens) - start), 0, -1):
            entry = _entry(tokens[start : start + size])
            if entry is not None and (best is None or size >= best[0]):
                best = (size, start, entry)
    return (best[2], best[1]) if best else None


def _entry(tokens: list[Token]) -> Cue | None:
    lemmas = tuple(token.lemma_.lower() for token in tokens)
    surfaces = tuple(token.lower_ for token in tokens)
    found = _entries().get(lemmas) or _entries().get(surfaces) or _entries().get((lemmas[0], *surfaces[1:]))
    return found or (_stemmed().get(stem(surfaces[0])) if len(tokens) == 1 and tokens[0].pos_ == "VERB" else None)


def _is_negated(before: list[Token]) -> bool:
    """Whether the words before a cue turn it: an odd number of negations."""
    return sum(token.lower_ in NEGATIONS for token in before) % 2 == 1


def _stance(entry: Cue, negated: bool, tokens: list[Token]) -> Stance:
    """What an entry means here: "asked somebody to" asks; "never said" denies; "could not say" doubts."""
    lemmas = {token.lemma_.lower() for token in tokens}
    if not negated:
        return "asked" if entry.stance == "wanted" and lemmas & words("addressing") else entry.stance
    if entry.negated == "asserted" or entry.stance == "denied":
        return "asserted"
    if lemmas & words("belief") or any(token.tag_ == "MD" for token in tokens):
        return "doubted"
    return entry.stance if entry.negated == "flipped" else "denied"


def said_in(content: Sequence[Token]) -> Stance | None:
    """The stance of direct speech by its own words: "we expect", "I reject", "we will", a question; None if they give none."""
    if content and content[-1].text == "?":
        return "asked"
    for token in content:
        if token.lower_ not in FIRST or token.dep_ not in ("nsubj", "nsubjpass") or token.head.dep_ in SUBORDINATE:
            continue
        verb = token.head
        helpers = [child for child in verb.children if child.dep_ in ("aux", "neg", "auxpass")]
        phrase = sorted([*helpers, verb, *(c for c in verb.children if c.dep_ in ("acomp", "prt"))], key=lambda t: t.i)
        found = said(phrase)
        if found is not None and found.strength >= WEAK and found.stance != "asserted":
            return found.stance
        if any(helper.lower_ in WILL for helper in helpers):
            return "promised"
    return None


def combined(encoder: Stance, chance: float, cue: Said | None) -> Stance:
    """The stance of encoder and cue together; what neither knows is asserted."""
    if chance < UNSURE:
        return cue.stance if cue else "asserted" if chance else encoder
    if cue is None or cue.strength < WEAK:
        return encoder
    if "denied" in (encoder, cue.stance) and encoder != cue.stance:
        return _of_denial(encoder, chance, cue)
    return encoder


def _of_denial(encoder: Stance, chance: float, cue: Said) -> Stance:
    """Where only one of the two denies: a verb of denial is believed, negated or not; of all others the encoder knows more."""
    verb_denies = (cue.stance == "denied") != cue.negated
    if verb_denies and "asserted" in (encoder, cue.stance):
        return cue.stance
    return encoder
