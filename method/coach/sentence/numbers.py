"""Numbers as people write them: 1,200 · 1 200 · 1,5 · 1.2e6 · ½ · $1.5M · €40k · 4.1 of 5 · twelve."""

from __future__ import annotations

import re
from typing import NamedTuple

from method.coach.sentence import units

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

WRITTEN = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip

GAP = "\u00a0\u202f\u2009"
NUMBER = re.compile(
    rf"(?P<sign>[+±−–-](?=[\d.$€£¥₹½¼¾⅓⅔]))?"
    rf"(?P<currency>(?:US|C|A)?[$€£¥₹]|(?:{'|'.join(sorted(units.CURRENCIES))})(?=[ {GAP}]?\d))?[ {GAP}]?"
    rf"(?P<digits>\d{{1,3}}(?:[ ,.'’{GAP}]\d{{3}}){{1,4}}(?:[.,]\d{{1,6}})?(?![\d])"
    r"|\d{1,15}(?:[.,]\d{1,9})?|[½¼¾⅓⅔])"
    r"(?P<power>e[+-]?\d{1,2}(?![\w]))?(?P<half>[½¼¾⅓⅔])?"
)
POINTS = re.compile(r"[\s-]?(?:%[ -]?|percent(?:age)?[ -])(?:points?|pts?)\b|[ ]?(?:p\.p\.)", re.I)
PER_CENT = re.compile(r"\s?per cent\b", re.I)
SUFFIX = re.compile(rf"[ {GAP}]?(US\$|[%‰$€£¥₹×°][CF]?|m²|[^\W\d_]+)(?![\w])")
ATTACHED = re.compile(r"(US\$|[%‰$€£¥₹×°][CF]?|[^\W\d_]+)(?![\w])")
RATED = re.compile(r"\s?(?:/|of|out of)\s?(5|6|7|10|100)(?:\.0)?(?![\d.,]*\d)(?!\s?[%/])", re.I)
#: "5 of 8 clinics", "nine out of twelve farms"
PART_OF = re.compile(rf"\s?(?:of|out of)\s(?:the |our )?(\d{{1,4}}|{'|'.join(WRITTEN)})(?![\w.,%/-])", re.I)
#: "from 3 of 41 to 20 of 41"
NEXT_PART = re.compile(r"\s?(?:to|→|->)\s?\S{1,9}\s(?:of|out of)\s(?:the |our )?(\w{1,9})", re.I)
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


def digits(text: str) -> float:
    """The value of the figures: a comma before three figures groups, any other comma is a decimal one."""
    if text in FRACTIONS:
        return FRACTIONS[text]
    bare = re.sub(rf"[ '’{GAP}]", "", text)
    if "," in bare and "." in bare:
        decimal = max(bare.rfind(","), bare.rfind("."))
        return float(bare[:decimal].replace(",", "").replace(".", "") + "." + bare[decimal + 1 :])
    mark = "," if "," in bare else "."
    parts = bare.split(mark)
    grouped = len(parts) > 2 or (mark == "," and len(parts) == 2 and len(parts[1]) == 3 and parts[0] != "0")
    return float("".join(parts)) if grouped else float(bare.replace(",", "."))


def number_at(text: str, at: int) -> Number | None:
    """The number that begins at `at`, with its scale and unit; None where none does."""
    match = NUMBER.match(text, at)
    if match is None:
        return None
    value = digits(match["digits"]) * 10.0 ** int((match["power"] or "e0")[1:])
    value += FRACTIONS.get(match["half"] or "", 0.0)
    sign = match["sign"] or ""
    unit = units.unit_of(match["currency"]) if match["currency"] else None
    if unit is None and match["currency"]:
        unit = match["currency"]
    return suffixed(text, Number(value, unit, at, match.end(), sign))


def suffixed(text: str, number: Number) -> Number:
    """The number with what follows it: a scale (k, M, bn), then a unit, or "of 5"."""
    number = scaled(text, number)
    if number.value > 1e15:
        return number._replace(value=1e15)
    points = POINTS.match(text, number.end)
    if points:
        return number._replace(unit="pp", end=points.end())
    percent = PER_CENT.match(text, number.end)
    if percent:
        return number._replace(unit="%", end=percent.end())
    if number.unit is None:
        ratio = RATIO.match(text, number.end)
        if ratio and number.scale == 1.0 and float(ratio[1]):
            return number._replace(value=number.value / float(ratio[1]), unit="ratio", end=ratio.end())
        if ratio and ratio[1] == "00":  # "3:00": three minutes, or three to nothing
            return number._replace(unit="ratio", end=ratio.end())
        rated = RATED.match(text, number.end)
        if rated and COUNTED_BEHIND.match(text, rated.end()) and number.value == int(number.value):
            return number._replace(end=rated.end())
        if rated and number.value <= float(rated[1]) and number.scale == 1.0:
            return number._replace(unit="rating", end=rated.end(), top=float(rated[1]))
        part = PART_OF.match(text, number.end)
        counted = part and (COUNTED_BEHIND.match(text, part.end()) or is_paired(text, number, part))
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
    low = word.casefold()
    if low not in units.SCALES or (low in ONLY_ATTACHED and not attached and word != "M" and not number.unit):
        return number
    if word == "MM" or low != "mm":
        scale = units.SCALES[low]
        assert match is not None
        letter = word if word == "m" and not number.unit else ""
        return number._replace(value=number.value * scale, scale=scale, end=match.end(), letter=letter)
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
    if word.casefold() == "times" and FREQUENCY.match(text, match.end()):
        return number
    return number._replace(unit=unit, end=match.end())


def amount(text: str) -> tuple[float, str | None] | None:
    """A value as it is typed into a field: "1.5M", "1,5 %", "€40k", "½", "4.1 of 5", "minus 3".

    The number and its unit, or None where the text is anything beside one number.
    """
    bare = text.strip()[:80]
    low = bare.casefold().rstrip(".")
    if low in WRITTEN:
        return float(WRITTEN[low]), None
    number = number_at(bare, 0)
    if number is None or len(text.strip()) > 80:
        return None
    rest = bare[number.end :].strip()
    if rest and (not rest.replace(" ", "").isalpha() or number.unit):
        return None
    value = -number.value if number.signed in ("-", "−", "–") else number.value
    return value, number.unit or (rest.casefold() or None)


def show_number(value: float, unit: str | None) -> str:
    """A number as people write it: 52, "41%", "$1.5M", "9 d", "4.1 of 5", "+3 pp"."""
    from method.coach.sentence.shape import tidy

    figure = f"{tidy(round(value, 2)):,}" if abs(value) < 1e15 else f"{value:g}"
    if unit is None:
        return figure
    if unit in units.CURRENCIES:
        return money(value, unit)
    if unit in ("%", "‰", "x"):
        return f"{figure}{unit}"
    if unit == "rating":
        return f"{figure} of {5 if value <= 5 else 10}"
    return f"{figure} {unit}"


def money(value: float, unit: str) -> str:
    sign = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}.get(unit, f"{unit} ")
    size, letter = next(
        ((s, k) for s, k in ((1e9, "bn"), (1e6, "M"), (1e4, "k")) if abs(value) >= s), (1.0, "")
    )
    size = 1e3 if letter == "k" else size
    short = value / size
    figure = f"{short:,.2f}".rstrip("0").rstrip(".") if short != int(short) else f"{int(short):,}"
    return f"{'-' if value < 0 else ''}{sign}{figure.lstrip('-')}{letter}"
