"""Rules on single texts of the pre-work: PRE-2 (mission), STR-5 and STR-7 (guiding policy, choices)."""

from __future__ import annotations

from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.finding import Finding, found
from method.coach.sentence.verbs import forms, group

LONGEST_MISSION = 40


def judge_mission(text: str) -> list[Finding]:
    """PRE-2: the mission names nobody who benefits, or is over 40 words. Nothing on an empty text (PRE-1)."""
    if not text.strip():
        return []
    phrase = Phrase(text)
    findings = []
    if not names_somebody(phrase):
        findings.append(found("PRE-2", field="mission"))
    words = len([t for t in phrase.tokens if t.kind not in ("mark", "dash")])
    if words > LONGEST_MISSION:
        findings.append(found("PRE-2", which="long", field="mission", words=words, span=(0, len(text))))
    return findings


def names_somebody(phrase: Phrase) -> bool:
    """Whether somebody but us is named: a known group, "people who", "for small merchants", "everyone"."""
    if phrase.any_of("THEM") >= 0 or phrase.any_of("ANYBODY") >= 0:
        return True
    return any(
        low in ("for", "help", "helping", "let", "give", "giving", "enable", "empower", "serve", "serving")
        and (phrase.low(at + 1).endswith("s") or phrase.low(at + 2).endswith("s"))
        and phrase.low(at + 1) not in ("us", "its", "this")
        for at, low in enumerate(phrase.lows)
    )


def says_how(text: str) -> Finding | None:
    """STR-5: a guiding policy says how (by, through, because), not only a number or a state."""
    if not text.strip():
        return None
    phrase = Phrase(text)
    verb = phrase.verb
    for at, low in enumerate(phrase.lows):
        if low in (
            "by",
            "through",
            "because",
            "via",
            "instead",
            "rather",
            "before",
            "first",
            "only",
            "where",
        ) and way_follows(phrase, at):
            return None
        if at > verb and low in group("WAYS") and low.endswith("ing"):
            return None
    acts = phrase.base("ACTING")
    if acts and not phrase.any_of("GOAL_WORDS", verb) >= 0 and len(phrase.lows) >= 4:
        return None
    return found("STR-5", field="policy", span=(0, len(text)))


def way_follows(phrase: Phrase, at: int) -> bool:
    """Whether a way follows "by": yes for "by letting clinics …", no for "by 20 %" and "by 2027"."""
    if at + 1 >= len(phrase.lows):
        return phrase.lows[at] in ("first", "only", "instead")
    after = phrase.tokens[at + 1]
    if phrase.lows[at] == "by":
        return (
            after.kind in ("word", "quoted") and after.low not in ("end", "the", "next")
        ) or after.low.endswith("ing")
    return after.number is None or phrase.lows[at] != "through"


def fluff(text: str) -> Finding | None:
    """STR-7: a sentence made of praise words and buzzwords only."""
    if not text.strip():
        return None
    phrase = Phrase(text)
    words = [bare(t.low) for t in phrase.tokens if t.kind in ("word", "adjective")]
    own = [
        w
        for w in words
        if w not in group("SMALL") and w not in group("PRAISE") and w not in group("EMPTY_OBJECTS")
    ]
    own = [
        w for w in own if w not in forms("BETTERING") and w not in forms("REACH") and w not in group("WIDE")
    ]
    praised = any(w in group("PRAISE") or w in group("JARGON") for w in words)
    if praised and not own and not any(t.number is not None for t in phrase.tokens):
        return found("STR-7", span=(0, len(text)))
    return None
