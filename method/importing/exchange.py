"""What our own lists write of a key result, so that it comes in again as it went out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

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
    from method.coach.sentence import read, settled_target

    found = read(result.statement, today=_ANY_DAY)
    said: dict[str, object] = {
        "metric": found.metric or "",
        "direction": found.direction,
        "baseline": found.baseline,
        "target": settled_target(found),
        "low": found.low,
        "high": found.high,
        "unit": found.unit or "",
        "per": found.per or "",
        "due": found.due,
    }
    for name, value in _values(result).items():
        if value != said[name]:
            yield FIELDS[name], value


def _values(result: KeyResult) -> dict[str, object]:
    return {
        "metric": result.metric,
        "direction": result.direction,
        "baseline": result.baseline,
        "target": result.target,
        "low": result.low,
        "high": result.high,
        "unit": result.unit,
        "per": result.per,
        "due": result.due,
    }


def exact(value: object) -> str:
    """The value as it is read back the same: numbers in full, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
