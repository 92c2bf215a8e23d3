"""What Today draws: its rows, and the week beside them where there is room."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.plan.formatting import day, shorten
from method.rhythm.priorities import my_week
from method.rhythm.status import now_and_target, status
from method.rhythm.today import Item
from method.steps import STEPS
from method.wording import today_screen as say
from method.wording.places import PLACES
from method.wording.status import LETTERS
from store.documents.fields import value_in
from store.documents.tables import COLLECTIONS, SINGLETONS
from tui.app.theme import DIM, HEADING, STRONG
from tui.screens.base.rag_look import LOOKS
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words, wrap
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from method.rhythm.status import Row as StatusRow
    from method.rhythm.today import Today
    from store.documents.plan import Plan

LABEL, NAME, KEY = 13, 13, 6
_FIGURES = 16
_FIRST_WORDS = ("text", "what", "name")
"""Fields that take the first words of a new row."""
_ON_CARDS = ("objectives", "key_results", "kpis")


class Line(NamedTuple):
    """A line of Today; `place` is empty where it leads nowhere."""

    content: Content
    place: str = ""


def draw(row: Row, cells: int, selected: bool) -> Content | Strip:
    """A row as it was made; its further lines are no rows of their own for the cursor."""
    if not isinstance(row.data, Line):
        return row.content if isinstance(row.content, Content) else words(row.content)
    if row.heading:
        return Strip(row.data.content.render_segments())
    return row.data.content


def due_rows(items: Iterable[Item], room: int, most: int) -> Iterable[Row]:
    """A thing that is due: its kind, its keys where they add something, its words on at most `most` lines."""
    seen: Counter[str] = Counter()
    for item in items:
        kind = say.KINDS[item.kind]
        text = item.text.removeprefix(f"{kind}, ").removeprefix(f"{kind}: ")
        if item.kind == "check_in":
            text = f"{' '.join(item.keys)} {signs().dot} {text}"
        elif item.kind == "scores":
            text = f"{text} {', '.join(item.keys)}"
        label = Content.styled(pad(kind, LABEL), STRONG)
        yield from _lines(_id_of(seen, f"{item.kind} {item.place}"), label, text, item.place, room, most)


def news_rows(view: Today, today: date, name: Callable[[str], str], room: int, most: int) -> Iterable[Row]:
    """What others did."""
    if not view.news:
        return
    since = say.SINCE_DAY.format(day=day(view.since, today))
    if (today - view.since).days < len(say.WEEKDAYS):
        since = say.SINCE.format(weekday=say.WEEKDAYS[view.since.weekday()])
    yield Row("gap", " ", heading=True)
    yield Row("since", since, heading=True)
    seen: Counter[str] = Counter()
    for one in view.news:
        lead = words(pad(name(one.who).split(" ")[0], NAME), STRONG) + words(pad(one.key, KEY), "")
        yield from _lines(
            _id_of(seen, f"news {one.who} {one.on} {one.place}"), lead, one.text, one.place, room, most
        )


def _id_of(seen: Counter[str], name: str) -> str:
    """A row's id that stays the same while other rows come and go, so that the cursor stays too."""
    seen[name] += 1
    return f"{name} {seen[name]}"


def _lines(name: str, lead: Content, text: str, place: str, room: int, most: int) -> Iterable[Row]:
    """`text` beside `lead`; a long one is cut, since the place it leads to shows all of it."""
    fit = max(room - lead.cell_length, 12)
    lines = wrap(shorten(text, fit * (most + 1)), fit)
    if len(lines) > most:
        lines[most - 1] = clip(f"{lines[most - 1]} {lines[most]}", fit)
    for number, line in enumerate(lines[:most]):
        start = lead if number == 0 else Content(" " * lead.cell_length)
        row_name = name if number == 0 else f"{name} +{number}"
        yield Row(row_name, data=Line(start + words(line), place), text=text, heading=number > 0)


