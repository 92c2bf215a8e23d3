"""A sentence as tokens: numbers with their units, words, arrows, comparators, and what could be a date."""

from __future__ import annotations

import re
from typing import NamedTuple

from method.coach.sentence.dates.names import DAY_NAMES, FOREIGN_MONTHS, MONTHS, SPELLED, bare
from method.coach.sentence.figures.digits import plain_digits
from method.coach.sentence.figures.numbers import KRONER, VULGAR, Number, Unread, number_at, suffixed
from method.coach.sentence.figures.separators import Decided, decided
from method.coach.sentence.figures.units import CURRENCY_SIGN
from method.coach.sentence.figures.words import written_at

#: "500 orders/week": the stroke stands for "per"
EACH = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
#: months as they stand inside 18-Dec-2026
MONTH = "(?i:" + "|".join(sorted({*MONTHS, *FOREIGN_MONTHS, *SPELLED}, key=len, reverse=True)) + ")"
TOKEN = re.compile(
    r"(?P<space>[\s\u200b]+)"
    r"|(?P<iso>(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2})(?![\w/-]))"
    r"|(?P<week>(?:20\d\d[-/ ]?[Ww]\d{1,2}(?:-\d)?|"
    r"(?:[KkCc][Ww][ .]{0,2}\d{1,2}|W\d\d)(?:[ ]?[/'’-][ ]?20\d\d|[/'’]\d\d|[ ]20\d\d)?)"
    r"(?![\w/-]))"
    r"|(?P<month>20\d\d[-/](?:0[1-9]|1[0-2])(?![\w/-])|(?:0?[1-9]|1[0-2])/20\d\d(?![\w/-]))"
    r"|(?P<fiscal>(?:FY[ '’]?(?:20)?\d\d(?:[- /]?[QH]\d|[-/]\d\d)?|[QH]\d[- /]?FY[ '’]?(?:20)?\d\d)(?![\w%]))"
    rf"|(?P<daymonth>\d{{1,2}}(?:[-/.](?:{MONTH})(?:[-/.’'](?:20)?\d\d)?|(?:{MONTH})(?:20)?\d\d)(?![\w-]))"
    r"|(?P<quarter>(?:[1-4][Qq][ ]?['’]?(?:20)?\d\d|[12]H['’]?(?:20)?\d\d|20\d\d[- /]?[QH][1-4]"
    r"|[QH][1-4][- /'’]{0,2}(?:20)?\d\d)(?![\w%]))"
    r"|(?P<dmy>(?:\d{1,2}[/.]\d{1,2}[/.](?:19\d\d|20\d\d|\d\d)|\d{1,2}\.[ ]\d{1,2}\.[ ]?20\d\d)(?![\w.,]*\d)"
    r"|\d{1,2}-\d{1,2}-(?:20\d\d|\d\d)(?![\w-]))"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)(?!\w))"
    r"|(?P<quoted>\"[^\"]{1,400}\"|“[^“”]{1,400}”)"
    r"|(?P<adjective>(?:24/7)(?!\w)|\d{1,6}(?:[.,]\d{1,3})?-(?!(?:r[óőae]l?|t[óő]l|ig|l[et])(?!\w))[^\W\d_][\w'’-]*)"
    r"|(?P<spread>±|\+/[-−–]|\+-)(?=[ ]?[\d.])"
    rf"|(?P<number>(?:[+−–-](?=[\d.$€£¥₹½]))?(?:{CURRENCY_SIGN} ?|%|{KRONER} ?)?"
    rf"(?:[\d{VULGAR}]|(?<![\w.,])\.(?=\d)))"
    r"|(?P<code>(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|SEK|NOK|DKK)(?= ?\d))"
    r"|(?P<with>[wW]/o?(?=[\s]))"
    r"|(?P<arrow>→|⇒|➜|➔|=>|-{1,3}>|»)"
    r"|(?P<compare><=|>=|≤|≥|⩽|⩾|≦|≧|=<|<|>)"
    r"|(?P<elided>(?i:all|dall|dell|sull)['’](?=\d))"
    rf"|(?P<word>[^\W\d_](?:[\w'’&+]|(?!/(?:{'|'.join(EACH)})(?!\w))[-/.](?=[^\W_]))*)"
    r"|(?P<mark>.)",
    re.S,
)
SIGNS_OF_WAY = {
    "↑": "up",
    "⬆": "up",
    "▲": "up",
    "↗": "up",
    "↓": "down",
    "⬇": "down",
    "▼": "down",
    "↘": "down",
}
SAYS_A_DATE = frozenset("by until till before on due through".split())
HALF = re.compile(
    r"half (?:of (?!the (?:year|quarter|cycle)|20\d\d)"
    r"|(?:the|our|all) (?!year|quarter|cycle|time|cost|price|size|rate|number|amount|effort))",
    re.I,
)
#: a third of, two thirds of, three quarters of
PARTED = re.compile(
    r"(a|one|two|three|four) (third|quarter|fifth)s? of (?!the (?:year|quarter|cycle)\b)", re.I
)
SHARES = {"third": 3, "quarter": 4, "fifth": 5}
TOPS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
#: "by 3.8" is a day; "by 3.8 hours" is not
DOTTED = re.compile(
    r"(\d{1,2})([./])(\d{1,2})(\.|(?![\w./%]))"
    r"(?!\s(?!(?:and|or|in|for|at|with|to|of|on|from|by|the|while|but|so)\b)[^\W\d_])"
)
#: "by 1.12. reach 500": a sentence would go on with a capital
DAY = re.compile(r"(\d{1,2})(\.)(\d{1,2})(\.)(?=\s[^\W\d_A-Z])")


