"""What gathering gets right on dated news articles: days of publication, letters cut from clean text, copies with changed words.

`python -m bench.gather FILE.jsonl`: one article a line with `id` and `text`; an id that holds the day of publication as
`_YYYY-MM-DD_` (PolNeAR's do) is the measure of dates. The copies are made here, from the articles, with a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from thucydides.records import Document
from thucydides.stages.gather import read_bytes
from thucydides.stages.gather.vocabulary import Vocabulary, standard_vocabulary
from thucydides.text.duplicates import families

RATES = (0.02, 0.05, 0.08, 0.10, 0.12, 0.15)
FEWEST_WORDS = 80
_DAY = re.compile(r"_(\d{4}-\d\d-\d\d)_")


def dates(rows: Sequence[tuple[str, Document]]) -> Counter[str]:
    """How many days of publication were found on which basis, and how many of those hold the true day."""
    found: Counter[str] = Counter()
    for identity, document in rows:
        true, when = _DAY.search(identity), document.published
        if true and when:
            kind = f"{when.basis}, {'day' if when.start == when.end else 'no end' if when.end is None else 'interval'}"
            holds = (when.start or "") <= true[1] <= (when.end or "9999")
            found[f"{kind}: {'right' if holds else 'wrong'}"] += 1
    return found


def cut(documents: Sequence[Document]) -> float:
    """The share of the letters that is left out of the body."""
    kept = sum(end - start for document in documents for start, end in document.body)
    return 1 - kept / max(1, sum(len(document.text) for document in documents))


def copies_found(texts: Sequence[str], rate: float) -> float:
    """The share of copies that are found when this share of their words is replaced by words of other articles."""
    chance = random.Random(1)
    words = [word for text in texts[:50] for word in text.split()]
    copies = [
        " ".join(chance.choice(words) if chance.random() < rate else word for word in text.split()) for text in texts
    ]
    origin = {member: family[0] for family in families([*texts, *copies]) for member in family}
    return sum(origin[index] == origin[index + len(texts)] for index in range(len(texts))) / max(1, len(texts))


def main() -> None:
    """Print the three tables for a file of articles."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    rows = [json.loads(line) for line in parser.parse_args().articles.read_text(encoding="utf-8").splitlines()]
    vocabulary: Vocabulary = standard_vocabulary()
    described = [
        (str(row["id"]), document)
        for row in rows
        for document in read_bytes("article.txt", str(row["text"]).encode(), vocabulary).documents
    ]
    print(f"{len(described)} articles; {cut([document for _, document in described]):.2%} of their letters left out")
    for kind, count in sorted(dates(described).items()):
        print(f"  {kind:28} {count}")
    texts = [text for row in rows[:300] if len((text := str(row["text"])).split()) > FEWEST_WORDS]
    for rate in RATES:
        print(f"  {rate:4.0%} of the words changed: {copies_found(texts, rate):.1%} of the copies found")


if __name__ == "__main__":
    main()
