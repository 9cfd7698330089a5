"""Writes a trained network as the files that the reader loads: quantised graphs, word embeddings, tokenizer, card."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from thucydides.stages.read.encoder.card import CARD, sha256
from thucydides.stages.read.encoder.schema import LAYERS

from .network import STATE, FrameNetwork, RoleScorer
from .portable import PortableDyad, PortableEncoder, PortablePoint, PortableScorer, PortableSentence, PortableVariable

OPSET = 17


def export(network: FrameNetwork, base: Path, folder: Path, decoding: dict[str, Any], card: dict[str, Any]) -> None:
    """Writes all weight files and the card with their hashes into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    for name, (module, inputs, axes) in graphs(network).items():
        _write(module, inputs, axes, folder / f"{name}.onnx")
    _write_words(network.encoder.embeddings.word_embeddings.weight.detach(), folder)
    shutil.copyfile(base / "tokenizer.json", folder / "tokenizer.json")
    write_card(folder, decoding, card)


def write_card(folder: Path, decoding: dict[str, Any], card: dict[str, Any]) -> None:
    """Writes `decoding.json`, then the card with the hash of every file."""
    (folder / "decoding.json").write_text(json.dumps(decoding, indent=1) + "\n", encoding="utf-8")
    names = sorted(p.name for p in folder.iterdir() if p.name != CARD and p.is_file())
    hashed = {**card, "files": {name: sha256(folder / name) for name in names}}
    (folder / CARD).write_text(json.dumps(hashed, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def graphs(network: FrameNetwork) -> dict[str, tuple[nn.Module, dict[str, Tensor], dict[str, dict[int, str]]]]:
    """The portable form of each part of a network by the name of its file, with an input of each and its free axes."""
    length, count = 24, 3
    states = torch.randn(1, length, STATE)
    rows = torch.rand(count, length)
    window, many = {1: "T"}, {0: "n", 1: "T"}
    encoder = {"words": states, "shapes": torch.zeros(1, length, dtype=torch.long)}
    anchored = {
        "states": states,
        "anchor": rows,
        "distance": torch.zeros(count, length, dtype=torch.long),
        "implicit": torch.zeros(count, dtype=torch.long),
    }
    meant = {"words": states, "states": states, "inside": rows}
    phrases = {"states": states, "source": rows, "target": rows, "inside": rows}
    scored = {"states": window, "anchor": many, "distance": many, "implicit": {0: "n"}}
    paired = {"states": window, "source": many, "target": many, "inside": many}
    found: dict[str, tuple[nn.Module, dict[str, Tensor], dict[str, dict[int, str]]]] = {
        "encoder": (PortableEncoder(network), encoder, {"words": window, "shapes": window}),
        "sentence": (PortableSentence(network), {"states": states, "inside": rows}, {"states": window, "inside": many}),
        "variable": (PortableVariable(network.variable), meant, {"words": window, "states": window, "inside": many}),
        "point": (PortablePoint(network.point), meant, {"words": window, "states": window, "inside": many}),
        "dyad": (PortableDyad(network.dyad), phrases, paired),
    }
    for layer in LAYERS:
        scorer = network.scorers[layer]
        assert isinstance(scorer, RoleScorer)
        found[layer] = (PortableScorer(scorer), anchored, scored)
    return found


def _write(module: nn.Module, inputs: dict[str, Tensor], axes: dict[str, dict[int, str]], path: Path) -> None:
    """Exports one graph and quantises its matrix products to 8 bits, in a reduced range so that no processor saturates."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module.eval(), tuple(inputs.values()), str(plain), input_names=list(inputs), dynamic_axes=axes,
            opset_version=OPSET, do_constant_folding=True, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            plain, path, op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
    model = onnx.load(path)
    model.producer_name = model.producer_version = model.doc_string = ""
    onnx.save(model, path)


def _write_words(table: Tensor, folder: Path) -> None:
    """Word embeddings as signed bytes, each row with its own scale."""
    rows = table.numpy()
    scales = np.abs(rows).max(axis=1) / 127
    np.save(folder / "words.npy", np.round(rows / scales[:, None]).astype(np.int8))
    np.save(folder / "word_scales.npy", scales.astype(np.float32))
