"""The command line of benches whose own situations are split in two: rules are tuned on one half, figures are of the other."""

from __future__ import annotations

import argparse
from collections.abc import Sequence


def options(name: str, about: str | None, arguments: Sequence[str] | None) -> argparse.Namespace:
    """Returns `split` (tune or held) and `errors`; leaves with a message where errors of the held half are asked for."""
    parser = argparse.ArgumentParser(prog=f"python -m bench.{name}", description=about)
    parser.add_argument("--split", choices=("tune", "held"), default="held")
    parser.add_argument("--errors", action="store_true", help="print every error (tune split only)")
    given = parser.parse_args(arguments)
    if given.errors and given.split == "held":
        parser.error("the errors of the held split are not to be looked at")
    return given
