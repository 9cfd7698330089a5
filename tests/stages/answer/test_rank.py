"""Ranking and disagreement on hand-made runs: what views disagree on is never averaged away."""

from __future__ import annotations

import dataclasses
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.model.situations import Builder
from thucydides.records import Actor, LeverLine, Question, Run, Scenario, Situation
from thucydides.stages.answer import compose
from thucydides.stages.answer.findings import missing
from thucydides.stages.answer.rank import EACH, disputed, rank
from thucydides.stages.weigh import weigh

SHARES = st.floats(0, 1).map(lambda share: round(share, 3))


def question(direction: Literal["+", "-", "?"] = "-") -> Question:
    """What moves peace?"""
    return Question("q", "peace", direction, (), ("KEN", "PER"))


def run(lever: str, view: str, falls: float, *, silent: bool = False) -> Run:
    """A run in which the target falls in a share of worlds and rises in all others."""
    change = {"0.05": -falls, "0.5": 0.0, "0.95": 1 - falls}
    shares = {"-": falls, "+": 1 - falls}
    return Run(
        f"{lever}-{view}", "s", 1, 10, "peace", view, lever, change, shares, (), best=0.5, robust=True, silent=silent
    )


def situation(*levers: str) -> Situation:
    """Ada and Bo as views, and levers that nobody says anything of."""
    builder = Builder()
    builder.claim("Ada", "calm", "peace")
    builder.claim("Bo", "calm", "peace")
    for lever in levers:
        builder.lever(lever, f"thing {lever}", says=[("Ada", "?")])
    return builder.situation()


@given(low=st.floats(0.51, 1), high=st.floats(0, 0.49), whole=SHARES)
def test_a_lever_that_one_view_lowers_and_another_raises_is_disputed(low: float, high: float, whole: float) -> None:
    runs = [run("aid", EACH, whole), run("aid", "Ada", low), run("aid", "Bo", high)]
    lines = rank(question(), situation("aid"), runs)
    assert disputed(lines) == ("aid",)
    assert {view: (falls > rises) for view, falls, rises in lines[0].by_view} == {"Ada": True, "Bo": False}


@given(shares=st.lists(st.floats(0.51, 1), min_size=2, max_size=2))
def test_a_lever_on_which_views_agree_is_not_disputed(shares: list[float]) -> None:
    runs = [run("aid", EACH, shares[0]), *(run("aid", who, s) for who, s in zip(("Ada", "Bo"), shares, strict=True))]
    assert disputed(rank(question(), situation("aid"), runs)) == ()


def test_what_follows_only_backwards_is_marked_and_is_not_what_somebody_says() -> None:
    told = situation("aid")
    forwards = rank(question(), told, [run("aid", EACH, 0.9), run("aid", "Ada", 0.9)])
    back = dataclasses.replace(run("aid", "Ada", 0.9), reversed=True)
    backwards = rank(question(), told, [run("aid", EACH, 0.9), back])
    assert (forwards[0].says, forwards[0].reversed) == ((("lowers", ("Ada",)),), ())
    assert (backwards[0].says, backwards[0].reversed) == ((("unsaid", ("Ada",)),), ("Ada",))
    assert not backwards[0].is_said


def test_what_is_said_and_what_follows_may_disagree_too() -> None:
    builder = Builder()
    builder.claim("Ada", "aid", "peace")
    builder.lever("more aid", "aid", acts_on="peace", says=[("Ada", "+"), ("Bo", "0")])
    known = builder.situation()
    claims = {"Ada": tuple(claim.id for claim in known.claims)}
    (lever,) = known.levers
    views = tuple(dataclasses.replace(view, claims=claims.get(view.actor, ())) for view in lever.views)
    known = dataclasses.replace(known, levers=(dataclasses.replace(lever, views=views),))
    runs = [run("more aid", EACH, 0.9), run("more aid", "Ada", 0.9)]
    (line,) = rank(question(), known, runs)
    assert dict(line.says)["raises"] == ("Ada",)
    assert disputed([line]) == ("more aid",)


