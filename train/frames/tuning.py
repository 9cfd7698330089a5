"""Chooses thresholds and fits confidence on the texts that were held out of training."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from bench.fair_spans import Claim, Errors, claim_errors, f1
from thucydides.stages.read.encoder.assembly import decode
from thucydides.stages.read.encoder.model import FrameReader
from thucydides.stages.read.encoder.schema import ATTRIBUTES, EVENT_TYPES, POINTS, SENTENCES, VARIABLES
from thucydides.stages.read.encoder.settings import settings_of

from .calibration import fit_logistic, fit_temperature
from .corpora import causal_news, countercausal_news, polnear
from .matching import Pair, pairs
from .own import articles, issues, own
from .passages import GoldVariable, Passage, Spans
from .splits import part

Scores = NDArray[np.float32]
OWN = {"statement": "statements", "event": "events", "cause": "causes"}
LAYERS = (*OWN, "news_cause")
SOME = (0.4, 0.5, 0.6, 0.7, 0.8)
MANY = (0.3, *SOME)
IMPLICIT = {"statement": SOME, "event": (2.0,), "cause": SOME, "news_cause": MANY}
ANCHORS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
LOWEST = {
    "event": 0.5
}  # anchors not tried below: .3 finds more right frames, and reports gain nothing but unlikely events
LEAST_GAIN = 1e-4  # of F1, by which a setting must be better than the ones before
CLEARLY = {
    "cause": 0.01
}  # by which a higher anchor threshold must be: a claim that is found says how sure it is, one missed is lost
GRIDS: dict[str, dict[tuple[str, str], Sequence[float]]] = {
    "statement": {
        ("speaker", "bias"): (0.0, 0.4, 0.8),
        ("content", "gap"): (3, 6, 10),
        ("content", "mean"): (0.5, 0.7),
        ("content", "bias"): (0.0, 0.3),
    },
    "event": {("actor", "bias"): (0.0, 0.4), ("recipient", "bias"): (0.0, 0.4, 0.8)},
    "cause": {("cause", "bias"): (0.0, 0.4), ("effect", "bias"): (0.0, 0.4), ("cause", "gap"): (2, 4, 8)},
    "news_cause": {("cause", "bias"): (0.0, 0.4), ("effect", "bias"): (0.0, 0.4), ("cause", "gap"): (2, 4, 8)},
}


def held_out(layer: str, tokenizer: Tokenizer) -> list[Passage]:
    """Returns the passages of a layer that no training saw: of the own data, for statements also of PolNeAR; of Causal News."""
    if layer == "news_cause":
        return part(causal_news("train"), lambda p: p.text, held_out=True)
    mine = own(OWN[layer], tokenizer, held_out=True)
    public = part(polnear("train"), lambda p: p.text, held_out=True) if layer == "statement" else []
    whole = articles("events", tokenizer, held_out=True) if layer == "event" else []
    return [*public, *mine, *whole]


def tune(folder: Path, tokenizer: Tokenizer, decoding: dict[str, Any]) -> dict[str, Any]:
    """Returns the decoding settings with thresholds, temperatures and confidence chosen for the weights in a folder."""
    tuned = copy.deepcopy(decoding)
    _warm(folder, tokenizer, tuned)
    for layer in LAYERS:
        passages = held_out(layer, tokenizer)
        tuned["layers"][layer] = _thresholds(folder, layer, passages, tuned)
        warm = FrameReader(folder, settings=settings_of(tuned))
        tuned["layers"][layer]["temperatures"] = _temperatures(warm, layer, passages)
        sure = FrameReader(folder, settings=settings_of(tuned))
        _calibrate(sure, layer, passages, tuned["layers"][layer])
    tuned["tuned_on"] = "texts held out of the training splits of PolNeAR, the causal corpora and the own data"
    return tuned


def _thresholds(folder: Path, layer: str, passages: Sequence[Passage], decoding: dict[str, Any]) -> dict[str, Any]:
    """The layer's settings with the highest F1 of right frames, chosen one at a time in a fixed order."""
    best: dict[str, Any] = copy.deepcopy(decoding["layers"][layer])
    best_f1 = -1.0
    for anchor in (value for value in ANCHORS if value >= LOWEST.get(layer, 0.0)):
        variants = [{**best, "anchor": anchor}]
        best, best_f1 = _better(
            folder, layer, passages, decoding, variants, best, best_f1, CLEARLY.get(layer, LEAST_GAIN)
        )
    for group in _groups(layer):
        variants = [_changed(best, place, value) for place, value in group]
        best, best_f1 = _better(folder, layer, passages, decoding, variants, best, best_f1)
    print(f"{layer}: F1 of right frames {best_f1:.3f} on {len(passages)} held-out texts", flush=True)
    return best


