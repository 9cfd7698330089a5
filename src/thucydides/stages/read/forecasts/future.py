"""Whether a clause speaks of what is to come: its modal, its cue, and whether its verb is past all the same."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

WILL = frozenset(("will", "wo", "'ll", "’ll", "shall"))
MAY = frozenset(("may", "might", "could", "would", "can", "should"))
PAST = frozenset(("VBD",))
DONE = frozenset(("had", "has", "have", "was", "were", "did", "'d", "’d"))


def modal(tokens: Sequence[Token]) -> Token | None:
    """The auxiliary that points ahead in a stretch: "will" before "could", the first of each."""
    for group in (WILL, MAY):
        for token in tokens:
            if token.lower_ in group and token.dep_ in ("aux", "ROOT", "conj", "ccomp") and not _is_perfect(token):
                return token
    return None


def is_past(tokens: Sequence[Token]) -> bool:
    """Whether the words tell of what has happened: a past verb, and nothing that points ahead."""
    if modal(tokens) is not None:
        return False
    verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "acl")]
    return bool(verbs) and all(verb.tag_ in PAST or _helped(verb) for verb in verbs)


def _is_perfect(auxiliary: Token) -> bool:
    """Whether it looks back, as in "would have gone"."""
    return any(child.lower_ == "have" for child in auxiliary.head.children if child.dep_ == "aux")


def _helped(verb: Token) -> bool:
    return verb.tag_ in ("VBN", "VBG", "VB") and any(child.lower_ in DONE for child in verb.children)
