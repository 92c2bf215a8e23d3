"""An objective that is something we do or ship: OBJ-1 (METHOD 5)."""

from __future__ import annotations

from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, bare, forms, group
from method.sentence.shape import Read
from method.wording.rules import SKELETONS


def deliverable(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-1: it starts with or rests on doing or shipping something."""
    shown = phrase.tokens[phrase.verb].text
    first, end = phrase.object_of()
    span = phrase.span(phrase.verb, end - 1)
    skeleton = SKELETONS["for whom"].format(stem=phrase.text.strip().rstrip(".")[:120])
    if phrase.base("CAUTIOUS") or forms("CAUTIOUS").get(phrase.phrasal()):
        return found("OBJ-1", which="cautious", span=span, verb=shown)
    purpose = phrase.purpose()
    for_whom = purpose >= 0 and phrase.any_of("THEM", purpose) >= 0
    making = phrase.base("MAKING")
    doing = phrase.base("DOING") or forms("DOING").get(phrase.phrasal(), "")
    if making:
        head = noun_at_head(phrase, first, end)
        if head not in group("THINGS") or for_whom or tells_change(phrase, end):
            return None
        return found("OBJ-1", which="start", span=span, verb=shown, skeleton=skeleton)
    if doing and phrase.base("BETTERING") and noun_at_head(phrase, first, end) in group("THINGS"):
        told = for_whom or tells_change(phrase, end)
        return None if told else found("OBJ-1", which="start", span=span, verb=shown, skeleton=skeleton)
    if (
        doing
        and doing not in group("SERVING")
        and not phrase.base("CHANGING")
        and not phrase.base("BETTERING")
        and not for_whom
        and not tells_change(phrase, end)
        and not duty_verb(phrase)
    ):
        return found("OBJ-1", which="start", span=span, verb=shown, skeleton=skeleton)
    return shipped(phrase)


def duty_verb(phrase: Phrase) -> bool:
    """Verbs of the daily round are OBJ-4's."""
    return bool(phrase.base("UPKEEP"))


def shipped(phrase: Phrase) -> Finding | None:
    """ "New website launched": done things without an opening verb."""
    last = len(phrase.lows) - 1
    while last > 0 and phrase.tokens[last].kind == "mark":
        last -= 1
    done = phrase.low(last)
    if done in group("SHIPPED"):
        return found("OBJ-1", span=phrase.span(0, last))
    return None


def tells_change(phrase: Phrase, at: int) -> bool:
    """ "… that people brag about", "so quiet that …", "a shop nurses love": it does something for someone."""
    if "so" in phrase.lows[phrase.verb : at + 2] and phrase.any_of("THEM", phrase.verb) >= 0:
        return True
    loved = phrase.any_of("THEM", phrase.verb + 2, at - 1)
    if (
        loved >= 0
        and phrase.low(loved - 1) not in group("ARTICLES")
        and phrase.low(loved + 1) in group("FEELING")
    ):
        return True
    return any(
        phrase.low(k) in ("that", "who", "which", "where") for k in range(at, min(at + 2, len(phrase.lows)))
    ) and (phrase.any_of("THEM", at) >= 0)


def noun_at_head(phrase: Phrase, first: int, end: int) -> str:
    words = [bare(w) for w in phrase.lows[first:end]]
    return words[-1] if words else ""
