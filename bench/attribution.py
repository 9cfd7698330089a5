"""Who says what: our reader beside textacy and a rule baseline, on articles in the form of PolNeAR's JSONL.

`python -m bench.attribution FILE.jsonl [--layer] [--limit N] [--out OUT.jsonl] [--plot FILE.svg]`: one article a line with `id`,
`text` and, for scores, `attributions`. Speed is CPU time in this same run, loading left out. A reader that is not installed is
named, with the reason. `--layer` adds the whole statement layer (encoder, parse, mentions and rules) beside the encoder's frames.
The calibration is that of our readers' confidence that speaker and content are right (who+what); `--plot` draws it, for the
whole layer if that is read.
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

from bench.attribution_measures import ROLES, Scores, score, sureness
from bench.attribution_rules import Found, attributions
from bench.plots import reliability_plot
from thucydides.records import Document, Span, Statement
from train.frames.calibration import Bin, calibration_error, reliability

ARTICLE_WORDS = 750
LAYER = "whole layer"
Reads = Callable[[str], list[Found]]


@dataclass(frozen=True, slots=True)
class Result:
    """What a reader found, in how many CPU-seconds, or why it could not be run."""

    name: str
    found: Mapping[str, Sequence[Found]]
    seconds: float
    skipped: str = ""


def ours() -> Reads:
    """Returns our reader: the statement frames of the shared encoder."""
    from thucydides.stages.read.encoder.model import load_reader

    reader = load_reader()

    def read(text: str) -> list[Found]:
        frames = reader.read(text, ("statement",))
        return [
            {
                "source": [list(span) for span in frame.roles.get("speaker", ())],
                "cue": [list(frame.anchor)],
                "content": [list(span) for span in frame.roles.get("content", ())],
                "confidence": frame.confidence,
            }
            for frame in frames
            if frame.anchor  # the corpus marks no statement without a cue
        ]

    return read


def layer() -> Reads:
    """Returns our whole statement layer: the encoder's frames, then parse, mentions and the rules on both."""
    from thucydides.stages.read.encoder.model import load_reader
    from thucydides.stages.read.standard import open_reader

    frames = load_reader()
    reader = open_reader(lambda text: frames.read(text, ("statement",)), strict=True)

    def read(text: str) -> list[Found]:
        parsed = reader.parsed(Document("src-bench", "", "", text, body=((0, len(text)),)))
        mentions = reader.layers.speakers(parsed, reader.layers.mentions(parsed))
        return [_found(one) for one in reader.layers.statements(parsed, mentions) if one.cue]

    return read


def _found(statement: Statement) -> Found:
    def ranges(*spans: Span | None) -> list[list[int]]:
        return [[span.start, span.end] for span in spans if span]

    roles = {"source": ranges(statement.speaker), "cue": ranges(statement.cue), "content": ranges(*statement.content)}
    return {**roles, "confidence": statement.confidence}


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


READERS: dict[str, Callable[[], Reads]] = {"thucydides": ours, LAYER: layer, "textacy": textacy, "rules": rules}
OURS = ("thucydides", LAYER)


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
        if name in OURS:
            raise
        return Result(name, {}, 0.0, f"failed ({error!r})")


def scored(articles: Sequence[Mapping[str, Any]]) -> bool:
    """Whether articles hold what scores need."""
    return all("attributions" in article for article in articles)


def speed(result: Result, articles: Sequence[Mapping[str, Any]]) -> float:
    """Returns words per CPU-second."""
    return sum(len(article["text"].split()) for article in articles) / max(result.seconds, 1e-9)


def calibration(result: Result, articles: Sequence[Mapping[str, Any]]) -> list[Bin]:
    """Returns bins of the confidence that came with what was found, each with the share that is right."""
    judged = [one for article in articles for one in sureness(article, result.found.get(article["id"], ()))]
    return reliability([sure for sure, _ in judged], [right for _, right in judged])


def report(result: Result, articles: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yields the lines that a reader's result prints."""
    if result.skipped:
        yield f"{result.name:12s} skipped: {result.skipped}"
        return
    if scored(articles):
        yield _line(result.name, score(articles, result.found))
        if result.name in OURS:
            yield f"{'':12s} expected calibration error {calibration_error(calibration(result, articles)):.3f}"
    found, words = sum(map(len, result.found.values())), speed(result, articles)
    yield f"{'':12s} {found} found; {words:.0f} words, {words / ARTICLE_WORDS:.1f} articles of 750 words, per CPU-second"


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
    parser.add_argument("--readers", nargs="+", choices=list(READERS), default=[n for n in READERS if n != LAYER])
    parser.add_argument("--layer", action="store_true", help="read with the whole statement layer too")
    parser.add_argument("--limit", type=int, help="read so many articles from the start")
    parser.add_argument("--plot", type=Path, help="where to draw the reliability of our confidence, as SVG")
    given = parser.parse_args(arguments)
    articles = load(given.file)[: given.limit]
    print(f"{given.file.name}: {len(articles)} articles")
    for name in dict.fromkeys([*given.readers, *([LAYER] if given.layer else [])]):
        result = run(name, articles)
        for line in report(result, articles):
            print(line, flush=True)
        if name in OURS and given.out:
            given.out.write_text("".join(predictions(result)), encoding="utf-8")
        if name in OURS and given.plot and scored(articles):
            title = f"Who says what, {name}: {given.file.parent.name} {given.file.stem}"
            given.plot.write_text(reliability_plot(title, calibration(result, articles)), encoding="utf-8")


def load(path: Path) -> list[dict[str, Any]]:
    """Returns the articles of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def predictions(result: Result) -> Iterator[str]:
    """Yields what was found as lines in the form of the articles, without the confidence."""
    for key, found in result.found.items():
        rows = [{role: one[role] for role in ROLES} for one in found]
        yield json.dumps({"id": key, "attributions": rows}) + "\n"


if __name__ == "__main__":
    main()
