"""Bytes to text: a byte-order mark first, then UTF-8, then what the file declares, then a guess.

UTF-8 is decoded untouched, U+FEFF included, so that offsets count in the file itself. A file with a few broken UTF-8 sequences
stays UTF-8, with U+FFFD in their place. Undeclared single bytes are read as Windows-1252 if every one of them is a letter or
mark that western newsrooms use (WHATWG reads "latin1" so, too); otherwise charset-normalizer guesses.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from thucydides.errors import UnreadableFile

from .draft import LONGEST_TEXT

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSED_FROM = 100_000  # bytes shown to the guesser, whose time grows with them
BINARY_SHARE = 0.01  # of control characters, above which nothing was ever text
BROKEN_SHARE = 0.1  # of broken sequences to good ones, up to which UTF-8 is still believed
_CONTROLS = frozenset(chr(code) for code in range(32)) - frozenset("\t\n\r\f\v\x1a\x1b")
_WESTERN = frozenset("‘’“”‚„‹›«»–—…•€£©®°·§½¼¾²³¹ªº¡¿\u00a0´`™†‡ŠšŽžŒœŸ") | {chr(code) for code in range(0xC0, 0x100)}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was decoded from."""

    text: str
    encoding: str


def decode(data: bytes, path: str, declared: str | None = None, limit: int = LONGEST_TEXT) -> Decoded:
    """The text of a file. Raises UnreadableFile if it is empty, binary, too long or in no encoding that can be told."""
    if not data.strip():
        raise UnreadableFile("the file is empty", path, "remove it, or save the article again", "empty-file")
    if len(data) > 4 * limit:
        raise too_long(len(data) // 4, path)
    decoded = (
        _marked(data) or _utf8(data) or _declared(data, declared) or _wide(data) or _western(data) or _guessed(data)
    )
    if decoded is None or _is_binary(decoded.text):
        raise UnreadableFile(
            "the file holds binary data or text in an unknown encoding",
            path,
            "save it as UTF-8 text, or give it the ending of its format",
            "not-text",
        )
    if not decoded.text.strip("\ufeff \t\r\n"):
        raise UnreadableFile("the file holds no words", path, "remove it, or save the article again", "empty-file")
    if len(decoded.text) > limit:
        raise too_long(len(decoded.text), path)
    return decoded


def too_long(length: int, path: str) -> UnreadableFile:
    """The error for a text that is longer than any report."""
    what = f"the text has about {length:,} characters, more than the {LONGEST_TEXT:,} of one report"
    return UnreadableFile(what, path, "split it into one file an article, or give articles as JSONL", "too-long")


def _attempt(data: bytes, encoding: str, errors: str = "strict") -> Decoded | None:
    try:
        return Decoded(data.decode(encoding, errors), encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _marked(data: bytes) -> Decoded | None:
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), None)
    return _attempt(data, encoding) if encoding else None


def _utf8(data: bytes) -> Decoded | None:
    whole = _attempt(data, "utf-8")
    if whole:
        return whole
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(not character.isascii() for character in text) - broken
    return Decoded(text, "utf-8") if broken <= BROKEN_SHARE * good else None


def _declared(data: bytes, encoding: str | None) -> Decoded | None:
    """The text in the encoding that the file names, if that is a text encoding and fits."""
    if not encoding:
        return None
    name = encoding.strip(" \"'").lower()
    return _attempt(data, "cp1252" if name in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"} else name)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of western text is then zero."""
    sample = data[:2000]
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        half, other = sample[first::2], sample[1 - first :: 2]
        if half and half.count(0) > 0.4 * len(half) and other.count(0) < 0.05 * len(other):
            return _attempt(data, encoding)
    return None


def _western(data: bytes) -> Decoded | None:
    decoded = _attempt(data, "cp1252")
    if decoded is None:
        return None
    foreign = [character for character in decoded.text if not character.isascii()]
    fits = len(foreign) <= 0.15 * len(decoded.text) and all(character in _WESTERN for character in foreign)
    return decoded if fits else None


def _guessed(data: bytes) -> Decoded | None:
    if data.count(0):
        return None
    best = from_bytes(data[:GUESSED_FROM]).best()
    return _attempt(data, best.encoding, "replace") if best else None


def _is_binary(text: str) -> bool:
    controls = sum(text.count(control) for control in _CONTROLS)
    return "\x00" in text or controls > BINARY_SHARE * len(text)
