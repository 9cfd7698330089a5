"""Sides keep to the quotation in which they stand."""

from __future__ import annotations

from spacy.language import Language

from .reading import claims_of


def test_the_name_behind_a_quotation_belongs_to_no_side(nlp: Language) -> None:
    text = '"The port will close, because the union has been idle," Rodrigo Paz, fellow at the Institute of Trade.'
    for claim in claims_of(nlp, text):
        assert not any("Paz" in span.exact for span in (*claim.cause_spans, *claim.effect_spans))
    assert claims_of(nlp, text)
