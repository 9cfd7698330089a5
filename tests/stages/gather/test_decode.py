"""Every encoding that newsrooms use is decoded, and what is no text is refused with a reason."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.errors import UnreadableFile
from thucydides.stages.gather.decode import decode

TEXT = (
    "Minister José Brandão said: “We won’t sign” – at least not before the vote in Évora, where fishermen protest. " * 3
)
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: bool(text.strip("\ufeff \t"))
)


@given(words)
def test_utf8_is_untouched(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text


def test_a_byte_order_mark_of_utf8_stays_in_the_text() -> None:
    assert decode(codecs.BOM_UTF8 + b"text", "a.txt").text == "\ufefftext"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_other_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt").text == TEXT


def test_a_declared_encoding_is_believed_if_it_fits() -> None:
    russian = "Министры подписали соглашение о рыболовстве в среду."
    assert decode(russian.encode("koi8-r"), "a.html", "KOI8-R").text == russian
    assert decode(russian.encode(), "a.html", "no-such-encoding").text == russian


def test_undeclared_cyrillic_is_guessed() -> None:
    russian = "Министры двух стран подписали соглашение о рыболовстве в среду, сообщили официальные лица. " * 5
    assert decode(russian.encode("cp1251"), "a.txt").text == russian


def test_one_broken_sequence_does_not_turn_utf8_into_something_else() -> None:
    text = decode(("“één” – " * 50).encode() + b"\xff end", "a.txt").text
    assert text.count("\ufffd") == 1
    assert text.startswith("“één”")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \r\n\t ", "empty-file"),
        (codecs.BOM_UTF8 + b"\n", "empty-file"),
        (b"abc\x00def", "not-text"),
        (bytes(range(256)) * 20, "not-text"),
        (b"\x01\x02\x03 and words" * 20, "not-text"),
        (b"a" * 1_000_001, "too-long"),
        (b"a" * 49_000_000, "too-long"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        decode(data, "a.txt")
    assert raised.value.code == code
    assert raised.value.remedy
