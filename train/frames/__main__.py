"""`python -m train.frames attribution|all|export ...`: see train/README.md."""

from __future__ import annotations

from .commands import main

if __name__ == "__main__":
    main()
