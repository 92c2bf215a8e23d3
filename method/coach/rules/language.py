"""A line in another language: its figures are read, its wording is not judged, and the coach says so."""

from __future__ import annotations

from method.coach.phrases.tongue import plainly_english, written_in
from method.coach.rules.finding import Finding, found
from method.coach.sentence.figures.languages import NAMES

NOTE = "language"
FIGURES = "language with figures"


def other_language(text: str, rule: str, *, dated: bool = False) -> Finding | None:
    """The note on a line that isn't English, as a variant of `rule`; None for English and what may be."""
    name = NAMES.get(written_in(text))
    figures = dated or any(letter.isdigit() for letter in text)
    return found(rule, which=FIGURES if figures else NOTE, language=name) if name else None


def in_english(findings: list[Finding], text: str) -> list[Finding]:
    """The findings without their rewrites where the line may not be English."""
    if not any(one.skeleton for one in findings) or plainly_english(text):
        return findings
    return [one._replace(skeleton="") for one in findings]


def said_once(findings: list[Finding], seen: set[str]) -> list[Finding]:
    """Without notes on a language that were given already; `seen` remembers them by the language."""
    kept = [one for one in findings if LANGUAGE_OF_NOTE.get(one.message) not in seen]
    seen.update(LANGUAGE_OF_NOTE[one.message] for one in findings if is_note(one))
    return kept


def is_note(finding: Finding) -> bool:
    return finding.severity == "ask" and finding.message in LANGUAGE_OF_NOTE


#: each note that can be given, with the language it names
LANGUAGE_OF_NOTE = {
    found("KR-7", which=which, language=name).message: name
    for name in NAMES.values()
    for which in (NOTE, FIGURES)
}
