"""What the words of a key result say about it: KR-1, KR-4, KR-5, KR-7, KR-12 (METHOD 5)."""

from __future__ import annotations

import re

from method.coach.phrases.form import Form, form_of, is_participle
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.activities import task
from method.coach.rules.activity_findings import a_task
from method.coach.rules.caused import caused
from method.coach.rules.counted import has_number, somebody
from method.coach.rules.finding import Finding, found
from method.coach.rules.language import in_english, other_language
from method.coach.rules.means import goes_live, moved_by
from method.coach.rules.measure import is_measure
from method.coach.rules.odd_figure import odd_figure
from method.coach.rules.own_output import head_of, output
from method.coach.rules.rewrite import skeleton, stem
from method.coach.rules.whose import is_part, others_act, own_doing, whose
from method.coach.sentence.figures.units import DURATION_NAMES, PERIODS
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import forms, group
from method.wording.rules import BLANK


def judge_key_result(text: str, read: Read, metric: str | None = None) -> list[Finding]:
    """The findings on the words of a key result; `metric` where a person has corrected the one read."""
    if not text.strip():
        return []
    left = read.spans.get("unread")
    note = other_language(text, "KR-7", dated=read.due is not None)
    if note:
        asked = [found("KR-1", which="unread", span=left, question=read.ambiguous[0])] if left else []
        return [*asked, note]
    phrase = Phrase(text)
    if OPEN.match(text):
        return [found("KR-4", which="topic", span=phrase.span(0, len(phrase.lows) - 1))]
    measured = (metric or read.metric or "").casefold()
    form = form_of(phrase)
    counted = has_number(phrase, read) or left is not None or somebody(phrase, form)
    findings = [] if counted else [no_number(phrase, form, read)]
    if left is not None:
        findings.append(found("KR-1", which="unread", span=left, question=read.ambiguous[0]))
    if counted and reason_only(phrase, read):
        why = phrase.span(phrase.purpose(), len(phrase.lows) - 1)
        offered = skeleton("number", stem=stem(text[: why[0]]))
        findings.append(found("KR-1", which="reason", span=why, skeleton=offered))
    doing = None
    theirs = others_act(phrase, form, read) or (
        form.kind != "order" and whose(phrase, form, read) == "theirs"
    )
    if not (counted and (theirs or prompt(phrase, read))):
        doing = task(phrase, read, counted) or output(phrase, read, measured) or caused(phrase, read)
        doing = doing or (own_doing(phrase, form, read) if counted else None)
    if doing:
        # one fault, one finding: a task is not asked "by how much?" as well
        findings = [doing, *(one for one in findings if left is not None)]
    for more in (
        ambiguous(text, read, measured) if counted and not doing else None,
        odd_figure(text, read),
        jargon(phrase),
        proxy(text, read, measured) if counted and not doing else None,
    ):
        if more:
            findings.append(more)
    return in_english(findings, text)


def prompt(phrase: Phrase, read: Read) -> bool:
    """A share of what comes in that is dealt with in time: "we answer 9 in 10 emails within one day"."""
    within = next((at for at, low in enumerate(phrase.lows) if low in ("within", "under")), -1)
    figures = [at for at, token in enumerate(phrase.tokens) if token.number is not None] if within > 0 else []
    figures = figures[: 1 if figures and figures[0] < within else NEAR_TIME]
    share = any(
        read.unit == "%" or is_part(phrase, at)
        for at in figures
        if at < within or set_off(phrase, within, at)
    )
    behind = phrase.tokens[within + 1 : within + 4] if within > 0 else ()
    lasting = any(token.number is not None and token.number.unit in DURATION_NAMES for token in behind)
    lasting = lasting or any(low in PERIODS for low in phrase.lows[within + 1 : within + 5])
    return share and bool(behind) and lasting


#: figures looked at behind "within": that of the time, then the share
NEAR_TIME = 3


def set_off(phrase: Phrase, within: int, at: int) -> bool:
    """Whether the share stands apart behind the time: "merged within 2 days: 80 %"."""
    return any(low in (":", ",", "–", "—", "-") for low in phrase.lows[within + 2 : at])


#: nobody has said yet what is to be measured
OPEN = re.compile(
    r"\W*(?:tb[dca]\b|to be (?:agreed|decided|confirmed|defined|discussed)\b|n/a\b|todo\b|x{3,}\b|\?{2,})",
    re.I,
)


def reason_only(phrase: Phrase, read: Read) -> bool:
    """ "Double sales in order to …": it says why, and neither from what, to what nor by when."""
    said = (read.baseline, read.target, read.low, read.high, read.due)
    factor = read.change is not None and "factor" in read.change
    told = read.spans.get("change", (0, 0))[0]
    late = phrase.purpose() >= 0 and phrase.tokens[phrase.purpose()].start > told
    return factor and late and not any(value is not None for value in said)


