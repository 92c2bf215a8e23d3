"""The grammar: which of a sentence's numbers are the movement, and what is left as the metric."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from method import lexicon
from method.sentence import units
from method.sentence.dates import Calendar, DateHit
from method.sentence.line import FILLERS, Line, Quantity
from method.sentence.metric import metric_of
from method.sentence.shape import Direction, Read


class Verbs(NamedTuple):
    """Verb form → base, one table per sense."""

    up: dict[str, str]
    down: dict[str, str]
    keep: dict[str, str]
    reach: dict[str, str]
    gain: dict[str, str]
    doing: dict[str, str]
    less: frozenset[str]
    openers: frozenset[str]


@cache
def verbs() -> Verbs:
    """The verb tables, made once, when the first sentence is read."""
    f = lexicon.forms
    return Verbs(
        f(lexicon.UP), f(lexicon.DOWN), f(lexicon.KEEP), f(lexicon.REACH), f(lexicon.GAIN), f(lexicon.DOING),
        lexicon.group(lexicon.LESS_IS_BETTER), lexicon.group(lexicon.OPENERS),
    )  # fmt: skip


class Movement:
    """What the sentence says about the number: filled step by step."""

    __slots__ = (
        "baseline",
        "change",
        "direction",
        "factor_end",
        "first",
        "high",
        "low",
        "per",
        "target",
        "unit",
        "verb",
    )

    def __init__(self) -> None:
        self.baseline: float | None = None
        self.target: float | None = None
        self.low: float | None = None
        self.high: float | None = None
        self.change: dict[str, object] | None = None
        self.direction: Direction | None = None
        self.unit: str | None = None
        self.per: str | None = None
        self.verb = -1
        self.first = -1

    @property
    def empty(self) -> bool:
        """Nothing of a movement found yet."""
        return self.target is None and self.change is None and self.low is None and self.high is None


MULTIPLES = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5, "quintuple": 5.0}
FOLDS = {"twofold": 2.0, "two-fold": 2.0, "threefold": 3.0, "tenfold": 10.0, "fivefold": 5.0, "fourfold": 4.0}
NOW = frozenset(
    "currently now today was were been baseline current previously presently starting start at-present from is are up down".split()
)
THEN = frozenset("currently now today yesterday before presently baseline previously".split())


def read(text: str, *, today: date, start: date | None = None, end: date | None = None) -> Read:
    """What a key-result sentence says, read against today and the cycle (METHOD 5). Never raises on any text."""
    line = Line(text, Calendar(today, start, end))
    due = due_of(line)
    line.gather()
    move = Movement()
    find_verb(line, move)
    baseline_note(line, move)
    for step in (band, pair, multiple, relative, single):
        if move.empty:
            step(line, move)
    settle_direction(line, move)
    metric = metric_of(line, move.verb, move.first, move.unit)
    if move.empty and move.direction is None and not line.quantities and done_thing(line, move):
        move.direction = "milestone"
    shared = move.change is not None and move.change.get("unit") in ("%", "pp") and move.baseline is None
    if move.unit is None and not move.empty and metric and not shared:
        move.unit = counted(metric)
    asked = tuple(hit.question for hit in line.dates if hit.question)
    return Read(
        metric, move.direction, move.baseline, move.target, move.low, move.high, move.change, move.unit, move.per,
        due, asked, line.spans,
    )  # fmt: skip


def due_of(line: Line) -> date | None:
    """The day it is due: the last one said with "by", or else the last one said at all."""
    hits = [h for h in line.dates if not h.past and (not h.ahead or deadline(line, h))]
    for hit in line.dates:
        if hit in hits or hit.past:
            line.use_date(hit)
    firm = [h for h in hits if h.due] or hits
    if not firm:
        return None
    if any(h.question for h in firm):
        return None
    line.spans["due"] = line.span(firm[-1].start, firm[-1].end - 1)
    return firm[-1].day


def deadline(line: Line, hit: DateHit) -> bool:
    """ "Reach 500 users within 6 weeks" is a deadline, "answer 90 % of calls within 2 days" a waiting time."""
    if hit.end < len(line.tokens) and line.tokens[hit.end].low not in (".", ",", ";", ")", "!"):
        return False
    before = [t for t in line.tokens[: hit.start]]
    if not any(t.number is not None for t in before):
        return False
    share = any(
        t.number is not None and t.number.unit == "%" and line.low(at + 1) in ("of",)
        for at, t in enumerate(before)
    )
    return not share and not (before[-1].low.endswith("ed") and len(before) > 2)


def find_verb(line: Line, move: Movement) -> None:
    """The verb that says which way: at the start, or the last one that opens a clause before a number."""
    v = verbs()
    at = 0
    while at < len(line.tokens) and (
        line.low(at) in v.openers
        or (line.low(at).endswith("ly") and at + 1 < len(line.tokens) and sense(line.low(at + 1)))
    ):
        at += 1
    limit = line.quantities[0].first if line.quantities else len(line.tokens)
    lead = at if at < len(line.tokens) and sense(line.low(at)) and not is_noun_here(line, at) else -1
    best = lead
    for k in range(at + 1, min(limit, len(line.tokens))):
        if line.used[k] or line.inside[k] or not sense(line.low(k)):
            continue
        opens = line.low(k - 1) in ("and", "to", ",", "will", ";", ":", "we", "then", "that", "which", "who")
        says = sense(line.low(k)) in ("up", "down", "keep", "reach")
        near = lead < 0 and (k + 3 >= limit or line.low(k) == "stay")
        if says and ((opens and (lead < 0 or sense(line.low(lead)) in ("doing", "gain"))) or near):
            best = k
    move.verb = best
    if best >= 0:
        line.spans["direction"] = line.span(best, best)


def is_noun_here(line: Line, at: int) -> bool:
    """ "Support rating from 4.1", "Test coverage": a word that is a verb elsewhere and here names a measure."""
    if line.low(at) not in both():
        return False
    for k in range(at + 1, min(at + 4, len(line.tokens))):
        if line.tokens[k].kind != "word" or line.low(k) in (
            "the",
            "a",
            "our",
            "all",
            "to",
            "with",
            "and",
            "for",
        ):
            return False
        if line.low(k) in measures():
            return True
    return False


@cache
def both() -> frozenset[str]:
    return lexicon.group(lexicon.NOUN_OR_VERB)


@cache
def measures() -> frozenset[str]:
    return lexicon.group(lexicon.RESULT_NOUNS)


def sense(word: str) -> str:
    """up, down, keep, reach, gain or doing; "" where it is no verb we know."""
    v = verbs()
    for name in ("keep", "up", "down", "gain", "reach", "doing"):
        if word in getattr(v, name):
            return name
    return ""


def baseline_note(line: Line, move: Movement) -> None:
    """(currently 45 %) · (from 18 months) · (baseline 12) · (4.2 today) · , up from 12 · we're at $48K."""
    for place, quantity in enumerate(line.quantities):
        if not says_now(line, place, quantity):
            continue
        if not any(q is not quantity for q in line.quantities) and not zero_word(line):
            if not line.inside[quantity.index] and line.low(quantity.first - 1) not in (
                "currently",
                "baseline",
            ):
                continue
        move.baseline = quantity.value
        move.unit = quantity.unit
        line.spans["baseline"] = line.span(quantity.index, quantity.index)
        begin = quantity.first
        while begin > 0 and (
            line.low(begin - 1) in NOW
            or line.low(begin - 1)
            in ("of", "at", ":", "(", ",", "vs", "versus", "against", "we", "we're", "it", "it's")
        ):
            begin -= 1
        if line.inside[quantity.index]:
            take_brackets(line, quantity.index)
        line.take(begin, quantity.last)
        while line.low(quantity.last + 1) in THEN:
            quantity.last += 1
            line.take(quantity.last, quantity.last)
        line.quantities.pop(place)
        return


