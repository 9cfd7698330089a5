"""What claims are about, as variables: a dimension × the actors whose it is × at whom it is directed.

keys       what makes two phrases one concept     topics   who is meant where a phrase does not say
pairs      the sides of a tie in the words by it  holders  the key of a theme
wording    words by stem, and what turns them     frames   clauses that name a dimension by two words together
free       phrases outside the vocabulary         sides    the concept and direction of a side of a claim
trained    sides as the trained weights read them
backward   nouns that point back                  ladder   what is broader
grounder   what grounding knows and keeps         labels   concepts in words
ground     claims onto concepts, with direction words in the polarity
likeness   how near two concepts are in meaning   proposals  those that are probably one, for a person to decide
"""

from .ground import ground
from .proposals import propose

__all__ = ["ground", "propose"]
