"""Whether a noun phrase names an instrument of policy, by the vocabulary's words and those of means in general."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from thucydides import vocab
from thucydides.text.stems import stem

from .tables import words


@cache
def _heads() -> frozenset[str]:
    """The stems of the head nouns with which the vocabulary names instruments ("sanctions relief" → relief)."""
    return frozenset(
        stem(phrase.split(" of ")[0].split()[-1]) for entry in vocab.instruments() for phrase in entry.words
    )


def names_instrument(noun: Token) -> bool:
    """Whether a noun, or one coordinated with it, is an instrument or a means."""
    heads = [noun, *noun.conjuncts]
    return any(token.lemma_.lower() in words("means") or stem(token.lower_) in _heads() for token in heads)
