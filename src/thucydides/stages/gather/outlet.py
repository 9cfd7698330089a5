"""Who wrote what we hold, and through whom it came: bylines, agency marks, source and copyright lines, biographies, relays.

The outlet is the one nearest to the reader; `via` are those from which it took the report, nearest first. An outlet that the
vocabulary does not know is kept under the name that the text gives it. That an outlet is quoted on one fact makes it no relay:
only wording that passes on a report does ("quoted by", "citing", "Source:").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .confided import confided_to
from .dateline import Dateline
from .notices import noticed
from .page import FOOT, HEAD, Line
from .vocabulary import Vocabulary, host_of
from .words import CAPITALISED, any_of, words

MEDIA_WORDS = frozenset(words("media"))
BYLINE = re.compile(r"^\W*(?:by|author|written by|reported by)\s*:?\s+(?=[A-ZÀ-ÖØ-Þ])", re.IGNORECASE)
SOURCE = re.compile(
    r"^\W*(?:(?:original )?sources?|via|courtesy)\s*:\s*(?P<colon>.{2,200})$"
    r"|^\W*(?:this (?:article|story|report|piece|text) )?(?:(?:was )?(?:first|originally) (?:published|appeared)"
    r"|(?:re(?:printed|published|posted)|courtesy|distributed|provided))"
    r"(?: with (?:the )?permission)? (?:in|on|by|from|of|at) (?P<said>.{2,200})$",
    re.IGNORECASE,
)
_BRACKETED_SOURCE = re.compile(r"[(\[]\s*(?:source|via)\s*:\s*([^()\[\]\n]{2,80})[)\]]\s*$", re.IGNORECASE)
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?)?"
COPYRIGHT = re.compile(
    rf"(?<!\w)(?i:©|\(c\)|copyright\b)\s*(?:©|\([cC]\))?\s*{_YEARS},?\s*(?:by\s+)?(?P<holder>{CAPITALISED})"
)
_JOURNALIST = re.compile(rf"\b{any_of('journalists')}\b[^.\n]{{0,40}}?\b(?:for|at|of|with|to)\s+({CAPITALISED})")
_WRITES_FOR = re.compile(rf"\b{any_of('journalists')} (?:for|at|of) ({CAPITALISED})\s*(?:[.,;]|and\b|$)")
_COVERS = re.compile(rf"\b(?:covers|reports on|writes about) [^.\n]{{2,80}}? for ({CAPITALISED})\s*(?:[.,;]|and\b|$)")
_SPLIT = re.compile(r"\s*(?:[;,/|]|\band\b|&)\s*")
_NOT_MEDIA = re.compile(r"^(?:staff|wire|agencies|wire services|news desk|editorial|own|compiled)\b", re.IGNORECASE)
_TITLE_CASE = re.compile(CAPITALISED)
_RELAY = re.compile(
    r"(?:quoted|cited|carried|relayed|republished|distributed|picked up) by (?:the )?$|\b(?:via|through) (?:the )?$"
)
_CITING = re.compile(
    r"(?:citing|quoting|(?:with )?reference to|referring to|relaying) (?:a report (?:by|from|in) )?(?:the )?$"
)
_REPORTS = re.compile(r"^,? (?:reports|reported|writes|wrote|notes|noted|informs|informed|said|says)\b")
_INVERTED = re.compile(r"\b(?:reports|writes|notes|informs|according to) (?:the )?$")


@dataclass(frozen=True, slots=True)
class Provenance:
    """The outlet that wrote what we hold, and those that it came through, nearest first."""

    outlet: str | None
    via: tuple[str, ...]


def provenance(
    lines: list[Line], dateline: Dateline | None, given: Sequence[str | None], vocabulary: Vocabulary
) -> Provenance:
    """The outlet of a report and its chain; `given` are outlets that its format or title names, the surest first."""
    head, foot = lines[:HEAD], lines[HEAD:][-FOOT:] if len(lines) > HEAD else []
    sources = _sources(head, foot or head, vocabulary)
    agencies = outlets_named(dateline.agency, vocabulary) if dateline and dateline.agency else []
    own = [vocabulary.outlet(name) or name for name in given if name]
    own += _bylined(head + foot, vocabulary) + _addressed(head, vocabulary)
    own += noticed(head, lines[-FOOT:], vocabulary)
    holders = _holders(head + foot, vocabulary) + _biographies(foot or lines[-3:], vocabulary)
    relayed = relays(lines, dateline, vocabulary)
    chain = [*own[:1], *sources, *agencies, *relayed] if own else [*agencies, *holders[:1], *sources, *relayed]
    if not own and not agencies and not holders:
        passed = _distinct(sources + relayed)
        return Provenance(None if passed else confided_to((line.text for line in lines), vocabulary), passed)
    distinct = _distinct(
        chain + ([] if own else holders[1:]) + [one for one in holders if own and one in vocabulary.outlets.values()]
    )
    return Provenance(distinct[0], distinct[1:])


def relays(lines: list[Line], dateline: Dateline | None, vocabulary: Vocabulary) -> list[str]:
    """The outlets through which the report says to come, in the wording of its first and last paragraphs, nearest first."""
    paragraphs = [line for line in lines if len(line.text) > 60]
    for line in [*paragraphs[:3], *paragraphs[3:][-2:]]:
        found = _relays_in(line.text[:3000], vocabulary)
        if found:
            return found
    return []


def outlets_named(text: str, vocabulary: Vocabulary) -> list[str]:
    """The outlets that a source line or agency mark lists, each under its known name, else as written; "A via B" is B, A."""
    names: list[str] = []
    parts = re.split(r"\s+(?:via|through)\s+", text.strip(" .()[]\"'“”"))
    for part in reversed(parts):
        whole = vocabulary.outlet(part)
        names += [whole] if whole else [_named(one, vocabulary) for one in _SPLIT.split(part)]
    return [name for name in names if name]


def _named(name: str, vocabulary: Vocabulary) -> str:
    """One outlet's name: known, or the host of an address, or as written if it is short enough for a name."""
    name = re.sub(
        r"^(?:the )?(?:own )?correspondents? (?:of|for) ", "", name.strip(" .()[]\"'“”:"), flags=re.IGNORECASE
    )
    known = vocabulary.outlet(name)
    if known:
        return known
    host = host_of(name)
    if host:
        return host
    starting = vocabulary.outlet_at_start(name)
    if starting:
        return starting[0]
    return "" if len(name.split()) > 6 or len(name) < 2 or _NOT_MEDIA.match(name) or name[0].isdigit() else name


