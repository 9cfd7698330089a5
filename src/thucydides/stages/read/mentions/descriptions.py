"""Finds descriptions of somebody named elsewhere ("the analyst", "the two countries"), and groups that speak or act.

A definite singular role means the latest person with that role, or with one of its class. A description with a state's
adjective means a person or body of that state. What speaks or acts and has no antecedent is an actor of its own, named by
its words.
"""

from __future__ import annotations

from spacy.tokens import Token

from .bodies import fits_word, may_be_called, wide_words
from .discourse import Discourse
from .draft import Draft, Role
from .entries import ministry_of, state_bodies
from .fitting import classes_of, may_be, words_of
from .leaders import holder
from .phrases import Phrase
from .syntax import acts, first_joined, governor, is_agent, speaks
from .tables import column
from .titles import role_class

LONGEST_BODY = 6  # words of "of …" behind a role
LONG = 5  # letters of a word that tells one body from another
FAR = 60  # sentences back in which a description finds whom it describes
AN = frozenset(("a", "an", "one"))
SOON = 3  # sentences after a lead in which whom it speaks of is named
HEADLINE = 2  # sentences at the head of a report that may speak of somebody whom it names below
PAIR = frozenset(("two", "both"))
WIDER = {"politician": ("leader", "official"), "official": ("politician",)}  # classes that a wider word covers
COMMENTATORS = frozenset(("expert", "journalist", "person"))  # whose state a report need not have told before
COMMENTERS = (None, *COMMENTATORS)
PEOPLE_FOR_PAIRS = frozenset(
    ("leader", "president", "minister", "man", "politician", "diplomat", "general", "official", "expert", "analyst")
)


