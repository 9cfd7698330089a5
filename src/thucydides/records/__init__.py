"""THE data model: frozen, typed, importing nothing of ours. `serial` gives its exported form.

base       spans, intervals, ids          document   a report; a problem
reading    what one document says         situation  what all say together, and who disputes it
model      what runs, and what came out   answer     the question as understood, the card
proposal   merges for a person to decide
"""

from .answer import Answer, Bearing, BesideLine, GateLine, LeverLine, Question
from .base import Interval, Published, Quantity, Span, identify
from .document import Document, Problem
from .model import Appetite, Edge, Gate, Intervention, Model, Opening, Outcome, Run, Scenario, Vote, tally
from .proposal import Proposal
from .reading import (
    NARRATOR,
    CausalClaim,
    Event,
    Forecast,
    Mention,
    Modifier,
    Reading,
    SideVariable,
    Stand,
    Statement,
    Theme,
)
from .situation import Actor, Concept, Contest, Lever, LeverView, Position, Situation, Tie, View

__all__ = [
    "NARRATOR", "Actor", "Answer", "Appetite", "Bearing", "BesideLine", "CausalClaim", "Concept", "Contest", "Document", "Edge",
    "Event", "Forecast", "Gate", "GateLine", "Interval", "Intervention", "Lever", "LeverLine", "LeverView", "Mention", "Model",
    "Modifier", "Opening", "Outcome", "Position", "Problem", "Proposal", "Published", "Quantity", "Question", "Reading", "Run",
    "Scenario", "SideVariable", "Situation", "Span", "Stand", "Statement", "Theme", "Tie", "View", "Vote", "identify", "tally",
]  # fmt: skip