def _better(
    folder: Path,
    layer: str,
    passages: Sequence[Passage],
    decoding: dict[str, Any],
    variants: Sequence[dict[str, Any]],
    best: dict[str, Any],
    best_f1: float,
    least: float = LEAST_GAIN,
) -> tuple[dict[str, Any], float]:
    """The best of some variants that share an anchor threshold, if it beats the best so far; the encoder runs once."""
    wide = copy.deepcopy(decoding)
    wide["layers"][layer].update(anchor=variants[0]["anchor"], implicit=min(IMPLICIT[layer]))
    reader = FrameReader(folder, settings=settings_of(wide))
    raw = [(passage, list(reader.found(passage.text, [layer]))) for passage in passages]
    for variant in variants:
        settings = settings_of({**decoding, "layers": {layer: variant}}).layers
        f1 = _f1(layer, [(passage, pairs(passage, layer, decode(found, settings))) for passage, found in raw])
        if f1 > best_f1 + least:
            best, best_f1 = variant, f1
    return best, best_f1


Place = tuple[str, ...]


def _groups(layer: str) -> Iterator[list[tuple[Place, float]]]:
    """The settings to choose, one after the other, each with its values."""
    yield [(("implicit",), value) for value in IMPLICIT[layer]]
    for (role, name), values in GRIDS[layer].items():
        yield [(("roles", role, name), value) for value in values]


def _changed(settings: dict[str, Any], place: Place, value: float) -> dict[str, Any]:
    changed: dict[str, Any] = copy.deepcopy(settings)
    inner = changed
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return changed


def _f1(layer: str, judgements: Sequence[tuple[Passage, Sequence[Pair]]]) -> float:
    """F1 of right frames; where the news corpora's convention is read, of the spans as their shared task scores them."""
    if layer == "news_cause":
        return f1(sum((_errors(passage, found) for passage, found in judgements), Counter()))
    right = sum(pair.right for _, found in judgements for pair in found)
    total = sum(len(found) + len(passage.frames[layer]) for passage, found in judgements)
    return 2 * right / total if right else 0.0


def _errors(passage: Passage, found: Sequence[Pair]) -> Errors:
    gold = [_claim(frame.roles, frame.anchor) for frame in passage.frames["news_cause"]]
    frames = sorted((pair.evidence.frame for pair in found), key=lambda frame: -frame.confidence)
    return claim_errors(passage.text, gold, [_claim(f.roles, (f.anchor,) if f.anchor else ()) for f in frames])


def _claim(roles: Mapping[str, Spans], anchor: Spans) -> Claim:
    return {"cause": roles.get("cause", ()), "effect": roles.get("effect", ()), "signal": anchor}


def _calibrate(reader: FrameReader, layer: str, passages: Sequence[Passage], settings: dict[str, Any]) -> None:
    found = [pair for passage in passages for pair in judged(reader, passage, layer)]
    settings["confidence"] = fit_logistic([p.evidence.features for p in found], [p.right for p in found])


def judged(reader: FrameReader, passage: Passage, layer: str) -> list[Pair]:
    """Returns every frame that a reader finds in a passage, paired and judged."""
    return pairs(passage, layer, reader.evidence(passage.text, [layer]))


