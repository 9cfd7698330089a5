"""Whose a variable is where its words do not say: by the surroundings, and never against the words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from tests.stages.link.concepts.grounding import Told, ground_texts
from thucydides.records import Concept
from thucydides.stages.link.concepts.parties import ROLES, Role, assigned, roles

NAMES = st.sampled_from(["ada", "bo", "cy", "di"])
CHANCES = st.dictionaries(NAMES, st.floats(0, 1), max_size=4)
BOUNDS = st.tuples(st.floats(0.1, 0.9), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
DEPENDS = "Kenya has closed its border with Peru. Kenya fears a famine. It says that reliance would grow if Kenya lost its port."
EMBARGO = "Kenya has long quarrelled with Peru. Sanctions will not stop Kenya, the minister said."


@given(scored=CHANCES, bounds=BOUNDS, tie=st.booleans(), kept=st.lists(NAMES, max_size=3, unique=True))
def test_whom_the_words_name_stays_and_nobody_improbable_joins_him(
    scored: dict[str, float], bounds: tuple[float, float, float], tie: bool, kept: list[str]
) -> None:
    chosen = Role({}, *bounds).chosen(scored, tie=tie, kept=kept)
    assert chosen[: len(kept)] == tuple(kept)
    assert len(set(chosen)) == len(chosen)
    assert all(scored[actor] >= min(bounds) for actor in chosen[len(kept) :])


@given(scored=CHANCES, bounds=BOUNDS, tie=st.booleans())
def test_the_likeliest_goes_first_and_nobody_is_forced(
    scored: dict[str, float], bounds: tuple[float, float, float], tie: bool
) -> None:
    chosen = Role({}, *bounds).chosen(scored, tie=tie)
    assert bool(chosen) == any(chance >= bounds[0] for chance in scored.values())
    assert not chosen or scored[chosen[0]] == max(scored.values())


def test_every_role_has_weights_and_nobody_takes_two() -> None:
    assert set(roles()) == {role for every in ROLES.values() for role in every}
    seen = [(name, {"always": 1.0, "inside": 1.0, "named most 1": 1.0, "share": 0.9}) for name in ("ada", "bo")]
    for kind in ROLES:
        found = [actor for role in assigned(kind, seen) for actor in role]
        assert len(set(found)) == len(found)


def concept(nlp: Language, text: str, cause: str, effect: str, words: str, dimension: str) -> Concept:
    """The concept of a side that the weights read as a dimension."""
    told = Told(text, ((cause, effect, "+"),), ((words, dimension, 1, 0.9),))
    found = ground_texts(nlp, [told])
    wanted = found.claims[0].cause if words == cause else found.claims[0].effect
    return next(one for one in found.concepts if one.id == wanted)


def test_a_side_that_names_nobody_is_of_whom_the_report_is_about(nlp: Language) -> None:
    known = concept(
        nlp, DEPENDS, "Kenya lost its port", "that reliance would grow", "that reliance would grow", "dependence"
    )
    assert known.label == "dependence of Kenya"


def test_a_bare_noun_says_nothing_of_whom(nlp: Language) -> None:
    assert concept(nlp, EMBARGO, "Sanctions", "stop Kenya", "Sanctions", "sanctions_pressure").label == "sanctions"


def test_what_is_somebodys_is_left_open_where_the_reader_does_not_know_whose(nlp: Language) -> None:
    text = "Kenya trades with Kenya. Kenya rests. Kenya thinks that a tune in {} favour would lower the rents of Kenya."
    found = []
    for owner in ("their", "the"):
        side = f"a tune in {owner} favour"
        told = text.format(owner)
        found.append(concept(nlp, told, side, "the rents of Kenya", side, "incentives").label)
    assert found == ["incentives", "incentives on Kenya"]
