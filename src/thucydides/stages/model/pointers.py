"""What a cause or effect that only points back stands for: "such a role", "this will come as a response", "that step".

Two rules, for phrases that name no variable of their own. A bare pointer is what the sentence before speaks of: the effect of its
causal claim, else what it names first. Somebody's *part* in it ("such a role") works on it as the sentence before regards it:
who is "unhappy with the pact" would play his part against the pact. Where no regard is told, nothing is resolved. What is
resolved weighs like a link that no causal word marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from thucydides.records import CausalClaim, Situation, Span, Theme
from thucydides.records.reading import Polarity
from thucydides.vocab.priors import priors

from .ground import Ground

PART = "/part"  # marks the claim that a part adds; its votes count for the claim that it comes from
NEAR = 80  # characters between a word of regard and what it regards
ARTICLE = r"(?:\s+(?:a|an))?"


def with_pointers(claims: Iterable[CausalClaim], situation: Situation, ground: Ground) -> tuple[CausalClaim, ...]:
    """Returns the claims with bare pointers resolved, and one more for each part in something that a claim points to."""
    found: list[CausalClaim] = []
    for claim in claims:
        found += _resolved(claim, situation, ground)
    return tuple(found)


def source_of(claim: str) -> str:
    """Returns the id of the claim in the reports from which a resolved claim comes."""
    return claim.removesuffix(PART)


def _resolved(claim: CausalClaim, situation: Situation, ground: Ground) -> Iterator[CausalClaim]:
    added = []
    for is_effect, end, spans in ((False, claim.cause, claim.cause_spans), (True, claim.effect, claim.effect_spans)):
        phrase = next((span for span in spans if _points(span.exact)), None)
        known = ground.concepts.get(end or "")
        if phrase is None or known is None or known.dimension is not None:
            continue
        before = _sentence_before(claim.sentence, situation)
        if _bare().match(phrase.exact):
            same = _same(before, situation, ground) if before else None
            claim = _put(claim, *same, is_effect=is_effect) if same else claim
        elif regarded := _regarded(before, phrase, claim.sentence, situation, ground):
            added.append(_part(claim, known.id, *regarded))
    yield claim
    yield from added


def _put(claim: CausalClaim, concept: str, direction: int, *, is_effect: bool) -> CausalClaim:
    """The claim with what it points to in its place, unless that makes a cause of itself."""
    if concept == (claim.cause if is_effect else claim.effect):
        return claim
    polarity = claim.polarity if direction > 0 else _turned(claim.polarity)
    signs = (claim.signs[0], direction) if is_effect else (direction, claim.signs[1])
    if is_effect:
        return replace(claim, effect=concept, polarity=polarity, signs=signs, explicit=False)
    return replace(claim, cause=concept, polarity=polarity, signs=signs, explicit=False)


def _part(claim: CausalClaim, part: str, concept: str, sign: int) -> CausalClaim:
    return replace(
        claim, id=claim.id + PART, cause=part, effect=concept, polarity="+" if sign > 0 else "-", relation="mechanism",
        claim="alleged" if claim.claim == "alleged" else "asserted", explicit=False, condition=None, signs=(1, 1),
    )  # fmt: skip


def _turned(polarity: Polarity) -> Polarity:
    return "-" if polarity == "+" else "+"


def _points(words: str) -> bool:
    return bool(_bare().match(words) or _parts().search(words))


@cache
def _bare() -> re.Pattern[str]:
    """A pointer that stands for the thing itself: alone, before a verb, or with a word such as "step"."""
    known = priors().pointers
    nouns, verbs = "|".join(known["developments"]), "|".join(known["verbs"])
    pointing = "|".join(known["pointing"])
    alone = "|".join(word for word in known["pointing"] if word.startswith("th") and " " not in word)
    return re.compile(
        rf"\s*(?:all\s+)?(?:(?:{pointing}){ARTICLE}\s+(?:{nouns})s?\b|(?:{alone})(?:\s+(?:{verbs})\b|[\s.,]*$))", re.I
    )


@cache
def _parts() -> re.Pattern[str]:
    known = priors().pointers
    return re.compile(rf"\b(?:{'|'.join(known['pointing'])}){ARTICLE}\s+(?:{'|'.join(known['parts'])})s?\b", re.I)


@cache
def _regards() -> re.Pattern[str]:
    known = priors().pointers
    sides = (f"(?P<{name}>{'|'.join(known[key])})" for name, key in (("against", "against"), ("favour", "for")))
    return re.compile(rf"\b(?:{'|'.join(sides)})\w*", re.I)


def _sentence_before(sentence: Span, situation: Situation) -> Span | None:
    """The sentence that ends where this one begins, as far as anything was read in it."""
    known = {
        record.sentence
        for records in (situation.themes, situation.statements, situation.claims, situation.events)
        for record in records
        if record.sentence.document == sentence.document and record.sentence.end <= sentence.start
    }
    last = max(known, key=lambda span: span.end, default=None)
    text = next((d.text for d in situation.documents if d.id == sentence.document), "")
    between = text[last.end : sentence.start] if last else ""
    return last if last and not any(character.isalnum() for character in between) else None


def _same(before: Span, situation: Situation, ground: Ground) -> tuple[str, int] | None:
    """What a sentence speaks of, with the direction in which it is told to move."""
    told = [c for c in situation.claims if c.sentence == before and c.claim != "denied" and _named(c.effect, ground)]
    if told and told[-1].effect:
        return told[-1].effect, (1 if told[-1].polarity == "+" else -1) * told[-1].signs[0]
    themes = [theme for theme in situation.themes if theme.sentence == before and _named(theme.concept, ground)]
    first = min(themes, key=lambda theme: (theme.depth, theme.span.start), default=None)
    return (first.concept, first.direction) if first and first.concept else None


def _named(concept: str | None, ground: Ground) -> bool:
    known = ground.concepts.get(concept or "")
    return known is not None and known.dimension is not None


def _regarded(
    before: Span | None, phrase: Span, sentence: Span, situation: Situation, ground: Ground
) -> tuple[str, int] | None:
    """What is regarded last before a phrase, in its own sentence or the one before, and what a part in it does to it."""
    start = before.start if before else sentence.start
    found: list[tuple[int, str, int]] = []
    for theme in situation.themes:
        if theme.span.document == phrase.document and start <= theme.span.start < phrase.start:
            regard = _regard(theme, start, situation) if _named(theme.concept, ground) else 0
            if regard and theme.concept:
                found.append((theme.span.start, theme.concept, regard * theme.direction))
    return max(found)[1:] if found else None


def _regard(theme: Theme, start: int, situation: Situation) -> int:
    """+1 or −1 where a word shortly before a theme is for or against it, turned by a negation; 0 where none is."""
    text = next(d.text for d in situation.documents if d.id == theme.span.document)
    near = text[max(start, theme.span.start - NEAR) : theme.span.start]
    told = list(_regards().finditer(near))
    if not told:
        return 0
    last = told[-1]
    sign = 1 if last.group("favour") else -1
    earlier = re.findall(r"n't\b|\w+", near[: last.start()].lower())[-3:]
    return -sign if set(earlier) & set(priors().pointers["negators"]) else sign