def _temperatures(reader: FrameReader, layer: str, passages: Sequence[Passage]) -> dict[str, float]:
    found = [pair for passage in passages for pair in judged(reader, passage, layer)]
    fitted: dict[str, float] = {}
    for name, labels in ATTRIBUTES[layer].items():
        known = [(p.evidence.scores, p.gold.attributes[name]) for p in found if p.gold and name in p.gold.attributes]
        rows = [attribute_rows(layer, scores)[name] for scores, _ in known]
        fitted[name] = fit_temperature(rows, [labels.index(label) for _, label in known])
    return fitted


def _warm(folder: Path, tokenizer: Tokenizer, decoding: dict[str, Any]) -> None:
    """Fits the temperatures of the sentence, dyad, variable and point scores, and leaves them in the settings."""
    reader = FrameReader(folder, settings=settings_of(decoding))
    public = [p for corpus in (causal_news, countercausal_news) for p in part(corpus("train"), lambda p: p.text, True)]
    mine = {layer: own(OWN[layer], tokenizer, held_out=True) for layer in ("statement", "cause")}
    texts = {**mine, "news_cause": public}
    for layer, passages in texts.items():
        known = [pair for p in passages for pair in _sentence_pairs(reader, p, layer)]
        labels = [SENTENCES[layer].index(label) for _, label in known]
        decoding["sentence_temperatures"][layer] = fit_temperature([scores for scores, _ in known], labels)
    dyads = [(p.text, d) for p in own("events", tokenizer, held_out=True) for d in p.dyads]
    scores = [reader.dyad_scores(text, d.source[0], d.target[0]) for text, d in dyads]
    decoding["dyad_temperature"] = fit_temperature(scores, [EVENT_TYPES.index(d.type) for _, d in dyads])
    known_sides = [pair for p in (*mine["cause"], *issues(held_out=True)) for pair in variable_pairs(reader, p)]
    labels = [VARIABLES.index(side.named[0][0]) if side.named else len(VARIABLES) for side, _ in known_sides]
    rows = [scores[: len(VARIABLES) + 1] for _, scores in known_sides]
    decoding["variable_temperature"] = fit_temperature(rows, labels)
    told = [row for p in (*mine["cause"], *issues(held_out=True)) for row in point_rows(reader, p)]
    decoding["point_temperature"] = fit_temperature([scores for scores, _ in told], [label for _, label in told])


def variable_pairs(reader: FrameReader, passage: Passage) -> list[tuple[GoldVariable, Scores]]:
    """The labelled sides of a passage with their scores."""
    scored = reader.variable_scores(passage.text, [side.spans for side in passage.variables])
    return [(passage.variables[number], scores) for number, scores in scored]


def point_rows(reader: FrameReader, passage: Passage) -> list[tuple[Scores, int]]:
    """The scores of each point in each labelled sentence that the reader cuts alike, with 0 for no side, 1 for, 2 against."""
    labels = {gold.sentence[0]: {kind: side for kind, side, _ in gold.taken} for gold in passage.points}
    return [
        (scores[number], (0, 1, 2)[labels[span].get(point, 0)])
        for span, scores in (reader.point_scores(passage.text) if labels else ())
        if span in labels
        for number, point in enumerate(POINTS)
    ]


def _sentence_pairs(reader: FrameReader, passage: Passage, layer: str) -> list[tuple[Scores, str]]:
    """Scores and label of the sentences that the reader cuts as the annotation does."""
    labels = {(start, end): label for start, end, label in passage.sentences if label in SENTENCES[layer]}
    scored = reader.sentence_scores(passage.text, layer)
    return [(scores, label) for span, scores in scored if (label := labels.get(span)) is not None]


def attribute_rows(layer: str, scores: Scores) -> Mapping[str, Scores]:
    """Returns the scores of each attribute of a layer by name."""
    rows: dict[str, Scores] = {}
    at = 0
    for name, labels in ATTRIBUTES[layer].items():
        rows[name] = scores[at : at + len(labels)]
        at += len(labels)
    return rows
