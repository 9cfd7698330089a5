"""The pipeline: what was read once is not read again, and a killed run goes on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from thucydides import pipeline
from thucydides.pipeline import Source
from thucydides.records import Document, Mention, Reading
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.protocol import Parsed
from thucydides.stages.read.standard import Layers, open_reader

SOURCES = [
    Source(f"{name}.txt", f"The {name} report tells of a harbour.".encode()) for name in ("first", "next", "last")
]


@dataclass
class Fake:
    """A reader that keeps which documents it was asked to read, and breaks down after some."""

    breaks_after: int = 99
    asked: list[str] = field(default_factory=list)
    version: str | None = "fake"

    def read(self, document: Document) -> Reading:
        """A reading with the whole document as its sentence."""
        if len(self.asked) >= self.breaks_after:
            raise KeyboardInterrupt
        self.asked.append(document.id)
        return Reading(document.id, (document.span(0, len(document.text)),))


@dataclass
class Kept:
    """A memory in a dictionary."""

    readings: dict[str, Reading] = field(default_factory=dict)

    def get(self, key: str) -> Reading | None:
        """The reading kept under a key, or None."""
        return self.readings.get(key)

    def put(self, key: str, reading: Reading) -> None:
        """Keep a reading."""
        self.readings[key] = reading


@pytest.fixture
def documents() -> tuple[Document, ...]:
    """Three short reports."""
    found, problems = pipeline.gather(SOURCES)
    assert len(found) == 3
    assert problems == ()
    return found


def test_readings_come_from_memory_on_the_second_run(documents: tuple[Document, ...]) -> None:
    memory, first, second = Kept(), Fake(), Fake()
    readings = pipeline.read_all(documents, first, memory)
    assert first.asked == [document.id for document in documents]
    assert pipeline.read_all(documents, second, memory) == readings
    assert second.asked == []


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_killed_run_goes_on_where_it_stopped(documents: tuple[Document, ...], after: int) -> None:
    memory, whole = Kept(), pipeline.read_all(documents, Fake())
    with pytest.raises(KeyboardInterrupt):
        pipeline.read_all(documents, Fake(breaks_after=after), memory)
    reader = Fake()
    assert pipeline.read_all(documents, reader, memory) == whole
    assert reader.asked == [document.id for document in documents[after:]]


def test_another_version_of_the_reader_reads_anew(
    documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, reader = Kept(), Fake()
    pipeline.read_all(documents, Fake(), memory)
    monkeypatch.setattr(pipeline, "READER_VERSION", "another")
    pipeline.read_all(documents, reader, memory)
    assert len(reader.asked) == 3


def test_readings_of_one_reader_are_never_taken_for_those_of_another(documents: tuple[Document, ...]) -> None:
    memory, other = Kept(), Fake(version="other")
    pipeline.read_all(documents, Fake(), memory)
    pipeline.read_all(documents, other, memory)
    assert len(other.asked) == 3


def test_other_layers_and_frames_are_another_reader(documents: tuple[Document, ...]) -> None:
    memory = Kept()
    whole = pipeline.read_all(documents, open_reader(no_frames), memory)
    for reader in (
        open_reader(no_frames, Layers(mentions=no_mentions)),
        open_reader(other_frames),
        open_reader(no_frames),
    ):
        assert pipeline.read_all(documents, reader, memory) == tuple(reader.read(document) for document in documents)
    assert len(memory.readings) == 9
    assert pipeline.read_all(documents, open_reader(no_frames), memory) == whole


def no_frames(text: str) -> tuple[Frame, ...]:
    """An encoder that finds no frames."""
    return ()


def other_frames(text: str) -> tuple[Frame, ...]:
    """Another that finds none."""
    return ()


def no_mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """A layer that finds nobody."""
    return ()


def test_readings_of_a_reader_without_a_version_are_not_kept(documents: tuple[Document, ...]) -> None:
    memory = Kept()
    pipeline.read_all(documents, Fake(version=None), memory)
    assert memory.readings == {}


@dataclass
class Choking(Fake):
    """A reader that fails on documents with a word in them."""

    word: str = "next"

    def read(self, document: Document) -> Reading:
        """A reading, or an exception of its own making."""
        if self.word in document.text:
            raise ZeroDivisionError("no sentence to divide by")
        return super().read(document)


def test_a_document_on_which_the_reader_fails_costs_its_own_reading(documents: tuple[Document, ...]) -> None:
    memory, whole = Kept(), pipeline.read_all(documents, Fake())
    readings = pipeline.read_all(documents, Choking(), memory)
    assert [reading.document for reading in readings] == [document.id for document in documents]
    assert [reading == other for reading, other in zip(readings, whole, strict=True)] == [
        "next" not in document.text for document in documents
    ]
    (problem,) = pipeline.unread(readings)
    assert problem.path == "next.txt"
    assert "ZeroDivisionError: no sentence to divide by" in problem.what
    assert pipeline.assemble(documents, readings).documents == documents


def test_a_failed_reading_is_tried_again(documents: tuple[Document, ...]) -> None:
    memory, mended = Kept(), Choking(word="-")
    pipeline.read_all(documents, Choking(), memory)
    assert pipeline.unread(pipeline.read_all(documents, mended, memory)) == ()
    assert [document.path for document in documents if document.id in mended.asked] == ["next.txt"]


def test_a_strict_run_raises(documents: tuple[Document, ...]) -> None:
    with pytest.raises(ZeroDivisionError):
        pipeline.read_all(documents, Choking(), strict=True)


def test_progress_counts_every_document(documents: tuple[Document, ...]) -> None:
    told: list[tuple[str, int, int]] = []
    pipeline.read_all(documents, Fake(), progress=lambda *step: told.append(step))
    assert told == [("read", number, 3) for number in (1, 2, 3)]


def test_the_order_of_sources_does_not_change_the_documents() -> None:
    one, other = pipeline.gather(SOURCES), pipeline.gather(SOURCES[::-1])
    assert {document.id for document in one[0]} == {document.id for document in other[0]}


def test_a_question_without_evidence_is_refused_and_nothing_is_run(documents: tuple[Document, ...]) -> None:
    situation = pipeline.assemble(documents, pipeline.read_all(documents, Fake()))
    answered = pipeline.ask(situation, "Can France stop cooperation between Kenya and Peru?")
    assert answered.runs == ()
    assert answered.question.target is None
    assert answered.answer.refusal
