"""The eight laws, each against a deliberate violation or on the whole chain: what must never come out of it."""

from __future__ import annotations

import ast
import csv
import dataclasses
import io
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.command import thucydides
from tests.conftest import NILE, ROOT, WORLDS, Example
from tests.stages.model.situations import Builder
from thucydides import pipeline
from thucydides.case import Settings, breaches, new
from thucydides.case.check import spans_of
from thucydides.pipeline import Source
from thucydides.records import CausalClaim, Position, Scenario, Situation
from thucydides.records.situation import Contest
from thucydides.serial import to_json
from thucydides.stages.gather import gather, standard_vocabulary
from thucydides.stages.model import compile_models
from thucydides.stages.model.compile import pooled_view
from thucydides.stages.simulate import runs_for
from thucydides.stages.weigh import weigh
from thucydides.surfaces.card import HELD, SHOWN_CONTESTS, card
from thucydides.surfaces.cli.output import cut
from thucydides.surfaces.export.tables import harmless
from thucydides.surfaces.names import one_line
from thucydides.surfaces.proof import Proof, prove
from thucydides.surfaces.report.write import render

PACKAGE = ROOT / "src" / "thucydides"
HOSTILE = "<script>alert(1)</script> \u202egnp.exe\u202c \x1b[31mred\x07 {{ 7*7 }} =HYPERLINK(1)"
DANGEROUS = re.compile("[\u202a-\u202e\u2066-\u2069\u200b-\u200f\x00-\x08\x0b-\x1f\x7f]")


def first_claim_with(situation: Situation, **changes: object) -> Situation:
    """The situation with its first causal claim changed."""
    changed = dataclasses.replace(situation.claims[0], **changes)  # type: ignore[arg-type]
    return dataclasses.replace(situation, claims=(changed, *situation.claims[1:]))


# Law 1: every number traces to sentences.


def test_law_1_holds_on_the_sample_case(nile: Example) -> None:
    assert breaches(nile.case.situation, nile.case.runs) == ()
    assert sum(1 for claim in nile.case.situation.claims for _ in spans_of(claim)) > len(nile.case.situation.claims)


@pytest.mark.parametrize("shift", [(1, 1), (-1, -1), (0, 1), (1, 0)])
def test_law_1_a_span_off_by_one_is_found(nile: Example, shift: tuple[int, int]) -> None:
    sentence = nile.case.situation.claims[0].sentence
    moved = dataclasses.replace(sentence, start=sentence.start + shift[0], end=sentence.end + shift[1])
    found = breaches(first_claim_with(nile.case.situation, sentence=moved))
    assert any(breach.startswith("law 1: claims") for breach in found)


def test_law_1_a_changed_text_is_found(nile: Example) -> None:
    first, *others = nile.case.situation.documents
    changed = dataclasses.replace(first, text=" " + first.text)
    found = breaches(dataclasses.replace(nile.case.situation, documents=(changed, *others)))
    assert any(breach.startswith("law 1") for breach in found)


def test_law_1_every_id_on_the_card_leads_to_sentences(nile: Example) -> None:
    answer = nile.answered.answer
    shown = [line.lever for line in answer.levers] + [b.claim for b in answer.bearings]
    shown += [*answer.contested[:SHOWN_CONTESTS], *(line.claims[0] for line in answer.gates[:HELD])]
    assert len(shown) > 5
    for identifier in shown:
        assert identifier in card(nile.case, nile.answered) or identifier in [line.lever for line in answer.levers[8:]]
        assert list(sentences(prove(nile.case, identifier))), f"{identifier} rests on no sentence"


def sentences(proof: Proof) -> list[str]:
    """Every sentence in a proof tree."""
    own = [proof.sentence.exact] if proof.sentence else []
    return own + [words for below in proof.below for words in sentences(below)]


def test_law_1_every_link_of_the_model_names_claims_or_an_entry(nile: Example) -> None:
    target = nile.answered.question.target
    assert target is not None
    known = {claim.id for claim in nile.case.situation.claims}
    levers = {lever.id for lever in nile.case.situation.levers}
    for model in compile_models(nile.case.situation, target):
        for edge in model.edges:
            assert edge.sources or edge.basis == "definition", f"{edge.cause} → {edge.effect} rests on nothing"
            if edge.basis == "claims":
                assert set(edge.sources) <= known | levers


# Law 2: a claim stays a claim.


