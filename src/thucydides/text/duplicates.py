"""Families of texts that are one story: reprints, lightly edited copies, and a story kept whole inside a longer one.

Candidates come from MinHash with locality-sensitive hashing over word shingles (Broder 1997; `rensa`), with bands narrow enough
to propose a story that is a fifth of a longer text; every candidate is then compared exactly, on Jaccard similarity and on
containment. A longer text joins only the story it holds most of, so a digest does not make one family of the stories in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rensa import RMinHash, RMinHashLSH

from thucydides.text.normalize import key

SHINGLE = 4  # words: phrases of four are shared by chance between unrelated reports, but not by the dozen
SAME = 0.4  # Jaccard similarity of two prints of one story; independent reports of one event stay below 0.1
CONTAINED = 0.6  # share of the shorter text that a longer one holds
ALIKE = 0.7  # the size of the smaller to that of the larger, from which two texts may be prints of one story
FEWEST = 12  # shared shingles below which containment means nothing: a quotation, not a story
PERMUTATIONS, BANDS, SEED = 128, 64, 1
Shingles = npt.NDArray[np.uint32]


def families(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """The indices of texts that are one story, a tuple a story, ascending; a text without copies is alone in its own.

    Give the texts in the order in which they count as earlier: the first of each family is then its origin.
    """
    shingled = [shingles(text) for text in texts]
    parents = list(range(len(texts)))
    for later, earlier in _links([hashes for _, hashes in shingled], _candidates([words for words, _ in shingled])):
        _join(parents, later, earlier)
    found: dict[int, list[int]] = {}
    for index in range(len(texts)):
        found.setdefault(_root(parents, index), []).append(index)
    return [tuple(members) for members in found.values()]


def shingles(text: str) -> tuple[list[str], Shingles]:
    """The distinct word shingles of a text, in order, and their sorted hashes; a text shorter than one is its own shingle."""
    words = key(text).split()
    runs = zip(*(islice(words, start, None) for start in range(min(SHINGLE, max(len(words), 1)))), strict=False)
    distinct = list(dict.fromkeys(map(" ".join, runs)))
    return distinct, np.unique(np.array([crc32(shingle.encode()) for shingle in distinct], dtype=np.uint32))


def similarity(first: Shingles, second: Shingles) -> tuple[float, float, int]:
    """Jaccard similarity, containment of the smaller set in the other, and the number of shared shingles."""
    shared = int(np.intersect1d(first, second, assume_unique=True).size)
    smaller, union = min(first.size, second.size), first.size + second.size - shared
    return (shared / union if union else 0.0), (shared / smaller if smaller else 0.0), shared


def _candidates(tokens: list[list[str]]) -> list[tuple[int, int]]:
    """Pairs (later, earlier) that may be copies, ascending."""
    sketches = RMinHash.from_token_sets(tokens, num_perm=PERMUTATIONS, seed=SEED) if tokens else []
    index = RMinHashLSH(threshold=SAME, num_perm=PERMUTATIONS, num_bands=BANDS)
    pairs: list[tuple[int, int]] = []
    for later, sketch in enumerate(sketches):
        if tokens[later]:
            pairs += [(later, int(earlier)) for earlier in sorted(index.query(sketch))]
            index.insert(later, sketch)
    return pairs


def _links(hashes: list[Shingles], candidates: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The candidates that are one story: near-equal ones, and each longer text with the story it holds most of."""
    links: list[tuple[int, int]] = []
    held: dict[int, tuple[int, int]] = {}
    for later, earlier in candidates:
        jaccard, containment, shared = similarity(hashes[later], hashes[earlier])
        if jaccard >= SAME and _alike(hashes[later], hashes[earlier]):
            links.append((later, earlier))
        elif containment >= CONTAINED and shared >= FEWEST:
            longer, shorter = (later, earlier) if hashes[later].size > hashes[earlier].size else (earlier, later)
            held[longer] = max(held.get(longer, (0, 0)), (shared, -shorter))
    return links + [(longer, -negative) for longer, (_, negative) in sorted(held.items())]


def _alike(first: Shingles, second: Shingles) -> bool:
    return min(first.size, second.size) >= ALIKE * max(first.size, second.size)


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _join(parents: list[int], first: int, second: int) -> None:
    low, high = sorted((_root(parents, first), _root(parents, second)))
    parents[high] = low
