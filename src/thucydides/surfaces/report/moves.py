"""What moves the answer: the matrix of levers by views, and what the result of the lever on top hangs on.

Everything is counted in one unit, the balance of worlds: the share in which the target rises less that in which it falls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thucydides.records import Answer, CausalClaim, Run
from thucydides.surfaces.figures import Bar, Cell, lever_matrix, tornado
from thucydides.surfaces.names import EACH, Names, one_line

LEVERS, VIEWS, BARS, TORNADOES, KNOWN = 14, 12, 8, 3, 5
QUOTE = 88


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure with what it shows, and its bars once more as a table: words, anchor, low end, high end."""

    title: str
    svg: str
    ends: tuple[str, str]
    rows: tuple[tuple[str, str | None, str, str], ...]


class Moves:
    """The figures of an answer's runs."""

    def __init__(self, answer: Answer, runs: Sequence[Run], names: Names, claims: Mapping[str, CausalClaim]) -> None:
        self.answer, self.names, self.claims = answer, names, claims
        listed = {line.lever for line in answer.levers}
        self.runs = [run for run in runs if run.lever in listed and run.with_lever is None and not run.silent]
        self.idle = {run.view: run for run in runs if run.lever is None}

    def matrix(self) -> str:
        """The view-by-lever matrix as SVG; nothing where no view speaks of a lever."""
        shown = [line.lever for line in self.answer.levers[:LEVERS]]
        cells: dict[str, dict[str, Cell]] = {lever: {} for lever in shown}
        for run in self.runs:
            if run.lever in cells:
                shares = run.sign_agreement
                cells[run.lever or ""][run.view] = Cell(shares.get("-", 0.0), shares.get("+", 0.0), run.id)
        heard = Counter(view for row in cells.values() for view in row if view != EACH)
        views = sorted(heard, key=lambda view: (-heard[view], view))[:VIEWS]
        if not views:
            return ""
        columns = [(view, self.names.view(view)) for view in views]
        columns += [(EACH, "all, one vote each")] if any(EACH in row for row in cells.values()) else []
        rows = [(self._lever(lever), lever, cells[lever]) for lever in shown]
        return lever_matrix("What each lever does, by view", columns, rows)

    def top(self) -> str | None:
        """The lever on top, in words."""
        return self._lever(self.answer.levers[0].lever) if self.answer.levers else None

    def tornadoes(self) -> Iterator[Drawn]:
        """What the result of the lever on top hangs on: claims left out, then each view's links at their low and high ends."""
        lever = self.answer.levers[0].lever if self.answer.levers else None
        own = [run for run in self.runs if run.lever == lever]
        whole = self._whole()
        if whole is not None and whole.shifts:
            yield self._claims(whole)
        swung = [run for run in own if run.view != EACH and run.swings]
        yield from (self._links(run) for run in swung[:TORNADOES])

    def _claims(self, run: Run) -> Drawn:
        base = _balance(run)
        known = [(self.claims[one], shift) for one, shift in run.shifts if one in self.claims][:BARS]
        bars = [Bar(self._quoted(claim), None, base - shift, claim.id) for claim, shift in known]
        return self._drawn(f"Each claim left out, {self._of(run)}", base, bars, ("", "without it"))

    def _links(self, run: Run) -> Drawn:
        bars = [Bar(self.names.link(name), low, high) for name, low, high in run.swings[:BARS]]
        ends = ("where the link is weakest or most negative", "where it is strongest or most positive")
        return self._drawn(f"Each link at its low and its high end, {self._of(run)}", _balance(run), bars, ends)

    def _drawn(self, name: str, base: float, bars: Sequence[Bar], ends: tuple[str, str]) -> Drawn:
        svg = tornado(f"{self.top()}: {name}", base, bars, ends, points)
        rows = ((bar.label, bar.leads, _end(bar.low), _end(bar.high)) for bar in bars)
        return Drawn(name, svg, ends, tuple(rows))

    def explained(self) -> list[tuple[str, list[tuple[str, float, float | None]], float | None]]:
        """By view, of the lever on top: links with their share of the variance and where they tip; worlds with two equilibria."""
        lever = self.answer.levers[0].lever if self.answer.levers else None
        found = []
        for run in self.runs:
            if run.lever == lever and run.view != EACH and run.variance:
                tips = dict(run.tipping)
                links = [(self.names.link(name), share, tips.get(name)) for name, share in run.variance[:KNOWN]]
                found.append((self.names.view(run.view), links, run.two_equilibria))
        return found

    def documents(self) -> list[tuple[str, str, str]]:
        """What leaving each document out does to the lever on top: title, id, and the balance without it in points."""
        whole = self._whole()
        if whole is None:
            return []
        known, base = self.names.documents, _balance(whole)
        shifts = [(known[one], shift) for one, shift in whole.document_shifts[:BARS] if one in known]
        return [(one_line(one.title or one.path), one.id, points(base - shift)) for one, shift in shifts]

    def turned_by(self) -> list[str]:
        """What turns the leading sign of the lever on top, or takes the lead away."""
        whole = self._whole()
        return [self._variation(name) for name in whole.fragile] if whole else []

    def _variation(self, name: str) -> str:
        what = name.removeprefix("without ").removeprefix("view ")
        if what in self.claims:
            return f"without {self._quoted(self.claims[what])}"
        return f"without the view of {self.names.view(what)}" if name.startswith("without view ") else name

    def _whole(self) -> Run | None:
        lever = self.answer.levers[0].lever if self.answer.levers else None
        own = [run for run in self.runs if run.lever == lever]
        return next((run for run in own if run.view == EACH), own[0] if own else None)

    def worth_knowing(self) -> list[tuple[str, list[tuple[str, float]]]]:
        """By view, the links that would be worth knowing before a lever is chosen, the worthiest first."""
        found = ((self.names.view(view), run.worth_knowing[:KNOWN]) for view, run in self.idle.items())
        return [(view, [(self.names.link(name), worth) for name, worth in known]) for view, known in found if known]

    def nothing_helps(self) -> float | None:
        """The share of all views' worlds in which no lever helps."""
        run = self.idle.get(EACH) or next(iter(self.idle.values()), None)
        return run.best if run else None

    def _of(self, run: Run) -> str:
        return "all views, one vote each" if run.view == EACH else f"in the view of {self.names.view(run.view)}"

    def _lever(self, identifier: str) -> str:
        return one_line(self.names.levers.get(identifier, identifier))

    def _quoted(self, claim: CausalClaim) -> str:
        words = one_line(claim.sentence.exact)
        cut = words if len(words) <= QUOTE else words[:QUOTE].rsplit(" ", 1)[0] + " …"
        return f"{self.names.people(claim.asserted_by)}: “{cut}”"


def points(share: float) -> str:
    """A balance of worlds in points of a hundred, with its sign."""
    return f"{100 * share:+.0f}".replace("-", "−").replace("+0", "0").replace("−0", "0")


def _end(value: float | None) -> str:
    return "" if value is None else points(value)


def _balance(run: Run) -> float:
    return run.sign_agreement.get("+", 0.0) - run.sign_agreement.get("-", 0.0)
