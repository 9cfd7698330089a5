"""The report: valid, offline, allowed to run nothing but its own, and every link and claim leads somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import Example
from thucydides.surfaces.report import write_report
from thucydides.surfaces.report.articles import anchor, pieces
from thucydides.surfaces.report.write import render

VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}
SVG_LEAVES = {"path", "rect", "line", "polygon", "polyline", "circle"}
SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 3_000_000


class Page(HTMLParser):
    """What a page holds; fails where an element is not closed in its place."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.assets: list[tuple[str, str]] = []
        self.handlers: list[str] = []
        self.metas: dict[str, str] = {}
        self.bodies: dict[str, list[str]] = {"style": [], "script": []}
        self.text: dict[str, str] = {}
        self.open: list[tuple[str, str | None]] = []
        self.feed(text)
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        self.assets += [(name, given[name]) for name in ("src", "srcset", "data", "action", "poster") if name in given]
        self.assets += [("link", given.get("href", ""))] if tag == "link" else []
        self.handlers += [name for name in given if name.startswith("on") or name == "style"]
        if "http-equiv" in given:
            self.metas[given["http-equiv"]] = given["content"]
        if tag not in VOID:
            self.open.append((tag, given.get("id")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1][0] == tag, f"</{tag}> closes <{self.open[-1][0]}> at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] in self.bodies:
            self.bodies[self.open[-1][0]].append(data)
        for _, identifier in self.open:
            if identifier:
                self.text[identifier] = self.text.get(identifier, "") + data


@pytest.fixture(scope="module")
def html(nile: Example) -> str:
    """The report of the sample case."""
    return render(nile.case, nile.answered)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    """The report as parsed."""
    return Page(html)


def test_elements_are_closed_in_their_place_and_ids_are_unique(page: Page) -> None:
    twice = {one for one in page.ids if page.ids.count(one) > 1}
    assert not twice
    assert {"answer", "levers", "moves", "contests", "map", "claims", "articles"} <= set(page.ids)


def test_every_link_leads_to_something_on_the_page(page: Page) -> None:
    assert len(page.links) > 100
    missing = {link for link in page.links if not link.startswith("#") or link[1:] not in page.ids}
    assert not missing


def test_nothing_is_loaded_from_anywhere(page: Page, html: str) -> None:
    assert page.assets == []
    assert page.handlers == []
    style = "".join(page.bodies["style"])
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r"(src|href)\s*=\s*[\"']?(https?:)?//", html)


