"""Figures that count nothing of the result: behind "by …ing", beside a training, on papers that all have."""

from __future__ import annotations

from method.coach.phrases.form import Form
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.finding import Finding, found
from method.coach.rules.means import moved_by
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import by_work, forms, group

#: papers of our own that are written for everything
RECORDS = frozenset(
    """map plan plans register policy paper papers sheet profile checklist file folder template charter log
    dashboard report handbook runbook manual roadmap strategy procedure budget case risk-register document
    protocol guideline guidelines inventory page brief okr okrs""".split()
)
#: what is held, as a noun: the line names it and nothing that comes of it
HELD = frozenset("training briefing course workshop webinar seminar induction session masterclass".split())


def only_means(phrase: Phrase, read: Read) -> int:
    """Where "by negotiating with 3 suppliers" begins if every figure stands behind it; else -1."""
    if read.baseline is not None or read.change or read.unit == "%":
        return -1
    for at in range(phrase.verb + 1, len(phrase.lows) - 1):
        if phrase.tokens[at].number is not None or phrase.lows[at] in group("WHOLES"):
            return -1
        if phrase.lows[at] == "by" and phrase.low(at + 1).endswith("ing"):
            return at if by_work(phrase.low(at + 1)) else -1
    return -1


def papers_of_all(phrase: Phrase, form: Form, read: Read) -> Finding | None:
    """KR-4 where all of ours only have a paper: "every dept has a curriculum map on the drive"."""
    if form.kind != "clause" or form.passive or phrase.low(form.verb) not in ("has", "have"):
        return None
    opened = form.subject[0]
    share = read.unit == "%" and read.baseline is None and phrase.tokens[opened].kind == "number"
    whole = share or phrase.low(opened) in group("WHOLES") - {"half"}
    who = next((bare(w) for w in reversed(phrase.lows[opened : form.verb]) if w[:1].isalpha()), "")
    others = (group("THEM") | group("PERSONS")) - group("OURSELVES") - group("STAFF") - INSIDE
    if not whole or who in others:
        return None
    end = form.verb + 1
    while end < len(phrase.lows) and phrase.tokens[end].kind in ("word", "adjective", "quoted", "number"):
        if phrase.lows[end] in group("BREAKS"):
            break
        end += 1
    if bare(phrase.low(end - 1)) not in RECORDS:
        return None
    span = phrase.span(opened, end - 1)
    return found("KR-4", which="finished", span=span, skeleton=moved_by(phrase, read))


#: of others that may as well be parts of ourselves
INSIDE = frozenset(
    "shop shops store stores school schools clinic clinics company business site sites".split()
)


def held_topic(phrase: Phrase, form: Form, read: Read) -> Finding | None:
    """KR-4 where something is held and the figures say when or for how long: "staff briefing (2 days)"."""
    moved = read.baseline is not None and read.target is not None
    if form.kind == "clause" or moved or read.change or read.direction:
        return None
    at, head = 0, ""
    while at < len(phrase.tokens) and phrase.tokens[at].kind in ("word", "adjective"):
        if phrase.lows[at] in group("BREAKS"):
            break
        head, at = bare(phrase.lows[at]), at + 1
    if head not in HELD or at < 2 or forms("HOLDING").get(phrase.lead):
        return None
    deep = 0
    for k in range(at, len(phrase.tokens)):
        low = phrase.lows[k]
        deep += (low in ("(", "[")) - (low in (")", "]"))
        said = phrase.tokens[k].number
        dated = said is not None and ("/" in phrase.tokens[k].text and k == len(phrase.tokens) - 1)
        if said is not None and not deep and not dated:
            return None
        if low in group("RESULT_NOUNS") or (low.endswith("ed") and not deep):
            return None
    return found("KR-4", which="topic", span=phrase.span(0, at - 1), skeleton="")


def by_the_month(phrase: Phrase, form: Form, read: Read) -> bool:
    """Whether it says how often something is held: "2 x member briefings per month"."""
    first = phrase.tokens[form.subject[0]] if form.kind == "heading" and phrase.tokens else None
    if first is None or first.number is None or first.number.unit not in ("x", "times"):
        return False
    at, head = form.subject[0] + 1, ""
    while at < len(phrase.tokens) and phrase.tokens[at].kind in ("word", "adjective"):
        if phrase.lows[at] in group("BREAKS") | group("ARTICLES"):
            break
        head, at = bare(phrase.lows[at]), at + 1
    theirs = group("THEIR_ACTS") | group("THEM") | group("PERSONS") | group("RESULT_NOUNS")
    met = head in group("CONTACTS")
    often = read.per is not None or phrase.low(at) in ("per", "a", "every", "each", "/")
    compared = phrase.low(form.subject[0] + 1) in group("COMPARATIVES") | {"more", "fewer", "less"}
    return plural(head) and (often or met) and not compared and (met or head not in theirs)
