"""What gathering needs of the vocabularies, in the shape in which it looks things up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thucydides.text.normalize import key

_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|m\.|edition\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_ARTICLE = re.compile(r"^the ")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Outlets by name and by domain, and the phrases by which furniture is known.

    `outlets` maps the key of a name to the name; `domains` a host to a name; `line_starts` and `tail_starts` hold keys of what
    a furniture line, and the furniture after an article, begin with.
    """

    outlets: Mapping[str, str] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)
    line_starts: frozenset[str] = frozenset()
    tail_starts: frozenset[str] = frozenset()
    longest_start: int = 8

    def outlet(self, name: str) -> str | None:
        """The outlet of this name, alias or address; None if the vocabulary has none."""
        host = host_of(name)
        if host:
            return self.domains.get(host)
        plain = key(name)
        return self.outlets.get(plain) or self.outlets.get(_ARTICLE.sub("", plain)) or self.outlets.get(f"the {plain}")

    def outlet_at_start(self, phrase: str) -> tuple[str, int] | None:
        """The outlet whose name begins the phrase, the longest one, and how many of its words that took."""
        words = phrase.split()
        for count in range(len(words), 0, -1):
            found = self.outlet(" ".join(words[:count]).rstrip(",.;:"))
            if found:
                return found, count
        return None

    def starts(self, line: str, phrases: frozenset[str]) -> bool:
        """Whether a line begins with one of the phrases."""
        words = key(line[:200]).split()[: self.longest_start]
        return any(" ".join(words[:count]) in phrases for count in range(1, len(words) + 1))


def vocabulary_of(
    outlets: Iterable[tuple[str, Iterable[str]]], line_starts: Iterable[str], tail_starts: Iterable[str]
) -> Vocabulary:
    """The vocabulary of these outlets (a name, and its aliases and domains) and phrases."""
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    for name, aliases in outlets:
        for alias in (name, *aliases):
            host = host_of(alias)
            if host:
                domains.setdefault(host, name)
            names.setdefault(key(alias), name)
    lines, tails = frozenset(map(key, line_starts)), frozenset(map(key, tail_starts))
    longest = max((len(phrase.split()) for phrase in lines | tails), default=1)
    return Vocabulary(names, domains, lines, tails, longest)


def host_of(address: str) -> str | None:
    """The host of a web address without "www."; None for anything else."""
    match = _HOST.match(address.strip())
    if not match or " " in address.strip() or not re.search(r"\.[A-Za-z]{2,12}$", match[1]):
        return None
    return match[1].lower()
