"""A number that counts what we make, hold or spend, whatever the verb: KR-5 (METHOD 5)."""

from __future__ import annotations

from method.rules.finding import Finding, found
from method.rules.phrase import Phrase, bare, group
from method.sentence.shape import Read
from method.sentence.units import CURRENCIES, DURATION_NAMES


def output(phrase: Phrase, read: Read, metric: str) -> Finding | None:
    """KR-5: the number counts what we make or do, whatever the verb."""
    if read.direction == "decrease" or phrase.base("SPENDING"):
        return spending(phrase, read)
    words = [bare(w.strip(".,;:")) for w in metric.split()]
    head = head_of(words)
    unit = (read.unit or "").casefold()
    pairs = {"-".join(words[i : i + 2]) for i in range(len(words) - 1)}
    if pairs & group("ACTIVITY_METRICS"):
        pass
    elif unit in ("%", "pp", "rating", "x") or read.unit in CURRENCIES or unit in DURATION_NAMES:
        return None
    elif head not in group("ACTIVITY_METRICS") and not (
        unit in group("OUTPUTS") and unit not in group("THEM") | group("RESULT_NOUNS")
    ):
        return None
    elif owned_by_them(words, head, phrase) or won(phrase):
        return None
    span = read.spans.get("metric")
    return found("KR-5", which="noun", span=span, noun=head or unit or metric, skeleton="")


def spending(phrase: Phrase, read: Read) -> Finding | None:
    if phrase.base("SPENDING") and read.unit in CURRENCIES:
        return found("KR-5", which="noun", span=phrase.span(phrase.verb, phrase.verb), noun="spending")
    return None


def head_of(words: list[str]) -> str:
    """The noun a noun phrase is about: the last word before a preposition."""
    got = ""
    for word in words:
        if word in group("BREAKS"):
            if got in ("number", "amount", "count", "total", "volume") and word == "of":
                continue
            break
        got = word
    return got


def owned_by_them(words: list[str], head: str, phrase: Phrase) -> bool:
    """ "Customer reviews" are theirs; "customer interviews" stay ours; "demos booked" are theirs again."""
    if phrase.any_of("THEIR_DOING") >= 0:
        return True
    return head not in group("CONTACTS") and any(w in group("THEM") for w in words if w != head)


def won(phrase: Phrase) -> bool:
    """The verb brings things in from outside: "win 3 projects", "get 50 reviews"."""
    gained = phrase.base("GAIN")
    if gained == "close" and phrase.any_of("DAILY", phrase.verb + 1) >= 0:
        return False  # to close a sale is to win it, to close a ticket is the day's work
    ours = gained in ("add", "generate", "collect", "save", "book") or phrase.base("UP")
    return phrase.lead == "get" or bool(gained and not ours)
