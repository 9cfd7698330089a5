"""Measures of attribution: how many of the gold (source, cue, content) triples a reader finds, and how well.

A role's value is the set of word tokens that its spans touch, so quotation marks and commas at an edge decide nothing. Gold
and predicted attributions are paired one to one, best first, where cue or content overlap. The headline, `who+what`, counts a
pair whose contents have a Dice of at least one half and whose sources share a word (or are both absent); `triple` one whose
three roles are equal. Class recall splits the gold by the quotation marks of its content.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ROLES = ("source", "cue", "content")
TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
QUOTES = frozenset('"“”«»')
HALF = 0.5
Attribution = Mapping[str, Sequence[Sequence[int]]]
Tokens = Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean, 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """What a reader scored on a set of articles. `recall` maps direct, mixed, indirect to who+what recall."""

    who_what: Measure
    triple: Measure
    recall: Mapping[str, float]
    content_recall: Mapping[str, float]
    speaker: float


def score(articles: Iterable[Mapping[str, Any]], predictions: Mapping[str, Sequence[Attribution]]) -> Scores:
    """Returns the scores pooled over all articles, which hold `id`, `text` and gold `attributions`."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(_count(article["text"], article["attributions"], predictions.get(article["id"], ())))
    gold, found = counts["gold"], counts["found"]
    classes = [name for name in ("direct", "mixed", "indirect") if counts[f"{name} gold"]]
    return Scores(
        who_what=Measure(_share(counts["who+what"], found), _share(counts["who+what"], gold)),
        triple=Measure(_share(counts["triple"], found), _share(counts["triple"], gold)),
        recall={name: counts[f"{name} who+what"] / counts[f"{name} gold"] for name in classes},
        content_recall={name: counts[f"{name} content"] / counts[f"{name} gold"] for name in classes},
        speaker=_share(counts["speaker"], counts["spoken"]),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _count(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> Counter[str]:
    owners = _Owners(text)
    wanted, given = [owners.roles(a) for a in gold], [owners.roles(a) for a in found]
    counts: Counter[str] = Counter({"gold": len(gold), "found": len(found)})
    counts.update(f"{quotation_class(text, attribution)} gold" for attribution in gold)
    for g, p in pair(wanted, given):
        counts.update(_judged(wanted[g], given[p], quotation_class(text, gold[g])))
    return counts


def sureness(article: Mapping[str, Any], found: Sequence[Mapping[str, Any]]) -> list[tuple[float, bool]]:
    """Returns the confidence of everything found in an article, and whether it is right by who+what."""
    owners = _Owners(article["text"])
    wanted, given = [owners.roles(a) for a in article["attributions"]], [owners.roles(a) for a in found]
    right = {p for g, p in pair(wanted, given) if "who+what" in _judged(wanted[g], given[p], "")}
    return [(one["confidence"], number in right) for number, one in enumerate(found)]


def _judged(gold: Tokens, found: Tokens, kind: str) -> list[str]:
    """The counters that a pair raises."""
    raised = ["triple"] if all(gold[role] == found[role] for role in ROLES) else []
    if dice(gold["content"], found["content"]) < HALF:
        return raised
    shared = bool(gold["source"] & found["source"])
    raised.append(f"{kind} content")
    if gold["source"]:
        raised.extend(["spoken", "speaker"] if shared else ["spoken"])
    if shared or not (gold["source"] or found["source"]):
        raised.extend(["who+what", f"{kind} who+what"])
    return raised


def pair(gold: Sequence[Tokens], found: Sequence[Tokens]) -> list[tuple[int, int]]:
    """Returns one-to-one pairs of gold and found, greedily by the sum of the roles' Dice, ties in order."""
    candidates = [
        (-sum(dice(g[role], p[role]) for role in ("cue", "content", "source")), i, k)
        for i, g in enumerate(gold)
        for k, p in enumerate(found)
        if g["cue"] & p["cue"] or g["content"] & p["content"]
    ]
    pairs: list[tuple[int, int]] = []
    left, right = set[int](), set[int]()
    for _, i, k in sorted(candidates):
        if i not in left and k not in right:
            left.add(i)
            right.add(k)
            pairs.append((i, k))
    return pairs


def dice(first: frozenset[int], second: frozenset[int]) -> float:
    """Returns twice the shared part of two sets over their sizes, 0 if either is empty."""
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def quotation_class(text: str, attribution: Attribution) -> str:
    """Returns `direct` where the content starts and ends with a quotation mark, `mixed` where one is inside, else `indirect`."""
    content = " ".join(text[s:e] for s, e in attribution.get("content", ()))
    bare = content.strip(" \n\t.,;:?!")
    if not bare:
        return "none"
    if not QUOTES & set(content):
        return "indirect"
    return "direct" if bare[0] in QUOTES and bare[-1] in QUOTES else "mixed"


class _Owners:
    """Which token each character of a text belongs to."""

    def __init__(self, text: str) -> None:
        self.owner = [-1] * len(text)
        self.is_word: list[bool] = []
        for number, match in enumerate(TOKEN.finditer(text)):
            self.owner[match.start() : match.end()] = [number] * (match.end() - match.start())
            self.is_word.append(match.group()[0].isalnum() or match.group()[0] == "_")

    def roles(self, attribution: Attribution) -> dict[str, frozenset[int]]:
        return {role: self._tokens(attribution.get(role, ())) for role in ROLES}

    def _tokens(self, spans: Sequence[Sequence[int]]) -> frozenset[int]:
        touched = {n for s, e in spans for n in self.owner[max(0, s) : e] if n >= 0}
        words = {n for n in touched if self.is_word[n]}
        return frozenset(words or touched)
