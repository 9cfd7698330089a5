"""What descriptions say of relations: "China is Peru's largest trade partner", "under sanctions imposed by Norway".

A phrase that names a dimension and both of its sides describes a standing relation. The statement around it says whether it is
held to be there, alleged, wished for or denied; words of ending near it end it. A phrase that names the opposite ("rift")
describes no tie of that kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from thucydides.records import Situation, Statement, Theme
from thucydides.records.reading import Stance

from .endings import Ending, ending
from .found import Found, Word, with_ending
from .kinds import Kind, kinds, rows

OF_STANCE: dict[Stance, Word] = {
    "denied": "denied", "doubted": "denied", "alleged": "alleged", "feared": "proposed", "expected": "proposed",
    "wanted": "proposed", "promised": "proposed", "asked": "proposed",
}  # fmt: skip
MOST_ACTORS = 4  # a phrase with more sides is a list, not a relation


def from_themes(situation: Situation, stands_for: Mapping[str, str]) -> Iterator[Found]:
    """Yields what each phrase says of each pair of its sides."""
    around = _statements(situation.statements)
    narrators = {s.sentence.document: s.speakers for s in situation.statements if s.form == "narrator"}
    for theme in situation.themes:
        kind = _kinds().get(theme.dimension)
        if kind is None or theme.sign < 0:
            continue
        statement = _telling(theme, around.get(theme.span.document, ()))
        told_by = statement.speakers if statement else narrators.get(theme.span.document, ())
        word = OF_STANCE.get(statement.stance, "in force") if statement else "in force"
        over = _ending(theme) if word == "in force" else None
        for a, b in _pairs(theme, stands_for):
            denying = word == "denied"
            yield from with_ending(
                Found(
                    a, b, kind, word, None, None, () if denying else told_by, told_by if denying else (), theme.sentence
                ),
                over,
            )


def _ending(theme: Theme) -> Ending | None:
    start = theme.span.start - theme.sentence.start
    return ending(theme.sentence.exact, start, start + theme.span.end - theme.span.start)


def _pairs(theme: Theme, stands_for: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    holders, objects = (
        tuple(dict.fromkeys(stands_for.get(a, a) for a in side)) for side in (theme.holders, theme.objects)
    )
    if len({*holders, *objects}) > MOST_ACTORS:
        return
    others = objects or holders
    seen: set[frozenset[str]] = set()
    for a in holders:
        for b in others:
            pair = frozenset((a, b))
            if a != b and pair not in seen:
                seen.add(pair)
                yield a, b


def _statements(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.sentence.document, []).append(statement)
    return found


def _telling(theme: Theme, statements: Sequence[Statement]) -> Statement | None:
    """The statement with the shortest content around a phrase."""
    found = [
        (span.end - span.start, number)
        for number, statement in enumerate(statements)
        for span in statement.content
        if span.covers(theme.span)
    ]
    return statements[min(found)[1]] if found else None


@cache
def _kinds() -> dict[str, Kind]:
    return {row["dimension"]: kinds()[row["kind"]] for row in rows("dimensions.tsv")}
