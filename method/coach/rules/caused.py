"""Work that somebody is to have done: KR-4 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.phrase import Phrase
from method.coach.rules.activity_findings import a_task
from method.coach.rules.finding import Finding
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import forms, group


def caused(phrase: Phrase, read: Read) -> Finding | None:
    """KR-4 where somebody is to have something done: "get everyone in the office trained"."""
    return a_task(phrase, read, phrase.lead) if has_done(phrase) else None


def has_done(phrase: Phrase) -> bool:
    if phrase.lead not in ("get", "have"):
        return False
    works = forms("CONTACTING"), forms("MAKING"), forms("DOING")
    for at in range(phrase.verb + 2, len(phrase.lows)):
        low = phrase.lows[at]
        if low in ("to", "that", "who", ",", "("):
            return False
        ours = low.endswith("ed") and any(table.get(low) for table in works)
        if (
            ours
            and low not in group("CHOSEN")
            and phrase.low(at - 1) not in group("ARTICLES") | {"and", "of"}
        ):
            after = phrase.low(at + 1)
            return not after or after in group("BREAKS") | {"and", ".", ","}
    return False
