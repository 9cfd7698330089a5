"""The reader of frames: one pass of the encoder over each window, then the heads of the layers that are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from thucydides.errors import InputError

from .assembly import Evidence, Found, build, likeliest
from .card import check
from .decoding import Anchor, find_anchors, softmax
from .distance import distances, weights
from .frame import Frame, SentenceCauses
from .graphs import Graphs
from .pieces import CLS, SEP, Pieces, open_tokenizer, to_pieces
from .places import around, inside, touched
from .schema import EVENT_TYPES, LAYERS, SENTENCE_LABELS
from .settings import Settings, load_settings
from .windows import sentences, windows
from .words import Words, words_of

WEIGHTS = Path(__file__).parent / "weights"
CHUNK = 32  # anchors scored at once
Array = NDArray[np.float32]
Range = tuple[int, int]


def load_reader(path: Path | None = None, threads: int = 1) -> FrameReader:
    """Returns the reader whose weights lie in `path`, by default those shipped with the package.

    Raises WeightsError if a file is missing or is not the one that the card names.
    """
    folder = path or WEIGHTS
    check(folder)
    return FrameReader(folder, threads)


class FrameReader:
    """Reads frames out of text. The same text gives the same frames; time and memory grow linearly with its length."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._tokenizer = open_tokenizer(folder / "tokenizer.json")
        self._graphs = Graphs(folder, threads)
        self._settings: Settings = load_settings(folder / "decoding.json")

    def read(self, text: str, layers: Collection[str] = LAYERS) -> tuple[Frame, ...]:
        """Returns the frames of a text, by place of the anchor (or of the first role), then by layer."""
        return tuple(sorted((evidence.frame for evidence in self.evidence(text, layers)), key=_place))

    def evidence(self, text: str, layers: Collection[str] = LAYERS) -> Iterator[Evidence]:
        """Yields frames with the features of their confidence, window by window."""
        pieces = to_pieces(self._tokenizer, text)
        split = sentences(pieces) if "cause" in layers else []
        for window in windows(pieces):
            words = words_of(pieces, *window)
            for found in self._window(pieces, words, inside(split, window), layers):
                if built := build(words, found, self._settings.layers[found.layer]):
                    yield built

    def sentences(self, text: str) -> tuple[SentenceCauses, ...]:
        """Returns what each sentence of a text says of causes."""
        pieces = to_pieces(self._tokenizer, text)
        split = sentences(pieces)
        found: list[SentenceCauses] = []
        for window in windows(pieces):
            states, _ = self._encode(pieces, window)
            parts = inside(split, window)
            for (first, last), chances in zip(parts, self._causal(states, parts), strict=True):
                start, end = pieces.starts[window[0] + first], pieces.ends[window[0] + last - 1]
                found.append(SentenceCauses(start, end, *likeliest(SENTENCE_LABELS, chances)))
        return tuple(found)

    def dyad(self, text: str, source: Range, target: Range) -> tuple[str, float]:
        """Returns the PLOVER type of what the source does to the target in a sentence, and its probability.

        Raises InputError if a span covers no word of the text.
        """
        pieces = to_pieces(self._tokenizer, text)
        phrases = [touched(pieces, source), touched(pieces, target)]
        if not all(phrases):
            raise InputError("a span covers no word of the text", f"{source} and {target}", "give spans of words in it")
        start, end = around(pieces, phrases[0] + phrases[1])
        states, _ = self._encode(pieces, (start, end))
        length = end - start + 2
        rows = [weights([i - start + 1 for i in phrase if start <= i < end], length)[None] for phrase in phrases]
        whole = weights(range(1, length - 1), length)[None]
        scores = self._graphs.dyad(states, rows[0], rows[1], whole)[0]
        return likeliest(EVENT_TYPES, softmax(scores, self._settings.dyad_temperature))

    def _encode(self, pieces: Pieces, window: Range) -> tuple[Array, Array]:
        ids = [CLS, *pieces.ids[slice(*window)], SEP]
        return self._graphs.encode(ids, [0, *pieces.shapes[slice(*window)], 0])

    def _window(self, pieces: Pieces, words: Words, parts: list[Range], layers: Collection[str]) -> Iterator[Found]:
        states, scores = self._encode(pieces, (words.start, words.start + words.size))
        tags = softmax(scores[1:-1].reshape(words.size, len(LAYERS), 3))
        for number, layer in enumerate(LAYERS):
            if layer in layers:
                anchors = find_anchors(words, tags[:, number], self._settings.layers[layer].anchor)
                chances = self._causal(states, parts) if layer == "cause" else np.zeros((0, 3), dtype=np.float32)
                yield from self._anchored(layer, words, states, anchors, parts, chances)
                if layer == "cause":
                    yield from self._silent(words, states, anchors, parts, chances)

    def _anchored(
        self, layer: str, words: Words, states: Array, anchors: list[Anchor], parts: list[Range], chances: Array
    ) -> Iterator[Found]:
        places = [words.positions(anchor.first, anchor.last) for anchor in anchors]
        for anchor, (roles, attributes) in zip(anchors, self._score(layer, states, places, 0), strict=True):
            sentence = None
            if layer == "cause":
                home = next(i for i, part in enumerate(parts) if words.firsts[anchor.first] < part[1])
                sentence = likeliest(SENTENCE_LABELS, chances[home])
            yield Found(layer, anchor, anchor.probability, roles, attributes, sentence)

    def _silent(
        self, words: Words, states: Array, anchors: list[Anchor], parts: list[Range], chances: Array
    ) -> Iterator[Found]:
        """Claims of sentences that say something of causes without a signal."""
        taken = [words.firsts[anchor.first] for anchor in anchors]
        least = self._settings.layers["cause"].implicit
        silent = [
            (part, row)
            for part, row in zip(parts, chances, strict=True)
            if 1 - row[0] >= least and not any(part[0] <= start < part[1] for start in taken)
        ]
        places = [range(first + 1, last + 1) for (first, last), _ in silent]
        for (_, row), (roles, attributes) in zip(silent, self._score("cause", states, places, 1), strict=True):
            yield Found("cause", None, float(1 - row[0]), roles, attributes, likeliest(SENTENCE_LABELS, row))

    def _score(self, layer: str, states: Array, places: Sequence[range], kind: int) -> Iterator[tuple[Array, Array]]:
        length = states.shape[1]
        for start in range(0, len(places), CHUNK):
            part = places[start : start + CHUNK]
            anchor = np.stack([weights(place, length) for place in part])
            distance = np.stack([distances(place[0], place[-1], length) for place in part])
            kinds = np.full(len(part), kind, dtype=np.int64)
            yield from zip(*self._graphs.score(layer, states, anchor, distance, kinds), strict=True)

    def _causal(self, states: Array, parts: list[Range]) -> Array:
        if not parts:
            return np.zeros((0, len(SENTENCE_LABELS)), dtype=np.float32)
        rows = np.stack([weights(range(first + 1, last + 1), states.shape[1]) for first, last in parts])
        return softmax(self._graphs.sentences(states, rows), self._settings.sentence_temperature)


def _place(frame: Frame) -> tuple[int, int]:
    firsts = [spans[0][0] for spans in frame.roles.values()]
    return frame.anchor[0] if frame.anchor else min(firsts, default=0), LAYERS.index(frame.layer)
