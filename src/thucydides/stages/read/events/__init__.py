"""Events: what happened or is said to, to whom, when, with what status, told by whom.

triggers   words of the vocabulary in the text        arguments     who did it to whom, from the parse
syntax     subjects, complements, noun phrases        status        happened, alleged, planned, hypothetical, denied
grammar    events of the parse alone                  frames        events of the trained frames, joined with them
participants  noun phrase → mentions                  sides         who acts, who is acted on, who is implied
sifting   which frames tell of an event               contexts      PLOVER contexts by the words around
telling    who says so                                denials       who denies it
when       the date                                   quantities    amounts
layer      find_events
"""

from .layer import find_events

__all__ = ["find_events"]
