"""The medium that a report says was told something: where nothing else tells who wrote the report, that medium did.

"The Herald was told by …", "he made this declaration to the Herald": so an outlet speaks of itself. A plain "told the Herald"
does not count: others quote it so (of 118 articles in PolNeAR's training part that guess was right for 41). Where two media are
told, the report may be of either or of neither, and nothing is inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .vocabulary import Vocabulary
from .words import CAPITALISED, words

_NAME = rf"(?P<name>{CAPITALISED})"
_KIND = r"(?:(?:the |our )?(?:newspaper|paper|daily|weekly|magazine|agency|news agency|website|portal|channel|broadcaster) )?"
_TOLD = re.compile(rf"{_NAME} (?:was|were|has been|have been) told by\b")
_DECLARED = re.compile(rf"\b(?:declarations?|interview(?: given)?|commentary) to {_KIND}{_NAME}")
MEDIA_WORDS = frozenset(words("media"))


def confided_to(lines: Iterable[str], vocabulary: Vocabulary) -> str | None:
    """The only medium that the lines say people told something to; None if there is none, or more than one."""
    found = {name for line in lines for name in _named(line, vocabulary)}
    return found.pop() if len(found) == 1 else None


def _named(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    for match in _TOLD.finditer(text):
        if name := _medium(_bare(match), vocabulary):
            yield name
    for match in _DECLARED.finditer(text):
        yield _medium(_bare(match), vocabulary) or _bare(match)


def _bare(match: re.Match[str]) -> str:
    return match["name"].removeprefix("the ").rstrip(".,")


def _medium(name: str, vocabulary: Vocabulary) -> str | None:
    """The outlet at the front of a name, or the name itself if it ends in a medium's word."""
    known = vocabulary.outlet_at_start(name)
    if known:
        return known[0]
    return name if name.split()[-1].lower() in MEDIA_WORDS else None
