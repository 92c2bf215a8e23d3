"""Shares said with their whole: "from 1 in 5 to 1 in 3" moves, though both count one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from method.coach.sentence.figures.numbers import Number
from method.coach.sentence.figures.words import WRITTEN

WHOLE = re.compile(r"\b(?:in|of) (?:every |the |our )?(\w+)$", re.I)
PLACES = 1


class Counted(Protocol):
    """What is counted in a line: its number, and its unit if it has one."""

    number: Number
    unit: str | None


def in_percent(text: str, quantities: Sequence[Counted]) -> None:
    """Turns all into percent where their wholes differ; of one whole they stay what is counted."""
    wholes = [whole_of(text, quantity) for quantity in quantities]
    if len({whole for whole in wholes if whole}) < 2:
        return
    for quantity, whole in zip(quantities, wholes, strict=True):
        if whole:
            share = round(100 * quantity.number.value / whole, PLACES)
            quantity.number = quantity.number._replace(value=share, unit="%")
            quantity.unit = "%"


def whole_of(text: str, quantity: Counted) -> float:
    """What the figure is a part of; 0 where it stands alone or its unit tells already."""
    number = quantity.number
    said = WHOLE.search(text[number.start : number.end]) if quantity.unit is None else None
    if said is None:
        return 0.0
    word = said[1].casefold()
    return float(word) if word.isdecimal() else float(WRITTEN.get(word, 0))
