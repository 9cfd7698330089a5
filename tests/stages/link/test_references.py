"""Who wrote a report and through whom it came: narrators, relays, origins, outlets as actors."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thucydides.records import NARRATOR, Actor, Document, Reading, Statement
from thucydides.stages.link.origins import find_origins
from thucydides.stages.link.outlets import with_outlets
from thucydides.stages.link.references import References, relabel, writers

OUTLETS = st.sampled_from(["Harbour Post", "Delta Wire", "Coast Radio", "Hill Gazette"])
CHAINS = st.lists(OUTLETS, unique=True, max_size=4)


def report(via: list[str], outlet: str | None, name: str = "doc", same: str | None = None) -> Document:
    """A document with a chain of outlets, nearest to the reader first."""
    return Document(name, f"{name}.txt", "0" * 64, "Ada said no.", outlet=outlet, via=tuple(via), same_story_as=same)


def references(document: Document) -> References:
    """References in which the speaker Ada is the actor ada, and every outlet an actor by its own name."""
    who = {(document.id, "m1"): "ada", (document.id, NARRATOR): "author"}
    return References(document, who, {name: name for name in writers(document)})


def said(document: Document, speakers: tuple[str, ...], told: tuple[str, ...] = ()) -> Statement:
    """The statement of a report after relabelling."""
    span = document.span(0, len(document.text))
    statement = Statement("s", speakers, None, None, (span,), told, "indirect", "denied", None, None, None, span, 0.9)
    return relabel(Reading(document.id, statements=(statement,)), references(document)).statements[0]


@given(chain=CHAINS, outlet=st.none() | OUTLETS)
def test_the_narrator_is_the_last_outlet_of_the_chain(chain: list[str], outlet: str | None) -> None:
    """The chain is told from the reader inwards, so its last outlet wrote the report."""
    document = report(chain, outlet)
    expected = chain[-1] if chain else outlet or "author"
    assert references(document).narrator == expected
    assert said(document, (NARRATOR,)).speakers == (expected,)


@given(chain=CHAINS, outlet=OUTLETS)
def test_relays_are_nearest_to_the_speaker_first_and_end_with_the_outlet_at_hand(chain: list[str], outlet: str) -> None:
    relays = said(report(chain, outlet), ("m1",)).via
    assert set(relays) == {*chain, outlet}
    inwards = [name for name in reversed(relays) if name in chain]
    places = [chain.index(name) for name in inwards]
    assert all(one < two for one, two in pairwise(places))
    if outlet not in chain:
        assert relays[-1] == outlet


@given(chain=CHAINS, outlet=st.none() | OUTLETS, speaker=st.sampled_from(["m1", NARRATOR, "stranger"]))
def test_nobody_relays_himself_and_nobody_twice(chain: list[str], outlet: str | None, speaker: str) -> None:
    statement = said(report(chain, outlet), (speaker,), ("m1", NARRATOR))
    assert statement.speakers
    assert not set(statement.speakers) & set(statement.via)
    assert len(set(statement.via)) == len(statement.via)


def test_whom_the_speaker_told_comes_before_the_outlets() -> None:
    document = report(["Coast Radio"], "Harbour Post")
    assert said(document, (NARRATOR,), ("m1",)).via == ("ada", "Harbour Post")


def test_what_has_nobody_to_say_it_is_the_narrators() -> None:
    assert said(report([], "Delta Wire"), ("unknown",)).speakers == ("Delta Wire",)


@given(same=st.lists(st.none() | st.integers(0, 7), max_size=8))
def test_every_copy_leads_to_one_first_story_even_in_a_circle(same: list[int | None]) -> None:
    documents = [report([], None, str(i), None if other is None else str(other)) for i, other in enumerate(same)]
    origins = dict(find_origins(documents))
    assert list(origins) == [document.id for document in documents]
    assert set(origins.values()) <= set(origins)
    for document in documents:
        if document.same_story_as is None:
            assert origins[document.id] == document.id


def test_a_chain_of_copies_is_followed_to_its_beginning() -> None:
    documents = [report([], None, "a"), report([], None, "b", "a"), report([], None, "c", "b")]
    assert find_origins(documents) == (("a", "a"), ("b", "a"), ("c", "a"))


def test_an_outlet_that_is_named_in_a_text_is_that_actor_and_others_are_added_once() -> None:
    named = Actor("act-1", "Delta Wire", "organization", None, None, "outlet", ("Delta",), ())
    documents = [report(["Delta Wire"], "Hill Gazette", "a"), report(["Hill Gazette"], "Delta Wire", "b")]
    actors, outlets = with_outlets([named], documents)
    assert outlets["Delta Wire"] == "act-1"
    assert [actor.name for actor in actors] == ["Delta Wire", "Hill Gazette"]
    assert set(outlets.values()) <= {actor.id for actor in actors}


@given(chains=st.lists(st.tuples(CHAINS, st.none() | OUTLETS), max_size=4))
def test_outlets_do_not_depend_on_the_order_of_reports(chains: list[tuple[list[str], str | None]]) -> None:
    documents = [report(chain, outlet, str(i)) for i, (chain, outlet) in enumerate(chains)]
    assert with_outlets([], documents) == with_outlets([], documents[::-1])
