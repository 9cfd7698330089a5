"""The only module that runs the stages in order: bytes → documents → readings → situation → answer.

Reading is the costly part and a pure function of one document, so its result is kept under a key made of the document and the
reader; a run that was killed goes on where it stopped. A document on which the reader fails costs its own reading and no more.
An `Engine` decides where documents are read (here: one after the other; others may hand them to a pool); it never decides what
comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from thucydides.errors import EmptyModel
from thucydides.records import Answer, Document, GateLine, Model, Problem, Question, Reading, Run, Scenario, Situation
from thucydides.stages import gather as gathering
from thucydides.stages.answer import compose, understand
from thucydides.stages.link import link
from thucydides.stages.model import (
    compile_models,
    drivers_of,
    friendly_share,
    happened_since,
    openings_of,
    pooled_view,
    situation_before,
)
from thucydides.stages.read import FAILED, READER_VERSION, failed, reader_identity, standard_reader
from thucydides.stages.read.protocol import Reader
from thucydides.stages.simulate import Hindcast, gate_lines, judge, run_forward, runs_for
from thucydides.stages.weigh import weigh

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file, and its path as it was given."""

    path: str
    data: bytes


class Memory(Protocol):
    """Where readings are kept between runs."""

    def get(self, key: str) -> Reading | None:
        """The reading kept under a key, or None."""
        ...

    def put(self, key: str, reading: Reading) -> None:
        """Keep a reading."""
        ...


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as understood, what was run for it, and the card."""

    question: Question
    runs: tuple[Run, ...]
    answer: Answer

    def __str__(self) -> str:
        """The question and what is said of it in short, or why there is no answer."""
        return "\n".join((self.question.text, *([self.answer.refusal] if self.answer.refusal else self.answer.summary)))

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        """What a notebook shows: the answer in short, and not every run."""
        printer.text(str(self))


def silent(_: str, __: int, ___: int) -> None:
    """Progress that tells nobody."""


def find(paths: Iterable[Path]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The bytes of all files in the folders and files given, in the order of their paths, and what was passed over."""
    found = gathering.find_files(paths)
    sources, problems = [], list(found.problems)
    for path in found.files:
        data = gathering.read_file(path)
        if isinstance(data, Problem):
            problems.append(data)
        else:
            sources.append(Source(str(path), data))
    return tuple(sources), tuple(problems)


