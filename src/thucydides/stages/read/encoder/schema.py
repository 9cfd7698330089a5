"""What the reader looks for: layers, their roles and attributes.

A layer is one kind of frame. Its roles come in groups: within a group a word has at most one role, between groups roles may
overlap (a hedge lies inside the content). `news_cause` are causes as the public news corpora mark them, whole clauses and any
purpose included: a layer of its own, read on request, so that their convention and ours do not bend one another. Statement
roles follow PolNeAR (source, cue, content); event types and their order are PLOVER's; causal relations are those of the
record contract. The order of labels is the order of the weights' outputs.
"""

from __future__ import annotations

from typing import Final

LAYERS: Final = ("statement", "event", "cause", "news_cause")
STANDARD: Final = LAYERS[:3]
"""The layers that a document is read for."""

ROLES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "statement": (("speaker", "content"), ("hedge",)),
    "event": (("actor", "recipient", "date"),),
    "cause": (("cause", "effect"),),
    "news_cause": (("cause", "effect"),),
}

EVENT_TYPES: Final = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip

STANCES: Final = ("asserted", "denied", "doubted", "alleged", "feared", "expected", "wanted", "promised", "asked")

ATTRIBUTES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "statement": {
        "stance": STANCES,
        "form": ("direct", "indirect", "mixed", "narrator"),
        "forecast": ("no", "yes"),
    },
    "event": {
        "type": EVENT_TYPES,
        "status": ("happened", "alleged", "planned", "hypothetical", "denied"),
        "reciprocal": ("no", "yes"),
    },
    "cause": {
        "polarity": ("+", "-"),
        "claim": ("asserted", "denied", "alleged"),
        "relation": ("mechanism", "motive", "condition", "exchange", "enabling", "preventing"),
    },
    "news_cause": {"claim": ("asserted", "denied")},
}

SENTENCES: Final[dict[str, tuple[str, ...]]] = {
    "statement": ("plain", "uncued"),
    "cause": ("neither", "causal", "countercausal"),
    "news_cause": ("neither", "causal", "countercausal"),
}
"""What a whole sentence is: whether a statement without a cue starts there (the narrator's, or an answer in an interview);
whether it says nothing of causes, that something causes something, or that it does not."""


VARIABLES: Final = (
    "cooperation", "alliance", "military_cooperation", "exercises", "arms_flow", "trade", "investment",
    "technology_transfer", "intelligence_sharing", "labour_flow", "diplomacy", "negotiation", "agreement", "tension",
    "rivalry", "shared_rival", "trust", "common_values", "security_ties", "pressure", "sanctions_pressure",
    "arms_embargo", "export_controls", "tariffs", "diplomatic_pressure", "isolation", "recognition", "un_action",
    "legal_action", "information_campaign", "threat", "incentives", "aid", "military_aid", "economic_aid",
    "humanitarian_aid", "security_guarantee", "mediation", "war", "war_effort", "military_strike",
    "military_intervention", "blockade", "occupation", "ceasefire", "territorial_control", "military_presence",
    "military_capability", "deterrence", "weapons_programme", "weapons_tests", "arms_race", "threat_perception",
    "unease", "terrorism", "insurgency", "cyber", "espionage", "nuclear_risk", "piracy_shipping", "economic_growth",
    "hardship", "revenue", "energy_supply", "energy_price", "food_supply", "water", "maritime_access", "finance",
    "currency", "supply_chain", "migration", "human_rights", "civilian_harm", "health", "climate", "influence",
    "leverage", "dependence", "attention", "restraint", "reputation", "legitimacy", "regime_stability",
    "public_support", "domestic_opposition", "democracy", "corruption", "crime", "leadership_change", "unity",
    "world_order", "nonproliferation_regime", "regional_security", "strategic_access", "bloc_membership",
    "peacekeeping", "hostages", "information", "space", "technology_level", "cost_of_conflict", "retaliation",
    "opportunity", "interest", "victory", "culture_exchange", "independence", "border",
)  # fmt: skip
"""The dimensions of the vocabulary that a side of a causal claim may name, as they stood when the weights were trained."""


POINTS: Final = (
    "works", "able", "will", "right", "reversible", "provoked", "safer", "hurts", "solid", "true",
)  # fmt: skip
"""The general points on which a sentence may take a side; the guide of `train/data/points` says what each is."""


def role_columns(layer: str) -> list[tuple[str, ...]]:
    """Returns the labels of each softmax of a layer's role scores, `none` first."""
    return [("none", *group) for group in ROLES[layer]]


def role_names(layer: str) -> tuple[str, ...]:
    """Returns all roles of a layer, in the order of the weights' outputs."""
    return tuple(role for group in ROLES[layer] for role in group)
