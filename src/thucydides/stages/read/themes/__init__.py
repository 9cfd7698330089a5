"""Themes: phrases that name a dimension of international politics, with direction words and actors, read off the parse.

lexicon    the vocabulary's words as stems      direction  words that turn or strengthen a theme
roles      whose variable it is, and at whom    find       the layer
sides      what the sides of claims name by the trained weights
"""

from .find import find_themes
from .sides import find_sides

__all__ = ["find_sides", "find_themes"]
