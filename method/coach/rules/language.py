"""A line in another language: its figures are read, its wording is not judged, and the coach says so."""

from __future__ import annotations

from method.coach.rules.finding import Finding, found
from method.coach.sentence.figures.languages import NAMES, language_of

NOTE = "language"


def other_language(text: str, rule: str) -> Finding | None:
    """The note on a line that isn't English, as a variant of `rule`; None for English."""
    name = NAMES.get(language_of(text))
    return found(rule, which=NOTE, language=name) if name else None


def said_once(findings: list[Finding], seen: set[str]) -> list[Finding]:
    """Without notes on a language that were given already; `seen` remembers them."""
    kept = [one for one in findings if one.message not in seen]
    seen.update(one.message for one in findings if is_note(one))
    return kept


def is_note(finding: Finding) -> bool:
    return finding.severity == "ask" and finding.message in NOTES


NOTES = frozenset(found("KR-7", which=NOTE, language=name).message for name in NAMES.values())
