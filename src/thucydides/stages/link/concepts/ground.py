"""Grounds themes and claims: every side of a claim becomes a concept, and direction words move into the polarity.

"Sanctions relief would slow exports" and "sanctions feed exports" are one link: the relief is less of the sanctions, so the
polarity turns. Only words inside the side count, because a claim's own signal is already in its polarity.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

from thucydides import vocab
from thucydides.records import Actor, CausalClaim, Concept, Document, Mention, Reading, Span, Theme, identify
from thucydides.records.reading import Polarity
from thucydides.text.stems import content_stems

from .backward import point_back, same_words
from .free import PREFIX, FreeConcepts
from .keys import Key, make_key, stand_ins
from .labels import label, phrase
from .ladder import above, broader
from .topics import Topics

Who = Mapping[tuple[str, str], str]
ACRONYM = re.compile(r"\b[A-Z]{2}\b")
BACKWARD = content_stems("such development matter issue case situation thing step move process")


@dataclass(frozen=True, slots=True)
class Side:
    """A concept, and how the words of a side point: −1 where they name less of it."""

    key: Key
    sign: int


@dataclass(slots=True)
class Grounder:
    """Everything that grounding one set of readings needs."""

    actors: Sequence[Actor]
    who: Who
    topics: Topics = field(default_factory=Topics)
    free: FreeConcepts = field(default_factory=FreeConcepts)
    mentions: dict[Key, list[Span]] = field(default_factory=dict)
    words: dict[Key, str] = field(default_factory=dict)
    keys: dict[str, Key] = field(default_factory=dict)
    voices: dict[Span, frozenset[str]] = field(default_factory=dict)
    stands_for: Mapping[str, str] = field(init=False)
    dimensions: Mapping[str, vocab.Dimension] = field(init=False)

    def __post_init__(self) -> None:
        self.stands_for = stand_ins(self.actors)
        self.dimensions = {dimension.id: dimension for dimension in vocab.dimensions()}

    def people(self, document: str, mentions: Iterable[str]) -> tuple[str, ...]:
        """The actors whose variable it is, states for their officials."""
        found = (self.who.get((document, mention)) for mention in mentions)
        return tuple(dict.fromkeys(self.stands_for[actor] for actor in found if actor))

    def sides(self, theme: Theme) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The holders and objects of a theme, without those who merely speak in its sentence."""
        voices = self.voices.get(theme.sentence, frozenset())
        held, at = (self.people(theme.span.document, who) for who in (theme.holders, theme.objects))
        return tuple(a for a in held if a not in voices), tuple(a for a in at if a not in voices)

    def note(self, key: Key, spans: Iterable[Span]) -> None:
        """Keep where a concept is mentioned."""
        self.mentions.setdefault(key, []).extend(spans)


def ground(
    readings: Sequence[Reading], actors: Sequence[Actor], who: Who, documents: Mapping[str, Document]
) -> tuple[tuple[Concept, ...], tuple[CausalClaim, ...], tuple[Theme, ...]]:
    """The concepts of all readings, their claims with direction words in the polarity, and their themes, grounded."""
    grounder = Grounder(actors, who)
    for reading in readings:
        _note_voices(grounder, reading)
        _count_ties(grounder, reading)
    for reading in readings:
        own = {theme.id: _theme_key(grounder, theme) for theme in reading.themes}
        grounder.keys |= own | point_back(reading.themes, own, documents)
        for theme in reading.themes:
            grounder.note(grounder.keys[theme.id], [theme.span])
    in_order = sorted(readings, key=lambda reading: reading.document)  # phrases are gathered in an order of their own
    claims = {reading.document: tuple(_claims(grounder, reading)) for reading in in_order}
    themes = tuple(_grounded(grounder, theme) for reading in readings for theme in reading.themes)
    told = tuple(claim for reading in readings for claim in claims[reading.document])
    return concepts(grounder), told, themes


def _grounded(grounder: Grounder, theme: Theme) -> Theme:
    document = theme.span.document
    holders, objects = (grounder.people(document, who) for who in (theme.holders, theme.objects))
    return dataclasses.replace(theme, holders=holders, objects=objects, concept=_id(grounder.keys[theme.id]))


def _note_voices(grounder: Grounder, reading: Reading) -> None:
    """Persons who speak in a sentence without standing for a state: what they speak of is not theirs."""
    persons = {
        actor.id for actor in grounder.actors if actor.kind == "person" and grounder.stands_for[actor.id] == actor.id
    }
    for statement in reading.statements:
        known = grounder.voices.get(statement.sentence, frozenset())
        grounder.voices[statement.sentence] = known | (persons & set(statement.speakers))


