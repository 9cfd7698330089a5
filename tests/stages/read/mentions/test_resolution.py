"""What phrases stand for, over own mini-documents from many regions and kinds of text."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .resolution import Case, cases, judge, read, score


@pytest.mark.parametrize("case", list(cases("cases.jsonl")), ids=lambda case: case.region)
def test_every_phrase_stands_for_whom_it_should(case: Case, nlp: Language) -> None:
    missed = [line for _, right, line in judge(case, read(nlp, case.text)) if not right]
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize(("name", "least"), [("newswire.jsonl", 0.97), ("genres.jsonl", 0.95)])
def test_longer_texts_are_resolved_nearly_always(name: str, least: float, nlp: Language) -> None:
    right, asked, misses = score(nlp, name)
    for question in asked:
        assert right[question] >= least * asked[question], f"{question}\n" + "\n".join(misses)
