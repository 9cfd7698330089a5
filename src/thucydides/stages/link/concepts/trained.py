"""The concept of a side as the trained weights read it: its dimension, and whose it is.

The vocabulary is exact where it knows the words that head a side, and gives the same words the same name everywhere; so the
weights, which read the sense of a whole phrase, are asked only where it knows nothing. What they are too unsure of becomes a
concept of its own. The bound (`ENOUGH`) was chosen on labelled sides that were held out of training (`bench.variables`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thucydides.records import Reading, SideVariable
from thucydides.text.temper import FRIENDLY

from .grounder import Grounder
from .keys import Key, make_key

ENOUGH = 0.35  # probability from which a reading is taken; below, three in ten are right
WARM = 0.4  # warmth from which a side is taken to tell of a tie, where no dimension is probable enough


def as_read(told: SideVariable, *, is_effect: bool) -> SideVariable | None:
    """What the weights say that a side names, if they are sure enough of its dimension; an effect, else, whether two come closer.

    A cause keeps its words: "Turkey keeps the border locked" is what somebody can do, "less cooperation" is not.
    """
    if told.confidence >= ENOUGH:
        return told
    if abs(told.warmth) < WARM or not is_effect:
        return None
    return replace(told, dimension=FRIENDLY, sign=1 if told.warmth > 0 else -1)


def trained_key(grounder: Grounder, reading: Reading, named: SideVariable, people: Sequence[str]) -> Key:
    """The key of such a side: by its clause if it names them, else by the order of the people in it; a tie is completed."""
    document, kind = reading.document, grounder.kind(named.dimension)
    holders, objects = (grounder.parties(grounder.people(document, who)) for who in (named.holders, named.objects))
    if people and not {*holders, *objects} & set(people):
        holders, objects = (), ()  # whom the side itself names goes before who stands around it
    if kind == "tie":
        known = grounder.sides(named.dimension, (*holders, *objects, *people))[:2]
        return make_key(named.dimension, kind, grounder.complete(document, named.dimension, known), ())
    if not holders and not objects:
        holders, objects = tuple(people[:1]), tuple(people[1:2])
    return make_key(named.dimension, kind, holders, tuple(actor for actor in objects if actor not in holders))
