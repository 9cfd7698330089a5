"""Pairs found frames with annotated ones, and says which are right.

A statement is right if the contents share at least half their words and the speakers a word (the rule of PolNeAR's who+what);
an event if the triggers touch and the type is the same; a causal claim if cause and effect each overlap by at least three
tenths and the polarity is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.attribution_measures import HALF, dice
from thucydides.stages.read.encoder.assembly import Evidence

from .passages import GoldFrame, Passage

SOME = 0.3
SIDES = ("cause", "effect")
MAIN = {"statement": ("speaker", "content"), "event": ("actor", "recipient"), "cause": SIDES, "news_cause": SIDES}


@dataclass(frozen=True, slots=True)
class Pair:
    """A found frame and the annotated one it was paired with, if any; `right` as the module says."""

    evidence: Evidence
    gold: GoldFrame | None
    right: bool


def characters(spans: Iterable[tuple[int, int]], text: str) -> frozenset[int]:
    """Returns the places of the letters and digits of spans."""
    return frozenset(i for s, e in spans for i in range(s, e) if text[i].isalnum())


def pairs(passage: Passage, layer: str, evidence: Iterable[Evidence]) -> list[Pair]:
    """Returns every found frame with its annotated partner; partners are one to one, best overlap first.

    Frames without an anchor are left out where the corpus marks none.
    """
    gold = passage.frames[layer]
    found = [e for e in evidence if e.frame.anchor or passage.sentences]
    wanted = [_places(frame.anchor, frame.roles, layer, passage.text) for frame in gold]
    given = [_places((e.frame.anchor,) if e.frame.anchor else (), e.frame.roles, layer, passage.text) for e in found]
    ranked = sorted(
        (-overlap, i, k)
        for i, w in enumerate(wanted)
        for k, g in enumerate(given)
        if (overlap := sum(dice(w[name], g[name]) for name in w)) > 0
    )
    partner: dict[int, int] = {}
    for _, i, k in ranked:
        if k not in partner and i not in partner.values():
            partner[k] = i
    return [
        Pair(e, gold[partner[k]], _right(layer, gold[partner[k]], wanted[partner[k]], e, given[k]))
        if k in partner
        else Pair(e, None, False)
        for k, e in enumerate(found)
    ]


Places = Mapping[str, frozenset[int]]


def _places(
    anchor: Iterable[tuple[int, int]], roles: Mapping[str, Iterable[tuple[int, int]]], layer: str, text: str
) -> Places:
    main = {role: characters(roles.get(role, ()), text) for role in MAIN[layer]}
    return {"anchor": characters(anchor, text), **main}


def _right(layer: str, gold: GoldFrame, wanted: Places, found: Evidence, given: Places) -> bool:
    if layer == "statement":
        same = bool(wanted["speaker"] & given["speaker"]) or not (wanted["speaker"] or given["speaker"])
        return same and dice(wanted["content"], given["content"]) >= HALF
    labels = found.frame.attributes
    if layer == "event":
        return bool(wanted["anchor"] & given["anchor"]) and labels["type"][0] == gold.attributes.get("type")
    near = all(_jaccard(wanted[role], given[role]) >= SOME for role in ("cause", "effect"))
    return near and ("polarity" not in gold.attributes or labels["polarity"][0] == gold.attributes["polarity"])


def _jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    return len(first & second) / len(first | second) if first or second else 0.0
