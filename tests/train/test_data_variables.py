"""The labels of variables: their words stand in the texts, and they name dimensions of the vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest

from thucydides import vocab
from thucydides.stages.read.encoder.schema import VARIABLES
from train.annotations import AnnotationError, load
from train.variables import FOLDER, SOURCES, load_sides

FEWEST = {"causes": 8000, "statements": 1000, "issues": 4000}


@pytest.mark.parametrize("source", SOURCES)
def test_labels_are_of_the_vocabulary_and_each_side_has_one(source: str) -> None:
    sides = load_sides(source)
    assert len(sides) >= FEWEST[source]
    assert {name for side in sides for name, _ in side.named} <= set(VARIABLES)
    assert all(len({name for name, _ in side.named}) == len(side.named) for side in sides)
    assert len({(side.text_id, side.spans) for side in sides}) == len(sides)


def test_the_weights_know_dimensions_of_the_vocabulary_each_once() -> None:
    known = [dimension.id for dimension in vocab.dimensions()]
    assert len(set(VARIABLES)) == len(VARIABLES)
    assert set(VARIABLES) <= set(known)


def test_sides_are_split_and_held_out_as_the_texts_that_the_weights_are_trained_on() -> None:
    for split in ("train", "test"):
        items = {item.id: item.group for item in load("causes", split)}
        sides = load_sides("causes", split)
        assert {side.text_id for side in sides} <= set(items)
        assert all(side.group == items[side.text_id] for side in sides)


def test_words_that_stand_elsewhere_are_refused(tmp_path: Path) -> None:
    header, first, *_ = (FOLDER / "causes.tsv").read_text("utf-8").splitlines()
    cells = first.split("\t")
    cells[2] = "other words"
    (tmp_path / "causes.tsv").write_text("\n".join([header, "\t".join(cells)]) + "\n", encoding="utf-8")
    with pytest.raises(AnnotationError, match="other words"):
        load_sides("causes", folder=tmp_path)
