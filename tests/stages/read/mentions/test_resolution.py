"""What phrases stand for, over own mini-documents from many regions."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .resolution import Case, cases, judge, read


@pytest.mark.parametrize("case", list(cases("cases.jsonl")), ids=lambda case: case.region)
def test_every_phrase_stands_for_whom_it_should(case: Case, nlp: Language) -> None:
    missed = [line for _, right, line in judge(case, read(nlp, case.text)) if not right]
    assert not missed, "\n".join(missed)
