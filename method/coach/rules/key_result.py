"""What the words of a key result say about it: KR-1, KR-4, KR-5, KR-7, KR-12 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.activities import caused, task
from method.coach.rules.counted import has_number, somebody
from method.coach.rules.finding import Finding, found
from method.coach.rules.own_output import head_of, output
from method.coach.rules.rewrite import LONGEST, skeleton, stem
from method.coach.rules.whose import others_act, own_doing
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import group
from method.wording.rules import BLANK


def judge_key_result(text: str, read: Read, metric: str | None = None) -> list[Finding]:
    """The findings on the words of a key result; `metric` where a person has corrected the one read."""
    if not text.strip():
        return []
    phrase = Phrase(text)
    measured = (metric or read.metric or "").casefold()
    left = read.spans.get("unread")
    form = form_of(phrase)
    counted = has_number(phrase, read) or left is not None or somebody(phrase, form)
    findings = [] if counted else [no_number(phrase, read)]
    if left is not None:
        findings.append(found("KR-1", which="unread", span=left, question=read.ambiguous[0]))
    if counted and reason_only(phrase, read):
        why = phrase.span(phrase.purpose(), len(phrase.lows) - 1)
        offered = skeleton("number", stem=stem(text[: why[0]]))
        findings.append(found("KR-1", which="reason", span=why, skeleton=offered))
    doing = None
    if not (counted and others_act(phrase, form, read)):
        doing = task(phrase, read, counted) or output(phrase, read, measured) or caused(phrase, read)
        doing = doing or (own_doing(phrase, form, read) if counted else None)
    if doing:
        # "from __ to __" helps a number, not a task
        findings = [doing, *(one._replace(skeleton="") for one in findings)]
    for more in (
        ambiguous(text, read, measured) if counted and not doing else None,
        jargon(phrase),
        proxy(text, read, measured),
    ):
        if more:
            findings.append(more)
    return findings


def reason_only(phrase: Phrase, read: Read) -> bool:
    """ "Double sales in order to …": it says why, and neither from what, to what nor by when."""
    said = (read.baseline, read.target, read.low, read.high, read.due)
    factor = read.change is not None and "factor" in read.change
    told = read.spans.get("change", (0, 0))[0]
    late = phrase.purpose() >= 0 and phrase.tokens[phrase.purpose()].start > told
    return factor and late and not any(value is not None for value in said)


def no_number(phrase: Phrase, read: Read) -> Finding:
    """KR-1: by how much?"""
    end = phrase.end_of_clause(0)
    line = (
        phrase.text[phrase.tokens[0].start : phrase.tokens[end - 1].end] if end > 0 and phrase.tokens else ""
    )
    offered = skeleton("dated number" if read.due else "number", stem=line[:LONGEST])
    return found("KR-1", span=phrase.span(0, end - 1) if end else None, skeleton=offered)


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
