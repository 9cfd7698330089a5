"""Law 2: copies of one story count once, whatever order they come in."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.records import Document, Published
from thucydides.stages.gather import find_copies

STORY = (
    "Portugal and Morocco signed a fisheries accord on Wednesday after two years of talks, officials said. The accord lets "
    "forty boats fish off the coast for six years. Fishermen in Agadir called the terms unfair and threatened to block the "
    "harbour until they change."
)
OTHER = (
    "A storm cut the power in the north of Iceland for a day, and rescue teams brought food by sledge to farms that no road "
    "reaches. The grid company said that ice had broken eleven masts, and that it would bury the line once the ground thaws."
)
MENU = (
    "Home World Europe Business Sport Culture Weather Travel Science Health Opinion Video Letters Podcasts Contact Jobs "
    * 4
)


def _document(identity: str, text: str, day: str | None) -> Document:
    when = Published(day, day, "stated") if day else None
    return Document(identity, f"{identity}.txt", "", text, published=when, body=((0, len(text)),))


DOCUMENTS = (
    _document("src-c", STORY, "2011-05-05"),
    _document("src-a", STORY.replace("unfair", "very unfair"), "2011-05-06"),
    _document("src-b", STORY.upper(), None),
    _document("src-d", OTHER, "2011-05-01"),
)


@settings(max_examples=24, deadline=None)
@given(st.permutations(DOCUMENTS))
def test_the_first_print_is_the_origin_in_any_order(documents: list[Document]) -> None:
    found = {document.id: document.same_story_as for document in find_copies(documents)}
    assert found == {"src-c": None, "src-a": "src-c", "src-b": "src-c", "src-d": None}


def test_documents_keep_their_order_and_are_else_unchanged() -> None:
    found = find_copies(DOCUMENTS)
    assert [document.id for document in found] == [document.id for document in DOCUMENTS]
    assert find_copies(found) == found


def test_furniture_makes_no_copy() -> None:
    first, second = (
        Document(f"src-{n}", "", "", text + MENU, body=((0, len(text)),)) for n, text in enumerate((STORY, OTHER))
    )
    assert all(document.same_story_as is None for document in find_copies((first, second)))
