"""Who prints the whole report: the medium that an interview is for, at its head, and the one that the last line credits.

They relay everything but the narrator's own words, in the order in which they are named: who asked first, who reprinted last.
"""

from __future__ import annotations

import re

from thucydides.records import Mention

from .carriers import name_after
from .draft import trimmed
from .passage import Passage, Range
from .relays import covers
from .tables import words
from .transcripts import opening

CREDIT = re.compile(
    r"[ \t]*(?P<word>[A-Za-z]{3,8})[ \t]*(?::|[ \t][-–—][ \t])[ \t]*(?P<name>[^\n:]{2,60}?)[ \t.]*"
    r"|[ \t]*(?:with (?:reference (?:to|on)|information (?:of|from|by))"
    r"|(?:all )?(?:the )?rights (?:are )?(?:reserved|preserved|belong) (?:to|by|for)"
    r"|©|\(c\)|copyright)[ \t]*(?P<held>[^\n:]{2,60}?)[ \t.]*|\((?P<bare>[^\n()]{2,40})\)",
    re.IGNORECASE,
)
PRINT = (
    r"(?:interview|conversation|transcript|text|(?:print|printed|shortened|short|full|english) version|translation|english|"
    r"excerpts|summary|recording|material)"
)
PRINTED = re.compile(
    rf"\b{PRINT}(?: in english)?(?:\s?:|,? (?:(?:was |were |has |have )?(?:appeared |published |printed |recorded |given )?"
    r"(?:in|by|for|from)|of the (?:edition|newspaper|paper|site|portal|agency)))\s+[\"“«]?"
    r"|\b(?:spoke|speaks|talked|talks|speaking) (?:to|with)\s+|\b(?:was )?interviewed by\s+|\b(?:answers|answered)\s+"
    r"|\b(?:collected|compiled|gathered|summari[sz]ed|translated|reprinted|transcribed|edited|recorded) (?:by|for)\s+|,\sfor\s+"
    r"|\((?=[^()]{2,40}, (?:as )?(?:summari[sz]ed|translated|reprinted|quoted|published) )",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"\b(?:collected|compiled|gathered|put out|transcribed) by\s+"
    r"|\bmaterials? of the (?:edition|newspaper|paper|site|portal|agency)\s+"
    r"|\b(?:abridged|retold|adapted|condensed|shortened|reprinted|republished|translated|excerpted|taken) from\s+"
    r"|\b(?:quotations|quotes|remarks) are (?:taken )?from\s+|\bfrom the (?:interview|talk|weekly letter) (?:in|of|by|with)\s+",
    re.IGNORECASE,
)
ENGLISHED = re.compile(
    r"\b(?:text in english|english version|print version|english|transcript)(?::| by)\s", re.IGNORECASE
)
LAST_LINE = 100
LEAD = 300  # characters of a heading and what introduces a report
ARTICLE = 4  # characters of an article before a name
LETTERHEAD = 90  # characters of a first line that only names a body


def credited(passage: Passage) -> tuple[str, ...]:
    """The ids of the media that print the whole report, in the order in which they pass it on."""
    found: dict[str, None] = {}
    for span in credit_spans(passage):
        fitting = [m for m in passage.mentions_in(span) if covers(m, span)]
        fitting = fitting or sorted(passage.mentions_in(span), key=lambda m: m.span.start - m.span.end)
        for mention in sorted(fitting, key=lambda m: (m.kind != "organization", m.span.start - m.span.end))[:1]:
            found[mention.antecedent or mention.id] = None
    return tuple(found)


def credit_spans(passage: Passage) -> list[Range]:
    """Where a report names those that print all of it."""
    last = credit_line(passage)
    return [*printed_by(passage), *([last] if last else [])]


def printed_by(passage: Passage) -> list[Range]:
    """The names that the opening of an interview gives, or the first lines of another report if they say who collected it."""
    before = opening(passage)
    pattern, end = (PRINTED, before) if before is not None else (HEADING, _second_line(passage))
    if before is None and ENGLISHED.search(passage.text, 0, end):
        pattern = PRINTED
    found = []
    for match in pattern.finditer(passage.text, 0, end):
        name = name_after(passage.text, match.end(), end)
        if name and not _is_somebody(passage, name):
            found.append(name)
    return list(dict.fromkeys(found))


def _second_line(passage: Passage) -> int:
    """The end of the second paragraph, or of its first sentence if it is long: the heading and what introduces the report."""
    if len(passage.paragraphs) < 2:
        return min(passage.paragraphs[0][1], LEAD) if passage.paragraphs else 0
    start, end = passage.paragraphs[1]
    return end if end <= LEAD else passage.sentence(start).end


def _is_somebody(passage: Passage, name: Range) -> bool:
    """Whether a name is a state's, a place's or a known person's: who is met, or where."""
    covering = [m for m in passage.mentions_in(name) if covers(m, name)]
    return any(m.kind == "state" or m.is_place or (m.kind == "person" and (m.entry or m.role)) for m in covering)


def letterhead(passage: Passage) -> Mention | None:
    """The body whose name alone is the first line of a report that it sends out itself, if there is one."""
    if len(passage.paragraphs) < 2:
        return None
    start, end = passage.paragraphs[0]
    line = passage.text[start:end].strip()
    if (
        len(line) > LETTERHEAD
        or line[-1:] in '.?!”"'
        or any(t.pos_ in ("VERB", "AUX") for t in passage.words([(start, end)]))
    ):
        return None
    first = [
        m for m in passage.mentions_in((start, end)) if m.kind == "organization" and m.span.start <= start + ARTICLE
    ]
    body = max(first, key=lambda m: m.span.end, default=None)
    rest = passage.text[body.span.end : end].lstrip() if body else ""
    return body if body and (not rest or rest[0] in ",–—-(/\n") else None


def credit_line(passage: Passage) -> Range | None:
    """Where the last line names the medium that it credits, if it does."""
    if not passage.paragraphs:
        return None
    start, end = passage.paragraphs[-1]
    start = max(start, passage.text.rfind("\n", start, end) + 1, passage.sentence(end - 1).start)
    match = CREDIT.fullmatch(passage.text[start:end]) if end - start < LAST_LINE else None
    if match is None:
        return None
    for group in ("bare", "held"):
        if match[group]:
            return trimmed(passage.text, (start + match.start(group), start + match.end(group)))
    if match["word"].lower() not in words("credit"):
        return None
    return (start + match.start("name"), start + match.end("name"))
