"""Outlets and chains in the wordings that reprints use."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.dateline import find_dateline
from thucydides.stages.gather.outlet import provenance
from thucydides.stages.gather.page import lines_of
from thucydides.stages.gather.vocabulary import Vocabulary

FILL = "\n\n" + "\n\n".join(
    f"Paragraph {number} of the report, which says nothing at all on where it came from." for number in range(16)
)


def _chain(text: str, vocabulary: Vocabulary, given: str | None = None) -> tuple[str | None, tuple[str, ...]]:
    found = provenance(lines_of(text), find_dateline(text, vocabulary), (given,), vocabulary)
    return found.outlet, found.via


@pytest.mark.parametrize(
    ("text", "outlet", "via"),
    [
        ("OSLO, May 5 (AP) — Envoys met.", "Associated Press", ()),
        ("A title\n\nBy Ann Lee, Fjord News\n\nEnvoys met.", "Fjord News", ()),
        ("A title\n\nBy Ann Lee, BBC\n\nOSLO, May 5 (AP) — Envoys met.", "BBC News", ("Associated Press",)),
        ("A title\n\nEnvoys met in Oslo to speak of fish." + FILL + "\n\nSource: norderlys", None, ("norderlys",)),
        ("A title\n\nEnvoys met in Oslo." + FILL + "\n\nSource: norderlys via Lusa", None, ("Lusa", "norderlys")),
        ("A title\n\nEnvoys met in Oslo." + FILL + "\n\n(c) Reuters", "Reuters", ()),
        ("A title\n\nEnvoys met in Oslo." + FILL + "\n\nFollow Norderlys24 also on Google News", "Norderlys24", ()),
        (
            "A title\n\nEnvoys met in Oslo." + FILL + "\n\nNorderlys Star welcomes letters to the editor.",
            "Norderlys Star",
            (),
        ),
        ("A title\n\nEnvoys met in Oslo." + FILL + "\n\nSubscribe to our newsletter. Follow us on Telegram", None, ()),
        ("A title\n\nFjord asked four envoys. Norderlys Europe sums up their answers." + FILL, "Norderlys Europe", ()),
        (
            "A title\n\nEnvoys met." + FILL + "\n\nAda Lie covers the north for Norderlys Europe. Subscribe.",
            "Norderlys Europe",
            (),
        ),
        (
            "A title\n\nEnvoys met in Oslo." + FILL + "\n\n© 2011 The Associated Press. All rights reserved.",
            "Associated Press",
            (),
        ),
        (
            "A title\n\nEnvoys met in Oslo." + FILL + "\n\nThis article first appeared in Fjord News.",
            None,
            ("Fjord News",),
        ),
        (
            "A title\n\nEnvoys met in Oslo." + FILL + "\n\nAnn Lee is a correspondent for the Fjord Times.",
            "Fjord Times",
            (),
        ),
        ("A title\n\nhttps://www.dw.com/en/a-title/a-123\n\nEnvoys met.", "Deutsche Welle", ()),
        (
            "A title\n\nhttps://www.norderlys.example/a-title\n\nEnvoys met.",
            "www.norderlys.example".removeprefix("www."),
            (),
        ),
        (
            "Envoys met in Oslo to speak of fish and ships, notes the Associated Press, quoted by Lusa.",
            None,
            ("Lusa", "Associated Press"),
        ),
        (
            "Envoys met in Oslo to speak of fish, Lusa reported on Thursday, citing Reuters and a minister.",
            None,
            ("Lusa", "Reuters"),
        ),
        (
            "Envoys met in Oslo to speak of fish, according to the Associated Press via Lusa, a minister.",
            None,
            ("Lusa", "Associated Press"),
        ),
        (
            "Envoys met in Oslo to speak of fish and ships, a minister told Deutsche Welle on Thursday.",
            None,
            (),
        ),
        ("Envoys met in Oslo to speak of fish and ships, and nobody says who heard of it there.", None, ()),
    ],
)
def test_chains(text: str, outlet: str | None, via: tuple[str, ...], vocabulary: Vocabulary) -> None:
    assert _chain(text, vocabulary) == (outlet, via)


def test_what_the_format_says_comes_first(vocabulary: Vocabulary) -> None:
    assert _chain("OSLO, May 5 (AP) — Envoys met.", vocabulary, "Fjord News") == ("Fjord News", ("Associated Press",))
    assert _chain("OSLO, May 5 (AP) — Envoys met.", vocabulary, "AP") == ("Associated Press", ())


def test_an_outlet_that_is_only_quoted_is_no_relay(vocabulary: Vocabulary) -> None:
    text = "OSLO, May 5 (AP) — Envoys met in Oslo to speak of fish and ships, Reuters said, and an aide told the BBC the same."
    assert _chain(text, vocabulary) == ("Associated Press", ())


def test_a_source_of_a_picture_or_a_fact_is_none(vocabulary: Vocabulary) -> None:
    text = (
        "A title\n\nThe source: of the river was found in the mountains by a party of nine who went there in spring."
        + FILL
    )
    assert _chain(text, vocabulary) == (None, ())
