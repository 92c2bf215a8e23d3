"""What stands beside Today: how everything stands, my week, the latest wins, and the other teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import short_day
from method.rhythm.priorities import MOST, my_week
from method.rhythm.progress import WEEK, week_of, weeks_between
from method.rhythm.status import now_and_target, status
from method.rhythm.wins import wins_by
from method.wording import today_screen as say
from method.wording.status import LETTERS
from tui import instruments
from tui.app.theme import ACCENT, CARE, DIM, HEADING, SILENT, STRONG
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, shortened, visible, width, words, wrap
from tui.widgets.charts.pace_bar import pace_bar
from tui.widgets.charts.sparkline import trend

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from method.rhythm.status import Row, Status
    from store.documents.plan import Plan
    from store.documents.rhythm import Win

_BAR, _FIGURES = 12, 16
_FOR_WINS = 10
"""Lines left to the wins where a key result takes two."""
_WIN_LINES = 3


def standing_lines(view: Status, who: str, cells: int, rows: int) -> list[Content]:
    """Every objective and its key results: shape, key (bold is mine), name, way and confidence.

    Objectives are whole where there are rows for it.
    """
    groups = [group for group in view.groups if group.rows]
    if not groups:
        return _example(cells)
    results = sum(len(group.rows) for group in groups)
    airy = len(groups) * 2 - 1 + results * 2 <= rows - _FOR_WINS
    taken = len(groups) + results * (2 if airy else 1)
    air = len(groups) - 1 if taken + len(groups) - 1 <= rows else 0
    lines: list[Content] = []
    spare = rows - taken - air
    for number, group in enumerate(groups):
        if number and air:
            lines.append(Content(""))
        title = " ".join(f"{group.objective.key} {group.objective.text}".split())
        whole = wrap(title, cells)
        if len(whole) - 1 <= spare:
            spare -= len(whole) - 1
        else:
            whole = [shortened(title, cells)]
        lines += [words(line, HEADING) for line in whole]
        for row in group.rows:
            lines += (_two_lines if airy else _one_line)(row, row.key_result.owner == who, cells)
    return lines


def _one_line(row: Row, mine: bool, cells: int) -> list[Content]:
    """`● O1.1 Visits booked online ━━━━━━┃────   8 ▲1`."""
    lead, sure = _lead(row, mine), _confidence(row)
    bar = Content.assemble(*instruments.pace(row, _BAR))
    room = max(cells - lead.cell_length - _BAR - sure.cell_length - 1, 6)
    name = words(pad(named(row, room), room), STRONG if mine else "")
    return [lead + name + Content(" ") + bar + sure]


def _two_lines(row: Row, mine: bool, cells: int) -> list[Content]:
    """Its sentence; below it the way with its figures."""
    lead, sure = _lead(row, mine), _confidence(row)
    room = cells - lead.cell_length - sure.cell_length
    first = lead + words(pad(named(row, room), room), STRONG if mine else "") + sure
    now, target = now_and_target(row.key_result, row.standing.value)
    figures = f"  {now} {signs().arrow} {target}"
    bar = instruments.pace(row, max(cells - lead.cell_length - max(width(figures), _FIGURES), _BAR))
    return [first, Content(" " * lead.cell_length) + Content.assemble(*bar) + words(figures)]


def _lead(row: Row, mine: bool) -> Content:
    """Shape and key; a letter, too, where there is no colour or no sign."""
    result, colour = row.key_result, row.standing.colour
    letter = LETTERS[colour] if needs_letters() else ""
    shape = words(f"{instruments.shape(colour)}{letter} ", instruments.LOOKS.get(colour, DIM))
    return shape + words(pad(result.key, max(5, width(visible(result.key)) + 1)), STRONG if mine else "")


def _confidence(row: Row) -> Content:
    stand, sign = row.standing, signs()
    change = stand.confidence_change
    moved = f"{sign.up if change > 0 else sign.down}{abs(change)}" if change else sign.same
    return Content.assemble(f"{stand.confidence:>4} ", (pad(moved, 3), CARE if change < 0 else ""))


def named(row: Row, room: int) -> str:
    """The sentence of a key result where it fits, else what is measured, cut at a word."""
    result = row.key_result
    text = result.statement if width(visible(result.statement)) <= room else result.metric or result.statement
    return shortened(text[:1].upper() + text[1:], room)


def _example(cells: int) -> list[Content]:
    """What will stand here, in grey, and the key that leads there."""
    bar = [(sign, DIM) for sign, _ in pace_bar(0.71, 0.56, _BAR, DIM)]
    room = max(cells - _BAR - 12, 6)
    name = pad(say.EXAMPLE_NAME, room)
    shown = Content.assemble((f"{signs().green} O1.1 {name} ", DIM), *bar, ("  8", DIM))
    return [*(words(line) for line in wrap(say.NO_KEY_RESULTS, cells)), Content(""), shown]


def week_lines(plan: Plan, who: str, today: date, cells: int) -> list[Content]:
    """My priorities, this week's first; what else there is room for."""
    week = my_week(plan, who, today)
    lines: list[Content] = []
    shown = [one for one in week.this_week if one.priority.state in ("open", "done")]
    for one in (*shown, *week.left_over):
        done = one.priority.state == "done"
        sign = signs().done if done else signs().open
        for number, line in enumerate(wrap(" ".join(one.priority.text.split()), max(cells - 2, 8))[:2]):
            lines.append(words((f"{sign} " if number == 0 else "  ") + line, DIM if done else ""))
        monday = short_day(one.priority.week, today)
        since = say.SINCE_WEEK.format(day=monday) if one in week.left_over else ""
        told = [one.key_result.key if one.key_result else "", since]
        if any(told):
            lines.append(words("  " + f" {signs().dot} ".join(part for part in told if part), DIM))
    if week.room:
        first, *more = wrap(say.WEEK_ASKS, max(cells - 2, 8))
        lines.append(Content.assemble((say.WEEK_KEY, ACCENT), " ") + words(first, DIM))
        lines += [words(f"  {line}", DIM) for line in more]
    return lines


