"""Levers on hand-made situations: what can be pulled, by whom, and what each says that it does."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.model.situations import Builder
from thucydides import vocab
from thucydides.records import Actor, Lever, Situation, Span, Statement, Theme
from thucydides.records.reading import ClaimKind, Polarity, Relation, Stance
from thucydides.stages.weigh.levers import effect_of, find_levers

CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(["Ada", "Bo", "Cy"]),
        st.sampled_from(["sanctions", "ties", "weather"]),
        st.sampled_from(["peace", "hardship"]),
        st.sampled_from(["+", "-"]),
        st.sampled_from(["asserted", "denied", "alleged"]),
    ),
    max_size=10,
)


def builder() -> Builder:
    """An action, a tie and something that nobody can pull."""
    made = Builder()
    made.concept("sanctions", dimension="sanctions_pressure")
    made.concept("ties", dimension="cooperation", actors=("KEN", "PER"))
    return made


def turned(situation: Situation, signs: tuple[int, int]) -> Situation:
    """The situation with other signs on the words of all its claims."""
    claims = tuple(dataclasses.replace(claim, signs=signs) for claim in situation.claims)
    return dataclasses.replace(situation, claims=claims)


def only(situation: Situation) -> Lever:
    """The one lever of a situation."""
    (lever,) = find_levers(situation)
    return lever


@settings(deadline=None)  # the first call loads the tables
@given(claims=CLAIMS)
def test_levers_are_what_actors_do_with_a_view_for_each_who_speaks_and_his_sentences(
    claims: list[tuple[str, str, str, Polarity, ClaimKind]],
) -> None:
    made = builder()
    for speaker, cause, effect, polarity, kind in claims:
        made.claim(speaker, cause, effect, polarity, kind=kind)
    known = made.situation()
    levers = find_levers(known)
    assert {lever.moves for lever in levers} == {cause for _, cause, *_ in claims} - {"weather"}
    for lever in levers:
        speakers = {speaker for speaker, cause, *_ in claims if cause == lever.moves}
        assert [view.actor for view in lever.views] == list(dict.fromkeys(view.actor for view in lever.views))
        assert {view.actor for view in lever.views} == speakers
        assert all(view.evidence and set(view.evidence) <= set(lever.evidence) for view in lever.views)
    assert [lever.id for lever in find_levers(known)] == [lever.id for lever in levers]


@pytest.mark.parametrize(("polarity", "sign", "effect"), [("+", 1, "+"), ("-", 1, "-"), ("+", -1, "-"), ("-", -1, "+")])
def test_the_effect_is_told_in_the_direction_of_the_lever(polarity: Polarity, sign: int, effect: str) -> None:
    made = builder()
    made.claim("Ada", "sanctions", "peace", polarity)
    lever = only(turned(made.situation(), (sign, 1)))
    assert (lever.direction, lever.views[0].effect) == ("+" if sign > 0 else "-", effect)


def test_more_and_less_of_one_thing_are_two_levers_and_relief_has_its_own_name() -> None:
    made = builder()
    made.claim("Ada", "sanctions", "peace")
    more = only(made.situation())
    less = only(turned(made.situation(), (-1, 1)))
    assert more.id != less.id
    assert (more.moves, more.direction, less.moves, less.direction) == ("sanctions", "+", "sanctions", "-")


def test_what_somebody_says_of_a_side_effect_is_not_what_he_says_of_the_effect() -> None:
    made = builder()
    for speaker in ("Ada", "Bo", "Cy"):
        made.claim(speaker, "sanctions", "peace", "-")
    for _ in range(2):
        made.claim("Ada", "sanctions", "hardship", "+")
    lever = only(made.situation())
    assert lever.acts_on == "peace"
    assert {view.actor: view.effect for view in lever.views} == {"Ada": "-", "Bo": "-", "Cy": "-"}


@pytest.mark.parametrize("polarity", ["+", "-"])
def test_a_denied_link_is_no_effect(polarity: Polarity) -> None:
    made = builder()
    made.claim("Ada", "sanctions", "peace", polarity, kind="denied")
    assert effect_of(made.situation().claims[0]) == "0"
    assert only(made.situation()).views[0].effect == "0"


def test_the_sides_of_a_tie_wield_it_and_it_bears_its_name() -> None:
    made = builder()
    made.claim("Ada", "ties", "peace")
    lever = only(made.situation())
    assert lever.wielders == ("KEN", "PER")
    assert lever.name == "more ties"


def test_an_attribute_is_wielded_by_whose_it_is() -> None:
    made = builder()
    made.concept("troops", dimension="military_presence", actors=("PER",))
    made.claim("Ada", "troops", "peace", "-")
    assert only(made.situation()).wielders == ("PER",)


def test_a_motive_is_no_lever() -> None:
    made = builder()
    made.claim("Ada", "sanctions", "peace", relation="motive")
    assert find_levers(made.situation()) == ()


def spoken(stance: Stance) -> Situation:
    """Ada speaks of sanctions on Kenya by France, without saying what they would do."""
    made = builder()
    sentence = made.span("doc", "Ada spoke of sanctions.")
    document = made.documents["doc"]
    theme = Theme(
        "t", document.span(13, 22), "sanctions_pressure", 1, (), ("FRA",), ("KEN",), 1, sentence, concept="sanctions"
    )
    statement = Statement(
        "s", ("Ada",), None, None, (document.span(4, 22),), (), "indirect", stance, None, None, None, sentence, 0.9
    )
    return dataclasses.replace(made.situation(), themes=(theme,), statements=(statement,))


@pytest.mark.parametrize("stance", ["wanted", "asked", "promised"])
def test_what_somebody_proposes_is_a_lever_of_which_the_effect_is_not_said(stance: Stance) -> None:
    lever = only(spoken(stance))
    assert (lever.status, lever.wielders, lever.targets) == ("proposed", ("FRA",), ("KEN",))
    assert [(view.actor, view.effect) for view in lever.views] == [("Ada", "?")]


@pytest.mark.parametrize("stance", ["asserted", "denied", "feared"])
def test_what_is_merely_spoken_of_is_no_lever(stance: Stance) -> None:
    assert find_levers(spoken(stance)) == ()


def test_every_instrument_has_a_name_in_both_directions() -> None:
    for dimension in vocab.dimensions():
        if not dimension.instrument or dimension.kind not in ("tie", "action"):
            continue
        made = Builder()
        label = f"{dimension.name} on Kenya"
        made.concept(label, dimension=dimension.id)
        made.claim("Ada", label, "peace")
        up, down = only(made.situation()), only(turned(made.situation(), (-1, 1)))
        assert up.name == f"more {label}"
        assert down.name.endswith(" on Kenya")
        assert down.name not in (label, up.name)


@pytest.mark.parametrize("dimension", [d.id for d in vocab.dimensions() if d.kind == "condition" and not d.instrument])
def test_a_condition_that_nobody_can_do_is_no_lever(dimension: str) -> None:
    made = Builder()
    made.concept("state of affairs", dimension=dimension)
    made.claim("Ada", "state of affairs", "peace")
    moved = {instrument.moves for instrument in vocab.instruments() if instrument.dimension == dimension}
    assert [lever.direction for lever in find_levers(made.situation())] == (["+"] if "+" in moved else [])


@pytest.mark.parametrize(
    ("label", "is_lever"), [("naval patrols off Kenya", True), ("tension on the peninsula", False)]
)
def test_what_has_a_name_of_its_own_is_a_lever_where_it_is_named_as_a_means(label: str, is_lever: bool) -> None:
    made = Builder()
    made.concept(label, actors=("KEN", "PER"))
    made.claim("Ada", label, "peace")
    assert bool(find_levers(made.situation())) is is_lever


def told(speaker: str, stance: Stance, words: str, made: Builder) -> tuple[Theme, Statement]:
    """Somebody's words on sanctions, which they name."""
    sentence = made.span(f"doc-{speaker}", words)
    document = made.documents[f"doc-{speaker}"]
    start = sentence.start + words.casefold().index("sanctions")
    span = document.span(start, start + len("sanctions"))
    theme = Theme(f"t-{speaker}", span, "sanctions_pressure", 1, (), (), (), 1, sentence, concept="sanctions")
    statement = Statement(
        f"s-{speaker}", (speaker,), None, None, (sentence,), (), "indirect", stance, None, None, None, sentence, 0.9
    )
    return theme, statement