def test_law_2_every_causal_claim_names_its_speaker(nile: Example) -> None:
    assert all(claim.asserted_by for claim in nile.case.situation.claims)
    assert any(breach.startswith("law 2") for breach in breaches(first_claim_with(nile.case.situation, asserted_by=())))
    unknown = first_claim_with(nile.case.situation, asserted_by=("act-nobody",))
    assert any(breach.startswith("law 2") for breach in breaches(unknown))


def test_law_2_a_copy_is_no_second_source(nile: Example) -> None:
    situation = nile.case.situation
    copies = [document for document in situation.documents if document.same_story_as]
    assert len(copies) == 1
    counted = dataclasses.replace(situation, origins=tuple((d.id, d.id) for d in situation.documents))
    assert any("a copy that counts as an origin" in breach for breach in breaches(counted))


def test_law_2_repeating_a_story_changes_no_run() -> None:
    once, often = Builder(), Builder()
    for builder, outlets in ((once, ["a"]), (often, ["a", "b", "c", "d"])):
        for outlet in outlets:
            builder.claim("Ada", "aid", "peace", "+", document=outlet)
            builder.copies[outlet] = "a"
        builder.claim("Ada", "arms", "peace", "-", document="x")
        builder.lever("more aid", "aid")
    results = [
        [run.sign_agreement for run in runs_for(compile_models(b.situation(), "peace"), Scenario(worlds=WORLDS))]
        for b in (once, often)
    ]
    assert results[0] == results[1]


def test_law_2_a_contest_that_counts_a_copy_twice_is_found() -> None:
    builder = Builder()
    first, copy = builder.span("a", "Aid helps."), builder.span("b", "Aid helps.")
    against = builder.span("c", "Aid does not help.")
    builder.copies["b"] = "a"
    builder.claim("Ada", "aid", "peace"), builder.claim("Bo", "aid", "peace", kind="denied")
    sides = (Position("Ada", (first, copy)),), (Position("Bo", (against,)),)
    honest = dataclasses.replace(builder.situation(), contests=(Contest("cts-1", "aid helps", *sides, 1, 1),))
    inflated = dataclasses.replace(builder.situation(), contests=(Contest("cts-1", "aid helps", *sides, 2, 1),))
    assert breaches(honest) == ()
    assert any("independent sources" in breach for breach in breaches(inflated))


# Law 3: how sure we are that the text says it is kept apart from how far a view believes it.


def test_law_3_confidence_does_not_change_what_the_reading_says(nile: Example) -> None:
    """Contests, levers and views are what the reports say: doubts about our reading must not move them."""
    sure, unsure = (weigh(with_confidence(nile.case.situation, value)) for value in (1.0, 0.4))
    assert (sure.contests, sure.levers, sure.views) == (unsure.contests, unsure.levers, unsure.views)


def with_confidence(situation: Situation, value: float) -> Situation:
    """The situation with all causal claims read with one confidence."""
    claims = tuple(dataclasses.replace(claim, confidence=value) for claim in situation.claims)
    return dataclasses.replace(situation, claims=claims)


def test_law_3_only_the_compiler_weighs_with_confidence(nile: Example) -> None:
    target = nile.answered.question.target or ""
    sure, unsure = (compile_models(with_confidence(nile.case.situation, value), target) for value in (1.0, 0.4))
    weights = [sum(sum(edge.votes) for model in models for edge in model.edges) for models in (sure, unsure)]
    assert weights[0] > weights[1]
    assert [[edge.sources for edge in m.edges] for m in sure] == [[edge.sources for edge in m.edges] for m in unsure]


def test_law_3_a_confidence_that_is_no_probability_is_found(nile: Example) -> None:
    found = breaches(first_claim_with(nile.case.situation, confidence=1.2))
    assert any(breach.startswith("law 3") for breach in found)


def test_law_3_belief_is_stored_nowhere_in_a_reading() -> None:
    names = {field.name for field in dataclasses.fields(CausalClaim)}
    assert "confidence" in names
    assert not names & {"belief", "weight", "probability_true", "credence"}


# Law 4: dissent is never averaged away.


def disagreeing() -> Situation:
    """Two speakers who give one lever opposite signs; pooled, it seems to do little."""
    builder = Builder()
    builder.claim("Ada", "aid", "peace", "+")
    builder.claim("Bo", "aid", "peace", "-")
    builder.lever("more aid", "aid", acts_on="peace", says=[("Ada", "+"), ("Bo", "-")])
    return builder.situation()


