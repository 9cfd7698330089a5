"""Concepts: phrases about one thing are one variable, whatever their words, order and direction."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.stages.link.concepts.grounding import Grounded, Told, ground_texts
from thucydides.records.reading import Polarity

PAIRS = (("Kenya", "Peru"), ("Egypt", "Turkey"), ("Vietnam", "Laos"), ("Nigeria", "Canada"))
REPORTS = (
    Told(
        "Sanctions on Kenya slowed exports of Kenya. Cooperation between Kenya and Peru grew.",
        (("Sanctions on Kenya", "exports of Kenya", "-"),),
    ),
    Told(
        "The harbour strike hurt the tea harvest. Trade between Egypt and Sudan fell.",
        (("The harbour strike", "the tea harvest", "-"),),
    ),
    Told(
        "A long harbour strike would end the good tea harvest. The rift between Peru and Kenya deepened.",
        (("A long harbour strike", "the good tea harvest", "-"),),
    ),
    Told("Military exercises of Vietnam and Laos continued. It helped.", (("It", "", "+"),)),
)


def one_concept(nlp: Language, *phrases: tuple[str, str]) -> bool:
    """Whether the themes of several (text, words) are one concept."""
    found = ground_texts(nlp, [text for text, _ in phrases])
    return len({found.concept_of(words) for _, words in phrases}) == 1


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_tie_is_its_two_sides_in_any_order_and_wording(nlp: Language, pair: tuple[str, str]) -> None:
    a, b = pair
    assert one_concept(
        nlp,
        (f"The rapprochement between {a} and {b} continued.", "rapprochement"),
        (f"Closer ties between {b} and {a} would help.", "Closer ties"),
        (f"The rift between {b} and {a} continued.", "rift"),
    )


ONE_TIE = (
    ("The alliance of Kenya and Peru is old.", "alliance"),
    ("Nairobi and Lima spoke of a closer partnership.", "partnership"),
    ("The ministers of Kenya and Peru met. Analysts say that their rapprochement annoys many.", "rapprochement"),
    ("Kenya and Peru met. Good relations between the two countries followed.", "Good relations"),
    ("Peru is far from Kenya. Peruvian-Kenyan relations are good.", "relations"),
)


@pytest.mark.parametrize(("text", "words"), ONE_TIE, ids=[words for _, words in ONE_TIE])
def test_a_tie_is_one_variable_however_its_sides_are_named(nlp: Language, text: str, words: str) -> None:
    assert one_concept(nlp, ("Cooperation between Kenya and Peru grew.", "Cooperation"), (text, words))


CLAUSES = (
    ("Kenya and Peru cooperate no longer", "cooperation between Peru and Kenya", -1),
    ("Kenya would not supply munitions to Peru", "arms flow between Peru and Kenya", -1),
    ("Kenya sold Peru a dozen fighter jets", "arms flow between Peru and Kenya", 1),
    ("Peru is in poor economic condition", "hardship of Peru", 1),
    ("Kenya stopped helping the rebels in Peru", "aid on Peru", -1),
    ("Kenya would pull its soldiers out of Peru", "military presence of Kenya in Peru", -1),
    ("Kenya, Chile and Brazil into the arms of Peru", "cooperation between Peru and Kenya", 1),
)


@pytest.mark.parametrize(("clause", "expected", "sign"), CLAUSES, ids=[clause for clause, _, _ in CLAUSES])
def test_a_clause_is_grounded_like_a_noun_phrase(nlp: Language, clause: str, expected: str, sign: int) -> None:
    told = Told(f"{clause}, which hurts the tea harvest.", ((clause, "the tea harvest", "-"),))
    found = ground_texts(nlp, [told])
    label = found.label(found.claims[0].cause)
    assert sorted(label.split()) == sorted(expected.split())
    assert found.claims[0].signs[0] == sign


def test_ones_are_what_was_named_before(nlp: Language) -> None:
    text = "Kenya fears sanctions on Peru. Lifting the existing ones would help the tea harvest."
    found = ground_texts(nlp, [Told(text, (("Lifting the existing ones", "the tea harvest", "+"),))])
    (claim,) = found.claims
    assert (found.label(claim.cause), claim.polarity) == ("sanctions on Peru", "-")


def test_direction_words_of_a_phrase_outside_the_vocabulary_turn_the_polarity(nlp: Language) -> None:
    plain = Told("Kenya's veto helps the tea harvest.", (("Kenya's veto", "the tea harvest", "+"),))
    dropped = Told("Kenya dropped its veto, so the tea harvest fell.", (("Kenya dropped its veto", "", "-"),))
    found = ground_texts(nlp, [plain, dropped])
    assert len({claim.cause for claim in found.claims}) == 1
    assert {claim.signs[0] for claim in found.claims} == {1, -1}


def test_ties_of_other_pairs_and_other_dimensions_are_other_concepts(nlp: Language) -> None:
    found = ground_texts(
        nlp,
        [
            "The rapprochement between Kenya and Peru continued.",
            "Trade between Kenya and Peru continued.",
            "The partnership between Kenya and Egypt continued.",
        ],
    )
    assert len({found.concept_of(words) for words in ("rapprochement", "Trade", "partnership")}) == 3


WIDER = (
    ("Arms deliveries of Kenya to Peru", "arms flow of Peru"),
    ("Arms deliveries of Kenya to Peru", "arms flow of Kenya"),
    ("The dependence of Kenya on Peru", "dependence of Kenya"),
)


@pytest.mark.parametrize(("words", "wider"), WIDER)
def test_what_is_of_two_is_a_case_of_what_is_of_one_of_them(nlp: Language, words: str, wider: str) -> None:
    found = ground_texts(nlp, [Told(f"{words} hurt the tea harvest.", ((words, "the tea harvest", "-"),))])
    (narrow,) = (concept for concept in found.concepts if concept.id == found.claims[0].cause)
    assert wider in {found.label(above) for above in narrow.also_broader}


def test_what_friends_do_is_not_completed_by_an_enemy(nlp: Language) -> None:
    text = (
        "The ceasefire between Kenya and Peru holds. The arms deliveries to Peru go on. The tension with Peru is old."
    )
    found = ground_texts(nlp, [text])
    assert found.label(found.concept_of("arms deliveries")) == "arms flow of Peru"
    assert found.label(found.concept_of("tension")) == "tension between Kenya and Peru"


def test_a_tie_of_one_side_is_that_of_the_partner_whom_the_reports_name(nlp: Language) -> None:
    known = Told(
        "Arms deliveries of Kenya to Peru hurt the tea harvest.",
        (("Arms deliveries of Kenya to Peru", "the tea harvest", "-"),),
    )
    open_ended = Told(
        "Kenyan arms deliveries hurt the bean harvest.", (("Kenyan arms deliveries", "the bean harvest", "-"),)
    )
    found = ground_texts(nlp, [known, open_ended])
    assert {found.label(claim.cause) for claim in found.claims} == {"arms flow between Kenya and Peru"}
    other = Told("Arms deliveries of Kenya to Laos slowed.", (("Arms deliveries of Kenya to Laos", "", "-"),))
    found = ground_texts(nlp, [known, open_ended, other])
    assert "arms flow of Kenya" in {found.label(claim.cause) for claim in found.claims}


def test_an_action_is_what_is_done_at_whom_whoever_does_it(nlp: Language) -> None:
    found = ground_texts(nlp, ["France imposed sanctions on Kenya.", "Germany lifted the sanctions on Kenya."])
    assert len({theme.concept for theme in found.themes if theme.dimension == "sanctions_pressure"}) == 1


SAME_LINK: tuple[tuple[str, str, Polarity], ...] = (
    ("Sanctions on Kenya", "exports of Kenya", "-"),
    ("The lifting of sanctions on Kenya", "exports of Kenya", "+"),
    ("Sanctions on Kenya", "the fall in exports of Kenya", "+"),
    ("The lifting of sanctions on Kenya", "a fall in exports of Kenya", "-"),
)


@pytest.mark.parametrize(("cause", "effect", "polarity"), SAME_LINK, ids=[f"{c} → {e}" for c, e, _ in SAME_LINK])
def test_direction_words_inside_a_side_turn_the_polarity(
    nlp: Language, cause: str, effect: str, polarity: Polarity
) -> None:
    plain = ground_texts(nlp, [Told("Sanctions on Kenya affect exports of Kenya.", (SAME_LINK[0],))]).claims[0]
    told = Told(f"{cause} would mean {effect}.", ((cause, effect, polarity),))
    (claim,) = ground_texts(nlp, [told]).claims
    assert (claim.cause, claim.effect, claim.polarity) == (plain.cause, plain.effect, "-")
    assert claim.signs == (-1 if "lifting" in cause else 1, -1 if "fall" in effect else 1)


def test_direction_words_outside_a_side_do_not(nlp: Language) -> None:
    text = "Sanctions on Kenya reduced trade between Kenya and Peru."
    (found,) = ground_texts(nlp, [Told(text, (("Sanctions on Kenya", "trade between Kenya and Peru", "-"),))]).claims
    assert (found.polarity, found.signs) == ("-", (1, 1))


def ids(found: Grounded) -> set[str]:
    """The ids of all concepts."""
    return {concept.id for concept in found.concepts}


def test_the_order_of_reports_does_not_change_concepts(nlp: Language) -> None:
    orders = list(permutations(REPORTS))[::5]
    first, *others = [ground_texts(nlp, order) for order in orders]
    for other in others:
        assert set(other.concepts) == set(first.concepts)
        assert set(other.claims) == set(first.claims)


@given(chosen=st.lists(st.sampled_from(REPORTS), min_size=1, unique=True))
@settings(max_examples=12, deadline=None)
def test_every_concept_is_mentioned_and_what_is_broader_exists_without_circles(
    nlp: Language, chosen: list[Told]
) -> None:
    found = ground_texts(nlp, chosen)
    above = {concept.id: concept.broader for concept in found.concepts}
    assert all(concept.mentions for concept in found.concepts)
    assert len(above) == len(found.concepts)
    for start in above:
        seen, here = [start], above[start]
        while here is not None:
            assert here in above
            assert here not in seen
            seen.append(here)
            here = above[here]
    assert {claim.cause for claim in found.claims} | {claim.effect for claim in found.claims} <= ids(found)
    assert {theme.concept for theme in found.themes} <= ids(found)


def test_the_ladder_reaches_the_broadest_even_if_nobody_names_what_lies_between(nlp: Language) -> None:
    found = ground_texts(nlp, ["The joint exercises of Vietnam and Laos continued."])
    labels = {concept.id: concept.dimension for concept in found.concepts}
    above = {concept.id: concept.broader for concept in found.concepts}
    here: str | None = next(one for one, dimension in labels.items() if dimension == "exercises")
    line = []
    while here is not None:
        line.append(labels[here])
        here = above[here]
    assert line == ["exercises", "military_cooperation", "cooperation"]


@pytest.mark.parametrize("back", ["", "It", "Such a development"])
def test_a_side_that_points_back_or_is_unsaid_takes_the_topic(nlp: Language, back: str) -> None:
    text = "Cooperation between Kenya and Peru grew. It hurt the tea harvest. Such a development hurt the tea harvest."
    (claim,) = ground_texts(nlp, [Told(text, ((back, "", "+"),))]).claims
    found = ground_texts(nlp, [Told(text, ((back, "", "+"),))])
    assert claim.cause == found.concept_of("Cooperation")


def test_a_side_of_two_letters_is_a_word_of_its_own(nlp: Language) -> None:
    text = "Cooperation between Kenya and Peru grew. AI will help the tea harvest."
    found = ground_texts(nlp, [Told(text, (("AI", "the tea harvest", "+"),))])
    assert found.claims[0].cause != found.concept_of("Cooperation")


def test_phrases_outside_the_vocabulary_are_joined_by_their_words(nlp: Language) -> None:
    found = ground_texts(nlp, REPORTS[1:3])
    assert len({(claim.cause, claim.effect) for claim in found.claims}) == 1


def test_a_word_that_is_not_the_head_of_a_phrase_is_not_that_concept(nlp: Language) -> None:
    text = "Military cooperation between Kenya and Peru grew. The military hurt the tea harvest."
    found = ground_texts(nlp, [Told(text, (("The military", "the tea harvest", "-"),))])
    assert found.claims[0].cause != found.concept_of("Military cooperation")


def test_this_tie_is_the_one_that_the_report_names(nlp: Language) -> None:
    text = "The partnership between Kenya and Peru grew. This partnership is old."
    found = ground_texts(nlp, [text, "Cooperation between Egypt and Sudan grew. Egypt welcomed it."])
    assert len({theme.concept for theme in found.themes if theme.span.exact == "partnership"}) == 1
    assert "Kenya" in found.label(found.concept_of("partnership"))


@given(text=st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_hostile_text_is_grounded_or_empty(nlp: Language, text: str) -> None:
    found = ground_texts(nlp, [f"{text} Sanctions on Kenya hurt. {text}"])
    assert all(concept.mentions for concept in found.concepts)


def test_sanctions_on_somebody_are_sanctions_and_pressure_on_him(nlp: Language) -> None:
    found = ground_texts(nlp, ["Sanctions on Kenya hurt exports."])
    here = next(concept for concept in found.concepts if concept.label == "sanctions on Kenya")
    assert found.label(here.broader) == "sanctions"
    assert [found.label(one) for one in here.also_broader] == ["pressure on Kenya"]
    assert {concept.label for concept in found.concepts} >= {"sanctions", "pressure", "pressure on Kenya"}


def test_who_speaks_after_a_comma_is_no_side_of_a_tie(nlp: Language) -> None:
    text = (
        "Kenya and Peru met. Nobody can make Kenya give up its military cooperation with Peru, "
        "Ana Ruiz, an economist from Chile, told the agency."
    )
    found = ground_texts(nlp, [text])
    assert "Chile" not in found.label(found.concept_of("military cooperation"))


def test_who_weakens_the_cooperation_is_no_side_of_it(nlp: Language) -> None:
    text = "Cooperation between Kenya and Peru grew. Egypt could weaken the cooperation."
    found = ground_texts(nlp, [text])
    assert found.label(found.concept_of("cooperation")) == "cooperation between Kenya and Peru"


def test_a_tie_is_completed_from_its_own_sentence_first(nlp: Language) -> None:
    text = (
        "The war between Egypt and Sudan goes on. The war between Egypt and Sudan hurts. Trade between Kenya and Egypt fell. "
        "The strike destroyed what trust in Egypt was left in Kenya."
    )
    found = ground_texts(nlp, [text])
    assert found.label(found.concept_of("trust")) == "trust between Kenya and Egypt"


def test_a_free_phrase_points_as_its_own_name_does(nlp: Language) -> None:
    text = "The loss of the harbour destroyed the old faith. For years a harbour had raised such faith."
    found = ground_texts(
        nlp, [Told(text, (("The loss of the harbour", "the old faith", "-"), ("a harbour", "such faith", "+")))]
    )
    loss, harbour = found.claims
    assert found.label(loss.cause).startswith("The loss")
    assert loss.cause == harbour.cause
    assert (loss.signs[0], loss.polarity) == (1, "-")
    assert (harbour.signs[0], harbour.polarity) == (-1, "-")


def test_no_other_than_means_only(nlp: Language) -> None:
    text = "The flood left them the northern road. The quake left them no other road than the northern one."
    found = ground_texts(
        nlp,
        [
            Told(
                text,
                (("The flood", "the northern road", "+"), ("The quake", "no other road than the northern one", "+")),
            )
        ],
    )
    assert [claim.signs[1] for claim in found.claims] == [1, 1]


def test_a_tie_of_one_known_side_is_one_with_it(nlp: Language) -> None:
    found = ground_texts(nlp, ["An understanding with Kenya would help."])
    assert found.label(found.concept_of("understanding")) == "agreement with Kenya"


def test_rulers_without_a_state_leave_their_side_to_the_pair_that_the_report_names_most(nlp: Language) -> None:
    text = "Trade between Mali and Peru grew. In May, cooperation between the officers and Peru was praised."
    found = ground_texts(nlp, [text])
    sides = next(one.actors for one in found.concepts if one.id == found.concept_of("cooperation"))
    assert {one.name for one in found.actors if one.id in sides} == {"Mali", "Peru"}


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The dependence of Kenya on Peru grows. The dependence of Kenya on Peru hurts. Dependence is a burden.", True),
        ("The dependence of Kenya on Peru grows. Dependence is a burden.", False),
        ("The dependence of Kenya on Peru and the dependence of Egypt on Chile grow. Dependence is a burden.", False),
    ],
)
def test_an_attribute_of_nobody_is_his_of_whom_alone_the_report_tells_it(nlp: Language, text: str, one: bool) -> None:
    found = ground_texts(nlp, [Told(text)])
    whose = {theme.span.exact: theme.concept for theme in found.themes}
    assert (whose["Dependence"] == whose["dependence"]) is one


def test_this_dependence_is_the_one_named_last(nlp: Language) -> None:
    text = "Kenya depends on Peru. Egypt depends on Chile. Only a bridge would end this dependence."
    found = ground_texts(nlp, [Told(text)])
    assert set(found.label(found.concept_of("dependence")).split()) >= {"Egypt", "Chile"}


def test_friends_are_no_part_of_a_country_and_no_two_of_one(nlp: Language) -> None:
    words = "Kenya ships weapons into Darfur"
    found = ground_texts(nlp, [Told(f"{words}, which hurts the tea harvest.", ((words, "the tea harvest", "-"),))])
    assert "Darfur" not in found.label(found.claims[0].cause)
    assert "Darfur" in {actor.name for actor in found.actors}


def test_whose_somebody_is_is_no_side_beside_him(nlp: Language) -> None:
    words = "Kenya passes weapons on to Sudan's Rapid Support Forces"
    found = ground_texts(nlp, [Told(f"{words}, which hurts the tea harvest.", ((words, "the tea harvest", "-"),))])
    assert found.label(found.claims[0].cause) == "arms flow between Kenya and Rapid Support Forces"
