"""An objective that is something we do or ship: OBJ-1 (METHOD 5)."""

from __future__ import annotations

from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, bare, forms, group
from method.rules.rewrite import rest, skeleton, stem
from method.sentence.shape import Read


def deliverable(phrase: Phrase, said: Read) -> Finding | None:
    """OBJ-1: it starts with or rests on doing or shipping something."""
    shown = phrase.tokens[phrase.verb].text
    first, end = phrase.object_of()
    span = phrase.span(phrase.verb, end - 1)
    if phrase.base("CAUTIOUS") or forms("CAUTIOUS").get(phrase.phrasal()):
        offered = skeleton("cautious", rest=rest(phrase))
        return found("OBJ-1", which="cautious", span=span, verb=shown, skeleton=offered)
    if not does(phrase, noun_at_head(phrase, first, end)):
        return None if phrase.base("MAKING") else shipped(phrase)
    purpose = phrase.purpose()
    if (purpose >= 0 and phrase.any_of("THEM", purpose) >= 0) or tells_change(phrase, end):
        return None if phrase.base("MAKING") else shipped(phrase)
    offered = skeleton("for whom", stem=stem(phrase.text))
    return found("OBJ-1", which="start", span=span, verb=shown, skeleton=offered)


def does(phrase: Phrase, head: str) -> bool:
    """The opening verb makes a thing, does work, or trains our own people; duties are OBJ-4's."""
    if phrase.base("MAKING"):
        return head in group("THINGS") and not sharp(phrase)
    doing = phrase.base("DOING") or forms("DOING").get(phrase.phrasal(), "")
    if phrase.base("BETTERING"):
        return bool(doing) and head in group("THINGS")
    if doing in group("SERVING"):
        return bool(phrase.base("CONTACTING")) and head in group("STAFF")
    return bool(doing) and not phrase.base("CHANGING") and not phrase.base("UPKEEP")


def shipped(phrase: Phrase) -> Finding | None:
    """ "New website launched": done things without an opening verb."""
    last = len(phrase.lows) - 1
    while last > 0 and phrase.tokens[last].kind == "mark":
        last -= 1
    done = phrase.low(last)
    if done in group("SHIPPED"):
        offered = skeleton("for whom", stem=stem(phrase.text))
        return found("OBJ-1", span=phrase.span(0, last), skeleton=offered)
    return None


def tells_change(phrase: Phrase, at: int) -> bool:
    """ "… that people brag about", "the way we welcome guests", "a shop nurses love": a change."""
    first, end = phrase.object_of()
    if "way" in phrase.lows[first:end]:
        return True
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


def sharp(phrase: Phrase) -> bool:
    """A superlative with a content of its own: fastest, easiest, go-to, most loved."""
    for at, low in enumerate(phrase.lows):
        if low in ("most", "least") and at + 1 < len(phrase.lows):
            return True
        if low.endswith("est") and low not in group("NOT_SHARP"):
            return True
        if low in ("go-to", "undisputed", "number-one", "first", "only", "default"):
            return True
    return False
