"""Properties of comparison keys: lengths and offsets hold, and spellings of one name meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.text.normalize import fold, key, plain


@given(st.text())
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_folded_text_leads_back_to_its_source(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.offsets)
    assert list(folded.offsets) == sorted(folded.offsets)
    for index in range(len(folded.text)):
        start, end = folded.source(index, index + 1)
        assert fold(text[start:end]).text.find(folded.text[index]) >= 0


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(key(text)) == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jean-Noël Barrot", "jean noel BARROT"),
        ("U.S.", "US"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("“Yes” — no", '"yes" - No'),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_no_empty_range_of_a_folded_text() -> None:
    with pytest.raises(IndexError):
        fold("abc").source(2, 2)
