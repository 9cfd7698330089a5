"""The folder on disk: sources, decisions, the derived database; how it is made, rebuilt, corrected and checked.

folder     paths, settings, sources by hash     decisions  the append-only log and what it changes
store      the derived SQLite file              check      the laws, on every record
build      sources + decisions → store                    runs       `run.json`: a run kept, done again, compared
"""

from . import runs
from .build import Case, build, new, open_case
from .check import breaches
from .decisions import Decision, decide
from .folder import Folder, Settings
from .store import KINDS, find

__all__ = [
    "KINDS",
    "Case",
    "Decision",
    "Folder",
    "Settings",
    "breaches",
    "build",
    "decide",
    "find",
    "new",
    "open_case",
    "runs",
]