def zero_word(line: Line) -> bool:
    return any(t.low in MULTIPLES for t in line.tokens)


def says_now(line: Line, place: int, quantity: Quantity) -> bool:
    before, second = line.low(quantity.first - 1), line.low(quantity.first - 2)
    inside = bool(line.inside[quantity.index])
    cued = before in (
        "currently",
        "now",
        "today",
        "was",
        "were",
        "been",
        "baseline",
        "previously",
        "presently",
        "current",
    )
    cued = cued or (
        before in ("of", "at", ":", "is", "we're", "=")
        and second
        in (
            "baseline",
            "currently",
            "now",
            "today",
            "current",
            "quarter",
            "year",
            "month",
            "cycle",
            "we're",
            "start",
            "starting",
            "are",
            "it's",
        )
    )
    cued = cued or (
        before == "from" and (inside or second in ("up", "down", "(")) and not followed_by_to(line, place)
    )
    cued = cued or (before in ("vs", "versus", "against", "vs.") and place > 0)
    cued = cued or (before == "at" and second == "starting")
    after = line.low(quantity.last + 1)
    cued = cued or (after in ("today", "now", "currently", "previously") and (inside or place > 0))
    return cued or (
        inside and after == "last" and line.low(quantity.last + 2) in ("year", "quarter", "month", "cycle")
    )


