"""Finds the time expressions of a document, each with its interval, told from the date of publication and the tense.

Expressions that only repeat or measure ("every year", "for three days") date nothing and are left out; so is what depends
on a date of publication that the document does not have. Where that date is an interval, the result covers all its days.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

from thucydides.errors import LawBroken
from thucydides.records import Document, Interval, Span

from . import absolute, relative
from .calendar import Period
from .grammar import Hit, Rule, Setting, hits
from .lexer import words
from .relations import Relation, bounded, relation_above, relation_before, relation_left
from .tense import tense

if TYPE_CHECKING:
    from thucydides.stages.read.protocol import Parsed

RULES = [*absolute.rules.rules, *relative.rules.rules]
FOCUS_REACH = 400  # characters for which a date told stays the day that "two days later" counts from
OPEN = date.max  # the end of a time of publication that nothing closes
NO_DAY = date(1, 1, 1)  # stands for an unknown day of publication; what comes out near it was relative
COARSEST = 366  # days; a longer period is nothing to count from
AMOUNTS = 10  # a number of four digits that counts things is round; one that is not divisible by this is a year


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that dates something: where it stands, the days that it leaves open, and how it relates to what it names.

    `interval` has the relation folded in: "since 2006" is open at the end, "before June 5" at the start.
    """

    span: Span
    interval: Interval
    relation: Relation


