"""Numbers and days inside a sentence: `41%`, `€3.10`, `7.5 d`, `+1.1 points`, `31 March`.

On the path of `okr status`: imports nothing heavy.
"""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "CHF": "CHF "}
"""Currencies whose sign stands before the number."""

CLOSE = ("%", "‰", "x")
"""Units that stand right after the number."""


def plain(number: float) -> str:
    """At most two decimals, none a trailing zero; thousands apart: `1,200`, `0.4`, `3.1`."""
    rounded = round(number, 2)
    if rounded == int(rounded):
        return f"{int(rounded):,}"
    return f"{rounded:,.2f}".rstrip("0")


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


def rough(number: float | None, unit: str = "") -> str:
    """To three figures: what is worked out is not known more finely."""
    return figure(None if number is None else float(f"{number:.3g}"), unit)


def signed(number: float, unit: str = "", digits: int = 2) -> str:
    """A movement with its sign in front, to so many figures: `+1.1 points` (of a %), `-0.4 d`."""
    short = float(f"{number:.{digits}g}")
    return ("+" if short > 0 else "") + figure(short, "points" if unit == "%" else unit)


def day(when: date) -> str:
    """`31 March`."""
    return f"{when.day} {MONTHS[when.month - 1]}"


def shorten(text: str, room: int) -> str:
    """The text on one line, cut at a word where it is longer than `room` characters."""
    line = " ".join(text.split())
    if len(line) <= room:
        return line
    at_word = line[: room + 1].rpartition(" ")[0]
    return (at_word if len(at_word) > room // 2 else line[:room]).rstrip(" ,;:.") + "…"
