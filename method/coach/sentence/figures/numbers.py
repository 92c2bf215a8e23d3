"""A number with what belongs to it: $1.5M · 1.2e6 · 1½ · 41 % · 1h 30m · 4.1 of 5 · twelve."""

from __future__ import annotations

import re
from math import isfinite
from typing import NamedTuple
from unicodedata import numeric

from method.coach.sentence.figures import units
from method.coach.sentence.figures.durations import NEXT, time_at
from method.coach.sentence.figures.grouping import GAP, RUN, readings
from method.coach.sentence.figures.separators import NOTHING_OPEN, Decided
from method.coach.sentence.figures.words import WRITTEN

VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
FRACTIONS = {
    **{sign: numeric(sign) for sign in VULGAR},
    "⅓": 1 / 3, "⅔": 2 / 3, "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅑": 1 / 9,
}  # fmt: skip

#: kr 500: never a key result's number, which is smaller
KRONER = r"(?<!\w)kr\.?(?=[ ]?(?:\d{1,3}[ .]\d{3}|\d{3}))"
LEAD = re.compile(
    rf"(?P<sign>[+±−–-](?=[\d.$€£¥₹{VULGAR}]))?"
    rf"(?P<currency>{units.CURRENCY_SIGN}|%(?=\d)|{KRONER}"
    rf"|(?:{'|'.join(sorted(units.CURRENCIES))})(?=[ {GAP}]?\d))?[ {GAP}]?"
)
PART = re.compile(f"[{VULGAR}]")
#: 3 1/2 · 1⁄2: a small share of one
MIXED = re.compile(r"[ ](\d{1,2})[/⁄∕](\d{1,2})(?![\w/⁄∕]|[.,]\d)")
SLASHED = re.compile(r"[⁄∕](\d{1,3})(?![\w/⁄∕]|[.,]\d)")
STROKE = re.compile(r"/\d{1,4}(?![\w/]|[.,]\d)")
#: 5€50
CENTS = re.compile(r"([€£$])(\d\d)(?![\w.,])")
#: 1.000,- · 500:- · CHF 50.–
ROUND_PRICE = re.compile(r"[,:][-–—]{1,2}(?!\w)")
#: 2 mil: two thousand in Spanish, two million to others
MIL = re.compile(r"[ ]mil(?!\w)", re.I)
#: figures behind a sign that no number has: 1′30
STRANGE = re.compile(r"[′″～~]\d\S*")

