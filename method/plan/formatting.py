"""Numbers and days inside a sentence: `41%`, `€3.10`, `7.5 d`, `+1.1 points`, `31 March`.

What people typed is shown in full, what was worked out to as many figures as tell it from its target.
On the path of `okr status`: imports nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "CHF": "CHF "}
"""Currencies whose sign stands before the number."""

CLOSE = ("%", "‰", "x")
"""Units that stand right after the number."""


DIGITS = 15
"""So many significant digits can be what somebody typed; behind them lies the noise of a calculation."""
LEAST, MOST = 1e-9, 1e24
"""Outside of these a number is shown by its power of ten."""


def plain(number: float, grouped: bool = True) -> str:
    """The number in full as it was typed, thousands apart: `1,200`, `0.4`, `3.125`, `0.0005`."""
    if number and not LEAST <= abs(number) < MOST:
        return f"{number:.{DIGITS}g}".replace("e+", "e")
    mantissa, _, power = f"{abs(number):.{DIGITS}g}".partition("e")
    whole, point, decimals = mantissa.partition(".")
    if power and int(power) < 0:
        whole, point, decimals = "0", ".", "0" * (-int(power) - 1) + whole + decimals
    elif power:
        whole, point, decimals = (whole + decimals).ljust(int(power) + 1, "0"), "", ""
    return f"{'-' if number < 0 else ''}{f'{int(whole):,}' if grouped else whole}{point}{decimals}"


def apart(number: float, beside: Iterable[float | None] = (), digits: int = 3) -> float:
    """The number to so many figures, or to as many more as tell it from each of those beside it."""
    others = {one for one in beside if one is not None and one != number}
    for size in range(digits, DIGITS):
        rounded = float(f"{number:.{size}g}")
        if not any(rounded == one for one in others):
            return rounded
    return number


def figure(number: float | None, unit: str = "") -> str:
    """A number with its unit; `?` where there is none."""
    if number is None:
        return "?"
    if unit in SIGNS:
        amount = plain(abs(number))
        if "." in amount and len(amount.rpartition(".")[2]) == 1:
            amount += "0"
        return f"{'-' if number < 0 else ''}{SIGNS[unit]}{amount}"
    if unit in CLOSE:
        return f"{plain(number)}{unit}"
    return plain(number) if unit in ("", "rating") else f"{plain(number)} {unit}"


def estimated(number: float, beside: Iterable[float | None] = ()) -> float:
    """What was worked out, to as many figures as tell it from those beside it: 0.25, 54.3, 1234."""
    if abs(number) >= 10**DIGITS:
        return number
    return apart(number, beside, max(2 if abs(number) < 10 else 3, len(str(int(abs(number))))))


def settled(number: float) -> float:
    """A worked-out target as somebody would set it: two decimals, and under one three figures: 0.00035."""
    return round(number, 2) if abs(number) >= 1 else float(f"{number:.3g}")


def rough(number: float | None, unit: str = "", beside: Iterable[float | None] = ()) -> str:
    """To three figures: what is worked out is not known more finely. A miss is never printed as `beside`."""
    return figure(None if number is None else apart(number, beside), unit)


def signed(number: float, unit: str = "", digits: int = 2) -> str:
    """A movement with its sign in front, to so many figures: `+1.1 points` (of a %), `-0.4 d`."""
    short = float(f"{number:.{digits}g}")
    return ("+" if short > 0 else "") + figure(short, "points" if unit == "%" else unit)


def day(when: date, today: date | None) -> str:
    """`31 March`; where that is not in the year of `today`, the reader's, `18 September 2027`.

    None: nobody knows who reads it, and when.
    """
    return (
        f"{when.day} {MONTHS[when.month - 1]}" if today is None or when.year == today.year else full_day(when)
    )


def short_day(when: date, today: date | None) -> str:
    """`31 Mar`, `18 Sep 2027`: the same where room is short."""
    named, _, year = day(when, today).partition(" ")[2].partition(" ")
    return f"{when.day} {named[:3]} {year}".rstrip()


def full_day(when: date) -> str:
    """`31 March 2027`, whatever the year."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def shorten(text: str, room: int) -> str:
    """The text on one line, cut at a word where it is longer than `room` characters."""
    line = " ".join(text.split())
    if len(line) <= room:
        return line
    at_word = line[: room + 1].rpartition(" ")[0]
    return (at_word if len(at_word) > room // 2 else line[:room]).rstrip(" ,;:.") + "…"