class Token(NamedTuple):
    """One piece of the text: kind, place, as written, in lower case, and its number if it is one."""

    kind: str
    start: int
    end: int
    text: str
    low: str
    number: Number | None = None
    unread: Unread | None = None


def plural(word: str) -> bool:
    """Looks like the plural of a noun."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def scan(text: str) -> list[Token]:
    """The tokens of a text, in order, in time linear in its length."""
    tokens: list[Token] = []
    text = plain_digits(text)
    at, before, open_figures = 0, "", decided(text)
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            break
        kind = match.lastgroup or "mark"
        if kind == "space":
            at = match.end()
            continue
        token = token_of(kind, text, at, match.end(), before, open_figures)
        tokens.append(token)
        at, before = token.end, token.low
    return tokens


def number_token(text: str, start: int, before: str, open_figures: Decided) -> Token:
    """A day (by 3.8), a number with its unit, figures that cannot be read, or the dash before a number."""
    dated = before in SAYS_A_DATE or (len(before) > 2 and bare(before) in DAY_NAMES)
    dotted = DOTTED.match(text, start) or DAY.match(text, start) if dated else None
    if dotted and is_day(dotted):
        return Token("dm", start, dotted.end(), dotted[0], dotted[0])
    if text[start] in "-–−" and start > 0 and (text[start - 1].isalnum() or text[start - 1] in "%)"):
        return Token("dash", start, start + 1, text[start], text[start])
    number = number_at(text, start, open_figures)
    if number is None:
        return Token("mark", start, start + 1, text[start], text[start].casefold())
    if isinstance(number, Unread):
        end = max(number.end, number.until)
        return Token("unread", start, end, text[start:end], text[start:end].casefold(), unread=number)
    said = text[start : number.end]
    return Token("number", start, number.end, said, said.casefold(), number)


def is_day(dotted: re.Match[str]) -> bool:
    """ "3.8" could be a day and a month; with a stroke between it is always meant as one."""
    return dotted[2] == "/" or (1 <= int(dotted[1]) <= 31 and 1 <= int(dotted[3]) <= 12)


def token_of(kind: str, text: str, start: int, end: int, before: str, open_figures: Decided) -> Token:
    number = None
    if kind in ("number", "code"):
        return number_token(text, start, before, open_figures)
    if kind == "word" and before not in SAYS_A_DATE and (parted := PARTED.match(text, start)):
        value = round(100 * TOPS[parted[1].casefold()] / SHARES[parted[2].casefold()], 1)
        end = parted.end(2) + (text[parted.end(2)] == "s")
        kind, number = "written", Number(value, "%", start, end)
    elif kind == "word" and (said := written_at(text, start)):
        number = suffixed(text, Number(said[0], None, start, said[1]))
        kind, end = "written", number.end
    elif kind == "word" and HALF.match(text, start) and before not in ("first", "second", "this", "next"):
        number = Number(50.0, "%", start, end)
        kind = "written"
    elif kind == "elided":  # all'85%
        return Token("word", start, end, text[start:end], text[start:end].casefold().replace("’", "'"))
    elif kind == "with":
        low = "without" if text[start:end].casefold() == "w/o" else "with"
        return Token("word", start, end, text[start:end], low)
    elif kind == "mark" and text[start] in SIGNS_OF_WAY:
        return Token("word", start, end, text[start:end], SIGNS_OF_WAY[text[start]])
    elif kind == "mark" and text[start] in "–—−":
        kind = "dash"
    elif kind == "mark" and text[start] == "-":
        kind = "dash"
    return Token(kind, start, end, text[start:end], text[start:end].casefold(), number)
