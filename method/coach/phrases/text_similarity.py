"""Words as they are compared: without case, marks and the small words that carry no content."""

from __future__ import annotations

import re
from functools import lru_cache

from method.coach import lexicon

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?\n;]+")
ALIKE = 88
"""Likeness of two metrics or words, out of 100, from which they seem the same."""

_SMALL = lexicon.group(lexicon.SMALL)


def words_of(text: str) -> list[str]:
    """All its words in lower case."""
    return _WORD.findall(text.casefold())


def substance(text: str) -> tuple[str, ...]:
    """The words that carry it, numbers included: the same for texts that say the same thing."""
    return tuple(word for word in words_of(text) if word not in _SMALL)


def same_substance(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts say the same thing but for a slip of spelling or a plural; figures must agree."""
    if one == other or len(one) != len(other):
        return one == other
    from rapidfuzz import fuzz

    return all(
        a == b or (min(len(a), len(b)) > 4 and a[0].isalpha() and a[0] == b[0] and fuzz.ratio(a, b) >= ALIKE)
        for a, b in zip(one, other, strict=True)
    )


def sentences(text: str) -> list[tuple[int, int]]:
    """[from, to) of each sentence that holds a word."""
    return [match.span() for match in _SENTENCE.finditer(text) if _WORD.search(match[0])]


@lru_cache(maxsize=4096)
def alike(first: str, second: str) -> bool:
    """Whether two metrics name the same thing, whatever the order and the little words."""
    one, other = substance(first), substance(second)
    if not one or not other:
        return False
    if sorted(one) == sorted(other):
        return True
    # "visits booked online" and "visits booked by phone" share words and are not the same: all but one
    # word alike is no likeness when the odd ones out are there on both sides and differ.
    from rapidfuzz import fuzz

    odd_one, odd_other = (
        " ".join(w for w in one if w not in other),
        " ".join(w for w in other if w not in one),
    )
    if odd_one and odd_other:
        return fuzz.ratio(odd_one, odd_other) >= ALIKE
    return fuzz.token_sort_ratio(" ".join(one), " ".join(other)) >= ALIKE