POWER = re.compile(
    r"e(?P<e>[+-]?\d{1,3})(?!\w)"
    r"|[ ]?[×x·*][ ]?10(?:\^(?P<ten>[+−-]?\d{1,3})(?!\w)|(?P<high>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))",
    re.I,
)
#: 10^6, 10⁶
TEN = re.compile(r"\^(?P<ten>[+−-]?\d{1,3})(?!\w)|(?P<high>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
#: "99.990 %": no share is ninety-nine thousand percent
WHOLE_SHARE = re.compile(r"\s?(?:%|percent\b|per cent\b)", re.I)
#: a telephone number, a serial number
CHAIN = re.compile(r"\d+(?:-\d+){2,}")
#: "3/4 of users"; out of five or ten is a rating
SHARE = re.compile(r"/([2-489])(?= of\b)")
VERSION = re.compile(r"\d{1,2}(?:\.\d{1,2}){2,}")
HIGH = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "+-0123456789-")
#: letters and more figures glued behind: "1e1000", "4x4", "10^": a code, and no part of it is a figure
CODE = re.compile(r"[^\W_]*[^\W\d_]\d\w*|[⁰¹²³⁴⁵⁶⁷⁸⁹^]\S*")
POINTS = re.compile(r"[\s-]?(?:%[ -]?|percent(?:age)?[ -])(?:points?|pts?)\b|[ ]?(?:p\.p\.)", re.I)
PER_CENT = re.compile(r"\s?per cent\b", re.I)
SUFFIX = re.compile(rf"[ {GAP}]?({units.CURRENCY_SIGN}|[%‰٪％×°′″][CF]?|k?m[²³23]|[^\W\d_]+)(?![\w])")
ATTACHED = re.compile(rf"({units.CURRENCY_SIGN}|[%‰٪％×°′″][CF]?|k?m[²³23]|[^\W\d_]+)(?![\w])")
RATED = re.compile(
    r"\s?(?:/|of|out of|von|sur|sobre|su)\s?(5|6|7|10|100)(?:\.0)?(?![\d.,]*\d)(?!\s?[%/])", re.I
)
#: "a mean score of 13/15": a mark out of anything round, where marks are spoken of
MARKED = re.compile(r"\s?/\s?(12|15|20|25|30|40|50)(?![\d.,/-]*\d)(?!\s?[%/])")
NEAR = 80  # letters before it in which marks are spoken of
MARKS = re.compile(r"\b(?:scor(?:e|es|ed|ing)|marks?|ratings?|rated?|grades?)\b", re.I)
#: "5 of 8 clinics", "nine out of twelve farms"
PART_OF = re.compile(rf"\s?(?:of|out of)\s(?:the |our )?(\d{{1,4}}|{'|'.join(WRITTEN)})(?![\w.,%/-])", re.I)
#: "8 in 10 parents", "one in five"
IN_PART = re.compile(
    r"\s?in (?:every )?(2|3|4|5|6|8|10|12|20|50|100|two|three|four|five|six|eight|ten|twelve|twenty)"
    r"(?![\w.,%/-])"
    r"(?!\s(?:minute|hour|day|week|month|quarter|year)s?\b)",
    re.I,
)
#: "from 3 of 41 to 20 of 41"
NEXT_PART = re.compile(r"\s?(?:to|→|->)\s?\S{1,9}\s(?:of|out of)\s(?:the |our )?(\w{1,9})", re.I)
#: "from 3 of 12 → 8"
MOVES_ON = re.compile(r"\s?(?:→|->|=>|to)\s?\d", re.I)
LAST_PART = re.compile(r"\bof\s(?:the |our )?(\w{1,9})\s?(?:to|→|->)\s?$", re.I)
#: "5 working days"
WORKING = re.compile(
    r"[ -](?:business|working|calendar|full|school|office)[ -](days?|hours?|weeks?|months?)(?!\w)", re.I
)
FREQUENCY = re.compile(r" (?:a|an|per|each|every) ", re.I)
RATIO = re.compile(r":(\d{1,6})(?![\d:])(?!\s?(?:am|pm|h|o'clock)\b)", re.I)
COUNTED_BEHIND = re.compile(
    r" (?!(?:by|in|on|at|for|from|to|with|and|or|until|before|currently|now|this|next|within|among|across"
    r"|per|each|every)\b)"
    r"[^\W\d_]{3}",
    re.I,
)
MOST_STARS = 10
ONLY_ATTACHED = frozenset("b m s w d h y g l v t".split())


class Number(NamedTuple):
    """A number in a text: value, unit where one is written, [start, end), how it was signed and scaled."""

    value: float
    unit: str | None
    start: int
    end: int
    signed: str = ""
    scale: float = 1.0
    top: float | None = None
    letter: str = ""


class Unread(NamedTuple):
    """Figures in [start, end) that are no number: two readings and nothing decides, or none at all."""

    start: int
    end: int
    readings: tuple[float, ...] = ()
    until: int = 0
    """Where the unit behind the figures ends, if they have one."""
    code: bool = False
    """Letters and figures in one, such as 4x4: a name, which nobody needs to be asked about."""


