"""Words for the middle of a sentence: a capital that only began the text is lowered, a name keeps its own."""

from __future__ import annotations

from functools import cache

from method.coach.phrases.words import verbs
from method.coach.sentence.figures.languages import language_of
from method.coach.sentence.hung_on.people import is_first_name
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

#: days, months, peoples, countries and cities that look like ordinary words
NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december easter christmas polish english spanish british danish swedish
    turkish irish scottish finnish welsh french dutch german italian european american african asian russian
    ukrainian australian canadian brazilian indian norwegian belgian austrian hungarian romanian greek swiss
    japanese chinese portuguese france italy sicily portugal senegal nepal montreal beijing reading denver
    vancouver hannover dover westminster ulster leinster munster romania albania orion paris athens naples
    brussels cannes nantes reims tours wales alps andes thames excel slack notion teams windows""".split()
)
#: ends of the names of places
PLACES = (
    "chester",
    "caster",
    "cester",
    "minster",
    "hampton",
    "lands",
    "shire",
    "burg",
    "berg",
    "stadt",
    "ville",
)


@cache
def common() -> frozenset[str]:
    """Ordinary words of all those lists, in lower case."""
    return frozenset().union(*(group(name) for name in COMMON), verbs())


def named(low: str) -> bool:
    """Whether a word is a day, a month, a people, a place or a first name, whatever it looks like."""
    return low in NAMES or low.removesuffix("s") in NAMES or low.endswith(PLACES) or is_first_name(low)


def lowered(text: str) -> str:
    """The text without the capital of its first word, unless that may be a name or is spelt in capitals."""
    first = text.split(" ", 1)[0]
    bare = first.strip("\u201c\u201d,;:.")
    low = bare.casefold()
    if not bare[1:].islower():
        return text
    second = text.split(" ", 2)[1:2]
    titled = bool(second) and second[0][:1].isupper() and second[0][1:].islower()  # "Open Day at Kew"
    if titled or named(low) or language_of(text) == "de":
        return text
    plain = low in common() or low.rstrip("s") in common() or low.endswith(ENDINGS) or plural(low)
    return text[:1].lower() + text[1:] if plain else text
