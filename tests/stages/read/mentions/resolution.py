"""Own mini-documents with what each phrase in them stands for, and how many of these a reading gets right.

A case names a phrase by its words and which occurrence it is; `to` is a state's ISO3 code or a name, several where the phrase
stands for each of them; `place` says whether it is merely a place.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from thucydides.records import Document, Mention, Published
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import parse

HERE = Path(__file__).parent
CLOSE = 0.4  # share of characters that a mention and a phrase must have in common


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a case and what it stands for."""

    start: int
    end: int
    exact: str
    to: frozenset[str]
    place: bool | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A mini-document with its phrases; `absent` are places in it where no state is named."""

    region: str
    text: str
    phrases: tuple[Phrase, ...]
    absent: tuple[tuple[int, int], ...]


def cases(name: str) -> Iterator[Case]:
    """Yields the cases of a file beside this module."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        yield Case(
            row["region"],
            text,
            tuple(_phrase(text, told) for told in row["mentions"]),
            tuple(_place(text, *_counted(told)) for told in row["absent"]),
        )


def _phrase(text: str, told: dict[str, object]) -> Phrase:
    exact, nth, to = str(told["exact"]), int(str(told["nth"])), told["to"]
    assert isinstance(to, list)
    start, end = _place(text, exact, nth)
    place, role = told.get("place"), told.get("role")
    return Phrase(
        start,
        end,
        exact,
        frozenset(map(normal, to)),
        bool(place) if "place" in told else None,
        str(role) if role else None,
    )


def _counted(told: str) -> tuple[str, int]:
    exact, _, nth = told.partition("#")
    return exact, int(nth or 1)


def _place(text: str, exact: str, nth: int) -> tuple[int, int]:
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(exact)}(?!\w)", text)]
    return found[nth - 1]


def normal(name: str) -> str:
    """The name in lower case without an article."""
    return name.lower().removeprefix("the ")


def read(nlp: Language, text: str, day: str | None = "2024-06-19") -> tuple[Mention, ...]:
    """Returns the mentions of a text published on a day."""
    return find_mentions(parsed(nlp, text, day))


def parsed(nlp: Language, text: str, day: str | None = "2024-06-19") -> Parsed:
    """Returns a text as a parsed report published on a day."""
    doc = parse(nlp, text)
    published = Published(day, day, "stated") if day else None
    document = Document("case", "case.txt", "", doc.text, published=published, body=((0, len(doc.text)),))
    return Parsed(document, doc, (), ())


def at(mentions: tuple[Mention, ...], start: int, end: int) -> list[Mention]:
    """Returns the mentions that cover a stretch best, several if they share their span."""

    def closeness(mention: Mention) -> float:
        shared = min(mention.span.end, end) - max(mention.span.start, start)
        return max(0, shared) / (max(mention.span.end, end) - min(mention.span.start, start))

    best = max(map(closeness, mentions), default=0.0)
    return [mention for mention in mentions if best > CLOSE and closeness(mention) == best]


def stands_for(mention: Mention) -> str:
    """Returns the ISO3 code of a state, else the name."""
    is_state = (mention.entry or "").startswith("state:")
    return normal(mention.iso3 if is_state and mention.iso3 else mention.name)


def judge(case: Case, mentions: tuple[Mention, ...]) -> Iterator[tuple[str, bool, str]]:
    """Yields (what was asked, whether it is right, a line for a person) for each phrase of a case."""
    for phrase in case.phrases:
        got = at(mentions, phrase.start, phrase.end)
        told = {stands_for(mention) for mention in got}
        line = f"{case.region}: {phrase.exact!r} wanted {sorted(phrase.to)}, got {sorted(told)} in {case.text!r}"
        yield "referent", told == phrase.to, line
        if phrase.place is not None:
            yield "place", bool(got) and all(m.is_place == phrase.place for m in got), f"place? {line}"
        if phrase.role is not None:
            yield "role", any(m.role == phrase.role for m in got), f"role {[m.role for m in got]} {line}"
    for start, end in case.absent:
        named = [m for m in mentions if m.kind == "state" and m.span.start < end and start < m.span.end]
        yield "absent", not named, f"{case.region}: no state at {case.text[start:end]!r}"


def score(nlp: Language, name: str) -> tuple[Counter[str], Counter[str], list[str]]:
    """Returns per question how many are right, how many were asked, and the misses, over the cases of a file."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    misses = []
    for case in cases(name):
        for question, good, line in judge(case, read(nlp, case.text)):
            asked[question] += 1
            right[question] += good
            if not good:
                misses.append(line)
    return right, asked, misses
