"""The labels of parties: their sides have a variable, and weights fitted to them find what they were made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from thucydides.stages.link.concepts.parties import ROLES
from train.annotations import AnnotationError
from train.parties import load_parties, read_parties
from train.parties.examples import Example
from train.parties.fitting import fit, result, scores
from train.parties.labels import FOLDER, Parties
from train.variables import Side

FEWEST = 5000


def test_each_side_is_labelled_once_and_names_a_variable() -> None:
    labels = load_parties()
    assert len(labels) >= FEWEST
    assert len({(one.side.text_id, one.side.spans) for one in labels}) == len(labels)
    assert {one.side.split for one in labels} == {"train", "test"}
    assert sum(bool(one.of) for one in labels) > 0.8 * len(labels)


def test_a_side_that_is_not_labelled_with_a_variable_is_refused(tmp_path: Path) -> None:
    header, first, *_ = (FOLDER / "causes.tsv").read_text("utf-8").splitlines()
    cells = first.split("\t")
    for column, value, told in ((1, "0-1", "no labelled variable"), (2, "other words", "other words")):
        changed = [value if number == column else cell for number, cell in enumerate(cells)]
        (tmp_path / "causes.tsv").write_text("\n".join([header, "\t".join(changed)]) + "\n", encoding="utf-8")
        with pytest.raises(AnnotationError, match=told):
            list(read_parties(tmp_path / "causes.tsv", "causes"))


def _made(number: int) -> Example:
    """A text in which whoever stands inside the side is the one who does it, and nobody else."""
    side = Side(f"t{number}", f"t{number}", "train", "", (), (("pressure", 1),))
    seen = (("doer", {"always": 1.0, "inside": 1.0}), ("other", {"always": 1.0}))
    return Example(side.text_id, Parties(side, frozenset(["doer"]), frozenset()), seen, ROLES["action"])


def test_weights_find_the_feature_that_tells_and_bounds_keep_out_the_rest() -> None:
    made = [_made(number) for number in range(40)]
    role = fit(made, "action of")
    assert role.weights["inside"] > 0 > role.weights["always"]
    pairs = [(one.wanted("action of"), frozenset(role.chosen(scores(role, one), tie=False))) for one in made]
    assert result(pairs).exact == 1.0
