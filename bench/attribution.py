"""Who says what: our reader beside textacy and a rule baseline, on articles in the form of PolNeAR's JSONL.

`python -m bench.attribution FILE.jsonl [--out PREDICTIONS.jsonl]`: one article a line with `id`, `text` and, for scores,
`attributions`. Speed is CPU time in this same run, loading left out. A reader that is not installed is named, with the reason.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench.attribution_measures import Scores, score
from bench.attribution_rules import Found, attributions

ARTICLE_WORDS = 750
Reads = Callable[[str], list[Found]]


@dataclass(frozen=True, slots=True)
class Result:
    """What a reader found, in how many CPU-seconds, or why it could not be run."""

    name: str
    found: Mapping[str, Sequence[Found]]
    seconds: float
    skipped: str = ""


def ours() -> Reads:
    """Returns our reader: the statement layer of the shared encoder."""
    from thucydides.stages.read.encoder.model import load_reader

    reader = load_reader()

    def read(text: str) -> list[Found]:
        frames = reader.read(text, ("statement",))
        return [
            {
                "source": [list(span) for span in frame.roles.get("speaker", ())],
                "cue": [list(frame.anchor)],
                "content": [list(span) for span in frame.roles.get("content", ())],
            }
            for frame in frames
            if frame.anchor  # the corpus marks no statement without a cue
        ]

    return read


def rules() -> Reads:
    """Returns the rule baseline on spaCy's small English parser."""
    return partial(attributions, _parser())


def textacy() -> Reads:
    """Returns textacy's direct quotations on the same parser; of a text on which it refuses an answer, none."""
    from textacy.extract.triples import direct_quotations

    nlp = _parser()

    def read(text: str) -> list[Found]:
        try:
            quotations = list(direct_quotations(nlp(text)))
        except ValueError:  # an unclosed quotation mark
            return []
        return [
            {
                "source": _tokens(q.speaker),
                "cue": _tokens(q.cue),
                "content": [[q.content.start_char, q.content.end_char]],
            }
            for q in quotations
        ]

    return read


def _tokens(tokens: Sequence[Any]) -> list[list[int]]:
    return [[tokens[0].idx, tokens[-1].idx + len(tokens[-1])]] if len(tokens) else []


def _parser() -> Any:
    from thucydides.text.parser import load_parser

    return load_parser()


READERS: dict[str, Callable[[], Reads]] = {"thucydides": ours, "textacy": textacy, "rules": rules}


def run(name: str, articles: Sequence[Mapping[str, Any]]) -> Result:
    """Returns what one reader found in all articles; a missing package, or a failure of a peer, is a reason to skip it."""
    try:
        read = READERS[name]()
        if articles:
            read(articles[0]["text"][:2000])
        began = time.process_time()
        found = {article["id"]: read(article["text"]) for article in articles}
        return Result(name, found, time.process_time() - began)
    except ImportError as error:
        return Result(name, {}, 0.0, f"not installed ({error.name})")
    except (ValueError, IndexError, AttributeError, TypeError) as error:
        if name == "thucydides":
            raise
        return Result(name, {}, 0.0, f"failed ({error!r})")


def report(result: Result, articles: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yields the lines that a reader's result prints."""
    if result.skipped:
        yield f"{result.name:12s} skipped: {result.skipped}"
        return
    words = sum(len(article["text"].split()) for article in articles)
    speed = words / max(result.seconds, 1e-9)
    if all("attributions" in article for article in articles):
        yield _line(result.name, score(articles, result.found))
    found = sum(map(len, result.found.values()))
    yield f"{'':12s} {found} found; {speed:.0f} words, {speed / ARTICLE_WORDS:.1f} articles of 750 words, per CPU-second"


def _line(name: str, scores: Scores) -> str:
    measures = " ".join(
        f"{label} P {100 * m.precision:.1f} R {100 * m.recall:.1f} F1 {100 * m.f1:.1f};"
        for label, m in (("who+what", scores.who_what), ("triple", scores.triple))
    )
    recall = " ".join(
        f"{kind} {100 * scores.recall[kind]:.1f} (content {100 * scores.content_recall[kind]:.1f})"
        for kind in scores.recall
    )
    return f"{name:12s} {measures} recall {recall}; speaker given content {100 * scores.speaker:.1f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the comparison and prints a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.attribution", description=__doc__)
    parser.add_argument("file", type=Path, help="articles, one JSON object a line")
    parser.add_argument("--out", type=Path, help="where to write our reader's predictions, in the same form")
    parser.add_argument("--readers", nargs="+", choices=list(READERS), default=list(READERS))
    given = parser.parse_args(arguments)
    articles = [json.loads(line) for line in given.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    print(f"{given.file.name}: {len(articles)} articles")
    for name in given.readers:
        result = run(name, articles)
        for line in report(result, articles):
            print(line, flush=True)
        if name == "thucydides" and given.out:
            rows = ({"id": key, "attributions": value} for key, value in result.found.items())
            given.out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
