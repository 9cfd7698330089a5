"""Reports without a year are dated by others of the same event, and only by those."""

from __future__ import annotations

from thucydides.records import Document, Published
from thucydides.stages.gather.together import date_by_others

TOLD = "Okello and Wanjiru opened the Rusumo bridge in Kagera on June 18, said Tabora radio."


def _document(name: str, text: str, published: Published | None = None) -> Document:
    return Document(name, f"{name}.txt", "0" * 64, text, published=published)


def test_the_year_is_that_of_another_report_of_the_event() -> None:
    dated = _document("a", f"{TOLD} Kagera cheered.", Published("2019-06-20", "2019-06-20", "stated"))
    found = date_by_others([_document("b", TOLD), dated])
    assert found[1] == dated
    assert found[0].published == Published("2019-06-18", "2019-12-18", "inferred")


def test_another_event_of_that_day_gives_no_year() -> None:
    other = _document("a", "Beridze sailed to Poti on June 18.", Published("2019-06-20", "2019-06-20", "stated"))
    assert date_by_others([_document("b", TOLD), other])[0].published is None


def test_what_is_known_is_kept() -> None:
    dated = _document("a", TOLD, Published("2019-06-20", "2019-06-20", "stated"))
    later = _document("b", TOLD, Published("2021-01-01", None, "inferred"))
    assert date_by_others([later, dated])[0] == later
