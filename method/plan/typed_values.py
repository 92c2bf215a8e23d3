"""What people type, read as a value: numbers, shares, whole numbers, days, people.

Wherever it is typed, it is read here; who asked has the sentence for what is no such value.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.okrs import KeyResult


def number(text: str) -> float | None:
    """A number in whatever unit, as people write it: "1.5M", "1,5 %", "½", "4.1 of 5"."""
    from method.coach.sentence.amounts import amount

    read = amount(text)
    return read[0] if read else None


def whole(text: str, most: int, least: int = 0) -> int | None:
    """A whole number written in digits, within bounds."""
    digits = text.strip()
    fits = digits.isdecimal() and least <= int(digits) <= most
    return int(digits) if fits else None


def share(text: str) -> float | None:
    """From 0 to 1: "0.7" and "70%" are the same."""
    from method.coach.sentence.amounts import amount

    read = amount(text)
    if read is None:
        return None
    value = read[0] / 100 if read[1] == "%" else read[0]
    return value if 0 <= value <= 1 else None


def day(text: str, today: date, start: date | None = None, end: date | None = None) -> date | None:
    """The day people mean, read against today and a cycle: "31 March", "in 2 weeks", "2026-03-31"."""
    from method.coach.sentence.dates import say_date

    return say_date(text, today, start, end)


def iso_day(text: str) -> date | None:
    """A day written as 2026-03-31, the one way that scripts write it."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def has_form_of_day(text: str) -> bool:
    """Whether it is written as a day is, so that where it is none there is no such day."""
    return len(text) == 10 and text.replace("-", "").isdigit()


def called(text: str, named: Iterable[tuple[str, str]]) -> list[str]:
    """Of pairs of a key and a name, the keys of those that are called so."""
    wanted = text.strip().casefold()
    return [key for key, name in named if wanted in (key.casefold(), name.casefold())]


def beginning(text: str, named: Iterable[tuple[str, str]]) -> list[str]:
    """Of pairs of a key and a name, the keys of those whose name begins so."""
    wanted = text.strip().casefold()
    return [key for key, name in named if name.casefold().startswith(wanted)]


class Measured(NamedTuple):
    """The value in its unit; None: `other` is the unit it was given in, "" where it is no number."""

    value: float | None
    other: str = ""


def measured(text: str, key_result: KeyResult) -> Measured:
    """What was typed as the value of a key result; a duration is put into its unit."""
    from method.coach.sentence.amounts import amount
    from method.coach.sentence.units import SECONDS

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