def on_sanctions(*said: tuple[str, Stance, str]) -> Situation:
    """What several say of sanctions, without a causal claim."""
    made = builder()
    pairs = [told(speaker, stance, words, made) for speaker, stance, words in said]
    return dataclasses.replace(
        made.situation(), themes=tuple(theme for theme, _ in pairs), statements=tuple(one for _, one in pairs)
    )


SHUT = "Sanctions are not an option."
NEUTRAL = "Sanctions were discussed at length."
WISH = "Sanctions, and at once."


def test_an_option_that_somebody_calls_impossible_is_ruled_out_and_he_is_kept_as_who_says_so() -> None:
    lever = only(on_sanctions(("Ada", "asserted", SHUT), ("Bo", "asserted", NEUTRAL)))
    assert lever.status == "ruled out"
    ruling = {view.actor: [span.exact for span in view.evidence] for view in lever.views}
    assert ruling["Ada"] == [SHUT]


def test_an_option_that_one_rules_out_and_another_proposes_is_proposed() -> None:
    assert only(on_sanctions(("Ada", "asserted", SHUT), ("Bo", "wanted", WISH))).status == "proposed"


@pytest.mark.parametrize(
    ("stance", "words", "effect"),
    [
        ("asserted", "Sanctions have not worked.", "0"),
        ("asserted", "Sanctions had no effect on the price of tea.", "0"),
        ("wanted", "Sanctions at once.", "?"),
        ("denied", "Sanctions are useless, but sanctions should stay.", "?"),
    ],
)
def test_a_verdict_that_something_does_not_work_is_no_effect(stance: Stance, words: str, effect: str) -> None:
    assert [view.effect for view in only(on_sanctions(("Ada", stance, words))).views] == [effect]