def gather(sources: Iterable[Source]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Documents with copies marked, and what could not be read; each document once, in the order of the paths."""
    gathered = gathering.gather(((source.path, source.data) for source in sources), gathering.standard_vocabulary())
    return gathered.documents, gathered.problems


def read_reports(*paths: str | Path, progress: Progress = silent) -> tuple[Situation, tuple[Problem, ...]]:
    """The situation that the reports in files and folders describe, and what could not be read. Nothing is kept on disk."""
    sources, passed_over = find(Path(path) for path in paths)
    documents, ungathered = gather(sources)
    readings = read_all(documents, progress=progress)
    return assemble(documents, readings), (*passed_over, *ungathered, *unread(readings))


def read_all(
    documents: Sequence[Document],
    reader: Reader | None = None,
    memory: Memory | None = None,
    progress: Progress = silent,
    strict: bool = False,
) -> tuple[Reading, ...]:
    """The reading of each document, from memory where it is kept there; each says in `problems` what could not be read.

    What a reader raises on a document is such a problem too, and its reading is not kept; `strict` lets it come through.
    """
    identity, readings = reader_identity(reader), []
    memory = None if identity is None else memory
    for number, document in enumerate(documents, start=1):
        key = f"{READER_VERSION}-{identity}-{document.id}-{document.same_story_as or ''}"
        reading = memory.get(key) if memory else None
        if reading is None:
            reader = reader or standard_reader(strict=strict)
            reading = _read(reader, document, strict)
            if memory and not any(problem.code == FAILED for problem in reading.problems):
                memory.put(key, reading)
        readings.append(reading)
        progress("read", number, len(documents))
    return tuple(readings)


def _read(reader: Reader, document: Document, strict: bool) -> Reading:
    try:
        return reader.read(document)
    except Exception as error:
        if strict:
            raise
        return Reading(document.id, problems=(failed(document, "the reader", error),))


def unread(readings: Iterable[Reading]) -> tuple[Problem, ...]:
    """What could not be read of the documents, in their order."""
    return tuple(problem for reading in readings for problem in reading.problems)


def assemble(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    decide: Callable[[Situation], Situation] = lambda situation: situation,
) -> Situation:
    """The weighed situation. `decide` puts a person's corrections in, after linking and before weighing."""
    return weigh(decide(link(documents, readings)))


def ask(situation: Situation, question: str, scenario: Scenario | None = None) -> Answered:
    """The answer of a situation to a question. A question without evidence gets a refusal that says what is missing."""
    scenario = scenario or Scenario()
    understood = understand(question, situation)
    if understood.direction != "?":
        scenario = replace(scenario, wanted=understood.direction)
    runs = run(situation, understood, scenario)
    record = run(situation, understood, replace(scenario, base_rates=True), leave_out=False) if runs else ()
    held = gates(situation, understood, scenario)
    return Answered(understood, runs, compose(understood, situation, runs, scenario, record, held))


def models(situation: Situation, question: Question, scenario: Scenario) -> tuple[Model, ...]:
    """The model of every view that says what moves the target; none where the question has no target or no view says so."""
    if question.target is None:
        return ()
    try:
        return compile_models(
            situation, question.target,
            base_rates=scenario.base_rates, without=scenario.without, implications=scenario.implications,
            rivals=rivals_in(question),
        )  # fmt: skip
    except EmptyModel:
        return ()


def rivals_in(question: Question) -> tuple[str, ...]:
    """Those who, by the question, would part the sides of what is asked about."""
    return question.wielders if question.direction == "-" else ()


def gates(situation: Situation, question: Question, scenario: Scenario) -> tuple[GateLine, ...]:
    """What each view says is held back, and what comes through where that is opened; nothing where there is no target."""
    if question.target is None:
        return ()
    return gate_lines(openings_of(situation, question.target, scenario.without), scenario)


def run(situation: Situation, question: Question, scenario: Scenario, leave_out: bool = True) -> tuple[Run, ...]:
    """The runs of every lever in every view; none where there is no model to run.

    `leave_out` false skips the runs without each claim and document.
    """
    try:
        return runs_for(models(situation, question, scenario), scenario, leave_out=leave_out)
    except EmptyModel:
        return ()


def pooled(situation: Situation, question: Question, scenario: Scenario) -> tuple[Run, ...]:
    """The runs of one view that holds everybody's claims at once: it averages dissent away, so only for those who ask for it."""
    if question.target is None:
        return ()
    try:
        views = [pooled_view(situation)]
        return runs_for(
            compile_models(
                situation,
                question.target,
                views=views,
                base_rates=scenario.base_rates,
                implications=scenario.implications,
                rivals=rivals_in(question),
            ),
            scenario,
            leave_out=False,
        )
    except EmptyModel:
        return ()


def hindcast(
    situation: Situation, question: str, date: str, scenario: Scenario | None = None, also: Collection[str] = ()
) -> tuple[Hindcast, ...]:
    """What was said by an ISO date alone, run forward in each view, beside what later documents say happened.

    `also` are documents that a person vouches to be of the past. Empty where nothing was said by then.
    """
    scenario = scenario or Scenario()
    asked = understand(question, situation)
    if asked.target is None:
        return ()
    before = weigh(situation_before(situation, date, also=also))
    happened = happened_since(situation, asked.target, date, also=also)
    rate = friendly_share(before)
    return tuple(
        judge(model.view, run_forward(model, drivers_of(before, model), scenario), happened.direction, rate)
        for model in models(before, asked, scenario)
    )
