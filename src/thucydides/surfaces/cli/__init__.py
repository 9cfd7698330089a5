"""The command line: a file a command, each a thin function over the library.

Results go to stdout (`--json` for machines), progress and errors to stderr. Exit codes: 0 done, 1 failed, 2 usage,
3 done with problems.
"""

from .app import app, main

__all__ = ["app", "main"]
