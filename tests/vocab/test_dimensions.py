"""Dimensions: a small, closed and unambiguous ontology."""

from __future__ import annotations

from thucydides import vocab
from thucydides.text.stems import stem


def test_broader_dimensions_exist_and_lead_nowhere_in_a_circle() -> None:
    above = {dimension.id: dimension.broader for dimension in vocab.dimensions()}
    for start in above:
        seen: list[str] = []
        here: str | None = start
        while here is not None:
            assert here in above
            assert here not in seen, f"{start} is broader than itself"
            seen.append(here)
            here = above[here]


def test_a_phrase_stands_in_one_dimension_with_one_sign() -> None:
    owners: dict[tuple[str, ...], set[tuple[str, int]]] = {}
    for dimension in vocab.dimensions():
        for words, sign in dimension.signed_words():
            owners.setdefault(tuple(stem(w) for w in words.replace("-", " - ").split()), set()).add(
                (dimension.id, sign)
            )
    assert {words: found for words, found in owners.items() if len(found) > 1} == {}


def test_every_dimension_can_be_named_and_explained() -> None:
    assert 90 <= len(vocab.dimensions()) <= 130
    for dimension in vocab.dimensions():
        assert dimension.nouns, dimension.id
        assert dimension.gloss.endswith((".", ";"))
        assert dimension.source
        assert bool(dimension.wielders) or not dimension.instrument, dimension.id


def test_near_opposites_are_one_variable_with_two_signs() -> None:
    signs = {
        words: (dimension.id, sign) for dimension in vocab.dimensions() for words, sign in dimension.signed_words()
    }
    assert signs["rapprochement"] == ("cooperation", 1)
    assert signs["rift"] == ("cooperation", -1)
    assert signs["sanctions relief"] == ("sanctions_pressure", -1)
    assert signs["denuclearization"] == ("weapons_programme", -1)
    assert signs["detente"] == ("tension", -1)


def test_plain_words_of_amount_name_no_variable() -> None:
    named = {words for dimension in vocab.dimensions() for words, _ in dimension.signed_words()}
    plain = {"increase", "decrease", "rise", "fall", "growth", "drop", "reduction", "decline", "expansion", "deepening"}
    assert plain <= {word.words for word in vocab.change_words()}
    assert plain & named == set()
