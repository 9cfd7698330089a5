"""What was done is no statement, whatever the encoder takes it for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.stages.read.statements.deeds import is_deed
from thucydides.stages.read.statements.draft import Draft
from thucydides.stages.read.statements.passage import Passage

from .reading import passage_of


def drafted(passage: Passage, cue: str, content: str) -> Draft:
    """A draft with these words as its cue and content."""
    start, at = passage.text.index(cue), passage.text.index(content)
    return Draft(((at, at + len(content)),), cue=(start, start + len(cue)), form="indirect")


@pytest.mark.parametrize(
    ("text", "cue", "content", "deed"),
    [
        ("Laos and Peru concluded the border treaty.", "concluded", "the border treaty", True),
        ("Both are rejected by Norway.", "rejected", "Norway", True),
        ("The union has run out of ideas.", "has", "run out of ideas", True),
        ("The envoy said that Peru had signed.", "said", "that Peru had signed", False),
        ("The envoy condemned the sale of arms.", "condemned", "the sale of arms", False),
    ],
)
def test_deeds(nlp: Language, text: str, cue: str, content: str, deed: bool) -> None:
    passage = passage_of(nlp, text)
    assert is_deed(drafted(passage, cue, content), passage) is deed
