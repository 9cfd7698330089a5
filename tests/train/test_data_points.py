"""The labels of points: their words stand in their sentences, and they name points that the weights know."""

from __future__ import annotations

from pathlib import Path

import pytest

from thucydides.stages.read.encoder.schema import POINTS
from train.annotations import AnnotationError, load
from train.points import FOLDER, SOURCES, load_points

FEWEST = {"causes": 3900, "issues": 6400}


@pytest.mark.parametrize("source", SOURCES)
def test_each_sentence_is_labelled_once_with_known_points(source: str) -> None:
    judged = load_points(source)
    assert len(judged) >= FEWEST[source]
    assert {kind for one in judged for kind, _, _ in one.taken} == set(POINTS)
    assert len({(one.text_id, one.sentence) for one in judged}) == len(judged)
    assert all(one.sentence[0] <= start < end <= one.sentence[1] for one in judged for _, _, (start, end) in one.taken)


def test_sentences_are_split_as_the_texts_that_the_weights_are_trained_on() -> None:
    for split in ("train", "test"):
        items = {item.id: item.group for item in load("causes", split)}
        assert all(one.group == items[one.text_id] for one in load_points("causes", split))


def test_words_that_stand_elsewhere_are_refused(tmp_path: Path) -> None:
    header, *rows = (FOLDER / "issues.tsv").read_text("utf-8").splitlines()
    cells = next(row.split("\t") for row in rows if not row.endswith("-"))
    (tmp_path / "issues.tsv").write_text("\n".join([header, "\t".join([*cells[:-1], "other words"])]) + "\n", "utf-8")
    with pytest.raises(AnnotationError, match="other words"):
        load_points("issues", folder=tmp_path)