def resolve(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The draft of a description, with its antecedents if it has any; None where it means no actor."""
    apposed = _apposed(phrase.head, discourse)
    if apposed is not None:
        apposed.referents[0].iso3 = apposed.referents[0].iso3 or phrase.iso3
        return _draft(phrase, discourse, [apposed])
    if phrase.count and phrase.count > 1 and phrase.definite:
        return _draft(phrase, discourse, several) if (several := _several(phrase, discourse)) else None
    if phrase.head.lower_ in PAIR:
        return None
    if phrase.plural and "government" not in phrase.classes:
        return _group(phrase, discourse)
    for search in (_named_behind, _of_holder, _of_state, _of_person, _introduced_later, _of_body):
        found = search(phrase, discourse)
        if found is not None:
            if phrase.iso3 and found.referents[0].kind == "person":
                found.referents[0].iso3 = found.referents[0].iso3 or phrase.iso3
            return _draft(phrase, discourse, [found])
    return _unnamed(phrase, discourse)


def _apposed(token: Token, discourse: Discourse) -> Draft | None:
    """The person whom the description names in apposition: "the leader, Kim Jong Un"."""
    if token.i in discourse.described:
        return discourse.described[token.i]
    for child in token.children:
        draft = discourse.at.get(child.i)
        if child.dep_ == "appos" and draft is not None and draft.kind == "person":
            return draft
    return None


def _several(phrase: Phrase, discourse: Discourse) -> list[Draft]:
    """The last so many different states or persons named, joined ones first."""
    wanted = phrase.count or 2
    kinds: tuple[str, ...] = ("person",) if phrase.head.lemma_.lower() in PEOPLE_FOR_PAIRS else ("state",)
    tries = [kinds]
    if "both" in phrase.classes or phrase.head.lemma_.lower() in ("side", "party"):
        tries = [("state", "organization"), ("person",)]
        if speaks(governor(phrase.head)):
            tries = [("state", "person", "organization")]
    return next((found for kinds in tries if (found := _last(phrase, kinds, wanted, discourse))), [])


def _last(phrase: Phrase, kinds: tuple[str, ...], wanted: int, discourse: Discourse) -> list[Draft]:
    """The last so many different actors of some kinds before a phrase; a list of that many counts before single ones."""
    barred = discourse.beside(phrase.head)
    found: list[Draft] = []
    for draft in discourse.before(phrase.start, lambda d: _names_one(d, kinds), reach=6):
        joined = [d for d in discourse.joined_with(draft) if _names_one(d, kinds)]
        if len({d.referents[0].name for d in joined}) == wanted:
            return joined
        if draft.referents[0].name in barred:
            continue
        if draft.referents[0].name not in [other.referents[0].name for other in found]:
            found.append(draft)
    return found[:wanted][::-1] if len(found) >= wanted else []


def _names_one(draft: Draft, kinds: tuple[str, ...]) -> bool:
    return (
        len(draft.referents) == 1
        and draft.referents[0].kind in kinds
        and not draft.is_place
        and draft.form != "pronoun"
    )


def _group(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """A group that speaks or acts; a definite one is the last of that name."""
    if not phrase.classes & {"people", "role"}:
        return None
    if (armed := _armed(phrase, discourse)) is not None:
        return _draft(phrase, discourse, [armed])
    if not _wills(phrase.head):
        return None
    draft = _draft(phrase, discourse, [])
    draft.kind, draft.form, draft.plural, draft.iso3 = "group", "group", True, phrase.iso3
    same = discourse.before(phrase.start, lambda d: d.form == "group" and d.name == draft.name, FAR)
    draft.antecedents = found.referents if (found := next(same, None)) else []
    return draft


def _armed(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The armed group named last that "the rebels" are, where nothing else tells which ("the rebels in the south")."""
    if not phrase.definite or any(child.dep_ != "det" for child in phrase.head.children):
        return None
    lemma = phrase.head.lemma_.lower()
    groups = discourse.before(phrase.start, lambda d: _is_body(d) and fits_word(d.referents[0].entry, lemma), FAR)
    return next(groups, None)


def _wills(token: Token) -> bool:
    according = token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"
    return acts(governor(token)) or is_agent(token) or according


def _of_holder(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The state or body of a person in "his country", "her party"."""
    if phrase.holder is None:
        return None
    person = phrase.holder.referents[0]
    if phrase.classes & {"state", "government"} and person.iso3:
        return next(discourse.before(phrase.start, lambda d: _is_state(d, person.iso3), FAR), None)
    if phrase.classes & {"body", "outlet"} and person.affiliation:
        return next(discourse.before(phrase.start, lambda d: d.referents[0].name == person.affiliation, FAR), None)
    return None


def _is_state(draft: Draft, iso3: str | None) -> bool:
    referents = draft.referents
    return len(referents) == 1 and referents[0].kind == "state" and referents[0].iso3 == iso3


def _of_state(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The state that "the country" or "the Turkish government" means."""
    if "government" in phrase.classes and phrase.owner is not None:
        return phrase.owner
    if (
        not phrase.definite
        or not phrase.classes & {"state", "government"}
        or phrase.head.lemma_ in ("ally", "rival", "power")
    ):
        return None
    if any(child.dep_ in ("amod", "compound", "relcl", "prep") for child in phrase.head.children):
        return None
    lemma = phrase.head.lemma_.lower()
    barred = discourse.beside(phrase.head)
    states = [
        d
        for d in discourse.before(phrase.start, lambda d: _names_one(d, ("state",)), reach=3)
        if d.form != "adjective" and d.referents[0].name not in barred and may_be_called(d.referents[0].iso3, lemma)
    ]
    if "government" in phrase.classes:  # whom the report is about, not who is named in passing; of several the nearest
        return max(states, key=lambda d: discourse.told[d.referents[0].name], default=None)
    return next(iter(states), None)


def _named_behind(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The speaker whose bare name a full stop cut off: "…, the former diplomat told the agency. Ana Ruiz of the Institute."."""
    if "role" not in phrase.classes or phrase.plural or not speaks(governor(phrase.head)):
        return None
    person = discourse.opening(discourse.syntax.sentence_of[phrase.head.i] + 1)
    if person is None or "\n" in discourse.syntax.text[phrase.head.idx : person.start] or _is_named(phrase, discourse):
        return None
    told = _role(phrase, discourse)
    person.role = person.role or told
    person.roles.append(Role(told))
    return person


def _is_named(phrase: Phrase, discourse: Discourse) -> bool:
    """Whether a person is named in the phrase itself or is joined to it."""
    inside = discourse.doc[phrase.head.left_edge.i : phrase.head.right_edge.i + 1]
    return any(token.i in discourse.at and discourse.at[token.i].kind == "person" for token in inside)


def _of_person(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The latest person with the role, with one of its class, or, if nobody has it, the last speaker of unknown role."""
    if not (phrase.definite and "role" in phrase.classes) or phrase.plural or _heads_another(phrase, discourse):
        return None
    lemma = phrase.head.lemma_.lower()
    wanted = role_class(lemma)
    joined = (
        phrase.head.left_edge.sent.start_char if phrase.head.dep_ == "conj" else None
    )  # "A and the minister" are two
    people = [
        draft
        for draft in discourse.before(phrase.start, lambda d: _is_person(d, phrase), FAR)
        if joined is None or draft.start < joined
    ]
    exact = [d for d in people if lemma in words_of(d.referents[0])]
    alike = [d for d in people if wanted and {wanted, *WIDER.get(wanted, ())} & classes_of(d.referents[0])]
    if exact or alike:
        return next(iter(exact or alike))
    if wanted == "military" or (phrase.iso3 and wanted not in COMMENTERS):
        return None
    speaking = (d for d in people if may_be(d.referents[0], wanted) and _is_subject(d, discourse))
    return next(speaking, None)


def _introduced_later(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The only person of the report with the role who is named after it: "Analyst warns", and below the name.

    A lead may say no more than "a Peruvian expert told the agency", and the next sentences who that is.
    """
    sentence = discourse.syntax.sentence_of[phrase.head.i]
    bare = sentence < HEADLINE and phrase.start == phrase.head.i
    lead = sentence < HEADLINE and speaks(governor(phrase.head)) and any(c.lower_ in AN for c in phrase.head.children)
    if "role" not in phrase.classes or phrase.plural or not (lead or (not phrase.iso3 and (phrase.definite or bare))):
        return None
    lemma, wanted = phrase.head.lemma_.lower(), role_class(phrase.head.lower_)
    later = [d for d in discourse.named if d.start > phrase.head.idx and _is_person(d, phrase)]
    if lead:
        later = [d for d in later if discourse.syntax.sentence_of[d.head] <= sentence + SOON and d.referents[0].roles]
    exact = {d.referents[0]: d for d in later if lemma in words_of(d.referents[0])}
    alike = {d.referents[0]: d for d in later if wanted == "expert" and wanted in classes_of(d.referents[0])}
    found = exact or alike
    return next(iter(found.values())) if len(found) == 1 else None


def _is_person(draft: Draft, phrase: Phrase) -> bool:
    if len(draft.referents) != 1 or draft.referents[0].kind != "person":
        return False
    told = draft.referents[0]
    if phrase.body is not None and told.affiliation != phrase.body.referents[0].name:
        return False
    unknown = told.iso3 is None and classes_of(told) <= COMMENTATORS and role_class(phrase.head.lower_) in COMMENTERS
    return not phrase.iso3 or phrase.iso3 == told.iso3 or unknown


def _is_subject(draft: Draft, discourse: Discourse) -> bool:
    return governor(discourse.doc[draft.head]) is not None


def _of_body(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """The latest body whose name has the word ("the ministry"), or, for words that fit any, the latest of the kind."""
    if not phrase.definite or not phrase.classes & {"body", "outlet"}:
        return None
    lemma = phrase.head.lemma_.lower()

    def fits(draft: Draft) -> bool:
        referent = draft.referents[0]
        if referent.kind != "organization" or (phrase.iso3 and referent.iso3 not in (None, phrase.iso3)):
            return False
        if "outlet" in phrase.classes and (referent.entry or "").startswith("outlet:"):
            return True
        return lemma in referent.name.lower().split()

    found = next(discourse.before(phrase.start, fits, FAR), None)
    if found is not None or phrase.owner is not None or lemma not in wide_words():
        return found
    near = list(discourse.before(phrase.start, _is_body, reach=6))
    return next((d for d in near if fits_word(d.referents[0].entry, lemma)), None) or next(
        (d for d in near if d.referents[0].entry is None and _has_no_kind(d)), None
    )


def _is_body(draft: Draft) -> bool:
    return len(draft.referents) == 1 and draft.referents[0].kind == "organization"


def _has_no_kind(draft: Draft) -> bool:
    """Whether a body's name does not say what kind of body it is, as "Observatory" does."""
    return not column("bodies.tsv", "word") & set(draft.referents[0].name.lower().split())


def _unnamed(phrase: Phrase, discourse: Discourse) -> Draft | None:
    """An actor without a name that speaks or acts: "a senior official", "the Turkish army"."""
    if phrase.holder is not None and "role" not in phrase.classes:
        return None
    certain = phrase.definite and phrase.iso3 and "role" in phrase.classes
    if not phrase.classes & {"role", "body", "outlet"} or not (certain or _wills(phrase.head)):
        return None
    draft = _draft(phrase, discourse, [])
    draft.kind, draft.iso3 = "person" if "role" in phrase.classes else "organization", phrase.iso3
    if draft.kind == "person":
        draft.name += _holding(phrase, discourse)
        draft.role = _role(phrase, discourse)
        _name_holder(draft, phrase, discourse)
    elif phrase.iso3 and (code := state_bodies().get(phrase.head.lower_)):
        draft.entry, draft.name = ministry_of(code, phrase.iso3)
    return draft


def _heads_another(phrase: Phrase, discourse: Discourse) -> bool:
    """Whether "of …" names what somebody heads, and nobody named before is told to belong to it."""
    if first_joined(phrase.head).dep_ == "appos":
        return False
    body = {word.lower() for word in _holding(phrase, discourse).split() if word[:1].isupper() or len(word) > LONG}
    if not body or phrase.owner is not None:
        return False
    known = discourse.before(phrase.start, lambda d: d.kind == "person", FAR)
    return not any(body & set((d.referents[0].affiliation or "").lower().split()) for d in known)


def _holding(phrase: Phrase, discourse: Discourse) -> str:
    """What an unnamed person heads or serves: " of Peru's naval service"."""
    link = next((child for child in phrase.head.rights if child.lower_ == "of"), None)
    if link is None or link.i != phrase.head.i + 1 or link.right_edge.i - link.i > LONGEST_BODY:
        return ""
    text = discourse.syntax.text
    return " " + " ".join(text[link.idx : link.right_edge.idx + len(link.right_edge)].split())


def _role(phrase: Phrase, discourse: Discourse) -> str:
    """The role of a description with what narrows it: "foreign minister"."""
    before = discourse.doc[phrase.head.i - 1] if phrase.head.i else None
    narrowed = before is not None and before.i >= phrase.start and before.lower_ in column("role_modifiers.tsv", "word")
    return f"{before.lower_} {phrase.head.lower_}" if before is not None and narrowed else phrase.head.lower_


def _name_holder(draft: Draft, phrase: Phrase, discourse: Discourse) -> None:
    """Names the only holder of a state's office on the day of publication."""
    if not (phrase.definite and phrase.iso3 and draft.role):
        return
    leader = holder(draft.role, phrase.iso3, discourse.day)
    if leader is not None:
        draft.entry, draft.name = leader.id, leader.name


def _draft(phrase: Phrase, discourse: Discourse, antecedents: list[Draft]) -> Draft:
    doc, head = discourse.doc, phrase.head
    start, end = doc[phrase.start].idx, head.idx + len(head)
    antecedents = list(dict.fromkeys(referent for draft in antecedents for referent in draft.referents))
    kind = antecedents[0].kind if antecedents else "group"
    return Draft(
        start,
        end,
        kind,
        _called(phrase, discourse),
        "description",
        head.i,
        antecedents=antecedents,
    )


def _called(phrase: Phrase, discourse: Discourse) -> str:
    """The words of a description without article; a common noun that opens a sentence loses its capital."""
    doc, head = discourse.doc, phrase.head
    first = next((t for t in doc[phrase.start : head.i + 1] if t.dep_ not in ("det", "predet")), head)
    words = " ".join(discourse.syntax.text[first.idx : head.idx + len(head)].split())
    proper = first.pos_ == "PROPN" or discourse.is_of_name(first) or not first.text[1:].islower()
    return words if proper else words[:1].lower() + words[1:]
