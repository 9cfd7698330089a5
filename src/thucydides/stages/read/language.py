"""Which documents can be read at all: those in English, which is what the parser, the encoder and the word lists know.

A guessed language is often wrong for headlines, lists of foreign names and pages that declare the language of their template. So
the document's own words must bear it out: few of them are English function words (spaCy's list), or few letters are Latin.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from spacy.lang.en.stop_words import STOP_WORDS

from thucydides.records import Document, Problem, identify

READ: Final = "en"
SHOWN = 20_000  # characters: more changes no decision
FEWEST_WORDS = 12  # below, the share of function words says little
LEAST_ENGLISH = 0.2  # share of function words: English prose has about 0.4, other languages by chance below 0.1
LEAST_LATIN = 0.5  # share of letters
_WORD = re.compile(r"[^\W\d_]+")


def unread(document: Document) -> Problem | None:
    """The row that says why a document in another language is not read; None where it is read."""
    if document.language in (None, READ) or is_english(document.readable[:SHOWN]):
        return None
    code = "language"
    what = f"the report is not read: its language is “{document.language}” (ISO 639-1), and only English is read"
    remedy = "add a translation into English; the report itself stays in the case"
    return Problem(identify("problem", document.path, code, what), document.path, code, what, remedy)


def is_english(text: str) -> bool:
    """Whether the words of a text are those of English, or too few to tell."""
    words = _WORD.findall(text.lower())
    letters = "".join(words)
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    if latin < LEAST_LATIN * len(letters):
        return False
    if len(words) < FEWEST_WORDS:
        return True
    return sum(word in STOP_WORDS for word in words) >= LEAST_ENGLISH * len(words)
