"""How the words of a phrase outside the vocabulary turn it, and what it is of: "exports would shrink" is less of "exports".

Whoever draws causes and effects as arrows gives an effect a name that can rise and fall, and lets the arrow say that it
falls; what acts as a cause is called by what happens ("the closing of the strait"). So an effect that one word turns is called
by the rest: by what stands before a verb, or behind it where it takes an object, and by what a negation stands before. Where no
such rest can be read off the order of the words, and in causes, the phrase is called by its first wording. Decision of this
project; measured by the polarity of `python -m bench.situations`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thucydides import vocab
from thucydides.records import CausalClaim, Span
from thucydides.text.stems import content_stems
from thucydides.text.tables import table

from .wording import NAME, Word, lowering, root, words

ONLY = re.compile(
    r"\bno other\b(?=[^.;]*\bthan\b)|\bnot (?:only|just|merely)\b|\bnothing (?:but|except)\b|\bno choice but\b",
    re.IGNORECASE,
)
FROM = re.compile(r"\w (?:from|of)\b", re.IGNORECASE)
LEFT = 4  # words between "left" and the "without" that says what somebody was left without


@dataclass(frozen=True, slots=True)
class Turned:
    """The sign of a phrase, and what it is called without the word that turns it; None where that cannot be told."""

    sign: int
    rest: str | None


def turned(listed: Sequence[Word], spans: Sequence[Span], caused: bool) -> Turned:
    """How the words of a side turn it. `caused`: whether it is an effect."""
    turning = [n for n, word in enumerate(listed) if word.stem in lowering() and word.stem != NAME]
    turning = [n for n in turning if not _means_only(listed[n], spans) and not _qualifies(listed, n)]
    sign = -1 if len(turning) % 2 else 1
    if len(turning) != 1 or len(spans) != 1:
        return Turned(sign, None)
    return Turned(sign, _rest(listed, turning[0], spans[0], caused))


def _rest(listed: Sequence[Word], at: int, span: Span, caused: bool) -> str | None:
    """The phrase without its turning word."""
    word, before, behind = listed[at], listed[:at], listed[at + 1 :]
    if word.stem in of_kind("without"):
        return _behind(span, behind[0] if behind and behind[0].stem in of_kind("of") else word)
    if word.stem in of_kind("not"):
        return _tidy(f"{span.exact[: word.start - span.start].rstrip()} {span.exact[word.end - span.start :].lstrip()}")
    if not caused or word.stem not in words_of("verb") | words_of("noun"):
        return None
    if behind and behind[0].stem in of_kind("of") and word.stem in words_of("noun"):
        return _behind(span, behind[0])
    if behind and behind[0].stem not in of_kind("no object") and word.stem in words_of("verb"):
        return _behind(span, word)
    kept = [one for one in before if one.stem not in of_kind("auxiliary")]
    return _tidy(span.exact[: kept[-1].end - span.start]) if kept else None


def _qualifies(listed: Sequence[Word], at: int) -> bool:
    """Whether a "without" only says how something is, and not what somebody was left without."""
    if listed[at].stem != "without" or at == 0:
        return False
    return not any(word.stem == root("leave") for word in listed[max(0, at - LEFT) : at])


def _behind(span: Span, word: Word) -> str | None:
    return _tidy(span.exact[word.end - span.start :])


def _tidy(text: str) -> str | None:
    found = " ".join(text.split()).strip(" ,;:")
    return found if content_stems(found) else None


def _means_only(word: Word, spans: Sequence[Span]) -> bool:
    """Whether a negation is part of a way to say "only": "no other road than", "nothing but"."""
    return any(
        match.start() <= word.start - span.start < match.end() for span in spans for match in ONLY.finditer(span.exact)
    )


def takes_away(claim: CausalClaim) -> bool:
    """Whether the signal of a claim says that its effect names what is lost: "the ban cost Kenya its market" is less market.

    The reader calls such a loss the effect (`+`, train/data/causes/GUIDE.md), and leaves the verb out of its words.
    """
    if claim.signal is None or claim.polarity != "+" or claim.relation not in ("mechanism", "enabling"):
        return False
    told = {word.stem for word in words(claim.signal)}
    released = any(FROM.search(span.exact) for span in claim.effect_spans)
    return bool(told & of_kind("taking")) or (released and bool(told & of_kind("releasing")))


@cache
def of_kind(kind: str) -> frozenset[str]:
    """The stems of the words of a kind in `turned.tsv`."""
    return frozenset(root(row["word"]) for row in table(__package__, "turned.tsv") if row["kind"] == kind)


@cache
def words_of(kind: str) -> frozenset[str]:
    """The stems of the words of change that are verbs or nouns."""
    return frozenset(root(row.words) for row in vocab.change_words() if row.pos == kind and " " not in row.words)
