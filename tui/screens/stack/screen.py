"""The stack: vision, mission, strategy, OKRs, roadmap and work on one screen, with what hangs loose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Static

from method.wording import learn
from method.wording import stack as layers
from method.wording import stack_screen as say
from tui.app.navigation import Link
from tui.app.theme import DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import ReaderPlace
from tui.screens.stack.map.bands import strategy_map
from tui.screens.stack.view import path_line, stack_rows
from tui.text import words
from tui.widgets.chrome import Rule
from tui.widgets.list.row_list import RowList
from tui.widgets.map.map_view import MARGIN, MapView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from store.documents.plan import Plan
    from tui.widgets.list.row_list import Row

TALL = 30
WIDE = 100
"""Cells from which the layers are a map."""
_AROUND = 4
"""Lines of the screen that are not the map's: tabs, rule, notice, footer."""
_FIRST = {
    "strategy": ("strategy obstacles", "strategy choices", "strategy missing"),
    "okrs": ("okrs objectives", "okrs missing"),
    "roadmap": ("initiative ", "roadmap missing"),
    "work": ("work priorities", "work nobody", "work missing"),
}
"""By layer how the ids begin of what its digit leads to on the map."""


class Stack(ReaderPlace):
    """Six layers; Enter goes where a line is written."""

    PLACE = "stack"
    DEFAULT_CSS = """
    Stack #path { height: 2; padding: 0 2; }
    Stack.-tall #path { height: 4; }
    Stack MapView { display: none; }
    Stack.-map MapView { display: block; }
    Stack.-map RowList, Stack.-map #path, Stack.-map #body Rule { display: none; }
    """

    def compose_body(self) -> Iterable[Widget]:
        """The map; or the layers, and the path up of what is under the cursor."""
        yield MapView()
        yield from super().compose_body()
        yield Rule()
        yield Static(id="path", markup=False)

    def on_mount(self) -> None:
        """Say where the first line leads."""
        self.call_after_refresh(self._tell)

    def take_keys(self) -> None:
        """The cursor to the map, or to the layers."""
        self.set_class((self.size or self.app.size).width >= WIDE, "-map")
        self.query_one(MapView if self.has_class("-map") else RowList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """More of the path where there is room; the map where it is wide."""
        self.set_class(event.size.height >= TALL, "-tall")
        self.set_class(event.size.width >= WIDE, "-map")
        self._hand_over()

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """The six layers."""
        return stack_rows(plan, self.session.today, cells)

    def _fill(self, plan: Plan, width: int, height: int) -> None:
        """Draw what is shown in that room; the other follows when it is shown."""
        if width >= WIDE:
            shown = strategy_map(plan, self.session.today, width - MARGIN - 2, height - _AROUND)
            self.query_one(MapView).show(shown)
        super()._fill(plan, width, height)

    def _hand_over(self) -> None:
        """The keys to what is shown, with the cursor on the same thing."""
        map, rows = self.query_one(MapView), self.query_one(RowList)
        if self.has_class("-map") and not map.has_focus and not self.shell.is_typing:
            if rows.row is not None and rows.has_focus:
                map.move_to(rows.row.id)
            self.set_focus(map)
        elif not self.has_class("-map") and map.has_focus:
            if map.node is not None:
                rows.move_to(map.node.id)
            self.set_focus(rows)

    def show(self, plan: Plan) -> None:
        """Draw the layers and the path."""
        super().show(plan)
        self._tell()

    @property
    def link(self) -> Link | None:
        """Where what is under the cursor leads."""
        if not self.has_class("-map"):
            return super().link
        node = self.query_one(MapView).node
        return node.data if node is not None and isinstance(node.data, Link) else None

    def jump(self, row_id: str) -> None:
        """Set the cursor on a row, or on the first of its layer on the map."""
        if self.has_class("-map"):
            map = self.query_one(MapView)
            if not map.move_to(row_id):
                map.move_to_first(*_FIRST.get(row_id, ()))
        else:
            super().jump(row_id)

    async def on_map_view_chosen(self, event: MapView.Chosen) -> None:
        """Enter on the map."""
        event.stop()
        await self.follow()

    def on_map_view_moved(self, event: MapView.Moved) -> None:
        """Other keys act now."""
        event.stop()
        self.refresh_actions()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another line is under the cursor."""
        self._tell()

    def _tell(self) -> None:
        """The path up of a key result or an objective; elsewhere where Enter leads. The map shows both."""
        if self.has_class("-map"):
            return
        link = self.link
        line = path_line(self.session.plan, link.about) if link is not None and link.about else None
        if line is None:
            kind = link.kind if link is not None and link.kind in say.LEADS else "layer"
            line = words(say.LEADS[kind], DIM)
        self.query_one("#path", Static).update(line, layout=False)

    def open_at(self, layer: str) -> None:
        """Set the cursor on a layer (`strategy`) or on what has that key or id."""
        if layer in layers.LAYERS:
            self.jump(layer)
            return
        plan = self.session.plan
        for table, several in (
            ("choices", plan.choices),
            ("objectives", plan.objectives),
            ("key_results", plan.key_results),
        ):
            for one in several:
                if layer in (one.id, one.key):
                    self.jump(f"{'strategy' if table == 'choices' else 'okrs'} {table} {one.id}")

    async def follow(self) -> None:
        """Go where the line is written; the roadmap has a form of its own."""
        if self.link is not None and self.link.kind == "roadmap":
            self.roadmap(self.link.to)
        else:
            await super().follow()

    def roadmap(self, initiative: str = "") -> None:
        """Every initiative, by its month; one of them open."""
        from tui.screens.stack.roadmap import Roadmap

        self.app.push_screen(Roadmap(self.session, initiative))

    def show_tree(self) -> None:
        """What would have to be true, from here on."""
        from tui.screens.stack.condition_tree import ConditionTree

        link = self.link
        self.app.push_screen(ConditionTree(self.session, link.about if link is not None else ""))

    def brief(self) -> None:
        """The same as one page, with a new colleague's questions."""
        from tui.screens.stack.brief import BriefScreen

        self.app.push_screen(BriefScreen(self.session))

    async def triage(self) -> None:
        """A priority, a KPI or an initiative: decided where OKRs are drafted."""
        one = self._drafted
        if one is not None:
            await self.navigation.go_to("draft", one)

    @property
    def _drafted(self) -> str | None:
        """The key of the objective or key result under the cursor."""
        link = self.link
        if link is None or not link.about:
            return None
        plan = self.session.plan
        found = plan.find("objectives", link.about) or plan.find("key_results", link.about)
        return found.key if found is not None else None

    def actions(self) -> Sequence[KeyAction]:
        """Follow, tree, triage, layers by digit."""
        map = self.query_one(MapView)
        return (
            KeyAction("enter", *say.ACT_FOLLOW, self.follow),
            KeyAction("v", *say.ACT_TREE, self.show_tree),
            KeyAction("B", *learn.ACT_BRIEF, self.brief),
            KeyAction("m", *say.ACT_ROADMAP, self.roadmap),
            KeyAction(
                "i",
                *say.ACT_TRIAGE,
                self.triage,
                lambda: "" if self._drafted else say.WHY_NO_TRIAGE,
                changes=True,
            ),
            KeyAction("L", *say.ACT_ALONG, map.along, self._why_no_lines, in_footer=False),
            KeyAction("H", *say.ACT_BACK_ALONG, map.back_along, self._why_no_lines, in_footer=False),
            *self.sections([(key, name) for key, (name, _) in layers.LAYERS.items()]),
        )

    def _why_no_lines(self) -> str:
        return "" if self.has_class("-map") else say.WHY_NO_LINES
