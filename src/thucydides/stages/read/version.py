"""The version of the reader: a hash of all that decides what it reads, so that a kept reading is never out of date.

Hashed are the code and word lists of this package, the vocabularies and the text tools, and the card of the weights, which
names the hash of each weight file; beside them the versions of the parser and of its model.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

PACKAGES = ("thucydides.records", "thucydides.text", "thucydides.vocab", "thucydides.stages.read")
PARSERS = ("spacy", "en-core-web-sm")
HASHED = (".py", ".tsv", ".yaml", "card.json")
LENGTH = 12


def reader_version() -> str:
    """Twelve hexadecimal digits that change whenever the reader may read differently."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        _add(digest, files(package), package)
    for name in PARSERS:
        digest.update(f"{name} {_installed(name)}\n".encode())
    return digest.hexdigest()[:LENGTH]


def _add(digest: hashlib._Hash, folder: Traversable, path: str) -> None:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            _add(digest, item, f"{path}/{item.name}")
        elif item.name.endswith(HASHED):
            digest.update(f"{path}/{item.name}\n".encode())
            digest.update(hashlib.sha256(item.read_bytes()).digest())


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


READER_VERSION: Final = reader_version()
