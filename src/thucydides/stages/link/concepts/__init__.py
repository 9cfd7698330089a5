"""What claims are about, as variables: a dimension × the actors whose it is × at whom it is directed.

keys       what makes two phrases one concept   topics   who is meant where a phrase does not say
free       phrases outside the vocabulary       ground   claims onto concepts, with direction words in the polarity
labels     concepts in words
"""

from .ground import ground

__all__ = ["ground"]