def week_aside(plan: Plan, who: str, today: date) -> str:
    """How many of this week's are taken."""
    return say.OF.format(count=MOST - my_week(plan, who, today).room, all=MOST)


def win_lines(plan: Plan, today: date, cells: int, rows: int) -> list[Content]:
    """The latest wins, whose first; below them how many there were each week."""
    if not plan.wins:
        return [words(line, DIM) for line in wrap(say.NO_WINS, cells)]
    lines: list[Content] = []
    for win in plan.wins[::-1]:
        told = list(_win(win, plan, cells))
        if lines and len(lines) + len(told) > rows:
            break
        lines += told
    if len(lines) + 2 <= rows:
        lines += [Content(""), _by_week(plan, today, cells)]
    return lines[: max(rows, 1)]


def _win(win: Win, plan: Plan, cells: int) -> Iterable[Content]:
    person = plan.workspace.person(win.who)
    whose = " ".join(((person.name if person else win.who) or say.THE_TEAM).split())
    lines = wrap(f"{whose}  {' '.join(win.text.split())}", max(cells - 2, 8))
    if len(lines) > _WIN_LINES:
        lines = [*lines[: _WIN_LINES - 1], shortened(" ".join(lines[_WIN_LINES - 1 :]), max(cells - 2, 8))]
    first = words(lines[0])
    yield Content.assemble((f"{signs().star} ", ACCENT)) + first.stylize(STRONG, 0, len(visible(whose)))
    yield from (Content("  ") + words(line) for line in lines[1:])


def _by_week(plan: Plan, today: date, cells: int) -> Content:
    """One cell a week of the cycle, as high as it had wins; those to come are dots."""
    start, end = plan.cycle.start, plan.cycle.end
    count, here = weeks_between(start, end), week_of(start, end, today)
    found = [0.0] * max(here, 1)
    for win in wins_by(plan, today):
        at = (win.on - start).days // WEEK
        if 0 <= at < len(found):
            found[at] += 1
    room = max(cells - width(say.BY_WEEK) - 2, 1)
    ticks = trend(found[-room:], min(len(found), room), 0)
    coming = signs().coming * max(min(count - here, room - len(found)), 0)
    return words(f"{say.BY_WEEK}  ", DIM) + words(ticks) + words(coming, DIM)


def across_lines(others: Sequence[Plan], today: date, cells: int, rows: int) -> list[Content]:
    """The other teams, each with how many are on pace and its key results, as far as they fit."""
    views = [status(plan, today) for plan in others]
    shown: list[tuple[Plan, Status]] = [pair for pair in zip(others, views, strict=True) if pair[1].rows]
    lines: list[Content] = []
    draw = _two_lines if sum(2 * len(view.rows) + 2 for _, view in shown) <= rows else _one_line
    for number, (plan, view) in enumerate(shown):
        told = say.ON_PACE.format(count=view.on_pace, all=len(view.rows))
        title = shortened(plan.team.name, max(cells - width(told) - 2, 8))
        gap = " " * max(cells - width(title) - width(told), 1)
        block = [Content("")] if number else []
        block += [words(title, HEADING) + words(gap + told, DIM)]
        for row in view.rows:
            block += draw(row, False, cells)
        if len(lines) + len(block) > rows - (number < len(shown) - 1):
            left = rows - len(lines)
            return [*lines, *block[: max(left - 1, 0)], words(say.MORE_TEAMS, DIM)][:rows]
        lines += block
    return lines or [words(line, DIM) for line in wrap(say.NO_OTHER_TEAMS, cells)]


def silent_words(view: Status, room: int) -> Content:
    """Who has been silent, and for how long: `◌ O2.3 24 days silent`; the longest first."""
    silent = [row for row in view.rows if row.standing.colour == "silent"]
    silent.sort(key=lambda row: -(row.standing.age_days or 0))
    parts = [
        f"{signs().silent} " + say.SILENT.format(key=row.key_result.key, days=row.standing.age_days)
        for row in silent
    ]
    kept: list[str] = []
    while parts and width("  ".join([*kept, parts[0]])) <= room - (5 if len(parts) > 1 else 0):
        kept.append(parts.pop(0))
    text = "  ".join(kept) + (f"  +{len(parts)}" if parts and kept else "")
    return words(text, SILENT)
