"""Whose a variable is and at whom: own labels (`train/data/parties`), and the weights of `parties.tsv` fitted to them.

labels     who a reader said holds the variable of a labelled side, and who undergoes it
examples   the actors of each text as linking describes them from a side
fitting    logistic regression for each role, and its bounds chosen on texts left out
"""

from .labels import Parties, load_parties, read_parties

__all__ = ["Parties", "load_parties", "read_parties"]
