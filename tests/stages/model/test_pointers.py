"""What only points back is resolved by what the sentence before speaks of and how it regards it; else it stays as it is."""

from __future__ import annotations

import pytest

from thucydides.records import CausalClaim, Concept, Document, Situation, Span, Theme, View
from thucydides.records.reading import ClaimKind, Polarity
from thucydides.stages.model import compile_model
from thucydides.stages.model.ground import Ground
from thucydides.stages.model.pointers import source_of, with_pointers

DIMENSIONS = {"pact": "agreement", "pressure": "pressure", "transit fees": "tariffs"}
FIRST = "Some in Lima think that Chile will be unhappy with the pact between Peru and Bolivia."
SECOND = "Chile has no reason to play such a role while it is under pressure from the Andean bank."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span("d", start, start + len(words), words)


def theme(text: str, words: str, sentence: str, direction: int = 1) -> Theme:
    return Theme(f"t-{words}", span(text, words), "x", direction, (), (), (), 1, span(text, sentence), words)


def claim(
    text: str, name: str, cause: str, effect: str, sentence: str, polarity: Polarity = "+", kind: ClaimKind = "asserted"
) -> CausalClaim:
    return CausalClaim(
        name, cause, effect, (span(text, cause),), (span(text, effect),), None, polarity, kind, "mechanism", True, ("x",), (),
        None, span(text, sentence), None, 0.9,
    )  # fmt: skip


def situation(text: str, claims: list[CausalClaim], themes: list[Theme]) -> Situation:
    names = {end for one in claims for end in (one.cause, one.effect) if end} | {t.concept for t in themes if t.concept}
    concepts = tuple(Concept(name, name, (), None, (), DIMENSIONS.get(name)) for name in sorted(names))
    view = View("x", "x", "speaker", ("x",), tuple(one.id for one in claims))
    return Situation(
        documents=(Document("d", "d.txt", "0" * 64, text),), concepts=concepts, claims=tuple(claims), themes=tuple(themes),
        origins=(("d", "d"),), views=(view,),
    )  # fmt: skip


def brake(first: str) -> Situation:
    text = f"{first} {SECOND}"
    told = claim(text, "c", "pressure", "play such a role", SECOND, "-")
    return situation(text, [told], [theme(text, "pact", first), theme(text, "pressure", SECOND)])


def resolved(told: Situation) -> dict[str, CausalClaim]:
    return {one.id: one for one in with_pointers(told.claims, told, Ground.of(told))}


@pytest.mark.parametrize(
    ("first", "sign"),
    [
        (FIRST, "-"),
        ("Nobody doubts that Chile objects to the pact between Peru and Bolivia.", "-"),
        ("Some in Lima think that Chile will welcome the pact between Peru and Bolivia.", "+"),
        ("Some in Lima think that Chile does not object to the pact between Peru and Bolivia.", "+"),
    ],
)
def test_a_part_in_something_works_as_the_sentence_before_regards_it(first: str, sign: str) -> None:
    found = resolved(brake(first))
    part = found["c/part"]
    assert (part.cause, part.effect, part.polarity) == ("play such a role", "pact", sign)
    assert not part.explicit
    assert found["c"] == brake(first).claims[0]


def test_without_a_regard_or_a_sentence_before_nothing_is_resolved() -> None:
    assert set(resolved(brake("The pact between Peru and Bolivia was signed in May."))) == {"c"}
    text = f"{FIRST} Nobody here knows yet. {SECOND}"
    told = claim(text, "c", "pressure", "play such a role", SECOND, "-")
    assert set(resolved(situation(text, [told], [theme(text, "pact", FIRST)]))) == {"c"}


def test_a_part_reaches_the_target_and_its_votes_count_for_the_claim_that_it_comes_from() -> None:
    told = brake(FIRST)
    model = compile_model(told, told.views[0], "pact")
    link = next(edge for edge in model.edges if edge.effect == "pact")
    assert (link.cause, link.sources) == ("play such a role", ("c",))
    assert link.votes[0] > link.votes[2]
    gateless = model.without(("c",))
    assert not [edge for edge in gateless.edges if edge.effect == "pact"]
    assert source_of("c/part") == "c"


@pytest.mark.parametrize(
    ("phrase", "is_pointer"),
    [
        ("This will come as a reply", True),
        ("Such a step", True),
        ("All this was bound to follow", True),
        ("the treaty of this year", False),
        ("this harbour", False),
        ("It will come as a reply", False),
    ],
)
def test_a_bare_pointer_stands_for_the_effect_told_before(phrase: str, is_pointer: bool) -> None:
    first = "The pact was driven by transit fees."
    second = f"{phrase}, since the pressure has grown."
    text = f"{first} {second}"
    told = [claim(text, "a", "transit fees", "pact", first), claim(text, "b", "pressure", phrase, second)]
    found = resolved(situation(text, told, []))
    assert (found["b"].effect == "pact") is is_pointer


def test_a_bare_pointer_to_a_fall_turns_the_link() -> None:
    first = "The transit fees ended the pact."
    second = "This will raise the pressure."
    text = f"{first} {second}"
    told = [claim(text, "a", "transit fees", "pact", first, "-"), claim(text, "b", "This will", "pressure", second)]
    found = resolved(situation(text, told, []))["b"]
    assert (found.cause, found.polarity, found.signs[0]) == ("pact", "-", -1)


def test_what_a_denied_claim_speaks_of_is_not_pointed_to_and_a_theme_steps_in() -> None:
    first = "The pact is not driven by transit fees."
    second = "This will raise the pressure."
    text = f"{first} {second}"
    told = [
        claim(text, "a", "transit fees", "pact", first, kind="denied"),
        claim(text, "b", "This will", "pressure", second),
    ]
    assert resolved(situation(text, told, []))["b"].cause == "This will"
    found = resolved(situation(text, told, [theme(text, "pact", first)]))["b"]
    assert (found.cause, found.polarity) == ("pact", "+")