def number_at(text: str, at: int, decided: Decided = NOTHING_OPEN) -> Number | Unread | None:
    """The number that begins at `at`, with its scale and unit; None where none does."""
    lead = LEAD.match(text, at)
    begin = lead.end() if lead else at
    run = RUN.match(text, begin)
    part = PART.match(text, run.end() if run else begin)
    if run is None and part is None:
        return None
    if chain := CHAIN.match(text, begin):
        return Unread(at, chain.end(), code=True)
    end = part.end() if part else run.end() if run else begin
    value = FRACTIONS[part[0]] if part else 0.0
    if run is not None:
        says = readings(run[0])
        priced = says.mark == "." and ROUND_PRICE.match(text, end) is not None
        chosen = says.grouped if says.open and (priced or decided.get(begin)) else says.value
        if chosen is None or (
            says.open and decided.get(begin) is None and not priced and not settles(text, end)
        ):
            if VERSION.fullmatch(run[0]):
                return Unread(at, end, code=True)
            both = (says.grouped, says.value) if says.grouped is not None and says.value is not None else ()
            until = suffixed(text, Number(0.5, None, at, end)).end
            return Unread(at, end, both, until)
        value += chosen
        power = TEN.match(text, end) if run[0] == "10" else None
        power = power or POWER.match(text, end)
        if power is not None:
            said = power.groupdict()
            raised = int((said.get("e") or said["ten"] or said["high"] or "0").translate(HIGH))
            powered = raised_by(value if power.re is POWER else 1.0, raised)
            end = power.end()
            if powered is None or not isfinite(powered):
                return Unread(at, end)
            value = powered
    sign, currency = (lead["sign"] or "", lead["currency"]) if lead else ("", None)
    unit = (units.unit_of(currency) or currency) if currency else None
    if run is not None and part is None:
        value, end = with_share(text, value, end)
    if (cents := CENTS.match(text, end)) and not currency:
        value, unit, end = value + int(cents[2]) / 100, units.unit_of(cents[1]), cents.end()
    elif price := ROUND_PRICE.match(text, end):
        end = price.end()
    number = suffixed(text, Number(value, unit, at, end, sign))
    if unread := left_over(text, number, end):
        return unread
    code = CODE.match(text, number.end) if number.end == end else None
    return Unread(at, code.end(), code=True) if code else number


def with_share(text: str, value: float, end: int) -> tuple[float, int]:
    """The figure with the share behind it, and where that ends: 3 1/2, 1⁄2."""
    if (mixed := MIXED.match(text, end)) and 0 < int(mixed[1]) < int(mixed[2]):
        return value + int(mixed[1]) / int(mixed[2]), mixed.end()
    if (slashed := SLASHED.match(text, end)) and int(slashed[1]):
        return value / int(slashed[1]), slashed.end()
    return value, end


def left_over(text: str, number: Number, end: int) -> Unread | None:
    """What makes the figures before it a piece of something: 1 month 2 weeks, 1′30″, 1/2, 2 mil."""
    if number.end == end:
        if strange := STRANGE.match(text, end):
            return Unread(number.start, strange.end())
        if mil := MIL.match(text, end):
            return Unread(number.start, mil.end(), (number.value * 1e3, number.value * 1e6))
        if stroke := STROKE.match(text, end):
            below = number.value < int(text[end + 1 : stroke.end()])
            return Unread(number.start, stroke.end(), code=not below)
    if number.unit in ("mo", "y") and (more := NEXT.match(text, number.end)) and more[2]:
        return Unread(number.start, more.end())
    return None


def settles(text: str, end: int) -> bool:
    """What stands behind the figure makes it a decimal one: 4.125 of 5, 1.500e6."""
    return bool(RATED.match(text, end) or POWER.match(text, end) or WHOLE_SHARE.match(text, end))


def raised_by(value: float, power: int) -> float | None:
    """The value times ten to that power; None where nothing can hold it."""
    try:
        raised = float(f"{value!r}e{power}") if "e" not in repr(value) else value * 10.0**power
    except (ValueError, OverflowError):
        return None
    return raised if raised or not value else None


def times(value: float, scale: float) -> float:
    """The value so many times, without the noise of floats: 1.1 million is 1,100,000."""
    zeros = f"{scale:.0f}"
    tens = zeros.rstrip("0") == "1"
    return (raised_by(value, len(zeros) - 1) or 0.0) if tens else round(value * scale, 9)


