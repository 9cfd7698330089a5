"""What the words of a content tell of its speaker's stance, where the cue is plain ("said") or missing.

"We expect" and "I reject" are the speaker's own cues; a measured chance is an expectation; "that is untrue" and "it has paid
nothing" answer a charge. Whatever else is negated ("the policy does not change") may be a plain assertion.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from thucydides.records.reading import Stance

from .stances import WEAK, WILL, said
from .tables import words

FIRST = frozenset(("i", "we"))
SELF = frozenset(("i", "we", "it", "he", "she", "they", "its", "our", "my", "his", "her", "their"))
SUBORDINATE = frozenset(("relcl", "advcl"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
NOT = frozenset(("not", "n't", "n’t", "never"))
NONE = frozenset(("no", "nobody", "nothing", "none"))
OUGHT = frozenset(("should", "must", "ought"))
ADDRESSING = frozenset(("tell", "instruct"))


def told_by(content: Sequence[Token], cue: Sequence[Token], measured: bool) -> Stance | None:
    """The stance that a content gives under a plain cue or none, None where it gives none. `measured`: odds are in it."""
    own = said_in(content) if not cue else None
    if own is not None or not content:
        return own
    main = root(content)
    if _calls_false(content, cue):
        return "denied"
    if cue and main.tag_ == "VB" and any(t.lemma_.lower() in ADDRESSING for t in cue) and _is_infinitive(main):
        return "asked"
    if measured:
        return "expected"
    if refutes(content, main):
        return "denied"
    if cue and commits(main):
        return "promised"
    if not cue and any(child.lower_ in OUGHT for child in main.children):
        return "wanted"
    return None


def _calls_false(content: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether a charge is given the name of an untruth: "called the reports a fabrication", "dubbed them rumours"."""
    called = any(token.lemma_.lower() in words("calling") for token in cue)
    return called and any(token.lower_ in words("rebuttal") for token in content[1:])


def said_in(content: Sequence[Token]) -> Stance | None:
    """The stance of direct speech by its own words: "we expect", "I reject", "we will", a question; None if they give none."""
    if content and content[-1].text == "?":
        return "asked"
    for token in content:
        if token.lower_ not in FIRST or token.dep_ not in SUBJECTS or token.head.dep_ in SUBORDINATE:
            continue
        verb = token.head
        helpers = [child for child in verb.children if child.dep_ in ("aux", "neg", "auxpass")]
        phrase = sorted([*helpers, verb, *(c for c in verb.children if c.dep_ in ("acomp", "prt"))], key=lambda t: t.i)
        found = said(phrase)
        denies = any(helper.lower_ in NOT for helper in helpers)
        if denies and (verb.pos_ == "AUX" or found is None or found.stance == "denied"):
            return (
                "denied" if verb.lemma_ in ("do", "have") or (found and "did" in {h.lower_ for h in helpers}) else None
            )
        if found is not None and found.strength >= WEAK and found.stance != "asserted":
            return found.stance
        if any(helper.lower_ in WILL for helper in helpers):
            return "promised"
    return None


def root(content: Sequence[Token]) -> Token:
    """The first word that hangs on nothing inside a content, a verb if there is one."""
    inside = {token.i for token in content}
    tops = [token for token in content if token.head.i not in inside or token.head.i == token.i]
    return next((token for token in tops if token.pos_ in ("VERB", "AUX")), (tops or list(content))[0])


def commits(main: Token) -> bool:
    """Whether what is said is the speaker's own doing to come ("said it would pay")."""
    own = any(child.dep_ == "nsubj" and child.lower_ in SELF for child in main.children)
    future = any(child.lower_ in WILL or child.lower_ == "would" for child in main.children)
    return own and future and main.pos_ == "VERB" and main.lemma_.lower() not in words("impersonal")


def refutes(content: Sequence[Token], main: Token) -> bool:
    """Whether a content rejects a charge: a verdict on it, nothing of the kind, or the speaker did no such thing."""
    children = [child for child in main.children if child.i >= content[0].i]
    if any(child.lower_ in WILL or child.tag_ == "MD" for child in children):
        return False
    verdict = [main, *(child for child in children if child.dep_ in ("attr", "acomp", "oprd"))]
    negated = any(child.lower_ in NOT for child in children)
    if any(token.lower_ in words("rebuttal") for token in verdict):
        return not negated
    if negated and any(token.lower_ in words("truth") for token in verdict):
        return True
    subject = next((child for child in children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return any(child.dep_ == "expl" for child in children) and _has_none(children)
    if _is_none(subject):
        return True
    if main.lemma_.lower() in words("impersonal"):
        return False
    own = subject.lower_ in SELF or any(child.lower_ in SELF for child in subject.children)
    return own and (negated or _has_none(children)) and main.lemma_.lower() not in words("belief")


def _has_none(children: Sequence[Token]) -> bool:
    return any(_is_none(child) for child in children if child.dep_ in ("dobj", "attr", "nsubj"))


def _is_none(token: Token) -> bool:
    return token.lower_ in NONE or any(child.lower_ == "no" for child in token.children)


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in verb.children)
