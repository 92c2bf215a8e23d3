"""The stack: vision, mission, strategy, OKRs, roadmap and work on one screen, with what hangs loose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Static

from method.wording import learn
from method.wording import stack as layers
from method.wording import stack_screen as say
from tui.app.theme import DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import ReaderPlace
from tui.screens.stack.view import path_line, stack_rows
from tui.text import words
from tui.widgets.chrome import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from store.documents.plan import Plan
    from tui.widgets.list.row_list import Row, RowList

TALL = 30


class Stack(ReaderPlace):
    """Six layers; Enter goes where a line is written."""

    PLACE = "stack"
    DEFAULT_CSS = """
    Stack #path { height: 2; padding: 0 2; }
    Stack.-tall #path { height: 4; }
    """

    def compose_body(self) -> Iterable[Widget]:
        """The layers, and the path up of what is under the cursor."""
        yield from super().compose_body()
        yield Rule()
        yield Static(id="path", markup=False)

    def on_mount(self) -> None:
        """Say where the first line leads."""
        self.call_after_refresh(self._tell)

    def on_resize(self, event: events.Resize) -> None:
        """More of the path where there is room."""
        self.set_class(event.size.height >= TALL, "-tall")

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """The six layers."""
        return stack_rows(plan, self.session.today, cells)

    def show(self, plan: Plan) -> None:
        """Draw the layers and the path."""
        super().show(plan)
        self._tell()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another line is under the cursor."""
        self._tell()

    def _tell(self) -> None:
        """The path up of a key result or an objective; elsewhere where Enter leads."""
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
            *self.sections([(key, name) for key, (name, _) in layers.LAYERS.items()]),
        )
