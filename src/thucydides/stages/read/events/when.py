"""When an event took place: the time expression of its sentence that is nearest to it in the parse."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from thucydides.records import Document, Interval, Span
from thucydides.records.reading import Status
from thucydides.stages.read.dates import OPEN, TimeExpression, publication

CLAUSES = frozenset(("ccomp", "advcl", "relcl", "parataxis", "acl"))
FARTHEST = 9  # steps in the parse beyond which a date belongs to something else
CLAUSE_COST = 4  # a border of clauses counts as so many steps


def date_of(
    head: Token, expressions: Sequence[TimeExpression], sentence: Span, told: Sequence[tuple[int, int]] = ()
) -> TimeExpression | None:
    """Returns the time expression that dates an event, or None; one on the words `told` of a trained frame goes first."""
    inside = [e for e in expressions if sentence.covers(e.span)]
    for expression in inside:
        if any(start < expression.span.end and expression.span.start < end for start, end in told):
            return expression
    steps = [
        (_steps(head, root), abs(root.i - head.i), n) for n, e in enumerate(inside) if (root := _root(head.doc, e))
    ]
    if not steps or min(steps)[0] > FARTHEST:
        return None
    return inside[min(steps)[2]]


def interval(expression: TimeExpression | None) -> Interval | None:
    """Returns the days of an expression, None for none."""
    return expression.interval if expression else None


def undated(status: Status, document: Document) -> Interval | None:
    """Returns what the report's own date says of an event that nothing else dates.

    What happened or is alleged lies before its publication, if that has an end, what is planned after; None for anything else.
    """
    published = publication(document)
    if published is None:
        return None
    if status == "planned":
        return Interval(published[0].isoformat(), None)
    if published[1] == OPEN or status not in ("happened", "alleged"):
        return None
    return Interval(None, published[1].isoformat())


def _root(doc: Doc, expression: TimeExpression) -> Token | None:
    piece = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    return piece.root if piece is not None and len(piece) else None


def _steps(one: Token, other: Token) -> int:
    """Steps from one token to the other through their lowest common ancestor; borders of clauses cost more."""
    costs, ours = 0, {}
    for token in (one, *one.ancestors):
        ours[token.i] = costs
        costs += CLAUSE_COST if token.dep_ in CLAUSES else 1
    costs = 0
    for token in (other, *other.ancestors):
        if token.i in ours:
            return costs + ours[token.i]
        costs += CLAUSE_COST if token.dep_ in CLAUSES else 1
    return FARTHEST + 1
