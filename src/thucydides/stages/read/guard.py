"""What keeps a defect in one layer, met by one odd document, from taking a run down: the other layers' records are kept.

The defect is told as a problem of the document; where the reader is strict it is raised instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from thucydides.records import Document, Problem, identify

FAILED: Final = "reading-failed"
LONGEST_MESSAGE = 200  # characters
REMEDY = "what else was read of it is kept; report this as a defect, with the document if you can"
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]+")
Found = TypeVar("Found")
Row = TypeVar("Row")


@dataclass(slots=True)
class Guard:
    """Runs the steps of reading one document, and keeps a problem for each that fails. Raises what they raise if `strict`."""

    document: Document
    strict: bool = False
    problems: list[Problem] = field(default_factory=list)

    def one(self, step: str, run: Callable[[], Found]) -> Found | None:
        """What a step gives; None where it fails."""
        try:
            return run()
        except Exception as error:
            if self.strict:
                raise
            self.problems.append(failed(self.document, step, error))
            return None

    def rows(self, step: str, run: Callable[..., Iterable[Row]], *given: Any) -> tuple[Row, ...]:
        """The records that a step finds in what is given; none where it fails."""
        return self.one(step, lambda: tuple(run(*given))) or ()


def failed(document: Document, step: str, error: Exception) -> Problem:
    """The row that says which step failed on a document, with the exception's type and message."""
    message = _ADDRESS.sub("0x…", str(error))[:LONGEST_MESSAGE]
    what = f"{step} failed on it: {type(error).__name__}{': ' if message else ''}{message}"
    return Problem(identify("problem", document.path, FAILED, what), document.path, FAILED, what, REMEDY)
