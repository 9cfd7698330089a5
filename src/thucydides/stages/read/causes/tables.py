"""Reads this layer's own word lists, which lie beside it as tab-separated files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import cast

from thucydides import vocab
from thucydides.errors import VocabularyError
from thucydides.records.reading import Polarity, Relation
from thucydides.vocab import CausalSignal

PUSHING = 0.75  # certainty of a verb that is causal only where its subject is no actor


@cache
def words(kind: str) -> frozenset[str]:
    """The lemmas of a class of `words.tsv`. Raises VocabularyError where a line does not fit or the class is unknown."""
    found = frozenset(word for name, word in rows("words.tsv", 2) if name == kind)
    if not found:
        raise VocabularyError(f"no class is called {kind!r}", "words.tsv", "see its first column")
    return found


@cache
def setting(name: str) -> float:
    """A threshold of `joining.tsv`. Raises VocabularyError where there is none of this name."""
    found = {key: float(value) for key, value, _ in rows("joining.tsv", 3)[1:]}
    if name not in found:
        raise VocabularyError(f"no threshold is called {name!r}", "joining.tsv", "see its first column")
    return found[name]


@cache
def pushes() -> dict[str, CausalSignal]:
    """Lemma → the link of a verb that is causal where its subject is no actor: those of `pushes.tsv`, and words of change."""
    changes = [change for change in vocab.change_words() if change.pos == "verb"]
    found = {c.words: _push(c.words, "+" if c.sign > 0 else "-", "mechanism") for c in changes}
    for verb, sign, relation in rows("pushes.tsv", 3)[1:]:
        found[verb] = _push(verb, cast(Polarity, sign), cast(Relation, relation))
    return found


def _push(verb: str, sign: Polarity, relation: Relation) -> CausalSignal:
    return CausalSignal(verb, "verb", "cause_first", sign, relation, PUSHING)


@cache
def rows(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a file of this layer, comments left out. Raises VocabularyError where a row has other than `columns` cells."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            cells = tuple(line.split("\t"))
            if len(cells) != columns:
                raise VocabularyError(
                    f"{len(cells)} cells under {columns} columns", f"{name}:{number}", "check its tabs"
                )
            found.append(cells)
    return tuple(found)
