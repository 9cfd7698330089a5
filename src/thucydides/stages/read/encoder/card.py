"""The weights' card: what they were trained on, how well they do, and the hash of every file, checked before any is used."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from thucydides.errors import WeightsError

CARD = "card.json"
REMEDY = "install the package again, or make the weights with `python -m train.frames`"


def read_card(folder: Path) -> dict[str, Any]:
    """Returns the card of a folder of weights. Raises WeightsError if it is missing or no card."""
    try:
        card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WeightsError("the card of the weights can not be read", str(folder / CARD), REMEDY) from error
    if not isinstance(card, dict) or not isinstance(card.get("files"), dict):
        raise WeightsError("the card names no weight files", str(folder / CARD), REMEDY)
    return card


def check(folder: Path) -> None:
    """Checks every file that the card names. Raises WeightsError if one is missing or is not the one it names."""
    for name, expected in sorted(read_card(folder)["files"].items()):
        path = folder / name
        if not path.is_file():
            raise WeightsError("a weight file is missing", str(path), REMEDY)
        if sha256(path) != expected:
            raise WeightsError("a weight file is not the one that its card names", str(path), REMEDY)


def sha256(path: Path) -> str:
    """Returns the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