def _count_ties(grounder: Grounder, reading: Reading) -> None:
    for theme in reading.themes:
        if grounder.dimensions[theme.dimension].kind == "tie":
            holders, objects = grounder.sides(theme)
            pair = tuple(sorted({*holders, *objects}))
            if len(pair) == 2:
                grounder.topics.add(reading.document, pair)


def _theme_key(grounder: Grounder, theme: Theme) -> Key:
    document, kind = theme.span.document, grounder.dimensions[theme.dimension].kind
    holders, objects = grounder.sides(theme)
    if kind == "tie" and len({*holders, *objects}) < 2:
        holders, objects = grounder.topics.complete(document, (*holders, *objects)), ()
    return make_key(theme.dimension, kind, holders, objects)


def _claims(grounder: Grounder, reading: Reading) -> Iterator[CausalClaim]:
    for claim in reading.claims:
        cause = _side(grounder, reading, claim.cause_spans)
        effect = _side(grounder, reading, claim.effect_spans, other=cause.key)
        turned = cause.sign * effect.sign < 0
        polarity: Polarity = ("-" if claim.polarity == "+" else "+") if turned else claim.polarity
        for side, spans in ((cause, claim.cause_spans), (effect, claim.effect_spans)):
            grounder.note(side.key, spans or (claim.sentence,))
        yield dataclasses.replace(
            claim, cause=_id(cause.key), effect=_id(effect.key), polarity=polarity, signs=(cause.sign, effect.sign)
        )


def _side(grounder: Grounder, reading: Reading, spans: Sequence[Span], other: Key | None = None) -> Side:
    """The concept of a side: the theme that heads it, else the phrase itself, else the document's topic."""
    if not spans or _points_back(reading, spans):
        return Side(_topic(grounder, reading, other), 1)
    inside = [theme for theme in reading.themes if any(span.covers(theme.span) for span in spans)]
    for theme in sorted(inside, key=lambda theme: (theme.depth, theme.span)):
        key = grounder.keys[theme.id]
        if key != other:
            turned = [
                modifier.sign for modifier in theme.modifiers if any(span.covers(modifier.span) for span in spans)
            ]
            return Side(key, theme.sign * prod(turned))
    return Side(_free(grounder, reading, spans), 1)


def _topic(grounder: Grounder, reading: Reading, other: Key | None) -> Key:
    """The tie that a document is about: what an unnamed effect is taken to be ("sanctions have not worked")."""
    keys = [grounder.keys[theme.id] for theme in reading.themes]
    ties = [
        key
        for key in keys
        if grounder.dimensions[key.dimension].kind == "tie" and len(key.holders) > 1 and key != other
    ]
    return max(ties or keys or [Key(f"{PREFIX}topic")], key=lambda key: (keys.count(key), key))


def _free(grounder: Grounder, reading: Reading, spans: Sequence[Span]) -> Key:
    inside = [m for m in reading.mentions if any(span.covers(m.span) for span in spans)]
    text, names = " ".join(span.exact for span in spans), [m.span.exact for m in inside]
    about = grounder.people(reading.document, _ids(inside))
    if known := same_words(content_stems(text, names), about, reading.themes, grounder.keys):
        return known
    key = grounder.free.key(text, names, about)
    grounder.words.setdefault(key, phrase(text))
    return key


def _points_back(reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether a side has no words of its own and names nobody: "it", "such a development" mean what the report is about."""
    named = any(span.covers(mention.span) for span in spans for mention in reading.mentions)
    own = any(content_stems(span.exact) - BACKWARD or ACRONYM.search(span.exact) for span in spans)
    return not named and not own


def _ids(mentions: Iterable[Mention]) -> Iterator[str]:
    return (mention.id for mention in mentions)


def _id(key: Key) -> str:
    return identify("concept", key.dimension, *key.holders, "→", *key.objects)


def concepts(grounder: Grounder) -> tuple[Concept, ...]:
    """All concepts with what is broader than each; a broader one that nobody names rests on the mentions of the narrower."""
    named = {key: tuple(spans) for key, spans in grounder.mentions.items()}
    for key in named:
        for broad in above(key, grounder.dimensions):
            if broad not in named:
                grounder.note(broad, named[key])
    names = {actor.id: actor.name for actor in grounder.actors}
    return tuple(_concept(grounder, key, names) for key in sorted(grounder.mentions))


def _concept(grounder: Grounder, key: Key, names: Mapping[str, str]) -> Concept:
    dimension = grounder.dimensions.get(key.dimension)
    steps = tuple(_id(step) for step in broader(key, grounder.dimensions))
    return Concept(
        id=_id(key),
        label=label(key, dimension.kind, dimension.name, names)
        if dimension
        else grounder.words.get(key, key.dimension),
        actors=key.actors,
        broader=steps[0] if steps else None,
        mentions=tuple(sorted(set(grounder.mentions[key]))),
        dimension=key.dimension if dimension else None,
        also_broader=steps[1:],
    )
