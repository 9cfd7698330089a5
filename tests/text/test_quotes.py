"""Quotation marks of several scripts, nested, odd and hostile, always found with linear work and offsets that hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import LINEAR, growth
from thucydides.text.quotes import quotations


def _inner(text: str) -> list[str]:
    return [text[slice(*quotation.inner)] for quotation in quotations(text) if quotation.closed]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('He said "no" and left.', ["no"]),
        ("“We go,” she said. “Now.”", ["We go,", "Now."]),
        ("„Ja“, sagte er.", ["Ja"]),
        ("»Ja«, sagte er, »nein«.", ["Ja", "nein"]),
        ("Il a dit « oui » hier.", [" oui "]),
        ("「はい」と述べた。『いいえ』", ["はい", "いいえ"]),
        ("《조선》이라고", ["조선"]),
        ("He said ``never'' twice.", ["never"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,", "no"]),
        ("The ministers' talks aren't over, he said.", []),
        ('A 5" pipe and a 6" pipe.', []),
        ("'We won't sign,' the envoy said.", ["We won't sign,"]),
        ("the so-called “union”’s rules", ["union"]),
    ],
)
def test_pairs(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


def test_nesting_is_counted() -> None:
    assert [q.depth for q in quotations("“He said ‘I read “X” once’ to me”")] == [0, 1, 2]


def test_an_unmatched_mark_ends_with_its_paragraph() -> None:
    text = '"We agree.\n\nThe talks go on, "slowly", he said.'
    first, second = quotations(text)
    assert (first.closed, text[slice(*first.inner)]) == (False, "We agree.")
    assert text[slice(*second.inner)] == "slowly"


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    text = "“We agree.\n\nWe will sign,” he said."
    assert _inner(text) == ["We agree.\n\nWe will sign,"]
    repeated = "“We agree.\n\n“We will sign,” he said."
    assert [q.closed for q in quotations(repeated)] == [False, True]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„「」`", max_size=120))
def test_offsets_hold_on_anything(text: str) -> None:
    for quotation in quotations(text):
        assert 0 <= quotation.start < quotation.inner[0] <= quotation.inner[1] <= quotation.end <= len(text)
        assert quotation.closed == (quotation.inner[1] < quotation.end)


@pytest.mark.parametrize("hostile", ["“", '"a ', "“‘„«", "'", "”", '\n"a'])
def test_work_grows_with_the_text_and_not_faster(hostile: str) -> None:
    def work(times: int) -> Callable[[], object]:
        text = hostile * times
        return lambda: quotations(text)

    assert growth(work, 250) < LINEAR
