"""Whose a claim is that stands in no statement's content: of whom the sentence, or the paragraph, goes on to report.

Reports retell at length: after "he said" the speaker's words go on, in the sentence ("X, he said; without it, Y") and in the
sentences after it, which name nobody. A claim there is the speaker's where the words that report him stand in the midst of the
sentence, where what he says goes on after "that", where he is reported before and behind it in the paragraph, or where he is the
one person whom most of the report quotes. Measured by `python -m bench.asserters`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from thucydides.records import NARRATOR, Mention, Span, Statement
from thucydides.text.layout import paragraphs

LEADS = 0.4  # share of a report's statements from which a person leads it
LEAST = 12  # characters before words of reporting that stand in the midst of a sentence
COMPLETES = "that"
BEFORE, BEHIND = (",", "–", "—"), (",", ";", ".", "–", "—", ":")


class Voices:
    """Looks up who is reported around a place in one document."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], statements: Sequence[Statement]) -> None:
        self.doc, self.statements = doc, statements
        self.persons = {mention.id for mention in mentions if mention.kind == "person"}
        told = [one for one in statements if one.speakers and one.speakers != (NARRATOR,)]
        self.told = sorted(told, key=_place)
        self.places = [_place(one) for one in self.told]
        self.paragraphs = [start for start, _ in paragraphs(doc.text)]
        counts = Counter(one.speakers for one in told)
        self.leading = [speakers for speakers, count in counts.most_common(1) if count > LEADS * len(told)]

    def around(self, sentence: Span, at: Token) -> Statement | None:
        """The statement whose speaker a claim in a sentence belongs to, though its content does not hold it."""
        first = bisect_left(self.places, sentence.start)
        end = bisect_left(self.places, sentence.end)
        here = self.told[first:end]
        if here:
            return next((one for one in here if self._is_midst(one, sentence) or self._goes_on(one, at)), None)
        before = self.told[first - 1] if first and self._is_near(first - 1, sentence) else None
        behind = self.told[end] if end < len(self.told) and self._is_near(end, sentence) else None
        if before is None:
            return None
        enclosed = behind is not None and behind.speakers == before.speakers
        return before if enclosed or self._leads(before) else None

    def _is_near(self, number: int, sentence: Span) -> bool:
        """Whether a statement is made in the paragraph of a sentence."""
        place = self.places[number]
        return bisect_left(self.paragraphs, place + 1) == bisect_left(self.paragraphs, sentence.start + 1)

    def _leads(self, one: Statement) -> bool:
        return one.speakers in self.leading and set(one.speakers) <= self.persons

    def _is_midst(self, one: Statement, sentence: Span) -> bool:
        """Whether speaker and cue stand between commas, behind the beginning of what is said."""
        if one.cue is None:
            return False
        named = [span for span in (one.cue, one.speaker) if span and sentence.start <= span.start < sentence.end]
        start, end = min(span.start for span in named), max(span.end for span in named)
        before = self.doc.text[sentence.start : start].rstrip(" \"'”’»")
        behind = self.doc.text[end : sentence.end].lstrip(" \"'”’»")
        closed = behind.startswith(BEHIND) or "," in behind.split(".")[0]
        return len(before) >= LEAST and before.endswith(BEFORE) and closed and one.content[0].start < start

    def _goes_on(self, one: Statement, at: Token) -> bool:
        """Whether a word hangs on what somebody is said to say after "that"."""
        if one.cue is None or not one.content[0].exact.lower().startswith(COMPLETES):
            return False
        content = self.doc.char_span(one.content[0].start, one.content[0].end, alignment_mode="expand")
        cue = self.doc.char_span(one.cue.start, one.cue.end, alignment_mode="expand")
        above = [at, *at.ancestors]
        return content is not None and cue is not None and content.root in above and cue.root in above


def _place(one: Statement) -> int:
    return one.cue.start if one.cue else one.content[0].start
