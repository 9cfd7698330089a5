"""Own passages of many styles with what the layer makes of them, given the frames that the encoder would find."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.records import NARRATOR
from thucydides.stages.read.encoder.frame import Frame

from .reading import layers, read


def test_coordinated_speakers_speak_and_modifiers_do_not(nlp: Language) -> None:
    found = read(nlp, "{s:Lisbon and its ally Greece} {c:said} {k:that the ferry was safe}.|")
    assert found.who() == [["Portugal", "Greece"]]
    found = read(nlp, "{s:Portuguese Foreign Minister Rui Campos} {c:said} {k:the ferry was safe}.|")
    assert found.who() == [["Rui Campos"]]


def test_a_speaker_phrase_cut_off_before_its_head_gets_it(nlp: Language) -> None:
    found = read(nlp, "{s:Portugal's} transport ministry {c:said} {k:that the ferry was safe}.|")
    assert found.who() == [["Portugal's transport ministry"]]


def test_an_unnamed_speaker_becomes_a_mention(nlp: Language) -> None:
    found = read(nlp, "{s:Two weary lighthouse keepers} {c:swore} {k:that they had seen nothing}.|")
    assert found.who() == [["Two weary lighthouse keepers"]]
    assert found.statements[0].speaker is not None


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("denied", "denied"), ("did not deny", "asserted"), ("has repeatedly rejected", "denied"), ("said", "asserted"),
        ("declined to confirm", "doubted"), ("would not say", "doubted"), ("never said", "denied"), ("fears", "feared"),
        ("is not convinced", "doubted"), ("hopes", "wanted"), ("vowed", "promised"), ("accused", "alleged"),
        ("expects", "expected"), ("asked", "asked"), ("refuted", "denied"),
    ],
)  # fmt: skip
def test_the_stance_of_a_cue(nlp: Language, cue: str, stance: str) -> None:
    found = read(nlp, f"{{s:Lisbon}} {{c:{cue}}} {{k:that the ferry had been searched}}.|")
    assert [statement.stance for statement in found.statements] == [stance]


def test_negation_in_the_content_is_no_denial(nlp: Language) -> None:
    found = read(nlp, "{s:Lisbon} {c:said} {k:that it had not rained for a month}.|")
    assert found.statements[0].stance == "asserted"


def test_the_medium_told_is_a_relay_and_stays_one(nlp: Language) -> None:
    found = read(
        nlp,
        "{s:Rui Campos} {c:told} the Lisbon Herald {k:that the ferry was safe}.| {k:“We checked it twice,”} {s:he} {c:said}.|",
    )
    assert [found.names(statement.via) for statement in found.statements] == [["Lisbon Herald"], ["Lisbon Herald"]]


def test_an_office_told_is_no_relay(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:told} parliament {k:that the ferry was safe}.|")
    assert found.statements[0].via == ()


def test_reported_speech_is_nested_and_relayed(nlp: Language) -> None:
    text = "A pilot told the Lisbon Herald that Rui Campos had promised a new engine."
    found = layers(nlp, text, [_frame(text, "A pilot", "told", "that Rui Campos had promised a new engine"),
                               _frame(text, "Rui Campos", "had promised", "a new engine")])  # fmt: skip
    told, promised = found.statements
    assert promised.nested_in == told.id
    assert found.names(told.via) == ["Lisbon Herald"]
    assert found.names(promised.via) == ["pilot", "Lisbon Herald"]


def _frame(text: str, speaker: str, cue: str, content: str) -> Frame:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (speaker, cue, content)]
    return Frame("statement", spans[1], {"speaker": (spans[0],), "content": (spans[2],)}, {}, 0.9)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank at dawn.\n\n“Nobody checked the doors that night” – Commissioner Rui Campos",
        "The ferry sank at dawn.\n\nCommissioner Rui Campos: “Nobody checked the doors that night”",
        "The ferry sank at dawn.\n\nCommissioner Rui Campos:\n\n«Nobody checked the doors that night»",
    ],
)
def test_quotations_beside_a_name(nlp: Language, text: str) -> None:
    found = read(nlp, text)
    assert found.who() == [["Rui Campos"]]
    assert found.statements[0].content[0].exact == "Nobody checked the doors that night"
    assert found.statements[0].form == "direct"


def test_a_second_quotation_joins_the_first(nlp: Language) -> None:
    found = read(nlp, "{k:“The doors were open,”} {c:said} {s:Rui Campos}.| “Nobody had checked them.”")
    assert [[span.exact for span in s.content] for s in found.statements] == [
        ["The doors were open", "Nobody had checked them"]
    ]


def test_a_quotation_in_the_next_sentence_has_the_same_speaker(nlp: Language) -> None:
    found = read(nlp, "{s:Rui Campos} {c:blamed} {k:the weather}.| “It was the worst storm of the year.”")
    assert found.who() == [["Rui Campos"], ["Rui Campos"]]


def test_words_at_arms_length_are_no_statement(nlp: Language) -> None:
    assert read(nlp, "The “Star of the South” left at noon.").statements == ()


def test_transcripts(nlp: Language) -> None:
    found = read(
        nlp,
        "QUESTION: Were the doors open?\nMINISTER: Nobody has shown me any proof of that.\n"
        "QUESTION: And the pumps?\nMINISTER: The pumps were new.",
    )
    assert found.who() == [["MINISTER"], ["MINISTER"]]
    assert found.statements[0].content[0].exact == "Nobody has shown me any proof of that"


def test_interviews_without_labels(nlp: Language) -> None:
    found = read(
        nlp,
        "We met Rui Campos in Faro.\n\nWere the doors open?\nNobody has shown me any proof of that.\n\n"
        "And the pumps?\nThe pumps were new and tested.\n\nWho is to blame?\nThe weather is to blame for it.",
    )
    assert found.who() == [["Rui Campos"]] * 3


def test_the_narrator_foretells_but_does_not_claim_plain_events(nlp: Language) -> None:
    found = read(nlp, "The ferry left the old harbour at noon. The line will probably close before the summer of 2025.")
    assert [statement.speakers for statement in found.statements] == [(NARRATOR,)]
    assert found.statements[0].form == "narrator"
    assert found.statements[0].stance == "expected"


def test_the_credit_line_is_the_last_relay(nlp: Language) -> None:
    found = read(nlp, "{s:Lisbon} {c:denies} {k:that the ferry was late}.|\n\nSource: Harbour Radio")
    assert found.names(found.statements[0].via) == ["Harbour Radio"]


def test_a_frame_does_not_cross_paragraphs(nlp: Language) -> None:
    found = read(nlp, "{s:Lisbon} {c:promises} {k:a new ferry\n\nThe ministry of}| transport was shut.")
    assert found.statements[0].content[0].exact == "a new ferry"


@pytest.mark.parametrize(
    ("content", "interval"),
    [
        ("the line will probably close", (0.55, 0.8)), ("there is a 60 percent chance of rain", (0.57, 0.63)),
        ("the line might close", None), ("the odds are one in four", (0.22, 0.28)),
    ],
)  # fmt: skip
def test_intervals(nlp: Language, content: str, interval: tuple[float, float] | None) -> None:
    found = read(nlp, f"{{s:Rui Campos}} {{c:said}} {{k:{content}}}.|")
    assert found.statements[0].probability == interval
    assert found.statements[0].hedge is not None