def _sources(head: list[Line], foot: list[Line], vocabulary: Vocabulary) -> list[str]:
    names: list[str] = []
    for line in dict.fromkeys([*foot, *head]):
        match = SOURCE.match(line.text) if len(line.text) < 260 else None
        bracketed = _BRACKETED_SOURCE.search(line.text[-120:])
        listed = (match["colon"] or match["said"]) if match else bracketed[1] if bracketed else ""
        names += outlets_named(listed.split(". ")[0], vocabulary) if listed else []
    return names


def _bylined(lines: list[Line], vocabulary: Vocabulary) -> list[str]:
    """The outlets in bylines: "By X, Y News", "By X for Y", "By X | Y"."""
    names = []
    for line in lines:
        match = BYLINE.match(line.text) if len(line.text) <= 150 else None
        parts = re.split(r"\s*(?:[,|/(–—]|\bfor\b|\bof\b|\s-\s)\s*", line.text[match.end() :]) if match else []
        for part in parts[1:] or parts:
            part = part.strip(" .)")
            known = vocabulary.outlet(part)
            if known or (len(parts) > 1 and part and part.split()[-1].lower() in MEDIA_WORDS and part[0].isupper()):
                names.append(known or part)
                break
        if not match and len(line.text) <= 60 and (known := vocabulary.outlet(line.text.rpartition(",")[2])):
            names.append(known)
    return names


def _addressed(lines: list[Line], vocabulary: Vocabulary) -> list[str]:
    """The outlets of lines that are nothing but a web address."""
    hosts = [host for line in lines if (host := host_of(line.text.removeprefix("URL:").strip()))]
    return [vocabulary.host(host) or host for host in hosts]


def _holders(lines: list[Line], vocabulary: Vocabulary) -> list[str]:
    """The outlets that claim the copyright."""
    names = []
    for line in lines:
        match = COPYRIGHT.search(line.text) if len(line.text) < 300 else None
        if match:
            holder = re.split(r"\b(?:All|Reserved|Rights)\b", match["holder"])[0].strip(" .")
            found = vocabulary.outlet_at_start(holder)
            names.append(found[0] if found else holder.removeprefix("the ").removeprefix("The "))
    return [name for name in names if name]


def _biographies(lines: list[Line], vocabulary: Vocabulary) -> list[str]:
    """The outlets for which the author works, by the note at the end."""
    names = []
    for line in lines[-4:]:
        match = _JOURNALIST.search(line.text) if len(line.text) < 500 else None
        employer = match[1].rstrip(".,").removeprefix("the ") if match else ""
        found = vocabulary.outlet_at_start(employer)
        plain = (_WRITES_FOR.search(line.text) or _COVERS.search(line.text)) if len(line.text) < 500 else None
        if employer and (found or employer.split()[-1].lower() in MEDIA_WORDS):
            names.append(found[0] if found else employer)
        elif plain:
            names.append(plain[1].rstrip(".,").removeprefix("the "))
    return names


def _mentions(text: str, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """The known outlets that a sentence names, with where."""
    found = []
    for match in _TITLE_CASE.finditer(text):
        known = vocabulary.outlet_at_start(match[0], sure=True)
        if known:
            length = sum(len(word) + 1 for word in match[0].split()[: known[1]]) - 1
            found.append((match.start(), match.start() + length, known[0]))
    return found


def _relays_in(text: str, vocabulary: Vocabulary) -> list[str]:
    """The chain in one paragraph, nearest first; empty without wording that passes a report on."""
    chain: list[str] = []
    passed_on = False
    for start, end, name in _mentions(text, vocabulary):
        before = text[max(0, start - 60) : start]
        if _RELAY.search(before):
            chain.insert(0, name)
            passed_on = bool(chain)
        elif _CITING.search(before):
            chain.append(name)
            passed_on = True
        elif _REPORTS.match(text[end : end + 12]) or _INVERTED.search(before):
            chain.append(name)
    return chain if passed_on else []


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
