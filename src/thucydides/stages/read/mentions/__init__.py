"""Mentions: who is named in a document, as what, and for whom a surname, a description or a pronoun stands.

entries, gazetteer   the vocabulary's names, in one pass      senses         which entry; actor or place
names                names the vocabulary does not know       roles          what a person is, and of which body
chains               surname → full name, acronym → body      descriptions   "the analyst", "both countries"
groups               "experts", "officials"                   pronouns       he, she, it, they
layer                find_mentions
"""

from .layer import find_mentions

__all__ = ["find_mentions"]
