"""The concept of a side of a claim, and how its words point: a theme, a frame, what the weights read, or the phrase itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import prod

from thucydides.records import Mention, Reading, Span, Theme
from thucydides.text.stems import content_stems

from .backward import own, same_words
from .frames import Framed, find_frame
from .free import PREFIX
from .grounder import Grounder
from .keys import Key, make_key
from .labels import phrase
from .ladder import PAIR
from .trained import as_read, trained_key
from .turned import Turned, of_kind, turned
from .wording import Word, direction, lowering, moving, words

ACRONYM = re.compile(r"\b[A-Z]{2}\b")
BACKWARD = content_stems("such development matter issue case situation thing step move process")
THE_SAME = re.compile(
    r"\b(?:ones|(?:these|those|such) (?:measures|steps|moves|curbs|penalties|restrictions))\b", re.IGNORECASE
)
HE = re.compile(r"it|they|he|she|we|i", re.IGNORECASE)
IT = re.compile(r"\b(?:it|this|that)\b", re.IGNORECASE)
LESS = re.compile(r"\b(?:less|fewer|no longer)\b", re.IGNORECASE)
OWNING = re.compile(r"['’]s? ")
NEAR = 25  # characters between a theme and a word of less that its modifiers do not hold


@dataclass(frozen=True, slots=True)
class Side:
    """A concept, and how the words of a side point: −1 where they name less of it."""

    key: Key
    sign: int


def side(grounder: Grounder, reading: Reading, spans: Sequence[Span], cause: Key | None = None) -> Side:
    """The concept of a cause, or of an effect, given the key of its cause.

    It is the theme or frame that heads the side, else what the weights read, else the phrase itself.
    """
    if not spans or _points_back(reading, spans):
        less = sum(word.stem in lowering() for span in spans for word in words(span))
        return Side(_topic(grounder, reading, cause), -1 if less % 2 else 1)
    named = (
        _signed(grounder, spans, _by_vocabulary(grounder, reading, spans, cause))
        or _by_weights(grounder, reading, spans, cause)
        or _the_same(grounder, reading, spans)
        or _free(grounder, reading, spans, cause is not None)
    )
    key = own(named.key, grounder.kind(named.key.dimension), reading.themes, grounder.keys)
    return Side(key, named.sign) if key != cause else named


def _signed(grounder: Grounder, spans: Sequence[Span], named: Side | None) -> Side | None:
    """The side turned where the listed words turn it, or the weights, which read the whole phrase and name the same dimension.

    Both overlook what turns a phrase more often than they see what is not there: on the labelled sides that were held out of
    training (`python -m bench.variables --split held-out`) so joined signs are right in .909, in .904 where the weights decide.
    """
    told = grounder.trained.get(tuple(spans))
    if named is None or told is None or told.dimension != named.key.dimension:
        return named
    return replace(named, sign=min(told.sign, named.sign))


def _by_weights(grounder: Grounder, reading: Reading, spans: Sequence[Span], other: Key | None) -> Side | None:
    """What the weights say that a side names, where they are sure enough."""
    known = grounder.trained.get(tuple(spans))
    told = as_read(known, is_effect=other is not None) if known else None
    if told is None:
        return None
    key = trained_key(grounder, reading, told, _people(grounder, _mentions(reading, spans)))
    return Side(key, told.sign) if key != other else None


def _by_vocabulary(grounder: Grounder, reading: Reading, spans: Sequence[Span], other: Key | None) -> Side | None:
    """The theme or frame that heads a side, by the words of the vocabulary."""
    inside = [theme for theme in reading.themes if any(span.covers(theme.span) for span in spans)]
    heading = sorted(inside, key=lambda theme: (theme.depth, theme.span))
    theme = next((theme for theme in heading if grounder.keys[theme.id] != other), None)
    framed = _framed(reading, spans)
    if framed and (theme is None or (framed.start <= theme.span.start and theme.span.end <= framed.end)):
        key, sign = _frame_key(grounder, reading, spans, framed), framed.sign
        if theme and theme.dimension == framed.dimension:
            key, sign = _with_holders(grounder, grounder.keys[theme.id], key), min(sign, _sign(theme, spans))
        if key != other:
            return Side(key, sign)
    if theme:
        return Side(_with_people(grounder, reading, spans, grounder.keys[theme.id]), _sign(theme, spans))
    return None


def _sign(theme: Theme, spans: Sequence[Span]) -> int:
    """The direction of a theme by the words inside the side."""
    around = next(span for span in spans if span.covers(theme.span))
    turned = [one for one in theme.modifiers if any(span.covers(one.span) for span in spans)]
    less = [
        match
        for match in LESS.finditer(around.exact)
        if not any(
            m.span.start < around.start + match.end() and around.start + match.start() < m.span.end for m in turned
        )
        and -NEAR < around.start + match.start() - theme.span.end < NEAR
        and not theme.span.start <= around.start + match.start() < theme.span.end
    ]
    return theme.sign * prod(one.sign for one in turned) * (-1 if less else 1)


def _mentions(reading: Reading, spans: Sequence[Span]) -> list[Mention]:
    found = [m for m in reading.mentions if any(span.covers(m.span) for span in spans)]
    return sorted(found, key=lambda mention: mention.span)


def _words(reading: Reading, spans: Sequence[Span]) -> tuple[Word, ...]:
    named = [mention.span for mention in _mentions(reading, spans) if mention.entry or mention.kind != "group"]
    return tuple(word for span in spans for word in words(span, named))


def _framed(reading: Reading, spans: Sequence[Span]) -> Framed | None:
    return find_frame(_words(reading, spans))


def _people(grounder: Grounder, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Whom mentions stand for; who is no party ("residents", "firms") only where nobody else is named."""
    voices = {voice for mention in mentions[:1] for voice in _voices(grounder, mention)}
    named = _without_owners(grounder, mentions)
    found = [actor for actor in map(grounder.one, named) if actor and actor not in voices]
    return grounder.parties(found)