def followed_by_to(line: Line, place: int) -> bool:
    if place + 1 >= len(line.quantities):
        return False
    nxt = line.quantities[place + 1]
    return line.low(nxt.first - 1) in ("to", "→", "->") or line.tokens[nxt.first - 1].kind == "arrow"


def take_brackets(line: Line, at: int) -> None:
    first = last = at
    while first > 0 and line.inside[first - 1] and line.low(first) not in ("(", "["):
        first -= 1
    while last + 1 < len(line.tokens) and line.inside[last + 1] and line.low(last) not in (")", "]"):
        last += 1
    line.take(first, last)


def set_units(move: Movement, first: Quantity, second: Quantity) -> tuple[float, float]:
    """Both sides of a movement in one unit: a missing unit or scale is the other's; 3 days → 4 hours is 72 → 4 h."""
    a, b = first.value, second.value
    x, y = first.unit, second.unit
    if (
        first.number.scale == 1.0
        and second.number.scale > 1.0
        and a
        and 0 < a < second.number.value / second.number.scale
    ):
        if x == y or x is None:
            a *= second.number.scale
    if x != y and x in units.SECONDS and y in units.SECONDS:
        small = x if units.SECONDS[x] < units.SECONDS[y] else y
        a, b = convert(a, x, small), convert(b, y, small)
        x = y = small
    move.unit = y or x or second.noun or first.noun or move.unit
    move.per = second.per or first.per
    return a, b


def convert(value: float, unit: str, to: str) -> float:
    return round(value * units.SECONDS[unit] / units.SECONDS[to], 9)


def between(line: Line, first: Quantity, second: Quantity) -> list[str]:
    """The words between two quantities, fillers left out."""
    return [t.low for t in line.tokens[first.last + 1 : second.first] if t.low not in FILLERS]


def pair(line: Line, move: Movement) -> None:
    """from A to B · A → B · to B from A · A to B · down to B from A."""
    qs = line.quantities
    for rank in ("from", "arrow", "turned", "plain"):
        for place in range(len(qs) - 1):
            a, b = qs[place], qs[place + 1]
            if b.first - a.last > 8:
                continue
            kind = pair_kind(line, a, b)
            if kind == rank:
                take_pair(line, move, a, b, turned=kind == "turned")
                return


def pair_kind(line: Line, a: Quantity, b: Quantity) -> str:
    words = between(line, a, b)
    joined = b.first > 0 and (line.low(b.first - 1) in ("to", "towards", "toward", "into", "until", "till"))
    arrow = any(t.kind == "arrow" for t in line.tokens[a.last + 1 : b.first])
    before = line.low(a.first - 1)
    if before == "of" and line.low(a.first - 2) in ("baseline", "average", "level"):
        before = "from"
    if before == "from" and (joined or arrow):
        return "from"
    if arrow:
        return "arrow"
    if before == "to" and words and words[-1] == "from":
        return "turned"
    if words in (["to"], ["up", "to"], ["down", "to"]) and not (a.unit and b.unit and a.unit != b.unit):
        return "plain"
    return ""


