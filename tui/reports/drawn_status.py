"""`okr status` on a terminal: pace bars, cycle strips and colours, a key result in one line or two.

Imports nothing that a person would wait for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.plan.names import first_name, owner_name
from method.rhythm.cycle_time import share_gone, where_in_cycle
from method.rhythm.status import now_and_target
from method.wording import status as say
from tui import instruments
from tui.app.theme import CARE, DIM, HEADING, STRONG
from tui.reports.status import head, in_ascii, nothing, since, summary
from tui.terminal.capabilities import draws_signs, needs_letters, signs
from tui.text import clip, pad, visible, width, wrap
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from method.rhythm.status import Row, Status
    from tui.widgets.charts.pieces import Pieces

WIDE = 100
"""Columns from which the colour speaks without its letter."""
_LEAST, _MOST_BAR, _MOST_STRIP, _PERCENT = 40, 24, 26, 5
_BAR = 10
_OWNER = 14
_WORDS_FROM, _LEAST_WORDS = 150, 24


class _Line(NamedTuple):
    """A key result in words, by column; what is drawn is worked out when it is drawn."""

    row: Row
    key: str
    name: str
    sentence: str
    now: str
    target: str
    percent: str
    confidence: str
    age: str
    owner: str
    words: str
    """What was last said; only where there is room for it."""


class _Sizes(NamedTuple):
    """Cells of each column; 0: left out. With `above` the name has a line of its own."""

    above: bool
    sign: int
    key: int
    name: int
    now: int
    target: int
    bar: int
    strip: int
    age: int
    owner: int
    words: int = 0


def drawn(view: Status, cells: int) -> list[Pieces]:
    """The lines of the status for a terminal of `cells`; nothing is wider."""
    room = max(_LEAST, cells)
    said = visible if draws_signs() else in_ascii
    lines = [_line(row, view, room, said) for row in view.rows]
    sizes = _fit(lines, view, room)
    edge = min(room, max(_edge(lines, sizes), _titles(view, said)))
    found: list[Pieces] = [*_top(view, edge, said), []]
    at = 0
    for group in view.groups:
        title = said(f"{group.objective.key} {group.objective.text}")
        kind = group.objective.kind
        found.append([(pad(title, edge - len(kind) - 1), HEADING), (f" {kind}", DIM)])
        if not group.rows:
            found.append([("  " + say.NO_KEY_RESULTS, DIM)])
        for line in lines[at : at + len(group.rows)]:
            found += _two(line, view, sizes) if sizes.above else [_one(line, view, sizes)]
        at += len(group.rows)
    if not view.groups:
        return [*found, *([(line, "")] for line in wrap(nothing(view), room))]
    return [*found, [], *_changes(view, room), *_counted(view, room, said)]


# --- fitting ---------------------------------------------------------------------------------------------


def _line(row: Row, view: Status, room: int, said: Callable[[str], str]) -> _Line:
    result, stand = row
    now, target = now_and_target(result, stand.value)
    change, sign = stand.confidence_change, signs()
    moved = f"{sign.up if change > 0 else sign.down}{abs(change)}" if change else sign.same
    name = result.metric or result.statement
    owner = owner_name if room >= WIDE else first_name
    return _Line(
        row,
        result.key,
        said(name[:1].upper() + name[1:]),
        said(result.statement),
        said(now),
        said(target),
        "" if stand.progress is None else f"{stand.progress:.0%}",
        f"{stand.confidence:>2} {moved}",
        say.NEVER if stand.age_days is None else say.DAYS.format(days=stand.age_days),
        said(owner(result.owner, view.plan)),
        said(_last_words(row)) if room >= _WORDS_FROM else "",
    )


def _last_words(row: Row) -> str:
    from method.rhythm.review import pressing  # not paid for where there is no room

    done = row.standing.check_ins
    return " ".join(" ".join(pressing(done[-1])).split()) if done else ""


def _fit(lines: Sequence[_Line], view: Status, room: int) -> _Sizes:
    """One line each where all names are whole and the bar is to be read; else two."""

    def widest(names: Sequence[str]) -> int:
        return max(map(width, names), default=0)

    sign = 3 if room < WIDE or needs_letters() else 1
    key = min(widest([line.key for line in lines]), 8)
    now = widest([line.now for line in lines])
    numbers = widest([line.target.partition(" ")[0] for line in lines])
    target = max(min(widest([line.target for line in lines]), 12 if room < WIDE else 20), numbers)
    age = widest([line.age for line in lines])
    owner = min(widest([line.owner for line in lines]), _OWNER)
    strip = min(view.weeks, _MOST_STRIP)
    name = widest([line.name for line in lines])
    figures = now + target + 3
    beside = sign + key + figures + _PERCENT + strip + 5 + age + owner + 2 * 9
    if room - beside >= name + _BAR:
        bar = min(room - beside - name, _MOST_BAR)
        sentence = min(widest([line.sentence for line in lines]), room - beside - bar)
        name = max(name, sentence)
        spare = room - beside - bar - name - 2
        words = min(spare, widest([line.words for line in lines])) if spare >= _LEAST_WORDS else 0
        return _Sizes(False, sign, key, name, now, target, bar, strip, age, owner, words)
    start = sign + key + 2
    below = start + figures + _PERCENT + 2
    if room - below - _BAR - (strip + 7) < 0:
        strip = 0
    bar = max(min(room - below - (strip + 7 if strip else 0), _MOST_BAR), 1)
    if room < 60:
        owner = 0
    over = start + age + 2 + (owner + 1 if owner else 0)
    longest = widest([line.sentence for line in lines])
    whole = max(over + max(longest, 8), below + bar + (strip + 7 if strip else 0))
    return _Sizes(True, sign, key, min(whole, room) - over, now, target, bar, strip, age, owner)


def _edge(lines: Sequence[_Line], sizes: _Sizes) -> int:
    """The column where the widest key result ends, so that a wide terminal does not pull all apart."""
    if not lines:
        return 0
    if sizes.above:
        above = sizes.sign + sizes.key + 2 + sizes.name + 2 + sizes.age
        return above + (sizes.owner + 1 if sizes.owner else 0)
    figures = sizes.now + sizes.target + 3
    below = sizes.sign + sizes.key + 2 + sizes.bar + _PERCENT + 2 + figures + (sizes.strip + 7)
    words = sizes.words + 2 if sizes.words else 0
    return below + sizes.name + 2 + sizes.age + sizes.owner + 4 + words


def _titles(view: Status, said: Callable[[str], str]) -> int:
    titles = [f"{each.objective.key} {each.objective.text}  {each.objective.kind}" for each in view.groups]
    return max((width(said(title)) for title in titles), default=0)


# --- drawing ---------------------------------------------------------------------------------------------


def _top(view: Status, edge: int, said: Callable[[str], str]) -> list[Pieces]:
    """Whose it is, and the cycle as a bar with its words."""
    where = where_in_cycle(view.plan, view.today)
    title = said(head(view).removesuffix(f" · {where}"))
    bar = pace_bar(share_gone(view.plan, view.today), None, 13, STRONG)
    room = edge - width(title) - 15 - width(where)
    if room < 0:
        return [[(clip(title, max(edge, _LEAST)), STRONG)], [*bar, (f"  {where}", DIM)]]
    return [[(title, STRONG), (" " * room, ""), *bar, (f"  {where}", DIM)]]


def _sign(line: _Line, sizes: _Sizes) -> Pieces:
    """The shape of its colour, with the letter where the colour may not be seen, and its key."""
    colour = line.row.standing.colour
    letter = f" {say.LETTERS[colour]}" if sizes.sign > 1 else ""
    look = instruments.LOOKS.get(colour, "")
    return [(instruments.shape(colour) + letter, look), (" ", ""), (pad(line.key, sizes.key) + " ", "")]


def _age(line: _Line, sizes: _Sizes) -> Pieces:
    silent = line.row.standing.colour == "silent"
    return [(pad(line.age, sizes.age, right=True), instruments.LOOKS["silent"] if silent else DIM)]


def _one(line: _Line, view: Status, sizes: _Sizes) -> Pieces:
    sentence = line.sentence if width(line.sentence) <= sizes.name else line.name
    return [
        *_sign(line, sizes),
        (pad(sentence, sizes.name), STRONG),
        ("  ", ""),
        *_figures(line, sizes),
        ("  ", ""),
        *_way(line, view, sizes),
        ("  ", ""),
        *_age(line, sizes),
        (f"  {pad(line.owner, sizes.owner)}", DIM),
        (f"  {clip(line.words, sizes.words)}" if sizes.words else "", ""),
    ]


def _two(line: _Line, view: Status, sizes: _Sizes) -> list[Pieces]:
    sentence = line.sentence if width(line.sentence) <= sizes.name else line.name
    owner = f" {pad(line.owner, sizes.owner)}" if sizes.owner else ""
    start = " " * (sizes.sign + sizes.key + 2)
    return [
        [*_sign(line, sizes), (pad(sentence, sizes.name) + "  ", STRONG), *_age(line, sizes), (owner, DIM)],
        [(start, ""), *_way(line, view, sizes, between=_figures(line, sizes))],
    ]


def _figures(line: _Line, sizes: _Sizes) -> Pieces:
    now = pad(line.now, sizes.now, right=True)
    return [(now, STRONG), (f" {signs().arrow} {pad(line.target, sizes.target)}", "")]


def _way(line: _Line, view: Status, sizes: _Sizes, between: Pieces | None = None) -> Pieces:
    """The way to the target as a bar, its share, `between`, week by week, the confidence."""
    found = [*instruments.pace(line.row, sizes.bar), (pad(line.percent, _PERCENT, right=True), "")]
    if between is not None:
        found += [("  ", ""), *between]
    if sizes.strip:
        strip = instruments.strip(line.row, view.plan, view.today, sizes.strip)
        change = line.row.standing.confidence_change
        found += [("  ", ""), *strip, (f" {pad(line.confidence, 5)}", CARE if change < -1 else "")]
    return found


# --- below -----------------------------------------------------------------------------------------------


def _changes(view: Status, room: int) -> list[Pieces]:
    """What has another colour than one check-in ago, each with its shape."""
    day, turns = since(view)
    if not turns:
        return []
    text = say.SINCE.format(day=day, turns="")
    lines: list[Pieces] = [[(text, DIM)]]
    at = width(text)
    for number, turn in enumerate(turns):
        words = f"{turn.key} {turn.before} {signs().arrow} "
        last = f"{instruments.shape(turn.after)} {turn.after}"
        if at + width(words + last) + 2 > room and number:
            lines.append([(" " * width(text), "")])
            at = width(text)
        elif number:
            lines[-1].append(("  ", ""))
            at += 2
        lines[-1] += [(words, ""), (last, instruments.LOOKS.get(turn.after, ""))]
        at += width(words + last)
    return lines


def _counted(view: Status, room: int, said: Callable[[str], str]) -> list[Pieces]:
    """A shape for each key result, then how many of which colour."""
    shapes: Pieces = [
        (instruments.shape(colour) * count, instruments.LOOKS.get(colour, ""))
        for colour, count in view.counts.items()
        if count
    ]
    taken = sum(view.counts.values())
    words = said(summary(view))
    if 0 < taken <= room - width(words) - 2:
        return [[*shapes, ("  ", ""), (words, "")]]
    return [[(line, "")] for line in wrap(words, room)]
