"""Datelines: where, when and by which agency a report was filed, as wire services write it at its start.

SEOUL, August 14. /AGENCY/.   PARIS (Agency) -   GENEVA, 3 May (Agency) –   KYIV, Ukraine —   Oslo, Agency –
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .calendar import Named, dates_in
from .vocabulary import Vocabulary

WITHIN = 3_000  # characters from the start in which a dateline may stand, after titles, bylines and teasers
LONGEST = 140
_WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w'’-]|\.(?=\w)|(?<=\b[A-ZÀ-ÖØ-Þ])\.|(?<=\b[A-ZÀ-ÖØ-Þ]\w)\.)*"  # "D.C.", "St."
_START = re.compile(r"(?:^|(?<=[>.!?”\"] )|(?<=>))[ \t\ufeff]*(?=[A-ZÀ-ÖØ-Þ])", re.MULTILINE)
_PLACE = re.compile(
    rf"(?P<place>{_WORD}(?:[ /-]{_WORD}| (?:de|del|el|la|of|am|an|der)(?= )){{0,4}}?)(?=,? ?[(\d–—-]|[,.]|[ .]/)"
)
_AGENCY = re.compile(r"/(?P<slashed>[^/\n\d]{2,60})/\.?|\((?P<bracketed>[^()\n\d]{2,60}?)(?:,[^()\n]{0,40})?\)")
_DASH = re.compile(r"\s?(?:--|[–—]|(?<=[\s)/])[-_]|:)(?=\s|$)")
_REGION = re.compile(rf",? ?{_WORD}(?: {_WORD}){{0,3}}")
_LEFT = re.compile(r"[\s,.]+|\b(?:the|correspondent|of|on)\b")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at [start, end): the place, the agency as written, and the date, as far as it names them."""

    start: int
    end: int
    place: str
    agency: str | None
    named: Named | None


@dataclass(frozen=True, slots=True)
class _Line:
    """The parts of a line that may be a dateline: the place, what stands up to `stop`, and what closes it."""

    text: str
    place: re.Match[str]
    agency: re.Match[str] | None
    dash: re.Match[str] | None
    stop: int
    named: Named | None

    @property
    def between(self) -> str:
        """What stands between the place and the date or agency."""
        return self.text[self.place.end() : self.named.start if self.named else self.stop].strip(" ,.")

    @property
    def after_date(self) -> str:
        """What stands between the date and the agency."""
        return _LEFT.sub("", self.text[self.named.end : self.stop]) if self.named else ""


def find_dateline(text: str, vocabulary: Vocabulary) -> Dateline | None:
    """The first dateline near the start of a text, or None."""
    head = text[:WITHIN]
    for match in _START.finditer(head):
        line = _parts(head[match.end() : match.end() + LONGEST].split("\n", 1)[0])
        if line and _is_dateline(line, vocabulary):
            return _dateline(line, match.end(), vocabulary)
    return None


def _parts(text: str) -> _Line | None:
    place = _PLACE.match(text)
    if not place:
        return None
    agency, dash = _AGENCY.search(text, place.end()), _DASH.search(text, place.end())
    if agency and dash and dash.start() < agency.start():
        agency = None
    closing = agency or dash
    if not closing:
        return None
    named = [one for one in dates_in(text[: closing.start()]) if one.month and one.start >= place.end()]
    return _Line(text, place, agency, dash, closing.start(), named[0] if named else None)


def _is_dateline(line: _Line, vocabulary: Vocabulary) -> bool:
    """Whether the parts are enough: an agency or a date, or a place in capitals before a dash, and nothing else between."""
    if line.after_date or (_LEFT.sub("", line.between) and not _REGION.fullmatch(line.between)):
        return False
    place = line.place["place"]
    shouted = place.isupper() and len(place) > 2
    if line.agency and line.agency["slashed"]:
        return shouted or line.named is not None
    if line.agency:
        known = vocabulary.outlet(line.agency["bracketed"]) is not None
        return line.dash is not None and (shouted or line.named is not None or known)
    if vocabulary.outlet(line.between):
        return True
    return shouted and line.dash is not None and (line.named is not None or ":" not in line.dash[0])


def _dateline(line: _Line, start: int, vocabulary: Vocabulary) -> Dateline:
    named, agency = line.named, line.agency
    end = agency.end() if agency else line.stop
    closing = _DASH.match(line.text, end) or re.match(r"\.?", line.text[end:])
    name = (agency["slashed"] or agency["bracketed"]).strip(" .") if agency else vocabulary.outlet(line.between)
    shifted = named and Named(named.start + start, named.end + start, named.year, named.month, named.day, named.weekday)
    return Dateline(start, start + end + len(closing[0] if closing else ""), line.place["place"], name, shifted)
