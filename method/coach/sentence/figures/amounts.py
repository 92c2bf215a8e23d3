"""A value as it is typed into a field or behind a command: one number and its unit, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from method.coach.sentence.figures.digits import plain_digits
from method.coach.sentence.figures.numbers import Number, Unread, number_at
from method.coach.sentence.figures.separators import decided
from method.coach.sentence.figures.words import written_at
from method.wording.sentence import A_PART, A_SHARE, NOT_A_FIGURE, TWO_FIGURES

LONGEST = 80
#: eight of nine, or a day
MONTHS, DAYS = 12, 31
SHARED = re.compile(r"(\d{1,3})/(\d{1,3})")
#: "~5" is five as well as anybody knows
ABOUT = "~≈"


def amount(text: str, scale: Sequence[float] = ()) -> tuple[float, str | None] | None:
    """A value: "1.5M", "1,5 %", "€40k", "½", "4.1 of 5", "1h30".

    `scale` are the figures it belongs with: the baseline, the target and earlier values of its key result.
    The number and its unit, or None where the text is anything beside one number, or could mean two.
    """
    bare = plain_digits(text).strip().lstrip(ABOUT).lstrip()
    low = bare.casefold().rstrip(".")
    if (said := written_at(low, 0)) and said[1] == len(low):
        return said[0], None
    number = typed(bare, scale)
    if not isinstance(number, Number) or number.signed == "±":
        return None
    rest = bare[number.end :].strip()
    if rest and (not rest.replace(" ", "").isalpha() or number.unit):
        return None
    value = -number.value if number.signed in ("-", "−", "–") else number.value
    return value, number.unit or (rest.casefold() or None)


def typed(bare: str, scale: Sequence[float]) -> Number | Unread | None:
    if len(bare) > LONGEST:
        return None
    return number_at(bare, 0, decided(bare, scale, alone=True))


def unread(text: str, scale: Sequence[float] = ()) -> str:
    """What to ask about a value that has figures and cannot be read; "" where it can, or has none."""
    bare = plain_digits(text).strip().lstrip(ABOUT).lstrip()
    number = typed(bare, scale)
    return question(bare, number) if isinstance(number, Unread) else ""


def question(text: str, unread: Unread) -> str:
    """What to ask about figures that were left unread."""
    said = text[unread.start : unread.end]
    share = SHARED.fullmatch(said)
    if share and int(share[1]) <= int(share[2]):
        low, high = int(share[1]), int(share[2])
        asked = A_SHARE if low <= MONTHS and high <= DAYS else A_PART
        return asked.format(text=said, part=low, whole=high)
    if not unread.readings:
        return NOT_A_FIGURE.format(text=said)
    first, second = (f"{reading:.12g}" for reading in unread.readings)
    return TWO_FIGURES.format(text=said, first=first, second=second)
