"""Amounts that an event is told with: "100,000 soldiers", "dozens of missiles", "$4 billion"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from thucydides.records import Quantity

DIGITS = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₽": "roubles"}
LONGEST = 12


def quantities(head: Token) -> tuple[Quantity, ...]:
    """Returns the amounts in the phrases that hang on the main word of an event, in the order of the text."""
    found = [quantity for token in _things(head) for quantity in _of(token)]
    return tuple(dict.fromkeys(found))


def _things(head: Token) -> Iterator[Token]:
    yield head
    for child in head.subtree:
        if child.i != head.i and child.pos_ in ("NOUN", "PROPN", "SYM", "NUM") and not _in_other_clause(child, head):
            yield child


def _in_other_clause(token: Token, head: Token) -> bool:
    while token.i not in (head.i, token.head.i):
        if token.dep_ in ("ccomp", "advcl", "relcl", "parataxis", "npadvmod", "tmod") or token.ent_type_ in (
            "DATE",
            "TIME",
        ):
            return True
        token = token.head
    return False


def _of(noun: Token) -> Iterator[Quantity]:
    """The amount of a noun, by the number before it or by "dozens of" above it."""
    if noun.ent_type_ in ("DATE", "TIME"):
        return
    numbers = [child for child in noun.children if child.dep_ == "nummod" and child.ent_type_ not in ("DATE", "TIME")]
    for number in numbers:
        amount = _amount([t for t in number.subtree if t.i <= number.i])
        sign = next((t.text for t in number.subtree if t.text in CURRENCIES), None)
        if amount is not None:
            yield Quantity(amount, CURRENCIES[sign] if sign else _unit(noun))
    if noun.lower_ in CURRENCIES or (not numbers and _is_money(noun)):
        return
    if _word(noun, "many") is not None:
        amount = _amount([*noun.lefts, noun]) or 0.0
        below = [t for child in noun.children if child.lower_ == "of" for t in child.children if t.dep_ == "pobj"]
        for thing in below:
            if _word(thing, "many") is not None:
                amount *= _word(thing, "many") or 1.0
            elif amount:
                yield Quantity(amount, _unit(thing))


def _is_money(noun: Token) -> bool:
    return noun.ent_type_ == "MONEY" and noun.pos_ == "NUM"


def _unit(noun: Token) -> str:
    described = [child.text for child in noun.lefts if child.dep_ in ("compound", "amod") and not child.ent_type_]
    return " ".join([*described, noun.text])


def _amount(tokens: list[Token]) -> float | None:
    """The number that a row of words spells: digits, times scales ("4 billion", "two hundred thousand")."""
    total: float | None = None
    for token in tokens[-LONGEST:]:
        match = DIGITS.fullmatch(token.text)
        if match:
            total = float(re.sub(r"[,\u00a0\u202f]", "", match[0]))
        elif (value := _word(token, "unit")) is not None:
            total = (total or 0.0) + value
        elif (value := _word(token, "scale") or _word(token, "many")) is not None:
            total = (total or 1.0) * value
    return total


def _word(token: Token, kind: str) -> float | None:
    amount = _numbers().get((token.lower_, kind))
    return amount


@cache
def _numbers() -> dict[tuple[str, str], float]:
    text = (files(__package__) / "numbers.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return {(word, kind): float(amount) for word, amount, kind in rows}
