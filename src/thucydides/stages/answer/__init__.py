"""From a question to its target, and from runs to the answer card.

understand  the question: what is to be moved, in which direction, by whom
names       who is named in it                  compose   the card
rank        levers over all views               findings  what can be said in words
gating      what is held back, and by what
"""

from .compose import compose
from .gating import gated, opened
from .understand import understand

__all__ = ["compose", "gated", "opened", "understand"]
