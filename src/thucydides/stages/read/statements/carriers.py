"""Where the wording names who passes words on ("told the weekly A", "quoted by B", "as summarised by C"), by text alone.

The names of papers are often taken apart by the parse, and seldom known; a capitalised run after such words is a name all the
same. Whether it can be a medium is decided in `relays`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .passage import Passage, Range
from .tables import words

PASSED = (
    "quoted|cited|reported|published|printed|seen|obtained|carried|reprinted|translated|summari[sz]ed|relayed|broadcast|"
    "aired|released|picked up|taken up|resumed|monitored|reached|phoned|interviewed|heard|recorded|excerpted|republished|"
    "shown|asked|summed up|reposted|transcribed|read out|rendered|forwarded|shared|given|noted down"
)
TEXTS = (
    "interviews?|conversation|talk|chat|column|op-ed|essay|article|commentary|remarks|comments?|post|tribune|piece|clip|video|"
    "broadcast|letter|statement|transcript|podcast|note|declarations?|answers?|reply|message|speech|lecture|paper"
)
TRIGGER = re.compile(
    r"\b(?:(?:told|tells?|telling|informed|hinted to|confided to|admitted to|confirmed to|complained to|explained to|said to"
    r"|(?:affirmed|answered|declared|stated|commented|telephoned|written) to|told at)"
    r"|(?:spoke|speaks|speaking|talk(?:s|ed|ing)) (?:to|with|on|in|for)|(?:writing|writes|wrote|posted|tweeted|bragged) (?:in|on)"
    r"|(?:commenting|commented|writing|writes|wrote) for"
    rf"|(?:{PASSED}) (?:by|in|on)|(?:{TEXTS}) (?:to|with|for|in|on)|(?:said|says|declared|stated|declares) (?:in|on|before)"
    r"|via|per|with reference (?:to|on)|(?:quoted|reported|taking over) from|to|on)\s+",
    re.IGNORECASE,
)
BEFORE_COLON = frozenset(("to", "on"))  # alone they name a medium only in a label ("the consul, to Radio A: …")
ASIDE = re.compile(
    r"(?:,|[-–—])\s(?:as\s)?(?:it )?"
    r"(?:reports?|reported|notes?|noted|writes?|wrote|transmits?|relays?|informs?|learned|put it)\s+",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?:which|that|whom|where|(?:text|excerpts|parts) of which|whose (?:\w+ )?\w+)\s+", re.IGNORECASE
)
PASSING = re.compile(
    rf"(?: of \w+| in \w+)?[\s,]+(?:later |then |also |had |has |have |since ){{0,2}}(?:{PASSED}|quotes|cites|prints"
    r"|carries|took|reprints|translates|publishes|had it|picked|refers|summari[sz]es|reports)\b"
)
LOOSE = re.compile(
    r"(?!quoted|cited|publish|print|writ|wrote|reprint|carried).*\s(?:in|on|for|before)\s+$|shown|reached",
    re.IGNORECASE,
)
QUOTED = re.compile(r"(?:(?:the|to|at) ){0,2}[“\"«„](?P<name>[^\W\d_a-z][^“”\"«»„,.;:\n]{1,30})[”\"»“](?=[\s.,;:)])")
WORD = re.compile(r"[“”\"«»„']?(?P<bare>[^\W_][\w’'&.+-]*?)(?P<end>[.,;:!?)\]”\"»“]*)(?:\s+|$)")
SKIPPED = frozenset(("the", "to", "at", "a", "an", "his", "her", "its", "our", "local", "state", "both"))
LINKS = frozenset(
    (
        "of",
        "de",
        "du",
        "del",
        "des",
        "di",
        "da",
        "do",
        "la",
        "le",
        "les",
        "el",
        "al",
        "and",
        "van",
        "der",
        "den",
        "i",
        "y",
    )
)
PRONOUNS = frozenset(("I", "I'm", "I’m", "I'd", "I’d", "He", "She", "We", "They", "That", "No"))
MOST_SKIPPED = 5
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Carrier:
    """A name, where the words that make it a relay begin, whether a medium's noun stands before it, and whether it may be
    a place or a time as well ("said in A")."""

    name: Range
    place: int
    is_entitled: bool
    is_loose: bool


def carriers(passage: Passage, start: int, end: int) -> Iterator[Carrier]:
    """The names to which, or by which, something within a range of the text is told, in order, each once."""
    text, found = passage.text, set()
    matches = [match for pattern in (TRIGGER, ASIDE, RELATIVE) for match in pattern.finditer(text, start, end)]
    for match in sorted(matches, key=lambda match: match.end()):
        named = _name(text, match.end(), end)
        if named is None or named[0] in found:
            continue
        (first, last), entitled = named
        following = text[last : last + 3].lstrip(')”"» ')
        if match[0].strip().lower() in BEFORE_COLON and not following.startswith(":"):
            continue
        if match.re is RELATIVE and not PASSING.match(text, last, end):
            continue
        if match.re is ASIDE and not following.startswith((",", ".", "–", "—", "-")):
            continue
        found.add((first, last))
        yield Carrier((first, last), match.start(), entitled, bool(LOOSE.match(match[0])))


def name_after(text: str, start: int, end: int) -> Range | None:
    """The name that begins at an offset, with what stands before it left out; None if there is none."""
    named = _name(text, start, end)
    return named[0] if named else None


def _name(text: str, start: int, end: int) -> tuple[Range, bool] | None:
    """The capitalised run at an offset, after articles and a medium's noun, and whether there was such a noun."""
    at, entitled = start, False
    quoted = QUOTED.match(text, start, end)
    if quoted is not None:
        return quoted.span("name"), False
    ahead = list(WORD.finditer(text, start, min(end, start + 2 * LONGEST)))[: MOST_SKIPPED + 1]
    for number, word in enumerate(ahead):
        is_noun = word["bare"] in words("medium")
        following = ahead[number + 1]["bare"] if number + 1 < len(ahead) else ""
        if is_noun and not word["end"] and following[:1].isupper():
            at, entitled = word.end(), True
            break
        if word["end"]:
            break
    if not entitled:
        skipped = next((w for w in ahead if w["bare"] not in SKIPPED or w["end"]), None)
        at = skipped.start() if skipped else start
    run = _run(text, at, end)
    return (run, entitled) if run else None


def _run(text: str, start: int, end: int) -> Range | None:
    """The capitalised words from an offset on, with small words between them; up to the first mark."""
    first, last, pending, stop = -1, -1, -1, min(end, start + LONGEST)
    while start < stop and (word := WORD.match(text, start, end)) and word["bare"] not in PRONOUNS:
        bare = word["bare"]
        if bare[:1].isupper() or (bare[:1].isdigit() and (first >= 0 or not bare.isdigit())):
            first = word.start("bare") if first < 0 else first
            last, pending = word.end("bare"), -1
        elif first >= 0 and bare in LINKS and pending < 0:
            pending = word.end()
        else:
            break
        if word["end"] or "\n" in word[0]:
            break
        start = word.end()
    return (first, last) if first >= 0 else None
