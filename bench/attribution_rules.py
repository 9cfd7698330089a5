"""A rule baseline in the manner of the Gender Gap Tracker: quote verbs with their clause, `according to`, floating quotations.

Source of the method: Asr and others, "The Gender Gap Tracker", PLOS ONE 16(1), 2021. The rules are written anew from its
description; figures of this baseline are not figures of that program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

QUOTE_VERBS = """
    accuse acknowledge add admit advise agree allege announce answer argue ask assert assure believe blame
    caution claim comment complain conclude confirm contend criticize declare demand deny describe disclose
    dispute emphasize estimate expect explain express fear feel hint hope imply indicate inform insist joke
    maintain mention note observe pledge point predict promise propose question reckon recommend remark remind
    repeat reply report respond reveal say signal state stress suggest suspect tell testify think threaten
    tweet urge vow want warn wonder write
"""
IS_QUOTE_VERB = frozenset(QUOTE_VERBS.split())
QUOTATION = re.compile(r"“[^”\n]{4,2000}”|\"[^\"\n]{4,2000}\"")
CLAUSES = frozenset({"ccomp", "xcomp", "dobj"})
Found = Mapping[str, Any]
"""The spans of source, cue and content; the confidence of readers that have one."""


def attributions(nlp: Language, text: str) -> list[Found]:
    """Returns the attributions that the rules find in a text."""
    doc = nlp(text)
    found = [*_clauses(doc), *_according(doc)]
    covered = {i for item in found for s, e in item["content"] for i in range(s, e)}
    return [*found, *_floating(doc, covered)]


def _clauses(doc: Doc) -> Iterator[Found]:
    for token in doc:
        if token.lemma_ in IS_QUOTE_VERB and token.pos_ == "VERB":
            content = next((c for c in token.children if c.dep_ in CLAUSES and c.dep_ != "dobj"), None)
            content = content or next((c for c in token.children if c.dep_ == "dobj"), None)
            if content is not None:
                yield _made(_subject(token), _span([token]), _span(list(content.subtree)))


def _according(doc: Doc) -> Iterator[Found]:
    for token in doc[:-1]:
        if token.lower_ == "according" and token.nbor().lower_ == "to":
            speaker = next((list(c.subtree) for c in token.nbor().children if c.dep_ == "pobj"), [])
            inside = {t.i for t in token.subtree}
            rest = [t for t in token.sent if t.i not in inside]
            if rest:
                yield _made(_span(speaker), _span([token, token.nbor()]), _span(rest))


def _floating(doc: Doc, covered: set[int]) -> Iterator[Found]:
    for match in QUOTATION.finditer(doc.text):
        if match.start() in covered:
            continue
        verb = _verb_near(doc, match.start(), match.end())
        if verb is not None:
            yield _made(_subject(verb), _span([verb]), [[match.start(), match.end()]])


def _verb_near(doc: Doc, start: int, end: int) -> Token | None:
    """The quote verb nearest to a quotation, in the words just after it or just before."""
    after = [t for t in doc if end <= t.idx < end + 60]
    before = [t for t in reversed(doc) if start - 60 <= t.idx < start]
    return next((t for t in [*after, *before] if t.lemma_ in IS_QUOTE_VERB and t.pos_ == "VERB"), None)


def _subject(verb: Token) -> list[list[int]]:
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return _span(list(subjects[0].subtree)) if subjects else []


def _span(tokens: list[Any]) -> list[list[int]]:
    if not tokens:
        return []
    return [[min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens)]]


def _made(source: list[list[int]], cue: list[list[int]], content: list[list[int]]) -> Found:
    return {"source": source, "cue": cue, "content": content}
