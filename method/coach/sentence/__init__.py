"""One line in, a key result out: the sentence grammar of METHOD 5.

`read` turns a sentence into metric, direction, baseline, target, unit and date; what is not said is None.
Nothing here raises on any text, and the time taken grows with the length of the text only.
"""

from __future__ import annotations

from method.coach.sentence.dates.dates import say_date
from method.coach.sentence.figures.amounts import amount, unread
from method.coach.sentence.grammar import read
from method.coach.sentence.shape import Read, as_json, fields_of, settled_target, target_from
from method.coach.sentence.writing import write

__all__ = [
    "Read",
    "amount",
    "as_json",
    "fields_of",
    "read",
    "say_date",
    "settled_target",
    "target_from",
    "unread",
    "write",
]
