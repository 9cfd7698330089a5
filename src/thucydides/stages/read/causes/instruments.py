"""Whether a noun phrase names an instrument of policy, by the vocabulary's words and those of means in general."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from thucydides import vocab
from thucydides.text.stems import stem

from .tables import words

POINTING = re.compile(r"\b(?:to|from|in|on|for|with|against|between|by|at|into|out|over|under)\b")


@cache
def _heads() -> frozenset[str]:
    """The stems of the head nouns with which the vocabulary names instruments ("sanctions relief" → relief).

    A phrase with another preposition than "of" may be headed by a verb ("admit to NATO") and gives none, nor does a name
    ("expand NATO").
    """
    phrases = (phrase.split(" of ")[0] for entry in vocab.instruments() for phrase in entry.words)
    heads = (phrase.split()[-1] for phrase in phrases if not POINTING.search(phrase))
    return frozenset(stem(head) for head in heads if head.islower())


def names_instrument(noun: Token) -> bool:
    """Whether a noun, or one coordinated with it, is an instrument or a means."""
    heads = [noun, *noun.conjuncts]
    return any(token.lemma_.lower() in words("means") or stem(token.lower_) in _heads() for token in heads)
