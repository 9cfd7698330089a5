"""What a common noun may mean among known bodies and states: "the bloc" an alliance of states, "the kingdom" a kingdom."""

from __future__ import annotations

from functools import cache

from thucydides import vocab

KINDS = {
    "group": ("armed_group", "party", "ngo", "company"), "movement": ("armed_group", "party"), "militia": ("armed_group",),
    "organization": ("un", "igo", "ngo", "armed_group"), "organisation": ("un", "igo", "ngo", "armed_group"),
    "body": ("un", "igo", "court", "finance"), "agency": ("un", "igo", "intelligence", "agency"),
    "watchdog": ("un", "igo", "ngo"), "regulator": ("un", "igo", "finance"),
    "company": ("company",), "firm": ("company",), "bank": ("finance", "company"),
    **dict.fromkeys(
        ("rebel", "insurgent", "militant", "fighter", "guerrilla", "separatist", "jihadist", "militiaman", "paramilitary"),
        ("armed_group",),
    ),
    "alliance": ("alliance",), "bloc": ("alliance", "regional", "economic", "forum"),
}  # fmt: skip
FORMS = ("kingdom", "republic", "emirate", "emirates", "federation", "sultanate", "principality")


@cache
def wide_words() -> frozenset[str]:
    """The nouns that may stand for any body of a kind."""
    return frozenset(KINDS)


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {body.id: body.kind for body in vocab.organizations()}
    kinds |= {bloc.id: bloc.kind for bloc in vocab.blocs()}
    return kinds | {outlet.id: outlet.medium for outlet in vocab.outlets()}


def fits_word(entry: str | None, noun: str) -> bool:
    """Whether an entry of the vocabulary is of a kind that a noun stands for."""
    return entry is not None and _kinds().get(entry) in KINDS.get(noun, ())


@cache
def _official_names() -> dict[str, str]:
    return {state.iso3: state.official_name.lower() for state in vocab.states()}


def may_be_called(iso3: str | None, noun: str) -> bool:
    """Whether a state may be called by a noun: "the kingdom" only if it is one by its official name."""
    return noun not in FORMS or noun in _official_names().get(iso3 or "", "").split()
