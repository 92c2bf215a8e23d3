"""Whether a clause behind the object tells of somebody else: "a shop nurses love", "that farmers ask for"."""

from __future__ import annotations

from method.coach.phrases.phrase import Phrase, adverb
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import group, sense


def tells_change(phrase: Phrase, at: int) -> bool:
    """Whether a clause tells of a change for somebody: "… that people brag about", "a shop nurses love"."""
    first, end = phrase.object_of()
    if "way" in phrase.lows[first:end]:
        return True
    if "so" in phrase.lows[phrase.verb : at + 2] and phrase.any_of("THEM", phrase.verb) >= 0:
        return True
    loved = phrase.any_of("THEM", phrase.verb + 2, at - 1)
    if (
        loved >= 0
        and phrase.low(loved - 1) not in group("ARTICLES")
        and phrase.low(loved + 1) in group("FEELING")
    ):
        return True
    if contact_clause(phrase, first, end):
        return True
    return any(
        phrase.low(k) in ("that", "who", "which", "where") and acts_on_them(phrase, k + 1)
        for k in range(at, min(at + 2, len(phrase.lows)))
    )


def contact_clause(phrase: Phrase, first: int, end: int) -> bool:
    """Whether a clause without "that" follows: "A novel I would be proud of"."""
    gives = phrase.base("GIVING")
    for at in range(first + 1, end - 1):
        if phrase.low(at - 1) in group("ARTICLES") | group("PARTICLES"):
            continue
        if phrase.low(at) in group("PRONOUNS") or (not gives and phrase.low(at) in ("the", "our", "their")):
            return True
    return False


def acts_on_them(phrase: Phrase, at: int) -> bool:
    """Whether after "that" somebody acts, or the thing does something for somebody."""
    while phrase.low(at) in group("ARTICLES") or adverb(phrase.low(at)):
        at += 1
    if phrase.base("MAKING") and phrase.any_of("THEM", at) >= 0:
        return True  # what is made for somebody; what is deployed or migrated may only handle their data
    if others_act(phrase, at):
        return True
    for subject in range(at, at + 3):
        if phrase.low(subject) in group("THEM"):
            return True
        if sense(phrase.low(subject)):
            break
    helps = any(phrase.base(n, at) for n in ("AIMING", "CHANGING", "FEELING", "UP", "DOWN", "GAIN"))
    return helps and phrase.any_of("THEM", at) >= 0


def others_act(phrase: Phrase, at: int) -> bool:
    """Whether people act there, told by two plurals: "… that graduates fight to join"."""
    subject, act = phrase.low(at), phrase.low(at + 1)
    return (
        plural(subject)
        and not sense(subject)
        and bool(act)
        and not plural(act)
        and act not in group("ARTICLES") | group("BREAKS")
    )
