"""Decides what a name of the vocabulary means where it stands: which entry, and whether an actor or merely a place.

A capital after "in" or in a dateline is a place, as the subject of a verb of saying or doing, with a possessive or in a pair
("Paris-Berlin") it is the state. A surface with several readings takes the one that the rest of the document supports.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from thucydides import vocab

from .entries import Entry
from .gazetteer import Found
from .syntax import SUBJECTS, Syntax, acts, governor, is_agent, speaks, speech_verbs
from .tables import column
from .titles import is_role

LOCATIVE = frozenset(
    ("in", "inside", "outside", "near", "at", "around", "across", "throughout", "via", "within", "beyond")
)
DIRECTED = frozenset(("to", "from", "toward", "towards", "into", "onto", "for"))
STATES_OF_PLACES = frozenset(("lie", "sit", "burn", "stand"))
DYADIC = frozenset(("with", "against", "between", "by", "on", "than", "like", "without", "under", "upon", "versus"))
SEATED_HERE = "bloc:EU"  # the one body that a capital's name means more often than the state
LONGEST_LIST = 20  # joined names that are followed to the first
TIGHT = "-–/"
DATED = re.compile(r",? \d{1,2} [A-Z][a-z]|, [A-Z][a-z]{2,8}\.? \d")
OPENING = re.compile(
    r"(?:, [A-Z][\w. ]{1,30})?\s*(?:,? \d{1,2} [A-Z]|, [A-Z][a-z]{2,8}\.? \d|\s?\(|\s?[—–-]{1,2}\s|\.? /|:)"
)
PREFERENCE = ("name", "ministry", "metonym", "adjective", "demonym", "capital")


def evidence(found: Sequence[Found]) -> Counter[str]:
    """How often each entry is named in a document by a surface that can mean nothing else."""
    counts: Counter[str] = Counter()
    for match in found:
        ids = {entry.id for entry in match.entries}
        if len(ids) == 1 and not match.entries[0].ambiguous and _bare(match)[0].isupper():
            counts[match.entries[0].id] += 1
    return counts


def choose(match: Found, counts: Counter[str]) -> Entry | None:
    """The entry that a match stands for in a document with these counts; None where it only looks like a name."""
    bare = _bare(match)
    fitting = [
        e
        for e in match.entries
        if _is_supported(e, counts)
        or not ((e.ambiguous and bare is not match.surface) or (bare[0].islower() and e.kind != "group"))
    ]
    if not fitting:
        return None
    return min(fitting, key=lambda e: (-counts[e.id], e.ambiguous, not e.acts, PREFERENCE.index(e.form)))


def seated(match: Found, entry: Entry, counts: Counter[str], syntax: Syntax) -> Entry:
    """The entry of a city in which a body sits that is not the state's: the city where it is a place, else the body."""
    capital = next((e for e in match.entries if e.form == "capital"), None)
    body = next((e for e in match.entries if e.form == "metonym"), None)
    if capital is None or body is None:
        return entry
    if is_place(match, capital, syntax):
        return capital
    return (
        body if counts[body.id] > counts[capital.id] or (body.id == SEATED_HERE and not counts[capital.id]) else capital
    )


def _bare(match: Found) -> str:
    """The surface without its article."""
    return match.surface[4:] if match.surface[:4].lower() == "the " else match.surface


def _is_supported(entry: Entry, counts: Counter[str]) -> bool:
    """Whether the document names the entry otherwise, or its other half ("the North" where South Korea is named)."""
    return bool(counts[entry.id]) or any(counts[other] for other in halves().get(entry.id, ()))


@cache
def halves() -> dict[str, tuple[str, ...]]:
    """The states whose names differ only in the direction: North and South Korea."""
    by_rest: dict[str, list[str]] = {}
    for state in vocab.states():
        direction, _, rest = state.name.partition(" ")
        if direction in ("North", "South", "East", "West"):
            by_rest.setdefault(rest, []).append(state.id)
    return {one: tuple(ids) for ids in by_rest.values() if len(ids) > 1 for one in ids}


def is_part_of_name(match: Found, entry: Entry, syntax: Syntax) -> bool:
    """Whether the match is only a part of a person's or thing's longer name ("George Washington", "Paris Agreement")."""
    first, last = syntax.first(match.start), syntax.last(match.end)
    token, doc = syntax.doc[last], syntax.doc
    before = doc[first - 1] if first else None
    if entry.form in ("capital", "name") and before is not None and _is_given_name(before, token):
        return True
    if entry.form not in ("capital", "name") or last + 1 >= len(doc):
        return False
    after = doc[last + 1]
    same_person = token.ent_type_ == after.ent_type_ == "PERSON" and after.pos_ == "PROPN" and after.text[:1].isupper()
    joined = token.dep_ == "compound" and after.pos_ == "PROPN" and after.text[:1].isupper()
    return same_person or (joined and after.lower_ in column("bearers.tsv", "word"))


def _is_given_name(before: Token, token: Token) -> bool:
    return (
        token.ent_type_ == "PERSON"
        and before.ent_type_ == "PERSON"
        and before.pos_ == "PROPN"
        and before.text[:1].isupper()
        and before.i + 1 >= token.i
    )


