"""How far a further reader, who saw no labels, agrees with them: `python -m train.data.variables.agreement`."""

from __future__ import annotations

from pathlib import Path

from train.variables import load_sides, read_sides

SECOND = Path(__file__).parent / "second_reading.tsv"


def main() -> None:
    """Prints the shares of sides on which both readers agree."""
    labels = {(side.text_id, side.spans): side.named for side in load_sides("causes")}
    pairs = [(labels[side.text_id, side.spans], side.named) for side in read_sides(SECOND, "causes")]
    first = [one[:1] and one[0][0] for one, _ in pairs]
    again = [other[:1] and other[0][0] for _, other in pairs]
    same = sum(one == other for one, other in zip(first, again, strict=True))
    either = [(dict(one), other) for one, other in pairs if (other[0][0] in dict(one) if other else not one)]
    signed = [one[other[0][0]] == other[0][1] for one, other in either if other]
    print(f"{len(pairs)} sides read again")
    print(f"the same first variable       {same / len(pairs):.3f}")
    print(f"one of the two of the label   {len(either) / len(pairs):.3f}")
    print(f"of these the same sign        {sum(signed) / len(signed):.3f} of {len(signed)}")


if __name__ == "__main__":
    main()
