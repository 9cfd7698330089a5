"""Answers to what was said just before: "Ankara sees it differently", "one may doubt that", "this is nonsense".

What is answered is the nearest view of somebody else in the sentences before, in the same report: what somebody is quoted for,
or what the report says that some believe. Words that only say that somebody answers must deny by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .issues import said_by
from .points import Taken
from .sentences import Reports, Sentence
from .voices import AGAINST, Voice

CLAUSE = re.compile(r"[,;:]|\b(?:and|but|because|when|after|before|since|until|as|if|while|who|which|whose)\b")
DENIES = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)(?:\s?not|n['’]t)\b(?! (?:one|a single)\b)"
)
BACK = 3  # sentences
TURN = 6  # sentences in which somebody makes his point
VIEWS = ("asserted", "expected", "alleged", "feared")
TAKES_A_SIDE = ("works", "will", "reversible", "right", "provoked", "view")


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody said, the sentence that is answered first, and the words with which another turns against it.

    `turned` where what was said is a denial itself.
    """

    told: tuple[Voice, ...]
    denied: tuple[Voice, ...]
    reported: bool
    turned: bool


def replies(reports: Reports) -> Iterator[Reply]:
    """The replies in all reports, in the order of the text."""
    for sentences in reports.sentences.values():
        for sentence in sentences:
            for taken in sentence.taken:
                if taken.kind in ("differs", "answers") and taken.side < 0 and not sentence.question:
                    yield from _reply(sentence, taken, sentences)


def _reply(sentence: Sentence, taken: Taken, sentences: Sequence[Sentence]) -> Iterator[Reply]:
    denier = said_by(sentence, taken)
    replying = taken.kind != "answers" or (denier is sentence.whole and any(v.side < 0 for v in sentence.said))
    if denier is None or not replying:
        return
    found = _answered(sentence, denier, sentences)
    if found is None:
        return
    told, reported, turned = found
    voices = [denier, *(voice for voice in sentence.said if set(voice.speakers) == set(denier.speakers))]
    following = sentences[sentence.number + 1 : sentence.number + 2]
    voices += [v for one in following for v in one.voices if set(v.speakers) == set(denier.speakers) and v.takes_part]
    denied = tuple({voice.id: voice for voice in voices}.values())
    yield Reply(_turn(told, denied, sentences[: sentence.number]), denied, reported, turned)


def _turn(told: Voice, denied: Sequence[Voice], before: Sequence[Sentence]) -> tuple[Voice, ...]:
    """All that who is answered has said just before, first what is nearest in matter to the answer, else in place."""
    said = {told.id: told}
    for one in reversed(before[-TURN:]):
        mine = [voice for voice in one.said if voice.speakers == told.speakers and voice.stance in VIEWS]
        said.update((voice.id, voice) for voice in sorted(mine, key=_length, reverse=True))
    dimensions = {topic.dimension for voice in denied for topic in voice.topics}
    return tuple(
        sorted(said.values(), key=lambda voice: -len(dimensions & {topic.dimension for topic in voice.topics}))
    )


def _answered(sentence: Sentence, denier: Voice, sentences: Sequence[Sentence]) -> tuple[Voice, bool, bool] | None:
    """The nearest view before a sentence that is not the denier's own; whether the report passes it on; whether it denies."""
    for one in reversed(sentences[max(0, sentence.number - BACK) : sentence.number]):
        if one.question or one.heading:
            continue
        kinds = {each.kind for each in one.taken if not each.seen}
        if "view" in kinds and one.voices:
            return max(one.voices, key=_length), True, False
        said = [v for v in one.said if v.statement and v.stance in (*VIEWS, *AGAINST)]
        said = [v for v in said if not set(v.speakers) & set(denier.speakers)]
        if said:
            voice = max(said, key=_length)
            return voice, False, voice.stance in AGAINST or _denies(voice.text)
        if one.whole and not one.said and kinds & set(TAKES_A_SIDE) and one.whole.speakers != denier.speakers:
            return one.whole, False, False
    return None


def _denies(text: str) -> bool:
    """Whether the first clause says that something is not so; "have not one", "should not fear" and later clauses do not."""
    return DENIES.search(CLAUSE.split(text)[0]) is not None


def _length(voice: Voice) -> tuple[int, str]:
    return len(voice.text), voice.id
