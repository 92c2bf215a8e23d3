"""An objective any company could have, or would reach anyway: OBJ-3 and OBJ-4 (METHOD 5)."""

from __future__ import annotations

from method.rules.delivery import noun_at_head, sharp, tells_change
from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, bare, group
from method.rules.rewrite import skeleton, stem
from method.sentence.shape import Read

PUNCTUAL = {("on", "time"), ("on", "budget"), ("within", "budget"), ("on", "schedule")}


def usual(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-4: it would be done anyway, or it is a duty nobody would be moved by."""
    first, end = phrase.object_of()
    verb = phrase.base("UPKEEP")
    duty = duty_at(phrase, end, verb)
    if duty >= 0:
        return found(
            "OBJ-4",
            span=phrase.span(phrase.verb, max(end - 1, duty)),
            skeleton=skeleton("for whom", stem=stem(phrase.text)),
        )
    daily = (phrase.base("SERVING") or verb) and noun_at_head(phrase, first, end) in group("DAILY")
    round_of_days = verb in group("DAILY_ROUND") and phrase.purpose() < 0
    them = phrase.any_of("THEM", phrase.verb + 1) >= 0
    kept = verb in ("ensure", "support", "keep") and not them
    hollow = kept and len(content(phrase, first, len(phrase.lows))) < 2
    if (daily and end >= phrase.end_of_clause(phrase.verb)) or round_of_days or hollow:
        return found(
            "OBJ-4",
            span=phrase.span(phrase.verb, end - 1),
            skeleton=skeleton("for whom", stem=stem(phrase.text)),
        )
    if not them and phrase.purpose() < 0 and phrase.base("REACH") and PUNCTUAL & phrase.pairs():
        return found(
            "OBJ-4",
            span=phrase.span(phrase.verb, len(phrase.lows) - 1),
            skeleton=skeleton("for whom", stem=stem(phrase.text)),
        )
    return None


def done_anyway(phrase: Phrase, last: int) -> Finding:
    offered = skeleton("for whom", stem=stem(phrase.text))
    return found("OBJ-4", span=phrase.span(phrase.verb, last), skeleton=offered)


def duty_at(phrase: Phrase, end: int, upkeep: str) -> int:
    """The token of a duty the sentence is about, -1 where it is about somebody, or about something else."""
    if upkeep == "keep" and any(w in group("RUNNING") for w in phrase.lows[end - 1 : end + 2]):
        return end - 1
    duty, somebody = phrase.any_of("DUTIES"), phrase.any_of("THEM", phrase.verb + 1)
    becoming = phrase.base("REACH") in ("make", "become", "be") and duty >= end
    if duty < 0 or 0 <= somebody < duty or becoming:
        return -1
    working = upkeep or any(phrase.base(name) for name in ("BETTERING", "DOING", "REACH"))
    return duty if working else -1


def vague(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-3: no change named, or so general that any company could say it."""
    lows = phrase.lows
    offered = skeleton("for whom", stem=stem(phrase.text))
    whole = phrase.span(0, len(lows) - 1)
    if not any(
        phrase.base(n)
        for n in ("UP", "DOWN", "KEEP", "REACH", "GAIN", "DOING", "CHANGING", "BETTERING", "MOVING")
    ) and theme(phrase):
        return found("OBJ-3", which="state", span=whole, skeleton=offered)
    end = phrase.purpose() if phrase.purpose() >= 0 else len(lows)
    own = content(phrase, phrase.verb + 1, len(lows))
    if position(phrase, own):
        return None
    bettering = phrase.base("BETTERING")
    if bettering:
        first, stop = phrase.object_of()
        scoped = end < len(lows) or stop < phrase.end_of_clause(phrase.verb)
        nouns = [w for w in lows[first:stop] if bare(w) not in group("SMALL")]
        if not own or (not scoped and len(nouns) < 3 and len(own) < 2):
            return found("OBJ-3", which="nobody", span=whole, skeleton=offered)
        return None
    if phrase.base("PROVIDING") and phrase.any_of("PRAISE", phrase.verb + 1) >= 0 and end == len(lows):
        said_more = [w for w in own if bare(w) not in group("THEM")]
        if len(said_more) < 2 and not tells_change(phrase, phrase.object_of()[1]):
            return found("OBJ-3", which="nobody", span=whole, skeleton=offered)
    generic = (
        phrase.base("REACH")
        or phrase.base("CHANGING")
        or phrase.base("UP")
        or phrase.lead in ("do", "work", "try")
    )
    ourselves = phrase.base("UP") and noun_at_head(phrase, *phrase.object_of()) in group("OURSELVES")
    if generic and not own and (ourselves or phrase.any_of("THEM", phrase.verb + 1) < 0):
        return found("OBJ-3", span=whole, skeleton=offered)
    if phrase.lead in ("be", "become", "do", "make", "get") and not own and not sharp(phrase):
        return found("OBJ-3", span=whole, skeleton=offered)
    if phrase.lead in ("be", "become", "do", "get") and phrase.any_of("BETTER") >= 0:
        return found("OBJ-3", which="nobody", span=whole, skeleton=offered)
    return None


def content(phrase: Phrase, start: int, end: int) -> list[str]:
    """The words that say something of their own: no small words, no empty objects, no praise."""
    skip = group("SMALL") | group("EMPTY_OBJECTS") | group("PRAISE") | group("HOLLOW")
    return [
        w
        for at, w in enumerate(phrase.lows[start:end], start)
        if phrase.tokens[at].kind in ("word", "adjective", "quoted") and bare(w) not in skip
    ]


def theme(phrase: Phrase) -> bool:
    """A heading and no sentence: no verb that we know and five words at most."""
    return len(phrase.lows) <= 5 and not any(w.endswith("ing") for w in phrase.lows)


def position(phrase: Phrase, own: list[str]) -> bool:
    """ "Become the go-to platform", "be the first choice of nurses": a place that can be seen."""
    if phrase.base("REACH") not in ("be", "become", "make") and phrase.base("CHANGING") not in (
        "be",
        "become",
        "make",
        "establish",
        "position",
    ):
        return False
    placed = phrase.any_of("PLACES", phrase.verb + 1) >= 0
    return placed and ("the" in phrase.lows or sharp(phrase)) and (bool(own) or sharp(phrase))
