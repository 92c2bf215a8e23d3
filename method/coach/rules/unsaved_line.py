"""What the numbers of a line say before there is a document: KR-2, KR-3, KR-6, KR-11 (METHOD 5)."""

from __future__ import annotations

import re
from datetime import date

from method.coach import lexicon
from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase
from method.coach.phrases.tongue import plainly_english
from method.coach.rules.finding import Finding, found
from method.coach.rules.rewrite import skeleton, stem
from method.coach.sentence.shape import Read
from method.coach.sentence.verbs import sense
from method.wording.sentence import DUE_DATE, UNIT, day_words

LIMIT = re.compile(
    r"(?:at most|at the most|no more than|no fewer than|not more than|no longer than|never \w+(?: than)?"
    r"|up to|under|below|within|less than|fewer than|max(?:imum)?(?: of)?|[<≤]=?)\s*"
    r"(?:[€$£]|EUR|USD|GBP)?\s*$",
    re.IGNORECASE,
)


def judge_line(text: str, said: Read, today: date, start: date | None, end: date | None) -> list[Finding]:
    """Gaps (no baseline, unit or date) and sums that do not go together, as far as the line alone tells."""
    findings = [f for f in (distance(said), anyway(text), dated(said, today, start, end)) if f]
    if said.target is not None and said.baseline is None and said.direction not in ("keep", "milestone"):
        plain = plainly_english(text) and not limit(text, said) and not form_of(Phrase(text)).passive
        offered = skeleton("baseline" if said.due else "both", stem=stem(text)) if plain else ""
        findings.append(found("KR-2", span=said.spans.get("target"), skeleton=offered))
    numbered = said.target is not None or said.low is not None or said.high is not None
    unread = said.spans.get("undated")
    if unread:
        findings.append(found("KR-3", which="undated", span=unread, question=said.ambiguous[-1]))
    undated = not said.due and not unread
    missing = [w for w, lacks in ((UNIT, numbered and not said.unit), (DUE_DATE, undated)) if lacks]
    if missing:
        moved = said.target is not None and said.baseline is not None
        moved = moved and plainly_english(text)
        offered = skeleton("date", stem=stem(text)) if undated and moved else ""
        findings.append(found("KR-3", missing=", ".join(missing), skeleton=offered))
    return findings


def limit(text: str, said: Read) -> bool:
    """Whether the figure is a bound that nothing moves to: "at most 5 complaints (from 9)" is no English."""
    bound = LIMIT.search(text[: said.spans.get("target", (0, 0))[0]])
    opened = re.match(r"\W*([^\W\d_]+)", text[: bound.start()].casefold()) if bound else None
    if re.match(r"\W*(?:no|nobody|none|never|no one)\b", text, re.IGNORECASE) and "than" in text.casefold():
        return True  # "no one waits more than 4 hours"
    if re.match(r"\W*(?:no|zero|0)\b", text, re.IGNORECASE) and said.target == 0:
        return True  # "no lost-time injuries": nothing in it moves
    return bound is not None and not (opened and sense(opened[1]) in ("up", "down", "reach", "gain"))


def distance(said: Read) -> Finding | None:
    """KR-6: baseline and target are the same, the target lies behind, or it is true already."""
    span = said.spans.get("target")
    if said.baseline is None or said.target is None:
        return None
    if said.baseline == said.target and said.direction != "keep":
        return found("KR-6", which="same", span=span)
    if said.direction == "increase" and said.target < said.baseline:
        return found("KR-6", which="behind", span=span)
    if said.direction == "decrease" and said.target > said.baseline:
        return found("KR-6", which="behind", span=span)
    loose = said.high is not None and said.target >= 2 * said.baseline > 0
    loose = loose or (said.low is not None and said.baseline >= 2 * said.target > 0)
    return found("KR-6", which="already", span=span) if said.direction == "keep" and loose else None


def anyway(text: str) -> Finding | None:
    """KR-11: the sentence itself says that it will happen without the team."""
    low = text.casefold()
    for cue in lexicon.ANYWAY:
        at = low.find(cue)
        if at >= 0:
            return found("KR-11", which="anyway", span=(at, at + len(cue)))
    return None


def dated(said: Read, today: date, start: date | None, end: date | None) -> Finding | None:
    """KR-6: the date is past, or outside the cycle."""
    if said.due is None:
        return None
    if said.due < today:
        return found("KR-6", which="past", span=said.spans.get("due"), date=day_words(said.due))
    if (start and said.due < start) or (end and said.due > end):
        return found("KR-6", which="outside", span=said.spans.get("due"), date=day_words(said.due))
    return None
