"""Words for the middle of a sentence: a capital that only began the text is lowered, a name keeps its own."""

from __future__ import annotations

from functools import cache

from method.coach.phrases.words import verbs
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import group

#: lists of ordinary words: none of them is a name
COMMON = tuple(
    """OUTPUTS THINGS METRICS RESULT_NOUNS PRAISE HOLLOW CONTACTS ARTICLES SMALL THEM STAFF PERSONS DUTIES
    RHYTHMS WHOLES THEIR_ACTS COMPARATIVES EMPTY_OBJECTS NUMERALS PLAIN""".split()
)
#: endings of words that are no names
ENDINGS = (
    "ly",
    "al",
    "ed",
    "ing",
    "ive",
    "able",
    "ous",
    "ion",
    "ment",
    "ance",
    "er",
    "ful",
    "less",
    "ness",
    "ity",
)


@cache
def common() -> frozenset[str]:
    """Ordinary words of all those lists, in lower case."""
    return frozenset().union(*(group(name) for name in COMMON), verbs())


def lowered(text: str) -> str:
    """The text without the capital of its first word, unless that may be a name or is spelt in capitals."""
    first = text.split(" ", 1)[0]
    bare = first.strip("\u201c\u201d,;:.")
    low = bare.casefold()
    if not bare[1:].islower():
        return text
    plain = low in common() or low.rstrip("s") in common() or low.endswith(ENDINGS) or plural(low)
    return text[:1].lower() + text[1:] if plain else text