def take_pair(line: Line, move: Movement, a: Quantity, b: Quantity, turned: bool) -> None:
    if turned:
        one, two = set_units(move, b, a)
    else:
        one, two = set_units(move, a, b)
    source, aim = (b, a) if turned else (a, b)
    move.baseline, move.target = one, two
    line.spans["baseline"] = line.span(source.index, source.index)
    line.spans["target"] = line.span(aim.index, aim.index)
    first = a.first - 1 if line.low(a.first - 1) in ("from", "to") else a.first
    if line.low(first - 1) in ("up", "down"):
        first -= 1
    move.first = first
    line.take(first, b.last)
    trailing_noun(line, move, b)
    if aim.cmp and line.low(aim.first) == "within":
        move.direction = None


def trailing_noun(line: Line, move: Movement, q: Quantity) -> None:
    """The counted noun behind the last number is the unit, not the metric, where a metric stands before."""
    if not q.noun or move.first <= move.verb + 1:
        return
    at = q.last + 1
    while at < len(line.tokens) and line.is_noun(at):
        line.take(at, at)
        if line.low(at) == q.noun:
            break
        at += 1


def band(line: Line, move: Movement) -> None:
    """Keep between 60 and 70 % · within 5–7 days · stay above 95 % · hold churn under 3 %."""
    keeps = move.verb >= 0 and sense(line.low(move.verb)) == "keep"
    qs = line.quantities
    for place in range(len(qs) - 1):
        a, b = qs[place], qs[place + 1]
        words = between(line, a, b)
        ranged = words in (["-"], ["–"], ["—"]) or (
            words in (["and"], ["to"]) and (keeps or line.low(a.first - 1) == "between")
        )
        ranged = ranged and (line.low(a.first - 1) != "from" or keeps)
        if not ranged:
            continue
        move.low, move.high = sorted(set_units(move, a, b))
        move.direction = "keep" if keeps or line.low(a.first - 1) == "between" or a.cmp == "<" else None
        line.spans["target"] = line.span(a.index, b.index)
        move.first = a.first - 1 if line.low(a.first - 1) in ("between", "at", "within", "to") else a.first
        line.take(move.first, b.last)
        trailing_noun(line, move, b)
        return
    if keeps and qs:
        q = next((q for q in qs if q.cmp), qs[-1])
        move.direction = "keep"
        aim_at(line, move, q)
        move.low = q.value if q.cmp == ">" else None
        move.high = q.value if q.cmp == "<" else None


def aim_at(line: Line, move: Movement, q: Quantity) -> None:
    """This quantity is the target."""
    move.target = q.value
    if (
        move.baseline is not None
        and move.unit in units.SECONDS
        and q.unit in units.SECONDS
        and q.unit != move.unit
    ):
        small = min(move.unit, q.unit, key=lambda u: units.SECONDS[u])
        move.baseline = convert(move.baseline, move.unit, small)
        move.target, move.unit = convert(q.value, q.unit, small), small
    else:
        move.unit = q.unit or q.noun or move.unit
    move.per = q.per
    line.spans["target"] = line.span(q.index, q.index)
    move.first = q.first
    if line.low(q.first - 1) in (
        "to",
        "of",
        "at",
        "is",
        "reach",
        "reaches",
        "hits",
        "stays",
        "be",
        "towards",
        "=",
        ":",
    ):
        move.first = q.first - 1
        if line.low(move.first - 1) in ("up", "down"):
            move.first -= 1
    line.take(move.first, q.last)
    if q.noun and move.first > move.verb + 1 and q.unit is None:
        trailing_noun(line, move, q)


