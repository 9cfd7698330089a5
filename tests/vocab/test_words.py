"""Words of reporting, cause, change and probability keep to their closed lists and to what they mean."""

from __future__ import annotations

from itertools import pairwise

import pytest

from thucydides import vocab


def test_every_stance_has_cues_of_more_than_one_part_of_speech() -> None:
    parts: dict[str, set[str]] = {}
    for cue in vocab.cues():
        parts.setdefault(cue.stance, set()).add(cue.pos)
    assert set(parts) == {
        "asserted", "denied", "doubted", "alleged", "feared", "expected", "wanted", "promised", "asked",
    }  # fmt: skip
    assert all(len(found) > 1 for found in parts.values()), parts


def test_cues_are_many_and_their_strength_is_a_share() -> None:
    assert len(vocab.cues()) >= 400
    assert all(0 < cue.strength <= 1 for cue in vocab.cues())


@pytest.mark.parametrize(
    ("lemma", "stance", "negated"),
    [
        ("deny", "denied", "asserted"),
        ("confirm", "asserted", "open"),
        ("want", "wanted", "flipped"),
        ("doubt", "doubted", "asserted"),
    ],
)
def test_what_negation_does_to_a_cue(lemma: str, stance: str, negated: str) -> None:
    cue = next(cue for cue in vocab.cues() if cue.lemma == lemma and cue.pos == "verb")
    assert (cue.stance, cue.negated) == (stance, negated)


def test_signals_cover_every_relation_both_signs_and_both_directions() -> None:
    signals = vocab.causal_signals()
    assert len(signals) >= 400
    assert {s.relation for s in signals} == {"mechanism", "motive", "condition", "exchange", "enabling", "preventing"}
    assert {s.polarity for s in signals} == {"+", "-"}
    assert {s.direction for s in signals} == {"cause_first", "effect_first"}
    assert all(s.polarity == "-" for s in signals if s.relation == "preventing")
    assert all(0 < s.certainty <= 1 for s in signals)


@pytest.mark.parametrize(
    ("signal", "direction", "polarity"),
    [
        ("lead to", "cause_first", "+"), ("reduce", "cause_first", "-"), ("because of", "effect_first", "+"),
        ("be a response to", "effect_first", "+"), ("without", "effect_first", "-"), ("therefore", "cause_first", "+"),
    ],
)  # fmt: skip
def test_direction_and_sign_of_plain_signals(signal: str, direction: str, polarity: str) -> None:
    found = next(s for s in vocab.causal_signals() if s.signal == signal)
    assert (found.direction, found.polarity) == (direction, polarity)


def test_a_purpose_is_a_motive_and_not_a_mechanism() -> None:
    relations = {s.relation for s in vocab.causal_signals() if s.signal == "in order to"}
    assert relations == {"motive"}


def test_no_wording_is_both_causal_and_not_except_on_stated_grounds() -> None:
    plain = {s.signal for s in vocab.causal_signals() if s.certainty > 0.6}
    assert {n.signal for n in vocab.not_causal()} & plain == set()
    assert {"amid", "as evidenced by", "against the backdrop of"} <= {n.signal for n in vocab.not_causal()}


def test_no_change_word_has_two_signs() -> None:
    signs: dict[tuple[str, str], set[int]] = {}
    for word in vocab.change_words():
        signs.setdefault((word.words, word.pos), set()).add(word.sign)
    assert all(found in ({1}, {-1}) for found in signs.values())


def test_intervals_are_probabilities_and_hedges_have_none() -> None:
    for phrase in vocab.estimative():
        if phrase.basis == "hedge":
            assert (phrase.low, phrase.high, phrase.scale) == (None, None, "none")
        else:
            assert phrase.low is not None
            assert phrase.high is not None
            assert 0 <= phrase.low <= phrase.high <= 1


def test_the_terms_of_icd_203_rise_without_overlap() -> None:
    bands = sorted(
        {(e.low, e.high) for e in vocab.estimative() if e.scale == vocab.DEFAULT_SCALE and e.low is not None}
    )
    assert len(bands) == 7
    assert all(lower[1] is not None and lower[1] <= (upper[0] or 0) for lower, upper in pairwise(bands))


def test_a_hedge_is_not_also_given_a_number_on_the_default_scale() -> None:
    hedges = {e.phrase for e in vocab.estimative() if e.basis == "hedge"}
    numbered = {e.phrase for e in vocab.estimative() if e.scale == vocab.DEFAULT_SCALE}
    assert hedges & numbered == set()
    assert {"may", "might", "could", "possibly"} <= hedges
