"""Labelled speech: transcripts ("MINISTER: …"), and lines that open with a name and a colon ("The ministry: all is well").

A label that returns, or a questioner's, makes a transcript; there a turn lasts until the next label. Elsewhere a label speaks
for its paragraph alone, and must be a person, body or role that mentions know. Questioners ask, and are given no statements.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from thucydides import vocab
from thucydides.text.layout import line_spans

from .draft import Covered, Draft, trimmed
from .passage import Passage, Range
from .tables import words

LABEL = re.compile(
    r"^[ \t]*(?:[-–—•*▪]\s+|\d{1,2}[:.]\d{2}\s*(?:[-–—]\s*)?|\d{1,2}[.)]\s+)?"
    r"(?P<label>[^\W\d_][^\n:.!?;“”\"«»]{0,70}|[^\W\d_][^\n:!?;“”\"«»]{0,70}\w)[ \t]*:[ \t]+(?=\S)",
)
INTERVIEWER, QUESTIONER = "interviewer", "questioner"  # names of those who ask and have none
MOST_WORDS = 9
MOST_ASKING = 3  # words of a questioner's label
LEAST_QUESTIONS = 3  # fewer questions make no interview
LONGEST_QUESTION = 250
SURE, UNSURE = 0.85, 0.65
HALF = 0.5  # the share of every second line that must be questions
CLAIMED = 0.5  # a sentence covered so far by contents is told already
FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks from where to where; `asks` of those whose part is to ask; `shown` if a label stands before the words."""

    label: Range
    body: Range
    asks: bool
    in_transcript: bool
    shown: bool = True


def turns(passage: Passage) -> list[Turn]:
    """The turns of a text, in order: labelled ones, or those of an interview without labels."""
    found, transcript = _labels(passage)
    kept = [(label, start) for label, start in found if transcript or _speaks(passage, label)]
    ends = [*(label[0] for label, _ in kept[1:]), len(passage.text)][: len(kept)]
    made = []
    for (label, start), end in zip(kept, ends, strict=True):
        body = trimmed(passage.text, (start, end if transcript else min(end, _line_end(passage, start))))
        if body is not None:
            made.append(Turn(label, body, _asks(_key(passage, label)), transcript))
    return made if transcript else made or interview(passage)


def _labels(passage: Passage) -> tuple[list[tuple[Range, int]], bool]:
    """The labels of a text with where their words begin, and whether they make a transcript."""
    lines = (_label(passage, line) for line in line_spans(passage.text))
    found = [labelled for labelled in lines if labelled is not None]
    names = Counter(_key(passage, label) for label, _ in found)
    return found, len(found) > 1 and any(names[name] > 1 or _asks(name) for name in names)


def opening(passage: Passage) -> int | None:
    """Where the first question or label of an interview or transcript begins; None where the text is neither."""
    asked = questions(passage)
    labelled = [turn.label[0] for turn in turns(passage) if turn.in_transcript and turn.shown]
    return min([*labelled, *(start for start, _ in asked)], default=None)


def questions(passage: Passage) -> list[Range]:
    """The lines of an interview without labels that ask, in order; none in another text."""
    if _labels(passage)[1]:
        return []
    lines, asking = _lines(passage)
    return [lines[number] for number in asking]


def _lines(passage: Passage) -> tuple[list[Range], list[int]]:
    """The lines of a text, and the numbers of those that ask if it is an interview without labels."""
    lines = [span for start, end in line_spans(passage.text) if (span := trimmed(passage.text, (start, end)))]
    asking = _with_partners([n for n, span in enumerate(lines) if _is_question(passage, span)])
    answers = [n for n in asking if n + 1 < len(lines) and n + 1 not in asking]
    return (lines, asking) if len(answers) >= LEAST_QUESTIONS else (lines, [])


def interview(passage: Passage) -> list[Turn]:
    """The turns of an interview without labels: lines that only ask, and answers between them by whoever was introduced."""
    lines, asking = _lines(passage)
    if not asking:
        return []
    before = [m for m in passage.mentions if m.kind == "person" and m.span.start < lines[asking[0]][0]]
    label = next(((m.span.start, m.span.end) for m in before if not m.antecedent), None)
    label = label or _introduced(passage, lines[asking[0]][0])
    if label is None:
        return []
    return [Turn(label, lines[n], False, True, False) for n in range(asking[0] + 1, len(lines)) if n not in asking]


