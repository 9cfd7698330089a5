"""Concepts in words: the dimension's name with its actors, or the phrase itself where it is outside the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping

from .keys import Key

LONGEST = 70
WITH = frozenset(
    (
        "cooperation", "alliance", "military_cooperation", "intelligence_sharing", "diplomacy", "negotiation", "agreement",
        "ceasefire", "common_values",
    )
)  # fmt: skip
"""Ties that one has with whoever else; of the others, as of trade and tension, one side alone is where they are."""

BEHIND = {
    "dependence": "on", "military_presence": "in", "strategic_access": "in", "interest": "in", "territorial_control": "in",
    "migration": "to", "bloc_membership": "with", "isolation": "from", "threat_perception": "of", "unease": "about",
}  # fmt: skip
"""The preposition behind an attribute, where it is not "over" as in "influence over A"."""


def label(key: Key, kind: str, name: str, actors: Mapping[str, str]) -> str:
    """The label of a concept: "cooperation between A and B", "sanctions on A", "hardship of A"."""
    held, at = _join(key.holders, actors), _join(key.objects, actors)
    if kind == "tie":
        joint = "between" if len(key.holders) > 1 else "with" if key.dimension in WITH else "of"
        return f"{name} {joint} {held}" if held else name
    parts = [
        name,
        f"{'by' if kind == 'action' else 'of'} {held}" if held else "",
        f"{'on' if kind == 'action' else BEHIND.get(key.dimension, 'over')} {at}" if at else "",
    ]
    return " ".join(part for part in parts if part)


def phrase(text: str) -> str:
    """A phrase as a label: one line, at most LONGEST characters."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _join(ids: tuple[str, ...], actors: Mapping[str, str]) -> str:
    names = [actors.get(one, one) for one in ids]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
