"""The roadmap: initiatives by month; a later one may belong to a choice alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from method.steps import okrs
from method.wording import stack_screen as say
from tui.app.theme import DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_source import FixedSource
from tui.screens.base.form_specs import items as form_items
from tui.text import words
from tui.widgets.form.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from tui.session import Session


class Roadmap(FormPlace):
    """All initiatives of the team, one list; `initiative` is the id of the one to open."""

    PLACE = say.ROADMAP
    STANDS_WHEN_CLOSED = True
    DEFAULT_CSS = "Roadmap #hint { height: auto; padding: 0 1; }"

    def __init__(self, session: Session, initiative: str = "") -> None:
        super().__init__(session, FixedSource("roadmap", okrs.ROADMAP))
        self._rows = self.form_cursor.name("initiatives")
        if initiative:
            self.form_cursor.opened[self._rows] = initiative

    def compose_body(self) -> ComposeResult:
        """What is firm and what is not, then the rows."""
        yield Static(words(say.ROADMAP_HINT, DIM), id="hint", markup=False)
        yield Form()

    def show(self, plan: Plan) -> None:
        """Draw the rows."""
        super().show(plan)
        self.form.show(self.as_it_stands(form_items(self.scene(plan))))

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
