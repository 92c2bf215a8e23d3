"""The movement a sentence tells, filled step by step, and how a number becomes a part of it."""

from __future__ import annotations

from method.coach.sentence.figures import units
from method.coach.sentence.foreign import is_small
from method.coach.sentence.line import Line, Quantity
from method.coach.sentence.shape import Direction

#: in front of a target, and part of it
BEFORE_TARGET = frozenset("to of at is reach reaches hits stays be towards target goal = :".split())
#: between a verb and a number these name no metric
LINKS = frozenset("in with for on at of to from across among into a an the our about".split())
#: in front of a number that is a name or a rank
RANKS = frozenset(
    """top first last tier level phase version type class series wave age aged grade step iso soc no number
    past next line bus route ward gate hall room platform block zone bay pier unit building floor
    section covid web industry # year""".split()
) | (STAGES := frozenset("phase round part stage wave batch sprint season edition".split()))


class Movement:
    """What is known of the number so far; `verb` and `first` are tokens: the verb, the movement's first."""

    __slots__ = ("baseline", "change", "direction", "first", "high", "low", "per", "target", "unit", "verb")

    def __init__(self, verb: int) -> None:
        self.verb = verb
        self.first = -1
        self.baseline: float | None = None
        self.target: float | None = None
        self.low: float | None = None
        self.high: float | None = None
        self.change: dict[str, object] | None = None
        self.direction: Direction | None = None
        self.unit: str | None = None
        self.per: str | None = None

    @property
    def empty(self) -> bool:
        """Nothing of a movement found yet."""
        return self.target is None and self.change is None and self.low is None and self.high is None


def turn(told: str) -> Direction | None:
    """A direction said as a word."""
    if told == "increase":
        return "increase"
    if told == "decrease":
        return "decrease"
    return "keep" if told == "keep" else None


def both_sides(move: Movement, a: Quantity, b: Quantity) -> tuple[float, float]:
    """Two sides of a movement in one unit; a missing unit or scale is the other's; 3 d → 4 h is 72 → 4 h."""
    one, two, unit, other = a.value, b.value, a.unit, b.unit
    size = b.number.scale
    if a.number.scale == 1.0 and size > 1.0 and unit in (None, other) and 0 < one < b.number.value / size:
        one *= size
    if unit != other and unit in units.SECONDS and other in units.SECONDS:
        small = min(unit, other, key=lambda u: units.SECONDS[u])
        one, two = convert(one, unit, small), convert(two, other, small)
        unit = other = small
    move.unit = other or unit or b.noun or a.noun or move.unit
    move.per = b.per or a.per
    return one, two


def convert(value: float, unit: str, to: str) -> float:
    """A duration in another unit."""
    return round(value * units.SECONDS[unit] / units.SECONDS[to], 9)


def aim_at(line: Line, move: Movement, q: Quantity) -> None:
    """This quantity is the target."""
    move.target = q.value
    now = move.unit
    if move.baseline is not None and now in units.SECONDS and q.unit in units.SECONDS and q.unit != now:
        small = min(now, q.unit, key=lambda u: units.SECONDS[u])
        move.baseline = convert(move.baseline, now, small)
        move.target, move.unit = convert(q.value, q.unit, small), small
    else:
        move.unit = q.unit or q.noun or now
    move.per = q.per
    line.spans["target"] = line.span(q.index, q.index)
    move.first = q.first
    if line.low(q.first - 1) in BEFORE_TARGET:
        move.first = q.first - 1
        if line.low(move.first - 1) in ("up", "down") and line.low(move.first) != ":":
            move.first -= 1
        if line.low(move.first) in ("target", "goal") and line.low(move.first - 1) == ",":
            move.first -= 1
    line.take(move.first, q.last)
    line.take_period(q)
    if q.unit is None:
        take_noun(line, move, q)


def take_noun(line: Line, move: Movement, q: Quantity) -> None:
    """The counted noun behind a number is the unit, not the metric, where a metric stands before."""
    behind = move.verb + 1
    while behind < move.first and line.used[behind]:
        behind += 1  # the particle of "sign up 20 schools"
    foreign = line.language != "en"
    if not q.noun or all(
        line.low(k) in LINKS or (foreign and (line.used[k] or is_small(line.low(k))))
        for k in range(behind, move.first)
    ):
        return  # nothing stands before: "launch in 3 new markets" leaves the markets to the metric
    at = q.last + 1
    while at < len(line.tokens) and line.is_noun(at):
        line.take(at, at)
        if line.low(at) == q.noun.casefold():
            break
        at += 1


def starts_at(line: Line, move: Movement, q: Quantity) -> None:
    """This quantity is the baseline, said as "from 12"."""
    move.baseline = q.value
    move.unit, move.per = q.unit or q.noun or move.unit, q.per
    line.spans["baseline"] = line.span(q.index, q.index)
    move.first = q.first - 1
    line.take(q.first - 1, q.last)
    line.take_period(q)
    take_noun(line, move, q)


def is_name(line: Line, q: Quantity) -> bool:
    """A number that is a name or a rank: top 3, tier 2, ISO 27001, 9 or 10."""
    before = line.low(q.index - 1)
    said_as_year = before == "in" or line.low(q.index + 1) == ":"
    year = said_as_year and q.unit is None and 1900 < q.value < 2200 and not q.noun
    return (
        year
        or before in RANKS
        or (before == "of" and line.low(q.index - 3) in STAGES)  # "phase 2 of 3"
        or (line.low(q.last + 1) == "or" and q.unit is None and line.low(q.last + 2).isdigit())
    )