def _without_owners(grounder: Grounder, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions without states that only tell whose somebody named is ("Sudan's Rapid Support Forces")."""
    owners = set()
    for one, other in pairwise(mentions):
        between = grounder.documents[one.span.document].text[one.span.end : other.span.start]
        owns = one.kind == "state" and other.kind == "organization"
        if owns and (OWNING.fullmatch(between) or other.span.covers(one.span)):
            owners.add(one.id)
    return [mention for mention in mentions if mention.id not in owners]


def _voices(grounder: Grounder, mention: Mention) -> frozenset[str]:
    return next((who for sentence, who in grounder.voices.items() if sentence.covers(mention.span)), frozenset())


def _frame_key(grounder: Grounder, reading: Reading, spans: Sequence[Span], framed: Framed) -> Key:
    mentions, kind = _mentions(reading, spans), grounder.dimensions[framed.dimension].kind
    everybody = _people(grounder, mentions)
    if kind == "tie":
        before, behind = ([m for m in mentions if (m.span.start < framed.start) == early] for early in (True, False))
        across = (*_people(grounder, before)[:1], *_people(grounder, behind)[:1])
        known = grounder.sides(framed.dimension, across if len(set(across)) == PAIR else everybody[:PAIR])
        return make_key(framed.dimension, kind, grounder.complete(reading.document, framed.dimension, known), ())
    acting = _people(grounder, [m for m in mentions if m.span.start < framed.start])[:1] or everybody[:1]
    own = {grounder.known[actor].iso3 for actor in acting if actor in grounder.known} - {None}
    others = (actor for actor in everybody if actor not in acting)
    return make_key(
        framed.dimension, kind, acting, tuple(actor for actor in others if grounder.known[actor].iso3 not in own)
    )


def _with_holders(grounder: Grounder, parsed: Key, ordered: Key) -> Key:
    """Of an attribute whose object the parse tells, the holder is read off the order of the words where the parse tells none."""
    if grounder.kind(parsed.dimension) != "attribute" or not parsed.objects:
        return ordered
    return (
        parsed
        if parsed.holders
        else make_key(
            parsed.dimension,
            "attribute",
            [actor for actor in ordered.holders if actor not in parsed.objects],
            parsed.objects,
        )
    )


def _with_people(grounder: Grounder, reading: Reading, spans: Sequence[Span], key: Key) -> Key:
    """An attribute of nobody, or of somebody who is no party, is that of who is named beside it in the side."""
    if grounder.kind(key.dimension) != "attribute" or any(grounder.is_party(actor) for actor in key.actors):
        return key
    people = tuple(actor for actor in _people(grounder, _mentions(reading, spans)) if grounder.is_party(actor))
    return make_key(key.dimension, "attribute", people[:1], people[1:]) if people else key


def _the_same(grounder: Grounder, reading: Reading, spans: Sequence[Span]) -> Side | None:
    """A side that takes up an action or measure named before: "lift the existing ones"."""
    found = next(((span, match) for span in spans if (match := THE_SAME.search(span.exact))), None)
    if found is None:
        return None
    at = found[0].start + found[1].start()
    earlier = [t for t in reading.themes if t.span.end <= at and grounder.kind(t.dimension) == "action"]
    meant = max((t for t in earlier if t.span.exact.endswith("s")), key=lambda t: t.span, default=None)
    if meant is None:
        return None
    listed = _words(reading, spans)
    place = next(n for n, word in enumerate(listed) if word.start <= at < word.end)
    return Side(grounder.keys[meant.id], direction(listed, place, place))


def _topic(grounder: Grounder, reading: Reading, other: Key | None) -> Key:
    """The tie that a document is about: what an unnamed effect is taken to be ("sanctions have not worked").

    It is between the two between whom it and all documents name most ties, of whatever kind.
    """
    keys = [grounder.keys[theme.id] for theme in reading.themes]
    ties = [key for key in keys if _is_full_tie(grounder, key) and key != other]
    here = Counter(key.holders for key in ties)
    return max(
        ties or keys or [Key(f"{PREFIX}topic")],
        key=lambda key: (
            here[key.holders] + grounder.topics.everywhere(key.holders),
            _is_broadest(grounder, key),
            keys.count(key),
            key,
        ),
    )


def _is_full_tie(grounder: Grounder, key: Key) -> bool:
    return grounder.kind(key.dimension) == "tie" and len(key.holders) > 1


def _is_broadest(grounder: Grounder, key: Key) -> bool:
    return key.dimension in grounder.dimensions and not grounder.dimensions[key.dimension].broader


def _free(grounder: Grounder, reading: Reading, spans: Sequence[Span], caused: bool) -> Side:
    """A phrase outside the vocabulary.

    What turns it is its sign where the rest of it is a name; else it is called by its first wording.
    """
    inside = _mentions(reading, spans)
    text, names = " ".join(span.exact for span in spans), [mention.span.exact for mention in inside]
    about = _people(grounder, inside)
    if known := same_words(content_stems(text, names), about, reading.themes, grounder.keys):
        return Side(known, 1)
    found = content_stems(text, names)
    still = frozenset(word for word in found if word not in moving())
    key = grounder.free.key(still or found or frozenset([text.casefold().strip()]), about)
    said = turned(_words(reading, spans), spans, caused) if still else Turned(1, None)
    grounder.words.setdefault(key, phrase(_with_name(grounder, said.rest or text, inside)))
    return Side(key, said.sign * grounder.leading.setdefault(key, 1 if said.rest else said.sign))


def _with_name(grounder: Grounder, text: str, inside: Sequence[Mention]) -> str:
    """A phrase that begins with a pronoun, with the name of who is meant in its place: a label stands alone."""
    first = inside[0] if inside else None
    actor = grounder.known.get(grounder.one(first) or "") if first and HE.fullmatch(first.span.exact) else None
    if first is None or actor is None or HE.fullmatch(actor.name) or not text.startswith(f"{first.span.exact} "):
        return text
    return f"{actor.name}{text[len(first.span.exact) :]}"


def _points_back(reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether a side names nobody and has no words of its own: "it", "such a development", "it run faster" mean the topic."""
    named = any(
        span.covers(mention.span) and not IT.fullmatch(mention.span.exact)
        for span in spans
        for mention in reading.mentions
    )
    own = [word for span in spans for word in words(span) if word.stem in content_stems(span.exact)]
    moved = any(IT.search(span.exact) for span in spans)
    idle = BACKWARD | (moving() | of_kind("going") if moved else frozenset())
    acronym = any(ACRONYM.search(span.exact) for span in spans)
    return not named and not acronym and all(word.stem in idle for word in own)