@given(shares=st.dictionaries(st.sampled_from("abcdefgh"), SHARES, min_size=1), direction=st.sampled_from("+-"))
def test_levers_that_do_what_is_wanted_in_more_worlds_come_first(
    shares: dict[str, float], direction: Literal["+", "-"]
) -> None:
    runs = [run(lever, view, share) for lever, share in shares.items() for view in (EACH, "Ada")]
    lines = rank(question(direction), situation(*shares), runs)
    said = [line.is_said for line in lines]
    assert said == sorted(said, reverse=True)
    for group in (True, False):
        own = [line for line in lines if line.is_said == group]
        wanted = [line.falls - line.rises if direction == "-" else line.rises - line.falls for line in own]
        assert wanted == sorted(wanted, reverse=True)
    assert {line.lever for line in lines} == set(shares)


@given(unsaid=st.floats(0, 1), said=st.floats(0.51, 1))
def test_a_lever_of_whose_effect_nobody_speaks_stands_below_every_other(unsaid: float, said: float) -> None:
    runs = [run("aid", EACH, unsaid), run("aid", "Ada", 0.5), run("ban", EACH, 1 - said), run("ban", "Ada", 1 - said)]
    lines = rank(question(), situation("aid", "ban"), runs)
    assert [(line.lever, line.is_said) for line in lines] == [("ban", True), ("aid", False)]


@given(order=st.permutations(["a", "b", "c"]), shares=st.tuples(SHARES, SHARES, SHARES))
def test_the_order_of_runs_does_not_change_the_ranking(order: list[str], shares: tuple[float, ...]) -> None:
    runs = {lever: [run(lever, EACH, s), run(lever, "Ada", s)] for lever, s in zip("abc", shares, strict=True)}
    known = situation("a", "b", "c")
    shuffled = [one for lever in order for one in runs[lever]]
    assert rank(question(), known, shuffled) == rank(question(), known, [one for lever in "abc" for one in runs[lever]])


def test_silent_views_have_no_vote_and_a_lever_of_which_all_are_silent_no_line() -> None:
    runs = [run("aid", EACH, 0.9), run("aid", "Ada", 0.9), run("aid", "Bo", 0.1, silent=True)]
    (line,) = rank(question(), situation("aid"), runs)
    assert [view for view, *_ in line.by_view] == ["Ada"]
    assert rank(question(), situation("aid"), [run("aid", "Ada", 0.9, silent=True)]) == ()


def lines_of(*claims: tuple[str, str, str]) -> tuple[LeverLine, ...]:
    """The lines where Ada says what sanctions do: (effect, polarity, kind)."""
    builder = Builder()
    builder.concept("sanctions", dimension="sanctions_pressure")
    for effect, polarity, kind in claims:
        builder.claim("Ada", "sanctions", effect, polarity, kind=kind)  # type: ignore[arg-type]
    known = weigh(builder.situation())
    view = next(view.id for view in known.views if view.members == ("Ada",))
    return rank(question(), known, [run(lever.id, name, 0.5) for lever in known.levers for name in (EACH, view)])


def test_what_somebody_says_of_other_effects_is_not_what_he_says_of_the_target() -> None:
    (line,) = lines_of(("peace", "-", "asserted"), ("hardship", "+", "asserted"), ("hardship", "+", "asserted"))
    assert line.says == (("lowers", ("Ada",)),)


def test_what_is_said_of_a_case_of_the_target_is_said_of_it_by_whichever_way_up() -> None:
    builder = Builder()
    builder.concept("sanctions", dimension="sanctions_pressure")
    builder.claim("Ada", "sanctions", "truce", "-")
    builder.concepts["truce"] = dataclasses.replace(
        builder.concepts["truce"], broader="agreement", also_broader=("peace",)
    )
    known = weigh(builder.situation())
    view = next(view.id for view in known.views if view.members == ("Ada",))
    (line,) = rank(question(), known, [run(lever.id, name, 0.5) for lever in known.levers for name in (EACH, view)])
    assert line.says == (("lowers", ("Ada",)),)


def test_who_says_both_as_often_says_both() -> None:
    (line,) = lines_of(("peace", "-", "asserted"), ("peace", "+", "asserted"))
    assert dict(line.says) == {"lowers": ("Ada",), "raises": ("Ada",)}
    assert disputed([line])


