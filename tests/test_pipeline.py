"""The pipeline: what was read once is not read again, and a killed run goes on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from thucydides import pipeline
from thucydides.pipeline import Source
from thucydides.records import Document, Reading

SOURCES = [
    Source(f"{name}.txt", f"The {name} report tells of a harbour.".encode()) for name in ("first", "next", "last")
]


@dataclass
class Fake:
    """A reader that keeps which documents it was asked to read, and breaks down after some."""

    breaks_after: int = 99
    asked: list[str] = field(default_factory=list)

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
