"""What a reader of one format hands on: the text it keeps, and what the format itself says about it.

Every limit on what is read from a stranger's file stands here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from thucydides.errors import UnreadableFile
from thucydides.records import Problem, Published, identify

LARGEST_FILE = 50_000_000  # bytes
LONGEST_TEXT = 1_000_000  # characters: a thick book; reports are hundreds of times shorter
MOST_ARTICLES = 50_000  # articles in one file
MOST_PROBLEMS = 20  # rows about single articles of one file; the rest is summed up in one more


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its format gives it. `part` tells it from the others of its file; `furniture` is known not
    to be article; `is_file` if the text is the decoded file itself, in which nothing may be changed."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    part: str = ""
    furniture: tuple[tuple[int, int], ...] = ()
    is_file: bool = False


Read = Callable[[str, bytes], list[Draft | Problem]]
"""A reader of one format: path and bytes to articles and problems. Raises UnreadableFile if nothing can be read."""


def problem(path: str, code: str, what: str, remedy: str) -> Problem:
    """The row that says what could not be read, and what to do."""
    return Problem(identify("problem", path, code, what), path, code, what, remedy)


def problem_of(error: UnreadableFile, path: str) -> Problem:
    """The row for an error raised while reading a path."""
    return problem(path, error.code, error.what, error.remedy)


def cut_short(path: str, rows: list[Draft | Problem]) -> list[Draft | Problem]:
    """The rows with at most MOST_PROBLEMS problems, and one more that counts those left out."""
    problems = [row for row in rows if isinstance(row, Problem)]
    left_out = len(problems) - MOST_PROBLEMS
    if left_out <= 0:
        return rows
    dropped = {row.id for row in problems[MOST_PROBLEMS:]}
    more = problem(
        path, "more-problems", f"{left_out} more articles can not be read", "see the rows above: the reasons are alike"
    )
    return [row for row in rows if not (isinstance(row, Problem) and row.id in dropped)] + [more]
