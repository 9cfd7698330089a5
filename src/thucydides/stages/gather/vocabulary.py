"""What gathering needs of the vocabularies, in the shape in which it looks things up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from thucydides import vocab
from thucydides.text.normalize import key

from .calendar import month_end
from .milestones import Finder
from .words import mapping

Terms = tuple[tuple[str, str], ...]
"""Days from and to which somebody held an office, as ISO dates."""

LAST_DAY = "9999-12-31"  # the end of a term that has none yet
LONGEST_FURNITURE = 400  # characters of a line that is compared with the patterns of furniture
OFFICES = (
    "head_of_state", "head_of_government", "foreign_minister", "paramount_leader", "defence_minister", "head_of_organization",
    "national_security",
)  # fmt: skip
_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|m\.|edition\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_TOP_LEVEL = re.compile(r"\.[A-Za-z]{2,12}$")
_ARTICLE = re.compile(r"^the ")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Outlets by name and by domain, the wording of furniture, and who held which office when.

    `outlets` maps the key of a name to the name; `ambiguous` holds the keys that are trusted only where an outlet must stand;
    `domains` maps a host to a name; `furniture` matches whole lines, its named groups are kinds; `terms` maps the key of an
    office with a holder's name ("president x") to his terms; `titles` are the offices; `milestones` finds
    the dated events that a text names.
    """

    outlets: Mapping[str, str] = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()
    domains: Mapping[str, str] = field(default_factory=dict)
    furniture: re.Pattern[str] | None = None
    terms: Mapping[str, Terms] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    milestones: Finder = field(default_factory=lambda: Finder(()))

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

    def furniture_kind(self, line: str) -> str | None:
        """The kind of furniture that a line is by its wording (`related`, `share`, …); None if it may be article."""
        bare = line.strip(" \t\u00a0•*·»>→|–—-")
        match = self.furniture.match(bare) if self.furniture and 0 < len(bare) <= LONGEST_FURNITURE else None
        return match.lastgroup if match else None


@cache
def standard_vocabulary() -> Vocabulary:
    """The vocabulary that the package ships."""
    outlets = [(one.name, [*one.other_names, *([one.domain] if one.domain else [])]) for one in vocab.outlets()]
    patterns = [(one.kind, one.pattern) for one in vocab.boilerplate()]
    unsure = [name for one in vocab.outlets() for name in one.ambiguous]
    terms = [
        (one.title, [name for name in (one.name, one.surname, *one.other_names) if name], one.start, one.end)
        for one in vocab.leaders()
        if one.office in OFFICES
    ]
    return vocabulary_of(outlets, patterns, unsure, terms, vocab.milestones())


def vocabulary_of(
    outlets: Iterable[tuple[str, Iterable[str]]],
    patterns: Iterable[tuple[str, str]] = (),
    ambiguous: Iterable[str] = (),
    terms: Iterable[tuple[str, Iterable[str], str, str | None]] = (),
    milestones: Sequence[vocab.Milestone] = (),
) -> Vocabulary:
    """The vocabulary of outlets (name, aliases and domains), furniture (kind, pattern), ambiguous names and terms of office.

    A name that several outlets have stands for itself. Terms are a title, names, and the first and last month (YYYY-MM).
    """
    names, domains = _names(outlets)
    held, titles = _terms(terms)
    return Vocabulary(
        names, frozenset(map(key, ambiguous)), domains, _furniture(patterns), held, titles, Finder(milestones)
    )


def host_of(address: str) -> str | None:
    """The host of a web address without "www."; None for anything else."""
    match = _HOST.match(address.strip())
    if not match or " " in address.strip() or not _TOP_LEVEL.search(match[1]):
        return None
    return match[1].lower()


def _names(outlets: Iterable[tuple[str, Iterable[str]]]) -> tuple[dict[str, str], dict[str, str]]:
    """Names by the keys of all aliases, and by domain."""
    claims: dict[str, dict[str, str]] = defaultdict(dict)
    domains: dict[str, str] = {}
    for name, aliases in outlets:
        for alias in (name, *aliases):
            host = host_of(alias)
            if host:
                domains.setdefault(host, name)
            claims[key(alias)][name] = alias
    names = {plain: next(iter(claimed if len(claimed) == 1 else claimed.values())) for plain, claimed in claims.items()}
    return names, domains


def _furniture(patterns: Iterable[tuple[str, str]]) -> re.Pattern[str] | None:
    """One expression for all patterns, with a named group for each kind."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, pattern in patterns:
        kinds[kind].append(pattern)
    whole = "|".join(f"(?P<{kind}>{'|'.join(f'(?:{one})' for one in alike)})" for kind, alike in kinds.items())
    return re.compile(whole, re.IGNORECASE) if whole else None


def _terms(terms: Iterable[tuple[str, Iterable[str], str, str | None]]) -> tuple[dict[str, Terms], tuple[str, ...]]:
    """Terms by the keys of title and name, and all titles; months become their first and last days."""
    held: dict[str, set[tuple[str, str]]] = defaultdict(set)
    titles: set[str] = set()
    others = mapping("also_called")
    for title, names, start, end in terms:
        spoken = [title.removeprefix("Acting ").removeprefix("Interim "), *others.get(title, ())]
        titles.update(spoken)
        for one in spoken:
            for name in names:
                held[f"{key(one)} {key(name)}"].add((f"{start}-01", _month_end(end) if end else LAST_DAY))
    return {name: tuple(sorted(days)) for name, days in held.items()}, tuple(sorted(titles))


def _month_end(month: str) -> str:
    year, number = map(int, month.split("-"))
    return month_end(year, number).isoformat()
