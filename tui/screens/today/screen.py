"""Today: what is due for me, what others changed, and the way to all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from method.plan.formatting import day
from method.rhythm import today as method_today
from method.steps import readiness_view
from method.wording import places
from method.wording import today_screen as say
from store.errors import StoreError
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.today.left_typed import PLACE as WORDS
from tui.screens.today.left_typed import go_on, left_typed
from tui.screens.today.view import Line, draw, due_rows, news_rows, week_beside
from tui.screens.today.zone import PLACE as ZONE
from tui.screens.today.zone import ask, to_ask
from tui.store_words import sentence_of
from tui.text import words
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from store.documents.plan import Plan
    from tui.session import Session

_WIDE, _LEAST_BESIDE, _MOST_BESIDE = 112, 50, 84
"""Cells from which the week shows beside, and how many it takes at least and at most."""
_TALL = 30


class Today(TeamPlace):
    """Where `okr` opens."""

    PLACE = "today"
    DEFAULT_CSS = """
    Today #day { height: auto; padding: 0 2 1 2; }
    Today #main { width: 1fr; height: 1fr; }
    Today #beside { width: 50; height: 1fr; padding: 0 1 0 3; display: none; }
    Today.-wide #beside { display: block; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._others: tuple[Plan, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """The day, what is due and what changed; the week beside."""
        with Horizontal():
            with Vertical(id="main"):
                yield Static(id="day", markup=False)
                yield RowList(render=draw, empty=say.NOTHING_DUE)
            yield Static(id="beside", markup=False)

    def on_mount(self) -> None:
        """The list takes the keys; other teams' plans are read after the first frame."""
        self.query_one(RowList).focus()
        self.call_after_refresh(self._look_at_others)

    def on_screen_resume(self) -> None:
        """Draw again: drafts may have come or gone without a change to the plan."""
        if self._shown is not None:
            self._draw(self._shown, self.size.width)

    @property
    def comes_back_to(self) -> str:
        """Today itself."""
        return self.PLACE

    def on_resize(self, event: events.Resize) -> None:
        """Use the room there is."""
        self.set_class(event.size.width >= _WIDE, "-wide")
        self.query_one("#beside").styles.width = _beside(event.size.width)
        if self._shown is not None:
            self._draw(self._shown, event.size.width)

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
        self._draw(plan, self.size.width or self.app.size.width)

    def _draw(self, plan: Plan, width: int) -> None:
        session, today = self.session, self.session.today
        view = method_today.today(plan, session.who, today, others=self._others)
        items = (*to_ask(plan, session), *self._to_begin(plan), *left_typed(plan, session), *view.items)
        tall, beside = self.app.size.height >= _TALL, _beside(width)
        room = (width - beside if width >= _WIDE else width) - 4
        self.query_one("#day", Static).update(self._top(plan, len(items)))
        name = session.person_name
        self.query_one(RowList).replace(
            [*due_rows(items, room, 4), *news_rows(view, today, name, room, 4 if tall else 2)]
        )
        if width >= _WIDE:
            told = week_beside(plan, session.who, today, beside - 4, wins=3 if tall else 1)
            self.query_one("#beside", Static).update(told)

    def _top(self, plan: Plan, count: int) -> Content:
        """The date and how many things are mine; a new store and the demo say what they are."""
        today = self.session.today
        counted = say.COUNTS.get(count) or say.MANY.format(count=count)
        text = words(
            say.DAY.format(weekday=say.WEEKDAYS[today.weekday()], day=day(today, today), count=counted),
            STRONG,
        )
        if self.session.gateway.read_only:
            text += Content("\n") + words(say.READ_ONLY, CARE)
        path = self.session.gateway.where
        if self.session.gateway.guarded:
            return text  # where the store lies is nothing to somebody at the other end of a line
        if plan.workspace.about.guest:
            text += Content("\n") + words(say.DEMO.format(path=path), DIM)
        elif not plan.changes:
            text += Content("\n") + words(say.NEW_STORE.format(path=path), DIM)
            text += Content("\n") + words(say.NEW_STORE_HOW)
        return text

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


def _beside(width: int) -> int:
    """Cells for what stands beside, on a screen of `width`."""
    return max(_LEAST_BESIDE, min(width * 2 // 5, _MOST_BESIDE))
