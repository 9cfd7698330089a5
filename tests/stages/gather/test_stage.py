"""What holds for any bytes: no exception, offsets that hold, the same result again and in any order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.scaling import LINES
from tests.work import LINEAR, growth, steps
from thucydides.records import Document
from thucydides.stages.gather import find_files, gather, read_bytes, read_file, stage
from thucydides.stages.gather.describe import describe
from thucydides.stages.gather.draft import Draft
from thucydides.stages.gather.sniff import ENDINGS
from thucydides.stages.gather.vocabulary import Vocabulary

ANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
PIECES = [
    "\n", "\n\n", " ", "By Ann Lee, X News", "OSLO, May 5 (AP) — ", "Source: ", "(c) ", "Reuters", "p>", "<p>", "<html>", "“",
    "‘", '"', "Read also", "Related topics", "2011", "5 May", "# ", "---\n", "[a](b)", '{"text": "a b c"}', "title,text\na,b",
    "<rss><item>", "Subject: x\nFrom: y\n\n", "\ufeff", "\u202e", "\x00", "é", "한국", "An envoy left.",
]  # fmt: skip
pieces = st.sampled_from(PIECES)
texts = st.lists(pieces | st.text(max_size=5), max_size=30).map("".join)
anything = (
    st.binary(max_size=400)
    | texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
    | texts.map(lambda text: text.encode("utf-16", "surrogatepass"))
)
prefixes = st.sampled_from(
    [
        b"",
        b"PK\x03\x04word/",
        b"%PDF-1.4\n",
        b"WARC/1.0\r\n",
        b"\x1f\x8b",
        b"<html>",
        b"<?xml version='1.0'?>",
        b"---\n",
    ]
)


def assert_sound(document: Document) -> None:
    """Everything that must hold of any document."""
    assert document.id.startswith("src-")
    assert document.text.strip()
    document.text.encode()
    assert list(document.body) == sorted(document.body)
    position = -1
    for start, end in document.body:
        assert position < start < end <= len(document.text)
        assert document.span(start, end).exact == document.text[start:end]
        assert document.text[start:end].strip() == document.text[start:end]
        position = end
    assert len(document.readable) == len(document.text)
    if document.published and document.published.start and document.published.end:
        assert document.published.start <= document.published.end


@ANY
@given(ending=st.sampled_from([*ENDINGS, ".bin", "", ".warc.gz"]), start=prefixes, data=anything)
def test_no_bytes_raise(vocabulary: Vocabulary, ending: str, start: bytes, data: bytes) -> None:
    found = read_bytes(f"file{ending}", start + data, vocabulary)
    assert found.documents or found.problems
    for document in found.documents:
        assert_sound(document)
    assert all(row.code and row.what and row.remedy for row in found.problems)
    assert read_bytes(f"file{ending}", start + data, vocabulary) == found


@ANY
@given(text=texts.filter(lambda text: "\x00" not in text))
def test_plain_text_is_the_file(vocabulary: Vocabulary, text: str) -> None:
    for document in read_bytes("a.txt", text.encode(), vocabulary).documents:
        assert document.text == text


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)))
def test_the_order_of_the_files_does_not_matter(vocabulary: Vocabulary, report: str, order: list[int]) -> None:
    texts = [report, report.replace("signed", "have signed"), report, "An envoy left Oslo.", ""]
    files = [(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    assert gather([files[number] for number in order], vocabulary) == gather(files, vocabulary)


def test_copies_and_same_files(vocabulary: Vocabulary, report: str) -> None:
    copy = report.replace("signed", "have signed")
    found = gather([("c.txt", report.encode()), ("b.txt", copy.encode()), ("a.txt", report.encode())], vocabulary)
    assert [document.path for document in found.documents] == ["a.txt", "b.txt"]
    assert sum(document.same_story_as is not None for document in found.documents) == 1
    assert [(row.path, row.code) for row in found.problems] == [("c.txt", "same-file")]


def test_a_report_is_described(vocabulary: Vocabulary, report: str) -> None:
    (document,) = read_bytes("a.txt", report.encode(), vocabulary).documents
    assert (document.title, document.outlet, document.dateline) == (
        "Lisbon and Rabat sign fisheries accord",
        "Lusa",
        "LISBON",
    )
    assert document.published is not None
    assert (document.published.start, document.published.basis) == ("2024-03-12", "inferred")
    assert document.language == "en"
    assert "Fisheries\n" not in document.readable
    assert "Spain" not in document.readable
    assert "harbour" in document.readable


def test_the_same_bytes_have_the_same_id_anywhere(vocabulary: Vocabulary, report: str) -> None:
    (one,), (other,) = (read_bytes(path, report.encode(), vocabulary).documents for path in ("a.txt", "b/c.txt"))
    assert one.id == other.id


@pytest.mark.parametrize(
    "line", [b"a", b"word ", b"(", b"\xe2\x80\x9c", b"<p", b"2001 ", b"OSLO, ", b"Source: x\n", b"\n\n.", b"\x00", b"{"]
)
def test_a_line_of_fifty_megabytes_is_refused_at_once(tmp_path: Path, vocabulary: Vocabulary, line: bytes) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(line * (49_999_000 // len(line)))
    found = find_files([tmp_path])
    data = read_file(found.files[0])
    assert isinstance(data, bytes)
    assert [row.code for row in gather([(str(path), data)], vocabulary).problems] == ["too-long"]
    tenth = data[: len(data) // 10]
    work = [steps(lambda data=data: gather([("large.txt", data)], vocabulary)) for data in (tenth, data)]  # type: ignore[misc]
    assert work[0] == work[1], "its length must not matter"


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_work_grows_with_the_text_and_not_faster(vocabulary: Vocabulary, line: str, ending: str) -> None:
    def work(length: int) -> Callable[[], object]:
        data = (line * (length // len(line))).encode()
        return lambda: read_bytes(f"a{ending}", data, vocabulary)

    assert growth(work, 2_000) < LINEAR


@pytest.mark.parametrize(
    ("line", "ending"), [("(", ".html"), ("<p ", ".html"), ("May 5, ", ".txt"), (".\n\n", ".md"), ("[a](b) ", ".md")]
)
def test_long_texts_are_read_whole(vocabulary: Vocabulary, line: str, ending: str) -> None:
    found = read_bytes(f"a{ending}", (line * (200_000 // len(line))).encode(), vocabulary)
    assert found.documents or found.problems
    for document in found.documents:
        assert_sound(document)


def test_the_standard_vocabulary_knows_agencies_and_furniture(report: str) -> None:
    (document,) = gather([("a.txt", report.encode())]).documents
    assert document.outlet == "Lusa"
    assert "Spain" not in document.readable
    assert "Fisheries\n" not in document.readable


def test_the_seed_reports(seeds: Path) -> None:
    found = find_files([seeds])
    read = gather([(str(path), data) for path in found.files if isinstance(data := read_file(path), bytes)])
    assert found.problems == read.problems == ()
    assert len(read.documents) == len(found.files)
    for document in read.documents:
        assert_sound(document)
        assert document.language == "en"
        assert document.published is None or (document.published.end or "") < "2026"
    kept = sum(end - start for document in read.documents for start, end in document.body)
    assert (
        0.8 * sum(len(document.text) for document in read.documents)
        < kept
        < sum(len(document.text) for document in read.documents) - 50
    )


def test_a_report_that_breaks_its_description_is_told_and_the_others_stay(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(draft: Draft, path: str, data: bytes, known: Vocabulary) -> Document:
        if path == "odd.txt":
            raise ZeroDivisionError("by zero")
        return describe(draft, path, data, known)

    monkeypatch.setattr(stage, "describe", odd)
    found = gather([("odd.txt", b"Rain fell on Lima."), ("good.txt", b"Peru signed a treaty.")], vocabulary)
    assert [document.path for document in found.documents] == ["good.txt"]
    assert [(row.path, row.code) for row in found.problems] == [("odd.txt", "broken-file")]
    assert "ZeroDivisionError" in found.problems[0].what
