"""The coach on one line: good or bad as an objective or key result, by its words alone (DESIGN 6)."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from method.coach.phrases.phrase import Phrase
from method.coach.rules.finding import Finding
from method.coach.rules.key_result import judge_key_result
from method.coach.rules.measure import is_measure
from method.coach.rules.objective import judge_objective
from method.coach.rules.rewrite import filled
from method.coach.rules.unsaved_line import judge_line
from method.coach.sentence import Read, read
from method.coach.sentence import as_json as read_as_json

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
    if kind == "objective":
        findings = judge_objective(text)
    else:
        said = read(text, today=today, start=start, end=end, cycles=cycles)
        findings = judge_key_result(text, said) + judge_line(text, said, today, start, end)
    findings = [
        f._replace(skeleton=filled(f.skeleton, end=end, today=today)) if f.skeleton else f for f in findings
    ]
    bad = not text.strip() or any(f.severity == "warn" for f in findings)
    return Verdict(text, kind, "bad" if bad else "good", tuple(findings), said)


def guess_kind(text: str) -> Kind:
    """ "key_result" for a line with a number that moves, or one that opens with work; else "objective"."""
    said = read(text, today=date(2000, 1, 1))
    numbers = (said.target, said.baseline, said.low, said.high)
    if any(n is not None for n in numbers) or said.change or "unread" in said.spans:
        return "key_result"
    return "key_result" if is_measure(Phrase(text)) else "objective"


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
