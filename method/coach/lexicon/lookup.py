"""The tables of verb forms, made of the lists when first asked for, and what a verb promises."""

from __future__ import annotations

from functools import cache

from method.coach import lexicon

#: letters of the shortest verb with "re" before it
AGAIN = 5
SENSES = ("KEEP", "UP", "DOWN", "GAIN", "REACH", "DOING")


@cache
def forms(name: str) -> dict[str, str]:
    """A verb list of the lexicon by name, made when first asked for: form → base."""
    return lexicon.forms(vars(lexicon)[name])


@cache
def group(name: str) -> frozenset[str]:
    """A word list of the lexicon by name, made when first asked for."""
    return lexicon.group(vars(lexicon)[name])


@cache
def senses() -> dict[str, str]:
    """Verb form → keep, up, down, gain, reach or doing; the first list that holds it decides."""
    table: dict[str, str] = {}
    for name in SENSES:
        for form in forms(name):
            table.setdefault(form, name.lower())
    return table


def sense(word: str) -> str:
    """What a verb promises; "" where it is no verb we know."""
    return senses().get(word, "")


def may_order(word: str) -> bool:
    """Whether work can be ordered by the word: a verb of doing, of no list of movement, or one done again."""
    if sense(word) == "doing":
        return forms("DOING").get(word) == word
    if forms("OTHER_VERBS").get(word) == word:
        return word not in group("NOUN_OR_VERB")
    return done_again(word)


def done_again(word: str) -> bool:
    """A verb in no list that says again what one in a list says: "reorder", "restock", "retile"."""
    again = word[2:] if word.startswith("re") and len(word) > AGAIN and not sense(word) else ""
    listed = ("OTHER_VERBS", "NOUN_OR_VERB", *SENSES)
    return bool(again) and any(forms(name).get(again) == again for name in listed)
