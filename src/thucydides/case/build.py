"""Building: sources and decisions become the derived store, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from thucydides import pipeline
from thucydides.errors import BrokenCase, NoDocuments
from thucydides.pipeline import Answered, Progress, Source, silent
from thucydides.records import Problem, Run, Scenario, Situation
from thucydides.stages.read.protocol import Reader

from . import decisions, folder, runs, store
from .folder import Folder, ReadingFiles, Settings


@dataclass(frozen=True, slots=True)
class Case:
    """A case as loaded: where it lies, what it says, what could not be read, what was run."""

    folder: Folder
    settings: Settings
    situation: Situation
    problems: tuple[Problem, ...]
    runs: tuple[Run, ...] = ()

    @property
    def scenario(self) -> Scenario:
        """The scenario of a plain question: the case's seed and number of worlds."""
        return Scenario(seed=self.settings.seed, worlds=self.settings.worlds)

    def ask(self, question: str, scenario: Scenario | None = None) -> tuple[Case, Answered]:
        """The case with the runs of a question kept in it, and the answer."""
        scenario = scenario or self.scenario
        answered = pipeline.ask(self.situation, question, scenario)
        case = replace(self, runs=answered.runs, settings=replace(self.settings, question=question))
        folder.write_settings(case.folder, case.settings)
        store.save(case.folder.database, case.situation, case.problems, case.runs)
        runs.keep(case.folder, case.situation, question, scenario, answered)
        return case, answered


def new(
    root: Path,
    sources: Iterable[Source],
    settings: Settings | None = None,
    progress: Progress = silent,
    passed_over: Iterable[Problem] = (),
    strict: bool = False,
) -> Case:
    """A new case of the sources, built; or an existing one to which they are added. Raises NoDocuments, CaseError.

    A new case in which nothing can be read is not left behind. `passed_over` are problems met on the way to the sources, kept
    with the case. `strict` as in `build`.
    """
    if Folder(root).settings_path.exists():
        return _grow(Folder(root), sources, progress, passed_over, strict)
    try:
        return _grow(folder.create(root, settings or Settings()), sources, progress, passed_over, strict)
    except NoDocuments as error:
        folder.remove(Folder(root))
        raise NoDocuments(error.what, "", error.remedy) from error


def _grow(
    place: Folder, sources: Iterable[Source], progress: Progress, passed_over: Iterable[Problem], strict: bool
) -> Case:
    folder.add_sources(place, sources)
    folder.keep_problems(place, passed_over)
    return build(place.root, progress=progress, strict=strict)


def build(root: Path, reader: Reader | None = None, progress: Progress = silent, strict: bool = False) -> Case:
    """The case built anew from its sources and decisions. Raises NoDocuments where nothing in it can be read.

    What the reader raises on a document is kept as a problem of it; `strict` lets it come through.
    """
    place = folder.open_folder(root)
    settings = folder.read_settings(place)
    documents, ungathered = pipeline.gather(folder.load_sources(place))
    problems = (*folder.load_problems(place), *ungathered)
    if not documents:
        raise NoDocuments("no readable report", str(root), _why(problems))
    readings = pipeline.read_all(documents, reader, ReadingFiles(root / "readings"), progress, strict)
    problems = (*problems, *pipeline.unread(readings))
    log = decisions.read(place.decisions)
    situation = pipeline.assemble(documents, readings, lambda linked: decisions.apply(linked, log))
    store.save(place.database, situation, problems)
    return Case(place, settings, situation, problems)


def open_case(root: Path) -> Case:
    """A case as last built; built now where its store is missing or damaged. Raises NotACase, NoDocuments."""
    place = folder.open_folder(root)
    try:
        situation, problems, last = store.load(place.database)
    except BrokenCase:
        return build(root)
    return Case(place, folder.read_settings(place), situation, problems, last)


def _why(problems: tuple[Problem, ...]) -> str:
    if not problems:
        return "name files or folders with reports: txt, md, html, eml, docx, pdf, jsonl, csv"
    return "; ".join(f"{problem.path}: {problem.what} ({problem.remedy})" for problem in problems[:3])
