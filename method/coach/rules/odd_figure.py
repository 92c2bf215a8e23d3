"""A part of something that comes whole: "1.5 sign-ups" is repeated in words before it counts (KR-7)."""

from __future__ import annotations

from method.coach.rules.finding import Finding, found
from method.coach.sentence.cues import IRREGULAR_PLURALS
from method.coach.sentence.figures.units import CURRENCIES, DURATION_NAMES, MEASURES
from method.coach.sentence.figures.words import UNITS
from method.coach.sentence.shape import Read
from method.coach.sentence.tokens import plural
from method.wording.rules import IN_WORDS

PARTS = {0.25: "quarter", 0.5: "half", 0.75: "three quarters"}
#: what a mean is taken of need not be whole
MEANS = frozenset("average mean median avg avg. per each ratio rate rates score scores index".split())
#: larger figures are rounded, and nobody counts them one by one
MOST = 20


def odd_figure(text: str, read: Read) -> Finding | None:
    """Asks whether a part of a person or a thing is meant, in words; None where parts make sense."""
    unit = read.unit or ""
    counted = unit.isalpha() and (plural(unit) or unit in IRREGULAR_PLURALS)
    measured = unit in CURRENCIES | DURATION_NAMES | frozenset(MEASURES.values()) | {
        "rating",
        "points",
        "stars",
    }
    if not counted or measured or read.per or MEANS & set(text.casefold().split()):
        return None
    for name, value in (("target", read.target), ("baseline", read.baseline)):
        span = read.spans.get(name)
        if value is None or span is None or value != value or not 1 < value < MOST or value == int(value):
            continue
        written = text[slice(*span)]
        said = in_words(value)
        if said and any(letter.isdigit() for letter in written):
            return found(
                "KR-7", which="part", span=span, figure=" ".join(written.split()), words=said, noun=unit
            )
    return None


def in_words(value: float) -> str:
    """1.5 as "one and a half"; "" where no words are shorter than the figure."""
    whole, part = int(value), PARTS.get(round(value - int(value), 4))
    if part is None:
        return ""
    named = next(name for name, number in UNITS.items() if number == whole)
    return IN_WORDS["three" if " " in part else "and"].format(whole=named, part=part)
