"""The labels on articles of the press: stances are of the closed list, each attribution has one, no text is kept."""

from __future__ import annotations

import pytest

from thucydides.stages.read.encoder.schema import STANCES
from train.press import FOLDER, labels

FEWEST = {"train": 1500, "dev": 400}


@pytest.mark.parametrize("split", ["train", "dev"])
def test_labels_are_of_the_list_and_stand_once(split: str) -> None:
    labelled = labels(split)
    assert len(labelled) >= FEWEST[split]
    assert {told["stance"] for told in labelled.values()} <= set(STANCES)
    assert {told["forecast"] for told in labelled.values()} == {"yes", "no"}
    rows = (FOLDER / f"{split}.tsv").read_text("utf-8").splitlines()
    assert len({tuple(row.split("\t")[:2]) for row in rows}) == len(rows)


def test_no_article_is_in_both_splits() -> None:
    assert not {article for article, _ in labels("train")} & {article for article, _ in labels("dev")}


@pytest.mark.parametrize("split", ["train", "dev"])
def test_no_text_of_the_corpus_is_kept(split: str) -> None:
    rows = (FOLDER / f"{split}.tsv").read_text("utf-8").splitlines()
    assert {len(row.split("\t")) for row in rows} == {4}
    assert all(len(cell) < 80 and " " not in cell for row in rows for cell in row.split("\t"))
