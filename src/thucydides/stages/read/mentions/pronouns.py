"""Resolves pronouns within the document by rules on the parse: gender, number, who may not be meant, and the likeliest subject.

"It" and "they" stand for things more often than for actors, so the search stops at the first thing that they may stand
for; a pronoun without an actor for an antecedent becomes no mention.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .discourse import Discourse, Test
from .draft import Draft
from .syntax import acts, first_joined, governor, speaks

PERSONAL = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
SINGULAR = frozenset(("it", "its", "itself"))
PLURAL = frozenset(("they", "them", "their", "theirs", "themselves"))
RELATIVE = frozenset(("who", "which", "whom", "whose"))
EMPTY = frozenset(
    ("be", "seem", "appear", "turn", "happen", "take", "rain", "snow", "follow", "emerge", "look", "matter")
)


def pronouns(discourse: Discourse) -> Iterator[Token]:
    """The pronouns of a document that may stand for an actor, in order."""
    for token in discourse.doc:
        word = token.lower_
        if word in PERSONAL or word in SINGULAR or word in PLURAL or (word in RELATIVE and token.tag_[:1] == "W"):
            yield token


def resolve(token: Token, discourse: Discourse) -> Draft | None:
    """The draft of a pronoun with its antecedents, or None where it stands for no actor."""
    word = token.lower_
    if word in PERSONAL:
        antecedents = _person(token, PERSONAL[word], discourse)
    elif word in RELATIVE:
        antecedents = _relative(token, discourse)
    elif word in SINGULAR:
        antecedents = _thing(token, discourse)
    else:
        antecedents = _several(token, discourse)
    if not antecedents:
        return None
    antecedents = list(dict.fromkeys(referent for draft in antecedents for referent in draft.referents))
    first = antecedents[0]
    draft = Draft(
        token.idx, token.idx + len(token), first.kind, token.text, "pronoun", token.i, antecedents=antecedents
    )
    if word in PERSONAL:
        for referent in draft.referents:
            referent.gender = referent.gender or PERSONAL[word]
    return draft


def _person(token: Token, gender: str, discourse: Discourse) -> list[Draft]:
    """He and she: the likeliest subject that is a person of that gender, else the nearest such person."""

    barred = _barred(token, discourse)
    told = speaks(governor(token))
    outside = told and not discourse.is_quoted(token.idx)

    def fits(draft: Draft) -> bool:
        """Who says a quotation is nobody named inside one: "… A repeats it," he says."""
        if outside and discourse.is_quoted(draft.start):
            return False
        return all(r.kind == "person" and r.gender in (None, gender) and not r.plural for r in draft.referents)

    def may_be(draft: Draft) -> bool:
        """Somebody without a name is meant only by a pronoun that speaks on: "an aide said. He added …"."""
        named = any(r.form != "description" for r in draft.referents)
        return fits(draft) and not barred & set(draft.referents) and (named or told)

    for subject in discourse.subjects_for(token):
        draft = discourse.at.get(subject.i)
        if draft is not None and len(draft.referents) == 1 and may_be(draft):
            return [draft]
    found = next(discourse.before(token.i, may_be, reach=4), None) or next(
        discourse.before(token.i, fits, reach=1), None
    )
    return [found] if found and not barred & set(found.referents) else _ahead(token, fits, discourse)


def _barred(token: Token, discourse: Discourse) -> set[Draft]:
    """Who a pronoun can not mean: as an object, the subject of its own verb; and in "X's ally he" nobody within its phrase."""
    if token.tag_ == "PRP$" or token.lower_.endswith(("self", "selves")):
        return set()
    verb = token.head if token.dep_ not in ("pobj",) else token.head.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        return set()
    return {
        referent
        for child in verb.children
        if child.dep_ in ("nsubj", "nsubjpass") and child.i in discourse.at
        for referent in discourse.at[child.i].referents
    }


def _ahead(token: Token, fits: Test, discourse: Discourse) -> list[Draft]:
    """A person named later in the sentence: "In his speech, the president …"."""
    if token.tag_ != "PRP$":
        return []
    sentence = discourse.syntax.sentence_of[token.i]
    for subject in discourse.subjects[sentence]:
        draft = discourse.at.get(subject.i)
        if subject.i > token.i and subject.head.dep_ == "ROOT" and draft is not None and fits(draft):
            return [draft]
    return []


def _relative(token: Token, discourse: Discourse) -> list[Draft]:
    """Who and which: the noun that the relative clause describes, or all of several where its verb is in the plural."""
    clause: Token = token
    for _ in range(8):
        if clause.dep_ in ("relcl", "acl"):
            first = first_joined(clause.head) if _is_plural(clause) else clause.head
            found = discourse.coordinated(first) if first != clause.head else [discourse.at.get(clause.head.i)]
            return [draft for draft in found if draft is not None and not draft.is_place]
        if clause.head == clause:
            return []
        clause = clause.head
    return []


def _is_plural(verb: Token) -> bool:
    return any(token.tag_ == "VBP" for token in (verb, *verb.lefts) if token.pos_ in ("VERB", "AUX"))


def _thing(token: Token, discourse: Discourse) -> list[Draft]:
    """It and its: the likeliest subject, if that is a state or body; "itself" right behind a name is that name."""
    if token.lower_ == "itself" and token.i and (before := discourse.at.get(token.i - 1)) is not None:
        return [before]
    if token.lower_ == "it" and _is_empty(token):
        return []
    willing = token.dep_ == "nsubj" and acts(governor(token))
    for subject in discourse.subjects_for(token, reach=1):
        draft = discourse.at.get(subject.i)
        if draft is not None:
            if len(discourse.coordinated(subject)) > 1 or _tells_of_several(subject):
                if found := _beside(token, discourse):
                    return [found]
            elif _is_one_body(draft):
                return [draft]
            continue
        if subject.tag_ in ("NN", "NNP") and not willing:
            return []
    return []


def _tells_of_several(subject: Token) -> bool:
    """Whether a relative pronoun stands behind the last of several ("A and B, which have drawn closer")."""
    clause = subject.head
    return subject.lower_ in RELATIVE and clause.dep_ == "relcl" and clause.head.dep_ == "conj"


def _beside(token: Token, discourse: Discourse) -> Draft | None:
    """The nearest body before "its" in its sentence, where the subjects are several ("A and B back the curbs on C for its …")."""
    if token.tag_ != "PRP$":
        return None
    return next(discourse.before(token.i, _is_one_body, reach=0), None)


def _is_one_body(draft: Draft) -> bool:
    referents = draft.referents
    return draft.form != "demonym" and (
        len(referents) == 1 and referents[0].kind != "person" and not referents[0].plural and draft.form != "adjective"
    )


def _is_empty(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it seems"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    clauses = ("ccomp", "csubj", "xcomp", "advcl")
    clausal = any(
        child.dep_ in clauses or (child.dep_ in ("acomp", "attr") and any(c.dep_ in clauses for c in child.children))
        for child in verb.children
    )
    return token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in EMPTY and clausal


def _several(token: Token, discourse: Discourse) -> list[Draft]:
    """They and their: joined subjects, or a group; not things."""
    willing = token.dep_ == "nsubj" and acts(governor(token))
    for subject in discourse.subjects_for(token, reach=1):
        joined = discourse.coordinated(subject)
        people = [draft for draft in joined if not draft.is_place]
        if len(people) > 1 or any(len(d.referents) > 1 or d.plural or d.form == "demonym" for d in people):
            return people
        plural_thing = subject.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in subject.children)
        if not joined and plural_thing and not willing:
            return []
    return _speaking_body(token, discourse) or _people_before(token, discourse)


def _people_before(token: Token, discourse: Discourse) -> list[Draft]:
    """The nearest people or group named before, unless things that "they" may stand for come between."""
    if token.lower_ not in ("they", "them", "their"):
        return []
    barred = _barred(token, discourse)
    found = next(discourse.before(token.i, lambda d: d.plural or d.form == "demonym", reach=1), None)
    if found is None or barred & set(found.referents):
        return []
    between = discourse.doc[found.head + 1 : token.i]
    return [] if any(t.tag_ in ("NNS", "NNPS") and not discourse.covers(t.i) for t in between) else [found]


def _speaking_body(token: Token, discourse: Discourse) -> list[Draft]:
    """A body that speaks of itself in the plural: "the ministry said they would"."""
    for subject in discourse.subjects_for(token, reach=0):
        draft = discourse.at.get(subject.i)
        if draft is not None and speaks(subject.head) and draft.referents[0].kind in ("organization", "group"):
            return [draft]
    return []
