"""The roadmap: initiatives by month; a later one may belong to a choice alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from method.steps import okrs
from method.wording import stack_screen as say
from tui.app.theme import CARE, DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_source import FixedSource
from tui.screens.base.form_specs import items as form_items
from tui.screens.stack import lanes
from tui.text import words
from tui.widgets.form.collection_look import MOST_WORDS
from tui.widgets.form.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from tui.session import Session


_HIGH = 30
_RIGHT = 2
"""Cells that a row leaves free at the right: for the scrollbar, and its own."""
_BEFORE = 6
"""Cells of a row left of its lane that are no words: the cursor's, its sign, and those between."""


class Roadmap(FormPlace):
    """All initiatives of the team, one list; `initiative` is the id of the one to open."""

    PLACE = say.ROADMAP
    STANDS_WHEN_CLOSED = True
    DEFAULT_CSS = """
    Roadmap #hint { height: auto; padding: 0 2; }
    Roadmap #months { height: 2; }
    Roadmap Form { scrollbar-gutter: stable; }
    Roadmap #untried { height: auto; padding: 0 2; }
    """

    def __init__(self, session: Session, initiative: str = "") -> None:
        super().__init__(session, FixedSource("roadmap", okrs.ROADMAP))
        self._rows = self.form_cursor.name("initiatives")
        if initiative:
            self.form_cursor.opened[self._rows] = initiative

    def compose_body(self) -> ComposeResult:
        """What is firm and what is not, the months, then a lane for each row."""
        yield Static(words(say.ROADMAP_HINT, DIM), id="hint", markup=False)
        yield Static(id="months", markup=False)
        yield Form()
        yield Static(id="untried", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new width."""
        if self._shown is not None:
            self.show(self._shown)

    def show(self, plan: Plan) -> None:
        """Draw the rows."""
        super().show(plan)
        cells = (self.size or self.app.size).width
        self.query_one("#hint").display = (self.size or self.app.size).height >= _HIGH
        months, keys = lanes.months(plan, cells)
        self.form.show(lanes.drawn(self.as_it_stands(form_items(self.scene(plan))), plan, months, keys))
        lead = " " * min(max(cells - _RIGHT - lanes.cells_of(months), 0), _BEFORE + MOST_WORDS)
        over = [Content.assemble(lead, *line) for line in (lanes.firm_and_loose(months), lanes.above(months))]
        self.query_one("#months", Static).update(Content("\n").join(over))
        below = words(lanes.untried(plan), CARE)
        if not plan.initiatives:
            below = Content.assemble(*lanes.example(months))
        # The example stands right below the words that say there is nothing yet.
        self.form.styles.height = "1fr" if plan.initiatives else "auto"
        self.query_one("#untried", Static).update(below)

    def on_mount(self) -> None:
        """On the open row's month, else on the rows."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        cursor = self.form_cursor
        opened = cursor.opened.get(self._rows, "")
        month = cursor.name("initiatives", opened, "month")
        if not (opened and not cursor.to_begun_words() and cursor.to_first_of(month)):
            cursor.to_first_field()

    def actions(self) -> Sequence[KeyAction]:
        """Back."""
        return (KeyAction("escape", *say.ACT_BACK, self.shell.go_back),)
