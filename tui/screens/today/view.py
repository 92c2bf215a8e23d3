"""What Today draws: its rows, and the week beside them where there is room."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.plan.formatting import day, shorten
from method.rhythm.today import Item
from method.steps import STEPS
from method.wording import today_screen as say
from method.wording.places import PLACES
from method.wording.status import LETTERS
from store.documents.fields import value_in
from store.documents.tables import COLLECTIONS, SINGLETONS
from tui.app.theme import CARE, DIM, LINE, SILENT, STRONG
from tui.instruments import LOOKS, shape
from tui.screens.today.beside import named
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, shortened, words, wrap
from tui.widgets.frame import titled
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from method.rhythm.status import Row as StatusRow
    from method.rhythm.status import Status
    from method.rhythm.today import Today
    from store.documents.plan import Plan

LABEL, NAME, KEY = 13, 13, 6
_FIRST_WORDS = ("text", "what", "name")
"""Fields that take the first words of a new row."""
_ON_CARDS = ("objectives", "key_results", "kpis")


class Line(NamedTuple):
    """A line of Today; `place` is empty where it leads nowhere."""

    content: Content
    place: str = ""


def draw(row: Row, cells: int, selected: bool) -> Content | Strip:
    """A row as it was made; a heading is a rule with its title."""
    if not isinstance(row.data, Line):
        return row.content if isinstance(row.content, Content) else words(row.content)
    if row.heading:
        return Strip(row.data.content.render_segments())
    return row.data.content


def due_rows(items: Iterable[Item], stand: Status, room: int, most: int) -> Iterable[list[Row]]:
    """A thing that is due, as the rows it takes: its kind, its words on at most `most` lines.

    A check-in tells its key results, each on a line of its own; the one that was silent longest is first.
    """
    seen: Counter[str] = Counter()
    for item in items:
        kind = say.KINDS[item.kind]
        text = item.text.removeprefix(f"{kind}, ").removeprefix(f"{kind}: ")
        label = Content.styled(pad(kind, LABEL), STRONG)
        name = _id_of(seen, f"{item.kind} {item.place}")
        if item.kind == "check_in":
            yield list(_check_in(name, label, text, item, stand, room, most))
            continue
        if item.kind == "scores":
            text = f"{text} {', '.join(item.keys)}"
        yield list(_lines(name, label, text, item.place, room, most))


def _check_in(
    name: str, label: Content, text: str, item: Item, stand: Status, room: int, most: int
) -> Iterable[Row]:
    """How many are due, and when the last was; then each with what speaks for it."""
    count = len(item.keys)
    counted = say.KEY_RESULTS_ONE if count == 1 else say.KEY_RESULTS_MANY.format(count=count)
    first = label + words(counted) + words(f" {signs().dot} {text}", DIM)
    yield Row(name, data=Line(first, item.place), text=" ".join((text, *item.keys)))
    rows = [row for row in stand.rows if row.key_result.key in item.keys]
    rows.sort(key=lambda row: (_PRESSING.index(row.standing.colour), row.standing.colour == "silent"))
    kept = rows if len(rows) <= most else rows[: most - 1]
    for row in kept:
        result = row.key_result
        aside = _why(row)
        lead = words(f"{_sign(row)} ", LOOKS.get(row.standing.colour, DIM)) + words(pad(result.key, KEY))
        cells = max(room - LABEL - lead.cell_length - aside.cell_length - 2, 8)
        shown = Content(" " * LABEL) + lead + words(pad(named(row, cells), cells)) + Content("  ") + aside
        yield Row(f"{name} {result.id}", data=Line(shown, item.place), part=True)
    if len(kept) < len(rows):
        more = Content(" " * LABEL) + words(say.MORE_DUE.format(count=len(rows) - len(kept)), DIM)
        yield Row(f"{name} more", data=Line(more, item.place), part=True)


_PRESSING = ("silent", "red", "amber", "not started", "green")


def _sign(row: StatusRow) -> str:
    letter = LETTERS[row.standing.colour] if needs_letters() else ""
    return shape(row.standing.colour) + letter


def _why(row: StatusRow) -> Content:
    """What is to be said of it: its silence, a fall of confidence, else how long ago it was checked in."""
    stand, sign = row.standing, signs()
    if stand.age_days is None:
        return words(say.NEVER, DIM)
    if stand.colour == "silent":
        return words(say.DAYS_SILENT.format(days=stand.age_days), SILENT)
    if stand.confidence_change < 0:
        change = f"{sign.down}{abs(stand.confidence_change)}"
        return words(say.CONFIDENCE.format(confidence=stand.confidence, change=change), CARE)
    return words(say.DAY_AGO if stand.age_days == 1 else say.DAYS_AGO.format(days=stand.age_days), DIM)


def news_rows(
    view: Today, today: date, name: Callable[[str], str], room: int, most: int
) -> Iterable[list[Row]]:
    """What others did, below a rule that says since when."""
    if not view.news:
        return
    since = say.SINCE_DAY.format(day=day(view.since, today))
    if (today - view.since).days < len(say.WEEKDAYS):
        since = say.SINCE.format(weekday=say.WEEKDAYS[view.since.weekday()])
    count = len(view.news)
    aside = say.CHANGES_ONE if count == 1 else say.CHANGES.format(count=count)
    line = Content.assemble((signs().rule * 2 + " ", LINE)) + titled(since, aside, room - 3)
    yield [Row("since", data=Line(line), heading=True)]
    seen: Counter[str] = Counter()
    for one in view.news:
        lead = words(pad(name(one.who).split(" ")[0], NAME), STRONG) + words(pad(one.key, KEY), "")
        of = _id_of(seen, f"news {one.who} {one.on} {one.place}")
        yield list(_lines(of, lead, one.text, one.place, room, most))


def spaced(groups: Sequence[list[Row]], rows: int) -> list[Row]:
    """All rows: an empty line between two things where all fits so, else between mine, else above a rule."""
    ids = [group[0].id for group in groups]
    after_rule = ids.index("since") + 1 if "since" in ids else len(groups) + 1
    every = {at for at in range(1, len(groups)) if at != after_rule}
    mine = {at for at in every if at < after_rule}
    taken = sum(map(len, groups))
    air = next((some for some in (every, mine) if taken + len(some) <= rows), {after_rule - 1} & every)
    found: list[Row] = []
    for number, group in enumerate(groups):
        if number in air:
            found.append(Row(f"above {group[0].id}", Content(""), heading=True))
        found += group
    return found


def _id_of(seen: Counter[str], name: str) -> str:
    """A row's id that stays the same while other rows come and go, so that the cursor stays too."""
    seen[name] += 1
    return f"{name} {seen[name]}"


def _lines(name: str, lead: Content, text: str, place: str, room: int, most: int) -> Iterable[Row]:
    """`text` beside `lead`; a long one is cut, since the place it leads to shows all of it."""
    fit = max(room - lead.cell_length, 12)
    lines = wrap(shorten(text, fit * (most + 1)), fit)
    if len(lines) > most:
        lines[most - 1] = shortened(f"{lines[most - 1]} {lines[most]}", fit)
    for number, line in enumerate(lines[:most]):
        start = lead if number == 0 else Content(" " * lead.cell_length)
        row_name = name if number == 0 else f"{name} +{number}"
        yield Row(row_name, data=Line(start + words(line), place), text=text, part=number > 0)


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
