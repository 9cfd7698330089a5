"""The answer card in plain text: one screen that can be read aloud, every line ending in the id that opens its proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from thucydides.case import Case
from thucydides.pipeline import Answered
from thucydides.records import Answer, BesideLine, CausalClaim, LeverLine

from .assumed import assumed
from .gates import held_back
from .names import Names, interval, one_line
from .period import period

WIDTH = 132
LABEL = 16
LEVERS = 8
SHOWN_CONTESTS = 4
HELD = 3
QUOTE = 84
UNSAID = "Spoken of, effect not said:"
SAYS_WORDS = {"lowers": "lowers", "raises": "raises", "none": "no effect", "unsaid": "not said"}
BESIDES = {"lowers": "lowers", "raises": "raises", "none": "no effect on"}
SAID_BESIDES = 6
WANTED = {"-": "lowered", "+": "raised", "?": "moved"}


def card(case: Case, answered: Answered) -> str:
    """The answer card as text."""
    return "\n".join(_Card(case, answered).lines())


class _Card:
    def __init__(self, case: Case, answered: Answered) -> None:
        self.case, self.answered, self.answer = case, answered, answered.answer
        self.names = Names.of(case.situation)
        self.claims = {claim.id: claim for claim in case.situation.claims}
        self.contests = {contest.id: contest for contest in case.situation.contests}
        self.forecasts = {forecast.id: forecast for forecast in case.situation.forecasts}

    def lines(self) -> Iterator[str]:
        yield self._head()
        yield ""
        yield from self._understood()
        yield from self._rests_on()
        yield ""
        if self.answer.refusal:
            yield from labelled("No answer", [self.answer.refusal])
            yield from labelled("To answer", self._remedies())
            yield from labelled("Said besides", self._besides())
            return
        yield from labelled("In short", self.answer.summary)
        yield ""
        yield from self._levers()
        yield ""
        for title, body in self._sections():
            yield from labelled(title, body)
        yield ""
        yield from self._foot()

    def _head(self) -> str:
        right = f"case {self.case.folder.root.name} · seed {self.answer.seed} · {self.answer.worlds:,} worlds"
        question = one_line(self.answer.question.text)
        return f"{question}{right:>{max(1, WIDTH - len(question))}}"

    def _understood(self) -> Iterator[str]:
        question = self.answer.question
        if question.target is None:
            yield from labelled("Understood as", ["nothing that these reports speak of"])
            return
        by = f", by levers of {self.names.people(question.wielders)}" if question.wielders else ""
        target = f"target: {self.names.concept(question.target)} ({question.target}), {WANTED[question.direction]}{by}"
        yield from labelled("Understood as", [target])

    def _rests_on(self) -> Iterator[str]:
        answer = self.answer
        written = period(self.case.situation.documents)
        first = f"{answer.reports} reports, {answer.origins} independent origins{f', {written}' if written else ''}"
        said = f"{answer.statements} statements by {answer.speakers} speakers"
        claimed = f"{answer.claims} causal claims, {answer.denials} of them denials"
        yield from labelled("Rests on", [first, f"{said} · {claimed} · {len(self.contests)} contested points"])

    def _remedies(self) -> list[str]:
        missing = [f"add reports on this: {one_line(item)}" for item in self.answer.question.missing]
        return missing or ["add reports in which somebody says what raises or lowers it"]

    def _levers(self) -> Iterator[str]:
        horizon = f"{self.answer.horizon} months (5 … 50 … 95 %)"
        yield row("Lever", "falls", "rises", horizon, "who says what", "id")
        for said, lines in groupby(self.answer.levers[:LEVERS], key=lambda line: line.is_said):
            if not said:
                yield UNSAID
            for line in lines:
                yield from self._lever(line)
        hidden = len(self.answer.levers) - LEVERS
        if hidden > 0:
            yield f"… and {hidden} more: `thucydides compare`"
        yield row("Nothing", "–", "–", "0", "reference", "")

    def _lever(self, line: LeverLine) -> Iterator[str]:
        low, middle, high = line.quantiles
        change = f"{low:+.2f} … {middle:+.2f} … {high:+.2f}"
        mark = " ≠" if line.lever in self.answer.disputed_levers else ""
        said = [f"{SAYS_WORDS[word]}: {self.names.people(actors)}" for word, actors in line.says]
        said += [f"by reversing: {', '.join(map(self.names.view, line.reversed))}"] if line.reversed else []
        said += [f"if: {one_line(condition)}" for condition in line.conditions[:1]]
        body = wrap(" · ".join(said), 46) or [""]
        name = wrap(one_line(self.names.levers.get(line.lever, line.lever)) + mark, 36)
        yield row(name[0], f"{line.falls:.0%}", f"{line.rises:.0%}", change, body[0], line.lever)
        for number in range(1, max(len(name), len(body))):
            more = name[number] if number < len(name) else ""
            yield row("  " + more, "", "", "", body[number] if number < len(body) else "", "").rstrip()

    def _sections(self) -> Iterator[tuple[str, Sequence[str]]]:
        levers = [self.names.levers.get(one, one) for one in self.answer.disputed_levers]
        yield "Views differ", [f"on the effect of (≠): {', '.join(levers)}"] if levers else ["on no lever's sign"]
        yield "Said besides", self._besides()
        yield "Held back", held_back(self.case.situation, self.answer)[:HELD]
        yield "The record says", self.answer.record_says
        yield "Rests most on", [self._bearing(b.claim, b.shift) for b in self.answer.bearings]
        yield "Contested", [self._contest(one) for one in self.answer.contested[:SHOWN_CONTESTS]]
        yield "Overtaken by", [self._forecast(one) for one in self.answer.overtaken]
        yield (
            "Assumed",
            [words.removeprefix("assumed, not told: ") for words in assumed(self.case.situation, self.answered)],
        )
        yield "Not in these", list(self.answer.missing)

    def _besides(self) -> list[str]:
        """What is said of levers without a path to the target; where what they move has no name, in the words of the sentence."""
        return [self._beside(line) for line in self.answer.besides[:SAID_BESIDES]]

    def _beside(self, line: BesideLine) -> str:
        moved = one_line(self.names.concept(line.concept))
        said = f"{BESIDES[line.effect]} {moved}"
        if moved.startswith("“"):
            said = f"“{short(self.claims[line.claims[0]].sentence.exact)}”"
        lever = one_line(self.names.levers[line.lever])
        return f"{lever}: {said} ({self.names.people(line.actors)})  {line.lever}"

    def _bearing(self, identifier: str, shift: float) -> str:
        claim: CausalClaim = self.claims[identifier]
        who = self.names.people(claim.asserted_by)
        return f"“{short(claim.sentence.exact)}” {who} ({shift:+.0%} without it)  {identifier}"

    def _contest(self, identifier: str) -> str:
        contest = self.contests[identifier]
        sides = (self.names.people(p.actor for p in side) for side in (contest.asserters, contest.deniers))
        told, denied = sides
        return f"“{short(contest.proposition)}”: asserted by {told}; denied by {denied}  {identifier}"

    def _forecast(self, identifier: str) -> str:
        forecast = self.forecasts[identifier]
        when = interval(self.names.documents[forecast.sentence.document].published)
        return f"later reports: “{short(forecast.sentence.exact)}” ({when})  {identifier}"

    def _foot(self) -> Iterator[str]:
        first = self.answer.levers[0].lever if self.answer.levers else "ID"
        case = self.case.folder.root
        yield f"thucydides why {first} {case} · compare {case} · report {case} · review {case}"


def row(lever: str, falls: str, rises: str, change: str, says: str, identifier: str) -> str:
    """One line of the table of levers."""
    return f"{lever:<38}{falls:>5} {rises:>6}  {change:<26}{says:<47}{identifier}".rstrip()


def labelled(title: str, items: Sequence[str]) -> Iterator[str]:
    """A titled block: the title once, the items indented and wrapped; nothing where there are no items."""
    for number, item in enumerate(items):
        lines = wrap(one_line(item), WIDTH - LABEL, break_on_hyphens=False) or [""]
        for inner, line in enumerate(lines):
            yield f"{title if number == inner == 0 else '':<{LABEL}}{line}"


def short(text: str) -> str:
    """A quotation on one line, cut in the middle of nothing: at a word, with an ellipsis."""
    text = one_line(text)
    return text if len(text) <= QUOTE else text[:QUOTE].rsplit(" ", 1)[0] + " …"


__all__ = ["Answer", "card"]
