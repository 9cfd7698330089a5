"""A checkpoint out of shipped weights: the exported graphs put back into the network, so that training can go on from them.

Checkpoints are not kept beside the code. The products come back from 8 bits, as the reader itself uses them; what was never
quantised comes back as it was.
"""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from .export import graphs
from .network import FrameNetwork
from .portable import Product

QUANTISED, SCALE, ZERO = "_quantized", "_scale", "_zero_point"


def unpack(network: FrameNetwork, folder: Path) -> None:
    """Loads the weights of a folder into a network. Raises KeyError where a graph lacks a tensor of the network."""
    for name, (module, _, _) in graphs(network).items():
        tensors = onnx_tensors(folder / f"{name}.onnx")
        products = {place: part for place, part in module.named_modules() if isinstance(part, Product)}
        for place, product in products.items():
            product.give_back(tensors[f"{place}.weight"], tensors[f"{place}.bias"])
        inside = tuple(f"{place}." for place in products)
        for place, parameter in module.named_parameters():
            if not place.startswith(inside) and parameter.requires_grad:
                _put(parameter, tensors[place])


def onnx_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a graph by name, products as numbers again."""
    raw = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in onnx.load(path).graph.initializer}
    found = {name: tensor for name, tensor in raw.items() if not name.endswith((QUANTISED, SCALE, ZERO))}
    for name in (name.removesuffix(QUANTISED) for name in raw if name.endswith(QUANTISED)):
        found[name] = (raw[name + QUANTISED].float() - raw[name + ZERO].float()) * raw[name + SCALE]
    return found


def _put(parameter: nn.Parameter, tensor: Tensor) -> None:
    with torch.no_grad():
        parameter.copy_(tensor)
