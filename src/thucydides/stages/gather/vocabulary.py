"""What gathering needs of the vocabularies, in the shape in which it looks things up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from thucydides import vocab
from thucydides.text.normalize import key

from .words import words

_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|m\.|edition\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_TOP_LEVEL = re.compile(r"\.[A-Za-z]{2,12}$")
LABEL = 4  # words: up to here a line is a label, and its first word says what it is
_ARTICLE = re.compile(r"^the ")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Outlets by name and by domain, and the phrases by which furniture is known.

    `outlets` maps the key of a name to the name; `ambiguous` holds the keys that are trusted only where an outlet must stand;
    `domains` maps a host to a name; `line_starts` and `tail_starts` keys of how furniture, or what follows an article, begins.
    """

    outlets: Mapping[str, str] = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()
    domains: Mapping[str, str] = field(default_factory=dict)
    line_starts: frozenset[str] = frozenset()
    tail_starts: frozenset[str] = frozenset()
    longest_start: int = 8

    def outlet(self, name: str, sure: bool = False) -> str | None:
        """The outlet of this name, alias or address; None if there is none, or only an ambiguous one and `sure` is asked."""
        host = host_of(name)
        if host:
            return self.host(host)
        plain = key(name)
        bare = _ARTICLE.sub("", plain)
        if sure and not self.ambiguous.isdisjoint((plain, bare)):
            return None
        return self.outlets.get(plain) or self.outlets.get(bare) or self.outlets.get(f"the {plain}")

    def host(self, host: str) -> str | None:
        """The outlet that publishes at this host or at the domain above it."""
        return self.domains.get(host) or self.domains.get(host.partition(".")[2])

    def outlet_at_start(self, phrase: str, sure: bool = False) -> tuple[str, int] | None:
        """The outlet whose name begins the phrase, the longest one, and how many of its words that took."""
        parts = phrase.split()
        for count in range(len(parts), 0, -1):
            found = self.outlet(" ".join(parts[:count]).rstrip(",.;:"), sure)
            if found:
                return found, count
        return None

    def starts(self, line: str, phrases: frozenset[str]) -> bool:
        """Whether a line begins with one of the phrases; a single word counts only before a colon or in a short line."""
        if f"{key(line[:60].partition(':')[0])}:" in phrases and ":" in line[:60]:
            return True
        parts = key(line[:200]).split()
        fewest = 1 if len(parts) <= LABEL else 2
        return any(
            " ".join(parts[:count]) in phrases for count in range(fewest, min(len(parts), self.longest_start) + 1)
        )


@cache
def standard_vocabulary() -> Vocabulary:
    """The vocabulary that the package ships."""
    outlets = [(one.name, [*one.other_names, *([one.domain] if one.domain else [])]) for one in vocab.outlets()]
    unsure = [name for one in vocab.outlets() for name in one.ambiguous]
    return vocabulary_of(outlets, words("line_starts"), words("tail_starts"), unsure)


def vocabulary_of(
    outlets: Iterable[tuple[str, Iterable[str]]],
    line_starts: Iterable[str],
    tail_starts: Iterable[str],
    ambiguous: Iterable[str] = (),
) -> Vocabulary:
    """The vocabulary of these outlets (a name, and its aliases and domains) and phrases.

    A name that several outlets have stands for itself.
    """
    claims: dict[str, dict[str, str]] = defaultdict(dict)
    domains: dict[str, str] = {}
    for name, aliases in outlets:
        for alias in (name, *aliases):
            host = host_of(alias)
            if host:
                domains.setdefault(host, name)
            claims[key(alias)][name] = alias
    names = {plain: next(iter(claimed if len(claimed) == 1 else claimed.values())) for plain, claimed in claims.items()}
    lines, tails = frozenset(map(_phrase, line_starts)), frozenset(map(_phrase, tail_starts))
    longest = max((len(phrase.split()) for phrase in lines | tails), default=1)
    return Vocabulary(names, frozenset(map(key, ambiguous)), domains, lines, tails, longest)


def _phrase(phrase: str) -> str:
    """The key of a phrase; one that ends in a colon keeps it, and then needs one in the text."""
    return key(phrase) + (":" if phrase.rstrip().endswith(":") else "")


def host_of(address: str) -> str | None:
    """The host of a web address without "www."; None for anything else."""
    match = _HOST.match(address.strip())
    if not match or " " in address.strip() or not _TOP_LEVEL.search(match[1]):
        return None
    return match[1].lower()