def test_law_4_opposed_views_are_shown_with_both_signs() -> None:
    runs = runs_for(compile_models(disagreeing(), "peace"), Scenario(worlds=WORLDS))
    by_view = {run.view: run.sign_agreement for run in runs if run.lever}
    assert by_view["Ada"]["+"] > 0.5 > by_view["Ada"]["-"]
    assert by_view["Bo"]["-"] > 0.5 > by_view["Bo"]["+"]


def test_law_4_a_model_over_the_pooled_views_hides_the_sign() -> None:
    """What the law forbids: the test above would fail if models were compiled from everybody at once."""
    situation = disagreeing()
    models = compile_models(situation, "peace", views=[pooled_view(situation)])
    shares = [run.sign_agreement for run in runs_for(models, Scenario(worlds=WORLDS)) if run.lever]
    assert all(abs(share["+"] - share["-"]) < 0.4 for share in shares)


def test_law_4_the_card_marks_a_disputed_lever_and_says_who_says_what(nile: Example) -> None:
    answer, text = nile.answered.answer, card(nile.case, nile.answered)
    assert answer.disputed_levers
    for line in answer.levers:
        if line.lever in answer.disputed_levers:
            words = {word for word, _ in line.says}
            assert len(words | {"run"} if line.by_view else words) > 1
            marked = next(row for row in text.splitlines() if line.lever in row)
            assert "≠" in marked
    views = {run.view for run in nile.case.runs}
    assert len(views) > 2


# Law 5: no false precision.


def test_law_5_shares_are_whole_percents_and_ranges_stand_beside_every_figure(nile: Example) -> None:
    text = card(nile.case, nile.answered)
    assert not re.search(r"\d\.\d+ ?%", text)
    assert not re.search(r"\d\.\d{3,}", text)
    for line in nile.answered.answer.levers[:8]:
        row = next(row for row in text.splitlines() if line.lever in row)
        assert len(re.findall(r"[+-]\d\.\d\d", row)) == 3, row


def test_law_5_quantiles_are_in_order_and_shares_add_up(nile: Example) -> None:
    for run in nile.case.runs:
        values = [run.change[key] for key in sorted(run.change, key=float)]
        assert values == sorted(values)
        assert sum(run.sign_agreement.values()) == pytest.approx(1, abs=1e-6)
    run = next(run for run in nile.case.runs if len(set(run.change.values())) > 1)
    swapped = dict(zip(run.change, reversed(run.change.values()), strict=True))
    broken = dataclasses.replace(run, change=swapped)
    assert any(breach.startswith("law 5") for breach in breaches(nile.case.situation, (broken,)))


def test_law_5_levers_whose_sign_is_not_robust_are_named(nile: Example) -> None:
    answer = nile.answered.answer
    fragile = [line for line in answer.levers if not line.robust and line.falls > 0.5]
    names = {lever.id: lever.name for lever in nile.case.situation.levers}
    told = " ".join(answer.summary)
    assert all(names[line.lever] in told for line in fragile[:1])
    assert not fragile or "robust" in told


@pytest.mark.parametrize("question", ["Can Brazil raise wheat trade with Peru?", "Will it rain?", "?"])
def test_law_5_a_question_without_evidence_is_refused(nile: Example, question: str) -> None:
    answered = pipeline.ask(nile.case.situation, question, Scenario(worlds=WORLDS))
    assert answered.answer.refusal
    assert not answered.answer.levers
    assert not answered.runs


# Law 6: same input, same bytes.


def sources() -> list[Source]:
    """The sample reports under names that do not depend on where they lie."""
    return [Source(path.name, path.read_bytes()) for path in sorted((NILE / "reports").iterdir())]


def test_law_6_the_same_files_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    question = (NILE / "QUESTION").read_text(encoding="utf-8").strip()
    results = []
    for name, given in (("a", sources()), ("b", sources()[::-1])):
        case, answered = new(tmp_path / name, given, Settings(seed=7, worlds=WORLDS)).ask(question)
        results.append((case.folder.database.read_bytes(), orjson.dumps(to_json(answered.answer))))
    assert results[0] == results[1]


def test_law_6_another_hash_seed_time_zone_and_process_give_the_same_bytes(nile: Example) -> None:
    """Sets and dictionaries must not leak their order: a process that hashes otherwise answers the same."""
    program = (
        "import sys; from thucydides.surfaces.cli import main; sys.argv = ['thucydides', 'ask', "
        f"{nile.question!r}, {str(NILE / 'reports')!r}, '--worlds', '{WORLDS}', '--json']; main()"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, timeout=120, check=True
    )
    assert orjson.loads(done.stdout) == to_json(nile.answered.answer)


