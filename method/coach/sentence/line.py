"""A sentence while it is being read: its tokens, which of them are spoken for, and its quantities."""

from __future__ import annotations

import re

from method.coach.sentence.cues import (
    AFTER,
    CLOCK,
    FILLERS,
    IRREGULAR_PLURALS,
    MINUTES,
    MORE,
    NOUN_STOPS,
    PLURAL_NOT,
    SIGNS,
    TIME_WORDS,
)
from method.coach.sentence.dates.calendar import Calendar
from method.coach.sentence.dates.dates import DateHit, find_dates
from method.coach.sentence.figures import units
from method.coach.sentence.figures.amounts import question
from method.coach.sentence.figures.cases import with_cases
from method.coach.sentence.figures.labels import is_label
from method.coach.sentence.figures.languages import language_of
from method.coach.sentence.figures.nothing import none_as_zero
from method.coach.sentence.figures.numbers import Number
from method.coach.sentence.figures.races import is_race
from method.coach.sentence.figures.ranks import ranks_as_figures
from method.coach.sentence.figures.shares import in_percent
from method.coach.sentence.foreign import in_english, moves
from method.coach.sentence.often import so_often
from method.coach.sentence.tokens import Token, plural, scan

PREFIX = re.compile(
    r"\s*(?:(?:[-*•–—☐☑✓▸]|\[[ x]?\]|\d{1,2}[.)](?=\s)"
    r"|(?:KR|Key result|Objective|OKR|O)\s?\d{0,3}(?:\.\d{1,3})?\s?[:–—-])\s*){0,3}",
    re.I,
)

MODALS = frozenset("should must shall will".split())
#: in front of a figure these say what it is in the movement
LEADS = frozenset("from to → -> => at of by under over".split())
#: "1:30 h" says what a 1:00 beside it is
CLOCKED = re.compile(r"\d{1,3}:[0-5]\d\s?[hm]")
#: a page of figures is no sentence: more than this nobody answers
MOST_ASKED = 3


class Quantity:
    """A number of the sentence with its cue, the noun it counts and the period it is counted over."""

    __slots__ = ("cmp", "first", "index", "last", "noun", "number", "per", "period", "race", "unit")

    def __init__(self, index: int, number: Number) -> None:
        self.index = self.first = self.last = index
        self.number = number
        self.unit = number.unit
        self.per: str | None = None
        self.period = (0, -1)
        self.cmp = ""
        self.noun = ""
        self.race = False

    @property
    def value(self) -> float:
        """The value with its minus sign, if it has one."""
        return -self.number.value if self.number.signed in ("-", "−", "–") else self.number.value


