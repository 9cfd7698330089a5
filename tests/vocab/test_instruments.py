"""Instruments move known dimensions, and the ones that undo each other pull opposite ways."""

from __future__ import annotations

from thucydides import vocab


def test_instruments_move_known_dimensions() -> None:
    known = {dimension.id for dimension in vocab.dimensions()}
    for instrument in vocab.instruments():
        assert instrument.dimension in known, instrument.id
        assert {effect.dimension for effect in instrument.acts_on} <= known, instrument.id
        assert instrument.words
        assert instrument.wielders


def test_what_undoes_an_instrument_exists() -> None:
    known = {instrument.id for instrument in vocab.instruments()}
    assert {instrument.reverse for instrument in vocab.instruments()} - {None} <= known


def test_two_instruments_of_one_dimension_that_undo_each_other_move_it_apart() -> None:
    by_id = {instrument.id: instrument for instrument in vocab.instruments()}
    pairs = [(i, by_id[i.reverse]) for i in by_id.values() if i.reverse and by_id[i.reverse].dimension == i.dimension]
    assert len(pairs) > 10
    assert all(one.moves != other.moves for one, other in pairs)


def test_no_effect_is_listed_twice() -> None:
    for instrument in vocab.instruments():
        moved = [effect.dimension for effect in instrument.acts_on]
        assert len(moved) == len(set(moved)), instrument.id