def multiple(line: Line, move: Movement) -> None:
    """double · halve · 3x · threefold · by a factor of 3 · by half."""
    for at, token in enumerate(line.tokens):
        low = token.low
        base = verbs().up.get(low, verbs().down.get(low, low))
        if base in MULTIPLES and not line.inside[at]:
            change(
                line, move, {"factor": MULTIPLES[base]}, at, at, "decrease" if base == "halve" else "increase"
            )
            if at != move.verb:
                move.verb = -1 if move.verb < 0 else move.verb
            reached(line, move)
            return
        if low in FOLDS:
            change(line, move, {"factor": FOLDS[low]}, at, at, "increase")
            return
        if token.kind == "adjective" and low.endswith("-fold") and low[:-5].isdigit():
            change(line, move, {"factor": float(low[:-5])}, at, at, "increase")
            return
        if (
            low in ("half", "third", "quarter")
            and line.low(at - 1) in ("by", "in", "a", "one")
            and way(line, move)
            and (low == "half" or line.low(at - 2) == "by")
        ):
            first = at - 2 if line.low(at - 2) == "by" else at - 1
            share = {"half": 50.0, "third": 33.3, "quarter": 25.0}[low]
            what: dict[str, object] = (
                {"factor": 0.5}
                if low == "half" and way(line, move) == "decrease"
                else {"by": share, "unit": "%"}
            )
            change(line, move, what, first, at, way(line, move))
            return
    for q in line.quantities:
        if (
            q.unit == "x"
            and way(line, move) != "keep"
            and not line.inside[q.index]
            and line.low(q.last + 1) not in ("in", "faster")
            or (line.low(q.first - 1) == "of" and line.low(q.first - 2) == "factor")
        ):
            if any(o is not q and not line.inside[o.index] for o in line.quantities):
                continue
            first = q.first
            while line.low(first - 1) in ("by", "of", "factor", "a"):
                first -= 1
            change(line, move, {"factor": q.value}, first, q.last, way(line, move) or "increase")
            return


def reached(line: Line, move: Movement) -> None:
    """ "Double sign-ups from 500 to 1,000" also says both ends."""
    rest = Movement()
    rest.verb = move.verb
    pair(line, rest)
    if rest.target is not None:
        move.baseline, move.target, move.unit, move.per, move.first = (
            rest.baseline,
            rest.target,
            rest.unit,
            rest.per,
            rest.first,
        )
        return
    for q in line.quantities:
        if line.low(q.first - 1) in ("from", "to") and not line.inside[q.index]:
            if line.low(q.first - 1) == "to":
                move.target = q.value
            else:
                move.baseline = q.value
            line.spans["target" if line.low(q.first - 1) == "to" else "baseline"] = line.span(
                q.index, q.index
            )
            move.unit, move.per = q.unit or q.noun or move.unit, q.per
            move.first = q.first - 1
            line.take(q.first - 1, q.last)
            trailing_noun(line, move, q)


def change(
    line: Line, move: Movement, what: dict[str, object], first: int, last: int, direction: str
) -> None:
    move.change = {k: whole(v) if isinstance(v, float) else v for k, v in what.items()}
    move.direction = direction if direction in ("increase", "decrease") else move.direction  # type: ignore[assignment]
    move.first = first
    line.take(first, last)
    line.spans["change"] = line.span(first, last)


def whole(value: float) -> float:
    return int(value) if value == int(value) else value


def way(line: Line, move: Movement) -> str:
    """The direction the verb tells by itself."""
    if move.verb < 0:
        return ""
    return {"up": "increase", "down": "decrease", "keep": "keep", "gain": "increase"}.get(
        sense(line.low(move.verb)), ""
    )


def relative(line: Line, move: Movement) -> None:
    """by 20 % · 30 % more · up 15 % · a 25 % reduction in · grow sales 20 % · +5 points."""
    for q in line.quantities:
        if line.inside[q.index] or (q.cmp and line.low(q.first - 1) != "by"):
            continue
        before, after = line.low(q.first - 1), line.low(q.last + 1)
        direction = way(line, move)
        first, last, points = q.first, q.last, after in ("points", "point", "pts") and q.unit is None
        if before == "by":
            first -= 1
            direction = direction or by_words(line, q)
        elif after in ("more", "higher", "additional", "extra") and after_that(line, q):
            direction, last = "increase", last + 1
        elif after in ("fewer", "less", "lower") and after_that(line, q):
            direction, last = "decrease", last + 1
        elif after in ("increase", "growth", "rise", "uplift", "improvement", "lift") and q.unit in (
            "%",
            "pp",
        ):
            direction, last = "increase", last + 1
        elif after in ("reduction", "decrease", "drop", "cut", "decline", "fall") and q.unit in ("%", "pp"):
            direction, last = "decrease", last + 1
        elif before in ("up", "down") or (q.number.signed and move.baseline is None):
            negative = before == "down" or q.number.signed in ("-", "−", "–")
            first -= 1 if before in ("up", "down") else 0
            direction = direction or ("decrease" if negative else "increase")
        elif not (bare_share(line, move, q) and sense(line.low(move.verb)) in ("up", "down")):
            continue
        unit = q.unit or (after if points else q.noun) or None
        take_change(line, move, q, (first, last + 1 if points else last), unit, direction)
        return


