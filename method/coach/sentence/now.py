"""Where it stands today, said on the side: (currently 45 %) · (from 18 months) · up from 12 · 76 % now."""

from __future__ import annotations

from method.coach.sentence.line import Line, Quantity
from method.coach.sentence.movement import Movement

CUES = frozenset("currently now today was were been baseline previously presently current".split())
LINKS = frozenset("of at : is we're = it's".split())
LINKED = frozenset("baseline currently now today current we're start starting are it's we".split())
VERSUS = frozenset({"vs", "versus", "against", "vs."})
PERIODS = frozenset("quarter year month cycle week".split())
EARLIER = frozenset("last previous prior this".split())
AFTER = frozenset("today now currently previously".split())
TAKEN = (
    CUES
    | LINKED
    | PERIODS
    | frozenset("of at : ( , ; vs versus against from up down is are starting last".split())
)


def baseline_note(line: Line, move: Movement) -> None:
    """Takes the quantity that says where it stands today, with the words that say so."""
    leave_years(line)
    for place, q in enumerate(line.quantities):
        if not says_now(line, place, q) or alone(line, q):
            continue
        named = "" if line.low(q.last + 1) == "last" else q.noun  # "6 last Q"
        move.baseline, move.unit = q.value, q.unit or named or None
        line.spans["baseline"] = line.span(q.index, q.index)
        first, last = q.first, q.last
        while first > 0 and line.low(first - 1) in TAKEN and not line.used[first - 1]:
            first -= 1
        while line.low(last + 1) in AFTER:
            last += 1
        if last_time(line, q):
            last += 2
        if line.inside[q.index]:
            take_brackets(line, q.index)
        line.take(first, last)
        line.take_period(q)
        line.quantities.pop(place)
        return


def leave_years(line: Line) -> None:
    """ "-6 % vs 2025": the year it is compared with is no figure of the movement."""
    for place, q in enumerate(line.quantities):
        year = q.unit is None and not q.noun and 1990 < q.value < 2100 and len(line.tokens[q.index].text) == 4
        if year and place > 0 and line.low(q.first - 1) in VERSUS and line.quantities[0].unit == "%":
            line.take(q.first - 1, q.last)
            line.quantities.pop(place)
            return


def last_time(line: Line, q: Quantity) -> bool:
    """ "6 last Q, max 2"."""
    told = line.low(q.last + 1) == "last" and line.low(q.last + 2) in PERIODS | {"q", "qtr", "yr", "time"}
    return told and len(line.quantities) > 1


def alone(line: Line, q: Quantity) -> bool:
    """The only number of a sentence is its target, unless it plainly says "currently"."""
    plain = line.inside[q.index] or line.low(q.first - 1) in ("currently", "baseline")
    return len(line.quantities) == 1 and not plain


def says_now(line: Line, place: int, q: Quantity) -> bool:
    before, second = line.low(q.first - 1), line.low(q.first - 2)
    inside = bool(line.inside[q.index])
    if q.index in line.stood or before in CUES or (before in LINKS and second in LINKED):
        return True
    if before in LINKS and second in PERIODS and line.low(q.first - 3) in EARLIER:
        return True
    if before == "from" and (inside or second in ("up", "down")):
        return not followed_by_to(line, place)
    if (before in VERSUS and place > 0) or (last_time(line, q) and line.quantities[-1] is not q):
        return True
    after = line.low(q.last + 1)
    if after in AFTER:
        return inside or len(line.quantities) > 1
    added = inside and before in ("added", "had", "got", "sold", "won", "did", "reached", "have")
    return added or (
        inside and after == "last" and line.low(q.last + 2) in ("year", "quarter", "month", "cycle")
    )


def followed_by_to(line: Line, place: int) -> bool:
    if place + 1 >= len(line.quantities):
        return False
    first = line.quantities[place + 1].first
    same = line.inside[line.quantities[place].index] == line.inside[first]
    return same and (line.low(first - 1) == "to" or line.tokens[first - 1].kind == "arrow")


def take_brackets(line: Line, at: int) -> None:
    """Everything in the brackets around a token is spoken for."""
    first = last = at
    while first > 0 and line.inside[first - 1] and line.low(first) not in ("(", "["):
        first -= 1
    while last + 1 < len(line.tokens) and line.inside[last + 1] and line.low(last) not in (")", "]"):
        last += 1
    line.take(first, last)
