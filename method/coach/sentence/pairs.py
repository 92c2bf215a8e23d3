"""Two numbers of one movement: from A to B · A → B · to B from A · between A and B."""

from __future__ import annotations

from itertools import pairwise

from method.coach.sentence.cues import FILLERS
from method.coach.sentence.line import Line, Quantity
from method.coach.sentence.movement import Movement, aim_at, both_sides, is_name, take_noun
from method.coach.sentence.verbs import sense
from method.wording.sentence import NOT_A_FIGURE

JOINS = frozenset("to towards toward into until till".split())
DASHES = (["-"], ["–"], ["—"], ["−"], ["‑"], ["‐"], ["…"], [".", "."], [".", ".", "."])


def between(line: Line, a: Quantity, b: Quantity) -> list[str]:
    """The words between two quantities, fillers left out."""
    return [t.low for t in line.tokens[a.last + 1 : b.first] if t.low not in FILLERS]


def pair(line: Line, move: Movement) -> None:
    """The first pair that says "from", else an arrow, else "to B from A", else a bare "A to B"."""
    found: dict[str, tuple[Quantity, Quantity]] = {}
    for place in range(len(line.quantities) - 1):
        a, b = line.quantities[place], line.quantities[place + 1]
        if b.first - a.last <= 8 and not is_name(line, a):
            found.setdefault(pair_kind(line, a, b), (a, b))
    for kind in ("from", "arrow", "turned", "plain"):
        if kind in found:
            take_pair(line, move, *found[kind], turned=kind == "turned")
            return


def pair_kind(line: Line, a: Quantity, b: Quantity) -> str:
    words = between(line, a, b)
    joined = line.low(b.first - 1) in JOINS
    arrow = any(t.kind == "arrow" for t in line.tokens[a.last + 1 : b.first])
    before = line.low(a.first - 1)
    if before == "of" and line.low(a.first - 2) in ("baseline", "average", "level"):
        before = "from"
    if before == "from" and (joined or arrow):
        return "from"
    if arrow:
        return "arrow"
    if (
        words
        and words[-1] == "from"
        and (before in ("to", "of", "reach") or len(words) == 1)
        and before not in ("from", "by")
    ):
        return "turned"
    if words in (["to"], ["up", "to"], ["down", "to"]) and not (a.unit and b.unit and a.unit != b.unit):
        return "plain"
    return ""


def take_pair(line: Line, move: Movement, a: Quantity, b: Quantity, turned: bool) -> None:
    source, aim = (b, a) if turned else (a, b)
    move.baseline, move.target = both_sides(move, source, aim)
    line.spans["baseline"] = line.span(source.index, source.index)
    line.spans["target"] = line.span(aim.index, aim.index)
    move.first = a.first - 1 if line.low(a.first - 1) in ("from", "to", "of") else a.first
    if line.low(move.first - 1) in ("up", "down"):
        move.first -= 1
    line.take(move.first, b.last)
    line.take_period(a, b)
    take_noun(line, move, b)


def band(line: Line, move: Movement) -> None:
    """Keep between 60 and 70 % · within 5–7 days · stay above 95 % · hold churn under 3 %."""
    if spread(line, move):
        return
    keeps = move.verb >= 0 and sense(line.low(move.verb)) == "keep"
    if not keeps:
        leave_ranges(line)
    for place in range(len(line.quantities) - 1):
        a, b = line.quantities[place], line.quantities[place + 1]
        before, words = line.low(a.first - 1), between(line, a, b)
        spanned = words in DASHES or (words in (["and"], ["to"]) and (keeps or before == "between"))
        if not spanned or (before == "from" and not keeps):
            continue
        move.low, move.high = sorted(both_sides(move, a, b))
        move.direction = "keep" if keeps or before == "between" or a.cmp == "<" else None
        line.spans["target"] = line.span(a.index, b.index)
        move.first = a.first - 1 if before in ("between", "at", "within", "to", "from") else a.first
        line.take(move.first, b.last)
        line.take_period(a, b)
        take_noun(line, move, b)
        return
    if keeps and line.quantities:
        q = next((q for q in line.quantities if q.cmp), line.quantities[-1])
        move.direction = "keep"
        aim_at(line, move, q)
        move.low = q.value if q.cmp == ">" else None
        move.high = q.value if q.cmp == "<" else None


def leave_ranges(line: Line) -> None:
    """A baseline is one number: "from 3–4" is asked about, and is no part of the metric."""
    left: set[int] = set()
    for a, b in pairwise(line.quantities):
        if line.low(a.first - 1) == "from" and between(line, a, b) in DASHES:
            line.take(a.first - 1, b.last)
            start, end = line.tokens[a.index].start, line.tokens[b.index].end
            line.ask(NOT_A_FIGURE.format(text=line.text[start:end]), line.span(a.index, b.index))
            left |= {a.index, b.index}
    line.quantities = [q for q in line.quantities if q.index not in left]


def spread(line: Line, move: Movement) -> bool:
    """20 ± 2 °C is 18 to 22; 80 kg ± 5 % is 76 to 84; within ±5 % is -5 to 5."""
    place = next((k for k, q in enumerate(line.quantities) if q.cmp == "±"), -1)
    if place < 0:
        return False
    q = line.quantities[place]
    before = line.quantities[place - 1] if place and line.quantities[place - 1].last + 1 == q.first else None
    middle = before.value if before else 0.0
    if before is not None and line.low(before.first - 1) == "from":
        return False
    relative = before is not None and q.unit == "%" and before.unit != "%"
    size = abs(middle) * q.value / 100 if relative else q.value
    move.low, move.high = round(middle - size, 9), round(middle + size, 9)
    move.unit = (before.unit or before.noun if relative and before else None) or (
        q.unit or q.noun or (before.unit if before else None)
    )
    move.direction, first = "keep", before.first if before else q.first
    line.spans["target"] = line.span(first, q.index)
    move.first = first - 1 if line.low(first - 1) in ("at", "within", "to", "of", "is") else first
    line.take(move.first, q.last)
    line.take_period(q)
    take_noun(line, move, q)
    return True
