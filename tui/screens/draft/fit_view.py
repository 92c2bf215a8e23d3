"""How well the set fits, as bars: hours in all and of each person, what is served, the first finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.plan.names import first_name
from method.planning.capacity import hours_of, whole
from method.wording import draft as say
from store.documents.guards import is_key_result
from tui.app.theme import CARE, DIM, GOOD, TROUBLE
from tui.screens.draft.advice_view import first_finding
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words
from tui.widgets.charts.hours_bar import hours_bar
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from method.planning.fit import Fit, PersonFit, Served
    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr

_NAME, _FEWEST_PEOPLE, _BESIDE = 9, 1, 44
_CONFIDENCE = 10
_LEAST_HOURS = 48
"""Cells from which on the hours say all they have to."""


class FitView(NamedTuple):
    """What is drawn: the sums, the plan they are of, and the line one looks at or types."""

    fit: Fit
    plan: Plan
    current: Okr | None = None


def title(fit: Fit) -> str:
    """How many there are, for the rule or the frame."""
    low, high = fit.objectives_wanted
    counts = say.COUNTS.format(objectives=fit.objectives, low=low, high=high, results=fit.key_results)
    return counts.format(dot=signs().dot)


def narrow(of: FitView, cells: int) -> list[Content]:
    """Three lines: hours, whoever has least room left, the first finding."""
    enough = _enough(of.fit)
    if cells - enough.cell_length >= _LEAST_HOURS:
        hours = _hours(of, cells - enough.cell_length - 2)
        lines = [hours + Content(" " * max(cells - hours.cell_length - enough.cell_length, 2)) + enough]
    else:
        lines = [_hours(of, cells)]
    tight = sorted(of.fit.per_person, key=lambda one: (not _is_theirs(one, of), one.room - one.hours))
    if of.fit.people:
        lines += [_person(one, of, cells) for one in tight[:_FEWEST_PEOPLE]]
    return [*lines, *_finding(of.fit, cells)]


def wide(of: FitView, cells: int, most: int) -> list[Content]:
    """Bars at the left, what is served at the right; below them the first finding. At most `most` lines."""
    room = max(cells - _BESIDE, 40)
    people = list(of.fit.per_person) if of.fit.people else []
    bars = [_hours(of, room), *(_person(one, of, room) for one in people)]
    beside = _beside(of.fit, min(cells - room, _BESIDE) - 2)
    lines = []
    for number in range(min(max(len(bars), len(beside)), most - 1)):
        bar = bars[number] if number < len(bars) else Content("")
        aside = beside[number] if number < len(beside) else Content("")
        lines.append(bar + Content(" " * max(room - bar.cell_length, 0)) + aside)
    return [*lines, *_finding(of.fit, cells)]


def height(fit: Fit, screen_height: int) -> int:
    """Lines that `wide` takes: nobody is left out where the screen is high enough."""
    people = len(fit.per_person) if fit.people else 0
    return min(max(1 + people, len(_beside(fit, _BESIDE))), max(screen_height // 5, 5)) + 1


def _hours(of: FitView, cells: int) -> Content:
    fit = of.fit
    if not fit.people:
        return words(clip(say.NO_HOURS, cells), DIM)
    more = _hours_of_current(of) if _is_committed_kind(of) else 0.0
    used = _sum(fit.committed, more)
    said = say.HOURS.format(used=used, room=whole(fit.available))
    return _bar_line(say.HOURS_NAME, fit.committed, more, fit.available, said, cells)


def _person(one: PersonFit, of: FitView, cells: int) -> Content:
    more = _hours_of_current(of) if _is_theirs(one, of) else 0.0
    unknown = _is_theirs(one, of) and is_key_result(of.current) and hours_of(of.current, of.plan) is None
    used = _sum(one.hours, more, unknown=unknown)
    said = say.HOURS_OF.format(used=used, room=whole(one.room))
    if one.hours > one.room:
        said += say.OVER
    return _bar_line(first_name(one.person, of.plan), one.hours, more, one.room, said, cells)


def _sum(hours: float, more: float, *, unknown: bool = False) -> str:
    """`180 + 90`: the share of the line one looks at stands apart; `180 + ?` where nobody estimated it."""
    if unknown:
        return say.HOURS_SUM.format(held=whole(hours), more=say.UNKNOWN)
    return (
        say.HOURS_SUM.format(held=whole(hours - more), more=whole(more))
        if 0 < more <= hours
        else whole(hours)
    )


def _bar_line(name: str, hours: float, more: float, room: float, said: str, cells: int) -> Content:
    more = min(more, hours)
    bar = hours_bar(hours - more, more, room, max(cells - _NAME - max(width(said), _FIGURES) - 3, 8))
    over = hours > room
    return Content.assemble(
        words(pad(name, _NAME)),
        " ",
        *bar,
        "  ",
        (said, TROUBLE if over else ""),
    )


_FIGURES = 28
"""Cells for `1,150 + 100 of 1,514 h  over`."""


def _hours_of_current(of: FitView) -> float:
    return (hours_of(of.current, of.plan) or 0.0) if is_key_result(of.current) and of.current.id else 0.0


def _is_theirs(one: PersonFit, of: FitView) -> bool:
    return is_key_result(of.current) and of.current.owner == one.person


def _is_committed_kind(of: FitView) -> bool:
    if not is_key_result(of.current):
        return False
    above = of.plan.find("objectives", of.current.objective)
    return above is not None and above.kind == "committed"


def _enough(fit: Fit) -> Content:
    said: list[Content] = [words(say.ENOUGH)]
    for each in fit.per_objective:
        style = GOOD if each.sufficient == "yes" else CARE
        said.append(Content.assemble(f" {each.key} ", (each.sufficient or say.UNKNOWN, style)))
    return Content("").join(said) if fit.per_objective else Content("")


def _beside(fit: Fit, cells: int) -> list[Content]:
    """Enough or not, confidence, what is served, and the mix, each under its name."""
    lines = [_enough(fit)]
    if fit.confidence is not None:
        bar = pace_bar(fit.confidence / 10, None, _CONFIDENCE, GOOD if fit.confidence >= _SURE else CARE)
        lines.append(Content.assemble(_name(say.CONFIDENCE), *bar, f" {fit.confidence:.1f}"))
    lines += [
        _served(name, served, cells)
        for name, served in ((say.CHOICES, fit.choices), (say.OBSTACLES, fit.obstacles))
        if served
    ]
    mix = [f"{name} {count}" for name, count in fit.natures.items() if count]
    if mix:
        lines.append(Content(_name(say.MIX) + f" {signs().dot} ".join(mix)))
    return lines


_SURE = 5


def _name(name: str) -> str:
    return pad(name, _NAMES)


_NAMES = 11


def _served(name: str, served: tuple[Served, ...], cells: int) -> Content:
    """`A ● B ● C ○`: a dot for each, filled where an objective serves it."""
    line = Content(_name(name))
    for one in served:
        mark = (signs().marked, GOOD) if one.by else (signs().unmarked, CARE)
        further = Content.assemble(f"{clip(one.key, 6)} ", mark, " ")
        if line.cell_length + further.cell_length > cells - 2:
            return line + Content(signs().ellipsis)
        line += further
    return line


def _finding(fit: Fit, cells: int) -> list[Content]:
    found = first_finding(fit.findings, cells=cells - 2)
    return [Content.assemble((f"{signs().open} ", CARE), words(found, CARE))] if found else []
