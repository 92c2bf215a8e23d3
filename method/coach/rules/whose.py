"""Whose doing a number counts, told by who acts: KR-5 (METHOD 5).

Somebody else's act is a result, whoever asked for it; ours is an output, also as a passive or a bare count.
What cannot be told is asked about and never warned of.
"""

from __future__ import annotations

from typing import Literal

from method.coach.phrases.form import BE, Form, is_participle, verbs
from method.coach.phrases.phrase import Phrase, adverb, bare
from method.coach.rules.finding import Finding, found
from method.coach.rules.means import moved_by
from method.coach.rules.rewrite import skeleton
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import forms, group

Whose = Literal["ours", "theirs", "unsure", ""]


def others_act(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether the number counts somebody else's act: "24 nurses finish the course"."""
    chosen = next((at for at, low in enumerate(phrase.lows) if low in group("CHOSEN")), -1)
    if chosen > 0 and phrase.low(chosen + 1) == "by" and by_somebody(phrase, chosen):
        return True  # "open data sets reused by 20 outside groups"
    if form.kind != "clause" or form.subject[1] <= form.subject[0]:
        return False
    at = number_at(phrase, form)
    if form.passive:
        return by_somebody(phrase, form.done)
    if not 0 <= at < form.verb:
        return False
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.verb]]
    if "our" in subject or subject[-1] in group("OUTPUTS") - group("THEM") - group("STAFF") - group(
        "PERSONS"
    ):
        return False
    return phrase.low(form.verb) not in ("is", "are", "was", "were")


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
        if token.number is not None or token.low in group("WHOLES"):
            return at
    return -1


def bare_count(read: Read) -> bool:
    """Whether the number is a plain count: no share, sum of money, time, rating, distance or bound."""
    unit = str(read.unit or (read.change or {}).get("unit") or "").casefold()
    step = read.change is not None and "by" in read.change
    if not (step or read.target is not None) or read.baseline is not None:
        return False
    if read.direction in ("keep", "decrease"):
        return False
    return not (
        unit in ("%", "pp", "rating", "x", "ratio") or read.unit in CURRENCIES or unit in DURATION_NAMES
    )


def whose(phrase: Phrase, form: Form, read: Read) -> Whose:
    """Whose doing a plain count counts; "" where there is none."""
    if worked_off(phrase, form, read):
        return "ours"
    if not bare_count(read) or at_most(phrase):
        return ""
    at = number_at(phrase, form)
    if at < 0:
        return ""
    if form.kind == "order":
        return ordered(phrase, form, at)
    if form.kind == "clause" and not form.passive:
        return ""
    start = next((k + 1 for k in range(at - 1, 0, -1) if phrase.lows[k] == ":"), 0)  # "Newsletter: 12 issues"
    leading = all(w in LEADING or adverb(w) for w in phrase.lows[start:at])
    if form.kind == "heading":
        return noun_count(phrase, at) if leading else ""
    return done_to(phrase, form, at)


def at_most(phrase: Phrase) -> bool:
    """Whether the number is an upper bound: "queue shorter than 4 people"."""
    return any(
        low in ("max", "maximum", "<", "≤", "<=", "under", "below")
        or (low == "than" and before in ("less", "fewer", "shorter", "lower", "more", "longer"))
        for before, low in zip(["", *phrase.lows], phrase.lows, strict=False)
        if not (low == "than" and before in ("more", "longer") and "no" not in phrase.lows)
    )


