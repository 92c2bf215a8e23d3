"""Figures that name a thing and count nothing: "gallery 4", "lanes 3-6", "pump no. 7", "skid #2"."""

from __future__ import annotations

from method.coach.lexicon.lookup import group, may_order, sense
from method.coach.sentence.tokens import Token, plural

LARGEST = 9999
#: in front of a noun these say where; the figure behind it says which one
PLACES = frozenset("in at on near for of to into from behind off the our".split())
#: no places, though they stand behind "in" and "on"
NO_PLACE = frozenset(
    """use work care debt time stock total place average queue transit post pay service need order full all
    trade training play hand than least most about around under over below above score rating value target
    goal index day week month quarter year average median mean least max min page""".split()
)
DASHES = frozenset("- – — + & / and".split())


def is_label(tokens: list[Token], at: int) -> bool:
    """Whether the figure is the name or the number of the thing before it."""
    if not bare_figure(tokens, at):
        return False
    before = low(tokens, at - 1)
    if before == "#" or (low(tokens, at - 2), before) == ("no", "."):
        return True
    if before in DASHES and bare_figure(tokens, at - 2):
        return ranged(tokens, at - 2, at)
    if low(tokens, at + 1) in DASHES and bare_figure(tokens, at + 2):
        return ranged(tokens, at, at + 2)
    joined = tokens[at + 1] if at + 1 < len(tokens) else None
    if joined and joined.text.startswith("+") and joined.number is not None:
        return ranged(tokens, at, at + 1)
    if tokens[at].text.startswith("+"):
        return bare_figure(tokens, at - 1) and ranged(tokens, at - 1, at)
    return names(tokens, at) and ends(tokens, at + 1)


def names(tokens: list[Token], at: int) -> bool:
    """A single thing straight before it, and before that where it is, or an order: "reopen gallery 4"."""
    thing = tokens[at - 1] if at else None
    if thing is None or thing.kind != "word" or not thing.text.isalpha() or thing.text.isupper():
        return False
    word = thing.low
    if len(word) < 3 or plural(word) or word in NO_PLACE | group("BREAKS") | group("ARTICLES"):
        return False
    if word in group("METRICS") | group("GAUGES") | group("RESULT_NOUNS") | group("SOFT_NOUNS"):
        return False
    if word.endswith(("ly", "ing", "ed")) or sense(word) in ("up", "down", "keep", "gain", "reach"):
        return False
    before = low(tokens, at - 2)
    return (before in PLACES and at > 2) or (at == 2 and may_order(before))


def ranged(tokens: list[Token], first: int, last: int) -> bool:
    """ "Lanes 3-6", "changing rooms 2+3": several things by their numbers."""
    things = tokens[first - 1] if first else None
    rising = figure(tokens, first) < figure(tokens, last)
    if things is None or things.kind != "word" or not plural(things.low) or not rising:
        return False
    if things.low in group("METRICS") | group("RESULT_NOUNS") | group("SOFT_NOUNS") | NO_PLACE:
        return False
    done = low(tokens, last + 1).endswith("ed")
    ordered = sense(tokens[0].low) not in ("", "up", "down", "keep", "gain", "reach") or first == 2
    placed = low(tokens, first - 2) in PLACES
    return done or ((placed or ordered) and ends(tokens, last + 1))


def ends(tokens: list[Token], at: int) -> bool:
    """Whether nothing follows that a figure could count or lead to."""
    after = low(tokens, at)
    return after not in ("to", "per", "a", "an", "of", "by") and (
        not after or after in group("BREAKS") or after in (",", ".", ";", ")", "(", ":", "?", "!", "and")
    )


def bare_figure(tokens: list[Token], at: int) -> bool:
    """Digits and nothing else: no unit, no sign of a sum, no part."""
    if not 0 <= at < len(tokens):
        return False
    number = tokens[at].number
    return (
        number is not None
        and number.unit is None
        and number.scale == 1.0
        and tokens[at].text.lstrip("+").isdigit()
        and number.value <= LARGEST
    )


def figure(tokens: list[Token], at: int) -> float:
    number = tokens[at].number
    return abs(number.value) if number is not None else 0.0


def low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""
