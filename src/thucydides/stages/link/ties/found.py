"""What one sentence says of a relation, before all that is said of it is added up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from thucydides.records import Span
from thucydides.records.situation import TieStatus

from .endings import Ending
from .kinds import Kind

Word = Literal["in force", "alleged", "proposed", "ended", "denied"]


@dataclass(frozen=True, slots=True)
class Found:
    """One sentence on the relation of `a` to `b`: its status as told there, since and until when, by whom, denied by whom."""

    a: str
    b: str
    kind: Kind
    word: Word
    since: str | None
    until: str | None
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    evidence: Span

    @property
    def key(self) -> tuple[str, str, str]:
        """Pair and kind; the pair in order of the ids where the kind has no direction."""
        a, b = (self.a, self.b) if self.kind.directed else sorted((self.a, self.b))
        return a, b, self.kind.name


def with_ending(found: Found, over: Ending | None) -> Iterator[Found]:
    """Yields what was found, ended where its sentence tells the end, and what took its place after it."""
    if over is None:
        yield found
        return
    until = over.until or found.since
    yield replace(found, word="ended", since=over.since, until=until)
    if over.replaced:
        yield replace(found, since=until)


def summed(found: list[Found]) -> TieStatus | None:
    """The status of a tie from all that is told of it in the order of time; None where it is only denied."""
    words = [item.word for item in found]
    asserted = [word for word in words if word != "denied"]
    if not asserted:
        return None
    if "denied" in words or any(item.denied_by for item in found):
        return "contested"
    if asserted[-1] == "ended" and asserted.index("ended") == len(asserted) - asserted.count("ended"):
        return "ended"
    if "in force" in asserted:
        return "in force"
    if "ended" in asserted:
        return "ended"
    return "alleged" if "alleged" in asserted else "proposed"
