"""Turns a text into words of the date grammar, one letter each, so that a rule is a regular expression over letters.

The possessive 's is no word, so that "last year's summit" reads as "last year summit". Words that mean nothing to the
grammar are `x`; a blank line is `|`, which no rule crosses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from .tables import rows

Value = int | float | str | tuple[date, date] | tuple[int, int]
PUNCTUATION = {",": ",", "(": ",", "-": "-", "–": "-", "—": "-", "/": "-", "|": "|"}
EARLIEST, LATEST = 1500, 2199  # a number of four digits outside these is no year


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its class letter, its place in the text, and what it stands for."""

    letter: str
    start: int
    end: int
    value: Value


@cache
def _vocabulary() -> dict[str, tuple[str, Value]]:
    return {row["word"]: (row["class"], _number(row["value"])) for row in rows("words.tsv")}


def _number(text: str) -> Value:
    try:
        return int(text)
    except ValueError:
        return text


@cache
def _named() -> dict[str, Value]:
    return {row["name"].casefold(): _period(row["start"], row["end"]) for row in rows("named.tsv")}


def _period(start: str, end: str) -> Value:
    if len(start) == len("12-25"):
        month, day = start.split("-")
        return int(month), int(day)
    return date.fromisoformat(start), date.fromisoformat(end)


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_named(), key=lambda name: (-len(name), name)))
    return re.compile(
        rf"(?P<blank>\n[^\S\n]*\n)|(?P<named>\b(?i:{names})\b)|(?P<possessive>['’][sS]\b)"
        r"|(?P<iso>\b\d{4}-\d{2}-\d{2}\b)|(?P<dotted>\b\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)\d{4}\b)"
        r"|(?P<other>\d+(?:[.,:]\d+)+%?|[$€£¥]\s?\d+|\d+%|\b[^\W\d_]*\d+[^\W\d_]+\d\w*)"
        r"|(?P<decade>(?:['’]\d0|\b\d{3}0)['’]?s\b)|(?P<ordinal>\b\d{1,2}(?:st|nd|rd|th)\b)|(?P<quarter>\b[QH][1-4]\b)"
        r"|(?P<digits>\b\d+\b)|(?P<word>[^\W\d_]+(?:-first)?)|(?P<mark>[,(/–—-])|(?P<rest>[^\s\w])"
    )


def words(text: str) -> list[Word]:
    """The words of a text in order, white space and possessives left out."""
    found: list[Word] = []
    for match in _pattern().finditer(text):
        absorbed = bool(found) and match.start() < found[-1].end
        if match.lastgroup != "possessive" and not absorbed:
            letter, value = _read(match, text)
            found.append(Word(letter, match.start(), _with_stop(match, letter, text), value))
    return found


def _read(match: re.Match[str], text: str) -> tuple[str, Value]:
    kind, exact = match.lastgroup or "rest", match[0]
    if kind == "word":
        return _read_word(exact, text[match.end() : match.end() + 4])
    if kind == "digits":
        return _read_digits(exact)
    if kind == "mark":
        return PUNCTUATION[exact], exact
    if kind == "named":
        return ("P", _named()[exact.casefold()]) if exact[0].isupper() else ("x", exact)
    reader = _READERS.get(kind)
    return reader(exact) if reader else ("x", exact)


def _read_word(exact: str, after: str) -> tuple[str, Value]:
    letter, value = _vocabulary().get(exact.lower(), ("x", exact))
    if letter[0] in "MW" and not exact[0].isupper():
        return "x", exact
    if letter.endswith("~") and not re.match(r"\.|\s\d", after):
        return "x", exact
    return letter[0], value


def _read_digits(exact: str) -> tuple[str, Value]:
    number = int(exact) if len(exact) < 5 else 10_000
    if len(exact) == 4 and EARLIEST <= number <= LATEST:
        return "Y", number
    return ("d" if 1 <= number <= 31 else "N" if number < 1000 else "x"), number


def _read_iso(exact: str) -> tuple[str, Value]:
    try:
        day = date.fromisoformat(exact)
    except ValueError:
        return "x", exact
    return "S", (day, day)


def _read_dotted(exact: str) -> tuple[str, Value]:
    day, month, year = (int(part) for part in re.split(r"[./]", exact))
    if month > 12:  # the American order can be told from the European only where the day is above 12
        day, month = month, day
    return _read_iso(f"{year:04}-{month:02}-{day:02}")


def _read_decade(exact: str) -> tuple[str, Value]:
    digits = re.sub(r"\D", "", exact)
    return "D", int(digits) if len(digits) == 4 else 1900 + int(digits)


_READERS: dict[str, Callable[[str], tuple[str, Value]]] = {
    "blank": lambda exact: ("|", exact),
    "iso": _read_iso,
    "dotted": _read_dotted,
    "decade": _read_decade,
    "ordinal": lambda exact: ("O", int(exact[:-2])),
    "quarter": lambda exact: ("Q", exact),
}


def _with_stop(match: re.Match[str], letter: str, text: str) -> int:
    """The end of a word, taking in the full stop of an abbreviated month or weekday."""
    abbreviated = letter in "MW" and _vocabulary()[match[0].lower()][0].endswith("~")
    return match.end() + (abbreviated and text[match.end() : match.end() + 1] == ".")


def letters(found: list[Word]) -> str:
    """The class letters of words, as one string."""
    return "".join(word.letter for word in found)
