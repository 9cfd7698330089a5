"""The priors are complete, reasoned, numbers where numbers are due, and speak of things that exist."""

from __future__ import annotations

import pytest
import yaml

from thucydides import vocab
from thucydides.errors import BadPrior, VocabularyError
from thucydides.vocab._tables import read_data
from thucydides.vocab.priors import FILE, parse_priors, priors

TEXT = read_data(FILE)


def test_every_prior_says_on_what_it_rests_and_why() -> None:
    for name, entry in yaml.safe_load(TEXT).items():
        assert entry["basis"], name
        assert len(entry["why"]) > 20, name
    for move in priors().countermoves:
        assert move.source
        assert move.says


def test_what_is_named_exists_among_the_dimensions() -> None:
    known = {dimension.id for dimension in vocab.dimensions()}
    classes = priors().delay_by_dimension
    assert set(classes["fast"]) | set(classes["slow"]) <= known
    assert not set(classes["fast"]) & set(classes["slow"])
    for move in priors().countermoves:
        assert {lever[2:] for lever in move.levers} <= known
        assert all(lever[:2] in ("+ ", "- ") for lever in move.levers)


@pytest.mark.parametrize("wrong", [".nan", ".inf", "-1.0"])
def test_a_number_that_is_none_is_a_bad_prior(wrong: str) -> None:
    with pytest.raises(BadPrior, match="size"):
        parse_priors(TEXT.replace("size:\n  value: 0.7", f"size:\n  value: {wrong}", 1))


@pytest.mark.parametrize(
    "text", ["", "[]", TEXT + "wishes:\n  value: 1\n  basis: x\n  why: y\n", TEXT.replace("basis:", "b:")]
)
def test_a_malformed_file_is_an_error(text: str) -> None:
    with pytest.raises(VocabularyError):
        parse_priors(text)
