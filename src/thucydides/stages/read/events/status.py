"""What becomes of an event as the sentence tells it: happened, alleged, planned, hypothetical or denied.

The words above a trigger are read from the inside out, and the first that decides wins, negation before all: a refused offer
to strike is denied. The guide of the annotated events (`train/data/events/GUIDE.md`) states the decisions.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.records.reading import Status

from .syntax import children, is_negated, is_passive
from .tables import sides, words
from .triggers import Trigger

CLIMB = 6
CANCELLING = frozenset(("deny", "cancel", "plan"))
STRENGTH: dict[Status, int] = {"happened": 0, "planned": 1, "alleged": 2, "hypothetical": 3, "denied": 4}
ADJECTIVES: tuple[tuple[str, Status], ...] = (
    ("nullified", "denied"), ("hedge", "alleged"), ("intended", "planned"), ("possible", "hypothetical"),
)  # fmt: skip
NOUNS: tuple[tuple[str, Status], ...] = (
    ("refusal", "denied"), ("allegation", "alleged"), ("intention", "planned"), ("unfinished", "hypothetical"),
)  # fmt: skip


def status(trigger: Trigger) -> Status:
    """Returns the status of a trigger as its own sentence tells it."""
    found = list(_signs(trigger))
    return max(found, key=lambda name: STRENGTH[name], default="happened")


def _signs(trigger: Trigger) -> Iterator[Status]:
    for token in dict.fromkeys((trigger.head, trigger.verb)):
        yield from _own(token)
    token = trigger.verb
    if trigger.carrier is not None and trigger.carrier.lemma_ in CANCELLING:
        yield "denied" if trigger.carrier.lemma_ != "plan" else "planned"
    if (
        trigger.row.pos == "noun"
        and trigger.head.dep_ in ("nsubj", "nsubjpass")
        and trigger.head.head.lemma_ in words("occur")
    ):
        yield from _own(trigger.head.head)
    if any(_is_unsure(child) for child in _asides(trigger.verb)):
        yield "alleged"
    for _ in range(CLIMB):
        above = _over(token)
        if above is None:
            return
        if found := _above(token, above):
            yield found
            if found == "denied":
                return
        if token.dep_ == "relcl" and _is_refused(above):
            yield "denied"
        if _is_clause_of_time(token):
            return
        if above.pos_ in ("VERB", "AUX") and token.dep_ in ("xcomp", "conj", "pcomp", "prep", "dobj", "pobj", "ccomp"):
            yield from _inherited(token, above)
        token = above


def _over(token: Token) -> Token | None:
    return None if token.head == token else token.head


def _is_clause_of_time(token: Token) -> bool:
    """Whether a clause stands beside the one above it: what is true of that one says nothing of it."""
    return token.dep_ in ("advcl", "relcl", "parataxis", "nsubj", "appos")


def _asides(verb: Token) -> Iterator[Token]:
    """Reporting clauses put in or after the clause ("…, relatives allege, …"), and "according to"."""
    for child in verb.children:
        if child.dep_ in ("parataxis", "ccomp", "advcl", "prep", "conj"):
            yield child
    if verb.dep_ == "ccomp":
        yield verb.head


def _is_unsure(token: Token) -> bool:
    if token.pos_ in ("VERB", "AUX"):
        return token.lemma_ in words("unsure") and not is_passive(token) and not is_negated(token)
    return token.lower_ == "according"


def _is_refused(noun: Token) -> bool:
    """Whether a noun is what was vetoed or refused: a clause on it tells of what therefore was not done."""
    verb = noun.head
    for _ in range(3):
        if verb.pos_ in ("VERB", "AUX"):
            break
        verb = verb.head
    if verb.lemma_ in ("veto", "reject", "refuse", "block", "decline", "quash", "scrap"):
        return not is_negated(verb)
    return verb.lemma_ in ("turn", "vote", "strike") and any(c.lower_ == "down" for c in verb.children)


def _own(token: Token) -> Iterator[Status]:
    """What the word's own helpers say: negation, modals, hedges, a condition."""
    if is_negated(token) or any(
        _is_nothing(child) for child in children(token, "dobj", "nsubj", "nsubjpass", "dative")
    ):
        yield "denied"
    if token.dep_ in ("xcomp", "pcomp", "acl") and any(t.lower_ == "about" for t in (token.head, *token.head.children)):
        yield "planned"
    helpers = {child.lower_ for child in children(token, "aux", "auxpass")}
    if helpers & words("modal_planned") or _is_to_be(token):
        yield "planned"
    if helpers & words("modal_open") or any(c.lower_ in words("condition") for c in children(token, "mark")):
        yield "hypothetical"
    spoken = {child.lower_ for child in children(token, "advmod", "amod")}
    for name, value in ADJECTIVES:
        if spoken & words(name):
            yield value


