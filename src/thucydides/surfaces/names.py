"""How records are called in words, the same on every surface."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thucydides.records import CausalClaim, Document, Interval, Situation, Span

LINK_WORDS = {
    ("+", "asserted"): "raises",
    ("-", "asserted"): "lowers",
    ("+", "alleged"): "may raise",
    ("-", "alleged"): "may lower",
    ("+", "denied"): "does not raise",
    ("-", "denied"): "does not lower",
}
EACH, EACH_WORDS = "each", "all views, one vote each"
POOLED, POOLED_WORDS = "all", "everybody's claims pooled, dissent averaged away"
EFFECT_WORDS = {"+": "raises", "-": "lowers", "0": "no effect", "?": "not said"}


@dataclass(frozen=True, slots=True)
class Names:
    """Look-ups from ids to words."""

    actors: Mapping[str, str]
    concepts: Mapping[str, str]
    documents: Mapping[str, Document]
    views: Mapping[str, str]
    levers: Mapping[str, str]

    @classmethod
    def of(cls, situation: Situation) -> Names:
        """The names of a situation."""
        return cls(
            {actor.id: actor.name for actor in situation.actors},
            {concept.id: concept.called for concept in situation.concepts},
            {document.id: document for document in situation.documents},
            {view.id: view.name for view in situation.views},
            {lever.id: lever.name for lever in situation.levers},
        )

    def people(self, ids: Iterable[str]) -> str:
        """The names of actors, in order, each once."""
        return ", ".join(dict.fromkeys(self.actors.get(one, one) for one in ids))

    def concept(self, identifier: str | None) -> str:
        """The label of a concept."""
        return self.concepts.get(identifier or "", identifier or "something unnamed")

    def view(self, identifier: str) -> str:
        """The name of a view."""
        fixed = {EACH: EACH_WORDS, POOLED: POOLED_WORDS}
        return fixed.get(identifier) or self.views.get(identifier, identifier)

    def link(self, name: str) -> str:
        """The name of an uncertain link of a run (`cause → effect`, `concept → wish of actor`) in words."""
        words = re.sub(r"\bif ([+-])", lambda sign: "if more of " if sign[1] == "+" else "if less of ", name)
        known = {**self.actors, **self.concepts}
        return " ".join(known.get(word, word) for word in words.replace("own ", "").split(" "))

    def claim(self, claim: CausalClaim) -> str:
        """A causal claim as a sentence: who says that what does what to what."""
        link = LINK_WORDS[(claim.polarity, claim.claim)]
        return f"{self.people(claim.asserted_by)}: {self.concept(claim.cause)} {link} {self.concept(claim.effect)}"

    def source(self, span: Span) -> str:
        """Outlet, chain of republication and date of a span's document, with its place in the file."""
        document = self.documents[span.document]
        chain = " ← ".join([document.outlet or document.title or document.path, *document.via])
        when = f", {interval(document.published)}" if document.published else ""
        return f"{chain}{when} · {document.path}:{span.start}–{span.end}"


def one_line(text: str) -> str:
    """The text on one line, with control and direction characters made visible: sources are hostile."""
    return "".join(_visible(character) for character in " ".join(text.split()))


def _visible(character: str) -> str:
    return f"\\u{ord(character):04x}" if unicodedata.category(character) in ("Cc", "Cf", "Cs") else character


def interval(days: Interval | None) -> str:
    """An interval in words."""
    if days is None:
        return "undated"
    if days.start == days.end:
        return days.start or "undated"
    return f"{days.start or '…'} – {days.end or '…'}"
