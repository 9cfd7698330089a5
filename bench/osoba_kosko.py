"""Reads Osoba and Kosko's map of the Thucydides trap from the authors' own files, and its published state table.

Source: github.com/oosoba/fcm-evolve, folder ThucydidesTrap-[SocSim] (MIT); the map of February 2017. Kept in no part of the
package; a reader finds the files in `$THUCYDIDES_CORPORA/simulation` or ../shared/corpora/simulation.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
VERSION = "## Updated version (Feb2017)"
THRESHOLD = Fraction(1, 2)
# The scenario of the publication, as it describes it: these concepts are held on (numbers of its list, less one).
HELD = (1, 3, 5, 7, 8, 12, 13)


def read_map(corpora: Path) -> Array:
    """Returns the weights [effect, cause] of the published static map."""
    text = (corpora / "simulation" / "trap-eds.txt").read_text(encoding="utf-8")
    text = re.sub(r"\(\*.*?\*\)", "", text.split(VERSION)[1].split("\n## ")[0], flags=re.DOTALL)
    jitter = Fraction(re.search(r"addjitter = ([\d.]+)", text)[1])  # type: ignore[index]
    known = {
        "weakOrLink": THRESHOLD / 4,
        "strongOrLink": THRESHOLD / 2,
        "orLink": THRESHOLD / 2,
        "andLink": THRESHOLD / 3,
        "subAndLink": THRESHOLD + 2 * jitter,
        "addjitter": jitter,
    }
    weights: Array = np.zeros((17, 17))
    for cause, effect, words in re.findall(r"\{(\d+),\s*(\d+),\s*([^{}]+)\}", text):
        weights[int(effect) - 1, int(cause) - 1] = float(_value(words, known))
    return weights


def _value(words: str, known: dict[str, Fraction]) -> Fraction:
    terms = re.findall(r"([+-]?)\s*([A-Za-z]+|\d+/\d+|[\d.]+)", words)
    return sum(((-1 if sign == "-" else 1) * known.get(term, _number(term)) for sign, term in terms), Fraction(0))


def _number(term: str) -> Fraction:
    return Fraction(term) if term[0].isdigit() else Fraction(0)


def read_states(corpora: Path) -> Array:
    """Returns the published states, by concept and time."""
    rows = (corpora / "simulation" / "cycle.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return np.array([[float(cell) for cell in row.split("\t")[1:5]] for row in rows if "\t" in row])
