"""Mentions: who is named in a document, as what, and for whom a surname, a description or a pronoun stands.

entries, gazetteer    the vocabulary's names, in one pass      senses          which entry; actor or place
names, kinds          names the vocabulary does not know       ministries      bodies that every state has, and whose
titles, roles         what a person is, and of which body      chains          surname → full name, acronym → body
appositions           the roles told behind a name           belonging       whose: the state and body of a role
fitting               whom a role noun fits
leaders               lone surnames and offices by date        phrases, descriptions   "the analyst", "both countries"
discourse, pronouns   he, she, it, they                        draft           a mention in the making
syntax                the parse in these terms                 tables          the word lists beside this file
layer                 find_mentions
"""

from .layer import find_mentions

__all__ = ["find_mentions"]
