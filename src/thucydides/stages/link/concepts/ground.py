"""Grounds themes and claims: every side of a claim becomes a concept, and direction words move into the polarity.

"Sanctions relief would slow exports" and "sanctions feed exports" are one link: the relief is less of the sanctions, so the
polarity turns. Only words inside the side count, because a claim's own signal is already in its polarity.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thucydides.records import Actor, CausalClaim, Concept, Document, Reading, Theme
from thucydides.records.reading import Polarity
from thucydides.text.temper import temper

from .around import Named
from .backward import own, point_back
from .grounder import Grounder, Who, concept_id
from .holders import theme_key
from .keys import Key
from .labels import label
from .ladder import above, alone, broader
from .pairs import named_pair, note_pairs
from .parties import with_parties
from .partners import Partners
from .sides import Side, side
from .turned import takes_away


def ground(
    readings: Sequence[Reading], actors: Sequence[Actor], who: Who, documents: Mapping[str, Document]
) -> tuple[tuple[Concept, ...], tuple[CausalClaim, ...], tuple[Theme, ...]]:
    """The concepts of all readings, their claims with direction words in the polarity, and their themes, grounded."""
    grounder = with_themes(readings, actors, who, documents)
    in_order = sorted(readings, key=lambda reading: reading.document)  # phrases are gathered in an order of their own
    told = {reading.document: list(_told(grounder, reading)) for reading in in_order}
    partners = Partners.of(grounder, [key for sides in told.values() for _, a, b in sides for key in (a.key, b.key)])
    claims = {document: tuple(_claims(grounder, sides, partners)) for document, sides in told.items()}
    themes = tuple(_grounded(grounder, theme) for reading in readings for theme in reading.themes)
    linked = tuple(claim for reading in readings for claim in claims[reading.document])
    return concepts(grounder), linked, themes


def with_themes(
    readings: Sequence[Reading], actors: Sequence[Actor], who: Who, documents: Mapping[str, Document]
) -> Grounder:
    """What grounding knows once the themes of all readings are grounded, and before any claim is."""
    grounder = Grounder(actors, who, documents)
    for reading in readings:
        _note_voices(grounder, reading)
        note_pairs(grounder, reading)
        _count_ties(grounder, reading)
        grounder.trained |= {one.spans: one for one in reading.sides}
    for reading in readings:
        told = {theme.id: theme_key(grounder, reading, theme) for theme in reading.themes}
        grounder.keys |= told | point_back(reading.themes, told, documents)
        _give_owners(grounder, reading)
        for theme in reading.themes:
            grounder.note(grounder.keys[theme.id], [theme.span])
    return grounder


def _give_owners(grounder: Grounder, reading: Reading) -> None:
    """Attributes of nobody, of which the report names one holder alone, become his."""
    keys = {theme.id: grounder.keys[theme.id] for theme in reading.themes}
    for name, key in keys.items():
        grounder.keys[name] = own(key, grounder.kind(key.dimension), reading.themes, keys)


def _grounded(grounder: Grounder, theme: Theme) -> Theme:
    document = theme.span.document
    holders, objects = (grounder.people(document, who) for who in (theme.holders, theme.objects))
    return dataclasses.replace(theme, holders=holders, objects=objects, concept=concept_id(grounder.keys[theme.id]))


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
            known = grounder.sides(theme.dimension, (actor for role in grounder.roles(theme) for actor in role))
            pair = named_pair(grounder, reading, theme) or tuple(sorted(known))
            if len(pair) == 2:
                grounder.topics.add(reading.document, pair, temper(theme.dimension))


def _told(grounder: Grounder, reading: Reading) -> Iterator[tuple[CausalClaim, Side, Side]]:
    """The claims of a reading with their sides."""
    named = Named.of(grounder, reading)
    for claim in reading.claims:
        yield claim, *_sides(grounder, reading, claim, named)


def _sides(grounder: Grounder, reading: Reading, claim: CausalClaim, named: Named) -> tuple[Side, Side]:
    """Cause and effect of a claim, each with those whose it is as far as the report tells."""
    cause = side(grounder, reading, claim.cause_spans)
    effect = side(grounder, reading, claim.effect_spans, cause.key)
    cause = Side(with_parties(grounder, reading, claim.cause_spans, cause.key, named), cause.sign)
    told = with_parties(grounder, reading, claim.effect_spans, effect.key, named)
    effect = effect if told == cause.key else Side(told, effect.sign)
    return cause, Side(effect.key, -effect.sign) if takes_away(claim) else effect


def _claims(
    grounder: Grounder, told: Iterable[tuple[CausalClaim, Side, Side]], partners: Partners
) -> Iterator[CausalClaim]:
    for claim, *both in told:
        cause, effect = partners.completed(*both)
        turned = cause.sign * effect.sign < 0
        polarity: Polarity = ("-" if claim.polarity == "+" else "+") if turned else claim.polarity
        for one, spans in ((cause, claim.cause_spans), (effect, claim.effect_spans)):
            grounder.note(one.key, spans or (claim.sentence,))
            grounder.claimed.add(one.key)
        yield dataclasses.replace(
            claim,
            cause=concept_id(cause.key),
            effect=concept_id(effect.key),
            polarity=polarity,
            signs=(cause.sign, effect.sign),
        )


def concepts(grounder: Grounder) -> tuple[Concept, ...]:
    """All concepts with what is broader than each; a broader one that nobody names rests on the mentions of the narrower."""
    for key in sorted(grounder.claimed):
        for wide in alone(key, grounder.dimensions):
            if wide not in grounder.mentions:
                grounder.note(wide, grounder.mentions[key])
    named = {key: tuple(spans) for key, spans in grounder.mentions.items()}
    for key in named:
        for broad in above(key, grounder.dimensions):
            if broad not in named:
                grounder.note(broad, named[key])
    names = {actor.id: actor.name for actor in grounder.actors}
    return tuple(_concept(grounder, key, names) for key in sorted(grounder.mentions))


def _concept(grounder: Grounder, key: Key, names: Mapping[str, str]) -> Concept:
    dimension = grounder.dimensions.get(key.dimension)
    steps = tuple(concept_id(step) for step in broader(key, grounder.dimensions))
    wider = tuple(concept_id(wide) for wide in alone(key, grounder.dimensions) if wide in grounder.mentions)
    return Concept(
        id=concept_id(key),
        label=label(key, dimension.kind, dimension.name, names)
        if dimension
        else grounder.words.get(key, key.dimension),
        actors=key.actors,
        broader=steps[0] if steps else None,
        mentions=tuple(sorted(set(grounder.mentions[key]))),
        dimension=key.dimension if dimension else None,
        also_broader=(*steps[1:], *wider),
    )