def week_beside(plan: Plan, who: str, today: date, cells: int, *, wins: int) -> Content:
    """My priorities, every key result as it stands, and the latest wins."""
    parts: list[Content] = []
    mine = [one for one in my_week(plan, who, today).this_week if one.priority.state in ("open", "done")]
    if mine:
        parts.append(words(say.MY_WEEK, HEADING))
        for one in mine:
            sign = signs().done if one.priority.state == "done" else signs().open
            parts.append(words(clip(f"{sign} {one.priority.text}", cells)))
        parts.append(Content(""))
    groups = [group for group in status(plan, today).groups if group.rows]
    if groups:
        parts.append(words(say.KEY_RESULTS, HEADING))
    for group in groups:
        parts.append(words(clip(f"{group.objective.key} {group.objective.text}", cells), DIM))
        parts += [_key_result(row, row.key_result.owner == who, cells) for row in group.rows]
    if plan.wins:
        parts += [Content(""), words(say.LAST_WIN if wins == 1 else say.LAST_WINS, HEADING)]
        for win in plan.wins[::-1][:wins]:
            said = f"{win.who}: {win.text}" if win.who else win.text
            parts += [words(line) for line in wrap(shorten(said, cells * 5), cells)[:4]]
    return Content("\n").join(parts)


_IN_LEARN = {"retrospective": "retrospective", "next cycle": "close"}
"""The section of Learn that has the fields of a room."""


def place_of_words(kept: str) -> str:
    """The place, as Today opens it, of words that were typed and not submitted; empty: none shows them."""
    first, _, rest = kept.partition("/")
    room, _, more = rest.partition("/")
    if first == "fields":
        if room in {step.key for step in STEPS}:
            return f"prework/{room}"
        table = more.partition("/")[0]
        if table in _ON_CARDS:
            return "draft"
        return f"learn/middle/{room}" if table == "mid_cycles" else f"learn/{_IN_LEARN.get(room, 'scores')}"
    if first == "asked":
        return rest.rpartition("/")[0] if room in PLACES else ""
    if first in ("checkin", "learn", "review", "stack"):
        return f"{first}/{room}"
    return first if first in ("draft", "peer review", "priorities", "wins") else ""


def is_kept(kept: str, text: str, plan: Plan) -> bool:
    """Whether the plan already holds these words: the line dropped after they were accepted.

    A chosen colour does not count as words typed, either.
    """
    first, *rest = kept.split("/")
    if first == "checkin":
        return rest[-1] == "colour"
    if first != "fields" or len(rest) < 3:
        return False
    table, id, field = rest[1], rest[2], rest[3] if len(rest) > 3 else ""
    if table not in COLLECTIONS and table not in SINGLETONS:
        return False
    if field:
        document = plan.find(table, id)
        return document is not None and _same(value_in(document, field), text)
    rows = plan.table(table) if table in COLLECTIONS else ()
    return any(_same(value_in(row, name), text) for row in rows for name in _FIRST_WORDS)


def _same(held: object, text: str) -> bool:
    return isinstance(held, str) and held.split() == text.split()


def _key_result(row: StatusRow, mine: bool, cells: int) -> Content:
    result, stand = row
    now, target = now_and_target(result, stand.value)
    figures = f"{now} {signs().arrow} {target}"
    if width(figures) > _FIGURES:  # a number is never cut: its unit goes, the words have less room
        figures = f"{now} {signs().arrow} {target.partition(' ')[0]}"
    confidence = f"{stand.confidence:>3}"
    room = cells - 2 - KEY - width(figures) - len(confidence) - 1
    lead = Content.styled(LETTERS[stand.colour] + " ", LOOKS.get(stand.colour, DIM))
    key = words(pad(result.key, KEY), STRONG if mine else "")
    text = result.statement if width(result.statement) <= room else result.metric or result.statement
    return lead + key + words(pad(text, room)) + words(f" {figures}{confidence}")
