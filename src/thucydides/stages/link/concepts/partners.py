"""With whom a tie is of which only one side is told: "the deliveries of A go on", where reports tell of none but A's to B.

The report's own ties complete a phrase where it stands (`topics.py`). What is still of one side is taken for the tie of the same
kind that all reports name him with, if they name him so with one other alone, or with one twice as often as with any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from thucydides.text.temper import temper

from .grounder import Grounder
from .holders import WITH_ANYBODY
from .keys import Key, make_key
from .ladder import PAIR
from .parties import SOUGHT
from .sides import Side

OPEN = WITH_ANYBODY | SOUGHT  # what somebody has with whoever else
TIMES = 2  # how much oftener than any other the partner is named


@dataclass(frozen=True, slots=True)
class Partners:
    """The tie that a tie of one side is taken for."""

    meant: dict[Key, Key]

    @classmethod
    def of(cls, grounder: Grounder, claimed: Iterable[Key]) -> Partners:
        """What the themes of all reports and the sides of their claims (`claimed`) name with both sides."""
        keys = [key for key in (*grounder.keys.values(), *claimed) if _is_of_friends(grounder, key)]
        counts = Counter(key for key in keys if len(key.holders) == PAIR)
        single = {key for key in keys if len(key.holders) == 1}
        found = {key: _partner(key, counts) for key in sorted(single)}
        return cls({key: tie for key, tie in found.items() if tie is not None})

    def completed(self, cause: Side, effect: Side) -> tuple[Side, Side]:
        """Both sides of a claim with what their ties are taken for, unless that makes them one."""
        one, other = (replace(side, key=self.meant.get(side.key, side.key)) for side in (cause, effect))
        return (cause, effect) if one.key == other.key else (one, other)


def _is_of_friends(grounder: Grounder, key: Key) -> bool:
    return key.dimension not in OPEN and temper(key.dimension) > 0


def _partner(key: Key, counts: Counter[Key]) -> Key | None:
    """The tie that is named most of those with somebody, if it stands out."""
    named = sorted(
        (-n, tie) for tie, n in counts.items() if tie.dimension == key.dimension and key.holders[0] in tie.holders
    )
    if not named or (len(named) > 1 and -named[0][0] < TIMES * -named[1][0]):
        return None
    return make_key(key.dimension, "tie", named[0][1].holders, ())
