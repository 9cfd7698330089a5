"""Says whose a ministry is: the state named beside it, else the one whose such ministry was named before, else the one told of.

The bodies that every state has ("Foreign Ministry", "the central bank") get the state's own entry, `ministry:CODE:ISO3`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from .draft import Draft
from .entries import ministry_of
from .syntax import SUBJECTS, Syntax

REACH = 3  # sentences back in which a state is taken for the owner
POSSESSIVES = ("'s", "’s", "'", "’")


def own(drafts: Sequence[Draft], syntax: Syntax) -> None:
    """Gives each ministry among the drafts, which are in the order of the text, its state and entry."""
    ends = {syntax.last(draft.end): draft for draft in drafts if draft.iso3 and draft.kind == "state"}
    starts = {syntax.first(draft.start): draft for draft in drafts if draft.iso3 and draft.kind == "state"}
    counts: Counter[str | None] = Counter(d.iso3 for d in drafts if d.kind == "state" and d.iso3)
    known: dict[str, str] = {}
    states: list[Draft] = []
    for draft in drafts:
        if draft.kind == "state" and draft.iso3:
            states.append(draft)
        if draft.form != "ministry" or draft.entry is None:
            continue
        beside = _beside(draft, ends, starts, syntax)
        code = draft.entry.partition(":")[2]
        iso3 = (
            beside or known.get(code) or _before(draft, states, syntax) or max(counts, key=_order(counts), default=None)
        )
        if iso3 is not None:
            known[code] = iso3
            draft.iso3 = iso3
            draft.entry, draft.name = ministry_of(code, iso3)
        else:
            draft.entry = None


def _beside(draft: Draft, ends: dict[int, Draft], starts: dict[int, Draft], syntax: Syntax) -> str | None:
    """The state in "Turkish …", "Turkey's …", "… of Turkey"."""
    index = syntax.first(draft.start) - 1
    if index >= 0 and syntax.doc[index].lower_ in ("its", "their"):
        return _subject_before(index, ends, syntax)
    while index >= 0 and syntax.doc[index].lower_ in POSSESSIVES:
        index -= 1
    if index in ends:
        return ends[index].iso3
    after = syntax.last(draft.end) + 1
    if after + 1 < len(syntax.doc) and syntax.doc[after].lower_ == "of":
        after += 2 if syntax.doc[after + 1].lower_ == "the" else 1
        return starts[after].iso3 if after in starts else None
    return None


def _subject_before(index: int, ends: dict[int, Draft], syntax: Syntax) -> str | None:
    """The state that is the nearest subject before "its", of this sentence or the one before."""
    for at in range(index - 1, -1, -1):
        if syntax.sentence_of[index] - syntax.sentence_of[at] > 1:
            return None
        if at in ends and syntax.doc[ends[at].head].dep_ in SUBJECTS and ends[at].form != "adjective":
            return ends[at].iso3
    return None


def _before(draft: Draft, states: Sequence[Draft], syntax: Syntax) -> str | None:
    """The last state named shortly before."""
    if not states:
        return None
    sentence = syntax.sentence_of
    near = sentence[draft.head] - sentence[states[-1].head] <= REACH
    return states[-1].iso3 if near else None


def _order(counts: Counter[str | None]) -> Callable[[str | None], tuple[int, str]]:
    return lambda iso3: (counts[iso3], iso3 or "")
