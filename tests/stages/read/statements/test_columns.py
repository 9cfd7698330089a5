"""A medium named once carries all that the one voice of a piece says, and in a piece of many voices no more than it stands by."""

from __future__ import annotations

from thucydides.stages.read.statements.columns import carried_throughout, leading_voice
from thucydides.stages.read.statements.draft import Draft


def said(*speakers: str) -> Draft:
    """A statement of somebody."""
    draft = Draft(((0, 5),), form="indirect")
    draft.speakers = speakers
    return draft


def test_the_one_voice_of_a_piece_is_carried_throughout() -> None:
    drafts = [said("ana"), said("ana"), said("ben"), said("ana")]
    assert leading_voice(drafts) == ("ana",)
    told = [(drafts[0], ("weekly",)), *((draft, ()) for draft in drafts[1:])]
    assert carried_throughout(told, ("ana",)) == ("weekly",)


def test_two_media_carry_nothing_else() -> None:
    one, two = said("ana"), said("ana")
    assert carried_throughout([(one, ("weekly",)), (two, ("daily",))], ("ana",)) == ()


def test_a_piece_of_many_voices_has_no_leading_one() -> None:
    assert leading_voice([said("ana"), said("ben"), said("eve"), said("ana")]) == ()
    assert leading_voice([]) == ()
