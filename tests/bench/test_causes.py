"""The measures of causal claims, on claims and sentence labels that are known."""

from __future__ import annotations

import pytest

from bench import causes
from bench.causes import is_passage, label_of, measured, of_frame
from bench.causes_files import Gold, Item
from bench.causes_measures import Counts, Found, figures, report
from thucydides.stages.read.encoder.frame import Frame, SentenceCauses

TEXT = "Rain fell so roads closed ."
RAIN, ROADS, SO = ((0, 9),), ((13, 25),), ((10, 12),)
GOLD = Gold(RAIN, ROADS, SO, "+", "asserted", "mechanism")
RIGHT = Found(RAIN, ROADS, SO, "+", "asserted", "mechanism", 0.9)
TURNED = Found(ROADS, RAIN, SO, "+", "asserted", "mechanism", 0.9)


def counted(item: Item, *claims: Found, said: str = "causal") -> Counts:
    """The counts of one item."""
    counts = Counts()
    counts.add(item, claims, said)
    return counts


def test_a_claim_as_annotated_scores_full_marks() -> None:
    told = figures(counted(Item(TEXT, "causal", (GOLD,)), RIGHT))
    names = ("claims F1", "spans FairEval F1", "spans FairEval F1, all claims", "not swapped", "polarity", "claim")
    assert [told[name] for name in names] == [1.0] * len(names)
    assert told["calibration error"] == pytest.approx(0.1)


def test_sides_the_wrong_way_round_are_no_found_claim() -> None:
    told = figures(counted(Item(TEXT, "causal", (GOLD,)), TURNED))
    assert (told["not swapped"], told["claims F1"], told["precision"]) == (0, 0, 0)
    assert told["spans FairEval F1"] == pytest.approx(1 / 2)  # the signal is right, the sides are two labelling errors
    assert "polarity" not in told


def test_a_claim_in_a_text_without_any_costs_only_where_all_are_counted() -> None:
    item = Item(TEXT, "neither", ())
    counts = counted(item, RIGHT)
    counts.add(Item(TEXT, "causal", (GOLD,)), (RIGHT,), "causal")
    told = figures(counts)
    assert told["spans FairEval F1"] == 1.0
    assert told["spans FairEval F1, all claims"] == pytest.approx(2 * 3 / (2 * 3 + 3))
    assert told["label right"] == 0.5


def test_counter_causal_sentences_read_as_causal_are_told() -> None:
    counts = counted(Item(TEXT, "countercausal", ()), said="causal")
    counts.add(Item(TEXT, "countercausal", ()), (), "countercausal")
    assert figures(counts)["counter-causal read as causal"] == 0.5
    assert "counter-causal read as causal: 0.500 (1 of 2)" in report("ccnc", counts)


def test_short_items_and_passages_are_counted_apart() -> None:
    items = [Item(TEXT, "", (GOLD,), "pa001"), Item(TEXT, "", (GOLD,), "c01-1")]
    whole, passages = measured(items, lambda text: ((RIGHT,), "causal"), is_passage)
    assert (whole.n["gold"], passages.n["gold"]) == (2, 1)


@pytest.mark.parametrize(
    ("labels", "due"),
    [
        ((), "neither"),
        (("neither",), "neither"),
        (("neither", "countercausal"), "countercausal"),
        (("countercausal", "causal"), "causal"),
    ],
)
def test_a_text_is_what_its_sentences_say(labels: tuple[str, ...], due: str) -> None:
    assert label_of(SentenceCauses(0, 1, label, 0.9) for label in labels) == due


def test_a_frame_of_the_news_layer_keeps_its_spans_and_tells_no_polarity() -> None:
    frame = Frame("news_cause", SO[0], {"cause": RAIN, "effect": ROADS}, {"claim": ("denied", 0.8)}, 0.7)
    assert of_frame(frame) == Found(RAIN, ROADS, SO, "", "denied", "", 0.7)
    silent = Frame("news_cause", None, {"cause": RAIN}, {}, 0.4)
    assert of_frame(silent) == Found(RAIN, (), (), "", "", "", 0.4)


class Reader:
    """A trained reader with the layer of the news corpora that says the same of every text."""

    def read(self, text: str, layers: tuple[str, ...]) -> tuple[Frame, ...]:
        return tuple(Frame(layer, SO[0], {"cause": RAIN, "effect": ROADS}, {}, 0.7) for layer in layers)

    def sentences(self, text: str, layer: str = "cause") -> tuple[SentenceCauses, ...]:
        return (SentenceCauses(0, len(text), "countercausal" if layer == causes.NEWS else "causal", 0.9),)


def test_news_sets_are_read_by_their_own_layer_where_the_weights_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thucydides.stages.read.encoder.model.load_reader", Reader)
    monkeypatch.setattr(causes, "LAYERS", ("statement", "event", "cause", causes.NEWS))
    read = causes.readers()
    claims, said = read["cnc"](TEXT)
    assert (said, [claim.cause for claim in claims]) == ("countercausal", [RAIN])
    assert read["ccnc"] is read["cnc"] is not read["own"]
    monkeypatch.setattr(causes, "LAYERS", ("statement", "event", "cause"))
    assert len(set(causes.readers().values())) == 1
