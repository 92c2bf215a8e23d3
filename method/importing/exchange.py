"""What our own lists write of a key result, so that it comes in again as it went out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.documents.fields import value_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.documents.okrs import KeyResult

MARK = "<!-- okr list 1 -->"
"""The first line of a list that okr wrote: it is read back word for word, and nothing in it is guessed."""

FIELDS = {
    "metric": "Metric",
    "direction": "Direction",
    "baseline": "Baseline",
    "target": "Target",
    "low": "Lowest",
    "high": "Highest",
    "unit": "Unit",
    "per": "Per",
    "due": "Due",
}
"""The fields that a sentence fills, with the names that lists write."""
_ANY_DAY = date(2001, 1, 1)
"""A sentence is read against a day that no list is written on: what needs another day is written out."""


def corrections(result: KeyResult) -> Iterator[tuple[str, object]]:
    """The fields whose value the sentence alone does not say, with the names that lists write."""
    from method.coach.sentence import fields_of, read

    said = fields_of(read(result.statement, today=_ANY_DAY))
    for name, label in FIELDS.items():
        value = value_in(result, name)
        if value != said[name]:
            yield label, value


def exact(value: object) -> str:
    """The value as it is read back the same: numbers in full, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
