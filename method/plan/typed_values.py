"""What people type, read as a value: numbers, shares, whole numbers, days, people.

Wherever it is typed, it is read here; who asked has the sentence for what is no such value.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.wording import typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.okrs import KeyResult


def number(text: str, scale: Sequence[float] = ()) -> float | None:
    """A number in whatever unit, as people write it: "1.5M", "1,5 %", "½", "4.1 of 5".

    `scale` are the figures it belongs with: they say whether 1.500 is 1500 or 1.5.
    """
    from method.coach.sentence.figures.amounts import amount

    read = amount(text, scale)
    return read[0] if read else None


def two_numbers(text: str, scale: Sequence[float] = ()) -> str:
    """What to ask about figures that could be two numbers, or are none; "" where they can be read."""
    from method.coach.sentence.figures.amounts import unread

    return unread(text, scale)


def whole(text: str, most: int, least: int = 0) -> int | None:
    """A whole number written in digits, within bounds."""
    digits = text.strip()
    fits = digits.isdecimal() and least <= int(digits) <= most
    return int(digits) if fits else None


def share(text: str) -> float | None:
    """From 0 to 1: "0.7" and "70%" are the same."""
    from method.coach.sentence.figures.amounts import amount

    read = amount(text)
    if read is None:
        return None
    value = read[0] / 100 if read[1] == "%" else read[0]
    return value if 0 <= value <= 1 else None


def day(
    text: str,
    today: date,
    start: date | None = None,
    end: date | None = None,
    looks: Literal["cycle", "ahead", "back"] = "cycle",
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> date | None:
    """The day people mean, read against today and a cycle: "31 March", "in 2 weeks", "2026-03-31".

    Without a year it is the one in the cycle or else ahead; `looks` says where the field means one
    that lies ahead of today ("by when") or back ("met on"). `cycles` are those the organisation named.
    """
    from method.coach.sentence.dates.dates import say_date

    return say_date(text, today, start, end, looks=looks, cycles=cycles)


def no_day(
    text: str,
    today: date,
    start: date | None = None,
    end: date | None = None,
    looks: Literal["cycle", "ahead", "back"] = "cycle",
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> str:
    """What is said of words that are no day, that could be two, or of one to come where a field looks back:
    the same wherever they are typed."""
    from method.coach.sentence.dates.dates import date_question

    if looks == "back" and day(text, today, start, end, cycles=cycles) is not None:
        return typed.STILL_AHEAD.format(text=text.strip())
    return date_question(text, today, start, end)


def called(text: str, named: Iterable[tuple[str, str]]) -> list[str]:
    """Of pairs of a key and a name, the keys of those that are called so."""
    wanted = text.strip().casefold()
    return [key for key, name in named if wanted in (key.casefold(), name.casefold())]


def beginning(text: str, named: Iterable[tuple[str, str]]) -> list[str]:
    """Of pairs of a key and a name, the keys of those whose name begins so."""
    wanted = text.strip().casefold()
    return [key for key, name in named if name.casefold().startswith(wanted)]


class Measured(NamedTuple):
    """The value in its unit; None: `other` is the unit it was given in, "" where it is no number.

    `asked` is the question about figures that could be two numbers.
    """

    value: float | None
    other: str = ""
    asked: str = ""


def measured(text: str, key_result: KeyResult, earlier: Sequence[float] = ()) -> Measured:
    """What was typed as the value of a key result; a duration is put into its unit.

    Its ends and the earlier values say whether 1.500 is 1500 or 1.5.
    """
    from method.coach.sentence.figures.amounts import amount
    from method.coach.sentence.figures.units import SECONDS

    ends = (key_result.baseline, key_result.target, key_result.low, key_result.high)
    scale = (*(end for end in ends if end is not None), *earlier)
    read = amount(text, scale)
    if read is None:
        return Measured(None, asked=two_numbers(text, scale))
    value, unit = read
    own = unit_of(key_result)
    if unit in SECONDS and own in SECONDS:
        return Measured(round(value * SECONDS[unit] / SECONDS[own], 9))
    if unit == "ratio" and own != "ratio":
        return Measured(None, unit)  # 1:30 could be a time
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
