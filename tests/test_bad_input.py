"""What people really hand over: broken, empty, huge, foreign. A clear message, the right exit code, nothing half-written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import Ran, thucydides
from tests.conftest import Example

QUESTION = "Can aid reduce tension between Egypt and Ethiopia?"
REPORT = (
    "PARIS, May 4, 2023. “France’s aid reduces tension between Egypt and Ethiopia,” said Éloïse Martin, a researcher in "
    "Paris. Ethiopia denied that aid reduces tension between Egypt and Ethiopia.\n"
)


def written(folder: Path, **files: bytes | str) -> Path:
    """A folder with files; `_` in their names stands for a dot."""
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def ask(reports: Path, *more: object) -> Ran:
    """The question asked of reports."""
    return thucydides("ask", QUESTION, reports, "--worlds", 64, *more)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\n\t ", "the file is empty"),
        ("a.txt", bytes(range(256)) * 40, "binary data"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "a picture"),
        ("a.pdf", b"%PDF-1.7 broken", "a.pdf"),
        ("a.docx", b"PK\x03\x04 broken", "a.docx"),
    ],
)
def test_a_file_that_can_not_be_read_is_told_with_a_remedy(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    folder, case = tmp_path / "in", tmp_path / "case"
    folder.mkdir()
    (folder / name).write_bytes(data)
    ran = ask(folder, "--case", case)
    assert ran.code == 1
    assert "no readable report" in ran.err
    assert says in ran.err
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert not case.exists(), "a case without a report is left behind"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    ran = thucydides("new", tmp_path / "case", written(tmp_path / "in"))
    assert ran.code == 1
    assert "holds no files" in ran.err
    assert "put reports into it" in ran.err
    assert not (tmp_path / "case").exists()


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    ran = ask(tmp_path / "nowhere", "--report", tmp_path / "report.html")
    assert ran.code == 1
    assert "nowhere" in ran.err
    assert "No such file" in ran.err
    assert not (tmp_path / "report.html").exists()


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    folder, case = written(tmp_path / "in", a_txt=REPORT, b_txt=b"", c_txt=bytes(range(256)) * 40), tmp_path / "case"
    ran = ask(folder, "--case", case)
    assert ran.code == 3
    assert "more aid" in ran.out
    listed = thucydides("problems", case, "--json")
    assert listed.code == 3
    assert {row["code"] for row in listed.json} == {"empty-file", "not-text"}
    assert all(row["remedy"] for row in listed.json)
    assert "b.txt" in thucydides("problems", case).out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_other_encodings_say_the_same(tmp_path: Path, encoding: str) -> None:
    ran = ask(written(tmp_path / "in", a_txt=REPORT.encode(encoding)), "--case", tmp_path / "case", "--json")
    assert ran.code == 0, ran.err
    (line,) = [line for line in ran.json["levers"] if line["says"]]
    assert {word for word, _ in line["says"]} >= {"lowers"}
    quoted = thucydides("show", "statements", tmp_path / "case").out
    assert "France’s aid" in quoted
    assert thucydides("check", tmp_path / "case").code == 0


def test_odd_and_nested_quotation_marks(tmp_path: Path) -> None:
    text = (
        "PARIS, May 4, 2023. “He said ‘aid „reduces« tension” between Egypt and Ethiopia', “ said the minister. \"\" ' \n"
        '"Nested "quotes" everywhere, ‹no one» closes them, he said.\n«««»»“”““ "\n' + "“" * 300 + "\n" + '"a' * 300
    )
    ran = ask(written(tmp_path / "in", a_txt=text), "--case", tmp_path / "case")
    assert ran.code == 0, ran.err
    assert thucydides("check", tmp_path / "case").out.strip() == "all laws hold"


def test_a_line_of_fifty_megabytes_is_passed_over(tmp_path: Path) -> None:
    folder, case = written(tmp_path / "in", a_txt=REPORT, b_txt=b"aid reduces tension " * 2_500_000), tmp_path / "case"
    ran = ask(folder, "--case", case)
    assert ran.code == 3
    (row,) = thucydides("problems", case, "--json").json
    assert row["code"] in ("too-long", "too-large")
    assert "split it" in row["remedy"]


def test_a_page_with_scripts_gives_its_words_alone(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Aid</title><script>var x = 'EVIL said that';</script></head><body onload='x()'><article>"
        "<p>Egypt said that aid reduces tension between Egypt and Ethiopia, after a long day of talks in Cairo.</p>"
        "<script>document.write('<p>EVIL denied it.</p>')</script><style>p { color: EVIL }</style>"
        "<p onclick='x()'>Ethiopia denied that aid reduces tension between Egypt and Ethiopia, and rejected the plan.</p>"
        "</article></body></html>"
    )
    report = tmp_path / "report.html"
    ran = ask(written(tmp_path / "in", a_html=page), "--report", report)
    assert ran.code == 0, ran.err
    assert "Ethiopia" in ran.out
    assert "EVIL" not in ran.out
    assert "document.write" not in report.read_text(encoding="utf-8")


def test_a_question_in_which_nothing_matches_gets_a_designed_refusal(nile: Example) -> None:
    case = nile.case
    from thucydides.pipeline import ask as answer_of
    from thucydides.records import Scenario
    from thucydides.surfaces.card import card

    text = card(case, answer_of(case.situation, "Can Brazil raise wheat trade with Peru?", Scenario(worlds=64)))
    assert "No answer" in text
    assert "To answer" in text
    assert "Lever " not in text


def test_a_refusal_is_no_failure(tmp_path: Path) -> None:
    reports = written(tmp_path / "in", a_txt=REPORT)
    ran = thucydides("ask", "Can Brazil raise wheat trade with Peru?", reports, "--worlds", 64, "--json")
    assert ran.code == 0
    assert ran.json["refusal"]
    assert ran.json["levers"] == []


def test_a_case_cut_off_in_mid_write_is_made_whole(nile: Example, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(nile.root, case)
    whole = thucydides("show", "claims", case, "--json").json
    database = case / "case.db"
    database.write_bytes(database.read_bytes()[:10_000])
    (case / ".case.db.4711").write_bytes(b"left over")
    (case / "sources" / ".index.jsonl.4711").write_bytes(b"left over")
    with (case / "decisions.jsonl").open("ab") as log:
        log.write(b'{"id": "dec-')
    reading = next((case / "readings").glob("*.json"))
    reading.write_bytes(reading.read_bytes()[:100])
    ran = thucydides("show", "claims", case, "--json")
    assert ran.code == 0, ran.err
    assert ran.json == whole
    assert thucydides("check", case).code == 0


def test_a_case_without_its_store_is_made_whole(nile: Example, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(nile.root, case)
    (case / "case.db").unlink()
    assert thucydides("check", case).code == 0
    assert (case / "case.db").exists()


def test_a_changed_source_stops_a_build_and_says_which(nile: Example, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(nile.root, case)
    before = (case / "case.db").read_bytes()
    kept = next(path for path in (case / "sources").glob("??/*"))
    kept.write_bytes(b"other words")
    ran = thucydides("build", case)
    assert ran.code == 1
    assert kept.name in ran.err
    assert (case / "case.db").read_bytes() == before


def test_a_folder_that_is_no_case_and_one_that_is_taken(tmp_path: Path) -> None:
    taken = written(tmp_path / "thesis", a_doc="mine")
    assert thucydides("check", taken).code == 1
    ran = thucydides("new", taken, written(tmp_path / "in", a_txt=REPORT))
    assert ran.code == 1
    assert "not empty" in ran.err
    assert [path.name for path in taken.iterdir()] == ["a.doc"]


@pytest.mark.parametrize(
    "arguments",
    [["ask"], ["ask", "Why?"], ["show", "nonsense", "."], ["ask", "Q?", "x", "--worlds", "0"], ["nonsense"]],
)
def test_wrong_usage_has_its_own_exit_code(arguments: list[str]) -> None:
    ran = thucydides(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


def test_an_unknown_id_is_told_with_what_to_do(nile: Example) -> None:
    ran = thucydides("why", "why-nothing", nile.root)
    assert ran.code == 1
    assert "why-nothing" in ran.err
    assert "thucydides show" in ran.err
