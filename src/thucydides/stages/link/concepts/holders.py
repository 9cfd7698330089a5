"""The key of a theme: whose variable it is and at whom, from its roles and from the words next to it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from thucydides.records import Document, Mention, Reading, Theme
from thucydides.text.dimensions import base
from thucydides.text.tables import table

from .grounder import Grounder
from .keys import Key, make_key
from .pairs import AND, named_pair

OF_A_PAIR = frozenset(("dependence", "influence", "leverage"))  # "dependence on A": of whom A is tied to in the report
WITH_ANYBODY = frozenset(("trade", "investment"))  # flows that one side has with the whole world


def theme_key(grounder: Grounder, reading: Reading, theme: Theme) -> Key:
    """The key of a theme."""
    dimension = variable(theme)
    kind = grounder.dimensions[dimension].kind
    holders, objects = grounder.roles(theme)
    if kind == "tie":
        return make_key(dimension, kind, tie_sides(grounder, reading, theme), ())
    if kind == "attribute" and not objects and holders:
        holders = tuple(dict.fromkeys((*holders, *_right_before(grounder, reading, theme))))
    if kind == "attribute" and not objects and len(holders) > 1:
        holders, objects = _first_holds(grounder, reading, theme, holders)
    if dimension in OF_A_PAIR and objects and not holders:
        pair = grounder.topics.complete(theme.span.document, objects)
        holders = tuple(actor for actor in pair if actor not in objects) if len(pair) == len(objects) + 1 else ()
    return make_key(dimension, kind, holders, objects)


def variable(theme: Theme) -> str:
    """The dimension that a theme is a phrase for: a bare "alliance" says no more than cooperation."""
    words = " ".join(base(word) for word in theme.span.exact.casefold().split())
    return _bare().get((theme.dimension, words), theme.dimension)


@cache
def _bare() -> dict[tuple[str, str], str]:
    rows = table(__package__, "bare_words.tsv")
    return {(row["narrow"], " ".join(base(word) for word in row["word"].split())): row["dimension"] for row in rows}


def tie_sides(grounder: Grounder, reading: Reading, theme: Theme) -> tuple[str, ...]:
    """The sides of a tie: the pair named next to it, else those of its roles, completed from what the report talks of."""
    if pair := named_pair(grounder, reading, theme):
        return pair
    known = grounder.sides(theme.dimension, (actor for role in grounder.roles(theme) for actor in role))
    if len(known) > 1:
        return known
    parties = tuple(actor for actor in known if grounder.is_party(actor))
    if theme.dimension in WITH_ANYBODY or (known and _in_region(reading, theme)):
        return known  # "imports into A" are imports from wherever, "tension in the Gulf" is between whomever
    beside = _beside(grounder, reading, theme)
    return grounder.complete(theme.span.document, theme.dimension, parties, beside) or known


def _beside(grounder: Grounder, reading: Reading, theme: Theme) -> frozenset[str]:
    """The states named in the sentence of a theme."""
    here = {grounder.one(mention) for mention in reading.mentions if theme.sentence.covers(mention.span)}
    return frozenset(a for a in here if a and a in grounder.known and grounder.known[a].kind == "state")


def _in_region(reading: Reading, theme: Theme) -> bool:
    """Whether a part of the world is all that a theme names."""
    named = [mention for mention in reading.mentions if mention.id in (*theme.holders, *theme.objects)]
    return bool(named) and all((mention.entry or "").startswith("region:") for mention in named)


def _first_holds(
    grounder: Grounder, reading: Reading, theme: Theme, holders: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of several that are named with an attribute the first holds it over the others ("A's troops in B"), unless "A and B" do."""
    document = grounder.documents[theme.span.document]
    before = [m for m in reading.mentions if 0 <= theme.span.start - m.span.end < 2]
    named = sorted((*before, *(m for m in reading.mentions if m.id in theme.holders)), key=lambda m: m.span.start)
    order = [actor for actor in dict.fromkeys(map(grounder.one, named)) if actor in holders]
    if not order or any(_joined(document, a, b) for a, b in pairwise(named)):
        return holders, ()
    return (order[0],), tuple(actor for actor in order[1:] if actor)


def _right_before(grounder: Grounder, reading: Reading, theme: Theme) -> tuple[str, ...]:
    """Whom the word right before a theme names ("EU membership")."""
    found = (grounder.one(m) for m in reading.mentions if 0 <= theme.span.start - m.span.end < 2)
    return tuple(actor for actor in found if actor and grounder.is_party(actor))


def _joined(document: Document, one: Mention, other: Mention) -> bool:
    return AND.fullmatch(document.text[one.span.end : other.span.start]) is not None
