"""From a question to its target, and from runs to the answer card.

understand  the question: what is to be moved, in which direction, by whom
names       who is named in it                  compose   the card
rank        levers over all views               findings  what can be said in words
"""

from .compose import compose
from .understand import understand

__all__ = ["compose", "understand"]
