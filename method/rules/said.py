"""Words as they are compared: without case, marks and the small words that carry no content."""

from __future__ import annotations

import re

from method import lexicon

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?\n;]+")
_SMALL = lexicon.group(lexicon.SMALL)


def words_of(text: str) -> list[str]:
    """All its words in lower case."""
    return _WORD.findall(text.casefold())


def substance(text: str) -> tuple[str, ...]:
    """The words that carry it, numbers included: the same for texts that say the same thing."""
    return tuple(word for word in words_of(text) if word not in _SMALL)


def sentences(text: str) -> list[tuple[int, int]]:
    """[from, to) of each sentence that holds a word."""
    return [match.span() for match in _SENTENCE.finditer(text) if _WORD.search(match[0])]
