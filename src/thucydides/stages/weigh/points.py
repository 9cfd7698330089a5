"""The points at issue on which a sentence takes a side: does it work, will he do it, is it right, does it last.

Two who disagree seldom say the same sentence, the one with "not": the one says that offers would win a government back, the other
that nothing is left to try. Each sentence is therefore matched with wordings for a few general points (`points.tsv`), by stems; a
negation just before or after a wording turns its side.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from thucydides.text.stems import stem
from thucydides.text.tables import table

Kind = Literal[
    "works",
    "will",
    "right",
    "reversible",
    "provoked",
    "safer",
    "hurts",
    "able",
    "solid",
    "true",
    "favour",
    "spent",
    "differs",
    "answers",
    "yes",
    "view",
    "none",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
PIECE = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[.,;:?!—–]")
MONTH = "May"  # and not the verb
BREAK = frozenset(".,")
NEGATORS = frozenset(
    map(stem, ("not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "hardly", "without"))
)
SHORT = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}
ASKED = frozenset(
    ["how", "whether", "whi", "what", "if", "unless"]
)  # before a wording in its clause: nobody takes its side
BEFORE, AFTER = 4, 2  # words before and after a wording in which a negation turns it


@dataclass(frozen=True, slots=True)
class Taken:
    """A side taken on a kind of point: +1 or −1, where in the text the wording begins and ends, whether a negation turned it.

    `seen` where no listed wording shows it, but the trained weights.
    """

    kind: Kind
    side: int
    start: int
    end: int
    turned: bool = False
    seen: bool = False


def sides_taken(text: str) -> tuple[Taken, ...]:
    """The sides that a text takes, one for each wording, in the order of the kinds and the text."""
    words, places, ends = _words(text)
    line = " " + " ".join(words) + " "
    offsets = [0]
    for word in words:
        offsets.append(offsets[-1] + len(word) + 1)
    for _, pattern in _patterns("none"):
        line = pattern.sub(lambda match: "_" * len(match.group()), line)
    found: dict[Taken, None] = {}
    for kind in KINDS:
        for side, pattern in _patterns(kind):
            for match in pattern.finditer(line):
                first = bisect_right(offsets, match.start()) - 1
                last = bisect_right(offsets, match.end() - 2) - 1
                if ASKED & set(_back(words, first, len(words))):
                    continue
                turned = -1 if _negations(words, first, last) % 2 and kind != "view" else 1
                found[Taken(kind, side * turned, places[first], ends[last], turned < 0)] = None
    return tuple(found)


def _words(text: str) -> tuple[list[str], list[int], list[int]]:
    """The stems of a text with its breaks, and where each begins and ends."""
    words: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    for piece in PIECE.finditer(text):
        for word in _split(piece.group().replace("’", "'")):
            words.append(word if word in BREAK or word == MONTH else stem(word))
            places.append(piece.start())
            ends.append(piece.end())
    return [*words, "."], [*places, len(text)], [*ends, len(text)]


def _split(word: str) -> tuple[str, ...]:
    if word == MONTH:
        return (word,)
    word = word.casefold()
    if word in SHORT:
        return SHORT[word]
    if word.endswith("n't"):
        return word[:-3], "not"
    if not word[0].isalnum():
        return ("," if word == "," else ".",)
    return (word.removesuffix("'s"),)


def _negations(words: list[str], first: int, last: int) -> int:
    """How many negations stand just before or after the words from first to last, in the same clause."""
    return sum(word in NEGATORS for word in (*_back(words, first), *_ahead(words, last)))


def _back(words: list[str], first: int, most: int = BEFORE) -> Iterator[str]:
    for word in reversed(words[max(0, first - most) : first]):
        if word in BREAK:
            return
        yield word


def _ahead(words: list[str], last: int) -> Iterator[str]:
    if words[last] in BREAK:
        return
    for word in words[last + 1 : last + 1 + AFTER]:
        if word in BREAK:
            return
        yield word


@cache
def _patterns(kind: Kind) -> tuple[tuple[int, re.Pattern[str]], ...]:
    rows = [row for row in table("thucydides.stages.weigh", "points.tsv") if row["kind"] == kind]
    signs = ((1, "+"), (-1, "-"))
    return tuple(
        (sign, re.compile(r"(?<= )(?:" + "|".join(_pattern(row["words"]) for row in chosen) + ")(?= )"))
        for sign, name in signs
        if (chosen := sorted((row for row in rows if row["side"] == name), key=lambda row: -len(row["words"])))
    )


def _pattern(words: str) -> str:
    """The pattern of a wording over stems parted by blanks."""
    made = ""
    for word in words.split():
        if word == "...":
            made += r"(?:[^ .,]+ ){0,4}"
        elif word == ".":
            made += "[.,] "
        else:
            made += "(?:" + "|".join(re.escape("," if w == "," else stem(w)) for w in word.split("|")) + ") "
    return made.rstrip()


__all__ = ["KINDS", "Kind", "Taken", "sides_taken"]
