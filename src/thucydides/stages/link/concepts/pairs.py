"""The two sides of a tie as the text next to it names them: "between A and B", "Franco-German", "their", "the two capitals".

The parser's attachment is a guess in long sentences, the words that stand next to a tie are not; so they go first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from thucydides import vocab
from thucydides.records import Document, Mention, Reading, Theme
from thucydides.text.tables import table

from .grounder import Grounder

Pair = tuple[str, ...]
COMPOUND = re.compile(r"\b([A-Z][A-Za-z]+)[-–]([A-Z][A-Za-z]+)(?:\s+[a-z][\w-]*){0,3}\s+$")
OPENING = re.compile(
    r"\s+(?:in \w+ )?(?:between|among|of|with|by)\s+(?:both |the |President |Presidents )*", re.IGNORECASE
)
AND = re.compile(r"(?:['’]s?)?\s*(?:,|and|, and|&|with)\s+(?:the |its |their )?(?:[\w-]+ ){0,2}", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|among)\b", re.IGNORECASE)
BOTH = re.compile(r"(?:['’]s?)?,?\s*(?:and|&)\s+(?:the |its |their )?(?:[\w-]+ ){0,2}", re.IGNORECASE)
BOTH_BEFORE = re.compile(r"\b(?:their|the two|both|bilateral|mutual|two-way)\s+(?:[a-z][\w-]*\s+){0,3}$", re.IGNORECASE)
BOTH_AFTER = re.compile(r"\s+(?:between|of|among)\s+(?:the two|both|them|these two|the pair)\b", re.IGNORECASE)
BACK = 60  # characters before a tie in which a compound or pronoun may stand


def named_pair(grounder: Grounder, reading: Reading, theme: Theme) -> Pair:
    """The two sides that stand next to a tie, else nothing."""
    document = grounder.documents[theme.span.document]
    before = document.text[max(theme.sentence.start, theme.span.start - BACK) : theme.span.start]
    after = document.text[theme.span.end : theme.sentence.end]
    if pair := _compound(grounder, before):
        return pair
    if opening := OPENING.match(after):
        start, joint = theme.span.end + opening.end(), AND if BETWEEN.search(opening[0]) else BOTH
        if pair := next(_coordinated(grounder, reading, document, (start, theme.sentence.end), joint), ()):
            return pair
    if BOTH_BEFORE.search(before) or BOTH_AFTER.match(after) or theme.span.exact.casefold().startswith("bilateral"):
        return grounder.topics.nearest(theme.span.document, theme.span.start)
    return ()


def _compound(grounder: Grounder, before: str) -> Pair:
    found = COMPOUND.search(before)
    codes = [_codes().get(part.casefold()) for part in found.groups()] if found else []
    states = {grounder.states[code] for code in codes if code and code in grounder.states}
    return tuple(sorted(states)) if len(states) == 2 else ()


@cache
def _codes() -> dict[str, str]:
    """First and last parts of compounds, in lower case → ISO code."""
    forms = {row["form"].casefold(): row["iso3"] for row in table(__package__, "combining_forms.tsv")}
    return forms | {
        word.casefold(): state.iso3 for state in reversed(vocab.states()) for word in (*state.adjectives, state.name)
    }


def _coordinated(
    grounder: Grounder, reading: Reading, document: Document, room: tuple[int, int], joint: re.Pattern[str]
) -> Iterator[Pair]:
    """The pair "A and B" at the beginning of a stretch; a mere comma joins only after "between": "with A, B said" is no pair."""
    start, end = room
    inside = sorted(
        (m for m in reading.mentions if start <= m.span.start < end), key=lambda m: (m.span.start, -m.span.end)
    )
    for one, other in pairwise(inside):
        between = document.text[one.span.end : other.span.start]
        pair = _parties(grounder, (one, other))
        if one.span.start - start < 25 and joint.fullmatch(between) and len(pair) == 2:
            yield pair


def _parties(grounder: Grounder, mentions: Sequence[Mention]) -> Pair:
    found = {actor for actor in map(grounder.one, mentions) if actor and grounder.is_party(actor)}
    return tuple(sorted(found))


def note_pairs(grounder: Grounder, reading: Reading) -> None:
    """Keep every "A and B" of a report, for phrases behind it that say "their" or "the two"."""
    document = grounder.documents[reading.document]
    inside = sorted(reading.mentions, key=lambda m: (m.span.start, -m.span.end))
    for one, other in pairwise(inside):
        pair = _parties(grounder, (one, other))
        if len(pair) == 2 and AND.fullmatch(document.text[one.span.end : other.span.start]):
            grounder.topics.place(reading.document, other.span.end, pair)