def test_the_policy_allows_the_own_style_and_script_and_nothing_else(page: Page) -> None:
    policy = dict(part.strip().split(" ", 1) for part in page.metas["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    for kind in ("style", "script"):
        (body,) = page.bodies[kind]
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert policy[f"{kind}-src"] == f"'sha256-{digest}'"
    assert "unsafe" not in page.metas["Content-Security-Policy"]


def test_every_claim_opens_its_sentence_in_its_article(nile: Example, page: Page) -> None:
    for claim in nile.case.situation.claims:
        assert claim.id in page.ids
        assert anchor(claim.sentence) in page.ids
        assert f"#{anchor(claim.sentence)}" in page.links
        assert claim.sentence.exact in page.text[claim.sentence.document]


def test_an_article_is_shown_whole_with_its_evidence_marked(nile: Example) -> None:
    document = nile.case.situation.documents[0]
    spans = [claim.sentence for claim in nile.case.situation.claims if claim.sentence.document == document.id]
    cut = list(pieces(document, spans))
    assert "".join(piece.words for piece in cut) == document.text
    assert {piece.anchor for piece in cut if piece.anchor} == {anchor(span) for span in spans}
    marked = "".join(piece.words for piece in cut if piece.marked)
    assert all(span.exact in marked for span in spans)
    assert len(marked) < len(document.text)


def test_the_answer_is_all_there(nile: Example, page: Page) -> None:
    names = {lever.id: lever.name for lever in nile.case.situation.levers}
    for line in nile.answered.answer.levers:
        assert names[line.lever] in page.text[line.lever]
    for sentence in nile.answered.answer.summary:
        assert sentence in page.text["answer"]
    assert all(contest.id in page.ids for contest in nile.case.situation.contests)


def test_the_map_has_a_table_that_says_the_same(nile: Example, page: Page) -> None:
    links = {(c.cause, c.effect) for c in nile.case.situation.claims if c.cause and c.effect and c.relation != "motive"}
    assert {f"{cause}-{effect}" for cause, effect in links} <= set(page.ids)


def figures(html: str, section: str) -> list[ElementTree.Element]:
    """The figures of a section, as parsed."""
    (body,) = re.findall(rf'<section id="{section}".*?</section>', html, re.DOTALL)
    return [ElementTree.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", body, re.DOTALL)]


@pytest.mark.parametrize("section", ["levers", "moves", "map"])
def test_every_figure_has_a_name_and_is_told_in_words(html: str, section: str) -> None:
    found = figures(html, section)
    assert found
    for figure in found:
        assert (figure.findtext(f"{SVG}title") or "").strip()
        assert section == "map" or len(figure.findtext(f"{SVG}desc") or "") > 20
        assert figure.get("role") == ("group" if figure.find(f".//{SVG}a") is not None else "img")


def test_the_matrix_says_what_the_runs_say_of_every_listed_lever_in_every_view(nile: Example, html: str) -> None:
    told = figures(html, "levers")[0].findtext(f"{SVG}desc") or ""
    names = {lever.id: lever.name for lever in nile.case.situation.levers}
    views = {view.id: view.name for view in nile.case.situation.views}
    for line in nile.answered.answer.levers:
        assert f"{names[line.lever]}: " in told
        for view, falls, rises in line.by_view:
            assert f"{views[view]}: " in told
            assert f"({falls:.0%} of worlds fall, {rises:.0%} rise)" in told


def test_the_tornado_is_of_the_lever_on_top_and_leads_to_the_claims(nile: Example, html: str, page: Page) -> None:
    top = nile.answered.answer.levers[0].lever
    runs = [run for run in nile.answered.runs if run.lever == top and not run.silent]
    claims = {claim for run in runs for claim, _ in run.shifts} & set(page.ids)
    drawn = figures(html, "moves")
    leads = {(link.get("href") or "")[1:] for figure in drawn for link in figure.iter(f"{SVG}a")}
    assert leads
    assert leads <= claims
    assert len(drawn) == 1 + len([run for run in runs if run.swings and run.view != "each"])


def test_the_report_is_written_whole_and_the_same_twice(nile: Example, html: str, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "report.html"
    write_report(nile.case, nile.answered, path)
    assert path.read_text(encoding="utf-8") == html
    assert len(html) < LARGEST
    assert [entry.name for entry in path.parent.iterdir()] == ["report.html"]


def test_a_refusal_has_a_report_as_well(nile: Example) -> None:
    from thucydides.pipeline import ask
    from thucydides.records import Scenario

    answered = ask(nile.case.situation, "Can Brazil raise wheat trade with Peru?", Scenario(worlds=64))
    page = Page(render(nile.case, answered))
    assert (answered.answer.refusal or "-") in page.text["answer"]


def test_what_is_held_back_reversed_assumed_and_what_turns_the_sign_is_on_the_page(nile: Example) -> None:
    answer, text = nile.answered.answer, render(nile.case, nile.answered)
    top = [run for run in nile.answered.runs if run.lever == answer.levers[0].lever and run.view == "each"]
    assert ("<dt>Held back</dt>" in text) is bool(answer.gates)
    assert ("by reversing what it says" in text) is any(line.reversed for line in answer.levers)
    assert ("What turns its sign" in text) is bool(top and top[0].fragile)
    assert ("Each document left out" in text) is bool(top and top[0].document_shifts)
    assert "worn down by" in text
