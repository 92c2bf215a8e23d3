"""An objective that would be reached anyway, or a duty: OBJ-4 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.nouns import content, noun_at_head
from method.coach.phrases.phrase import Phrase
from method.coach.rules.finding import Finding, found
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import gerund, group

PUNCTUAL = {("on", "time"), ("on", "budget"), ("within", "budget"), ("on", "schedule")}


def usual(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-4: it would be done anyway, or it is a duty nobody would be moved by."""
    if phrase.reasoned():
        return None
    verb = phrase.base("UPKEEP")
    _, end = phrase.object_of()
    if verb in ("keep", "continue") and gerund(phrase.low(phrase.verb + 1)):
        return done_anyway(phrase, end - 1)
    duty = duty_at(phrase, end, verb)
    if duty >= 0:
        return done_anyway(phrase, max(end - 1, duty))
    if daily_round(phrase, verb) or kept_as_it_is(phrase, verb):
        return done_anyway(phrase, end - 1)
    aimless = phrase.any_of("THEM", phrase.verb + 1) < 0 and phrase.purpose() < 0
    if aimless and phrase.base("REACH") and PUNCTUAL & phrase.pairs():
        return done_anyway(phrase, len(phrase.lows) - 1)
    return None


def done_anyway(phrase: Phrase, last: int) -> Finding:
    # a duty with a reason hung on is a duty still: no rewrite
    return found("OBJ-4", span=phrase.span(phrase.verb, last))


def daily_round(phrase: Phrase, verb: str) -> bool:
    """Whether it is daily work that never ends: "Answer support tickets", "maintain the website"."""
    first, end = phrase.object_of()
    daily = (phrase.base("SERVING") or verb) and noun_at_head(phrase, first, end) in group("DAILY")
    whole = end >= phrase.end_of_clause(phrase.verb)
    return bool(daily and whole) or (verb in group("DAILY_ROUND") and phrase.purpose() < 0)


def kept_as_it_is(phrase: Phrase, verb: str) -> bool:
    """Whether nothing named would be different: "Ensure quality", "keep guests happy"."""
    first, end = phrase.object_of()
    if verb == "keep" and phrase.any_of("PLEASED", first, end) >= 0:
        return end - first <= 3 and phrase.purpose() < 0
    if verb == "support" and noun_at_head(phrase, first, end) in group("OURSELVES"):
        return phrase.purpose() < 0
    if verb in ("ensure", "support") and noun_at_head(phrase, first, end) in group("DOING_NOUNS"):
        return phrase.purpose() < 0
    if verb not in ("ensure", "support", "keep"):
        return False
    subject = phrase.low(first)
    if (
        verb == "ensure"
        and subject in group("OURSELVES")
        and phrase.low(first + 1) in ("have", "has", "are", "know")
    ):
        return True  # "ensure all teams have what they need"
    if phrase.any_of("THEM", phrase.verb + 1) >= 0:
        return False
    return len(content(phrase, first, len(phrase.lows))) < 2


def duty_at(phrase: Phrase, end: int, upkeep: str) -> int:
    """The token of a duty the sentence is about; -1 where it is about somebody or something else."""
    if upkeep == "keep" and any(w in group("RUNNING") for w in phrase.lows[end - 1 : end + 2]):
        return end - 1
    aim = phrase.purpose() if phrase.purpose() >= 0 else None
    duty, somebody = phrase.any_of("DUTIES", 0, aim), phrase.any_of("THEM", phrase.verb + 1)
    verb = phrase.base("REACH")
    becoming = verb in ("make", "turn") or (verb in ("become", "be") and duty >= end)
    if duty < 0 or 0 <= somebody < duty or becoming:
        return -1
    if phrase.base("MAKING") and duty == end - 1:
        return -1  # "build a routine": something new
    working = upkeep or any(phrase.base(name) for name in ("BETTERING", "DOING", "REACH"))
    return duty if working else -1
