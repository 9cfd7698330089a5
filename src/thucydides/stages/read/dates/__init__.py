"""Time expressions: an own grammar over word classes, told from the date of publication and the tense of the clause.

words.tsv, named.tsv, spans.tsv, planning.tsv   the vocabulary, and what is convention
lexer       text → words with class letters        calendar   arithmetic on periods
grammar     what a rule is                         absolute, relative   the rules
tense       past or future, from the parse         relations  before, after, since, until, by
layer       find_dates, horizon
"""

from .layer import OPEN, TimeExpression, find_dates, horizon, publication
from .relations import Relation

__all__ = ["OPEN", "Relation", "TimeExpression", "find_dates", "horizon", "publication"]
