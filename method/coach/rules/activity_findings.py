"""What is said of our own doing in a key result: words underlined, question, way on (KR-4, KR-5)."""

from __future__ import annotations

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase
from method.coach.rules.finding import Finding, found
from method.coach.rules.means import may_be_noun, moved_by
from method.coach.rules.rewrite import quote, skeleton
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES, MEASURES
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import forms, group


def a_task(phrase: Phrase, read: Read, verb: str) -> Finding:
    """KR-4: something we do."""
    shown = phrase.text[slice(*phrase.span(phrase.verb, phrase.behind_verb() - 1))]
    offered = moved_by(phrase, read)
    named = phrase.lead.endswith("ing") and form_of(phrase).kind != "order"  # "onboarding scheme set up"
    noun = may_be_noun(phrase, phrase.verb) or phrase.low(phrase.verb + 1) in ("from", "of")
    named = named or noun  # "staff survey run twice"
    if (phrase.lead.endswith("ed") or named) and phrase.verb == 0:
        return found("KR-4", which="topic", span=deed_span(phrase, read), skeleton=offered)
    return found("KR-4", which="verb", span=deed_span(phrase, read), verb=shown, skeleton=offered)


def an_output(phrase: Phrase, read: Read, verb: str) -> Finding:
    """KR-5: how much we make, how many we reach or take on, or what we find."""
    span, people = deed_span(phrase, read), reached(phrase, read)
    counted = read.unit and read.unit not in CURRENCIES | DURATION_NAMES | {"%"} | set(MEASURES.values())
    if phrase.base("LISTING"):
        return found("KR-5", which="found", span=span, skeleton=moved_by(phrase, read))
    if phrase.base("HIRING") and people:
        return found("KR-5", which="hired", span=span, skeleton=moved_by(phrase, read))
    if people:
        offered = skeleton("share reached" if read.unit == "%" else "reached", people=people)
        return found("KR-5", which="reached", span=span, skeleton=offered)
    beside = target_token(phrase, read) >= phrase.object_of()[1] > phrase.behind_verb()
    beside = beside or phrase.low(target_token(phrase, read) - 1) == "the"  # "merge the two rotas"
    if beside or read.unit == "x" or (not counted and read.target is None and not read.change):
        return a_task(phrase, read, verb)  # "run the pilot in two towns": the number is on the side
    return found(
        "KR-5", which="noun", span=span, words=quote(phrase.text, span), skeleton=moved_by(phrase, read)
    )


def deed_span(phrase: Phrase, read: Read) -> tuple[int, int]:
    """From the verb to the end of its object, or to the counted noun where that comes later."""
    _, end = phrase.object_of()
    return phrase.span(phrase.verb, max(end - 1, counted_end(phrase, read)))


def target_token(phrase: Phrase, read: Read) -> int:
    """The token of the number a deed is counted by, -1 where there is none."""
    start = read.spans.get("target", read.spans.get("baseline", (-1, -1)))[0]
    return next((at for at, token in enumerate(phrase.tokens) if token.start == start), -1)


def counted_end(phrase: Phrase, read: Read) -> int:
    """The token of the noun the target counts: "20 new customers" customers, "80% of staff" staff."""
    at, unit = target_token(phrase, read), (read.unit or "").casefold()
    if at < 0:
        return -1
    if phrase.low(at + 1) == "of" and (unit == "%" or read.unit in MEASURES.values()):
        end = at + 2
        while phrase.low(end + 1)[:1].isalpha() and phrase.low(end + 1) not in group("BREAKS"):
            end += 1
        return min(end, at + 5)
    return next((k for k in range(at, min(at + 6, len(phrase.lows))) if phrase.low(k) == unit), at)


def reached(phrase: Phrase, read: Read) -> str:
    """The people a deed is counted by: "20 customers", "80% of staff"; "" where it is not people."""
    at, end = target_token(phrase, read), counted_end(phrase, read)
    people = group("THEM") | group("STAFF") | group("OURSELVES")
    if at < 0 or end < 0 or read.unit == "x" or phrase.low(end) in group("OUTPUTS") - people:
        return ""
    if phrase.low(at - 1) == "in":
        return ""  # "launch a card in 5 shops": where it is done
    if phrase.low(end) not in people and not met(phrase, at):
        return ""
    return phrase.text[slice(*phrase.span(at, end))][:80]


def met(phrase: Phrase, at: int) -> bool:
    """Whether the counted people are met, whoever they are: "hold a hackathon with 80 participants"."""
    contacting = phrase.base("CONTACTING") or forms("CONTACTING").get(phrase.phrasal())
    if contacting and at < phrase.object_of()[1]:
        return True
    held = contacting or phrase.base("HOLDING") or phrase.base("SENDING") or phrase.base("GAIN") == "collect"
    head = phrase.low(phrase.object_of()[1] - 1)
    return bool(held or head in group("CONTACTS")) and phrase.low(at - 1) in ("with", "for", "to", "from")
