"""Datelines of several agencies' styles, and what only looks like one."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.dateline import find_dateline
from thucydides.stages.gather.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "place", "agency", "rest"),
    [
        ("NAIROBI, May 5./TASS/. Envoys met.", "NAIROBI", "TASS", "Envoys"),
        ("NAIROBI, May 5. /TASS/. Envoys met.", "NAIROBI", "TASS", "Envoys"),
        ("NAIROBI (Reuters) - Envoys met.", "NAIROBI", "Reuters", "Envoys"),
        ("NAIROBI, Kenya (AP) — Envoys met.", "NAIROBI", "AP", "Envoys"),
        ("NAIROBI. May 5 (Fjord News) - Envoys met.", "NAIROBI", "Fjord News", "Envoys"),
        ("ST. GEORGE'S, May 5 (AP) — Envoys met.", "ST. GEORGE'S", "AP", "Envoys"),
        ("WASHINGTON, D.C. (AP) — Envoys met.", "WASHINGTON", "AP", "Envoys"),
        ("NAIROBI, Kenya — Envoys met.", "NAIROBI", None, "Envoys"),
        ("Nairobi, 5 May (AFP) – Envoys met.", "Nairobi", "AFP", "Envoys"),
        ("Nairobi, ANSA – Envoys met.", "Nairobi", "ANSA", "Envoys"),
        ("Title of it\n\nADDIS ABABA, Ethiopia, May 5, 2011 (XYZ) -- Envoys met.", "ADDIS ABABA", "XYZ", "Envoys"),
        ("p>NEW YORK/NAIROBI, May 5 (Reuters) - Envoys met.", "NEW YORK/NAIROBI", "Reuters", "Envoys"),
    ],
)
def test_datelines(text: str, place: str, agency: str | None, rest: str, vocabulary: Vocabulary) -> None:
    found = find_dateline(text, vocabulary)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert text[found.start :].startswith(place)
    assert text[found.end :].strip().startswith(rest)
    if found.named:
        assert (found.named.month, found.named.day) == (5, 5)
        assert "5" in text[found.named.start : found.named.end]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union (AU) said it would send envoys.",
        "Envoys met in Nairobi (Kenya) - and left.",
        "EU-led talks - and others - failed.",
        "WHY IT MATTERS: the talks failed.",
        "On May 5 (Thursday) - the day of the vote - envoys met.",
        "",
    ],
)
def test_no_datelines(text: str, vocabulary: Vocabulary) -> None:
    assert find_dateline(text, vocabulary) is None
