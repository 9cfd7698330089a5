"""Causal claims: what is said to cause what, with sign, denial and relation, by whom.

signals     the vocabulary's signals in a parse      standing    asserted, denied or held possible
verbs       "curbs", "was hurt by", "forcing"        links       "because of", "unless", "in return for", "despite"
aims        "to keep out", "must … to stop"          predicates  "is an obstacle to", "the reason for"
sequence    "Therefore …", "This …"                  speakers    whose claim it is
layer       find_claims
"""

from .layer import find_claims

__all__ = ["find_claims"]
