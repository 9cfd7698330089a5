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


def test_a_description_between_commas_is_who_is_named_before_it(nlp: Language) -> None:
    found = read(
        nlp,
        "{k:The ports of Peru and Chile are full}, Ana Ruiz-Vidal, {s:the head of a harbour institute and former envoy to Peru}, "
        "{c:has told} the agency.|",
    )
    assert found.who() == [["Ana Ruiz-Vidal"]]


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


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("{s:Lisbon} {c:has not said} {k:whether the ferry was searched}.|", "doubted"),
        ("{s:Rui Campos} {c:swears} {k:that the doors were shut}.|", "asserted"),
        ("{s:Rui Campos} {c:swears} {k:that he will repair the doors}.|", "promised"),
        ("{s:Rui Campos} {c:is certain} {k:that the doors were shut}.|", "asserted"),
        ("{s:Nobody} {c:promised} {k:a new ferry}.|", "denied"),
        ("{s:Rui Campos} {c:refused to admit} {k:the leak}.|", "denied"),
        ("{s:Rui Campos} {c:said} {k:that the claim was a lie}.|", "denied"),
        ("{s:Rui Campos} {c:said} {k:that the claim was not a lie}.|", "asserted"),
        ("{s:Rui Campos} {c:said} {k:there seems to be a leak}.|", "asserted"),
        ("{s:Rui Campos} {c:said} {k:the ferry may leave tomorrow}.|", "asserted"),
        ("{s:Rui Campos} {c:said} {k:the ferry will probably leave tomorrow}.|", "expected"),
        ("{s:Rui Campos} {c:said} {k:that he would repair the doors}.|", "promised"),
        ("{s:Rui Campos} {c:told} {k:the crew to leave the ferry}.|", "asked"),
        ("{s:Rui Campos} {c:dubbed} {k:the charges as rumours}.|", "denied"),
        ("{s:The crew} {c:are terrified} {k:of the sea}.|", "feared"),
    ],
)
def test_the_stance_of_a_cue_with_its_content(nlp: Language, marked: str, stance: str) -> None:
    assert [statement.stance for statement in read(nlp, marked).statements] == [stance]


def test_a_cue_of_its_own_stance_outranks_a_sure_encoder(nlp: Language) -> None:
    for cue, encoder, stance in (("denied", "asserted", "denied"), ("said", "alleged", "alleged")):
        text = f"Lisbon {cue} that the ferry had been searched."
        frame = _frame(text, "Lisbon", cue, "that the ferry had been searched", (encoder, 0.99))
        assert [s.stance for s in layers(nlp, text, [frame]).statements] == [stance]


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("{s:Rui Campos, director of the Harbour Institute and a former minister}, {c:said} {k:it leaked}.|", "Rui Campos"),
        ("{s:The ferry expert Rui Campos} {c:said} {k:it leaked}.|", "Rui Campos"),
        ("Rui Campos, a researcher in Faro, left. Ana Prado, the mayor, stayed. {s:The analyst} {c:said} {k:it leaked}.|",
         "Rui Campos"),
        ("Mayor Ana Prado met the envoy Rui Campos. {s:The envoy} {c:said} {k:that it leaked}.|", "Rui Campos"),
        ("{k:“The doors were open,”} {s:the expert} {c:said}.| Rui Campos, a professor in Faro, studies ferries.",
         "Rui Campos"),
        ("{k:“The doors were open,”} {s:he} {c:explained}.| Rui Campos, a professor in Faro, studies ferries.", "Rui Campos"),
        ("Mayor Ana Prado left. {s:The ferryman} {c:said} {k:that it leaked}.|", "ferryman"),
    ],
)  # fmt: skip
def test_a_role_speaks_for_whom_it_fits(nlp: Language, marked: str, who: str) -> None:
    assert read(nlp, marked).who()[:1] == [[who]]


@pytest.mark.parametrize(
    ("marked", "via"),
    [
        ("{s:Rui Campos} {c:said} in an interview with Golden Tide {k:that the ferry was safe}.|", ["Golden Tide"]),
        ("{s:Rui Campos} {c:told} Golden Tide {k:that the ferry was safe}.|", ["Golden Tide"]),
        ("{k:The ferry was safe}, {c:according to} {s:Rui Campos}, quoted by the newspaper Golden Tide.|", ["Golden Tide"]),
        ("{c:According to} {s:Reuters}, citing Rui Campos, {k:the ferry was safe}.|", ["Reuters"]),
        ("{s:Rui Campos} {c:told} Ana Prado {k:that the ferry was safe}.|", []),
        ("{s:Rui Campos} {c:told} the gossip site Tide {k:that it was safe}, in remarks quoted by Harbour Rundschau.|",
         ["Tide", "Harbour Rundschau"]),
        ("{s:Rui Campos} {c:told} the weekly Tide, whose report was reprinted by Le Phare, {k:that it was safe}.|",
         ["Tide", "Le Phare"]),
        ("{s:Rui Campos} {c:said} on Thursday {k:that it was safe}.|", []),
        ("{s:Rui Campos} {c:told} Moscow {k:that it was safe}.|", []),
        ("{s:Rui Campos} {c:said} {k:that it was safe}.|\n\nAll rights reserved to Golden Tide", ["Golden Tide"]),
    ],
)  # fmt: skip
def test_relays_that_are_named_like_persons(nlp: Language, marked: str, via: list[str]) -> None:
    found = read(nlp, marked)
    assert [found.names(statement.via) for statement in found.statements] == [via]
    assert found.who() == [["Rui Campos"]]


