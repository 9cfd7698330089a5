"""Outlets that speak of themselves ("Follow X on Telegram") or say that they retell ("X sums up their answers")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .page import Line
from .vocabulary import Vocabulary
from .words import CAPITALISED, any_of, words

LONGEST = 140  # characters of a notice
LEAD = 4  # lines in which a report says whose answers it retells
LONGEST_LEAD = 600  # characters of each that are looked at
_FOLLOW = re.compile(
    rf"^\W*(?i:{any_of('following_calls')}) (?:the )?(?P<name>{CAPITALISED})"
    rf"(?=(?:['’]s? [^.\n]{{0,30}})?(?: also)? (?:on|in|via) {any_of('channels')}\b"
    rf"|(?:['’]s?)? (?:[a-z]+ )?{any_of('own_products')}\b)"
)
_WELCOME = re.compile(
    rf"^\W*(?P<name>{CAPITALISED}) (?:welcomes|invites|accepts|publishes) (?:your |readers['’] )?{any_of('from_readers')}\b"
)
_RETELLS = re.compile(
    rf"(?:^|[.!?][\"”]? )(?P<name>{CAPITALISED}) {any_of('retelling')}"
    r" (?:their|its|his|her|the (?:main|answers|report|article|interview|findings|key))\b"
)


def noticed(head: Sequence[Line], foot: Sequence[Line], vocabulary: Vocabulary) -> list[str]:
    """The outlets that notices at the foot and the first lines name as their own, each under its known name, else as written."""
    found = [
        match
        for line in foot
        if len(line.text) < LONGEST
        for match in (_FOLLOW.match(line.text), _WELCOME.match(line.text))
    ]
    found += [_RETELLS.search(line.text[:LONGEST_LEAD]) for line in head[:LEAD]]
    names = [re.sub(r"^[Tt]he |['’]s?$", "", match["name"]) for match in found if match]
    return [vocabulary.outlet(name) or name for name in names if name.split()[0].casefold() not in words("nobody")]