@pytest.mark.parametrize("kind", ["asserted", "denied"])
def test_a_denial_is_no_effect_and_no_missing_word(kind: str) -> None:
    (line,) = lines_of(("peace", "-", kind))
    assert line.says == ((("none" if kind == "denied" else "lowers"), ("Ada",)),)


def test_the_answer_rests_on_claims_that_move_a_lever_of_the_card_and_on_no_others() -> None:
    known = situation("aid", "ban")
    first, second = (claim.id for claim in known.claims)
    whole = dataclasses.replace(run("aid", EACH, 0.9), shifts=((first, -0.4),))
    other = dataclasses.replace(run("elsewhere", EACH, 0.9), shifts=((second, 0.9),))
    card = compose(question(), known, [whole, run("aid", "Ada", 0.9), other], Scenario())
    assert [(bearing.claim, bearing.shift) for bearing in card.bearings] == [(first, -0.4)]


def test_the_card_refuses_where_there_is_no_target_and_lists_what_is_disputed_where_there_is() -> None:
    refused = compose(dataclasses.replace(question(), target=None, missing=("x",)), situation("aid"), (), Scenario())
    assert refused.refusal is not None
    assert refused.levers == ()
    runs = [run("aid", EACH, 0.6), run("aid", "Ada", 0.9), run("aid", "Bo", 0.2)]
    card = compose(question(), situation("aid"), runs, Scenario())
    assert card.refusal is None
    assert card.disputed_levers == ("aid",)
    assert (card.claims, card.reports) == (2, 2)


def test_what_no_report_says_is_told_apart_in_short() -> None:
    told = situation("aid", "ban")
    back = dataclasses.replace(run("ban", "Ada", 0.9), reversed=True)
    runs = [run("aid", EACH, 0.8), run("aid", "Ada", 0.8), run("ban", EACH, 0.9), back]
    words = compose(question(), told, runs, Scenario()).summary
    assert "It falls in most worlds under: aid (80% of worlds)." in words
    assert "It falls in most worlds, though no report says so, under: ban (90% of worlds)." in words


@pytest.mark.parametrize(("own", "told"), [(0.4, True), (0.7, False)])
def test_a_majority_that_rests_on_the_opposite_is_told(own: float, told: bool) -> None:
    back = dataclasses.replace(run("aid", "Bo", 0.9), reversed=True)
    runs = [run("aid", EACH, 0.65), run("aid", "Ada", own), back]
    words = compose(question(), situation("aid"), runs, Scenario()).summary
    said = f"in the views that speak of it, it falls in {own:.0%} of worlds at most."
    assert any(said in word for word in words) is told


@pytest.mark.parametrize(
    ("wielders", "asked", "ranked"),
    [
        (("PER",), ("KEN",), False),
        (("PER", "KEN"), ("KEN",), True),
        (("bloc",), ("KEN",), True),
        ((), ("KEN",), True),
        (("PER",), (), True),
    ],
)
def test_a_lever_of_other_states_alone_is_not_ranked(
    wielders: tuple[str, ...], asked: tuple[str, ...], ranked: bool
) -> None:
    told = situation("a")
    lever = dataclasses.replace(next(one for one in told.levers if one.id == "a"), wielders=wielders)
    states = tuple(Actor(code, code, "state", code, None, None, (), ()) for code in ("KEN", "PER"))
    bloc = Actor("bloc", "bloc", "organization", None, None, None, (), ())
    told = dataclasses.replace(told, actors=(*states, bloc), levers=(lever,))
    about = dataclasses.replace(question(), wielders=asked, about=())
    assert bool(rank(about, told, [run("a", "each", 0.7), run("a", "Ada", 0.7)])) == ranked


def test_the_target_and_its_cases_are_no_levers_without_a_path() -> None:
    known = situation("aid", "ban")
    levers = tuple(
        dataclasses.replace(lever, status="proposed", moves="peace" if lever.name == "ban" else lever.moves)
        for lever in known.levers
    )
    told = [line for line in missing(question(), dataclasses.replace(known, levers=levers), ()) if "path" in line]
    assert len(told) == 1
    assert "aid" in told[0]
    assert "ban" not in told[0]
