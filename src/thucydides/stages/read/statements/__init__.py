"""Statements: who says what, with what stance, through whom, and inside whose words.

passage      the document by offset            draft        a statement in the making
from_frames  what the encoder found            quoted       quotations without a cue
transcripts  labelled turns                    narrator     what the outlet says itself
build        all drafts of a passage           nesting      reported within reports
heads, roles, speakers, unnamed   who speaks   relays       through whom
stances      what a cue's words mean           wording      what a content's words mean
hedges       words of probability
layer        find_statements                   words.tsv    the word lists
"""

from .layer import find_statements
from .unnamed import name_speakers

__all__ = ["find_statements", "name_speakers"]