def test_law_6_the_seed_decides_the_draws(nile: Example) -> None:
    def changes(seed: int) -> list[dict[str, float]]:
        return [run.change for run in pipeline.ask(nile.case.situation, nile.question, Scenario(seed, WORLDS)).runs]

    assert changes(3) == changes(3)
    assert changes(3) != changes(4)


@pytest.mark.parametrize("call", ["time.time", "datetime.now", "date.today", "random.random", "os.environ", "uuid4"])
def test_law_6_no_stage_asks_for_the_clock_the_environment_or_chance(call: str) -> None:
    for folder in ("stages", "text", "vocab", "records"):
        for path in (PACKAGE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute | ast.Name):
                    assert not ast.unparse(node).endswith(call), f"{path.relative_to(ROOT)} uses {call}"


# Law 7: sources are hostile.


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """A case whose report, outlet and path try to break out."""
    text = (
        f"PARIS, May 4, 2023. {HOSTILE}\n\nThe minister said that aid {HOSTILE} reduces tension between Egypt and "
        "Ethiopia. Ethiopia denied that aid reduces tension between Egypt and Ethiopia.\n"
    )
    question = f"Can aid reduce tension between Egypt and Ethiopia? {HOSTILE}"
    source = Source(f"{HOSTILE}.txt", text.encode())
    root = tmp_path_factory.mktemp("hostile") / "case"
    case, answered = new(root, [source], Settings(question, worlds=64)).ask(question)
    return Example(case, answered, question)


def test_law_7_nothing_hostile_reaches_the_report_unescaped(hostile: Example) -> None:
    page = render(hostile.case, hostile.answered)
    assert page.count("<script>") == 1
    assert "alert(1)" in page
    assert "&lt;script&gt;alert(1)" in page
    assert not DANGEROUS.search(page)
    assert "{{ 7*7 }}" in page
    assert "49" not in page.split("gnp.exe")[1][:20]


def test_law_7_nothing_hostile_reaches_the_terminal(hostile: Example) -> None:
    first = hostile.case.situation.statements[0].id
    commands: list[tuple[object, ...]] = [("why", first), ("review",), ("compare",)]
    commands += [("show", kind) for kind in ("documents", "actors", "concepts", "statements", "claims")]
    for command in commands:
        ran = thucydides(*command, hostile.root)
        assert ran.code == 0, ran.err
        assert not DANGEROUS.search(ran.out), command
    assert not DANGEROUS.search(card(hostile.case, hostile.answered))


def test_law_7_control_and_direction_characters_are_made_visible() -> None:
    shown = one_line(HOSTILE)
    assert not DANGEROUS.search(shown)
    assert r"\u202e" in shown
    assert r"\u001b" in shown
    assert not DANGEROUS.search(cut(HOSTILE, 30))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_law_7_a_formula_cell_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless("plain " + cell) == "plain " + cell


def test_law_7_no_cell_of_an_exported_table_is_a_formula(hostile: Example, tmp_path: Path) -> None:
    renamed = dataclasses.replace(hostile.case.situation.actors[0], name="=cmd|' /C calc'!A0")
    situation = dataclasses.replace(hostile.case.situation, actors=(renamed, *hostile.case.situation.actors[1:]))
    from thucydides.surfaces.export import write_export

    for path in write_export(dataclasses.replace(hostile.case, situation=situation), tmp_path, "csv"):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"))):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))], path.name


def test_law_7_scripts_of_a_page_are_no_words_of_its_article() -> None:
    words = "<p>Egypt said that aid reduces tension. It was a long day for all who came to the talks in Cairo.</p>"
    page = f"<html><body><article>{words}<script>document.write('EVIL said')</script>{words}</article></body></html>"
    (document,) = gather([("a.html", page.encode())], standard_vocabulary()).documents
    assert "aid reduces tension" in document.text
    assert "EVIL" not in document.text


# Law 8: it works on a laptop with no network.


def test_law_8_asking_opens_no_connection(nile: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    with pytest.raises(AssertionError):
        socket.socket()
    ran = thucydides("ask", nile.question, NILE / "reports", "--worlds", 64, "--json")
    assert ran.code == 0, ran.err
    assert ran.json["levers"]


def test_law_8_nothing_of_ours_can_open_one() -> None:
    networked = {"requests", "urllib", "urllib3", "http", "httpx", "aiohttp", "socket", "ftplib", "smtplib"}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            used = {module.split(".")[0] for module in modules} & networked
            harmless_use = {"urllib"} if modules in (["urllib.parse"],) else set()
            assert not used - harmless_use, f"{path.relative_to(ROOT)} imports {used}"