def take_change(
    line: Line, move: Movement, q: Quantity, at: tuple[int, int], unit: str | None, direction: str
) -> None:
    first, last = at
    if line.low(last + 1) in ("in", "of") and line.tokens[last].low in (
        "increase",
        "growth",
        "rise",
        "uplift",
        "improvement",
        "reduction",
        "decrease",
        "drop",
        "cut",
        "decline",
    ):
        last += 1
    what: dict[str, object] = (
        {"factor": abs(q.value)} if q.unit == "x" else {"by": abs(q.value), "unit": unit}
    )
    change(line, move, what, first, last, direction)
    if q.unit is None and q.noun and unit == q.noun:
        trailing_noun(line, move, q)
    if move.unit is None and unit == "pp":
        move.unit = "%"
    move.per = q.per
    reached(line, move)
    move.first = min(move.first, first)


def by_words(line: Line, q: Quantity) -> str:
    """The direction told by a word before "by": "sales up by 30 %", "churn falls by 2 points"."""
    for at in range(q.first - 1, max(q.first - 6, -1), -1):
        told = {"up": "increase", "down": "decrease"}.get(sense(line.low(at)), "")
        if line.low(at) in ("up", "down"):
            return {"up": "increase", "down": "decrease"}[line.low(at)]
        if told:
            return told
    return ""


def after_that(line: Line, q: Quantity) -> bool:
    return line.low(q.last + 2) != "than" or q.unit == "%"


def bare_share(line: Line, move: Movement, q: Quantity) -> bool:
    """ "Grow sales 20 %": a share with no "to" behind a verb of movement."""
    return (
        move.verb >= 0
        and q.unit in ("%", "pp", *units.CURRENCIES)
        and line.low(q.first - 1)
        not in ("to", "of", "at", "from", "than", "with", "for", "in", "reach", "above", "by")
        and line.low(q.last + 1) not in ("of",)
        and q.first > move.verb + 1
        and move.baseline is None
    )


def single(line: Line, move: Movement) -> None:
    """One number is the target: to 55 % · at least 10 · NPS > 50 · zero incidents · 10,000 subscribers."""
    qs = [q for q in line.quantities if not line.inside[q.index]] or line.quantities
    qs = [q for q in qs if not named_number(line, q)]
    if not qs:
        no_such(line, move)
        return
    if len(qs) > 1 or from_only(line, qs[0]):
        lone = next((q for q in qs if from_only(line, q)), None)
        if lone is not None:
            move.baseline, move.unit, move.per = lone.value, lone.unit or lone.noun or None, lone.per
            line.spans["baseline"] = line.span(lone.index, lone.index)
            move.first = lone.first - 1
            line.take(lone.first - 1, lone.last)
            qs = [q for q in qs if q is not lone]
            if not qs:
                return
    told = [q for q in qs if line.low(q.first - 1) in ("to", "reach", "reaches", "hit", "hits", "of", "is")]
    strong = [q for q in told if line.low(q.first - 1) == "to"] or [q for q in qs if not secondary(line, q)]
    aim_at(line, move, (strong or qs)[0])


def from_only(line: Line, q: Quantity) -> bool:
    return line.low(q.first - 1) == "from"


