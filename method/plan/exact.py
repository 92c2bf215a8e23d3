"""Sums of decimal figures without the noise of floats: 0.1 and 0.7 have the mean 0.4, 59.85 of 60 is not 1.

On the path of `okr status`: imports nothing until a mean is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

SIMPLE = 1_000_000
"""A share with no larger number under its line is what a calculation meant: 0.3333333333333333 is 1/3."""


def share_of_way(value: float, start: float, end: float) -> float:
    """How far from start to end the value stands, of the figures as written. `start` is not `end`."""
    texts = [repr(float(one)) for one in (value, start, end)]
    if any(letter in text for text in texts for letter in "einf"):
        return (value - start) / (end - start)
    places = max(len(text.partition(".")[2]) for text in texts)
    at, first, last = (_whole(text, places) for text in texts)
    return (at - first) / (last - first)


def _whole(text: str, places: int) -> int:
    """A decimal figure times ten to the number of places."""
    figures, _, decimals = text.partition(".")
    return int(figures + decimals.ljust(places, "0"))


def exact(number: float) -> Fraction:
    """The fraction that a float stands for: a decimal figure, or a share such as 1/3."""
    from fractions import Fraction

    simple = Fraction(number).limit_denominator(SIMPLE)
    return simple if float(simple) == number else Fraction(repr(number))


def mean(numbers: Iterable[float]) -> float | None:
    """The mean of those figures, rounded once; None where there are none."""
    every = [exact(number) for number in numbers]
    return float(sum(every) / len(every)) if every else None
