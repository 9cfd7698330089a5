"""Standing relations between two actors: from events, and from phrases that describe a relation.

from_events    what an event says of a relation      from_themes   descriptions ("ally", "under sanctions")
kinds          which words and types are of which kind  join       find_ties
endings        since and until when
"""

from .join import find_ties

__all__ = ["find_ties"]
