"""Whose doing a number counts, told by who acts: KR-5 (METHOD 5).

Somebody else's act is a result, whoever asked for it; ours is an output, also as a passive or a bare count.
What cannot be told is asked about and never warned of.
"""

from __future__ import annotations

import re

from method.coach.phrases.form import Form, is_participle, unknown_order
from method.coach.phrases.phrase import Phrase, adverb, bare
from method.coach.phrases.words import BE, DETERMINERS, NOUNS_TOO, verbs
from method.coach.rules.activity_findings import a_task
from method.coach.rules.beside_the_point import by_the_month
from method.coach.rules.counting import (
    AMOUNTS,
    Whose,
    agent,
    by_somebody,
    noun_count,
    noun_phrase,
    number_at,
    people,
)
from method.coach.rules.finding import Finding, found
from method.coach.rules.means import moved_by
from method.coach.rules.rewrite import quote, skeleton
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES, MEASURES
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import done_again, forms, group

#: behind a number these make a share of it
PART = re.compile(
    r"\s?(?:of|out of|in|/)\s(?:the |our )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)", re.I
)
MATTER = frozenset(MEASURES.values())


def others_act(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether the number counts somebody else's act: "24 nurses finish the course"."""
    if rounds(phrase, form):
        return False
    chosen = next((at for at, low in enumerate(phrase.lows) if low in group("CHOSEN")), -1)
    if chosen > 0 and phrase.low(chosen + 1) == "by" and by_somebody(phrase, chosen):
        return True  # "open data sets reused by 20 outside groups"
    if form.kind != "clause" or form.subject[1] <= form.subject[0]:
        return False
    at = number_at(phrase, form)
    if form.passive:
        return by_somebody(phrase, form.done)
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.verb]]
    if at > form.verb and subject[-1] in group("THEM") | group("PERSONS") - group("OURSELVES"):
        return not bare_count(read)  # "participants rate the workshops 8 or better"
    if not 0 <= at < form.verb:
        return False
    if "our" in subject or subject[-1] in group("OUTPUTS") - group("THEM") - group("STAFF") - group(
        "PERSONS"
    ):
        return False
    return phrase.low(form.verb) not in ("is", "are", "was", "were")


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
    if worked_off(phrase, form, read) or hours_given(phrase, form, read) or rounds(phrase, form):
        return "ours"
    if so_often(phrase, form, read) or by_the_month(phrase, form, read) or cut_to_size(phrase, form, read):
        return "ours"
    if form.passive and read.target is None and phrase.low(form.done) in forms("CONTACTING"):
        all_of = any(low in group("WHOLES") for low in phrase.lows[: form.done])
        return "ours" if all_of and not by_somebody(phrase, form.done) else ""
    if not bare_count(read) or at_most(phrase):
        return ""
    at = number_at(phrase, form)
    if at >= 0 and phrase.tokens[at].number is not None and is_part(phrase, at):
        return ""  # "8 of 10 mentees": a share
    if read.unit in MATTER and form.kind != "order":
        return "ours" if ("of", "new") in phrase.pairs() else "unsure"  # "100 km of new cycle lanes"
    if at < 0:
        return ""
    if form.kind == "order":
        return ordered(phrase, form, at)
    if form.kind == "clause" and not form.passive:
        return ""
    start = next((k + 1 for k in range(at - 1, 0, -1) if phrase.lows[k] == ":"), 0)  # "Newsletter: 12 issues"
    leading = all(w in LEADING or adverb(w) for w in phrase.lows[start:at])
    if form.kind == "heading":
        return noun_count(phrase, at) if leading else on_the_side(phrase, at)
    return done_to(phrase, form, at)


def is_part(phrase: Phrase, at: int) -> bool:
    token = phrase.tokens[at]
    return " of " in token.text or " in " in token.text or bool(PART.match(phrase.text, token.end))


