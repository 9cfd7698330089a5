"""The further layers labelled in whole texts: their words stand there, and their labels are those that the weights know."""

from __future__ import annotations

from pathlib import Path

import pytest

from thucydides.stages.read.encoder.schema import ATTRIBUTES
from train.annotations import AnnotationError, load
from train.articles import FOLDER, LABELLED, load_articles, read_articles
from train.data.articles.agreement import readings, report_events

FEWEST = {
    ("events", "causes"): 7000,
    ("statements", "causes"): 2000,
    ("events", "statements"): 4900,
    ("causes", "statements"): 900,
}
LAYERS = [(layer, source) for source, layers in LABELLED.items() for layer in layers]
NAMES = {
    "events": ("event", ("type", "status")),
    "causes": ("cause", ("polarity", "claim", "relation")),
    "statements": ("statement", ("form", "stance")),
}


@pytest.mark.parametrize(("layer", "source"), LAYERS)
def test_every_label_is_known_and_there_are_as_many_as_told(layer: str, source: str) -> None:
    items = load_articles(layer, source)
    frames = [frame for item in items for frame in item.frames]
    assert len(frames) >= FEWEST[layer, source]
    known, names = NAMES[layer]
    assert all(frame[name] in ATTRIBUTES[known][name] for frame in frames for name in names)
    assert len({item.id for item in items}) == len(items)


@pytest.mark.parametrize(("layer", "source"), LAYERS)
def test_texts_are_split_as_in_the_layer_that_they_were_written_for(layer: str, source: str) -> None:
    for split in ("train", "test"):
        texts = {item.id: item.text for item in load(source, split)}
        assert all(texts[item.id] == item.text for item in load_articles(layer, source, split))


def test_no_participant_stands_in_its_trigger() -> None:
    for item in load_articles("events", "causes"):
        for frame in item.frames:
            (start, end), *_ = frame["trigger"]
            assert all(b <= start or end <= a for role in ("actor", "recipient") for a, b in frame[role])


def test_words_that_are_not_in_the_text_are_refused(tmp_path: Path) -> None:
    header = (FOLDER / "events_causes.tsv").read_text("utf-8").splitlines()[0]
    path = tmp_path / "events_causes.tsv"
    path.write_text(f"{header}\nx\tshelled\tASSAULT\thappened\tChad\tPeru\t\tn\n", "utf-8")
    with pytest.raises(AnnotationError, match="x: 'Peru'"):
        list(read_articles(path, "events", {"x": ("x", "Chad shelled Mali.")}))


def test_a_second_reader_finds_most_of_the_same_events() -> None:
    compared = readings("events")
    assert len(compared) >= 16
    figures = dict(line.rsplit(" ", 1) for line in report_events(compared)[1:])
    assert float(figures["trigger F1"]) > 0.5
