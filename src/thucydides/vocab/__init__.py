"""Vocabularies: what the readers know beforehand, as data files with their sources, behind small cached loaders.

Each function returns a tuple of frozen values in the order of its file in `data/`; nothing is computed but what the file says.
A value has an `id` where records may refer to it (`state:FRA`, `bloc:NATO`).

    states, historic_states, breakaway_regions   who is a state, was one, or would be
    metonyms, blocs, regions                     places that speak, groups of states, parts of the world
    organizations, ministries                    bodies by name, and those that every state has
    milestones                                   dated events known to the whole world
    leaders, roles, outlets                      who holds office, titles and group nouns, who publishes
    wikidata                                     Wikidata ids of organisations, courts and blocs
    boilerplate                                  page furniture
    plover_types, plover_contexts, actor_sectors, event_triggers   the PLOVER ontology and the words for its events
    cues, estimative                             words of reporting and of probability
    causal_signals, not_causal, change_words     words of cause, of what only looks like it, of more and less
    dimensions, dimension_frames, instruments    the variables that causal claims are about, and what can move them
    word_classes                                 words that frames refer to by one name
    implications                                 what a dimension is on the side of, where no report says so
    base_rates                                   how often such things came out so in the past
"""

from ._base_rates import BaseRate, base_rates
from ._blocs import Bloc, Region, blocs, regions
from ._boilerplate import Boilerplate, boilerplate
from ._causality import CausalSignal, ChangeWord, NotCausal, causal_signals, change_words, not_causal
from ._cues import Cue, cues
from ._dimension_frames import DimensionFrame, WordClass, dimension_frames, word_classes
from ._dimensions import FORCE, Dimension, DimensionKind, dimensions
from ._estimative import DEFAULT_SCALE, Estimative, estimative
from ._implications import Implication, implications
from ._instruments import DirectEffect, Instrument, instruments
from ._leaders import Leader, Office, leaders
from ._metonyms import Metonym, metonyms
from ._milestones import Milestone, MilestoneKind, milestones
from ._organizations import Ministry, Organization, OrganizationKind, ministries, organizations
from ._outlets import Outlet, outlets
from ._plover import (
    ActorSector,
    EventTrigger,
    EventType,
    PloverContext,
    PloverMode,
    PloverType,
    actor_sectors,
    event_triggers,
    plover_contexts,
    plover_types,
)
from ._roles import Role, roles
from ._states import FormerState, State, breakaway_regions, historic_states, state, states
from ._wikidata import WikidataId, wikidata

__all__ = [
    "DEFAULT_SCALE", "FORCE", "ActorSector", "BaseRate", "Bloc", "Boilerplate", "CausalSignal", "ChangeWord", "Cue",
    "Dimension", "DimensionFrame", "DimensionKind", "DirectEffect", "Estimative", "EventTrigger", "EventType",
    "FormerState", "Implication", "Instrument", "Leader", "Metonym", "Milestone", "MilestoneKind", "Ministry", "NotCausal",
    "Office", "Organization", "OrganizationKind", "Outlet", "PloverContext", "PloverMode", "PloverType", "Region",
    "Role", "State", "WikidataId", "WordClass", "actor_sectors", "base_rates", "blocs", "boilerplate",
    "breakaway_regions", "causal_signals", "change_words", "cues", "dimension_frames", "dimensions", "estimative",
    "event_triggers", "historic_states", "implications", "instruments", "leaders", "metonyms", "milestones", "ministries",
    "not_causal", "organizations", "outlets", "plover_contexts", "plover_types", "regions", "roles", "state",
    "states", "wikidata", "word_classes",
]  # fmt: skip
