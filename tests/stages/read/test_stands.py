"""The sides that a document takes, as records: their words are the document's, whatever finds them."""

from __future__ import annotations

from spacy.language import Language

from thucydides.records import Document
from thucydides.stages.read.encoder.frame import NamedPoint
from thucydides.stages.read.standard import StandardReader, open_reader
from thucydides.stages.read.stands import find_stands

TEXT = "The ferry left. Nobody is ready to pay."
DOCUMENT = Document("src-test", "a.txt", "0" * 64, TEXT, body=((0, len(TEXT)),))


def test_a_stand_has_the_words_and_the_side_that_were_found(nlp: Language) -> None:
    parsed = StandardReader(nlp, lambda _: (), open_reader().layers).parsed(DOCUMENT)
    (stand,) = find_stands(parsed, lambda _: (NamedPoint("will", -1, 26, 31, 0.7),))
    assert (stand.span.exact, stand.point, stand.side, stand.confidence) == ("ready", "will", -1, 0.7)


def test_a_reader_without_weights_for_points_finds_no_stands(nlp: Language) -> None:
    assert StandardReader(nlp, lambda _: (), open_reader().layers).read(DOCUMENT).stands == ()
