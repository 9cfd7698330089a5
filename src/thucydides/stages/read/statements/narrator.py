"""What the outlet says itself: sentences outside every content that explain by a cause or foretell.

The encoder finds most of them, and the judging ones, as frames without a cue; this adds sentences with a causal frame, a
word of probability or a plain future, with less confidence. Plain reports of events are nobody's claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from thucydides.records import Span
from thucydides.records.reading import Stance

from .draft import Covered, Draft, trimmed
from .hedges import chances
from .passage import Passage

CLAIMED = 0.3  # a sentence covered so far by contents is somebody's already
CAUSAL = 0.5  # least confidence of a causal frame
SURE = 0.6
LEAST_WORDS = 6
FUTURE = frozenset(("will", "'ll", "’ll", "shall"))


def narrated(passage: Passage, covered: Covered, cued: set[int]) -> Iterator[Draft]:
    """Drafts of the narrator's sentences; `cued` are the numbers of the sentences in which somebody is reported."""
    causal = {
        passage.sentence_number(frame.anchor[0]) for frame in passage.parsed.frames
        if frame.layer == "cause" and frame.anchor and frame.confidence >= CAUSAL
    }  # fmt: skip
    for number, sentence in enumerate(passage.parsed.sentences):
        span = trimmed(passage.text, (sentence.start, sentence.end))
        if span is None or number in cued or sentence.exact.rstrip().endswith("?") or covered.share(span) > CLAIMED:
            continue
        foretold = _foretells(passage, sentence)
        if (foretold or number in causal) and _is_sentence(passage, sentence):
            stance: Stance = "expected" if foretold else "asserted"
            yield Draft((span,), form="narrator", stance=stance, confidence=SURE)


def _is_sentence(passage: Passage, sentence: Span) -> bool:
    tokens = [t for t in passage.words([(sentence.start, sentence.end)]) if t.is_alpha]
    has_verb = any(t.pos_ in ("VERB", "AUX") and t.dep_ in ("ROOT", "conj", "ccomp") for t in tokens)
    return len(tokens) >= LEAST_WORDS and has_verb


def _foretells(passage: Passage, sentence: Span) -> bool:
    """Whether the main verb is future, or the sentence measures a chance."""
    span = (sentence.start, sentence.end)
    if any(chance.interval for chance in chances(passage.text, span)):
        return True
    return any(
        t.lower_ in FUTURE and t.dep_ == "aux" and t.head.dep_ in ("ROOT", "conj") for t in passage.words([span])
    )