def _introduced(passage: Passage, end: int) -> Range | None:
    """The phrase for whoever is introduced without a name: the first subject before the questions ("The cook of the port")."""
    for token in passage.words([(0, end)]):
        if token.tag_ == "NN" and (token.dep_ in ("nsubj", "nsubjpass") or token.head is token):
            return (token.left_edge.idx, token.idx + len(token))
    return None


def _with_partners(asking: list[int]) -> list[int]:
    """The lines that ask, and where every second line does, those between them that only claim something."""
    if len(asking) < LEAST_QUESTIONS or len({number % 2 for number in asking}) != 1:
        return asking
    every = list(range(asking[0], asking[-1] + 1, 2))
    return every if len(asking) >= HALF * len(every) else asking


def _is_question(passage: Passage, span: Range) -> bool:
    """Whether a line is a question and nothing more."""
    text = passage.text[slice(*span)]
    return text.endswith("?") and len(text) <= LONGEST_QUESTION and text[0] not in "\"“„«'‘"


def _line_end(passage: Passage, start: int) -> int:
    """The end of the line at an offset, with those that only go on with its sentence."""
    text = passage.text
    end = text.find("\n", start)
    while end >= 0 and text[end + 1 : end + 2].islower():
        end = text.find("\n", end + 1)
    return end if end >= 0 else len(text)


def told_in(turn: Turn, passage: Passage, covered: Covered) -> list[Draft]:
    """Drafts for the sentences of a turn that no statement holds yet, those that follow each other as one."""
    if turn.asks:
        return []
    runs: list[list[Range]] = []
    first, last = passage.sentence_number(turn.body[0]), passage.sentence_number(turn.body[1] - 1)
    previous = first - 2
    for number in range(first, last + 1):
        sentence = passage.parsed.sentences[number]
        span = trimmed(passage.text, (max(sentence.start, turn.body[0]), min(sentence.end, turn.body[1])))
        if span is None or covered.share(span) >= CLAIMED:
            continue
        same = previous == number - 1 and "\n" not in passage.between(runs[-1][-1][1], span[0])
        if same:
            runs[-1].append(span)
        else:
            runs.append([span])
        previous = number
    spans = [(run[0][0], run[-1][1]) for run in runs]
    sure = SURE if turn.in_transcript else UNSURE
    return [
        Draft((span,), speaker=(turn.label,) if turn.shown else (), form="direct", confidence=sure, turn=(turn.label,))
        for span in spans
        if sum(token.is_alpha for token in passage.words([span])) >= FEWEST_WORDS
    ]


def _label(passage: Passage, span: Range) -> tuple[Range, int] | None:
    """The label that opens a paragraph and where its words begin."""
    match = LABEL.match(passage.text[span[0] : min(span[1], span[0] + 200)])
    if match is None:
        return None
    label = (span[0] + match.start("label"), span[0] + match.end("label"))
    text = passage.text[slice(*label)]
    if len(text.split()) > MOST_WORDS or text.strip().lower() in words("no-speaker") or not text[0].isupper():
        return None
    if any(token.pos_ == "VERB" and token.tag_ != "VBN" for token in passage.words([label])) and not text.isupper():
        return None
    return label, span[0] + match.end()


def _key(passage: Passage, label: Range) -> str:
    return " ".join(passage.text[slice(*label)].lower().strip(" .").split())


def _asks(name: str) -> bool:
    parts = name.replace(".", " ").replace(",", " ").split()
    return len(parts) <= MOST_ASKING and bool(set(parts) & words("questioner"))


def _is_city(label: str) -> bool:
    """Whether a label is a dateline: a capital."""
    return " ".join(label.lower().replace("-", " ").split()) in _capitals()


@cache
def _capitals() -> frozenset[str]:
    return frozenset(name.lower().replace("-", " ") for state in vocab.states() for name in state.capitals)


def _speaks(passage: Passage, label: Range) -> bool:
    """Whether a label outside a transcript names somebody who can speak: no state, which would be a topic, and no verb."""
    tokens = list(passage.words([label]))
    if _is_city(passage.text[slice(*label)]):
        return False
    if any(token.pos_ in ("VERB", "AUX") for token in tokens):
        return False
    return any(not m.is_place and m.kind != "state" for m in passage.mentions_in(label))
