"""The reader of frames: one pass of the encoder over each window, then the heads of the layers that are asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from thucydides.errors import InputError

from .assembly import Evidence, Found, decode, likeliest
from .card import check
from .decoding import Anchor, find_anchors, softmax
from .distance import distances, weights
from .frame import NOTHING, Frame, NamedPoint, NamedVariable, SentenceCauses
from .graphs import Graphs
from .pieces import CLS, SEP, Pieces, open_tokenizer, to_pieces
from .places import Homes, around, inside, touched
from .points import taken
from .schema import EVENT_TYPES, LAYERS, SENTENCES, STANDARD
from .settings import Settings, load_settings
from .variables import by_window, named
from .windows import sentences, windows
from .words import Words, words_of

WEIGHTS = Path(__file__).parent / "weights"
CHUNK = 32  # anchors scored at once
KEPT = 64  # windows of the text read last whose states are kept
Array = NDArray[np.float32]
Range = tuple[int, int]
CAUSES = SENTENCES["cause"]
CAUSAL = ("cause", "news_cause")


def load_reader(path: Path | None = None, threads: int = 1) -> FrameReader:
    """Returns the reader whose weights lie in `path`, by default those shipped with the package.

    Raises WeightsError if a file is missing or is not the one that the card names.
    """
    folder = path or WEIGHTS
    check(folder)
    return FrameReader(folder, threads)


class FrameReader:
    """Reads frames out of text. The same text gives the same frames; time and memory grow linearly with its length."""

    def __init__(self, folder: Path, threads: int = 1, settings: Settings | None = None) -> None:
        self._folder = folder
        self._tokenizer = open_tokenizer(folder / "tokenizer.json")
        self._graphs = Graphs(folder, threads)
        self._kept: tuple[str, dict[Range, tuple[Array, Array]]] = ("", {})
        self.settings: Settings = settings or load_settings(folder / "decoding.json")

    @property
    def version(self) -> str:
        """Empty for the weights and settings as shipped, which the reader's version covers; else a hash of both."""
        if self._folder == WEIGHTS and self.settings == load_settings(WEIGHTS / "decoding.json"):
            return ""
        parts = (self._folder / "card.json").read_bytes(), repr(self.settings).encode()
        return hashlib.sha256(b"".join(parts)).hexdigest()

    def read(self, text: str, layers: Collection[str] = STANDARD) -> tuple[Frame, ...]:
        """Returns the frames of a text, by place of the anchor (or of the first role), then by layer."""
        return tuple(sorted((evidence.frame for evidence in self.evidence(text, layers)), key=_place))

    def evidence(self, text: str, layers: Collection[str] = STANDARD) -> Iterator[Evidence]:
        """Yields frames with the features of their confidence, window by window."""
        yield from decode(self.found(text, layers), self.settings.layers)

    def found(self, text: str, layers: Collection[str] = STANDARD) -> Iterator[tuple[Words, Found]]:
        """Yields what the heads found, before it is decoded, with the words of its window."""
        pieces = to_pieces(self._tokenizer, text)
        split = sentences(pieces)
        for window in windows(pieces):
            words = words_of(pieces, *window)
            for found in self._window(pieces, words, inside(split, window), layers):
                yield words, found

    def sentences(self, text: str, layer: str = "cause") -> tuple[SentenceCauses, ...]:
        """Returns what each sentence of a text says of causes, by our convention or (`news_cause`) that of the news corpora."""
        heat = self.settings.sentence_temperatures[layer]
        scored = self.sentence_scores(text, layer)
        return tuple(SentenceCauses(*span, *likeliest(CAUSES, softmax(scores, heat))) for span, scores in scored)

    def sentence_scores(self, text: str, layer: str = "cause") -> list[tuple[Range, Array]]:
        """Returns the span of each sentence and its scores before they become probabilities."""
        pieces = to_pieces(self._tokenizer, text)
        split = sentences(pieces)
        found: list[tuple[Range, Array]] = []
        for window in windows(pieces):
            states, _ = self._encode(pieces, window)
            parts = inside(split, window)
            for (first, last), scores in zip(parts, self._told(states, parts)[layer], strict=True):
                found.append(((pieces.starts[window[0] + first], pieces.ends[window[0] + last - 1]), scores))
        return found

    def dyad(self, text: str, source: Range, target: Range) -> tuple[str, float]:
        """Returns the PLOVER type of what the source does to the target in a sentence, and its probability.

        Raises InputError if a span covers no word of the text.
        """
        return likeliest(EVENT_TYPES, softmax(self.dyad_scores(text, source, target), self.settings.dyad_temperature))

    def dyad_scores(self, text: str, source: Range, target: Range) -> Array:
        """Returns the scores of the PLOVER types before they become probabilities. Raises InputError as `dyad` does."""
        pieces = to_pieces(self._tokenizer, text)
        phrases = [touched(pieces, source), touched(pieces, target)]
        if not all(phrases):
            raise InputError("a span covers no word of the text", f"{source} and {target}", "give spans of words in it")
        start, end = around(pieces, phrases[0] + phrases[1])
        states, _ = self._encode(pieces, (start, end))
        length = end - start + 2
        rows = [weights([i - start + 1 for i in phrase if start <= i < end], length)[None] for phrase in phrases]
        whole = weights(range(1, length - 1), length)[None]
        scores: Array = self._graphs.dyad(states, rows[0], rows[1], whole)[0]
        return scores

    def variables(self, text: str, sides: Sequence[Sequence[Range]]) -> tuple[NamedVariable, ...]:
        """Returns what each side, given as spans of a text, names. Costs little after `read` of the same text."""
        told = [NOTHING] * len(sides)
        for number, scores in self.variable_scores(text, sides):
            told[number] = named(scores, self.settings.variable_temperature)
        return tuple(told)

    def variable_scores(self, text: str, sides: Sequence[Sequence[Range]]) -> Iterator[tuple[int, Array]]:
        """Yields the number of each side that covers a word of the text, and its scores before they become probabilities."""
        pieces = to_pieces(self._tokenizer, text)
        for window, placed in by_window(pieces, windows(pieces), sides).items():
            states, _ = self._encode(pieces, window)
            rows = [weights(positions, states.shape[1]) for positions in placed.values()]
            yield from zip(placed, self._graphs.variables(_ids(pieces, window), states, np.stack(rows)), strict=True)

    def points(self, text: str) -> tuple[NamedPoint, ...]:
        """Returns the sides that the sentences of a text take on general points. Costs little after `read` of the same text."""
        pieces = to_pieces(self._tokenizer, text)
        heat, least = self.settings.point_temperature, self.settings.point
        return tuple(
            point
            for window, scores, focus, _ in self._point_scores(pieces)
            for point in taken(pieces, window, scores, focus, heat, least)
        )

    def point_scores(self, text: str) -> list[tuple[Range, Array]]:
        """Returns the span of each sentence and its scores [points,3] before they become probabilities."""
        pieces = to_pieces(self._tokenizer, text)
        return [
            ((pieces.starts[start + first], pieces.ends[start + last - 1]), scores)
            for start, scores, _, (first, last) in self._point_scores(pieces)
        ]

    def _point_scores(self, pieces: Pieces) -> Iterator[tuple[int, Array, Array, Range]]:
        """Yields the first piece of the window of each sentence, its scores, its focus and its place in the window."""
        split = sentences(pieces)
        for window in windows(pieces):
            states, _ = self._encode(pieces, window)
            parts = inside(split, window)
            rows = np.stack([weights(range(first + 1, last + 1), states.shape[1]) for first, last in parts])
            found = self._graphs.points(_ids(pieces, window), states, rows)
            yield from ((window[0], *one) for one in zip(*found, parts, strict=True))

    def _encode(self, pieces: Pieces, window: Range) -> tuple[Array, Array]:
        if self._kept[0] != pieces.text:
            self._kept = (pieces.text, {})
        kept = self._kept[1]
        if window not in kept:
            if len(kept) >= KEPT:
                kept.pop(next(iter(kept)))
            kept[window] = self._graphs.encode(_ids(pieces, window), [0, *pieces.shapes[slice(*window)], 0])
        return kept[window]

    def _window(self, pieces: Pieces, words: Words, parts: list[Range], layers: Collection[str]) -> Iterator[Found]:
        states, scores = self._encode(pieces, (words.start, words.start + words.size))
        tags = softmax(scores[1:-1].reshape(words.size, len(LAYERS), 3))
        told = self._told(states, parts)
        for number, layer in enumerate(LAYERS):
            if layer not in layers:
                continue
            anchors = find_anchors(words, tags[:, number], self.settings.layers[layer].anchor)
            heat = self.settings.sentence_temperatures.get(layer, 1.0)
            homes = Homes(words, parts, softmax(told[layer], heat) if layer in told else None)
            yield from self._anchored(layer, states, anchors, homes)
            if layer in told:
                yield from self._silent(layer, states, anchors, homes)

    def _anchored(self, layer: str, states: Array, anchors: list[Anchor], homes: Homes) -> Iterator[Found]:
        places = [homes.words.positions(anchor.first, anchor.last) for anchor in anchors]
        for anchor, (roles, attributes) in zip(anchors, self._score(layer, states, places, 0), strict=True):
            told = likeliest(CAUSES, homes.of(anchor)) if layer in CAUSAL else None
            yield Found(layer, anchor, anchor.probability, roles, attributes, told)

    def _silent(self, layer: str, states: Array, anchors: list[Anchor], homes: Homes) -> Iterator[Found]:
        """What sentences say without an anchor."""
        silent = homes.silent(anchors, self.settings.layers[layer].implicit)
        places = [range(first + 1, last + 1) for (first, last), _ in silent]
        for (_, row), (roles, attributes) in zip(silent, self._score(layer, states, places, 1), strict=True):
            told = likeliest(CAUSES, row) if layer in CAUSAL else None
            yield Found(layer, None, float(1 - row[0]), roles, attributes, told)

    def _score(self, layer: str, states: Array, places: Sequence[range], kind: int) -> Iterator[tuple[Array, Array]]:
        length = states.shape[1]
        for start in range(0, len(places), CHUNK):
            part = places[start : start + CHUNK]
            anchor = np.stack([weights(place, length) for place in part])
            distance = np.stack([distances(place[0], place[-1], length) for place in part])
            kinds = np.full(len(part), kind, dtype=np.int64)
            yield from zip(*self._graphs.score(layer, states, anchor, distance, kinds), strict=True)

    def _told(self, states: Array, parts: list[Range]) -> dict[str, Array]:
        rows = [weights(range(first + 1, last + 1), states.shape[1]) for first, last in parts]
        return self._graphs.sentences(states, np.stack(rows))


def _ids(pieces: Pieces, window: Range) -> list[int]:
    return [CLS, *pieces.ids[slice(*window)], SEP]


def _place(frame: Frame) -> tuple[int, int]:
    return frame.anchor[0] if frame.anchor else _first(frame), LAYERS.index(frame.layer)


def _first(frame: Frame) -> int:
    return min((spans[0][0] for spans in frame.roles.values()), default=0)
