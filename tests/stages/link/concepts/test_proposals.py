"""Proposals: what is probably one variable is proposed, what is one already or a case of another is not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.stages.link.concepts.grounding import Told, ground_texts
from thucydides.records import Proposal
from thucydides.stages.link.concepts import propose

BRIDGE = Told(
    "A toll on the Kenya bridge hurts the tea harvest.", (("A toll on the Kenya bridge", "the tea harvest", "-"),)
)
ROAD = Told(
    "Kenya wants road and bridge fees, and that would hurt the coffee harvest of Peru.",
    (("road and bridge fees", "the coffee harvest of Peru", "-"),),
)
SPIES = Told(
    "Agents of Kenya stole secrets from Peru, so trust fell.", (("Agents of Kenya stole secrets from Peru", "", "-"),)
)
SPYING = Told(
    "Espionage by Kenya against Peru hurt the tea harvest.", (("Espionage by Kenya", "the tea harvest", "-"),)
)
SANCTIONS = Told(
    "Sanctions on Kenya and sanctions hurt the tea harvest.", (("Sanctions on Kenya", "the tea harvest", "-"),)
)
ALL = (BRIDGE, ROAD, SPIES, SPYING, SANCTIONS)


def proposed(nlp: Language, *told: Told) -> tuple[Proposal, ...]:
    """The proposals for some reports."""
    found = ground_texts(nlp, told)
    return propose(found.concepts, found.claims, found.themes, found.actors)


def test_what_probably_is_one_variable_is_proposed_with_a_sentence_each(nlp: Language) -> None:
    told = (
        Told(
            "Economic reforms in Kenya hurt the tea harvest.", (("Economic reforms in Kenya", "the tea harvest", "-"),)
        ),
        Told("Kenya reforms its banks, so rain fell.", (("Kenya reforms its banks", "", "-"),)),
    )
    (proposal,) = (one for one in proposed(nlp, *told) if "reform" in one.why)
    assert "Kenya reforms its banks" in proposal.labels
    assert {span.exact for span in proposal.evidence} == {one.text for one in told}
    assert 0.4 <= proposal.score <= 1


def test_a_concept_is_never_proposed_with_what_it_is_a_case_of(nlp: Language) -> None:
    found = ground_texts(nlp, [SANCTIONS])
    broader = {(one.id, one.broader) for one in found.concepts}
    for proposal in propose(found.concepts, found.claims, found.themes, found.actors):
        assert not {(proposal.one, proposal.other), (proposal.other, proposal.one)} & broader


def test_what_somebody_does_and_what_is_done_to_him_are_two_things(nlp: Language) -> None:
    told = (
        SANCTIONS,
        Told("Sanctions by Kenya hurt the tea harvest.", (("Sanctions by Kenya", "the tea harvest", "-"),)),
    )
    assert not [one for one in proposed(nlp, *told) if "sanction" in one.why]


def test_other_actors_are_never_proposed(nlp: Language) -> None:
    told = [
        Told(f"The harbour strike in {who} hurts the tea harvest.", ((f"The harbour strike in {who}", "", "-"),))
        for who in ("Kenya", "Peru")
    ]
    assert not [one for one in proposed(nlp, *told) if "strike" in one.why]


@given(chosen=st.permutations(ALL))
@settings(max_examples=8, deadline=None)
def test_proposals_depend_on_what_is_said_and_not_on_the_order_of_reports(nlp: Language, chosen: list[Told]) -> None:
    found, again = proposed(nlp, *chosen), proposed(nlp, *ALL)
    assert {one.id for one in found} == {one.id for one in again}
    assert len({frozenset((one.one, one.other)) for one in found}) == len(found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
