"""What the object of a sentence is: its head, and whether it is said how it feels or where it stands."""

from __future__ import annotations

from method.coach.phrases.phrase import Phrase, adverb, bare
from method.coach.sentence.verbs import group

VERBS = ("UP", "DOWN", "KEEP", "REACH", "GAIN", "DOING", "CHANGING", "BETTERING", "MOVING", "UPKEEP")


def noun_at_head(phrase: Phrase, first: int, end: int) -> str:
    """The noun of the object: its last word that is neither a name ("feature X") nor an adverb."""
    for at in range(end - 1, first - 1, -1):
        word = bare(phrase.lows[at])
        if len(word) > 1 and not adverb(word) and phrase.tokens[at].number is None:
            return word
    return ""


def unknown_verb(phrase: Phrase) -> bool:
    """Whether the opening word is in no list of verbs."""
    return not any(phrase.base(name) for name in VERBS)


def felt(phrase: Phrase, first: int, end: int) -> bool:
    """Whether it says how the object feels to somebody: "a seamless checkout"."""
    words = phrase.lows[first:end]
    if any(w in group("FELT") for w in words):
        return True
    praised = any(w in group("PRAISE") - group("BETTER") for w in words[:-1])
    return praised and len(words) > 2 and noun_at_head(phrase, first, end) in ("experience", "experiences")


def superlative(phrase: Phrase, first: int, end: int) -> bool:
    """Whether a superlative is among these words: "the most welcoming", "the fastest"."""
    return any(
        low == "most" or (low.endswith("est") and low not in group("NOT_SHARP"))
        for low in phrase.lows[first:end]
    )


def sharp(phrase: Phrase) -> bool:
    """Whether there is a superlative that says something: fastest, easiest, go-to, most loved."""
    for at, low in enumerate(phrase.lows):
        if low.startswith(("best-", "most-")) and not low.startswith("best-in"):
            return True  # "the best-loved"
        if low in ("most", "least") and at + 1 < len(phrase.lows):
            return True
        if low.endswith("est") and low not in group("NOT_SHARP"):
            return True
        if low in ("go-to", "undisputed", "number-one", "first", "only", "default"):
            return True
    return False


def content(phrase: Phrase, start: int, end: int) -> list[str]:
    """The words that say something of their own: no small words, no empty objects, no praise."""
    skip = group("SMALL") | group("EMPTY_OBJECTS") | group("PRAISE") | group("HOLLOW")
    return [
        w
        for at, w in enumerate(phrase.lows[start:end], start)
        if phrase.tokens[at].kind in ("word", "adjective", "quoted") and bare(w) not in skip
    ]