def suffixed(text: str, number: Number) -> Number:
    """The number with what follows it: a scale (k, M, bn), then a unit, or "of 5"."""
    compound = time_at(text, number.end, number.value) if number.unit is None else None
    if compound is not None:
        return number._replace(value=compound.value, unit=compound.unit, end=compound.end)
    number = scaled(text, number)
    points = POINTS.match(text, number.end)
    if points:
        return number._replace(unit="pp", end=points.end())
    percent = PER_CENT.match(text, number.end)
    if percent:
        return number._replace(unit="%", end=percent.end())
    if number.unit is None:
        share = SHARE.match(text, number.end)
        if share and 0 < number.value <= float(share[1]):
            return number._replace(value=100 * number.value / float(share[1]), unit="%", end=share.end())
        ratio = RATIO.match(text, number.end)
        if ratio and number.scale == 1.0 and float(ratio[1]):
            return number._replace(value=number.value / float(ratio[1]), unit="ratio", end=ratio.end())
        if ratio and ratio[1] == "00":  # "3:00": three minutes, or three to nothing
            return number._replace(unit="ratio", end=ratio.end())
        rated = RATED.match(text, number.end)
        if rated is None and (marked := MARKED.match(text, number.end)):
            rated = marked if MARKS.search(text, max(0, number.start - NEAR), number.start) else None
        if rated and COUNTED_BEHIND.match(text, rated.end()) and number.value == int(number.value):
            return number._replace(end=rated.end())
        if rated and number.value <= float(rated[1]) and number.scale == 1.0:
            return number._replace(unit="rating", end=rated.end(), top=float(rated[1]))
        inside = IN_PART.match(text, number.end)
        if (
            inside
            and number.value <= float(WRITTEN.get(inside[1].casefold(), inside[1]))
            and number.scale == 1.0
        ):
            return number._replace(end=inside.end())
        part = PART_OF.match(text, number.end)
        behind = part and (COUNTED_BEHIND.match(text, part.end()) or MOVES_ON.match(text, part.end()))
        counted = part and (behind or is_paired(text, number, part))
        if part and counted and number.scale == 1.0:
            return number._replace(end=part.end())
        number = with_unit(text, number)
    return number


def is_paired(text: str, number: Number, part: re.Match[str]) -> bool:
    """Whether the same whole stands behind both numbers of a movement."""
    behind = NEXT_PART.match(text, part.end())
    before = LAST_PART.search(text[max(0, number.start - 30) : number.start])
    return any(other and other[1].casefold() == part[1].casefold() for other in (behind, before))


def scaled(text: str, number: Number) -> Number:
    match = SUFFIX.match(text, number.end)
    attached = ATTACHED.match(text, number.end)
    word = match[1] if match else ""
    if attached and word[:1] in units.CJK_SCALES and word:
        scale = units.SCALES[word[0]]
        return number._replace(value=times(number.value, scale), scale=scale, end=attached.start(1) + 1)
    low = word.casefold()
    if low == "cr" and number.unit != "INR" and word != "Cr":
        return number
    if low not in units.SCALES or (low in ONLY_ATTACHED and not attached and word != "M" and not number.unit):
        return number
    if word == "MM" or low != "mm" or number.unit:
        scale = units.SCALES[low]
        assert match is not None
        letter = word if word in ("m", "k", "K") and attached and not number.unit else ""
        end = match.end() + (low in units.SHORT_SCALES and text.startswith(".", match.end()))
        return number._replace(value=times(number.value, scale), scale=scale, end=end, letter=letter)
    return number


def with_unit(text: str, number: Number) -> Number:
    worked = WORKING.match(text, number.end)
    if worked:
        return number._replace(unit=units.unit_of(worked[1]), end=worked.end())
    match = SUFFIX.match(text, number.end)
    if match is None:
        return number
    word, unit = match[1], units.unit_of(match[1])
    spaced = text[number.end] in " " + GAP
    if unit is None or (spaced and word in ("w", "y", "v")):
        return number
    if unit == "rating" and (number.scale != 1.0 or number.value > MOST_STARS):
        return number  # "10k stars" are counted
    if word.casefold() == "times" and FREQUENCY.match(text, match.end()):
        return number
    return number._replace(unit=unit, end=match.end())