@pytest.mark.parametrize(("relation", "is_lever"), [("condition", True), ("exchange", True), ("mechanism", False)])
def test_what_a_deed_of_somebody_would_do_is_a_lever_whatever_its_kind(relation: Relation, is_lever: bool) -> None:
    made = Builder()
    made.claim("Ada", "Kenya paints the harbour", "peace", relation=relation)
    told = made.situation()
    (claim,) = told.claims
    start = claim.sentence.start + claim.sentence.exact.index("Kenya")
    words = "Kenya paints the harbour"
    cause = Span(claim.sentence.document, start, start + len(words), words)
    kenya = Actor("KEN", "Kenya", "state", "KEN", None, None, (), (Span(cause.document, start, start + 5, "Kenya"),))
    named = dataclasses.replace(
        told, actors=(*told.actors, kenya), claims=(dataclasses.replace(claim, cause_spans=(cause,)),)
    )
    assert [(lever.name, lever.wielders) for lever in find_levers(named)] == (
        [("“Kenya paints the harbour”", ("KEN",))] if is_lever else []
    )


def test_an_understanding_with_somebody_is_not_in_his_hands() -> None:
    made = Builder()
    made.concept("understanding", dimension="agreement", actors=("PER",))
    made.claim("Ada", "understanding", "peace")
    assert only(made.situation()).wielders == ()


def test_an_attack_upon_which_allies_owe_each_other_help_is_no_lever_and_one_that_is_proposed_is() -> None:
    said = {
        "owed": "The pact obliges Kenya to send troops if Peru is attacked.",
        "proposed": "If Peru is bombed, Kenya will send troops.",
    }
    found = {}
    for name, sentence in said.items():
        made = Builder()
        made.concept("attack", dimension="military_strike")
        made.claim("Ada", "attack", "peace", "+", relation="condition")
        claims = tuple(dataclasses.replace(c, sentence=_told(sentence)) for c in made.situation().claims)
        found[name] = find_levers(dataclasses.replace(made.situation(), claims=claims))
    assert not found["owed"]
    assert [lever.instrument for lever in found["proposed"]] == ["military_strike"]


def _told(sentence: str) -> Span:
    return Span("doc-a", 0, len(sentence), sentence)
