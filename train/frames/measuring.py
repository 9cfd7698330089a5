"""Measures the weights on data that nothing was trained or tuned on: PolNeAR dev, the causal dev sets, the own test split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.attribution_measures import Scores, score
from thucydides.stages.read.encoder.model import FrameReader
from thucydides.stages.read.encoder.pieces import open_tokenizer
from thucydides.stages.read.encoder.schema import ATTRIBUTES, SENTENCES, role_names

from .calibration import calibration_error, reliability
from .corpora import causal_news, countercausal_news, polnear
from .matching import Pair, characters
from .own import articles, own
from .passages import Passage
from .tuning import OWN, judged


def measure(folder: Path, report: Callable[[str], None] = print) -> dict[str, float]:
    """Prints and returns all figures of the weights in a folder."""
    reader = FrameReader(folder)
    tokenizer = open_tokenizer(folder / "tokenizer.json")
    figures: dict[str, float] = {}
    public = polnear("dev")
    figures.update(_attribution(reader, public))
    figures.update(_reliability("polnear", [p for a in public for p in judged(reader, a, "statement")], report))
    figures.update(_sentences(reader))
    for layer, name in OWN.items():
        passages = own(name, tokenizer, "test")
        found = [(p, judged(reader, p, layer)) for p in passages]
        figures.update({f"own.{layer}.{key}": value for key, value in _layer(layer, found)})
        figures.update(_reliability(f"own.{layer}", [pair for _, pairs in found for pair in pairs], report))
    found = [(p, judged(reader, p, "event")) for p in articles("events", tokenizer, "test")]
    figures.update({f"articles.event.{key}": value for key, value in _layer("event", found)})
    figures.update(_reliability("articles.event", [pair for _, pairs in found for pair in pairs], report))
    figures.update(_dyads(reader, own("events", tokenizer, "test")))
    figures.update(_variables(reader, own("causes", tokenizer, "test")))
    for name, value in figures.items():
        report(f"{name:44s} {value:.3f}")
    return figures


def _attribution(reader: FrameReader, articles: Sequence[Passage]) -> dict[str, float]:
    gold, found = [], {}
    for number, article in enumerate(articles):
        wanted = [
            {"source": f.roles["speaker"], "cue": f.anchor, "content": f.roles["content"]}
            for f in article.frames["statement"]
        ]
        gold.append({"id": str(number), "text": article.text, "attributions": wanted})
        found[str(number)] = [
            {"source": f.roles.get("speaker", ()), "cue": (f.anchor,), "content": f.roles.get("content", ())}
            for f in reader.read(article.text, ["statement"])
            if f.anchor
        ]
    scores: Scores = score(gold, found)
    recall = {f"polnear.{kind} recall": value for kind, value in scores.recall.items()}
    content = {f"polnear.{kind} content recall": value for kind, value in scores.content_recall.items()}
    main = {"polnear.who+what F1": scores.who_what.f1, "polnear.triple F1": scores.triple.f1}
    return {**main, **recall, **content, "polnear.speaker given content": scores.speaker}


def _sentences(reader: FrameReader) -> dict[str, float]:
    """Causal News dev: F1 of causal sentences. Countercausal News dev: three-way accuracy, and denials read as causal."""
    plain = [(p.sentences[0][2], sentence_label(reader, p.text)) for p in causal_news("dev")]
    denied = [sentence_label(reader, p.text) for p in countercausal_news("dev")]
    right = sum(g == f == "causal" for g, f in plain)
    total = sum(g == "causal" for g, _ in plain) + sum(f == "causal" for _, f in plain)
    return {
        "cnc.causal sentence F1": 2 * right / total if total else 0.0,
        "ccnc.countercausal found": sum(f == "countercausal" for f in denied) / len(denied),
        "ccnc.countercausal read as causal": sum(f == "causal" for f in denied) / len(denied),
    }


def sentence_label(reader: FrameReader, text: str) -> str:
    """Returns the label of a text: of its sentences that say something of causes the surest, else `neither`."""
    told = [s for s in reader.sentences(text, "news_cause") if s.label != SENTENCES["cause"][0]]
    return max(told, key=lambda s: s.probability).label if told else SENTENCES["cause"][0]


def _layer(layer: str, found: Sequence[tuple[Passage, Sequence[Pair]]]) -> Iterator[tuple[str, float]]:
    matched = [pair for _, pairs in found for pair in pairs if pair.gold]
    total = sum(len(pairs) for _, pairs in found)
    gold = sum(len(p.frames[layer]) for p, _ in found)
    yield "frames gold", gold
    yield "frames F1 (any overlap)", 2 * len(matched) / max(1, total + gold)
    yield "frames F1 (right)", 2 * sum(pair.right for pair in matched) / max(1, total + gold)
    for name in ATTRIBUTES[layer]:
        known = [pair for pair in matched if pair.gold and name in pair.gold.attributes]
        yield f"{name} accuracy", _mean([_agrees(pair, name) for pair in known])
    for role in role_names(layer):
        yield f"{role} F1", _role_f1(found, role)
    if layer != "statement":
        first, second = ("actor", "recipient") if layer == "event" else ("cause", "effect")
        yield (
            "roles swapped",
            _mean([_swapped(p, pair, first, second) for p, pairs in found for pair in pairs if pair.gold]),
        )


def _agrees(pair: Pair, name: str) -> bool:
    assert pair.gold is not None
    return pair.evidence.frame.attributes[name][0] == pair.gold.attributes[name]


def _role_f1(found: Sequence[tuple[Passage, Sequence[Pair]]], role: str) -> float:
    """F1 over the characters of a role in matched frames."""
    counts: Counter[str] = Counter()
    for passage, pairs in found:
        for pair in pairs:
            if pair.gold:
                gold = characters(pair.gold.roles.get(role, ()), passage.text)
                mine = characters(pair.evidence.frame.roles.get(role, ()), passage.text)
                counts.update(both=len(gold & mine), all=len(gold) + len(mine))
    return 2 * counts["both"] / counts["all"] if counts["all"] else 0.0


def _swapped(passage: Passage, pair: Pair, first: str, second: str) -> bool:
    """Tells whether what was found for each of two roles lies in what the other should be."""
    assert pair.gold is not None
    gold = [characters(pair.gold.roles.get(role, ()), passage.text) for role in (first, second)]
    mine = [characters(pair.evidence.frame.roles.get(role, ()), passage.text) for role in (first, second)]
    crossed = len(mine[0] & gold[1]) + len(mine[1] & gold[0])
    return crossed > len(mine[0] & gold[0]) + len(mine[1] & gold[1])


def _dyads(reader: FrameReader, passages: Sequence[Passage]) -> dict[str, float]:
    answers = [reader.dyad(p.text, d.source[0], d.target[0])[0] == d.type for p in passages for d in p.dyads]
    return {"own.dyad accuracy": _mean(answers)}


def _variables(reader: FrameReader, passages: Sequence[Passage]) -> dict[str, float]:
    """Of the labelled sides of the own test: those given one of their variables, and of these the right sign."""
    told = [
        (dict(side.named), found)
        for p in passages
        for side, found in zip(p.variables, reader.variables(p.text, [v.spans for v in p.variables]), strict=True)
    ]
    right = [(signs, found) for signs, found in told if found.dimension in signs or (not signs and not found.dimension)]
    signed = [(signs[found.dimension] > 0) == (found.sign > 0.5) for signs, found in right if found.dimension]
    return {"own.variable accuracy": len(right) / max(1, len(told)), "own.variable sign accuracy": _mean(signed)}


def _reliability(name: str, found: Sequence[Pair], report: Callable[[str], None]) -> dict[str, float]:
    table = reliability([p.evidence.frame.confidence for p in found], [p.right for p in found])
    for line in table:
        report(f"{name} confidence {line.confidence:.2f} right {line.right:.2f} n {line.count}")
    return {f"{name} calibration error": calibration_error(table)}


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
