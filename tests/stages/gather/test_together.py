"""Reports without a year are dated by others of the same event, and only by those."""

from __future__ import annotations

from thucydides.records import Document, Published
from thucydides.stages.gather.together import date_by_others
from thucydides.stages.gather.vocabulary import Vocabulary

VOCABULARY = Vocabulary()
TOLD = "Okello and Wanjiru opened the Rusumo bridge in Kagera on June 18, said Tabora radio."


def _document(name: str, text: str, published: Published | None = None) -> Document:
    return Document(name, f"{name}.txt", "0" * 64, text, published=published)


def test_the_year_is_that_of_another_report_of_the_event() -> None:
    dated = _document("a", f"{TOLD} Kagera cheered.", Published("2019-06-20", "2019-06-20", "stated"))
    found = date_by_others([_document("b", TOLD), dated], VOCABULARY)
    assert found[1] == dated
    assert found[0].published == Published("2019-06-18", "2019-12-18", "inferred")


def test_another_event_of_that_day_gives_no_year() -> None:
    other = _document("a", "Beridze sailed to Poti on June 18.", Published("2019-06-20", "2019-06-20", "stated"))
    assert date_by_others([_document("b", TOLD), other], VOCABULARY)[0].published is None


def test_what_is_known_is_kept() -> None:
    dated = _document("a", TOLD, Published("2019-06-20", "2019-06-20", "stated"))
    later = _document("b", TOLD, Published("2021-01-01", None, "inferred"))
    assert date_by_others([later, dated], VOCABULARY)[0] == later


def test_two_days_in_common_and_the_names_beside_them_give_the_year() -> None:
    here = "Wanjiru and Okello of Uganda will open the Kagera bridge at Rusumo on June 18-19."
    there = "Okello met farmers on June 18. On June 19 Uganda and Wanjiru opened the Kagera bridge at Rusumo."
    many = [_document(f"x{n}", f"Okello, Wanjiru, Uganda, Kagera, Rusumo, {n}.") for n in range(30)]
    dated = _document("a", there, Published("2019-06-25", "2019-06-25", "stated"))
    found = date_by_others([_document("b", here), dated, *many], VOCABULARY)
    assert found[0].published == Published("2018-12-17", "2019-06-18", "inferred")


def test_a_day_of_every_year_gives_none() -> None:
    here = "Okello and Wanjiru honoured the dead of Rusumo and Kagera on June 18 and 19, as every year."
    dated = _document("a", here + " Tabora mourned.", Published("2019-06-25", "2019-06-25", "stated"))
    many = [_document(f"x{n}", f"Okello, Wanjiru, Kagera, Rusumo, {n}.") for n in range(30)]
    assert date_by_others([_document("b", here), dated, *many], VOCABULARY)[0].published is None


def test_the_first_visit_in_years_dates_all_that_tell_of_it_as_news() -> None:
    first = "Okello's visit to Peru was the first visit to Peru in 24 years by a Ugandan leader."
    later = _document(
        "b", "Okello's visit to Peru brought a treaty on copper.", Published("2012-01-01", None, "inferred")
    )
    dated = _document("a", first, Published("2019-06-20", "2019-06-20", "stated"))
    found = date_by_others([later, dated], VOCABULARY)[0].published
    assert found == Published("2018-12-19", "2019-12-20", "inferred")
    repeated = _document("a", "Okello's visit to Peru went well.", Published("2019-06-20", "2019-06-20", "stated"))
    assert date_by_others([later, repeated], VOCABULARY)[0] == later


def test_a_report_dated_by_another_dates_a_third() -> None:
    one = _document("a", f"{TOLD} Kagera cheered.", Published("2019-06-20", "2019-06-20", "stated"))
    two = _document(
        "b", f"KIGALI, June 18 (AP) — {TOLD} Kibungo, Nyamata and Ruhango sent singers; Gatsibo will on July 2."
    )
    three = _document("c", "On July 2, Kibungo, Nyamata, Ruhango and Gatsibo sent singers to the mayor.")
    found = date_by_others([three, two, one], VOCABULARY)
    assert found[1].published == Published("2019-06-18", "2019-06-18", "inferred")
    assert (found[0].published or Published(None, None, "inferred")).start == "2019-07-02"
