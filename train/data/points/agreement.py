"""How far a further reader, who saw no labels, agrees with them: `python -m train.data.points.agreement`."""

from __future__ import annotations

from pathlib import Path

from train.points import SOURCES, load_points, read_points

FOLDER = Path(__file__).parent


def main() -> None:
    """Prints how much of each reader's labels the other has, and how often the side is the same."""
    first = {(one.text_id, one.sentence): one.taken for source in SOURCES for one in load_points(source, "test")}
    again = [one for source in SOURCES for one in read_points(FOLDER / f"second_reading_{source}.tsv", source)]
    pairs = [
        (
            {kind: side for kind, side, _ in first[one.text_id, one.sentence]},
            {kind: side for kind, side, _ in one.taken},
        )
        for one in again
    ]
    both = [(one[kind], other[kind]) for one, other in pairs for kind in one.keys() & other.keys()]
    print(f"{len(pairs)} sentences read again")
    print(f"points of the label that the second reader has  {len(both) / sum(len(one) for one, _ in pairs):.3f}")
    print(f"points of the second reader that the label has  {len(both) / sum(len(other) for _, other in pairs):.3f}")
    print(
        f"of the shared ones the same side                {sum(a == b for a, b in both) / len(both):.3f} of {len(both)}"
    )


if __name__ == "__main__":
    main()