def named_number(line: Line, q: Quantity) -> bool:
    """A number that is a name or a rank: top 3, tier 2, level 4, ISO 27001, 9 or 10."""
    before = line.low(q.index - 1)
    if before in (
        "top",
        "first",
        "last",
        "tier",
        "level",
        "phase",
        "version",
        "type",
        "class",
        "series",
        "wave",
        "age",
        "aged",
        "grade",
        "step",
        "iso",
        "soc",
        "no",
        "number",
        "past",
        "next",
        "section",
        "covid",
        "web",
        "industry",
        "#",
        "in",
    ):
        return before != "in" or q.unit is None and q.number.value > 1900 and not q.noun
    return line.low(q.last + 1) == "or" and q.unit is None and line.low(q.last + 2).isdigit()


def secondary(line: Line, q: Quantity) -> bool:
    """A number that describes: "across all 5 plants", "with 100 employees", "within the first 7 days"."""
    before = line.low(q.first - 1)
    if before in (
        "across",
        "with",
        "for",
        "all",
        "among",
        "our",
        "these",
        "those",
        "every",
        "in",
        "of",
        "after",
        "per",
        "from",
    ):
        return True
    return q.unit in units.DURATION_NAMES and line.low(q.first) in ("within", "in")


def no_such(line: Line, move: Movement) -> None:
    """ "No data-loss incidents" is a target of zero."""
    at = 0
    while line.low(at) in verbs().openers or sense(line.low(at)) in ("reach", "keep"):
        at += 1
    if (
        line.low(at) == "no"
        and at + 1 < len(line.tokens)
        and line.is_noun(at + 1)
        and line.low(at + 1) != "more"
    ):
        move.target, move.direction = 0.0, "decrease"
        line.spans["target"] = line.span(at, at)
        move.first = at
        line.take(at, at)


def settle_direction(line: Line, move: Movement) -> None:
    """The verb's direction; else that of the numbers; else of the comparator or of what is usually better."""
    if move.direction is not None:
        return
    told = way(line, move)
    kind = sense(line.low(move.verb)) if move.verb >= 0 else ""
    improving = move.verb >= 0 and line.low(move.verb).startswith(("improv", "optimi", "enhanc"))
    if told and kind != "gain" and not improving:
        move.direction = told  # type: ignore[assignment]
        return
    if move.baseline is not None and move.target is not None and move.baseline != move.target:
        move.direction = "increase" if move.target > move.baseline else "decrease"
        return
    q = next((q for q in line.quantities if line.spans.get("target") == line.span(q.index, q.index)), None)
    lesser = any(t.low in verbs().less for t in line.tokens)
    if q is not None and q.cmp:
        move.direction = "increase" if q.cmp == ">" else "decrease"
    elif move.target == 0:
        move.direction = "decrease"
    elif move.target is not None and kind in ("reach", "gain", "up", "doing"):
        move.direction = "decrease" if lesser and kind != "gain" else "increase"
    elif improving and (move.target is not None or move.change):
        move.direction = "decrease" if lesser else "increase"


def done_thing(line: Line, move: Movement) -> bool:
    """No number, and something is finished, launched or granted: a milestone."""
    lows = {t.low for t in line.tokens}
    passed = {
        "certified",
        "approved",
        "live",
        "launched",
        "granted",
        "signed",
        "completed",
        "available",
        "released",
    }
    return (move.verb >= 0 and sense(line.low(move.verb)) == "doing") or bool(lows & passed)


def counted(metric: str) -> str | None:
    """The noun a bare number counts, where the metric is a plural: "weekly active users" → users."""
    from method.sentence.line import IRREGULAR_PLURALS, PLURAL_NOT, plural

    words = []
    for word in metric.casefold().split():
        if word in (
            "per",
            "of",
            "in",
            "for",
            "from",
            "with",
            "who",
            "that",
            "via",
            "booked",
            "by",
            "on",
            "at",
        ):
            break
        words.append(word)
    if not words:
        return None
    last = words[-1].strip(".,;:")
    if last in IRREGULAR_PLURALS or (plural(last) and last not in PLURAL_NOT):
        return last
    first = words[0]
    return (
        first
        if len(words) > 1 and plural(first) and first not in PLURAL_NOT and last.endswith("ed")
        else None
    )
