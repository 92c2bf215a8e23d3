"""Whether two texts speak of the same thing, by their words."""

from __future__ import annotations

ALIKE = 75
"""Likeness, of 100, from which two texts speak of the same thing."""


def alike(one: str, other: str) -> bool:
    """Whether most words of the shorter are in the longer, in any order."""
    return likeness(one, other) >= ALIKE


def likeness(one: str, other: str) -> float:
    """How much of the shorter text is in the longer, 0 to 100; 0 where there are too few words."""
    # Imported when first needed: only the coach compares texts.
    from rapidfuzz import fuzz, utils

    if min(len(one), len(other)) < 8:
        return 0.0
    return float(fuzz.token_set_ratio(one, other, processor=utils.default_process))
