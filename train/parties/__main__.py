"""`python -m train.parties`: fits `src/thucydides/stages/link/concepts/parties.tsv` to the train split of the own labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from thucydides.stages.link.concepts import parties
from thucydides.stages.link.concepts.parties import ROLES, Role

from .examples import examples
from .fitting import fit
from .labels import load_parties

TABLE = Path(parties.__file__).with_name("parties.tsv")
HEADER = """\
# How probable each feature of an actor (around.py) makes it that he is in a role; least, second, more are bounds of probability.
# Source: fitted by `python -m train.parties` to the train split of train/data/parties (CC BY 4.0). Licence: Apache-2.0.
role\tfeature\tweight
"""


def main() -> None:
    """Fits all roles and writes the table."""
    known = list(examples(load_parties("train")))
    names = sorted({role for roles in ROLES.values() for role in roles})
    found = {role: fit(known, role) for role in names}
    TABLE.write_text(HEADER + "".join(f"{line}\n" for line in lines(found)), encoding="utf-8")
    print(f"{len(known)} sides, {len(names)} roles: {TABLE}")


def lines(found: Mapping[str, Role]) -> Iterator[str]:
    """The rows of the table."""
    for name, role in found.items():
        bounds = {"least": role.least, "second": role.second, "more": role.more}
        for feature, weight in (*bounds.items(), *sorted(role.weights.items())):
            yield f"{name}\t{feature}\t{weight:.4g}"


if __name__ == "__main__":
    main()
