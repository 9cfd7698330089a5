"""Exports a checkpoint, tunes its decoding on held-out texts, measures it, and writes the card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from thucydides.stages.read.encoder.pieces import open_tokenizer

from .export import export, write_card
from .measuring import measure
from .network import FrameNetwork
from .training import restore
from .tuning import tune

HERE = Path(__file__).parent


def ship(checkpoint: Path, base: Path, folder: Path) -> None:
    """Writes the weights, their decoding and their card with measured figures into a folder."""
    network = FrameNetwork(base)
    restore(network, checkpoint)
    export(network, base, folder, _read("decoding_defaults.json"), _read("card.json"))
    tune_and_measure(folder)


def tune_and_measure(folder: Path) -> None:
    """Tunes and measures exported weights, and writes their decoding and card anew."""
    decoding, card = _read("decoding_defaults.json"), _read("card.json")
    tuned = tune(folder, open_tokenizer(folder / "tokenizer.json"), decoding)
    write_card(folder, tuned, card)
    figures = {name: round(value, 3) for name, value in measure(folder).items()}
    write_card(folder, tuned, {**card, "figures": figures})


def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return data
