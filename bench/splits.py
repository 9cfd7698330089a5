"""The command line of benches whose own situations are split in two: rules are tuned on one half, figures are of the other."""

from __future__ import annotations

import argparse
from collections.abc import Sequence


def options(
    name: str, about: str | None, arguments: Sequence[str] | None, splits: tuple[str, str] = ("tune", "held")
) -> argparse.Namespace:
    """Returns `split` (by default the second) and `errors`; leaves with a message where errors of the second are asked for."""
    seen, unseen = splits
    parser = argparse.ArgumentParser(prog=f"python -m bench.{name}", description=about)
    parser.add_argument("--split", choices=splits, default=unseen)
    parser.add_argument("--errors", action="store_true", help=f"print every error ({seen} split only)")
    given = parser.parse_args(arguments)
    if given.errors and given.split == unseen:
        parser.error(f"the errors of the {unseen} split are not to be looked at")
    return given
