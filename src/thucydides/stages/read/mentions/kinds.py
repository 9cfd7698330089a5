"""Decides what an unknown name names: a person, an organisation, or nobody that the layer is after.

spaCy's label is one witness among several: a title before the name, a given name at its front, a role after it, a verb of
saying, or a word that heads organisations overrule it. What is neither (weapons, laws, places) is left out unless it speaks
or acts.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from .roles import is_apposed
from .syntax import Syntax, acts, governor, is_agent, speaks, top
from .tables import column, mapping
from .titles import Title, is_role, role_class

PLACES = frozenset(("GPE", "LOC", "FAC"))
NOBODY = frozenset((
    "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "DATE", "TIME", "LANGUAGE", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT",
))  # fmt: skip
WHERE = frozenset(("in", "at", "near", "outside", "around", "from"))
DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our"))
DESIGNATION = re.compile(r"[A-Z]{1,4}-\d+[A-Za-z]{0,2}")  # of arms and craft: "F-16s", "S-400"
ACRONYM = re.compile(r"[A-Z][A-Z&.-]*[A-Z]s?\d?$")


def kind_of(first: int, last: int, head: Token, title: Title | None, syntax: Syntax) -> str | None:
    """`person`, `organization`, or None where the name is neither."""
    doc = syntax.doc
    words = [doc[index].lower_ for index in range(first, last + 1)]
    body = any(word.rstrip(".") in column("bodies.tsv", "word") for word in words)
    designated = first == last and DESIGNATION.fullmatch(doc[last].text) is not None
    if (designated or words[-1] in column("things.tsv", "word")) and not speaks(governor(head)):
        return None
    if body and (len(words) > 1 or (first and doc[first - 1].lower_ == "the")):
        return "organization"
    if _is_named_body(first, syntax):
        return "organization"
    given = mapping("given_names.tsv", "name", "gender").get(doc[first].text)
    apposed = not _is_where(head) and is_apposed(doc[last].idx + len(doc[last]), syntax)
    if title is not None or (len(words) < 5 and ((given and len(words) > 1) or apposed or _is_described(head))):
        return "person"
    labels = [doc[index].ent_type_ for index in range(first, last + 1)]
    label = max(set(labels), key=lambda one: (labels.count(one), one))
    belongs = not body and len(words) < 4 and _is_of_body(last, syntax)
    if belongs and (speaks(governor(head)) or (len(words) > 1 and label not in PLACES)):
        return "person"
    return _by_label(label, words, head, syntax.text[doc[first].idx : doc[last].idx + len(doc[last])])


def _is_where(head: Token) -> bool:
    """Whether a name tells where: "In Benghazi, the spokesman …"."""
    return head.dep_ == "pobj" and head.head.lower_ in WHERE


def _is_described(head: Token) -> bool:
    """Whether a name of several words stands in apposition to a role: "a farmer from Lomé, Kossi Agbéko, …"."""
    if head.dep_ != "appos" or not any(child.dep_ in ("compound", "flat") for child in head.children):
        return False
    above = head.head
    while above.dep_ == "pobj" and above.head.dep_ == "prep":
        above = above.head.head
    return above != head.head and is_role(above) and role_class(above.lower_) is not None and above.tag_ == "NN"


def _is_named_body(first: int, syntax: Syntax) -> bool:
    """Whether the word for a body stands right before a name, or before its nationality: "the council Ukrainian Prism"."""
    before = [syntax.doc[index] for index in range(max(0, first - 2), first)]
    if before and before[-1].text.istitle():
        before.pop()
    noun = before[-1] if before else None
    if (
        noun is None
        or not noun.text.islower()
        or noun.pos_ != "NOUN"
        or noun.lower_ not in column("bodies.tsv", "word")
    ):
        return False
    return any(token.lower_ in DETERMINERS for token in syntax.doc[max(0, noun.i - 4) : noun.i])


def _is_of_body(last: int, syntax: Syntax) -> bool:
    """Whether "of the … Institute" or "of the think tank …" follows a name: whoever belongs to a body is a person."""
    doc, index = syntax.doc, last + 1
    index += index < len(doc) and doc[index].text == ","
    if index >= len(doc) or doc[index].lower_ not in ("of", "from", "at"):
        return False
    ahead = doc[index + 1 : index + 7]
    return any(token.lower_ in column("bodies.tsv", "word") and token.pos_ in ("NOUN", "PROPN") for token in ahead)


def _by_label(label: str, words: list[str], head: Token, exact: str) -> str | None:
    verb = governor(head)
    willing = acts(verb) or is_agent(head)
    if label == "PERSON":
        return "person" if not ACRONYM.match(exact) else "organization"
    if ACRONYM.match(exact) and len(exact) <= 8:
        return "organization" if label == "ORG" or willing else None
    if label in PLACES and willing and any(child.lower_ == "the" for child in head.children):
        return "organization"
    if label in PLACES or label in NOBODY or not label:
        if not (speaks(verb) or (willing and len(words) > 1 and label in PLACES)):
            return None
        return "person" if 1 <= len(words) <= 4 and label not in ("LAW", "WORK_OF_ART") and top(head) == head else None
    return "organization" if label in ("ORG", "NORP") else None
