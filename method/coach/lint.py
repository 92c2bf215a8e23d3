"""The coach on one line: good or bad as an objective or key result, by its words alone (DESIGN 6)."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase
from method.coach.rules.finding import Finding
from method.coach.rules.key_result import judge_key_result
from method.coach.rules.measure import is_measure
from method.coach.rules.objective import judge_objective
from method.coach.rules.rewrite import filled
from method.coach.rules.unsaved_line import judge_line
from method.coach.sentence import Read, read
from method.coach.sentence import as_json as read_as_json
from method.coach.sentence.hung_on.peel import peeled

#: words from which an order to do something reads like a key result rather than an aim
LONG_WORK = 7

Kind = Literal["objective", "key_result"]


class Verdict(NamedTuple):
    """The judgement of one line; `read` is what a key result was read as."""

    text: str
    kind: Kind
    verdict: Literal["good", "bad"]
    findings: tuple[Finding, ...]
    read: Read | None


def judge(
    text: str,
    kind: Kind | None,
    *,
    today: date,
    start: date | None = None,
    end: date | None = None,
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> Verdict:
    """The verdict on a line: bad exactly when a finding that warns speaks of the words alone."""
    kind = kind or guess_kind(text)
    said: Read | None = None
    words = peeled(text)  # as long as the text, so that what is underlined stands in it
    if kind == "objective":
        findings = judge_objective(words)
    else:
        said = read(text, today=today, start=start, end=end, cycles=cycles)
        findings = judge_key_result(words, said)
        ours = any(one.rule in ("KR-4", "KR-5") and one.severity == "warn" for one in findings)
        gaps = judge_line(words, said, today, start, end)
        # a task or a count of our own work is asked what it is for, not from what and by when
        findings += [one for one in gaps if not ours or one.rule not in ("KR-2", "KR-3")]
    findings = [
        f._replace(skeleton=filled(f.skeleton, end=end, today=today)) if f.skeleton else f for f in findings
    ]
    bad = not text.strip() or any(f.severity == "warn" for f in findings)
    return Verdict(text, kind, "bad" if bad else "good", tuple(findings), said)


def guess_kind(text: str) -> Kind:
    """ "key_result" for a line with a number that moves, or one that tells of work done; else "objective"."""
    said = read(text, today=date(2000, 1, 1))
    numbers = (said.target, said.baseline, said.low, said.high)
    if any(n is not None for n in numbers) or said.change or "unread" in said.spans:
        return "key_result"
    phrase = Phrase(peeled(text))
    return "key_result" if is_measure(phrase) or is_work(phrase) else "objective"


def is_work(phrase: Phrase) -> bool:
    """Whether it tells of a piece of work in so many words, as people write among their key results."""
    form = form_of(phrase)
    if ("in", "place") in phrase.pairs() or phrase.lows[-1:] == ["live"]:
        return True
    if form.kind != "order" or phrase.reasoned():
        return False
    doing = phrase.base("DOING") or phrase.base("PROCESS")
    told = phrase.lead.endswith("ed") or (bool(doing) and phrase.lows[0] == "we")
    return told or (bool(doing) and len(phrase.lows) >= LONG_WORK)


def as_json(verdict: Verdict) -> dict[str, object]:
    """One object of `okr lint --json`."""
    return {
        "format": 1,
        "text": verdict.text,
        "kind": verdict.kind,
        "verdict": verdict.verdict,
        "findings": [finding_as_json(f) for f in verdict.findings],
        "read": read_as_json(verdict.read) if verdict.read else None,
    }


def finding_as_json(finding: Finding) -> dict[str, object]:
    shape: dict[str, object] = {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "span": list(finding.span) if finding.span else None,
    }
    if finding.skeleton:
        shape["skeleton"] = finding.skeleton
    return shape
