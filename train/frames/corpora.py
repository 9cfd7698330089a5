"""Public corpora as passages: PolNeAR (statements), Causal News Corpus V2 and Countercausal News (causes). Train splits only."""

from __future__ import annotations

import ast
import csv
import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from train.press import labels

from .passages import GoldFrame, Passage, Spans

TAG = re.compile(r"<(/?)(ARG0|ARG1|SIG\d*)>")
QUOTES = '"“”«»'
CORPORA = "THUCYDIDES_CORPORA"


def corpora_folder() -> Path:
    """Returns the folder of the corpora: `$THUCYDIDES_CORPORA`, else `../shared/corpora` beside the repository."""
    named = os.environ.get(CORPORA)
    return Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "corpora"


def polnear(split: str) -> list[Passage]:
    """Returns the articles of PolNeAR with their attributions.

    Form follows from the quotation marks of the content; stance and forecast are known of what `train.press` labels.
    """
    rows = (json.loads(line) for line in _lines(corpora_folder() / "polnear" / f"{split}.jsonl"))
    known = frozenset({"anchor", "speaker", "content", "form", "stance", "forecast"})
    labelled = labels(split)
    return [Passage(row["text"], {"statement": list(_attributions(row, labelled))}, known) for row in rows]


def _attributions(row: dict[str, object], labelled: Mapping[tuple[str, int], Mapping[str, str]]) -> Iterator[GoldFrame]:
    text, attributions = str(row["text"]), row["attributions"]
    assert isinstance(attributions, list)
    for number, item in enumerate(attributions):
        content = _spans(item["content"])
        roles = {"speaker": _spans(item["source"]), "content": content}
        told = labelled.get((str(row["id"]), number), {})
        yield GoldFrame(_spans(item["cue"]), roles, {"form": quotation_form(text, content), **told})


def quotation_form(text: str, content: Spans) -> str:
    """Returns `direct` where content starts and ends with a quotation mark, `mixed` where it holds one, else `indirect`."""
    bare = " ".join(text[s:e] for s, e in content).strip(" \n\t.,;:?!")
    if not any(mark in bare for mark in QUOTES):
        return "indirect"
    return "direct" if bare[0] in QUOTES and bare[-1] in QUOTES else "mixed"


def causal_news(split: str) -> list[Passage]:
    """Returns the sentences of the Causal News Corpus V2 with cause, effect and signal spans and the sentence label."""
    folder = corpora_folder() / "cnc"
    passages = []
    for row in _table(folder / f"{split}_subtask2_grouped.csv"):
        frames = [untag(pair)[1] for pair in ast.literal_eval(row["causal_text_w_pairs"])]
        passages.append(_causal_passage(row["text"], frames, "causal" if frames else "neither", "anchor"))
    return passages


def _causal_passage(text: str, frames: list[GoldFrame], label: str, *known: str) -> Passage:
    return Passage(
        text, {"news_cause": frames}, frozenset({"cause", "effect", "claim", *known}), [(0, len(text), label)]
    )


def untag(marked: str) -> tuple[str, GoldFrame]:
    """Returns the plain sentence and the frame of one with ARG0 (cause), ARG1 (effect) and SIG tags, which may nest or cross."""
    plain: list[str] = []
    opened: dict[str, int] = {}
    at = 0
    spans: dict[str, list[tuple[int, int]]] = {"ARG0": [], "ARG1": [], "SIG": []}
    position = 0
    for match in TAG.finditer(marked):
        plain.append(marked[position : match.start()])
        at += match.start() - position
        position = match.end()
        if match[1]:
            spans[match[2][:3] if match[2].startswith("SIG") else match[2]].append((opened.pop(match[2]), at))
        else:
            opened[match[2]] = at
    plain.append(marked[position:])
    roles = {"cause": tuple(spans["ARG0"]), "effect": tuple(spans["ARG1"])}
    return "".join(plain), GoldFrame(tuple(spans["SIG"]), roles, {"claim": "asserted"})


def countercausal_news(split: str) -> list[Passage]:
    """Returns the sentences of Countercausal News that deny a cause, with the spans of what is denied."""
    path = corpora_folder() / "ccnc" / "causality-identification" / f"{split}.jsonl"
    rows = (json.loads(line) for line in _lines(path))
    return [_counter(row) for row in rows if any(r["relationship"] == 2 for r in row["relations"])]


def _counter(row: dict[str, object]) -> Passage:
    text, spans = _entities(str(row["text"]))
    relations = row["relations"]
    assert isinstance(relations, list)
    marked = [r for r in relations if r["first"] in spans and r["second"] in spans]
    frames = [_unsignalled(relation, spans) for relation in marked]
    return _causal_passage(text, frames, "countercausal")


def _unsignalled(relation: dict[str, object], spans: dict[str, tuple[int, int]]) -> GoldFrame:
    """The corpus marks no signals, so its windows teach roles and sentence labels, and say nothing of anchors."""
    roles = {"cause": (spans[str(relation["first"])],), "effect": (spans[str(relation["second"])],)}
    return GoldFrame((), roles, {"claim": "denied"})


def _entities(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    plain: list[str] = []
    opened: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    position = at = 0
    for match in re.finditer(r"<(/?)(e\d+)>", marked):
        plain.append(marked[position : match.start()])
        at += match.start() - position
        position = match.end()
        if match[1]:
            spans[match[2]] = (opened.pop(match[2]), at)
        else:
            opened[match[2]] = at
    return "".join([*plain, marked[position:]]), spans


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((int(s), int(e)) for s, e in pairs)


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as stream:
        yield from stream


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))
