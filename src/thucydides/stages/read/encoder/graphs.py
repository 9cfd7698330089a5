"""The weights as they run: quantised ONNX graphs, and word embeddings as rows of bytes with a scale each.

A window is run on its own, never padded into a batch with others: quantisation scales come from what runs together, so a
window's result would else depend on its neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from .schema import SENTENCES

Array = NDArray[np.float32]
Numbers = NDArray[np.int64]


class Graphs:
    """Runs the encoder and the heads whose weights lie in a folder."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._folder, self._threads = folder, threads
        self._words = np.load(folder / "words.npy", mmap_mode="r", allow_pickle=False)
        self._scales: Array = np.load(folder / "word_scales.npy", allow_pickle=False)
        self._sessions: dict[str, Any] = {}

    def encode(self, ids: Sequence[int], shapes: Sequence[int]) -> tuple[Array, Array]:
        """Returns the states [1,T,h] and the tag scores [T, 3 × layers] of one window."""
        given = {"words": self._embedded(ids), "shapes": np.asarray([shapes], dtype=np.int64)}
        states, tags = self._run("encoder", given)
        return states, tags[0]

    def _embedded(self, ids: Sequence[int]) -> Array:
        rows = np.asarray(ids, dtype=np.int64)
        words: Array = (self._words[rows].astype(np.float32) * self._scales[rows][:, None])[None]
        return words

    def score(
        self, layer: str, states: Array, anchor: Array, distance: Numbers, implicit: Numbers
    ) -> tuple[Array, Array]:
        """Returns role scores [n,T,roles] and attribute scores [n,attributes] for n anchors of one window."""
        given = {"states": states, "anchor": anchor, "distance": distance, "implicit": implicit}
        roles, attributes = self._run(layer, given)
        return roles, attributes

    def sentences(self, states: Array, inside: Array) -> dict[str, Array]:
        """Returns, by layer, the scores [n,labels] of n sentences of one window."""
        return dict(zip(SENTENCES, self._run("sentence", {"states": states, "inside": inside}), strict=True))

    def dyad(self, states: Array, source: Array, target: Array, inside: Array) -> Array:
        """Returns the event type scores [n,16] of n pairs of phrases of one window."""
        return self._run("dyad", {"states": states, "source": source, "target": target, "inside": inside})[0]

    def variables(self, ids: Sequence[int], states: Array, inside: Array) -> Array:
        """Returns scores [n, 2·variables + 1] of n sides of one window: of each variable, of none, and of each sign."""
        return self._run("variable", {"words": self._embedded(ids), "states": states, "inside": inside})[0]

    def points(self, ids: Sequence[int], states: Array, inside: Array) -> tuple[Array, Array]:
        """Returns scores [n,points,3] (no side, for, against) and focus [n,points,T] of n sentences of one window."""
        scores, focus = self._run("point", {"words": self._embedded(ids), "states": states, "inside": inside})
        return scores, focus

    def _run(self, name: str, given: dict[str, Any]) -> list[Array]:
        if name not in self._sessions:
            self._sessions[name] = self._open(name)
        found: list[Array] = self._sessions[name].run(None, given)
        return found

    def _open(self, name: str) -> Any:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        path = str(self._folder / f"{name}.onnx")
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
