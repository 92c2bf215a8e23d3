"""Whether words in brackets or behind a dash are people, by the shape of names and a list of first names."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache

#: "Mara", "Mara Lind", "Mara K.", "Anne-Marie", "O'Neill": no letter is a capital but those that begin a name
SHAPED = re.compile(
    r"(?:[^\W\d_a-z][a-zß-öø-ÿ’'ıłşğčćžšńęąőű]+-?){1,3}|[^\W\d_a-z]\.?|(?:van|de|der|von|da|di|O[’'])"
)
TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Frau|Herr)\.? (?=[^\W\d_a-z])")
JOINED = re.compile(r"\s*(?:[,&/+]|\band\b)\s*")
NOBODY = re.compile(
    r"^[@\s]*(?:\?+|tbd|tba|n/?a|none|nobody|unassigned|unowned|-+|–|—|x+)?[\s?]*$", re.IGNORECASE
)


@cache
def first_names() -> frozenset[str]:
    """First names of many countries in lower case; none that is a word, a place or a month as well."""
    from method.coach.sentence.hung_on.names import a_to_d, e_to_j, k_to_n, o_to_z

    return frozenset(name for part in (a_to_d, e_to_j, k_to_n, o_to_z) for name in part.NAMES.split())


def parts(said: str) -> list[str]:
    return [part for part in JOINED.split(said) if part]


def shaped(said: str) -> bool:
    """Whether it is written as names are: "Mara", "Jon/Ana", "Mara K. & Jo"."""
    named = [TITLE.sub("", part).split() for part in parts(said)]
    return bool(named) and all(
        0 < len(words) <= 4 and len(words[0]) > 1 and all(map(SHAPED.fullmatch, words)) for words in named
    )


def people(said: str, before: str) -> bool:
    """Whether it names people, though nobody knows them: "(Jon)", "[Jon/Ana]"; not "(Berlin)", "(NPS)".

    Each is written as a name is, a first name is among them, and none is a word of the sentence before.
    """
    if not shaped(said):
        return False
    firsts = [part.split()[0].casefold() for part in parts(said)]
    heard = set(re.findall(r"[^\W\d_]+", before.casefold()))
    return has_first_name(said) and not heard.intersection(firsts)


def has_first_name(said: str) -> bool:
    """Whether a first name is among them, or a title that only people bear: "Mrs Bell"."""
    return any(TITLE.match(part) or is_first_name(part.split()[0]) for part in parts(said))


def is_first_name(word: str) -> bool:
    low = word.casefold()
    return low in first_names() or ("-" in low and all(part in first_names() for part in low.split("-")))


def told_of(known: Callable[[str], bool], given: Collection[str], said: str, before: str) -> bool:
    """Whether it is somebody's name: one that the store or the file knows, or one shaped like it."""
    return known(said) or said.casefold() in given or people(said, before)


def owner(text: str) -> str:
    """The owner named; empty for `@???`, `TBD` and the like."""
    text = " ".join(text.replace("@", " ").split()).strip(" ,;()[]")
    return "" if NOBODY.match(text) else text