def _is_nothing(token: Token) -> bool:
    """Whether an argument says that there is none: "no threat", "nothing", "none of its rifles"."""
    return token.lower_ in words("nothing") or any(c.lower_ == "no" and c.dep_ == "det" for c in token.children)


def _is_to_be(token: Token) -> bool:
    """Whether an infinitive hangs on "is to", "are going to", "is due to"."""
    if token.dep_ not in ("xcomp", "ccomp", "acl") or not any(c.lower_ == "to" for c in children(token, "aux")):
        return False
    above = token.head
    return above.lemma_ == "be" or (above.lemma_ == "go" and above.tag_ == "VBG")


def _inherited(token: Token, above: Token) -> Iterator[Status]:
    """What the helpers of the verb above say of what depends on it."""
    if token.dep_ == "ccomp":
        if any(child.lower_ in words("condition") for child in children(above, "mark")):
            yield "hypothetical"
        return
    if token.dep_ == "conj":
        shared = {child.lower_ for child in children(above, "aux")}
        if not children(token, "aux", "nsubj") and token.tag_ == above.tag_:
            yield from _of_helpers(shared)
            if is_negated(above) and _is_alternative(above):
                yield "denied"
        return
    if is_negated(above):
        yield "denied"
    yield from _of_helpers({child.lower_ for child in children(above, "aux")})


def _is_alternative(above: Token) -> bool:
    return any(child.lower_ in ("or", "nor") for child in children(above, "cc"))


def _of_helpers(helpers: set[str]) -> Iterator[Status]:
    if helpers & words("modal_planned"):
        yield "planned"
    if helpers & words("modal_open"):
        yield "hypothetical"


def _above(token: Token, above: Token) -> Status | None:
    """What the word above says of what depends on it as complement or object."""
    if token.dep_ in ("nsubj", "advcl", "relcl", "conj", "npadvmod", "appos"):
        return None
    if _is_doubted(token, above):
        return "hypothetical"
    if above.pos_ in ("NOUN", "PROPN"):
        if token.dep_ not in ("acl", "prep", "ccomp", "pobj"):
            return None
        return next((value for name, value in NOUNS if above.lemma_ in words(name)), None)
    return next((value for value in _decisive(token, above)), None)


def _is_doubted(token: Token, above: Token) -> bool:
    """Whether somebody doubts what a clause tells: "doubts that", "is not sure that", "does not believe that"."""
    if token.dep_ not in ("ccomp", "xcomp"):
        return False
    if above.lemma_ in words("believing"):
        return is_negated(above) or (above.dep_ == "acomp" and is_negated(above.head))
    return above.lemma_ in words("doubting") and not is_negated(above)


def _decisive(token: Token, above: Token) -> Iterator[Status]:
    for value in ("denied", "alleged", "planned", "hypothetical"):
        side = sides(value).get(above.lemma_)
        if side is not None and _bears(token, above, side):
            negated = is_negated(above) and value == "denied"
            if not negated:
                yield value


def _bears(token: Token, above: Token, side: str) -> bool:
    """Whether a word bears on this complement of its."""
    if side == "passive":
        return token.dep_ in ("xcomp", "ccomp", "oprd") and (is_passive(above) or above.tag_ == "VBN")
    if side == "clause":
        return token.dep_ in ("xcomp", "ccomp", "acl", "pcomp")
    if side in ("off", "for", "of"):
        return token.dep_ in ("prep", "dobj", "nsubjpass", "pcomp", "pobj") and any(
            c.lower_ == side for c in above.children
        )
    return token.dep_ in ("xcomp", "ccomp", "dobj", "prep", "pcomp", "nsubjpass", "acl", "oprd", "dative")
