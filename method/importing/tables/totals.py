"""Rows that add up the rows above: totals, averages, what is reached so far."""

from __future__ import annotations

import re

_SUM = r"(?:(?:grand |sub-?|running |weighted )?totals?|sub-?totals?|sums?|averages?|avg\.?|mean|median|overall|gesamt|summe|zwischensumme|durchschnitt|mittelwert|schnitt|totaal|gemiddelde?|totale|moyenne|promedio)"
_OF = r"(?:of|the|all|our|team|company|quarter|q[1-4]|final|kr|krs|okrs?|objectives?|key results?|o?\d{1,2}|progress|scores?|grades?|completion|complete|confidence|achievement|attainment|status|points|weights?|result|so far|done|fortschritt|bewertung)"
_TOTAL = re.compile(
    rf"^\W*(?:(?:{_OF}\W+){{0,3}}{_SUM}|{_SUM}(?:\W+{_OF}){{1,5}}|(?:team|company|quarter|q[1-4]|final|okrs?)\s+(?:score|grade|progress))\W*$",
    re.IGNORECASE,
)


def is_total(text: str) -> bool:
    """Whether the row so called holds a sum or an average, and nothing that anybody aims at."""
    return _TOTAL.match(text) is not None
