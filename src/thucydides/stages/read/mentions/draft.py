"""A mention in the making: what the steps of the layer pass on and complete before it becomes a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from thucydides.records import Document, Mention, identify
from thucydides.records.reading import ActorKind

Form = Literal[
    "name", "adjective", "demonym", "capital", "metonym", "ministry", "surname", "acronym", "description", "pronoun", "group"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is, in the words of the report, and the body where he is it."""

    words: str
    body: str | None = None


@dataclass(slots=True, eq=False)
class Draft:
    """A phrase that names somebody; `antecedents` are the drafts it stands for, several where it stands for each of them.

    `head` is the index of the token on which it hangs, `titles` those of the role nouns beside a person's name, `described`
    those of a description that it names; `role` is the role told first, `roles` are all of them.
    """

    start: int
    end: int
    kind: ActorKind
    name: str
    form: Form
    head: int
    entry: str | None = None
    iso3: str | None = None
    role: str | None = None
    affiliation: str | None = None
    gender: str | None = None
    plural: bool = False
    is_place: bool = False
    titles: list[int] = field(default_factory=list)
    described: list[int] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    antecedents: list[Draft] = field(default_factory=list)

    @property
    def referents(self) -> list[Draft]:
        """The drafts at the end of the chain of antecedents; the draft itself where it stands for nobody else."""
        if not self.antecedents:
            return [self]
        return list(dict.fromkeys(last for draft in self.antecedents for last in draft.referents))


def finish(drafts: Sequence[Draft], document: Document) -> tuple[Mention, ...]:
    """The records of drafts, in the order of the text, one for each referent; antecedents are the ends of their chains."""
    ids: dict[Draft, str] = {}
    ordered = sorted(drafts, key=lambda d: (d.start, -d.end, d.kind, d.name))
    for draft in ordered:
        ids.setdefault(draft, _id(draft, document, ""))
    records: dict[str, Mention] = {}
    for draft in ordered:
        for referent in draft.referents:
            mention = _record(draft, referent, document, ids)
            records.setdefault(mention.id, mention)
    return tuple(records.values())


def _id(draft: Draft, document: Document, stands_for: str) -> str:
    return identify("mention", document.id, draft.start, draft.end, draft.entry or draft.name, stands_for)


def _record(draft: Draft, referent: Draft, document: Document, ids: dict[Draft, str]) -> Mention:
    antecedent = ids[referent] if referent is not draft else None
    several = len(draft.referents) > 1
    return Mention(
        id=_id(draft, document, antecedent or "") if several else ids[draft],
        span=document.span(draft.start, draft.end),
        kind=referent.kind,
        name=referent.name,
        entry=referent.entry,
        iso3=referent.iso3,
        role=draft.role or referent.role,
        affiliation=draft.affiliation or referent.affiliation,
        antecedent=antecedent,
        is_place=draft.is_place,
    )
