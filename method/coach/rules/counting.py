"""What a number counts: the noun behind it, whose it is, and by whom a thing is done."""

from __future__ import annotations

from typing import Literal

from method.coach.phrases.form import Form, is_participle
from method.coach.phrases.phrase import Phrase, bare
from method.coach.phrases.words import BE, DETERMINERS, verbs
from method.coach.sentence.figures.labels import is_label
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import forms, group

Whose = Literal["ours", "theirs", "unsure", ""]


def by_somebody(phrase: Phrase, done: int) -> bool:
    """Whether it is said who does it, and it is not we: "are filed by the clinics themselves"."""
    for at in range(done + 1, len(phrase.lows) - 1):
        if phrase.lows[at] in ("by", "from"):
            told = phrase.lows[at + 1 : at + 6]
            return told[0] not in ("us", "our", "hand") and any(people(bare(w)) for w in told)
    return False


def number_at(phrase: Phrase, form: Form) -> int:
    """The first token that is a number, or a word as good as one, -1 where there is none."""
    for at, token in enumerate(phrase.tokens):
        counts = token.number is not None and not is_label(phrase.tokens, at)
        if counts or token.low in group("WHOLES"):
            return at
    return -1


def noun_phrase(phrase: Phrase, at: int) -> tuple[int, int]:
    """Tokens [from, to) of what the number counts: "12 | more info stands | at the depot"."""
    first = at + 1
    while phrase.low(first) in ("more", "new", "additional", "other", "+", "of", "the", "our"):
        first += 1
    end = first
    while (
        end < len(phrase.tokens)
        and phrase.tokens[end].kind in ("word", "adjective", "quoted")
        and phrase.low(end) not in group("BREAKS") | DETERMINERS
        and (end == first or not is_participle(phrase.low(end)))
    ):
        end += 1
    return first, end


def noun_count(phrase: Phrase, at: int) -> Whose:
    """A bare count: people and what they do are theirs, meetings and things are ours."""
    first, end = noun_phrase(phrase, at)
    if end == first:
        return ""
    words = [bare(w) for w in phrase.lows[first:end]]
    head = words[-1]
    if phrase.low(end) == "who":
        return "ours" if trained(phrase, end + 1) else "theirs"  # "300 first-timers who book again"
    if phrase.low(end) == "by" and our_own(phrase, end + 1):
        return "ours"
    behind, whom = phrase.low(end), any(bare(w) in group("THEM") for w in phrase.lows[end + 1 : end + 6])
    if (behind in ("from", "by") and whom) or by_somebody(phrase, end - 1):
        return "theirs"
    if head in VISITS and behind in ("on", "about") and phrase.low(end + 1) not in DAYS | DETERMINERS:
        return "ours"  # "6 school visits on water saving": talks we give
    press = behind in ("in", "by") and any(w in OUTSIDE for w in phrase.lows[end + 1 : end + 6])
    if head in group("EMPLOYED"):
        return "ours"  # "four new case workers": whom we take on
    if people(head) or press or any(w in ("external", "outside") for w in words):
        return "theirs"
    if {head, head.rsplit("-", 1)[-1]} & (group("RESULT_NOUNS") | group("THEIR_ACTS")):
        return "theirs"
    met = head in group("CONTACTS") | group("ACTIVITY_METRICS")
    if not met and any(w in group("THEM") for w in words[:-1]):
        return "theirs"
    if head in ("hours", "days") and words[0] in group("STAFF") | group("OURSELVES") | {"man", "crew"}:
        return "ours"  # "1,200 staff hours of path clearing"
    if head in AMOUNTS:
        return "unsure"
    known = met or head in group("OUTPUTS") | group("THINGS")
    if known:
        return "ours"
    if agent(head) or behind in ("under", "off", "without", "above", "below", "out", "away", "closer"):
        return "unsure"
    return "ours" if end - first <= 4 else "unsure"


def trained(phrase: Phrase, at: int) -> bool:
    """Whether "who" is followed by what was done to them: "guides who were trained by us"."""
    while phrase.low(at) in BE | {"have", "has", "had"}:
        at += 1
    passive = phrase.low(at - 1) in BE
    return passive and phrase.low(at) in forms("CONTACTING") and not by_somebody(phrase, at)


def our_own(phrase: Phrase, at: int) -> bool:
    """Whether one person or body in a role of ours does it: "by the liaison nurse", "by the canvass team"."""
    if phrase.low(at) not in ("the", "our"):
        return False
    end = at + 1
    while end < len(phrase.tokens) and phrase.tokens[end].kind in ("word", "adjective"):
        if phrase.lows[end] in group("BREAKS"):
            break
        end += 1
    head = bare(phrase.low(end - 1))
    inside = head in group("STAFF") | group("OURSELVES") | group("EMPLOYED") or agent(head)
    return inside and not plural(head)


def people(head: str) -> bool:
    """Whether the noun names people or bodies, also as "co-funders"."""
    head = head.rsplit("-", 1)[-1]
    if head.endswith(("holders", "holder", "goers", "owners")):
        return True
    return head in group("THEM") | group("STAFF") | group("PERSONS")


VISITS = frozenset("visit visits".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays weekdays weekends holidays average foot site""".split()
)
#: measures of matter and land: how much of it says nothing of who made it
AMOUNTS = frozenset(
    """tonnes tons kg kilos litres liters hectares acres miles kilometres km metres kwh mwh gwh kw mw hours
    days weeks nights years degrees points steps""".split()
)


#: those who write about others
OUTSIDE = frozenset(
    "press media news newspaper newspapers journal journals magazine magazines tv radio".split()
)


def agent(head: str) -> bool:
    """Whether the noun may be somebody who does something: "co-funders", "skippers"."""
    stem = head.removesuffix("s")
    return stem.endswith(("er", "or")) and any(
        w in verbs() for w in (stem[:-2], stem[:-1], stem[:-3]) if len(w) > 2
    )
