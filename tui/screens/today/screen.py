"""Today: what is due for me, what others changed, and the way to all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from method.plan.formatting import day
from method.rhythm import today as method_today
from method.rhythm.status import status
from method.steps import readiness_view
from method.wording import places
from method.wording import today_screen as say
from store.errors import StoreError
from tui.app.navigation import Link
from tui.app.theme import ACCENT, CARE, DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.today.beside import (
    across_lines,
    silent_words,
    standing_lines,
    week_aside,
    week_lines,
    win_lines,
)
from tui.screens.today.left_typed import PLACE as WORDS
from tui.screens.today.left_typed import go_on, left_typed
from tui.screens.today.room import Room
from tui.screens.today.view import Line, draw, due_rows, news_rows, spaced
from tui.screens.today.zone import PLACE as ZONE
from tui.screens.today.zone import ask, to_ask
from tui.store_words import sentence_of
from tui.text import ELLIPSIS, visible, width, words, wrap
from tui.widgets.frame import entitle
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method.rhythm.status import Status
    from store.documents.plan import Plan
    from tui.session import Session

_MOST_LINES = 4
"""Lines of one thing; two where the screen is low."""
_TALL = 30
_FRAMES = 2
"""Lines that a frame takes."""
_LEAST_WINS = 3


class Today(TeamPlace):
    """Where `okr` opens."""

    PLACE = "today"
    DEFAULT_CSS = """
    Today #day { height: auto; padding: 0 2; margin-bottom: 1; }
    Today #yours { width: 1fr; height: 1fr; }
    Today #beside, Today #across { height: 1fr; display: none; }
    Today #stands, Today #week, Today #wins, Today #across {
        border: round $border; border-title-color: ansi_default; border-title-style: none; padding: 0 1;
    }
    Today #wins { height: 1fr; }
    Today.-wide #yours { border: round ansi_bright_cyan; border-title-color: ansi_default; }
    Today.-wide #beside, Today.-vast #across { display: block; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._others: tuple[Plan, ...] = ()
        self._has_looked = False

    def compose_body(self) -> Iterable[Widget]:
        """The day; what is due and what changed, and beside it how it stands, the week, wins, other teams."""
        yield Static(id="day", markup=False)
        with Horizontal():
            with Vertical(id="yours"):
                yield RowList(render=draw, empty=say.NOTHING_DUE)
            with Vertical(id="beside"):
                yield Static(id="stands", markup=False)
                yield Static(id="week", markup=False)
                yield Static(id="wins", markup=False)
            yield Static(id="across", markup=False)

    def on_mount(self) -> None:
        """The list takes the keys; other teams' plans are read after the first frame."""
        self.query_one(RowList).focus()
        self.call_after_refresh(self._look_at_others)

    def on_screen_resume(self) -> None:
        """Draw again: drafts may have come or gone without a change to the plan."""
        if self._shown is not None:
            self._draw(self._shown)

    @property
    def comes_back_to(self) -> str:
        """Today itself."""
        return self.PLACE

    def on_resize(self, event: events.Resize) -> None:
        """Use the room there is."""
        if self._shown is not None:
            self._draw(self._shown)

    def actions(self) -> Sequence[KeyAction]:
        """Open, the week's own, then the places in the order of a day."""
        order = ("c", "r", "p", "o", "l", "s", "/")
        known = {action.key: action for action in self.navigation.global_actions()}
        return (
            KeyAction("enter", *say.ACT_OPEN, self._enter),
            KeyAction("m", *say.ACT_PRIORITIES, self.priorities),
            KeyAction("w", *say.ACT_WINS, self.wins),
            *(known[key] for key in order if key in known),
            KeyAction("t", *say.ACT_HERE, self.refresh, in_footer=False),
        )

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the day."""
        super().show(plan)
        self._draw(plan)

    def _draw(self, plan: Plan) -> None:
        session, today = self.session, self.session.today
        size = self.size if self.size.width else self.app.size
        stands = status(plan, today)
        view = method_today.today(plan, session.who, today, others=self._others)
        items = (*to_ask(plan, session), *self._to_begin(plan), *left_typed(plan, session), *view.items)
        top = [self._first_line(stands, len(items), size.width - 4), *self._about_store(plan, size.width - 4)]
        self.query_one("#day", Static).update(Content("\n").join(top))
        lines = sum(len(wrap(line.plain, max(size.width - 4, 10))) for line in top) + 1
        room = Room(size.width, size.height, lines, len(plan.workspace.teams) > 1)
        self.set_class(room.wide, "-wide")
        self.set_class(room.vast, "-vast")
        most, cells = _MOST_LINES if size.height >= _TALL else _MOST_LINES // 2, room.list_cells
        groups = [
            *due_rows(items, stands, cells, _MOST_LINES),
            *news_rows(view, today, session.person_name, cells, most),
        ]
        self.query_one(RowList).replace(spaced(groups, room.list_lines))
        if room.wide:
            open_ones = say.OPEN.format(count=len(items)) if items else ""
            frame = self.query_one("#yours")
            entitle(frame, say.YOURS, open_ones, room.list_cells + 7, f"{STRONG} {ACCENT}")
            self._draw_beside(plan, stands, room)

    def _draw_beside(self, plan: Plan, stands: Status, room: Room) -> None:
        who, today, cells = self.session.who, self.session.today, room.beside_cells
        week = week_lines(plan, who, today, cells)
        least = len(week) + 2 * _FRAMES + _LEAST_WINS + _FRAMES
        standing = standing_lines(stands, who, cells, room.body - least)
        on_pace = say.ON_PACE.format(count=stands.on_pace, all=len(stands.rows)) if stands.rows else ""
        left = room.body - len(standing) - len(week) - 3 * _FRAMES
        wins = win_lines(plan, today, cells, left)
        count = say.THIS_CYCLE.format(count=len(plan.wins)) if plan.wins else ""
        for name, title, aside, lines in (
            ("#stands", say.HOW_IT_STANDS, on_pace, standing),
            ("#week", say.MY_WEEK, week_aside(plan, who, today), week),
            ("#wins", say.LAST_WINS, count, wins),
        ):
            panel = self.query_one(name, Static)
            entitle(panel, title, aside, room.beside)
            panel.update(Content("\n").join(lines))
        for name, lines in (("#stands", standing), ("#week", week)):
            self.query_one(name).styles.height = len(lines) + _FRAMES
        self.query_one("#beside").styles.width = room.beside
        if room.vast:
            across = self.query_one("#across", Static)
            across.styles.width = room.beside
            entitle(across, say.ALL_TEAMS, say.ALL_TEAMS_KEY, room.beside)
            told = across_lines(self._others, today, cells, room.body - _FRAMES) if self._has_looked else []
            across.update(Content("\n").join(told))

    def _first_line(self, stands: Status, count: int, cells: int) -> Content:
        """The date and how many things are mine; at the right who has been silent."""
        today = self.session.today
        counted = say.COUNTS.get(count) or say.MANY.format(count=count)
        weekday = say.WEEKDAYS[today.weekday()]
        text = words(say.DAY.format(weekday=weekday, day=day(today, today), count=counted), STRONG)
        silent = silent_words(stands, cells - text.cell_length - 2)
        return text + Content(" " * max(cells - text.cell_length - silent.cell_length, 0)) + silent

    def _about_store(self, plan: Plan, cells: int) -> Iterable[Content]:
        """A new store and the demo say what they are, and one that can only be read."""
        if self.session.gateway.read_only:
            yield words(say.READ_ONLY, CARE)
        path = self.session.gateway.where
        if self.session.gateway.guarded:
            return  # where the store lies is nothing to somebody at the other end of a line
        if plan.workspace.about.guest:
            yield words(_with_path(say.DEMO, path, cells), DIM)
        elif not plan.changes:
            yield words(_with_path(say.NEW_STORE, path, cells), DIM)
            yield words(say.NEW_STORE_HOW)

    def _to_begin(self, plan: Plan) -> Iterable[method_today.Item]:
        """The readiness check, which comes first until a set was committed."""
        if plan.commitment is None and readiness_view(plan, self.session.who).asks:
            yield method_today.Item("readiness", say.READINESS, (), "prework/readiness")

    def _look_at_others(self) -> None:
        """What other teams need from this one."""
        try:
            self._others = self.session.other_plans()
        except StoreError as trouble:
            self.say(sentence_of(trouble), "trouble")
            return
        self._has_looked = True
        if self._others:
            self.show(self.session.plan)

    # --- going ---------------------------------------------------------------------------------------

    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a line."""
        event.stop()
        await self._enter()

    async def _enter(self) -> None:
        row = self.query_one(RowList).row
        place = row.data.place if row is not None and isinstance(row.data, Line) else ""
        if place:
            await self.open_at(place)
        else:
            self.say(say.NOTHING_HERE)

    async def open_at(self, place: str) -> None:
        """Open what a line of Today names: `checkin/O1.2`, `priorities`, `prework/readiness`."""
        name, _, argument = place.partition("/")
        if name == ZONE:
            ask(self)
        elif name == WORDS:
            await go_on(self, argument)
        elif name == "priorities":
            await self.priorities()
        elif name == "wins":
            await self.wins()
        elif name == "peer review":
            await self.navigation.open(Link("peer review"))
        elif place == "prework/readiness":
            await self.navigation.go_to("prework")
            await self.navigation.open(Link("readiness"))
        elif name == "team":
            self.session.go(team=argument)
            await self.navigation.go_to("draft")
        elif name in places.PLACES:
            await self.navigation.go_to(name, argument or None)

    async def priorities(self) -> None:
        """My priorities."""
        await self.navigation.open(Link("week"))

    async def wins(self) -> None:
        """The wall of wins."""
        await self.navigation.open(Link("wins"))


def _with_path(pattern: str, path: str, cells: int) -> str:
    """A sentence with a path on one line: of a long one the end shows."""
    path = visible(str(path))
    over = width(pattern.format(path=path)) - cells
    return pattern.format(path=ELLIPSIS + path[over + 1 :] if 0 < over < len(path) - 1 else path)