class Line:
    """The tokens of one sentence and what has been understood of them so far."""

    def __init__(self, text: str, cal: Calendar) -> None:
        self.text = text
        skipped = PREFIX.match(text)
        begin = skipped.end() if skipped else 0
        self.language = language_of(text)
        tokens = ranks_as_figures(none_as_zero([t for t in scan(text) if t.start >= begin]))
        self.tokens = in_english(with_cases(tokens), self.language)
        self.used = bytearray(len(self.tokens))
        self.dates = find_dates(self.tokens, cal)
        self.quantities: list[Quantity] = []
        self.spans: dict[str, tuple[int, int]] = {}
        self.inside = brackets(self.tokens)
        self.asked: list[str] = []
        self.stood: set[int] = set()
        """The figures that are said to be of an earlier month."""
        for at, token in enumerate(self.tokens if self.language != "en" else ()):
            if moves(token.low):
                self.used[at] = 1
        if self.low(0) == "there":
            self.take(0, int(self.low(1) in ("is", "are", "were", "was", "be")))

    def low(self, at: int) -> str:
        """The token at `at` in lower case; "" outside the line."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def take(self, first: int, last: int) -> None:
        """Tokens first to last (both included) are spoken for."""
        for at in range(max(first, 0), min(last + 1, len(self.used))):
            self.used[at] = 1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where tokens first to last lie in the text."""
        return self.tokens[first].start, self.tokens[last].end

    def take_period(self, *quantities: Quantity) -> None:
        """The words "per week" behind a number are spoken for, the noun between stays free."""
        for quantity in quantities:
            self.take(*quantity.period)

    def use_date(self, hit: DateHit) -> None:
        """The tokens of a date are no part of the movement or the metric."""
        self.take(hit.start, hit.end - 1)

    def gather(self) -> None:
        """Finds the quantities: numbers that are no date, each with cue, noun and period."""
        timely = any(t.low in TIME_WORDS or is_race(self, at) for at, t in enumerate(self.tokens))
        clock = next((t.number.unit for t in self.tokens if t.number and CLOCKED.match(t.text)), None)
        for at, token in enumerate(self.tokens[: means_at(self.tokens)]):
            if token.unread is not None and not token.unread.code and not self.used[at]:
                self.leave_unread(at)
            if token.number is None or self.used[at]:
                continue
            if token.kind == "written" and not counts(self, at):
                continue
            if self.low(at - 1) == "per" and at > 1:
                continue  # "12.4 per 1000"
            if token.kind == "adjective" or self.low(at + 1) in CLOCK or is_label(self.tokens, at):
                continue
            quantity = Quantity(at, token.number)
            if token.number.letter == "m" and timely and quantity.unit is None:
                quantity.number = token.number._replace(value=token.number.value / 1e6, scale=1.0)
                quantity.unit = "min"
            if token.number.unit == "ratio" and (shown := MINUTES.fullmatch(token.text)):
                parts = int(shown[1]), int(shown[2])
                if clock or timely:
                    value = parts[0] * 60 + parts[1] if clock else parts[0] + parts[1] / 60
                    quantity.number = token.number._replace(value=round(value, 9))
                    quantity.unit = clock or "min"
            if quantity.unit == "x" and so_often(self.tokens, at):
                quantity.unit, quantity.noun = None, "times"
            if is_race(self, at):
                quantity.number, quantity.unit = token.number._replace(value=token.number.value / 1e3), "km"
                quantity.race = True
            self.cue(quantity)
            if self.low(quantity.first - 1) in ("be", "reach") and self.low(quantity.first - 2) in MODALS:
                self.take(quantity.first - 2, quantity.first - 1)  # "should be 12 %"
            self.noun_and_period(quantity)
            self.quantities.append(quantity)
        others = [quantity for quantity in self.quantities if not quantity.race]
        self.quantities = others or self.quantities  # "cut our 10K time by 5 min": the 10K is a name
        in_percent(self.text, self.quantities)

    def leave_unread(self, at: int) -> None:
        """Figures that are no number are asked about; with the word before them they are no metric either."""
        first = at - 1 if self.low(at - 1) in LEADS or self.low(at - 1) in SIGNS else at
        self.take(first, at)
        unread = self.tokens[at].unread
        if unread is not None:
            self.ask(question(self.text, unread), self.span(at, at))

    def ask(self, about: str, where: tuple[int, int]) -> None:
        """One question more about figures that were left unread."""
        self.spans.setdefault("unread", where)
        if len(self.asked) < MOST_ASKED:
            self.asked.append(about)

    def cue(self, quantity: Quantity) -> None:
        """What stands just before: "at least", "<", "under", or after: "or more"."""
        at = quantity.index
        while at > 0 and self.low(at - 1) in FILLERS and not self.used[at - 1]:
            at -= 1
        quantity.first = at
        for size in (3, 2, 1):
            words = tuple(self.low(at - k) for k in range(size, 0, -1))
            if at - size >= 0 and words in MORE:
                quantity.cmp, quantity.first = MORE[words], at - size
                if quantity.cmp == ">" and self.denied(quantity.first):
                    quantity.cmp = "<"
                break
        if at == 2 and (self.low(0), self.low(1)) == ("up", "to"):
            quantity.cmp, quantity.first = "<", 0  # "up to 5 late buses a week"
        if at > 0 and self.tokens[at - 1].kind == "spread":
            quantity.cmp, quantity.first = "±", at - 1
        if not quantity.cmp and self.low(at - 1) in SIGNS:
            quantity.cmp, quantity.first = SIGNS[self.low(at - 1)], at - 1
            if self.low(at - 2) in SIGNS or self.low(at - 2) == "=":
                quantity.first = at - 2
        for size in (2, 1):
            words = tuple(self.low(quantity.index + k) for k in range(1, size + 1))
            if words in AFTER:
                quantity.cmp, quantity.last = AFTER[words], quantity.index + size
                break
        behind = self.low(quantity.last + 1)
        if quantity.unit is None and self.low(quantity.last) == "+" and (len(behind) > 2 or behind == "%"):
            quantity.unit = units.unit_of(behind)
            quantity.last += quantity.unit is not None

    def around(self, at: int) -> tuple[int, int]:
        """The tokens [from, to) of the brackets around one; an empty stretch outside of brackets."""
        if not self.inside[at]:
            return at, at
        first = last = at
        while first > 0 and self.inside[first - 1] and self.low(first) not in ("(", "["):
            first -= 1
        while last + 1 < len(self.tokens) and self.inside[last] and self.low(last) not in (")", "]"):
            last += 1
        return first, last

    def denied(self, first: int) -> bool:
        """ "No ward waits longer than 4 hours": what nobody is to do is a limit."""
        opened = self.low(0) in ("no", "nobody", "no-one", "none", "never")
        return opened and first > 1 and not any(t.low in (",", ";", "and") for t in self.tokens[:first])

    def noun_and_period(self, quantity: Quantity) -> None:
        """The counted noun ("customers") and the period ("per week") behind a number."""
        at = quantity.last + 1
        if self.low(at) == "of" and quantity.unit in units.CURRENCIES:
            return
        if self.low(at) == "of" and quantity.unit is not None:
            behind = at + 1
            while behind < min(len(self.tokens), at + 6) and self.is_noun(behind):
                behind += 1
            self.period(quantity, behind)
            return
        end = at
        while end < len(self.tokens) and self.is_noun(end) and end - at < 8:
            end += 1
        if self.tokens[quantity.index].end > quantity.number.end:
            return  # 500'e çıkar: what follows its ending is no noun that is counted
        phrase = [t.low for t in self.tokens[at:end]]
        if phrase and quantity.unit is None and phrase[0] not in ("times", "more", "fewer", "less"):
            quantity.noun = head_noun(
                phrase, whole=end >= len(self.tokens) or self.tokens[end].kind != "word"
            )
            if self.language == "de":  # its nouns keep their capitals
                written = {t.low: t.text for t in self.tokens[at:end]}
                quantity.noun = written.get(quantity.noun, quantity.noun)
        named = len(phrase) > 1 and phrase[1] in ("active", "recurring", "unique", "paying")
        if phrase and phrase[0] in units.RHYTHMS and not named:
            quantity.per = units.RHYTHMS[phrase[0]]
        self.period(quantity, end if phrase and quantity.unit is None else at)

    def is_noun(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind in ("word", "adjective") and token.low not in NOUN_STOPS and not self.used[at]

    def period(self, quantity: Quantity, at: int) -> None:
        """ "/week", "per week", "a week", "each month", "weekly"; "per 1,000 births"."""
        low, start = self.low(at), at
        if low in ("per", "a", "each", "every", "/", "an") and at + 1 < len(self.tokens):
            name = self.low(at + 1)
            if name == "second" and at + 2 < len(self.tokens) and self.is_noun(at + 2):
                return  # "order a second device"
            if name in units.PERIODS:
                quantity.per = units.PERIODS[name]
            elif low in ("per", "/") and self.tokens[at + 1].kind == "word":
                quantity.per = name
            elif low == "per" and self.tokens[at + 1].number is not None:
                size = 0
                while size < 2 and at + 2 + size < len(self.tokens) and self.is_noun(at + 2 + size):
                    size += 1
                    if plural(self.low(at + 1 + size)):
                        break
                nouns = [t.low for t in self.tokens[at + 2 : at + 2 + size]]
                quantity.per = " ".join([self.tokens[at + 1].text, *nouns])
                at += size
            else:
                return
            quantity.period = (start, at + 1)
        elif low in units.RHYTHMS and low.endswith("ly"):
            quantity.per, quantity.period = units.RHYTHMS[low], (at, at)


def means_at(tokens: list[Token]) -> int:
    """Where it is told what the movement is owed to: behind "thanks to" and ", once" no figure is the aim."""
    for at in range(1, len(tokens) - 1):
        if (tokens[at].low, tokens[at + 1].low) == ("thanks", "to"):
            return at
        if tokens[at].low == "once" and tokens[at - 1].low == ",":
            return at
    return len(tokens)


def brackets(tokens: list[Token]) -> bytearray:
    """Which tokens stand inside round or square brackets."""
    inside, deep = bytearray(len(tokens)), 0
    for at, token in enumerate(tokens):
        if token.low in ("(", "["):
            deep += 1
        inside[at] = 1 if deep else 0
        if token.low in (")", "]") and deep:
            deep -= 1
    return inside


def counts(line: Line, at: int) -> bool:
    """A written-out number that counts something, not "one of the" or "no one"."""
    token, after = line.tokens[at], line.low(at + 1)
    assert token.number is not None
    if token.number.unit is not None:
        return True
    if token.low == "one":
        return line.low(at - 1) in ("to", "than", "least", "most", "from")
    return (bool(after) and after not in ("of",)) or line.low(at - 1) in ("to", "from", "than", "least")


def head_noun(phrase: list[str], whole: bool) -> str:
    """The noun that is counted: the first plural, or the last word of a phrase that ends there."""
    for at, word in enumerate(phrase):
        if word in IRREGULAR_PLURALS or (plural(word) and word not in PLURAL_NOT):
            if at + 1 < len(phrase) and plural(phrase[at + 1]) and phrase[at + 1] not in PLURAL_NOT:
                continue
            return word
    return phrase[-1] if whole and len(phrase) <= 3 else ""