def find_dates(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """The time expressions of a document in the order of its text, none overlapping another."""
    return _dates(parsed.document, parsed.doc)


@lru_cache(maxsize=1)  # the layers of events and of forecasts ask for the same document in turn
def _dates(document: Document, doc: Doc) -> tuple[TimeExpression, ...]:
    return tuple(_find(document, _Clauses(doc), publication(document)))


def publication(document: Document) -> Period | None:
    """The first and last day on which the document may have been published, OPEN if nothing closes it; None if unknown."""
    published = document.published
    if published is None or not (published.start or published.end):
        return None
    try:
        start = date.fromisoformat((published.start or published.end or "")[:10])
        end = date.fromisoformat(published.end[:10]) if published.end else OPEN
    except ValueError:
        return None
    return (start, end) if start <= end else (end, start)


def _find(document: Document, clauses: _Clauses, published: Period | None) -> Iterator[TimeExpression]:
    last, focus, focused_at = -1, (NO_DAY, NO_DAY), -FOCUS_REACH
    for hit, rule in hits(RULES, words(clauses.text)):
        start, end = hit.first.start, hit.last.end
        if start < last or _is_no_date(hit, clauses):
            continue
        when = focus if start - focused_at < FOCUS_REACH else None
        span = document.span(start, end)
        found = _read(rule, hit, published, when, clauses.tense_at(span))
        if found is None:
            continue
        yield _expression(span, found, clauses, hit)
        last = end
        if (found[1] - found[0]).days < COARSEST:
            focus, focused_at = found, end


def _read(rule: Rule, hit: Hit, published: Period | None, focus: Period | None, in_tense: str) -> Period | None:
    """The period that a rule makes of a hit, over all days on which the document may have been published."""
    days = sorted(set(published) - {OPEN}) if published else [NO_DAY]
    found = []
    for day in days:
        try:
            there, grain = (focus[0], (focus[1] - focus[0]).days + 1) if focus else (day, 1)
            period = rule.read(hit, Setting(day, there, in_tense, grain))
        except (ValueError, OverflowError, KeyError):
            return None
        if period is None:
            return None
        found.append(period)
    start, end = min(p[0] for p in found), max(p[1] for p in found)
    depends = (published is None or published[1] == OPEN) and _is_relative(rule, hit, in_tense)
    if depends and published is not None and not focus:
        end = OPEN
    return None if (depends and published is None) or start > end else (start, end)


def _is_relative(rule: Rule, hit: Hit, in_tense: str) -> bool:
    """Whether a rule reads another period when the day of publication is another."""
    other = date(1000, 7, 17)
    try:
        return rule.read(hit, Setting(NO_DAY, NO_DAY, in_tense)) != rule.read(hit, Setting(other, other, in_tense))
    except (ValueError, OverflowError, KeyError):
        return True


def _expression(span: Span, period: Period, clauses: _Clauses, hit: Hit) -> TimeExpression:
    if period[1] == OPEN:
        return TimeExpression(span, Interval(period[0].isoformat(), None), "at")
    joined = hit.first.letter in "tMWdOY" and any(word.letter in "-&" for word in hit.matched)
    if hit.first.letter == "w":
        return TimeExpression(span, bounded(period, "within", False), "within")
    if joined:
        return TimeExpression(span, bounded(period, "at", False), "at")
    relation, through_noun = clauses.relation_at(span)
    return TimeExpression(span, bounded(period, relation, through_noun), relation)


def _is_no_date(hit: Hit, clauses: _Clauses) -> bool:
    """Whether a lone word only looks like a date: "2000 soldiers", "Theresa May", "May they come"."""
    token = clauses.token_at(hit.first.start)
    if hit.first is not hit.last or token is None:
        return False
    if hit.first.letter == "M":
        return token.ent_type_ == "PERSON" or token.pos_ in ("AUX", "VERB")
    if (
        hit.first.letter != "Y"
        or hit.number("Y") % AMOUNTS
        or token.dep_ != "nummod"
        or token.head.tag_ not in ("NNS", "NNPS")
    ):
        return False
    return not any(child.dep_ in ("det", "poss") for child in token.head.children)


class _Clauses:
    """The parse, asked by character offset."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.text = doc, doc.text
        self.starts: list[int] = doc.to_array(IDX).tolist()

    def token_at(self, offset: int) -> Token | None:
        """The token that covers an offset."""
        index = bisect_right(self.starts, offset) - 1
        return self.doc[index] if index >= 0 else None

    def head_of(self, span: Span) -> Token:
        """The token of a span that the others hang on."""
        first, last = self.token_at(span.start), self.token_at(span.end - 1)
        if first is None or last is None:
            raise LawBroken(1, f"no token at {span.start}", span.document)
        return self.doc[first.i : last.i + 1].root

    def relation_at(self, span: Span) -> tuple[Relation, bool]:
        """How an expression relates to what it dates, and whether through a noun ("before the elections in May")."""
        relation = relation_before(self.text, span.start)
        if relation != "at" or not len(self.doc):
            return relation, False
        head = self.head_of(span)
        relation = relation_above(head)
        if relation == "at" and (first := self.token_at(span.start)) is not None:
            relation = relation_left(first)
        return relation, relation != "at"

    def tense_at(self, span: Span) -> str:
        """The tense of the clause of an expression; what lies before or until an event says nothing of when that is."""
        token = self.token_at(span.start)
        if token is None or self.relation_at(span) in (("before", True), ("until", True)):
            return "present"
        return tense(token)


def horizon(expressions: Sequence[TimeExpression], document: Document, sentence: Span) -> Interval | None:
    """The time in which a forecast must come true or fail: the last expression of its sentence that reaches past publication.

    What is open at the start begins on the day of publication; None where nothing in the sentence points ahead.
    """
    published = publication(document)
    ahead = [e for e in expressions if sentence.covers(e.span) and _points_ahead(e, published)]
    if not ahead:
        return None
    chosen = next((e for e in ahead if e.relation in ("by", "until", "within", "before")), ahead[-1])
    start = chosen.interval.start
    if published and (start is None or start < published[0].isoformat()):
        start = published[0].isoformat()
    return Interval(start, chosen.interval.end)


def _points_ahead(expression: TimeExpression, published: Period | None) -> bool:
    if published is None:
        return True
    end = expression.interval.end
    if published[1] == OPEN:
        return end is None or end > published[0].isoformat()
    return (end is None and expression.relation == "after") or (end is not None and end > published[1].isoformat())
