"""The forecast layer: statements that foretell, with horizon, condition and probability.

What somebody expects is foretold; what is feared is where a clause says that it will, could or may come, or by when; what is
doubted where odds are given; what the narrator expects too. Where the trained encoder is sure that a statement foretells or that
it does not, it decides. What the speaker promises, wants or plans to do is no forecast: it is in the speaker's hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from thucydides.records import NARRATOR, Forecast, Interval, Mention, Span, Statement, identify
from thucydides.stages.read.dates import TimeExpression, find_dates, horizon
from thucydides.stages.read.protocol import Parsed
from thucydides.stages.read.statements.hedges import chances, strongest
from thucydides.stages.read.statements.passage import Passage

from .conditions import condition
from .deadlines import deadline
from .foretold import Foretold
from .future import WILL, is_past, modal
from .odds import odds
from .plain import plain_band

CHANCE = re.compile(r"\b(?:chances?|odds|probability|likelihood)\b", re.IGNORECASE)
FORETELLING = ("expected", "feared", "doubted", "asserted")
IN_HAND = ("promised", "wanted", "asked")
SURE, UNSURE = 0.5, 0.1  # the encoder's probability from which a statement foretells, and below which it does not


def find_forecasts(
    parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[Forecast, ...]:
    """The forecasts of a document, in the order of its text, one for each statement that foretells."""
    if not statements:
        return ()
    passage = Passage(parsed, mentions)
    dates = find_dates(parsed) if any(s.stance in FORETELLING for s in statements) else ()
    told = Foretold(parsed.frames)
    foretelling = [
        (s, tokens)
        for s in statements
        if (tokens := _tokens(passage, s)) and _is_forecast(s, tokens, passage, dates, told.chance(s))
    ]
    return tuple(_forecast(statement, tokens, passage, dates) for statement, tokens in foretelling)


def _tokens(passage: Passage, statement: Statement) -> list[Token]:
    spans = [(span.start, span.end) for span in statement.content]
    return [token for token in passage.words(spans) if not token.is_space]


def _is_forecast(
    statement: Statement,
    tokens: Sequence[Token],
    passage: Passage,
    dates: Sequence[TimeExpression],
    chance: float | None,
) -> bool:
    """Whether a statement foretells: as the encoder says where it is sure, else by stance and wording."""
    if statement.stance in IN_HAND or (chance is not None and chance < UNSURE):
        return False
    sure = chance is not None and chance >= SURE and not is_past(tokens)
    return sure or _foretells(statement, tokens, passage, dates)


def _foretells(
    statement: Statement, tokens: Sequence[Token], passage: Passage, dates: Sequence[TimeExpression]
) -> bool:
    if statement.stance == "expected":
        return not is_past(tokens)
    ahead = modal(tokens)
    if statement.stance == "feared":
        return ahead is not None or (not is_past(tokens) and bool(_due(_whole(statement, passage), passage, dates)))
    if statement.stance == "doubted" and not is_past(tokens):
        return statement.probability is not None
    if statement.stance == "asserted" and ahead is not None and ahead.lower_ in WILL:
        return statement.probability is not None
    return False


def _forecast(statement: Statement, tokens: list[Token], passage: Passage, dates: Sequence[TimeExpression]) -> Forecast:
    document, doc = passage.document, passage.parsed.doc
    supposed = condition(tokens)
    words = _words(statement, tokens, passage)
    return Forecast(
        id=identify("forecast", document.id, statement.id),
        forecaster=statement.speakers[0] if statement.speakers else NARRATOR,
        proposition=_proposition(tokens, supposed),
        horizon=_horizon(statement, passage, dates),
        condition=doc[supposed[1] : supposed[2]].text.strip() if supposed else None,
        probability=_probability(statement, tokens, passage),
        words=words,
        sentence=passage.sentence(statement.content[0].start),
        statement=statement.id,
        outcome=None,
        confidence=statement.confidence,
    )


def _probability(statement: Statement, tokens: Sequence[Token], passage: Passage) -> tuple[float, float] | None:
    """The band of the words of chance, of odds in the content or the rest of its sentence, else of how it is put."""
    rest = passage.sentence(statement.content[0].start).exact
    told = statement.probability or odds(_whole(statement, passage).exact)
    chanced = odds(rest) if told is None and CHANCE.search(rest) else None
    return told or chanced or plain_band(statement, tokens)


def _words(statement: Statement, tokens: list[Token], passage: Passage) -> Span:
    """The words that make it a forecast: of probability, else the modal, the hedge, the cue, else the content."""
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    found = strongest(chance for span in spans for chance in chances(passage.text, (span.start, span.end)))
    if found is not None and found.interval:
        return passage.document.span(*found.span)
    ahead = modal(tokens)
    if ahead is not None:
        return passage.document.span(ahead.idx, ahead.idx + len(ahead))
    return statement.hedge or statement.cue or statement.content[0]


def _proposition(tokens: list[Token], supposed: tuple[int, int, int] | None) -> str:
    """What is foretold, in the words of the text, without its condition and a leading "that"."""
    kept = [t for t in tokens if not supposed or not supposed[0] <= t.i < supposed[2]]
    while kept and kept[0].lower_ in ("that", ",", "if", "unless"):
        kept = kept[1:]
    text = "".join(token.text_with_ws for token in kept or tokens)
    return " ".join(text.split())


def _horizon(statement: Statement, passage: Passage, dates: Sequence[TimeExpression]) -> Interval | None:
    """The time told in the content by a date, else by other words there, else in the rest of its sentence."""
    sentence = passage.sentence(statement.content[0].start)
    return _due(_whole(statement, passage), passage, dates) or _due(sentence, passage, dates)


def _whole(statement: Statement, passage: Passage) -> Span:
    return passage.document.span(statement.content[0].start, statement.content[-1].end)


def _due(span: Span, passage: Passage, dates: Sequence[TimeExpression]) -> Interval | None:
    """The time ahead that a stretch of text tells, by a date or by other words."""
    when = passage.document.published
    day = when.start if when is not None and when.start == when.end else None
    return horizon(dates, passage.document, span) or (deadline(span.exact, day) if day else None)
