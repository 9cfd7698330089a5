"""Tells whether the clause around an expression speaks of the past or the future, from the parse.

The governing verb decides: "will", "would" and a to-infinitive after a verb of planning are future; a past form or an auxiliary
of the past is past; everything else is present.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from .tables import rows

FUTURE_AUXILIARIES = frozenset(
    ("will", "would", "shall", "'ll", "’ll", "wo", "may", "might", "could", "should", "must")
)
PAST_TAGS = frozenset(("VBD", "VBN"))
LONGEST_CLIMB = 12


def tense(token: Token) -> str:
    """`past`, `future` or `present`: the tense of the clause that a token stands in."""
    verb = _governor(token)
    if verb is None:
        return "present"
    return "future" if _is_future(verb) else "past" if _is_past(verb) else _of_context(verb)


def _governor(token: Token) -> Token | None:
    """The nearest verb above a token; a past participle that only describes a noun is passed over."""
    for _ in range(LONGEST_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def _is_future(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in FUTURE_AUXILIARIES for child in helpers):
        return not any(child.lower_ == "have" for child in helpers)
    if any(child.lower_ == "to" for child in helpers) or verb.tag_ == "VB":
        return _plans(verb)
    if verb.dep_ == "conj" and not helpers and verb.tag_ == "VB":
        return _is_future(verb.head)
    return verb.lemma_ in planning() and verb.tag_ in ("VBN", "VBZ", "VBP", "VBG") and not _in_past_perfect(helpers)


def _plans(verb: Token) -> bool:
    """Whether an infinitive depends on something that points ahead: "plans to", "is due to", "is to", "going to"."""
    head = verb.head
    for _ in range(3):
        if head.lemma_ in planning() or (head.lemma_ in ("go", "be") and head.tag_ in ("VBG", "VBZ", "VBP", "VBD")):
            return True
        if head.head == head:
            break
        head = head.head
    return False


def _in_past_perfect(helpers: list[Token]) -> bool:
    return any(child.lower_ in ("had", "have", "has") for child in helpers)


def _is_past(verb: Token) -> bool:
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(helper in ("was", "were", "had", "has", "have", "did", "been") for helper in helpers):
        return True
    return verb.tag_ in PAST_TAGS and not any(helper in ("is", "are", "be") for helper in helpers)


def _of_context(verb: Token) -> str:
    """A bare infinitive or gerund takes the tense of what it hangs on; a present form is the present."""
    if verb.tag_ in ("VBG", "VB") and verb.head != verb and not any(c.lower_ in ("is", "are") for c in verb.children):
        above = _governor(verb.head)
        if above is not None and above != verb:
            return "past" if _is_past(above) else "future" if _is_future(above) else "present"
    return "present"


@cache
def planning() -> frozenset[str]:
    """The words after which an infinitive points to the future (`planning.tsv`)."""
    return frozenset(row["lemma"] for row in rows("planning.tsv"))
