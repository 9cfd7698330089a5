"""Pieces that rest on one voice: the medium to which an expert spoke is named once and carries all that he says in them.

A comment column quotes one expert over several paragraphs and says once that he "told the weekly A" or wrote "in a note cited by
B". In a report with many voices the same words carry what is said there and no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .draft import Draft

LEAST = 3  # statements of a voice that carries a piece
SHARE = 0.5  # of all statements that are nobody else's to report

Told = tuple[Draft, tuple[str, ...]]


def leading_voice(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The speakers of at least half of what a report quotes, or nobody."""
    outer = [draft.speakers for draft in drafts if draft.outer is None and draft.form != "narrator" and draft.speakers]
    voice, count = Counter(outer).most_common(1)[0] if outer else ((), 0)
    return voice if count >= LEAST and count >= SHARE * len(outer) else ()


def carried_throughout(told: Sequence[Told], voice: tuple[str, ...]) -> tuple[str, ...]:
    """The media through which a voice speaks in the whole piece: those named with it, if they are the same each time."""
    named = {media for draft, media in told if media and draft.outer is None and draft.speakers == voice}
    return next(iter(named)) if len(named) == 1 else ()
