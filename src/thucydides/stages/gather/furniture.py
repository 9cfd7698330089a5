"""What is on the page and not in the article: links to other articles, calls to share, captions, bylines, biographies, debris.

A line is furniture by the phrase it begins with (vocabulary), by its shape, or by its place. Nothing is cut from the text: the
body is the list of ranges that remain, so offsets never move. In doubt a line stays.
"""

from __future__ import annotations

import re
from itertools import pairwise

from thucydides.text.layout import trim
from thucydides.text.normalize import key

from .calendar import dates_in
from .outlet import BYLINE, COPYRIGHT, SOURCE
from .page import FOOT, HEAD, Line
from .title import repeats
from .vocabulary import Vocabulary, host_of
from .words import any_of

HEADINGS = frozenset(("related", "topics", "comments", "share", "navigation"))  # kinds that lists of links stand under
LABEL = 60  # characters of a heading of such a list
Ranges = list[tuple[int, int]]
_TAGS = "p|br|div|span|strong|em|b|i|u|li|ul|ol|td|tr|h[1-6]|a|img|script|style|figure|blockquote|section|article"
DEBRIS = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>\n]{{0,300}})?/?>|(?:(?<=\s)|^)[/<]?(?:{_TAGS})\s?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{{2,5}});|^[\s\W_]+$",
    re.MULTILINE | re.IGNORECASE,
)
_TIME = re.compile(rf"\b\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s?(?:[ap]\.?m\.?)?|\b{any_of('zones')}\b", re.IGNORECASE)
_STAMP = re.compile(rf"\b{any_of('stamps')}\b", re.IGNORECASE)
_CAPTION = re.compile(
    rf"^[^\w\"“‘']*(?:file )?{any_of('captions')}s?\s*(?:by|:|credit|courtesy|source|/|caption)|^\W*file photo\b"
    rf"|\b(?:{any_of('credits')}|(?-i:REUTERS/[A-Z]\w+))\b.{{0,80}}$",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"[(\[](?:file )?(?:photo|image|picture|source image)s?\b[^()\[\]\n]{0,120}[)\]]", re.IGNORECASE)
_CRUMBS = re.compile(r"^[\w &'’-]{2,40}(?:\s*[>»›|/]\s*[\w &'’-]{2,40}){1,6}$")
_COUNTS = re.compile(
    r"^\W*\d+\s+(?:comments?|shares?|views?|likes?|min(?:ute)?s?(?: of)? read(?:ing)?)\W*$", re.IGNORECASE
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
_NAME = (
    rf"(?:(?:Dr|Prof|Professor|Sir|Mr|Mrs|Ms)\.? )?(?P<name>{_CAPITAL}(?: (?:[A-Z]\.|[a-z]{{2,3}}|{_CAPITAL})){{1,3}})"
)
_WORK = r"(?:is|was|works|covers|writes|reports|has (?:been|written|covered|reported))"
_BIOGRAPHY = re.compile(rf"^\W*(?:(?:[Aa]bout )?[Tt]he (?:author|writer)s?\b|{_NAME},? {_WORK}\b)")
_CAREER = re.compile(rf"\b{any_of('careers')}\b", re.IGNORECASE)


def furniture(text: str, lines: list[Line], title: Line | None, heading: str | None, vocabulary: Vocabulary) -> Ranges:
    """The ranges of a text that are not the article. `title` is the line kept as title, `heading` the title's words."""
    found = [match.span() for pattern in (DEBRIS, _CREDIT) for match in pattern.finditer(text)]
    rest = _rest(lines, vocabulary)
    for position, line in enumerate(lines):
        if title and line.start <= title.start < line.end:
            continue
        at_head, at_foot = position < HEAD, position >= len(lines) - FOOT
        if _is_furniture(line, at_head, at_foot, vocabulary) or line in rest or _says_again(line, title, heading):
            found.append((line.start, line.end))
    return found + _links(lines, vocabulary) + _biographies(text, lines)


def body(text: str, excluded: Ranges) -> tuple[tuple[int, int], ...]:
    """What is left of a text without these ranges, trimmed of white space, ascending."""
    left: Ranges = []
    position = 0
    for start, end in sorted(excluded):
        if start > position:
            left.append((position, start))
        position = max(position, end)
    left.append((position, len(text)))
    trimmed = (trim(text, start, end) for start, end in left)
    return tuple(span for span in trimmed if span and text[slice(*span)].strip("\ufeff"))


def _says_again(line: Line, title: Line | None, heading: str | None) -> bool:
    """Whether a line repeats the title; the first line does not, where the title is known from elsewhere only."""
    return repeats(line, heading) and title is not None and line.start > title.start


def _is_furniture(line: Line, at_head: bool, at_foot: bool, vocabulary: Vocabulary) -> bool:
    text = line.text
    kind = vocabulary.furniture_kind(text)
    if kind and not (kind == "author" and _BIOGRAPHY.match(text)):
        return True
    if host_of(text) or _COUNTS.match(text) or (len(text) < 300 and _CAPTION.search(text)):
        return True
    if at_head and (_is_byline(text) or _is_stamp(text) or _CRUMBS.match(text) or vocabulary.outlet(text)):
        return True
    if (at_head or at_foot) and len(text) < 300 and (SOURCE.match(text) or COPYRIGHT.match(text) or _is_stamp(text)):
        return True
    return at_foot and len(text) < 300 and COPYRIGHT.search(text[:40]) is not None


def _is_byline(text: str) -> bool:
    return len(text) <= 150 and BYLINE.match(text) is not None and text[-1] not in ".!?" and len(text.split()) <= 16


def _is_stamp(text: str) -> bool:
    """Whether a line holds a date or time and next to nothing else."""
    if len(text) > 120:
        return False
    named = [(one.start, one.end) for one in dates_in(text) if one.month]
    left = "".join(character for index, character in enumerate(text) if not any(s <= index < e for s, e in named))
    words = key(_STAMP.sub(" ", _TIME.sub(" ", left))).split()
    return (bool(named) or bool(_TIME.search(text))) and len(words) <= 1


def _rest(lines: list[Line], vocabulary: Vocabulary) -> set[Line]:
    """The lines after a heading such as "Related topics", up to the next paragraph of an article."""
    found: set[Line] = set()
    inside = False
    for line in lines:
        if len(line.text) < LABEL and vocabulary.furniture_kind(line.text) in HEADINGS:
            inside = True
        elif line.is_paragraph:
            inside = False
        if inside:
            found.add(line)
    return found


def _links(lines: list[Line], vocabulary: Vocabulary) -> Ranges:
    """The link under a line such as "Read also:" that stands alone."""
    found: Ranges = []
    for line, following in pairwise(lines):
        alone = len(line.text) < LABEL and line.text[-1] in ":>…" and vocabulary.furniture_kind(line.text) in HEADINGS
        if alone and following.is_short:
            found.append((following.start, following.end))
    return found


def _biographies(text: str, lines: list[Line]) -> Ranges:
    """The notes on the author among the last lines: a person of whom the article itself does not speak, and a career."""
    found: Ranges = []
    for line in lines[2:][-4:]:
        match = _BIOGRAPHY.match(line.text) if len(line.text) < 700 else None
        if match and _CAREER.search(line.text) and not _is_in_article(text, lines, line, match["name"]):
            found.append((line.start, line.end))
    return found


def _is_in_article(text: str, lines: list[Line], line: Line, name: str | None) -> bool:
    """Whether the surname occurs in the paragraphs above, bylines aside."""
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b") if name else None
    return surname is not None and any(
        surname.search(other.text) for other in lines if other.start < line.start and not BYLINE.match(other.text)
    )