def is_modifier(match: Found, entry: Entry, syntax: Syntax) -> bool:
    """Whether a body's name of one word only describes: "Military pressure"."""
    token = syntax.doc[syntax.head(match.start, match.end)]
    return entry.form == "ministry" and " " not in match.surface and (token.pos_ == "ADJ" or token.dep_ == "amod")


def is_cited(match: Found, entry: Entry, counts: Counter[str], syntax: Syntax) -> bool:
    """Whether a name that is also a common word ("Time", "the Hill") is an outlet here: it reports, or somebody tells it."""
    if not entry.ambiguous or not entry.id.startswith("outlet:") or counts[entry.id]:
        return True
    token = syntax.doc[syntax.head(match.start, match.end)]
    told = token.dep_ in ("dobj", "dative", "pobj") and (speaks(token.head) or speaks(token.head.head))
    return told or speaks(governor(token))


def is_place(match: Found, entry: Entry, syntax: Syntax) -> bool:
    """Whether the match names where something is, and nobody who acts."""
    seat = entry.form == "metonym" and entry.ambiguous
    if not seat and (
        entry.form in ("adjective", "demonym", "metonym", "ministry") or entry.kind in ("person", "organization")
    ):
        return False
    token = syntax.doc[syntax.head(match.start, match.end)]
    weak = seat or entry.form == "capital" or not entry.acts
    if is_hyphenated(match.start, match.end, syntax.text):
        return syntax.text[match.end :].startswith(("-based", "-born", "-area"))
    if weak and _is_dateline(match, syntax):
        return True
    return _by_syntax(token, weak)


def is_hyphenated(start: int, end: int, text: str) -> bool:
    """Whether a stretch is joined to a word by a hyphen or dash without a space."""
    after = text[end : end + 2]
    before = text[max(0, start - 2) : start]
    return (after[:1] in TIGHT and after[1:].isalpha()) or (before[-1:] in TIGHT and before[:1].isalpha())


def _is_dateline(match: Found, syntax: Syntax) -> bool:
    """Whether a date follows the match, or the match opens a line and an agency, a comma or a dash follows it."""
    line_start = syntax.text.rfind("\n", 0, match.start) + 1
    opens = not syntax.text[line_start : match.start].strip(" \t*#>")
    rest = syntax.text[match.end : match.end + 60].split("\n")[0]
    return bool(DATED.match(rest) or (opens and OPENING.match(rest)))


def _by_syntax(token: Token, weak: bool) -> bool:
    for _ in range(LONGEST_LIST):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
        if token.pos_ not in ("PROPN", "NOUN"):
            return False
    head = token.head
    if token.dep_ in ("pobj", "pcomp"):
        return _after_preposition(head, weak)
    if not weak:
        return False
    if token.dep_ in SUBJECTS or is_agent(token):
        return _as_subject(token)
    if token.dep_ in ("dobj", "obj"):
        return head.lemma_ in column("targets.tsv", "lemma")
    if token.dep_ == "poss":
        return head.pos_ == "PROPN" or head.lemma_ in column("bearers.tsv", "word")
    if token.dep_ in ("compound", "nmod", "amod"):
        return head.lemma_.lower() in column("bearers.tsv", "word")
    return token.dep_ == "npadvmod" and governor(token) is None


def _after_preposition(preposition: Token, weak: bool) -> bool:
    word, above = preposition.lower_, preposition.head
    if word in LOCATIVE:
        return True
    if word in DIRECTED:
        return _is_way(above, word, weak)
    if word == "of":
        return weak and above.lemma_.lower() in column("bearers.tsv", "word")
    return weak and word not in DYADIC


def _is_way(above: Token, word: str, weak: bool) -> bool:
    """Whether "to" and "from" tell a way and not a giver or receiver."""
    lemma = above.lemma_.lower()
    if lemma in column("ways.tsv", "lemma", "class", "motion"):
        return True
    if word == "for" or lemma in speech_verbs() or not weak:
        return False
    if above.pos_ == "NOUN":
        return is_role(above) or lemma in column("nouns.tsv", "lemma", "class", "people")
    return lemma not in column("ways.tsv", "lemma", "class", "transfer") and not _transfers(above)


def _transfers(above: Token) -> bool:
    """Whether the object of a verb, or the verb of a noun, gives or takes: "needs weapons from", "sent a message to"."""
    if any(
        child.dep_ == "dobj" and child.lemma_.lower() in column("ways.tsv", "lemma", "class", "transfer")
        for child in above.children
    ):
        return True
    if above.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "prep") and above.head != above:
        return above.head.lemma_.lower() in column("ways.tsv", "lemma", "class", "transfer")
    return False


def _as_subject(token: Token) -> bool:
    verb = governor(token)
    if token.dep_ == "nsubjpass" and verb is not None:
        return verb.lemma_ in column("targets.tsv", "lemma")
    if verb is None or acts(verb):
        return False
    located = verb.lemma_ == "be" and {child.dep_ for child in verb.children} & {"prep", "advmod"}
    described = {child.dep_ for child in verb.children} & {"acomp", "attr"}
    return verb.lemma_ in STATES_OF_PLACES or bool(located and not described)
