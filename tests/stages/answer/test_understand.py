"""A question as understood: who would act, which way, what is to be moved; and when it is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.records import Actor, Concept, Situation
from thucydides.stages.answer import understand

STATES = {"Kenya": "KEN", "Peru": "PER", "France": "FRA", "Germany": "DEU", "Egypt": "EGY", "Vietnam": "VNM"}


def concept(dimension: str, *actors: str) -> Concept:
    """A concept; its id tells its dimension and actors."""
    return Concept("-".join([dimension, *actors]), dimension, actors, None, (), dimension)


def situation(*concepts: Concept) -> Situation:
    """A situation in which all states of STATES are spoken of; ids are their codes."""
    actors = tuple(Actor(iso3, name, "state", iso3, None, None, (), ()) for name, iso3 in STATES.items())
    return Situation(actors=actors, concepts=concepts)


KNOWN = situation(
    concept("cooperation", "KEN", "PER"),
    concept("military_cooperation", "KEN", "PER"),
    concept("cooperation", "EGY", "PER"),
    concept("sanctions_pressure", "KEN"),
    concept("sanctions_pressure", "EGY"),
    concept("trade", "EGY", "KEN"),
    concept("war"),
    concept("restraint", "DEU"),
    concept("arms_flow", "FRA", "VNM"),
    concept("arms_flow", "EGY", "FRA"),
    concept("arms_flow", "EGY"),
)

UNDERSTOOD: tuple[tuple[str, str, str, set[str]], ...] = (
    ("Can France stop cooperation between Kenya and Peru?", "-", "cooperation-KEN-PER", {"FRA"}),
    ("Can France and Germany stop cooperation between Peru and Kenya?", "-", "cooperation-KEN-PER", {"FRA", "DEU"}),
    ("Can the European Union reduce trade between Kenya and Egypt?", "-", "trade-EGY-KEN", {"FRA", "DEU"}),
    ("Can the EU reduce Kenyan-Peruvian military cooperation?", "-", "military_cooperation-KEN-PER", {"FRA", "DEU"}),
    ("Can cooperation between Kenya and Peru be stopped?", "-", "cooperation-KEN-PER", set()),
    ("Can cooperation between Kenya and Peru be stopped by France?", "-", "cooperation-KEN-PER", {"FRA"}),
    ("Can trade between Kenya and Egypt grow?", "+", "trade-EGY-KEN", set()),
    ("Will Kenya and Peru deepen their cooperation?", "+", "cooperation-KEN-PER", {"KEN", "PER"}),
    ("How could France increase sanctions on Kenya?", "+", "sanctions_pressure-KEN", {"FRA"}),
    ("Can Germany reduce French sanctions on Kenya?", "-", "sanctions_pressure-KEN", {"DEU"}),
    ("Can Germany reduce Kenya's sanctions on Egypt?", "-", "sanctions_pressure-EGY", {"DEU"}),
    ("Can France stop cooperation between Kenya and Peru in Egypt?", "-", "cooperation-KEN-PER", {"FRA"}),
    ("Can Germany stop the arms deliveries to Vietnam?", "-", "arms_flow-FRA-VNM", {"DEU"}),
    ("Can Germany stop the arms deliveries to Egypt?", "-", "arms_flow-EGY", {"DEU"}),
    ("Can Germany stop the arms deliveries to Vietnam in Egypt?", "-", "arms_flow-FRA-VNM", {"DEU"}),
    ("Can France split Kenya and Peru?", "-", "cooperation-KEN-PER", {"FRA"}),
    ("Can France pull Kenya away from Peru?", "-", "cooperation-KEN-PER", {"FRA"}),
    ("Could France drive a wedge between Kenya and Peru?", "-", "cooperation-KEN-PER", {"FRA"}),
    ("How can Germany wean Kenya off trade with Egypt?", "-", "trade-EGY-KEN", {"DEU"}),
    ("Can France save the cooperation between Kenya and Peru?", "+", "cooperation-KEN-PER", {"FRA"}),
    ("Will France keep sending arms to Vietnam?", "+", "arms_flow-FRA-VNM", {"FRA"}),
    ("Can France dry up the flow of weapons to Vietnam?", "-", "arms_flow-FRA-VNM", {"FRA"}),
    ("What becomes of trade between Egypt and Kenya if France lifts sanctions?", "?", "trade-EGY-KEN", {"FRA"}),
    ("Could France restrain Germany?", "+", "restraint-DEU", {"FRA"}),
    ("What would keep Kenya and Peru apart?", "-", "cooperation-KEN-PER", set()),
    ("Can sanctions by France stop cooperation between Egypt and Peru?", "-", "cooperation-EGY-PER", {"FRA"}),
)


@pytest.mark.parametrize(("text", "direction", "target", "wielders"), UNDERSTOOD, ids=[row[0] for row in UNDERSTOOD])
def test_who_acts_which_way_and_on_what(text: str, direction: str, target: str, wielders: set[str]) -> None:
    question = understand(text, KNOWN)
    assert (question.direction, question.target, set(question.wielders)) == (direction, target, wielders)
    assert question.missing == ()


def test_what_no_report_speaks_of_is_asked_of_the_tie_that_it_is_on_the_side_of_and_that_is_told() -> None:
    question = understand("Can France reduce Kenya's influence in Peru?", KNOWN)
    assert (question.target, question.direction) == ("cooperation-KEN-PER", "-")
    (told,) = question.missing
    assert "influence" in told
    assert "cooperation" in told


def test_an_auxiliary_is_no_acronym() -> None:
    """Peru belongs to the CAN, France does not: "Can" at the head of a question names neither."""
    assert understand("Can France stop the war?", KNOWN).wielders == ("FRA",)
    assert "PER" in understand("Could the CAN stop the war?", KNOWN).wielders


def test_a_narrower_concept_answers_where_the_broader_is_not_spoken_of_and_the_other_way_round() -> None:
    narrow, broad = concept("military_cooperation", "KEN", "PER"), concept("cooperation", "KEN", "PER")
    ask_broad = "Can France stop cooperation between Kenya and Peru?"
    ask_narrow = "Can France stop military cooperation between Kenya and Peru?"
    assert understand(ask_broad, situation(narrow)).target == narrow.id
    assert understand(ask_narrow, situation(broad)).target == broad.id
    assert understand(ask_broad, situation(narrow, broad)).target == broad.id
    assert understand(ask_narrow, situation(narrow, broad)).target == narrow.id


@pytest.mark.parametrize("order", [0, 1])
def test_the_order_of_concepts_does_not_change_the_target(order: int) -> None:
    known = KNOWN.concepts if order else tuple(reversed(KNOWN.concepts))
    assert understand("Can France end the war?", situation(*known)).target == "war"
    assert (
        understand("Can France stop cooperation of Kenya with Peru?", situation(*known)).target == "cooperation-KEN-PER"
    )


REFUSED = (
    ("Can France stop cooperation between Kenya and Japan?", "Japan"),
    ("Can France stop cooperation between Japan and Chile?", "Chile"),
    ("Can France stop cooperation between Kenya and Germany?", "cooperation"),
    ("Can France stop trade between Kenya and Peru?", "trade"),
    ("Can anybody stop the rain?", "names nothing"),
    ("", "names nothing"),
)


@pytest.mark.parametrize(("text", "named"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_no_report_speaks_of_is_refused_with_its_name(text: str, named: str) -> None:
    known = KNOWN if "trade" not in text else situation(concept("trade", "EGY", "KEN"))
    question = understand(text, known)
    assert question.target is None
    assert any(named in line for line in question.missing)


def test_an_unknown_wielder_is_told_but_the_question_stands() -> None:
    question = understand("Can Japan stop cooperation between Kenya and Peru?", KNOWN)
    assert question.target == "cooperation-KEN-PER"
    assert question.wielders == ()
    assert question.missing == ("Japan: no report speaks of it",)


@pytest.mark.parametrize("name", ["the European Union", "European Union", "the EU", "EU"])
def test_a_bloc_that_the_reports_name_is_known_by_all_its_names_with_and_without_the_article(name: str) -> None:
    union = Actor("EU", "European Union", "organization", None, None, None, (), ())
    known = Situation(actors=(*KNOWN.actors, union), concepts=(concept("cooperation", "EU", "KEN"),))
    question = understand(f"Can Peru stop Kenya's rapprochement with {name}?", known)
    assert (question.target, question.missing) == ("cooperation-EU-KEN", ())


def test_without_a_word_of_change_there_is_no_direction() -> None:
    question = understand("What about cooperation between Kenya and Peru?", KNOWN)
    assert (question.direction, question.target) == ("?", "cooperation-KEN-PER")


WORDS = st.sampled_from(
    ["Can", "France", "stop", "trade", "between", "Kenya", "and", "Peru", "be", "by", "?", "the EU", "\n"]
)


@given(text=st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)))
@settings(max_examples=80, deadline=None)
def test_any_question_is_understood_or_refused_with_a_reason(text: str) -> None:
    question = understand(text, KNOWN)
    ids = {one.id for one in KNOWN.concepts}
    assert question.target in ids or (question.target is None and question.missing)
    assert {*question.wielders, *question.about} <= set(STATES.values())
    assert understand(text, KNOWN) == question