def no_number(phrase: Phrase, form: Form, read: Read) -> Finding:
    """KR-1 or KR-4: by how much? Of what is no movement: which number would move?"""
    end = phrase.end_of_clause(0)
    span = phrase.span(0, end - 1) if end else None
    moves = any(phrase.base(name) for name in ("UP", "DOWN", "BETTERING", "KEEP"))
    first, stop = phrase.object_of()
    head = bare(phrase.low(stop - 1))
    moved = phrase.base("UP") or phrase.base("DOWN") or phrase.base("KEEP") or measures(head)
    plain = phrase.lead not in LOOSE and phrase.low(phrase.verb + 1) not in LOOSE
    if form.kind == "order" and moves and moved and stop > first and plain:
        line = phrase.text[phrase.tokens[0].start : phrase.tokens[end - 1].end]
        bound = (
            "from" in phrase.lows or head in UNMEASURED
        )  # "the handover from days to nights": a second from is no English
        offered = "" if bound else skeleton("dated number" if read.due else "number", stem=stem(line))
        return found("KR-1", span=span, skeleton=offered)
    if is_measure(phrase) and len(phrase.lows) <= NAMED:
        return found("KR-1", span=span)  # "lead time"
    won = any(phrase.base(n) for n in ("REACH", "GAIN")) and not phrase.base("COLLECTING")
    if form.kind == "order" and not moves and (not won or phrase.phrasal() in LEARNING):
        return a_task(phrase, read, phrase.lead)
    placed = phrase.low(form.done) == "opened" and phrase.low(form.done + 1) in ("in", "at", "on")
    if form.passive and phrase.low(form.done) in group("CHOSEN") and not placed:
        return found("KR-1", which="state", span=span)  # "the app is used more": others do that
    if form.passive:
        which = "often" if says_how_often(phrase) else "finished"
        return found("KR-4", which=which, span=span, skeleton=moved_by(phrase, read))
    if goes_live(phrase) >= 0:
        return found("KR-4", which="finished", span=span, skeleton=moved_by(phrase, read))
    if form.kind == "clause" and says_how_often(phrase):
        return found("KR-4", which="often", span=span)  # "every ward holds a huddle daily"
    if form.kind == "clause" and is_done(phrase, form):
        return found("KR-4", which="finished", span=span)
    if form.kind == "clause":
        return found("KR-1", which="state", span=span)
    if form.kind == "heading" and not measured(phrase):
        return found("KR-4", which="topic", span=span, skeleton=moved_by(phrase, read))
    if form.kind == "order" and not moves and not plural(head) and not measures(head):
        if phrase.base("MOVING") or phrase.lead in ("move", "transfer"):
            return found("KR-4", which="finished", span=span)  # "move the archive to cold storage"
        return found("KR-1", which="state", span=span)  # "sign the lease": it is so or not
    return found("KR-1", span=span)


def is_done(phrase: Phrase, form: Form) -> bool:
    """Whether a piece of work is said to be done: "3rd site opened in Ashgrove"."""
    word = phrase.low(form.verb)
    if form.verb == len(phrase.lows) - 1 and is_participle(word):
        return True
    worked = any(forms(name).get(word) for name in ("DOING", "MAKING", "FINISHING"))
    subject = {bare(low) for low in phrase.lows[slice(*form.subject)]}
    return word.endswith("ed") and worked and not subject & (group("THEM") | group("PERSONS"))


def says_how_often(phrase: Phrase) -> bool:
    """Whether it is told how often: "daily", "every Monday", "8am and 8pm", "at each handover"."""
    clock = any(CLOCK.fullmatch(word) for word in phrase.text.casefold().replace(",", " ").split())
    told = group("RHYTHMS") | {"always", "every", "each", "regularly", "routinely"}
    return clock or any(low in told for low in phrase.lows)


#: nothing of these goes from one figure to another
UNMEASURED = frozenset(
    "profile culture capability capacity relationships links ties game bar message".split()
)
CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?[ap]m|\d{1,2}:\d\d")
LEARNING = frozenset(("find-out", "work-out", "figure-out"))
#: words of a measure that is named and nothing else
NAMED = 3
#: more of something: the figures that would follow belong elsewhere
LOOSE = frozenset("more fewer less better the new over up out".split()) - {"the", "new"}


def measured(phrase: Phrase) -> bool:
    """Whether a heading names what goes up or down: "Better coordination", "Fewer cancelled operations"."""
    if phrase.low(0) in LOOSE or any(low in group("COMPARATIVES") for low in phrase.lows[:2]):
        return True
    last = bare(phrase.low(phrase.end_of_clause(0) - 1))
    return measures(last)


def measures(noun: str) -> bool:
    return noun in group("RESULT_NOUNS") | group("METRICS") | group("SOFT_NOUNS") | group("GAUGES")


def ambiguous(text: str, read: Read, metric: str) -> Finding | None:
    """KR-7: users — which, over what time? satisfaction — measured how?"""
    words = [bare(w.strip(".,;:")) for w in metric.split()]
    if not words:
        return None
    head = head_of(words)
    span = read.spans.get("metric")
    qualified = any(w in group("QUALIFIERS") for w in words) or read.per is not None
    if head in group("FUZZY_COUNTS") and not qualified and read.unit != "%" and len(words) <= 2:
        at = text.lower().rfind(head)
        told = skeleton("which", before=text[:at].strip() or BLANK, noun=head, after=text[at + len(head) :])
        return found("KR-7", span=span, noun=head, skeleton=stem(told) if at >= 0 else "")
    soft = read.unit not in ("rating",) and not any(
        w in group("INSTRUMENTS") for w in metric.replace("-", " ").split()
    )
    if head in group("SOFT_NOUNS") and soft:
        return found("KR-7", which="measure", span=span, noun=head.capitalize())
    return None


def jargon(phrase: Phrase) -> Finding | None:
    """KR-12: a word a customer would not know."""
    at = phrase.any_of("JARGON")
    if at < 0:
        return None
    return found("KR-12", which="jargon", span=phrase.span(at, at), word=phrase.tokens[at].text)


def proxy(text: str, read: Read, metric: str) -> Finding | None:
    """KR-12: a number that can rise with nobody better off."""
    words = {bare(w.strip(".,;:")) for w in metric.split()}
    joined = metric.replace(" ", "-")
    if read.direction == "decrease" or not (
        words & group("PROXIES") or any(p in joined for p in group("PROXIES") if "-" in p)
    ):
        return None
    return found("KR-12", span=read.spans.get("metric"))
