"""Whose a claim is that no statement's content holds: of whom the sentence or the paragraph goes on to report."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from thucydides.records import NARRATOR, Mention, Statement

from .reading import claims_of, document_of

MARK = re.compile(r"\{(?P<who>[ab])\s(?P<speaker>[^{}|]*)\|(?P<cue>[^{}|]*)\|(?P<content>[^{}|]*)\}")


def told(marked: str) -> tuple[str, tuple[Statement, ...], tuple[Mention, ...]]:
    """The text without marks, and the statements that `{a SPEAKER|CUE|CONTENT}` tells of it, with who makes them."""
    parts = [match.groupdict() for match in MARK.finditer(marked)]
    text = MARK.sub("", marked)
    document = document_of(text)
    statements: list[Statement] = []
    people: dict[str, Mention] = {}
    for number, part in enumerate(parts):
        spans = {
            key: document.span(at := text.index(part[key]), at + len(part[key]))
            for key in ("speaker", "cue", "content")
        }
        people.setdefault(part["who"], Mention(part["who"], spans["speaker"], "person", part["speaker"]))
        statements.append(
            Statement(
                str(number), (part["who"],), spans["speaker"], spans["cue"], (spans["content"],), (), "indirect", "asserted",
                None, None, None, document.span(0, len(text)), 1.0,
            )
        )  # fmt: skip
    return text, tuple(statements), tuple(people.values())


def asserters(nlp: Language, marked: str) -> list[tuple[str, ...]]:
    """Who asserts the claims of a marked text that stand in no content."""
    text, statements, people = told(marked)
    inside = [range(span.start, span.end) for one in statements for span in one.content]
    found = claims_of(nlp, text, statements, people)
    return [one.asserted_by for one in found if not any(one.effect_spans[0].start in held for held in inside)]


BUSY = "{a Ana Ruiz|said|the port is busy}"
LEVY = "The levy has reduced trade."
OTHER = "{b Juan Paz|hinted|talks}{b Juan Paz|agreed|left early}"


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("The port is busy, Ana Ruiz said; the levy has reduced trade.{a Ana Ruiz|said|The port is busy}", "a"),
        (f"Ana Ruiz said the port is busy. {LEVY}{BUSY}", "a"),
        (f"Ana Ruiz said the port is busy. {LEVY} She added none pays.{BUSY}{{a She|added|none pays}}", "a"),
        (f"Ana Ruiz said the port is busy. {LEVY} She added none pays.\n\nJuan Paz hinted at talks, agreed, left early, sang."
         f"{BUSY}{{a She|added|none pays}}{OTHER}{{b Juan Paz|sang|talks}}{{b Juan Paz|sang|early}}", "a"),
        ("Ana Ruiz thinks that ports are busy and that the levy has reduced trade.{a Ana Ruiz|thinks|that ports are busy}", "a"),
        (f"Ana Ruiz said the port is busy.\n\n{LEVY}{BUSY}", NARRATOR),
        (f"Ana Ruiz said the port is busy. {LEVY}\n\nJuan Paz hinted at talks. Juan Paz agreed. He left early."
         f"{BUSY}{OTHER}", NARRATOR),
        ("Ana Ruiz, who had promised ships, left when the levy reduced trade.{a Ana Ruiz|had promised|ships}", NARRATOR),
    ],
)  # fmt: skip
def test_who_goes_on(nlp: Language, marked: str, who: str) -> None:
    assert asserters(nlp, marked) == [(who,)]
