"""Whom a typed name means, wherever it is typed: a field, a command, an import.

By short name, by whole name, or by first name where only one person has it. Capitals, accents, the form of a
letter and letters that look alike make no difference, unless they tell two people apart.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from method.wording import people as say
from method.wording.lists import all_of, one_of
from store.documents.rules.unseen import without_unseen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from store.documents.workspace import Person

_LOOK_ALIKES = str.maketrans(
    # Cyrillic, Greek and other letters that stand for Latin ones on a screen, as casefold leaves them.
    "авекмнорстухіјѕһԁԛԝ" + "αβεηικμνορτυχζ" + "ıɑɡ" + "‘’ʼ`‐‑–—",
    "abekmhopctyxijshdqw" + "abehikmvoptuxz" + "iag" + "''''----",
)
_CAPITALS = str.maketrans("ΝΥΗ", "NYH")
"""Capitals that stand for other Latin letters than their small forms do."""
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_SEPARATORS = (",", ";", "/", "&", "+", " and ", " und ", " et ", " y ")
_MOST_NAMES = 8
_CLOSE = 0.65


def looks(name: str) -> str:
    """The name as the eye reads it: two that read alike look the same, whatever letters they are made of."""
    letters = unicodedata.normalize("NFKC", without_unseen(name)).translate(_CAPITALS)
    return " ".join(letters.casefold().translate(_LOOK_ALIKES).split())


def _plain(name: str) -> str:
    """As it is read, without accents."""
    parts = unicodedata.normalize("NFKD", looks(name).translate(_PLAIN))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _spelled_out(name: str) -> str:
    """As it is written where a keyboard has no umlauts: Jörg is Joerg."""
    return _plain(looks(name).translate(_SPELLED_OUT))


def _first(name: str) -> str:
    return name.split(" ")[0]


_WAYS: tuple[tuple[Callable[[str], str], Callable[[Person], Iterable[str]]], ...] = (
    (looks, lambda one: (one.key,)),
    (looks, lambda one: (looks(one.name),)),
    (_plain, lambda one: (_plain(one.key), _plain(one.name), _spelled_out(one.name))),
    (looks, lambda one: (_first(looks(one.name)),)),
    (_plain, lambda one: (_first(_plain(one.name)), _first(_spelled_out(one.name)))),
)
"""How a word is read, and what of a person it is compared with; the first way that finds anybody counts."""
_WHOLE = 3
"""So many of these take no part of a name for all of it."""


class Meant(NamedTuple):
    """Whom a word means: one person, or several of whom one has to be asked for, or nobody."""

    people: tuple[Person, ...]

    @property
    def key(self) -> str:
        """The one person's key; empty: several, or nobody."""
        return self.people[0].key if len(self.people) == 1 else ""


def meant(word: str, people: Sequence[Person], *, whole: bool = False) -> Meant:
    """Whom among these people the word means; `whole`: a first name alone is nobody's."""
    word = word.strip().removeprefix("@")
    exact = [one for one in people if one.key == word]
    if exact or not word:
        return Meant(tuple(exact[:1]))
    for read, names in _WAYS[:_WHOLE] if whole else _WAYS:
        wanted = read(word)
        found = tuple(one for one in people if wanted and wanted in names(one))
        if found:
            return Meant(found)
    return Meant(())


def is_meant(word: str, who: str, people: Sequence[Person]) -> bool:
    """Whether the word, a short name or what was typed for one, means the person with this key alone."""
    return bool(word) and (word == who or meant(word, people).key == who)


def whom(word: str, people: Sequence[Person]) -> str:
    """The key of the person meant. Raises ValueError with a sentence where it is nobody, or several."""
    found = meant(word, people)
    if not found.key:
        raise ValueError(why_not(word, people))
    return found.key


def why_not(word: str, people: Sequence[Person]) -> str:
    """The sentence on a word that is no one person's name."""
    shown = _clipped(word.strip())
    found = meant(word, people).people
    if found:
        return say.SEVERAL.format(word=shown, names=one_of([key_and_name(one) for one in found]))
    sentence = say.NOBODY.format(word=shown)
    if close := near(word, people):
        return f"{sentence} {say.NEAR.format(near=one_of([key_and_name(one) for one in close]))}"
    if not people:
        return sentence
    keys = [one.key for one in people]
    more = len(keys) - _MOST_NAMES
    if more > 1:
        return f"{sentence} {say.KNOWN_MORE.format(known=', '.join(keys[:_MOST_NAMES]), count=more)}"
    return f"{sentence} {say.KNOWN.format(known=all_of(keys))}"


def near(word: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """Up to three people whose names are close to the word: mistyped, begun, or a part of theirs."""
    from difflib import SequenceMatcher

    wanted = _plain(word.strip().removeprefix("@"))[:64]
    if not wanted:
        return ()
    rated = []
    for place, one in enumerate(people):
        names = {_plain(one.key), _plain(one.name), *_plain(one.name).split(), _spelled_out(one.name)} - {""}
        begun = len(wanted) > 1 and any(name.startswith(wanted) for name in names)
        share = 1.0 if begun else max(SequenceMatcher(None, wanted, name).ratio() for name in names)
        if share >= _CLOSE or _plain(one.key) in wanted.split():
            rated.append((-share, place, one))
    return tuple(one for _, _, one in sorted(rated, key=lambda each: each[:2])[:3])


def several(text: str, people: Sequence[Person]) -> list[str]:
    """The keys of two people or more named in one text, in their order; empty where it is not that.

    Raises ValueError where it names several and one of them is nobody.
    """
    parts = [text]
    for separator in _SEPARATORS:
        parts = [piece.strip() for part in parts for piece in part.split(separator)]
    parts = [part for part in parts if part]
    if len(parts) < 2 or meant(text, people).people or not any(meant(part, people).people for part in parts):
        return []
    return list(dict.fromkeys(whom(part, people) for part in parts))


def twins(people: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Each two people of whom one's name or short name reads like one of the other's."""
    seen: dict[str, Person] = {}
    for one in people:
        told: set[str] = set()
        for name in {looks(one.key), looks(one.name)} - {""}:
            other = seen.setdefault(name, one)
            if other is not one and other.id not in told:
                told.add(other.id)
                yield other, one


def twin_of(name: str, people: Iterable[Person]) -> Person | None:
    """The person whose name, or short name, reads like this one."""
    wanted = looks(name)
    return next((one for one in people if wanted in (looks(one.name), looks(one.key))), None)


def key_and_name(one: Person) -> str:
    """Short name and name: "jo (Jo Park)"."""
    return say.NAMED.format(key=one.key, name=one.name) if one.name and one.name != one.key else one.key


def _clipped(word: str) -> str:
    from method.plan.formatting import shorten

    return shorten(word, 40)
