"""A movement without an end: by 20 % · double · 3x · by half · 30 % fewer · up 12 %."""

from __future__ import annotations

from method.coach.sentence.figures import units
from method.coach.sentence.foreign import told_way
from method.coach.sentence.line import Line, Quantity
from method.coach.sentence.movement import Movement, aim_at, starts_at, turn
from method.coach.sentence.pairs import pair
from method.coach.sentence.verbs import forms, particle, sense, way, work_at

FACTORS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "quintuple": 5.0, "halve": 0.5}
FOLDS = {"twofold": 2.0, "two-fold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0}
PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}
MORE = frozenset("more higher additional extra".split())
FEWER = frozenset("fewer less lower".split())
RISES = frozenset("increase growth rise uplift improvement lift gain".split())
FALLS = frozenset("reduction decrease drop cut decline fall saving".split())
#: behind these "by" says who does it
ACTS = frozenset(
    "adoption use usage participation uptake attendance review contribution contributions".split()
)
NO_CHANGE = frozenset("to of at from than with for in reach above by".split())


def multiple(line: Line, move: Movement) -> None:
    """double · halve · threefold · by half · 3x · by a factor of 3."""
    for at, token in enumerate(line.tokens):
        if line.inside[at] or line.used[at]:
            continue
        base = forms("UP").get(token.low) or forms("DOWN").get(token.low) or token.low
        if base in FACTORS and line.low(at + 1) not in ("down", "check"):
            factor(line, move, FACTORS[base], at, at)
            return
        folded = token.low[:-5] if token.kind == "adjective" and token.low.endswith("-fold") else ""
        if token.low in FOLDS or folded.isdigit():
            factor(line, move, FOLDS.get(token.low) or float(folded), at, at)
            return
        if token.low in PARTS and part(line, move, at):
            return
    times(line, move)


def factor(line: Line, move: Movement, value: float, first: int, last: int) -> None:
    change(
        line,
        move,
        {"factor": value},
        first,
        last,
        "decrease" if value < 1 else way_of(line, move) or "increase",
    )
    both_ends(line, move)


def part(line: Line, move: Movement, at: int) -> bool:
    """by half · in half · by a third · by a quarter."""
    first = at - 1 if line.low(at - 1) in ("a", "one") else at
    if line.low(at + 1) in FEWER | MORE:
        told = "decrease" if line.low(at + 1) in FEWER else "increase"
        change(line, move, {"by": PARTS[line.low(at)], "unit": "%"}, first, at + 1, told)
        return True
    told = way_of(line, move)
    told = told or told_before(line, first)
    if line.low(first - 1) != "by" and not (line.low(at) == "half" and line.low(at - 1) == "in"):
        return False
    if told not in ("increase", "decrease"):
        return False
    halved = line.low(at) == "half" and told == "decrease"
    what: dict[str, object] = {"factor": 0.5} if halved else {"by": PARTS[line.low(at)], "unit": "%"}
    change(line, move, what, first - 1, at, told)
    both_ends(line, move)
    return True


def times(line: Line, move: Movement) -> None:
    """3x · by a factor of 3, where it is the only number."""
    for q in line.quantities:
        by_factor = line.low(q.first - 1) == "of" and line.low(q.first - 2) == "factor"
        multiplied = (
            q.unit == "x" and way_of(line, move) != "keep" and line.low(q.last + 1) not in ("in", "faster")
        )
        if line.inside[q.index] or not (multiplied or by_factor):
            continue
        if any(o is not q and not line.inside[o.index] for o in line.quantities):
            continue
        first = q.first
        while line.low(first - 1) in ("by", "of", "factor", "a"):
            first -= 1
        change(line, move, {"factor": q.value}, first, q.last, way_of(line, move) or "increase")
        return


def way_of(line: Line, move: Movement) -> str:
    """The direction the sentence's verb tells by itself."""
    return way(line.low(move.verb)) if move.verb >= 0 else ""


def both_ends(line: Line, move: Movement) -> None:
    """ "Double sign-ups from 500 to 1,000" also says the ends."""
    place, rest = move.first, Movement(move.verb)
    pair(line, rest)
    if rest.target is not None:
        move.baseline, move.target, move.unit, move.per = rest.baseline, rest.target, rest.unit, rest.per
        move.first = max(rest.first, place) if place <= move.verb else min(rest.first, place)
        return
    work = work_at(line)
    for q in line.quantities:
        before = line.low(q.first - 1)
        if q.first > work:
            break
        if line.inside[q.index] or line.used[q.index] or before not in ("from", "to"):
            continue
        if before == "from":
            starts_at(line, move, q)
        else:
            aim_at(line, move, q)
        move.first = max(move.first, place) if place <= move.verb else min(move.first, place)


