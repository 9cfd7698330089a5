"""Two degrees that go together: "the longer the siege lasts, the fewer traders come".

The comparatives are the signal, and give the sign: two that point the same way `+`, else `-`; where one is no plain word of more
or less ("the poorer Kenya gets") it stays in its side, which it is said of. Source: R. Huddleston, G. Pullum, The Cambridge
Grammar of the English Language (2002), 13.4.4, correlative comparatives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from .clauses import VERBAL
from .draft import Draft
from .standing import held
from .tables import words

CERTAINTY = 0.9
COMPARED = frozenset(("JJR", "RBR"))
SHORTEST = 2  # words of a side
ENDS = frozenset((".", ";", ":", "!", "?", "—", "–"))


def correlative_claims(sentence: list[Token]) -> Iterator[Draft]:
    """The claim of a sentence in which "the" and a comparative stand at the head of two clauses, a comma between."""
    heads = [token for token in sentence[:-1] if token.lower_ == "the" and _is_compared(token.nbor())]
    for one, two in pairwise(heads):
        if not _follows(one) or two.nbor(-1).text != ",":
            continue
        first, second = _side(sentence, one, two.i - 1), _side(sentence, two, sentence[-1].i + 1)
        verb = next((token for token in reversed(second) if token.pos_ in VERBAL), None)
        if min(len(first), len(second)) >= SHORTEST and verb is not None:
            signal = tuple(i for the in (one, two) for i in _signal(the))
            cause, effect = (tuple(token.i for token in side if token.i not in signal) for side in (first, second))
            sign = _sign(one) * _sign(two)
            yield Draft(signal, cause, effect, sign, held(verb), "mechanism", CERTAINTY, two.i)


def _is_compared(token: Token) -> bool:
    return token.tag_ in COMPARED or token.lower_ in words("growing") | words("shrinking")


def _follows(the: Token) -> bool:
    """Whether nothing stands before the first comparative in its clause."""
    return the.i == 0 or not the.nbor(-1).is_alpha or the.nbor(-1).lower_ in ("that", "and", "but", "because")


def _signal(the: Token) -> tuple[int, ...]:
    degree = the.nbor()
    return (the.i, degree.i) if degree.lower_ in words("growing") | words("shrinking") else (the.i,)


def _sign(the: Token) -> int:
    return -1 if the.nbor().lower_ in words("shrinking") else 1


def _side(sentence: Sequence[Token], the: Token, end: int) -> list[Token]:
    """The words from a comparative to the end of its clause."""
    found: list[Token] = []
    for token in sentence:
        if the.i < token.i < end:
            if token.text in ENDS or token.is_quote or (token.text == "," and found):
                break
            found.append(token)
    return found
