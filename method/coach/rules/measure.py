"""Whether a sentence opens with the name of a measure: "support rating", "code review turnaround"."""

from __future__ import annotations

from method.coach.phrases.phrase import Phrase, bare
from method.coach.sentence.verbs import group, names_a_thing, sense


def is_measure(phrase: Phrase) -> bool:
    """Whether the opening words name a measure and are no verb: "support rating", "win rate"."""
    if names_a_thing(phrase.lead, phrase.low(phrase.verb + 1)) or compared(phrase):
        return True
    if phrase.lead not in group("NOUN_OR_VERB") and not phrase.lead.endswith("ing"):
        return False
    for at in range(phrase.verb + 1, phrase.verb + 4):
        numbered = at < len(phrase.tokens) and phrase.tokens[at].number is not None
        if numbered or phrase.low(at) in group("ARTICLES") | group("BREAKS"):
            return False
        if bare(phrase.low(at)) in group("RESULT_NOUNS") and ends_a_name(phrase, at + 1):
            return True
    return False


#: in front of "than" these set a bound
COMPARED = frozenset("shorter less fewer lower higher faster longer better more".split())


def compared(phrase: Phrase) -> bool:
    """Whether bare nouns stand before a comparison or an arrow: "Code review turnaround < 4 hours"."""
    for at in range(phrase.verb + 1, phrase.verb + 5):
        if at >= len(phrase.tokens):
            return False
        bound = phrase.low(at) == "than" and phrase.low(at - 1) in COMPARED
        if phrase.tokens[at].kind in ("compare", "arrow") or bound:
            return at > phrase.verb + 1
        if phrase.tokens[at].kind != "word" or phrase.low(at) in group("ARTICLES") | group("BREAKS"):
            return False
    return False


def ends_a_name(phrase: Phrase, at: int) -> bool:
    """Whether the name of a measure ends there: a number, a small word or a verb follows, no noun."""
    return (
        at >= len(phrase.tokens)
        or phrase.tokens[at].kind != "word"
        or phrase.low(at) in group("BREAKS") | group("RHYTHMS")
        or sense(phrase.low(at)) in ("up", "down", "keep", "reach")
    )
