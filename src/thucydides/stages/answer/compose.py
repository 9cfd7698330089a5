"""Puts the card together: every line with the id of the record it leads to, every figure from a run."""

from __future__ import annotations

from collections.abc import Sequence

from thucydides.records import Answer, Bearing, Contest, GateLine, LeverLine, Question, Run, Scenario, Situation

from .besides import besides
from .findings import missing, overtaken, summary
from .gating import complete, sentences
from .rank import disputed, rank
from .record import record_says

BEARINGS, CONTESTS = 5, 8


def compose(
    question: Question,
    situation: Situation,
    runs: Sequence[Run],
    scenario: Scenario,
    record: Sequence[Run] = (),
    gates: Sequence[GateLine] = (),
) -> Answer:
    """The answer card; a refusal where the question has no target or no view says what moves it.

    `record` are the runs with base rates put beside the claims, shown apart from those of the claims alone; `gates` what views
    say is held back.
    """
    lines = rank(question, situation, runs)
    held = complete(gates, situation)
    speakers = {speaker for statement in situation.statements for speaker in statement.speakers}
    return Answer(
        question=question,
        seed=scenario.seed,
        worlds=scenario.worlds,
        horizon=scenario.main_horizon,
        reports=len(situation.documents),
        origins=len({origin for _, origin in situation.origins}),
        statements=len(situation.statements),
        speakers=len(speakers),
        claims=len(situation.claims),
        denials=sum(claim.claim == "denied" for claim in situation.claims),
        summary=(*summary(question, situation, lines), *sentences(question, situation, held)),
        levers=lines,
        disputed_levers=disputed(lines),
        record_says=tuple(record_says(question, situation, lines, record)),
        bearings=bearings(situation, runs, lines),
        contested=_contested(situation),
        overtaken=tuple(overtaken(situation)),
        missing=tuple(missing(question, situation, lines)),
        refusal=_refusal(question, runs),
        gates=held,
        besides=besides(question, situation, lines) if question.target else (),
    )


def bearings(situation: Situation, runs: Sequence[Run], lines: Sequence[LeverLine]) -> tuple[Bearing, ...]:
    """The claims on which the answer rests most: those whose removal moves the result of any lever on the card furthest."""
    claims = {claim.id: claim for claim in situation.claims}
    listed = {line.lever for line in lines}
    moved: dict[str, float] = {}
    for run in (run for run in runs if run.lever in listed):
        for claim, shift in run.shifts:
            if claim in claims and abs(shift) > abs(moved.get(claim, 0.0)):
                moved[claim] = shift
    ranked = sorted(moved.items(), key=lambda item: (-abs(item[1]), item[0]))
    return tuple(Bearing(claim, shift, claims[claim].sentence) for claim, shift in ranked[:BEARINGS])


def _contested(situation: Situation) -> tuple[str, ...]:
    """Contested links first, since they move the answer; then those with most independent sources on their weaker side."""

    def weight(contest: Contest) -> tuple[bool, int, int, str]:
        sides = (contest.independent_for, contest.independent_against)
        return not contest.claims, -min(sides), -sum(sides), contest.id

    return tuple(contest.id for contest in sorted(situation.contests, key=weight)[:CONTESTS])


def _refusal(question: Question, runs: Sequence[Run]) -> str | None:
    if question.target is None:
        return "The reports give no evidence on this question: " + "; ".join(question.missing) + "."
    if not any(run.lever for run in runs):
        return "The reports name what is asked about, but nobody in them says what moves it. Add reports that do."
    return None
