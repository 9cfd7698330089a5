"""Denials by those who are accused, in other words and other reports than the charge.

Whoever is charged with a deed denies it in words of his own: "There is not one of our soldiers there." Such a denial is set
against what others tell that the denier's state does, where both speak of one matter: the same others are named, or a kind of
thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thucydides.text.stems import content_stems

from . import wording
from .homes import Homes
from .kinds import akin
from .pointing import bare, points_back
from .voices import AGAINST, TOLD, Voice

WITHIN = 120  # days between a charge and its denial
STANCES = ("asserted", "promised", "expected")  # "we do not bring these people here, and we will not stop them"
SOON, AT_ONCE = 10, 0.5  # days after which an answer is one to something else as likely as not, and what it weighs
ENOUGH = 2.0
NEARLY = 0.8
NEAREST = 4
WOULD = re.compile(r"\b(?:would|could|unlikely)\b", re.I)
CODE = 3  # letters of a state's code


@dataclass(frozen=True, slots=True)
class _Deed:
    voice: Voice
    states: frozenset[str]
    stems: frozenset[str]
    dimensions: frozenset[str]


def denials(voices: Sequence[Voice], states: Mapping[str, str], homes: Homes) -> Iterator[tuple[Voice, Voice]]:
    """(charge, denial) pairs, each denial with the likest charges; who denies must speak for the state that is accused."""
    charges: dict[str, list[_Deed]] = {}
    for voice in voices:
        if voice.side > 0 and voice.stance in TOLD and not voice.text.isupper() and not WOULD.search(voice.text):
            deed = _deed(voice, states)
            for state in sorted(deed.states):
                charges.setdefault(state, []).append(deed)
    for voice in voices:
        if not _denies(voice) or not any(map(homes.speaks_for_state, voice.speakers)):
            continue
        denial = _deed(voice, states)
        against = {charge.voice.id: charge for state in sorted(voice.own) for charge in charges.get(state, ())}
        scored = [(_fit(charge, denial, states), charge) for charge in against.values()]
        scored = sorted((pair for pair in scored if pair[0] >= ENOUGH), key=lambda pair: -pair[0])
        for score, charge in scored[:NEAREST]:
            if score >= NEARLY * scored[0][0]:
                yield charge.voice, voice


def _denies(voice: Voice) -> bool:
    """Whether a voice denies a deed of the speaker's own state in words of its own."""
    if voice.side > 0 or voice.stance not in (*STANCES, *AGAINST) or _forecast(voice):
        return False
    if points_back(voice) and bare(voice):
        return False
    return bool(voice.own)


def _forecast(voice: Voice) -> bool:
    """Whether what is denied is yet to come, or would only come under a condition."""
    parts = wording.PART.split(voice.text)
    part = next((part for part in parts if wording.negated(part)), parts[0])
    return wording.tense(part) == "future" or bool(WOULD.search(part))


def _deed(voice: Voice, states: Mapping[str, str]) -> _Deed:
    named = frozenset(states[actor] for _, actor in voice.named)
    stems = frozenset(voice.stems)
    dimensions = frozenset(topic.dimension for topic in voice.topics)
    return _Deed(voice, named, stems | akin(content_stems(voice.text)), dimensions)


def _fit(charge: _Deed, denial: _Deed, states: Mapping[str, str]) -> float:
    """How surely a denial is meant for a charge; 0 where it cannot be."""
    one, other = charge.voice, denial.voice
    if one.own & other.own or one.tense == "future" or _apart(one, other):
        return 0.0
    accused = other.own & charge.states
    if not accused or not (other.own & denial.states or not _known(denial.states) - other.own):
        return 0.0
    others = len((charge.states & denial.states) - other.own)
    things = len(charge.stems & denial.stems)
    matter = 0.8 * min(3, things) + 0.6 * min(2, len(charge.dimensions & denial.dimensions))
    first = 0.5 if _first(one, states) in accused else 0.0
    if not matter and others < 1:
        return 0.0
    at_once = AT_ONCE if (days := _days(one, other)) is not None and days <= SOON else 0.0
    return 0.8 * min(2, others) + matter + first + at_once


def _known(states: frozenset[str]) -> frozenset[str]:
    return frozenset(state for state in states if len(state) == CODE)


def _first(voice: Voice, states: Mapping[str, str]) -> str | None:
    return states[voice.named[0][1]] if voice.named else None


def _days(one: Voice, other: Voice) -> int | None:
    if not one.published or not other.published:
        return None
    return abs((date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])).days)


def _apart(one: Voice, other: Voice) -> bool:
    days = _days(one, other)
    return days is not None and days > WITHIN
