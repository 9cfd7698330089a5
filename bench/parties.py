"""Whose the variable of a side is, and at whom, on own labels: `python -m bench.parties`.

Each labelled side of the test split (`train/data/parties`, CC BY 4.0) is given to linking. Told for each role are how often all
of it is right (nobody, where nobody is labelled), and precision and recall of those named: by the parse and the order of words
alone, as they were before the weights of `parties.tsv`, and by these weights. The kind of variable is that of the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thucydides.stages.link.concepts.parties import ROLES, assigned
from train.parties import load_parties
from train.parties.examples import Example, examples
from train.parties.fitting import result

PARSED = {"tie": ("parsed as holder", "parsed as object"), "of": ("parsed as holder",), "at": ("parsed as object",)}
Pair = tuple[frozenset[str], frozenset[str]]


def by_parse(one: Example, role: str) -> Pair:
    """Who is labelled for a role, and whom the parse of the side names for it."""
    marks = PARSED[role.rsplit(" ", 1)[-1]]
    return one.wanted(role), frozenset(
        name for name, features in one.seen if any(key.startswith(marks) for key in features)
    )


def by_weights(one: Example, role: str) -> Pair:
    """Who is labelled for a role, and whom the weights name for it."""
    kind = next(kind for kind, mine in ROLES.items() if mine == one.roles)
    found = dict(zip(one.roles, assigned(kind, one.seen, dimension=one.label.dimension), strict=True))
    return one.wanted(role), frozenset(found[role])


def report(known: Sequence[Example]) -> Iterator[str]:
    """The lines of the table."""
    columns = ("by the parse: exact", "precision", "recall", "by weights: exact", "precision", "recall")
    yield f"{'':16s}{'sides':>6s}" + "".join(f"{name:>{len(name) + 3}s}" for name in columns)
    for role in sorted({role for every in ROLES.values() for role in every}):
        mine = [one for one in known if role in one.roles]
        before, now = (result([way(one, role) for one in mine]) for way in (by_parse, by_weights))
        figures = (before.exact, before.precision, before.recall, now.exact, now.precision, now.recall)
        cells = (f"{figure:{len(name) + 3}.3f}" for name, figure in zip(columns, figures, strict=True))
        yield f"{role:16s}{len(mine):6d}" + "".join(cells)


def main() -> None:
    """Prints the figures."""
    for line in report(list(examples(load_parties("test")))):
        print(line)


if __name__ == "__main__":
    main()
