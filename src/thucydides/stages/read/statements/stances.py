"""What stance the words of a cue give: the vocabulary of cues, with negation inside the cue and verbs of refusing to say.

A cue with a stance of its own decides; after plain speech ("said") and words that nobody lists the encoder and the content do.
"Did not deny" asserts, "never said" denies, "declined to confirm", "has not said whether" and "would not say" doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from thucydides import vocab
from thucydides.records.reading import Stance
from thucydides.text.stems import stem
from thucydides.vocab import Cue

from .tables import words

NEGATIONS = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "nobody", "none"))
WILL = frozenset(("will", "shall", "'ll", "’ll"))
COMING = WILL | {"would", "wo", "ca", "can", "could", "may", "might", "shall"}
OPEN = frozenset(("WDT", "WP", "WRB", "IN"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
CERTAIN = frozenset(("sure", "certain", "convinced", "confident", "positive"))
OATHS = frozenset(("swear", "assure", "guarantee"))
FLATLY = frozenset(("never", "nobody", "none"))
LONGEST = 5  # words of a cue in the vocabulary
# Fitted on what no training saw: 254 own statements and 106 attributions of the press, each set with equal say.
ASSERTED = 0.3  # an encoder less sure than this that it is asserted leaves it to the content
DENIED = 0.5  # an encoder less sure that a plain cue denies needs words of denial besides
OTHER = 0.4  # an encoder less sure of another stance needs words of it in the content
SURE = 0.85  # an encoder surer than this goes before a cue that has a stance of its own
WEAK = 0.75  # a cue less sure than this says nothing against the encoder


@dataclass(frozen=True, slots=True)
class Said:
    """The stance that a cue's words give, how surely they report, and whether the cue is negated."""

    stance: Stance
    strength: float
    negated: bool
    certain: bool = False
    oath: bool = False

    @property
    def decides(self) -> bool:
        """Whether the cue leaves nothing to the content: it has a stance of its own, or takes a denial back."""
        return self.strength >= WEAK and (self.stance != "asserted" or self.negated)


@cache
def _entries() -> dict[tuple[str, ...], Cue]:
    found: dict[tuple[str, ...], Cue] = {}
    for cue in vocab.cues():
        found.setdefault(tuple(cue.lemma.lower().split()), cue)
    return found


def said(cue: Sequence[Token]) -> Said | None:
    """The stance of a cue's words, None where the vocabulary does not know them."""
    content = [token for token in cue if not token.is_punct and not token.is_space]
    if any(token.lemma_.lower() in words("withholding") for token in content[:1]) and content[-1].lemma_ in words(
        "assent"
    ):
        return Said("denied", 1.0, False)
    if any(token.lemma_.lower() in words("withholding") or token.lower_ == "neither" for token in content):
        return Said("doubted", 1.0, False)
    if any(token.lower_ in words("rebuttal") for token in content[1:]) and not _is_negated(content):
        return Said("denied", 1.0, False)
    found = _find(content)
    if found is None:
        return _unlisted(content)
    entry, at = found
    negated = _is_negated(content[:at])
    certain = any(token.lower_ in CERTAIN for token in content[at:])
    oath = content[at].lemma_.lower() in OATHS
    return Said(_stance(entry, negated, content), entry.strength, negated, certain, oath)


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
    if "expect" in lemmas:
        return "expected"
    if lemmas & words("belief") or any(token.tag_ == "MD" for token in tokens):
        return "doubted"
    if entry.stance == "promised":
        return "denied" if {token.lower_ for token in tokens} & FLATLY else "doubted"
    return entry.stance if entry.negated == "flipped" else "denied"


def fitted(cue: Said, content: Sequence[Token], main: Token) -> Said:
    """What a cue says of the content that it has here.

    Who "has not said whether" doubts; who is certain of what has been only asserts it; who swears that it has been promises
    nothing, and leaves the stance to the content.
    """
    future = any(child.lower_ in COMING for child in main.children)
    if cue.negated and cue.stance == "denied" and (content[0].tag_ in OPEN and content[0].lower_ != "that"):
        return replace(cue, stance="doubted")
    verbs = (main, *(child for child in main.children if child.dep_ in ("aux", "auxpass")))
    finite = any(verb.tag_ in FINITE for verb in verbs) and any(
        child.dep_ in ("nsubj", "nsubjpass", "expl") for child in main.children
    )
    told = (cue.oath and cue.stance == "promised") or (cue.certain and cue.stance == "expected")
    return replace(cue, stance="asserted") if told and finite and not future and not cue.negated else cue


def _unlisted(cue: list[Token]) -> Said | None:
    """The stance of words that the vocabulary of cues does not know: fear, a bare "will", a verdict, assent withheld."""
    lemmas = {token.lemma_.lower() for token in cue}
    surfaces = {token.lower_ for token in cue}
    if len(cue) == 1 and surfaces <= WILL:
        return Said("promised", 1.0, False)
    if (lemmas | surfaces) & words("fear"):
        return Said("feared", 1.0, False)
    if surfaces & NEGATIONS:
        return (
            Said("denied" if lemmas & words("assent") else "doubted", WEAK, False) if cue[-1].pos_ != "NOUN" else None
        )
    return None


def combined(encoder: Stance, chance: float, cue: Said | None, content: Stance | None) -> Stance:
    """The stance: a cue of a stance of its own decides, then an encoder sure enough, then the content.

    An encoder that is sure of another stance than the cue's goes before it; that it is surely *asserted* says nothing.
    """
    if cue is not None and cue.decides and not (chance >= SURE and encoder not in (cue.stance, "asserted")):
        return cue.stance
    if encoder == "asserted":
        return encoder if chance >= ASSERTED or content is None else content
    needed = DENIED if encoder == "denied" else OTHER
    if encoder == content or chance >= needed:
        return encoder
    return content or ("asserted" if chance else encoder)
