"""A value as people type it, read in the unit its key result is measured in: "19%", "36 h" for days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.coach.sentence import amount
from method.coach.sentence.units import SECONDS

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult


class Measured(NamedTuple):
    """The value in its unit; None: `other` is the unit it was given in, "" where it is no number."""

    value: float | None
    other: str = ""


def measured(text: str, key_result: KeyResult) -> Measured:
    """What was typed as the value of a key result; a duration is put into its unit."""
    read = amount(text)
    if read is None:
        return Measured(None)
    value, unit = read
    own = unit_of(key_result)
    if unit in SECONDS and own in SECONDS:
        return Measured(round(value * SECONDS[unit] / SECONDS[own], 9))
    if not unit or not own or {unit, own} <= {"%", "pp"} or own == unit or _same_noun(unit, own):
        return Measured(value)
    return Measured(None, unit)


def unit_of(key_result: KeyResult) -> str:
    """The unit its values are in: a milestone's are percent."""
    return "%" if key_result.direction == "milestone" else key_result.unit


def _same_noun(one: str, other: str) -> bool:
    """Whether two units are one word, be it one or several of them: clinic, clinics live."""
    one, other = one.casefold(), other.casefold()
    return min(len(one), len(other)) > 2 and (one.startswith(other) or other.startswith(one))
