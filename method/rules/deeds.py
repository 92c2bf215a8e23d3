"""What is said of our own doing in a key result: words underlined, question, way on (KR-4, KR-5)."""

from __future__ import annotations

from method.figures import day
from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, group
from method.rules.rewrite import LONGEST, skeleton
from method.sentence.shape import Read
from method.sentence.units import CURRENCIES, DURATION_NAMES
from method.wording.rules import BLANK, BY


def a_task(phrase: Phrase, read: Read, verb: str) -> Finding:
    """KR-4: something we do."""
    first, end = phrase.object_of()
    if phrase.base("GIVING") or phrase.base("PROVIDING"):
        inner = [at for at in range(first, end - 1) if phrase.low(at) in group("ARTICLES")]
        while len(inner) > 1 and inner[-2] == inner[-1] - 1:
            inner.pop()
        first = inner[-1] if inner else first  # "give every employee a new laptop": the laptop
    else:
        first = first_of_object(phrase)
    thing = " ".join(t.text for t in phrase.tokens[first:end])[:80] or verb
    shown = phrase.text[slice(*phrase.span(phrase.verb, first_of_object(phrase) - 1))]
    return found("KR-4", which="verb", span=deed_span(phrase, read), verb=shown, skeleton=after(thing, read))


def first_of_object(phrase: Phrase) -> int:
    """The token behind the verb and its particle: "set up | a help desk"."""
    return phrase.verb + 1 + (phrase.low(phrase.verb + 1) in group("PARTICLES"))


def an_output(phrase: Phrase, read: Read, verb: str) -> Finding:
    """KR-5: how much we make, how many we reach, or what we find."""
    span, people = deed_span(phrase, read), reached(phrase, read)
    if phrase.base("LISTING"):
        noun = read.unit or verb
        return found("KR-5", which="found", span=span, skeleton=skeleton("after our doing", thing=noun))
    if people:
        offered = skeleton("share reached" if read.unit == "%" else "reached", people=people)
        return found("KR-5", which="reached", span=span, skeleton=offered)
    own_unit = read.unit and read.unit not in CURRENCIES | DURATION_NAMES | {"%"}
    if not own_unit and read.target is None and not read.change:
        return a_task(phrase, read, verb)
    first, end = phrase.object_of()
    thing = read.unit if own_unit else " ".join(t.text for t in phrase.tokens[first:end])[:80] or verb
    offered = skeleton("after our doing", thing=thing or "")
    return found("KR-5", which="noun", span=span, noun=thing, skeleton=offered)


def after(thing: str, read: Read) -> str:
    """What moves once the thing is there; a date that was said stays."""
    offered = skeleton("after task", thing=thing[:LONGEST])
    return offered.replace(BY.format(day=BLANK), BY.format(day=day(read.due))) if read.due else offered


def deed_span(phrase: Phrase, read: Read) -> tuple[int, int]:
    """From the verb to the end of its object, or to the counted noun where that comes later."""
    _, end = phrase.object_of()
    return phrase.span(phrase.verb, max(end - 1, counted_end(phrase, read)))


def target_token(phrase: Phrase, read: Read) -> int:
    """The token of the target's number, -1 where there is none."""
    start = read.spans.get("target", (-1, -1))[0]
    return next((at for at, token in enumerate(phrase.tokens) if token.start == start), -1)


def counted_end(phrase: Phrase, read: Read) -> int:
    """The token of the noun the target counts: "20 new customers" customers, "80% of staff" staff."""
    at, unit = target_token(phrase, read), (read.unit or "").casefold()
    if at < 0:
        return -1
    if phrase.low(at + 1) == "of" and unit == "%":
        end = at + 2
        while end + 1 < len(phrase.tokens) and phrase.low(end + 1) not in group("BREAKS"):
            end += 1
        return min(end, at + 5)
    return next((k for k in range(at, min(at + 6, len(phrase.lows))) if phrase.low(k) == unit), at)


def reached(phrase: Phrase, read: Read) -> str:
    """The people a deed is counted by: "20 customers", "80% of staff"; "" where it is not people."""
    at, end = target_token(phrase, read), counted_end(phrase, read)
    people = group("THEM") | group("STAFF") | group("OURSELVES")
    if at < 0 or end < 0 or phrase.low(end) not in people:
        return ""
    if phrase.base("HIRING"):
        return ""
    return phrase.text[slice(*phrase.span(at, end))][:80]