def hours_given(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether it counts hours or days of what we give: "provide 1,000 hours of advice"."""
    timed = (
        read.unit in DURATION_NAMES and read.baseline is None and read.direction not in ("keep", "decrease")
    )
    at = next((k for k, token in enumerate(phrase.tokens) if token.number is not None), -1)
    if timed and form.kind == "heading" and at == 0 and phrase.low(1) == "of":
        first, end = noun_phrase(phrase, 0)
        if put_in(phrase, read, first, end):
            return True
        put_on = group("OUTPUTS") | group("CONTACTS") | group("THINGS") | group("ACTIVITY_METRICS") | SHOWN
        return end > first and any(bare(w) in put_on - group("THEM") for w in phrase.lows[first:end])
    given = phrase.base("PROVIDING") or phrase.base("GIVING") or phrase.base("DOING")
    return bool(timed and given and phrase.verb < at <= phrase.verb + 2 and phrase.low(at + 1) == "of")


def put_in(phrase: Phrase, read: Read, first: int, end: int) -> bool:
    """Whether so much time goes into work, whatever comes of it: "80 hours of ditch digging"."""
    if read.per or end == first or phrase.low(0).endswith(" of"):
        return False
    if any(is_participle(low) and low not in group("SHIPPED") for low in phrase.lows[end:]):
        return False  # "40 hours of queueing saved"
    work = bare(phrase.low(end - 1))
    done = work.endswith("ing") and (
        work[:-3] in verbs() or work[:-3] + "e" in verbs() or work[:-4] in verbs()
    )
    return (done and work not in SUFFERED) or work in WORKED


#: what our people do by the hour, as a noun
WORKED = frozenset("patrol patrols cover work labour labor duty supervision surveillance outreach".split())
#: what one rather has less or more of than puts in
SUFFERED = frozenset("waiting queueing queuing driving reading walking playing sleeping learning".split())
#: what is put on by the hour
SHOWN = frozenset(
    "programme programmes program programs programming training teaching music advice tuition".split()
)
#: what our own people do on their rounds
ROUNDS = frozenset(
    """visits rounds obs observations inspections checks patrols audits calls reviews sessions tests
    surveys""".split()
)
LIGHT = frozenset("do does make makes hold holds run runs give gives conduct conducts".split())


def rounds(phrase: Phrase, form: Form) -> bool:
    """Whether our own people do so much of their work: "wardens make 3 rounds a night"."""
    if form.kind != "clause" or form.passive or phrase.low(form.verb) not in LIGHT:
        return False
    said = phrase.tokens[form.verb + 1] if form.verb + 1 < len(phrase.tokens) else None
    if said is None or said.number is None or said.number.unit is not None:
        return False
    who = bare(phrase.low(form.verb - 1))
    inside = group("STAFF") | group("OURSELVES") | group("EMPLOYED")
    _, end = noun_phrase(phrase, form.verb + 1)
    work = bare(phrase.low(end - 1)) in ROUNDS
    return who not in group("THEM") - inside and (who in inside or agent(who) or work)


def so_often(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether work is ordered so many times: "rebalance the bikes 3x a day"."""
    timed = read.unit in {"x", "times"}
    results = any(phrase.base(name) for name in RESULTS)
    put_out = group("OUTPUTS") | group("CONTACTS") | group("THINGS")
    heads = [bare(low) for low in phrase.lows[: number_at(phrase, form)]]
    thing = (
        form.kind == "heading" and bool(heads) and heads[-1] in put_out - group("THEM")
    )  # "newsletter 2x a month"
    ours = (form.kind == "order" and not results) or thing
    return bool(timed and read.per and ours and read.baseline is None)


def cut_to_size(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether "cut" and "drop" make or hand out things by the week: "cut 1,200 oak blanks a week"."""
    at = next((k for k, token in enumerate(phrase.tokens) if token.number is not None), -1)
    plain = form.kind == "order" and phrase.lead in ("cut", "drop", "raise") and at == phrase.verb + 1
    if not plain or not read.per or read.baseline is not None or read.change:
        return False
    if read.unit == "%" or read.unit in CURRENCIES or read.unit in DURATION_NAMES:
        return False
    first, end = noun_phrase(phrase, at)
    worse = group("RESULT_NOUNS") | group("LESS_IS_BETTER") | group("THEIR_ACTS") | group("THEM")
    return end > first and not any(bare(w) in worse for w in phrase.lows[first:end])


def at_most(phrase: Phrase) -> bool:
    """Whether the number is an upper bound: "queue shorter than 4 people"."""
    return any(
        low in ("max", "maximum", "<", "≤", "<=")
        or (low in ("under", "below") and bounded(phrase, at))
        or (low == "than" and before in ("less", "fewer", "shorter", "lower", "more", "longer"))
        for at, (before, low) in enumerate(zip(["", *phrase.lows], phrase.lows, strict=False))
        if not (low == "than" and before in ("more", "longer") and "no" not in phrase.lows)
    )


def bounded(phrase: Phrase, at: int) -> bool:
    """Whether a figure follows: "under 4 minutes", and not "under the new bylaw"."""
    return any(token.number is not None for token in phrase.tokens[at + 1 : at + 4])


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
    return head in own - group("THEM") - group("DAILY") and word not in group("CHOSEN")


LEADING = frozenset(
    "at least over more than another the some about up to a an further first - ≥ > • ~".split()
)


def done_to(phrase: Phrase, form: Form, at: int) -> Whose:
    """A passive: what was chosen, bought or kept is theirs, what was made, put up or sent is ours."""
    if by_somebody(phrase, form.done):
        return "theirs"
    if any(bare(w) in AMOUNTS for w in phrase.lows[at : at + 3]):
        return "unsure"
    word = phrase.low(form.done)
    counted = at < form.done
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.done]]
    while subject and (subject[-1] in ("are", "is", "been", "have", "has", "being") or adverb(subject[-1])):
        subject.pop()
    head = subject[-1] if subject else ""
    if word in group("CHOSEN") or (word in group("RETURNED") and people(head)):
        return "theirs" if counted else "unsure"
    if people(head) and word not in forms("CONTACTING") and word not in forms("HIRING"):
        return "unsure"
    return "ours"


def on_the_side(phrase: Phrase, at: int) -> Whose:
    """A topic with a number behind it: "new dashboards for 3 departments"."""
    if phrase.low(at - 1) not in ("for", "in", "at", "on", "across", "with"):
        return ""
    head = next((bare(w) for w in reversed(phrase.lows[: at - 1]) if w[:1].isalpha()), "")
    made = group("THINGS") | group("OUTPUTS") | group("CONTACTS")
    return "ours" if head in made - group("THEM") - group("STAFF") - group("THEIR_ACTS") else ""


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
    if phrase.lead in ("push", "extend", "spread", "take") and phrase.low(end) == "to" and at > end > first:
        made = group("THINGS") | group("OUTPUTS")
        return (
            "ours" if bare(phrase.low(end - 1)) in made - group("THEM") else ""
        )  # "extend the pilot to 12 wards"
    lead = verbs().get(phrase.lead, "") or unknown_order(phrase, verb) or done_again(phrase.lead)
    if at > verb + 1 and phrase.lead in NOUNS_TOO and phrase.low(verb + 1) not in DETERMINERS:
        return ""  # "press mentions in 5 outlets": as likely a noun
    helped = phrase.base("CHANGING") or phrase.base("BETTERING")
    counted_first, counted_end = noun_phrase(phrase, at)
    if helped and (counted_end == counted_first or people(bare(phrase.low(counted_end - 1)))):
        return ""  # "help 40 farms switch"
    if (
        any(phrase.base(name) for name in RESULTS)
        or forms("DOING").get(phrase.phrasal())
        or phrase.base("DOING")
    ):
        return ""
    return "ours" if lead and bare(str(phrase.low(at + 1))) not in group("RESULT_NOUNS") else ""


#: verbs of a result: the number behind them is where we got to
RESULTS = ("UP", "DOWN", "KEEP", "REACH", "GAIN", "PERFORMING", "RESULTING")


def own_doing(phrase: Phrase, form: Form, read: Read) -> Finding | None:
    """KR-5 where the count is ours; a question where nobody can tell."""
    told = whose(phrase, form, read)
    if told not in ("ours", "unsure"):
        return None
    at = number_at(phrase, form)
    if form.passive and at > form.done:  # "translated into 4 languages": the number is on the side
        span = phrase.span(0, form.done)
        return found("KR-4", which="finished", span=span, skeleton=moved_by(phrase, read))
    first, end = noun_phrase(phrase, at)
    thing = phrase.text[slice(*phrase.span(first, end - 1))][:80] if end > first else ""
    done = form.done == end and phrase.low(end) != phrase.low(at)
    span = phrase.span(at, end if done else max(end - 1, at))
    if told == "unsure":
        return found("KR-5", which="whose", span=span)
    if not thing and form.kind == "order":
        return a_task(phrase, read, phrase.lead)
    if not thing:
        return found("KR-5", span=span)
    if phrase.low(end) == "of" and not done:
        span = phrase.span(at, noun_phrase(phrase, end)[1] - 1)  # "800 yds of track"
    offered = moved_by(phrase, read)
    head = bare(thing.split()[-1].casefold())
    if people(head):
        who = phrase.text[slice(*phrase.span(at, end - 1))][:80]
        return found("KR-5", which="reached", span=span, skeleton=skeleton("reached", people=who))
    return found("KR-5", which="noun", span=span, words=quote(phrase.text, span), skeleton=offered)
