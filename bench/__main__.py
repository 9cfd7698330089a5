"""`python -m bench`: the comparisons that need nothing but the package, one after the other."""

from __future__ import annotations

from bench import reading, simulation


def main() -> int:
    """Run them; 1 where a bar is missed."""
    print("# reading beside the bare parser")
    missed = reading.main([])
    print("\n# simulation")
    simulation.main()
    return missed


if __name__ == "__main__":
    raise SystemExit(main())
