"""Denials that point back: "the accusations", "such deliveries", "this"; and the charge that they point to.

The charge is the nearest earlier voice of somebody else in the same document that names the denier, charges before what is told
in words that accuse, and these before plain assertions; where the denier's state is not known, the nearest charge. A thing
refused that is no charge (an offer, a proposal) is not pointed to: nouns for what was said are a closed list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from thucydides.records import Span
from thucydides.text.stems import content_stems

from . import wording
from .kinds import akin
from .voices import AGAINST, Voice

WITHIN = 4  # sentences back
RANK = {"alleged": 0, "feared": 1, "asserted": 2}
CHARGED = 1  # a rank up to this is a charge
PLAIN = 2  # how little of a charge a plain assertion is
FEWEST_OF_ITS_OWN = 2  # words of its own from which a denial tells what it denies
END = re.compile(r"[.!?][\"”’)]*\s|\n\s*\n")
ANY = re.compile(rf"\b(?:any|all|no)\s+(?:\w+\s+)?{wording.pattern('part').pattern}", re.I)
POSSESSIVE = re.compile(r"['’]s?\s*$")
BY = re.compile(r"(?:by|from)\s+(?:the\s+)?$", re.I)
TAKING_UP = re.compile(
    rf"(?:that\s+)?(?:this|these|those|such)\s+(?:\w+\s+)?(?:{'|'.join(wording.words('charge'))})s?\b", re.I
)
BACK = re.compile(r"\b(?:such|these|those|alleged|supposed)\s+\w+", re.I)


def points_back(voice: Voice) -> bool:
    """Whether a voice denies something that its words only point to."""
    if not (voice.stance in AGAINST or wording.dismisses(voice.text) or voice.negated):
        return False
    if voice.stance not in (*AGAINST, "asserted", "alleged"):
        return False
    text = voice.text
    return _names_charge(text) or _is_pronoun(text) or bool(BACK.search(text) or ANY.search(text))


def bare(voice: Voice) -> bool:
    """Whether a voice that points back has too few words of its own to tell what it denies."""
    return len(voice.stems) < FEWEST_OF_ITS_OWN


def accuser(denial: Voice) -> str | None:
    """The actor whom a denial itself names as who made the charge ("the ministry's claims", "accusations from the ministry")."""
    for span in denial.spans:
        for noun in wording.TOKEN.finditer(span.exact):
            if noun.group().casefold().removesuffix("s") not in _charge_nouns():
                continue
            for mention, actor in denial.named:
                if actor not in denial.speakers and _stands_by(span, mention, noun):
                    return actor
    return None


def _stands_by(span: Span, mention: Span, noun: re.Match[str]) -> bool:
    """Whether a mention is the adjective or owner of a noun, or follows it with "by" or "from"."""
    if not span.covers(mention):
        return False
    before = span.exact[mention.end - span.start : noun.start()]
    after = span.exact[noun.end() : mention.start - span.start]
    if mention.end - span.start <= noun.start():
        return not POSSESSIVE.sub("", before).strip() if before.strip() else True
    return mention.start - span.start >= noun.end() and bool(BY.fullmatch(after.strip() + " "))


@cache
def _charge_nouns() -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in wording.words("charge"))


def _names_charge(text: str) -> bool:
    singular = {token.casefold().removesuffix("s") for token in wording.TOKEN.findall(text)}
    return bool(singular & _charge_nouns())


def _is_pronoun(text: str) -> bool:
    """Whether a content is a pronoun, alone or with a dismissal ("them baseless rumours", "it as false")."""
    found = re.match(rf"(?:that\s+)?(?:{wording.pattern('pronoun').pattern})\b", text, re.I)
    if found is None or TAKING_UP.match(text):
        return False
    rest = text[found.end() :]
    return not wording.TOKEN.search(rest) or wording.dismisses(rest)


def charge(denial: Voice, earlier: Iterable[Voice], text: str) -> Voice | None:
    """The voice that a denial points back to, among voices of the same document; None where there is none."""
    near = [
        voice for voice in earlier if _before(voice, denial, text) and not set(voice.speakers) & set(denial.speakers)
    ]
    taken_up = _names_charge(denial.text) and BACK.search(denial.text)  # "such deliveries" takes up "supplied"
    loose = bare(denial) or bool(taken_up)
    told = [voice for voice in near if loose or voice.stems & denial.stems]
    worst = CHARGED if ANY.search(denial.text) else len(RANK)
    told = [voice for voice in told if RANK.get(voice.stance, worst + 1) <= worst and not points_back(voice)]
    if _is_pronoun(denial.text) and near and max(near, key=_end) not in told:
        return None
    if by := accuser(denial):
        told = [voice for voice in told if by in voice.speakers] or told
    named = [voice for voice in told if {actor for _, actor in voice.named} & set(denial.speakers)]
    named = named or [voice for voice in told if voice.states & denial.own and not voice.own & denial.own]
    if not named:
        named = [voice for voice in told if _weight(voice) < PLAIN or voice.stems & denial.stems]
    return min(named, key=lambda voice: (_weight(voice), -_end(voice), voice.id), default=None)


def _weight(voice: Voice) -> int:
    """How little of a charge a voice is: charges first, then words that accuse, then plain assertions."""
    return 0 if RANK[voice.stance] <= CHARGED else 1 if wording.accuses(voice.text) else PLAIN


def repeated(charged: Voice, denial: Voice, voices: Iterable[Voice]) -> list[Voice]:
    """The voices between a charge and its denial that tell of the same kind of thing, and name the denier."""
    things = _things(charged) | _things(denial)
    return [
        voice
        for voice in voices
        if voice.sentence.document == denial.sentence.document and voice.stance in RANK and voice.side > 0
        if _end(charged) < voice.spans[0].start and _end(voice) < denial.spans[0].start
        if voice.states & denial.own and not set(voice.speakers) & set(denial.speakers) and _things(voice) & things
    ]


def _things(voice: Voice) -> frozenset[str]:
    return akin(content_stems(voice.text))


def reply(denial: Voice, earlier: Iterable[Voice], text: str) -> Voice | None:
    """The voice that a denial in words of its own answers: in the sentence before, naming the denier, on the same matter."""
    if denial.stance not in AGAINST:
        return None
    said = [voice for voice in earlier if voice.stance in RANK and voice.side > 0 and _before(voice, denial, text, 1)]
    said = [voice for voice in said if not set(voice.speakers) & set(denial.speakers) and voice.states & denial.own]
    topics = {topic.dimension for topic in denial.topics}
    said = [v for v in said if v.stems & denial.stems or topics & {topic.dimension for topic in v.topics}]
    return min(said, key=lambda voice: (RANK[voice.stance], -_end(voice), voice.id), default=None)


def _before(voice: Voice, denial: Voice, text: str, within: int = WITHIN) -> bool:
    if voice.sentence.document != denial.sentence.document or _end(voice) > denial.spans[0].start:
        return False
    return len(END.findall(text, _end(voice), denial.spans[0].start)) <= within


def _end(voice: Voice) -> int:
    return max(span.end for span in voice.spans)


def antecedents(voices: Sequence[Voice], texts: Mapping[str, str]) -> dict[str, Voice]:
    """Denial → the charge that it points back to."""
    by_document: dict[str, list[Voice]] = {}
    for voice in voices:
        by_document.setdefault(voice.sentence.document, []).append(voice)
    found: dict[str, Voice] = {}
    for document, spoken in by_document.items():
        text = texts.get(document, "")
        for denial in spoken:
            charged = charge(denial, spoken, text) if points_back(denial) else None
            if charged := charged or reply(denial, spoken, text):
                found[denial.id] = charged
    return found