def worked_off(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether a share tells how far our own work is: "60 % of the backlog estimated"."""
    if read.unit != "%" or read.baseline is not None:
        return False
    at = number_at(phrase, form)
    if phrase.low(at + 1) in ("done", "complete", "completed", "finished", "ready"):
        return True
    if (
        not form.passive
        or form.kind == "order"
        or any(w in ("within", "in", "by") for w in phrase.lows[form.done :])
    ):
        return False
    own = group("THINGS") | group("OUTPUTS")
    head = next(
        (
            bare(w)
            for w in reversed(phrase.lows[form.subject[0] : form.done])
            if w[:1].isalpha() and w not in BE
        ),
        "",
    )
    word = phrase.low(form.done)
    return head in own - group("THEM") and word not in group("CHOSEN")


LEADING = frozenset(
    "at least over more than another the some about up to a an further first - ≥ > • ~".split()
)


def noun_phrase(phrase: Phrase, at: int) -> tuple[int, int]:
    """Tokens [from, to) of what the number counts: "12 | more info stands | at the depot"."""
    first = at + 1
    while phrase.low(first) in ("more", "new", "additional", "other", "+", "of", "the", "our"):
        first += 1
    end = first
    while (
        end < len(phrase.tokens)
        and phrase.tokens[end].kind in ("word", "adjective", "quoted")
        and phrase.low(end) not in group("BREAKS")
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
    behind, whom = phrase.low(end), any(bare(w) in group("THEM") for w in phrase.lows[end + 1 : end + 6])
    if (behind in ("from", "by") and whom) or by_somebody(phrase, end - 1):
        return "theirs"
    press = behind in ("in", "by") and any(w in OUTSIDE for w in phrase.lows[end + 1 : end + 6])
    if people(head) or press or any(w in ("external", "outside") for w in words):
        return "theirs"
    if head in group("RESULT_NOUNS") | group("THEIR_ACTS"):
        return "theirs"
    met = head in group("CONTACTS") | group("ACTIVITY_METRICS")
    if not met and any(w in group("THEM") for w in words[:-1]):
        return "theirs"
    if head in AMOUNTS:
        return "unsure"
    known = met or head in group("OUTPUTS") | group("THINGS")
    if known:
        return "ours"
    if agent(head) or behind in ("under", "off", "without", "above", "below", "out", "away", "closer"):
        return "unsure"
    return "ours" if end - first <= 4 else "unsure"


def people(head: str) -> bool:
    """Whether the noun names people or bodies, also as "co-funders"."""
    head = head.rsplit("-", 1)[-1]
    return head in group("THEM") | group("STAFF") | group("PERSONS")


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


def done_to(phrase: Phrase, form: Form, at: int) -> Whose:
    """A passive: what was chosen, bought or kept is theirs, what was made, put up or sent is ours."""
    if by_somebody(phrase, form.done):
        return "theirs"
    if any(bare(w) in AMOUNTS for w in phrase.lows[at : at + 3]):
        return "unsure"
    word = phrase.low(form.done)
    counted = at < form.done
    if word in group("CHOSEN") | group("RETURNED"):
        return "theirs" if counted else "unsure"
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.done]]
    while subject and (subject[-1] in ("are", "is", "been", "have", "has", "being") or adverb(subject[-1])):
        subject.pop()
    head = subject[-1] if subject else ""
    if people(head) and word not in forms("CONTACTING") and word not in forms("HIRING"):
        return "unsure"
    return "ours"


def ordered(phrase: Phrase, form: Form, at: int) -> Whose:
    """An order: what we add, give, send or do so many times."""
    verb = form.verb
    first, end = phrase.object_of()
    if phrase.base("PROVIDING") or phrase.base("SENDING") or phrase.lead in ("give", "lend", "bring", "show"):
        head = bare(phrase.low(end - 1)) if end > first else ""
        given = phrase.base("PROVIDING") or phrase.base("SENDING") or phrase.lead in ("give", "lend")
        result = head in group("RESULT_NOUNS") | group("THEIR_ACTS") or phrase.lead == "deliver"
        return "ours" if given and first <= at < end + 3 and not result else ""
    if (phrase.base("GAIN") == "add" or phrase.lead == "make") and at in (verb + 1, verb + 2, verb + 3):
        return noun_count(phrase, at)
    if phrase.low(at + 1) in ("times", "x") and phrase.base("DOING"):
        return "ours"
    lead = verbs().get(phrase.lead, "")
    if (
        any(phrase.base(name) for name in RESULTS)
        or forms("DOING").get(phrase.phrasal())
        or phrase.base("DOING")
    ):
        return ""
    return "ours" if lead and bare(str(phrase.low(at + 1))) not in group("RESULT_NOUNS") else ""


#: verbs of a result: the number behind them is where we got to
RESULTS = ("UP", "DOWN", "KEEP", "REACH", "GAIN", "PERFORMING", "CHANGING", "BETTERING", "RESULTING")


def own_doing(phrase: Phrase, form: Form, read: Read) -> Finding | None:
    """KR-5 where the count is ours; a question where nobody can tell."""
    told = whose(phrase, form, read)
    if told not in ("ours", "unsure"):
        return None
    at = number_at(phrase, form)
    first, end = noun_phrase(phrase, at)
    thing = phrase.text[slice(*phrase.span(first, end - 1))][:80] if end > first else ""
    span = phrase.span(at, max(end - 1, at))
    if told == "unsure":
        return found("KR-5", which="whose", span=span)
    if not thing:
        return found("KR-5", span=span)
    offered = moved_by(phrase, read)
    head = bare(thing.split()[-1].casefold())
    if people(head):
        who = phrase.text[slice(*phrase.span(at, end - 1))][:80]
        return found("KR-5", which="reached", span=span, skeleton=skeleton("reached", people=who))
    if is_participle(head):
        return found("KR-5", span=span, skeleton=offered)
    return found("KR-5", which="noun", span=span, noun=thing, skeleton=offered)
