"""Finds everybody who is named in a document: the vocabulary's names first, then unknown names, then who stands for whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from thucydides.records import Document, Mention

from . import chains, descriptions, leaders, ministries, names, pronouns, roles
from .discourse import Discourse
from .draft import Draft, finish
from .entries import Entry
from .gazetteer import Found, gazetteer
from .outlets import with_outlets
from .phrases import describing, phrase_of
from .senses import choose, evidence, is_cited, is_modifier, is_part_of_name, is_place, seated
from .syntax import Syntax, syntax_of

if TYPE_CHECKING:
    from thucydides.stages.read.protocol import Parsed

SIDES = ("pro-", "anti-")  # before a body's name they turn it into a description: "pro-Russian forces"


def find_mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """The mentions of a document in the order of its text: who is named, described or meant by a pronoun."""
    if not len(parsed.doc):
        return ()
    syntax, day = syntax_of(parsed.doc), _day(parsed.document)
    found = with_outlets(gazetteer().find(syntax.text), parsed.document, syntax.text)
    drafts = _known(found, syntax)
    unknown = names.unknown(drafts, syntax)
    unknown += names.repeated(drafts, unknown, leaders.surnames(drafts, day), syntax)
    drafts = [*_outside(drafts, unknown, syntax), *unknown]
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    ministries.own(drafts, syntax)
    roles.attach(drafts, syntax)
    chains.chain(drafts, syntax)
    leaders.recognise(drafts, day)
    drafts += _standing_for(drafts, syntax, day)
    return finish(drafts, parsed.document)


def _day(document: Document) -> str | None:
    """The day of publication by which offices are told, or None."""
    return (document.published.end or document.published.start) if document.published else None


def _standing_for(drafts: list[Draft], syntax: Syntax, day: str | None) -> list[Draft]:
    """The drafts of descriptions and pronouns, resolved from left to right, each seeing those before it."""
    discourse = Discourse(drafts, syntax, day)
    described = {token.i: token for token in describing(discourse)}
    waiting = {token.i: token for token in pronouns.pronouns(discourse)} | described
    found = []
    for index in sorted(waiting):
        token = waiting[index]
        if index in described:
            draft = descriptions.resolve(phrase_of(token, discourse), discourse)
        else:
            draft = pronouns.resolve(token, discourse)
        if draft is not None:
            discourse.add(draft)
            found.append(draft)
    return found


def _known(found: list[Found], syntax: Syntax) -> list[Draft]:
    """The drafts of what the vocabulary names."""
    counts, drafts = evidence(found), []
    for match in found:
        against = syntax.text[max(0, match.start - 5) : match.start].lower().endswith(SIDES)
        for part in (None if against and match.inner else match, match.inner):
            entry = _entry(part, counts, syntax) if part is not None else None
            if part is not None and entry is not None:
                draft = _draft(part, entry, syntax)
                if not (draft.form == "metonym" and draft.is_place):  # "in Geneva": nobody
                    drafts.append(draft)
    return drafts


def _entry(match: Found, counts: Counter[str], syntax: Syntax) -> Entry | None:
    """What a match stands for, or None if it is only a part of somebody's name."""
    entry = choose(match, counts)
    if entry is not None and len({e.id for e in match.entries}) > 1:
        entry = seated(match, entry, counts, syntax)
    if entry is None or is_part_of_name(match, entry, syntax) or is_modifier(match, entry, syntax):
        return None
    return entry if is_cited(match, entry, counts, syntax) else None


def _draft(match: Found, entry: Entry, syntax: Syntax) -> Draft:
    return Draft(
        start=match.start,
        end=match.end,
        kind=entry.kind,
        name=entry.name,
        form=entry.form,
        head=syntax.head(match.start, match.end),
        entry=entry.id or None,
        iso3=entry.iso3,
        role=entry.role,
        affiliation=entry.affiliation,
        is_place=is_place(match, entry, syntax),
    )


def _outside(known: list[Draft], unknown: list[Draft], syntax: Syntax) -> list[Draft]:
    """The known drafts that are no mere part of an unknown name: of "Seoul National University" Seoul is dropped."""
    longer = {syntax.first(draft.start): draft for draft in unknown}
    kept = []
    for draft in known:
        whole = longer.get(syntax.first(draft.start))
        if whole is None or whole.end <= draft.end or draft.form == "adjective":
            kept.append(draft)
        if whole is not None and whole.end > draft.end:
            whole.iso3 = whole.iso3 or draft.iso3
    return kept
