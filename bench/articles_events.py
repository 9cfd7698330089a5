"""Events of whole reports: which are found, with which type, parties and status, on own texts annotated in full.

`python -m bench.articles_events [--split held|tune] [--errors]`. Partners are one to one: triggers that overlap first, then an
annotated trigger in the found sentence where the type fits. Optional events cost nothing, found or missed. A party is found
where the mention, or what it stands for, is named by one of its words. Rules are tuned on one half of the texts, by a hash.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from bench.splits import options
from thucydides.records import Document, Event, Mention, Published, Reading

CASES = Path(__file__).parent / "data" / "articles_events.yaml"
NTH = re.compile(r"@(\d+):(.*)", re.DOTALL)
TUNED = (0, 2, 4, 6, 7)  # remainders of the hash: close to half of the texts
STEPS = 8  # of a chain of mentions that stand for one another


@dataclass(frozen=True, slots=True)
class Expected:
    """An annotated event; `types` and `statuses` are all that are right."""

    trigger: tuple[int, int]
    words: str
    types: tuple[str, ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    reciprocal: bool
    statuses: tuple[str, ...]
    core: bool


@dataclass(frozen=True)
class Report:
    """An annotated text."""

    id: str
    published: str
    text: str
    parties: Mapping[str, Sequence[str]]
    events: tuple[Expected, ...]

    @property
    def split(self) -> str:
        """Tune or held, by a hash of its name."""
        return "tune" if hashlib.sha256(self.id.encode()).digest()[0] % 8 in TUNED else "held"

    @cached_property
    def document(self) -> Document:
        """The text as a document of its day."""
        day = Published(self.published, self.published, "stated")
        return Document(self.id, self.id, "", self.text, published=day, body=((0, len(self.text)),))


@dataclass(slots=True)
class Hits:
    """Found and right, found, wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, wanted: frozenset[str], found: frozenset[str]) -> None:
        """Counts two sets."""
        self.right += len(wanted & found)
        self.found += len(found)
        self.wanted += len(wanted)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 of nothing."""
        return 2 * self.right / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        return f"{self.f1:.3f} (precision {precision:.3f} of {self.found}, recall {recall:.3f} of {self.wanted})"


@dataclass(slots=True)
class Score:
    """All counts; type and status are of the matched events."""

    events: Hits = field(default_factory=Hits)
    type: Hits = field(default_factory=Hits)
    status: Hits = field(default_factory=Hits)
    actors: Hits = field(default_factory=Hits)
    recipients: Hits = field(default_factory=Hits)
    errors: list[str] = field(default_factory=list)


def reports(path: Path = CASES) -> list[Report]:
    """Returns the annotated texts. Raises ValueError where a trigger is not in its text, or more than once and not numbered."""
    return [_report(row) for row in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _report(row: Mapping[str, Any]) -> Report:
    told = [(line, True) for line in row["events"]] + [(line, False) for line in row.get("optional", ())]
    events = sorted((_expected(row["text"], line, core) for line, core in told), key=lambda event: event.trigger)
    return Report(row["id"], str(row["published"]), row["text"], row["parties"], tuple(events))


def _expected(text: str, line: str, core: bool) -> Expected:
    words, types, actors, recipients, statuses = (part.strip() for part in line.split(" | "))
    sides = [frozenset(part.strip() for part in side.split(",")) - {"-", "="} for side in (actors, recipients)]
    return Expected(
        place(text, words), line, tuple(types.split("/")), sides[0], sides[1], recipients == "=", tuple(statuses.split("/")), core
    )  # fmt: skip


def place(text: str, words: str) -> tuple[int, int]:
    """Returns where the words stand, as whole words."""
    nth = NTH.fullmatch(words)
    wanted, exact = (int(nth[1]), nth[2]) if nth else (1, words)
    starts = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(exact)}(?!\w)", text)]
    if len(starts) < wanted or (len(starts) > 1 and not nth):
        raise ValueError(f"{exact!r} occurs {len(starts)} times in {text[:40]!r}")
    return starts[wanted - 1], starts[wanted - 1] + len(exact)


def paired(wanted: Sequence[Expected], found: Sequence[Event]) -> dict[int, int]:
    """Returns the number of each annotated event that was found → the number of its partner."""
    ranked = sorted(
        (-_closeness(w, f), i, k) for i, w in enumerate(wanted) for k, f in enumerate(found) if _closeness(w, f)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, k in ranked:
        if i not in partner and k not in taken:
            partner[i] = k
            taken.add(k)
    return partner


def _closeness(wanted: Expected, found: Event) -> float:
    start, end = wanted.trigger
    shared = min(end, found.trigger.end) - max(start, found.trigger.start)
    fits = found.type in wanted.types
    if shared > 0:
        whole = max(end, found.trigger.end) - min(start, found.trigger.start)
        return 2 + shared / whole + 0.5 * fits + 0.1 * wanted.core
    inside = found.sentence.start <= start and end <= found.sentence.end
    return 1 + 0.1 * wanted.core if fits and inside else 0.0


def count(score: Score, report: Report, reading: Reading) -> None:
    """Counts the events of a text."""
    named = _names(report, reading.mentions)
    partner = paired(report.events, reading.events)
    optional = {k for i, k in partner.items() if not report.events[i].core}
    score.events.found += len(reading.events) - len(optional)
    score.events.wanted += sum(event.core for event in report.events)
    for number, wanted in enumerate(report.events):
        found = reading.events[partner[number]] if number in partner else None
        if wanted.core and found:
            _matched(score, wanted, found, named, report.id)
        elif wanted.core:
            score.errors.append(f"{report.id} MISSED {wanted.words}")
    for number, event in enumerate(reading.events):
        if number not in partner.values():
            score.errors.append(f"{report.id} SPURIOUS {_shown(event, named)}: {event.sentence.exact}")


def _matched(score: Score, wanted: Expected, found: Event, named: Mapping[str, str], name: str) -> None:
    score.events.right += 1
    fits = (("type", found.type in wanted.types), ("status", found.status in wanted.statuses))
    for attribute, right in fits:
        hits: Hits = getattr(score, attribute)
        hits.right, hits.found, hits.wanted = hits.right + right, hits.found + 1, hits.wanted + 1
    sides = [frozenset(named[m] for m in side) for side in (found.actors, found.recipients)]
    best = _best_sides(wanted, sides)
    mine = [side if want else frozenset(n for n in side if n[0] != "?") for side, want in zip(sides, best, strict=True)]
    score.actors.add(best[0], mine[0])
    score.recipients.add(best[1], mine[1])
    wrong = [attribute.upper() for attribute, right in fits if not right]
    wrong += [role for role, a, b in zip(("ACTORS", "RECIPIENTS"), best, mine, strict=True) if a != b]
    if wrong:
        score.errors.append(f"{name} {' '.join(wrong)} {wanted.words}; {_shown(found, named)}: {found.sentence.exact}")


def _best_sides(wanted: Expected, found: Sequence[frozenset[str]]) -> tuple[frozenset[str], frozenset[str]]:
    """The annotated sides; of a reciprocal event in whichever arrangement is closest."""
    options = [(wanted.actors, wanted.recipients)]
    if wanted.reciprocal:
        parts = [frozenset((one,)) for one in sorted(wanted.actors)]
        options = [(wanted.actors, wanted.actors), (wanted.actors, frozenset())]
        options += [(wanted.actors - part, part) for part in parts] + [(part, wanted.actors - part) for part in parts]
    return min(options, key=lambda option: sum(len(a ^ b) for a, b in zip(option, found, strict=True)))


def _names(report: Report, mentions: Sequence[Mention]) -> dict[str, str]:
    """The party that each mention stands for; a `?` and its words for any that is not listed."""
    known = {mention.id: mention for mention in mentions}
    listed = {word: party for party, words in report.parties.items() for word in words}
    for event in report.events:
        listed = {party: party for party in (*event.actors, *event.recipients) if party not in report.parties} | listed
    states = {mention.iso3: mention.span.exact for mention in mentions if mention.kind == "state" and mention.iso3}
    found = {}
    for mention in mentions:
        words, step = [mention], 0
        while words[-1].antecedent in known and step < STEPS:
            words.append(known[words[-1].antecedent or ""])
            step += 1
        told = [one.span.exact for one in words] + [
            name for one in words for name in (one.name, one.affiliation) if name
        ]
        told += [
            states[one.iso3] for one in words if one.iso3 in states
        ]  # an office or body of a state counts as the state
        found[mention.id] = next((party for name in told if (party := _party(name, listed))), f"?{mention.span.exact}")
    return found


def _party(words: str, listed: Mapping[str, str]) -> str:
    fitting = [name for name in listed if re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", words.lower())]
    return listed[max(fitting, key=len)] if fitting else ""


def _shown(event: Event, named: Mapping[str, str]) -> str:
    actors, recipients = (", ".join(named[m] for m in side) for side in (event.actors, event.recipients))
    return f"{event.trigger.exact!r} {event.type} {event.status} {actors} → {recipients} ({event.confidence:.2f})"


def score(split: str) -> Score:
    """Reads the texts of a split and counts."""
    from thucydides.stages.read.standard import open_reader

    reader, found = open_reader(strict=True), Score()
    for report in reports():
        if report.split == split:
            count(found, report, reader.read(report.document))
    return found


def lines(found: Score) -> Iterator[str]:
    """Yields the figures."""
    for name in ("events", "actors", "recipients"):
        yield f"{name:12s} F1 {getattr(found, name)}"
    for name in ("type", "status"):
        hits: Hits = getattr(found, name)
        yield f"{name:12s} {hits.right / max(1, hits.found):.3f} of {hits.found}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures, and the errors of the tuning half if asked for."""
    given = options("articles_events", __doc__, arguments)
    found = score(given.split)
    if given.errors:
        print("\n".join(found.errors))
    print("\n".join(lines(found)))


if __name__ == "__main__":
    main()
