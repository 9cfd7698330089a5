"""The issues: each has statements for, against and beside its proposition, nothing stands twice, and the split holds."""

from __future__ import annotations

from collections import Counter

import pytest

from train.issues import Issue, load_issues

FEWEST = 2
ISSUES = 1100


@pytest.fixture(scope="module")
def issues() -> list[Issue]:
    return load_issues()


def test_every_issue_has_all_sides(issues: list[Issue]) -> None:
    for issue in issues:
        assert issue.proposition, issue.id
        assert min(len(side) for side in (issue.holding, issue.against, issue.beside)) >= FEWEST, issue.id


def test_names_stand_once_and_statements_once_in_an_issue(issues: list[Issue]) -> None:
    assert len({issue.id for issue in issues}) == len(issues) >= ISSUES
    for issue in issues:
        counts = Counter((*issue.holding, *issue.against, *issue.beside))
        assert not [text for text, count in counts.items() if count > 1], issue.id


def test_pairs_are_of_all_kinds_and_the_split_is_by_issue(issues: list[Issue]) -> None:
    issue = Issue("x", "p", ("a", "b"), ("c",), ("d",))
    pairs = Counter(label for _, _, label in issue.pairs())
    assert pairs == {"agree": 1, "oppose": 2, "beside": 3}
    test, train = load_issues("test"), load_issues("train")
    assert not {i.id for i in test} & {i.id for i in train}
    assert len(test) + len(train) == len(issues)
