"""Whether a key result has a number, or words as good as one (KR-1)."""

from __future__ import annotations

from method.coach.phrases.form import Form, form_of
from method.coach.phrases.phrase import Phrase, bare
from method.coach.sentence.cues import CLOCK
from method.coach.sentence.figures.labels import is_label
from method.coach.sentence.movement import RANKS, STAGES
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.coach.sentence.verbs import group, sense

#: the figure behind these is a name: "unit 7"
NAMING = RANKS - frozenset("no number first last top past next aged age".split())


def has_number(phrase: Phrase, read: Read) -> bool:
    """A number, or a word as good as one: double, all, none."""
    said = (read.target, read.baseline, read.low, read.high)
    names = [at for at in range(len(phrase.tokens)) if version(phrase, at) or year(phrase, at)]
    named = bool(names) or any(staged(phrase, at) for at in range(len(phrase.tokens)))
    named = named and (read.baseline is None or read.target is None) and read.unit != "%"
    talk = read.unit == "ratio" and read.target == 1 and read.baseline is None  # a 1:1 is no figure
    if (any(v is not None for v in said) or read.change) and not talk and not named:
        return True
    often = phrase.any_of("RHYTHMS")
    if often >= 0 and phrase.any_of("RHYTHMS", often + 1, often + 4) >= 0:
        return True
    fixed = phrase.any_of("FIXED_POINTS")
    equal = phrase.low(fixed) != "parity" or phrase.low(fixed - 1) in (
        "pay",
        "gender",
        "price",
        "cost",
        "wage",
    )
    if (fixed >= 0 and equal) or {
        ("breaks", "even"),
        ("break", "even"),
    } & phrase.pairs():
        return True
    whole = phrase.any_of("WHOLES")
    ours = group("THINGS")
    if whole == 0 and len(phrase.lows) > 4 and plural(phrase.low(1)) and phrase.low(1) not in ours:
        return True  # "all classes have a stable teacher"
    whom = phrase.any_of("THEM", whole, whole + 5) if whole >= 0 else -1
    if whole > 0 and form_of(phrase).kind == "heading" and phrase.low(whole - 1) in group("BREAKS"):
        whom = -1  # "a membership card for all members"
    while whom >= 0 and phrase.low(whom + 1) in group("THEM"):
        whom += 1
    if whom >= 0 and phrase.low(whom) in group("OURSELVES") and phrase.low(whom + 1) in ("has", "have"):
        return False  # "every team has a budget" is a state of our own
    owned = plural(phrase.low(whom + 1)) and not sense(phrase.low(whom + 1))  # "all account balances"
    if whom >= 0 and not owned:
        return True
    # "collect the top 100 terms": the 100 is a name
    ranked = form_of(phrase).kind == "order" and phrase.lead not in ("beat", "be", "reach", "enter", "rank")
    return any(
        t.number is not None
        and t.kind != "written"
        and not talk
        and not version(phrase, at)
        and not year(phrase, at)
        and not is_label(phrase.tokens, at)
        and not (read.target is None and beside(phrase, at))
        and phrase.low(at + 1) not in CLOCK
        and phrase.low(at - 1) not in ("phase", "version", "iso", "tier", "level", "in")
        and phrase.low(at - 1) not in NAMING
        and not (phrase.low(at - 1) == "of" and phrase.low(at - 3) in STAGES)
        and not (ranked and phrase.low(at - 1) == "top")
        for at, t in enumerate(phrase.tokens)
    )


def beside(phrase: Phrase, at: int) -> bool:
    """In brackets, where it was not taken for where to get: how far a task is, or what it is to cost."""
    return phrase.low(at - 1) == "(" and ")" in phrase.lows[at + 1 : at + 4]


def staged(phrase: Phrase, at: int) -> bool:
    """Whether the figure is a name: "round 2", "phase 2"."""
    return phrase.tokens[at].number is not None and phrase.low(at - 1) in STAGES


def year(phrase: Phrase, at: int) -> bool:
    """Whether it is a year that things are from: "records from 2019"."""
    number = phrase.tokens[at].number
    plain = number is not None and number.unit is None and 1950 < number.value < 2100
    return plain and phrase.low(at - 1) in ("from", "since", "of", "for", "in") and phrase.low(at + 1) != "to"


def version(phrase: Phrase, at: int) -> bool:
    """Whether a decimal is the version of what is named before it: "Fedora 41.2 on all laptops"."""
    before, said = phrase.tokens[at - 1] if at else None, phrase.tokens[at]
    if phrase.text[said.end : said.end + 2] == ".x":
        return True
    if before and certificate(before.text) and said.number is not None and said.number.unit is None:
        return phrase.low(at + 1) not in group("BREAKS") - {"without", "in", "by", "for"} or not phrase.low(
            at + 1
        )
    return bool(
        before
        and before.kind == "word"
        and before.text[:1].isupper()
        and "." in said.text
        and said.number is not None
        and said.number.unit is None
        and phrase.low(at + 1) in ("", "on", "in", "for", "with", ",", ".", "and")
    )


def certificate(word: str) -> bool:
    """Whether letters in capitals name a norm and no measure: "SOC 2", "ISO 9001"; not "NPS 40"."""
    measures = group("METRICS") | group("RESULT_NOUNS") | group("INSTRUMENTS")
    return word.isupper() and len(word) > 2 and word.casefold() not in measures


def somebody(phrase: Phrase, form: Form) -> bool:
    """One, each or nobody who acts: "one board member brings in a sponsor", "every ward has a lead"."""
    alone = phrase.low(0) in ("one", "every", "each", "nobody", "everyone", "everybody")
    told = any(t.kind == "written" and t.number is not None and t.number.value > 1 for t in phrase.tokens)
    told = told or any(low in ("twice", "thrice") for low in phrase.lows)
    alone = alone or told or any(t.kind == "written" and t.number is not None for t in phrase.tokens[:1])
    subject = [bare(w) for w in phrase.lows[form.subject[0] : form.verb]] if form.verb > 0 else []
    inside = group("OURSELVES") | group("THINGS") | {"group", "chapter", "committee", "project"}
    ours = subject[-1:] and subject[-1] in inside
    chosen = form.passive and phrase.low(form.done) in group("CHOSEN")  # "one paper accepted"
    owned = ours and phrase.low(form.verb) in ("has", "have", "is", "are")  # "every team has a budget"
    return form.kind == "clause" and alone and (not form.passive or chosen) and not owned