def change(line: Line, move: Movement, what: dict[str, object], first: int, last: int, told: str) -> None:
    """Keeps a relative movement said in tokens first to last."""
    move.change = {k: int(v) if isinstance(v, float) and v == int(v) else v for k, v in what.items()}
    move.direction = turn(told) or move.direction
    move.first = first
    line.take(first, last)
    line.spans["change"] = line.span(first, last)


def relative(line: Line, move: Movement) -> None:
    """by 20 % · 30 % more · up 15 % · a 25 % reduction in · grow sales 20 % · +5 points."""
    for q in line.quantities:
        if line.inside[q.index] or (q.cmp and line.low(q.first - 1) != "by"):
            continue
        told = told_by(line, move, q)
        if told is None:
            continue
        direction, first, last = told
        points = (
            line.low(q.last + 1) if line.low(q.last + 1) in ("points", "point", "pts") and not q.unit else ""
        )
        unit = q.unit or points or q.noun or None
        take_change(line, move, q, (first, max(last, q.last + 1 if points else last)), unit, direction)
        return


def told_by(line: Line, move: Movement, q: Quantity) -> tuple[str, int, int] | None:
    """Direction, first and last token of a relative movement around this quantity; None where it is none."""
    before, after = line.low(q.first - 1), line.low(q.last + 1)
    known = way_of(line, move)
    compared = line.low(q.last + 2) != "than" or q.unit == "%"
    if before == "by":
        told = known or told_before(line, q.first) or told_way(line.tokens, line.language)
        return None if by_whom(line, q, told) else (told, q.first - 1, q.last)
    if after in MORE and compared:
        return "increase", q.first, q.last + 1
    if after in FEWER and compared:
        return "decrease", q.first, q.last + 1
    if after in RISES | FALLS and q.unit in ("%", "pp"):
        first = q.first - 1 if line.low(q.first - 1) in ("a", "an") else q.first
        return ("increase" if after in RISES else "decrease"), first, q.last + 1
    if before in ("up", "down") and not particle(line, q.first - 1):
        return known or ("decrease" if before == "down" else "increase"), q.first - 1, q.last
    signed = q.number.signed == "+" or (q.number.signed and q.first > 0)
    if signed and move.baseline is None:
        return known or ("decrease" if q.value < 0 else "increase"), q.first, q.last
    return (known, q.first, q.last) if bare_step(line, move, q) else None


def by_whom(line: Line, q: Quantity, told: str) -> bool:
    """ "Reviewed by 4 people", "adoption by 500 clinics": it says who does it, and no step."""
    counts = q.unit is None and bool(q.noun)
    return counts and (not told or line.low(q.first - 2) in ACTS)


def bare_step(line: Line, move: Movement, q: Quantity) -> bool:
    """ "Grow sales 20 %": a share or a sum with no "to" behind a verb of movement and its object."""
    if move.verb < 0 or sense(line.low(move.verb)) not in ("up", "down") or move.baseline is not None:
        return False
    if q.unit not in ("%", "pp") and q.unit not in units.CURRENCIES:
        return False
    return line.low(q.first - 1) not in NO_CHANGE and line.low(q.last + 1) != "of" and q.first > move.verb + 1


def told_before(line: Line, first: int) -> str:
    """The direction told by a word before "by": "sales up by 30 %", "churn falls by 2 points"."""
    for at in range(first - 2, max(first - 7, -1), -1):
        if line.low(at) in ("up", "down"):
            return "increase" if line.low(at) == "up" else "decrease"
        if sense(line.low(at)) in ("up", "down"):
            return way(line.low(at))
    return ""


def take_change(
    line: Line, move: Movement, q: Quantity, at: tuple[int, int], unit: str | None, told: str
) -> None:
    first, last = at
    if line.low(last + 1) in ("in", "of") and line.low(last) in RISES | FALLS:
        last += 1
    what: dict[str, object] = (
        {"factor": abs(q.value)} if q.unit == "x" else {"by": abs(q.value), "unit": unit}
    )
    change(line, move, what, first, last, told)
    if q.unit is None and unit == q.noun and line.low(q.last + 1) not in MORE | FEWER:
        take_noun_of(line, move, q)
    if unit == "pp":
        move.unit = "%"
    move.per = q.per
    line.take_period(q)
    both_ends(line, move)


def take_noun_of(line: Line, move: Movement, q: Quantity) -> None:
    """ "Shrink the waiting list by 120 patients": the patients belong to the step."""
    at = q.last + 1
    while at < len(line.tokens) and line.is_noun(at) and move.first > move.verb + 1:
        line.take(at, at)
        if line.low(at) == q.noun:
            return
        at += 1
