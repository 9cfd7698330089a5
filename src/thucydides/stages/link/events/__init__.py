"""Which mentions tell of one event: same type, same parties as states, days that can be the same, like words.

likeness   whether two mentions can be one event       join   join_events
"""

from .join import join_events

__all__ = ["join_events"]
