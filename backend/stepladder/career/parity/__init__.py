"""Parity: whether levels of equal height are given as much, line by line, as the organisation has decided.

Two tracks are compared, never women and men: that is the fairness report's matter, and the two are never mixed.
"""

from stepladder.career.parity.alone import Alone
from stepladder.career.parity.ledger import Entry, Ledger, compare, entries, ledger, ledgers
from stepladder.career.parity.lines import REASONS, Given, Line, Reason, Standing, Subject
from stepladder.career.parity.pairs import Pair, pairs
from stepladder.career.parity.totals import TrackTotals

__all__ = [
    "REASONS",
    "Alone",
    "Entry",
    "Given",
    "Ledger",
    "Line",
    "Pair",
    "Reason",
    "Standing",
    "Subject",
    "TrackTotals",
    "compare",
    "entries",
    "ledger",
    "ledgers",
    "pairs",
]
