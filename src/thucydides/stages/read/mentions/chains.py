"""Joins the names of one person or body within a document: surname to full name, acronym to the name it abbreviates.

A short name goes to the nearest earlier full name that holds it, else to the nearest later one. Family and given names may
stand in either order; words are compared without case, accents and hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

from .draft import Draft
from .syntax import Syntax
from .tables import column

SKIPPED = frozenset(("of", "for", "the", "and", "on", "in", "to", "a", "an", "&"))


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: romanised, lower case, hyphens and points as spaces."""
    return tuple(re.sub(r"[^a-z0-9]+", " ", anyascii(name).lower().replace("'", "").replace("’", "")).split())


def chain(drafts: Sequence[Draft], syntax: Syntax) -> None:
    """Gives every repeated or shortened name the draft of the full name as its antecedent."""
    named = [d for d in drafts if d.form in ("name", "acronym", "surname") and d.kind in ("person", "organization")]
    _correct_kinds(named)
    _join_abbreviations(named, syntax)
    for kind in ("person", "organization"):
        _join_kind([d for d in named if d.kind == kind and not d.antecedents])


def _correct_kinds(drafts: Sequence[Draft]) -> None:
    """Makes a word a person where it ends a person's full name, and a name whose last word is a person: spaCy errs on both."""
    surnames = {name_words(d.name)[-1] for d in drafts if d.kind == "person" and len(name_words(d.name)) > 1}
    for draft in drafts:
        words = name_words(draft.name)
        if draft.kind == "organization" and draft.entry is None and len(words) == 1 and words[0] in surnames:
            draft.kind, draft.form = "person", "surname"
    lone = {name_words(d.name)[0] for d in drafts if d.kind == "person" and len(name_words(d.name)) == 1}
    for draft in drafts:
        words = name_words(draft.name)
        plain = draft.kind == "organization" and draft.entry is None and draft.form == "name" and 1 < len(words) < 4
        if plain and words[-1] in lone and not column("bodies.tsv", "word") & set(words):
            draft.kind = "person"


def _join_kind(drafts: list[Draft]) -> None:
    full: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        words = name_words(draft.name)
        first = full.setdefault(words, draft)
        if first is not draft:
            _adopt(draft, first)
    heads = list(full.values())
    by_word: dict[str, list[Draft]] = {}
    for draft in heads:
        for word in set(name_words(draft.name)):
            by_word.setdefault(word, []).append(draft)
    for draft in heads:
        longer = _longer(draft, by_word)
        if longer is not None:
            draft.form = "surname" if draft.kind == "person" else draft.form
            _adopt(draft, longer)


def _longer(draft: Draft, by_word: dict[str, list[Draft]]) -> Draft | None:
    """The fuller name that a name shortens: the nearest before it, else the nearest after it."""
    words = name_words(draft.name)
    if not words or draft.entry:
        return None
    holders = [d for d in by_word.get(words[-1], ()) if _shortens(words, name_words(d.name), draft.kind)]
    fitting = [d for d in holders if not d.antecedents and _agree(draft, d)]
    before = [d for d in fitting if d.start < draft.start]
    if before:
        return max(before, key=lambda d: d.start)
    return min(fitting, key=lambda d: d.start, default=None)


def _shortens(short: tuple[str, ...], full: tuple[str, ...], kind: str) -> bool:
    if len(short) >= len(full):
        return False
    if kind == "organization":
        if len(short) == 1:
            return short[0] in column("bodies.tsv", "word") and short[0] in full
        return short == full[: len(short)] and short[-1] in column("bodies.tsv", "word")
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in (full[0], full[-1])
    return short == full[: len(short)] or short == full[-len(short) :] or (short[0], short[-1]) == (full[0], full[-1])


def _agree(one: Draft, other: Draft) -> bool:
    if one.gender and other.gender and one.gender != other.gender:
        return False
    return not (one.iso3 and other.iso3 and one.iso3 != other.iso3)


def _adopt(draft: Draft, full: Draft) -> None:
    """Makes one draft stand for another, which takes over what only the first one tells."""
    draft.antecedents = [full]
    full.role = full.role or draft.role
    full.gender = full.gender or draft.gender
    full.iso3 = full.iso3 or draft.iso3
    full.affiliation = full.affiliation or draft.affiliation


def _join_abbreviations(drafts: Sequence[Draft], syntax: Syntax) -> None:
    """Joins "Institute for Examples (IFE)" in whichever order the two stand."""
    ordered = sorted((d for d in drafts if d.kind == "organization"), key=lambda d: d.start)
    for one, other in pairwise(ordered):
        if syntax.text[one.end : other.start].strip() != "(" or syntax.text[other.end : other.end + 1] != ")":
            continue
        short, full = (one, other) if one.form == "acronym" else (other, one)
        if short.form == "acronym" and full.form != "acronym" and _is_initials(short.name, full.name):
            for same in ordered:
                if same.name == short.name and same is not full:
                    same.antecedents = [full] if not (same.entry and full.entry) else same.antecedents


def _is_initials(short: str, full: str) -> bool:
    letters = [c.lower() for c in short if c.isalpha()]
    initials = iter("".join(word[0] for word in full.replace("-", " ").split() if word.lower() not in SKIPPED).lower())
    return bool(letters) and all(letter in initials for letter in letters[: max(2, len(letters) - 1)])
