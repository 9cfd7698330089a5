"""What a rule of the date grammar is: a regular expression over word classes, and a reading of what it matched.

The longest match at the leftmost place wins, then the earlier rule. A rule that returns None or can not make a date of what
it matched lets the next one try.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from .calendar import Period
from .lexer import Word, letters


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is relative to: the day of publication, the day the story is at, and the tense of its clause.

    `grain` is how exactly the story's day is known, in days.
    """

    day: date
    focus: date
    tense: str
    grain: int = 1


class Hit:
    """What a rule matched: the words by the names of the rule's groups."""

    def __init__(self, match: re.Match[str], found: list[Word]) -> None:
        self.match, self.words = match, found

    def get(self, group: str) -> Word | None:
        """The first word of a group, or None where the group is absent."""
        start = self.match.start(group) if group in self.match.re.groupindex else -1
        return self.words[start] if start >= 0 and self.match.end(group) > start else None

    def text(self, group: str) -> str:
        """The value of a group as text, or the empty string."""
        word = self.get(group)
        return str(word.value) if word else ""

    def number(self, group: str) -> int:
        """The value of a group as a number. Raises ValueError where it is none."""
        word = self.get(group)
        if word is None or not isinstance(word.value, int | float):
            raise ValueError(f"no number in {group}")
        return int(word.value)

    @property
    def first(self) -> Word:
        """The first word of the match."""
        return self.words[self.match.start()]

    @property
    def last(self) -> Word:
        """The last word of the match."""
        return self.words[self.match.end() - 1]

    @property
    def matched(self) -> list[Word]:
        """All words of the match."""
        return self.words[self.match.start() : self.match.end()]

    def before(self, steps: int = 1) -> Word | None:
        """The word so many steps before the match, if any."""
        index = self.match.start() - steps
        return self.words[index] if index >= 0 else None

    def after(self, steps: int = 1) -> Word | None:
        """The word so many steps after the match, if any."""
        index = self.match.end() + steps - 1
        return self.words[index] if index < len(self.words) else None


Reading = Callable[[Hit, Setting], Period | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over word classes, and how to read what it matches."""

    pattern: re.Pattern[str]
    read: Reading


class Rules:
    """A list of rules, filled by decorating their readings with the pattern."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def __call__(self, *patterns: str) -> Callable[[Reading], Reading]:
        """Returns a decorator that adds its function as the reading of all the patterns (white space in them is ignored)."""

        def add(read: Reading) -> Reading:
            self.rules.extend(Rule(re.compile(pattern, re.VERBOSE), read) for pattern in patterns)
            return read

        return add


def hits(rules: list[Rule], found: list[Word]) -> Iterator[tuple[Hit, Rule]]:
    """Every match of every rule, leftmost first, longer before shorter, earlier rules before later ones."""
    line = letters(found)
    matches = [(m.start(), -m.end(), n, m) for n, rule in enumerate(rules) for m in rule.pattern.finditer(line)]
    for *_, number, match in sorted(matches, key=lambda entry: entry[:3]):
        yield Hit(match, found), rules[number]
