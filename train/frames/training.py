"""The training loop: AdamW with warm-up and linear decay, and a running average of the weights, which is what ships."""

from __future__ import annotations

import copy
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from .batches import collate
from .examples import Example
from .losses import loss
from .network import FrameNetwork


@dataclass(frozen=True, slots=True)
class Schedule:
    """Learning rates of encoder and heads, the share of steps to warm up, and the share of the rate left at the end.

    `stop`: the step to end at, before the end of the schedule, where a further phase goes on; None for no such step.
    """

    rate: float = 2e-4
    head_rate: float = 1e-3
    warm: float = 0.06
    last: float = 0.0
    average: float = 0.998
    stop: int | None = None


def train(
    network: FrameNetwork,
    batches: Sequence[Sequence[Example]],
    schedule: Schedule,
    checkpoint: Path,
    report: Callable[[str], None] = print,
) -> FrameNetwork:
    """Trains on the batches in order; returns the averaged network, saved to `checkpoint` now and then and at the end."""
    averaged: FrameNetwork = copy.deepcopy(network).requires_grad_(False).eval()
    optimiser = _optimiser(network, schedule)
    scale = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _scale(step, len(batches), schedule))
    network.train()
    seen: dict[str, list[float]] = defaultdict(list)
    began = time.time()
    last = min(schedule.stop or len(batches), len(batches))
    for step, examples in enumerate(batches[:last], start=1):
        total, parts = loss(network, collate(examples))
        optimiser.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        scale.step()
        _average(averaged, network, min(schedule.average, step / (step + 20)))
        for name, part in parts.items():
            seen[name].append(part)
        if step % 50 == 0:
            means = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sorted(seen.items()))
            report(f"{step}/{len(batches)} {time.time() - began:.0f}s {means}")
            seen.clear()
        if step % 200 == 0 or step == last:
            save(averaged, checkpoint)
    return averaged


def save(network: FrameNetwork, path: Path) -> None:
    """Writes the network's trained tensors; the frozen embeddings come from the base model."""
    path.parent.mkdir(parents=True, exist_ok=True)
    tensors = {k: v.contiguous() for k, v in network.state_dict().items() if not k.startswith("encoder.embeddings")}
    partial = path.with_suffix(".part")
    save_file(tensors, partial)
    partial.replace(path)


def restore(network: FrameNetwork, path: Path, without: tuple[str, ...] = ()) -> None:
    """Loads what `save` wrote. What begins with `without` may be missing, or be of another shape, and stays as it is."""
    without = ("encoder.embeddings", *without)
    tensors = {name: tensor for name, tensor in load_file(path).items() if not name.startswith(without)}
    missing, unexpected = network.load_state_dict(tensors, strict=False)
    wrong = [name for name in missing if not name.startswith(without)]
    if wrong or unexpected:
        raise ValueError(f"{path}: not a checkpoint of this network (missing {wrong}, unknown {unexpected})")


def average(paths: Sequence[Path], path: Path) -> None:
    """Writes the mean of checkpoints that were trained from one another, which often generalises better than each.

    Source of the method: Wortsman et al., Model soups (ICML 2022).
    """
    parts = [load_file(each) for each in paths]
    mean = {name: sum(part[name].float() for part in parts) / len(parts) for name in parts[0]}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.to(parts[0][name].dtype).contiguous() for name, tensor in mean.items()}, path)


def _optimiser(network: FrameNetwork, schedule: Schedule) -> torch.optim.Optimizer:
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    encoder = [p for n, p in named if n.startswith("encoder.")]
    heads = [p for n, p in named if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": schedule.rate}, {"params": heads, "lr": schedule.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _scale(step: int, steps: int, schedule: Schedule) -> float:
    warm = max(1, int(schedule.warm * steps))
    return min(1.0, (step + 1) / warm) * max(schedule.last, 1 - (1 - schedule.last) * step / steps)


def _average(averaged: FrameNetwork, network: FrameNetwork, keep: float) -> None:
    with torch.no_grad():
        for mean, value in zip(averaged.parameters(), network.parameters(), strict=True):
            if value.requires_grad:
                mean.lerp_(value, 1 - keep)
