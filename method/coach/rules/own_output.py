"""A number that counts what we make, hold or spend, whatever the verb: KR-5 (METHOD 5)."""

from __future__ import annotations

from method.coach.phrases.form import is_participle
from method.coach.phrases.phrase import Phrase, bare
from method.coach.rules.activity_findings import an_output, deed_span
from method.coach.rules.finding import Finding, found
from method.coach.rules.means import moved_by
from method.coach.rules.rewrite import quote, skeleton
from method.coach.rules.whose import at_most
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES, PERIODS
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import forms, group

MORE = "more {thing}"


def output(phrase: Phrase, read: Read, metric: str) -> Finding | None:
    """KR-5: the number counts what we make or do, whatever the verb."""
    capped = read.direction == "keep" and read.low is None and read.high is not None
    if read.direction == "decrease" or capped or phrase.base("SPENDING"):
        return spending(phrase, read)
    words = [bare(w.strip(".,;:")) for w in metric.split()]
    head = head_of(words)
    unit = (read.unit or "").casefold()
    if attendance(words):
        return found("KR-5", which="reached", span=read.spans.get("metric"))
    if counted_beside(phrase, read, words, head):
        return None
    if at_most(phrase):
        return None
    if made_noun(words):
        span = with_number(phrase, read.spans.get("metric"))
        return found("KR-5", which="noun" if span else "", span=span, words=quote(phrase.text, span))
    if unknown_deed(phrase, read):
        return an_output(phrase, read, phrase.lead)
    pairs = {"-".join(words[i : i + 2]) for i in range(len(words) - 1)}
    if pairs & group("ACTIVITY_METRICS"):
        pass
    elif unit in ("%", "pp", "rating", "x") or read.unit in CURRENCIES or unit in DURATION_NAMES:
        return None
    elif head not in group("ACTIVITY_METRICS") and not (
        unit in group("OUTPUTS") and unit not in group("THEM") | group("STAFF") | group("RESULT_NOUNS")
    ):
        return None
    elif owned_by_them(words, head, phrase) or won(phrase):
        return None
    span = with_number(phrase, read.spans.get("metric"))
    named = metric.removeprefix("number of ")
    noun = named if pairs & group("ACTIVITY_METRICS") else head or unit or metric
    if is_participle(noun) or (not noun.isalpha() and "-" not in noun and " " not in noun):
        noun = unit if unit.isalpha() else ""
    which, offered = "noun" if span else "", more_of(phrase, read, noun)
    return found("KR-5", which=which, span=span, words=quote(phrase.text, span), skeleton=offered)


def with_number(phrase: Phrase, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words with the number right in front of them: "15 workshops in schools"."""
    if span is None:
        return None
    at = next((k for k, token in enumerate(phrase.tokens) if token.start == span[0]), 0)
    counted = at > 0 and phrase.tokens[at - 1].number is not None
    return (phrase.tokens[at - 1].start, span[1]) if counted else span


def more_of(phrase: Phrase, read: Read, noun: str) -> str:
    """A rewrite for a count that moves: "thanks to more blog posts"; for another what is done."""
    moves = read.baseline is not None or phrase.base("UP") or phrase.base("BETTERING")
    if not moves:
        return moved_by(phrase, read)
    return skeleton("thanks to", thing=MORE.format(thing=noun)) if plural(noun) else ""


def made_noun(words: list[str]) -> bool:
    """Whether the metric is a number of things that were made: "number of published guides"."""
    done = forms("DOING")
    named = words[2:] if words[:2] == ["number", "of"] else words
    return (
        len(named) == 2
        and named[0].endswith("ed")
        and bool(done.get(named[0]))
        and named[0] not in group("CHOSEN")
    )


def counted_beside(phrase: Phrase, read: Read, words: list[str], head: str) -> bool:
    """Whether what is counted is no doing of ours: "pages per session", "be included in 5 articles"."""
    if "per" in words and read.per is None and words[-1] not in PERIODS:
        return True
    if phrase.lead in ("be", "get") and is_participle(phrase.low(phrase.verb + 1)):
        return True
    unit = (read.unit or "").casefold()
    if ":" in phrase.lows[1:4] and unit in group("PERSONS") | group("THEM"):
        return True  # "Open evenings: 20 guests each"
    return (
        head in group("RESULT_NOUNS") - group("ACTIVITY_METRICS")
        and unit in group("OUTPUTS")
        and head != unit
    )


def attendance(words: list[str]) -> bool:
    """Whether our own people come to what we hold ourselves: "Managers attend the training"."""
    return (
        any(w in group("STAFF") | group("OURSELVES") for w in words)
        and any(w in forms("ATTENDING") for w in words)
        and any(w in group("CONTACTS") for w in words)
    )


def unknown_deed(phrase: Phrase, read: Read) -> bool:
    """Whether it orders so many of something, whatever the verb: "Renovate 40 classrooms"."""
    unit = (read.unit or "").casefold()
    lead, at = phrase.lead, phrase.verb + 1
    if read.baseline is not None or read.change or read.direction or not unit.isalpha():
        return False
    at += phrase.low(at) in ("out", "up", "off", "over", "through", "down")
    ordered = at < len(phrase.tokens) and phrase.tokens[at].number is not None and phrase.verb == 0
    known = group("THEM") | group("RESULT_NOUNS") | CURRENCIES | DURATION_NAMES | group("METRICS")
    if phrase.base("RESULTING") or phrase.base("CHANGING"):
        return False
    noun = lead.endswith(("s", "ion", "ity", "ness", "ment", "ance", "age", "ing", "er")) or lead in known
    return ordered and phrase.tokens[0].kind == "word" and not noun and unit not in known


def spending(phrase: Phrase, read: Read) -> Finding | None:
    paid_off = phrase.low(phrase.verb + 1) in ("off", "down", "back")  # a debt that gets smaller
    if phrase.base("SPENDING") and read.unit in CURRENCIES and not paid_off:
        return found("KR-5", which="money", span=deed_span(phrase, read), skeleton=moved_by(phrase, read))
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
    """Whether the noun belongs to customers: "customer reviews" do, "customer interviews" don't."""
    if phrase.any_of("THEIR_DOING") >= 0:
        return True
    return head not in group("CONTACTS") and any(w in group("THEM") for w in words if w != head)


def won(phrase: Phrase) -> bool:
    """Whether the verb brings things in from outside: "win 3 projects", "get 50 reviews"."""
    gained = phrase.base("GAIN")
    if gained == "close" and phrase.any_of("DAILY", phrase.verb + 1) >= 0:
        return False  # to close a sale is to win it, to close a ticket is the day's work
    ours = gained in ("add", "generate", "collect", "save", "book") or phrase.base("UP")
    return bool(phrase.base("RECEIVING")) or bool(gained and not ours)