def test_a_bare_name_is_no_statement(nlp: Language) -> None:
    assert read(nlp, "{s:The opposition} {c:rejected} {k:Ana Prado}.|").statements == ()


def test_what_an_interviewer_claims_is_not_passed_on_by_the_guest(nlp: Language) -> None:
    found = read(
        nlp,
        "We met Rui Campos in Faro.\n\nWere the doors open?\nNobody has shown me any proof of that.\n\n"
        "{s:Lisbon} {c:says} {k:that the pumps were old}.|\nThe pumps were new and tested.\n\n"
        "Who is to blame?\nThe weather is to blame for it.\n\nIs it over?\nIt is never over for us.",
    )
    assert [name for names in found.who() for name in names].count("Rui Campos") == 4
    assert [found.names(s.via) for s in found.statements if s.cue] == [["interviewer"]]


QUESTIONS = (
    "Were the doors open?\nNobody has shown me any proof of that.\n\nAnd the pumps?\nThe pumps were new and tested.\n\n"
    "Who is to blame?\nThe weather is to blame for it."
)


@pytest.mark.parametrize(
    ("opening", "via"),
    [
        ("Rui Campos spoke to the Harbour Rundschau about the ferry.", ["Harbour Rundschau"]),
        ("Rui Campos, for Le Phare (Faro); shortened version in Mar Aberto.", ["Le Phare", "Mar Aberto"]),
        ("A conversation with the engineer Rui Campos in Faro.", []),
    ],
)
def test_who_prints_an_interview_relays_its_answers(nlp: Language, opening: str, via: list[str]) -> None:
    found = read(nlp, f"{opening}\n\n{QUESTIONS}")
    assert found.who() == [["Rui Campos"]] * 3
    assert [found.names(s.via) for s in found.statements] == [via] * 3


def test_lettered_answers_are_the_guests(nlp: Language) -> None:
    found = read(
        nlp,
        "Rui Campos builds ferries.\n\nQ: {s:Lisbon} {c:says} {k:that the pumps were old}.|\nA: The pumps were new and tested.\n"
        "Q: Who is to blame?\nA: The weather is to blame for it.",
    )
    assert sorted(found.who()) == [["Portugal"], ["Rui Campos"], ["Rui Campos"]]
    assert [found.names(s.via) for s in found.statements if s.cue] == [["questioner"]]


def test_a_body_passes_on_what_others_say_in_its_own_circular(nlp: Language) -> None:
    found = read(
        nlp,
        "Portuguese Ferry Federation\n\n{s:The Federation} {c:denies} {k:that the ferry was late}.| "
        "{s:Athens} {c:says} {k:that the pumps were old}.|",
    )
    assert [found.names(s.via) for s in found.statements] == [[], ["Portuguese Ferry Federation"]]


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


def _frame(text: str, speaker: str, cue: str, content: str, stance: tuple[str, float] | None = None) -> Frame:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (speaker, cue, content)]
    told = {"stance": stance} if stance else {}
    return Frame("statement", spans[1], {"speaker": (spans[0],), "content": (spans[2],)}, told, 0.9)


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


def test_a_text_speaks_for_whoever_wrote_it(nlp: Language) -> None:
    found = read(nlp, "{s:The Halden Institute's assessment} {c:says} {k:that losses grow}.|")
    assert found.who() == [["Halden Institute"]]
    found = read(nlp, "{s:Portugal's latest assessment} {c:says} {k:that losses grow}.|")
    assert found.who() == [["Portugal"]]


def test_most_are_of_the_group_before(nlp: Language) -> None:
    found = read(nlp, "Pilots complained to the port. {s:Most} {c:believe} {k:that the ferry will sink}.|")
    assert found.who() == [["pilots"]] or found.who() == [["Pilots"]]
    found = read(nlp, "{s:Most} {c:believe} {k:that the ferry will sink}.|")
    assert found.who() == [["most (unnamed)"]]


def test_a_collective_keeps_the_capital_of_its_state(nlp: Language) -> None:
    found = read(nlp, "{s:South African media} {c:reported} {k:that the ferry was safe}.|")
    assert found.who() == [["South African media"]]


def test_a_name_and_a_role_behind_a_dash_are_one_person(nlp: Language) -> None:
    found = read(nlp, "{s:Farid Karimi - political scientist} - {c:said} {k:that the ferry was safe}.|")
    assert found.who() == [["Farid Karimi"]]


def test_a_quotation_of_several_sentences_is_said_by_the_one_beside_it(nlp: Language) -> None:
    found = read(
        nlp,
        '{s:Ana Ruiz} {c:warned} at once: {k:bans fail. "We saw this}.| {k:In 2006 they closed the port}.| '
        '{k:The traders left}," {s:she} {c:says}.|',
    )
    said = [" ".join(span.exact for span in one.content) for one in found.statements]
    assert said == ["bans fail", "We saw this. In 2006 they closed the port. The traders left"]
    assert found.who() == [["Ana Ruiz"], ["Ana Ruiz"]]
