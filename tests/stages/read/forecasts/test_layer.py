"""Own sentences with the forecasts in them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.statements.reading import read


def test_what_is_expected_is_foretold(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:expects} {k:the line to close by the end of June}.|")
    (forecast,) = found.forecasts
    assert found.names((forecast.forecaster,)) == ["Rui Campos"]
    assert forecast.proposition == "the line to close by the end of June"
    assert forecast.horizon is not None
    assert forecast.horizon.end == "2024-06-30"
    assert forecast.statement == found.statements[0].id
    assert forecast.outcome is None


def test_conditions_are_told_apart_from_what_is_foretold(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:expects} {k:that the line will close if the talks collapse}.|")
    assert found.forecasts[0].condition == "the talks collapse"
    assert found.forecasts[0].proposition == "the line will close"


def test_unless_stays_in_the_condition(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:fears} {k:that the line will close unless Lisbon pays}.|")
    assert found.forecasts[0].condition == "unless Lisbon pays"


def test_what_is_feared_by_a_day_is_foretold(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:fears} {k:a second leak before Sunday}.|")
    (forecast,) = found.forecasts
    assert forecast.horizon is not None
    assert (forecast.horizon.start, forecast.horizon.end) == ("2024-03-05", "2024-03-10")


@pytest.mark.parametrize(
    "text",
    [
        "{s:Lisbon} {c:promised} {k:that it will repair the ferry by June}.|",
        "{s:Lisbon} {c:said} {k:that the ferry sank in March}.|",
        "{s:Lisbon} {c:wants} {k:the line to close in June}.|",
        "{s:Rui Campos} {c:fears} {k:for the old harbour}.|",
    ],
)
def test_what_is_in_ones_hand_or_past_is_not_foretold(nlp: Language, text: str) -> None:
    assert read(nlp, text).forecasts == ()


def test_the_words_are_those_that_measure(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:expects} {k:that the line will very likely close}.|")
    assert found.forecasts[0].words.exact == "very likely"
    assert found.forecasts[0].probability == (0.8, 0.95)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("{s:Rui Campos} {c:expects} {k:that the line will close in June}.|", (0.8, 0.99)),
        ("{s:Rui Campos} {c:expects} {k:the line to close by the end of June}.|", (0.55, 0.8)),
        ("{s:Rui Campos} {c:fears} {k:that the line could close in June}.|", None),
    ],
)
def test_a_forecast_without_a_word_of_chance_has_the_band_of_how_it_is_put(
    nlp: Language, text: str, band: tuple[float, float] | None
) -> None:
    (forecast,) = read(nlp, text).forecasts
    assert forecast.probability == band
