"""How far a further reader, who saw no labels, agrees with them: `python -m train.data.parties.agreement`."""

from __future__ import annotations

from pathlib import Path

from train.parties import load_parties, read_parties

SECOND = Path(__file__).parent / "second_reading.tsv"


def main() -> None:
    """Prints the shares of sides on which both readers name the same."""
    labels = {(one.side.text_id, one.side.spans): one for one in load_parties("test")}
    again = list(read_parties(SECOND, "causes"))
    pairs = [(labels[one.side.text_id, one.side.spans], one) for one in again]
    of, at = ([getattr(one, role) == getattr(other, role) for one, other in pairs] for role in ("of", "at"))
    print(f"{len(pairs)} sides read again")
    print(f"of the same    {sum(of) / len(of):.3f}")
    print(f"at the same    {sum(at) / len(at):.3f}")
    print(f"both           {sum(map(all, zip(of, at, strict=True))) / len(of):.3f}")


if __name__ == "__main__":
    main()
