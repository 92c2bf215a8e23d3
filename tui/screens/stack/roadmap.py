"""The roadmap: what is built or tried, on months; what comes later may hang from a choice alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from method.steps import okrs
from method.wording import stack_screen as say
from tui.app.theme import DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_specs import Where
from tui.screens.base.form_specs import items as form_items
from tui.text import words
from tui.widgets.form.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method import steps
    from store.documents.plan import Plan
    from tui.session import Session


class Roadmap(FormPlace):
    """All initiatives of the team, one list; `initiative` is the id of the one to open."""

    PLACE = say.ROADMAP
    DEFAULT_CSS = "Roadmap #hint { height: auto; padding: 0 1; }"

    def __init__(self, session: Session, initiative: str = "") -> None:
        super().__init__(session)
        self._rows = Where(self.room, "initiatives", "").name
        if initiative:
            self._opened[self._rows] = initiative

    def compose_body(self) -> Iterable[Widget]:
        """What is firm and what is not, then the rows."""
        yield Static(words(say.ROADMAP_HINT, DIM), id="hint", markup=False)
        yield Form()

    @property
    def room(self) -> str:
        """There is one list."""
        return "roadmap"

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """Initiatives."""
        return okrs.ROADMAP

    def show(self, plan: Plan) -> None:
        """Draw the rows."""
        super().show(plan)
        self.query_one(Form).show(form_items(self.scene(plan)))

    def on_mount(self) -> None:
        """On the open row's month, else on the rows."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        opened = self._opened.get(self._rows, "")
        month = Where(self.room, "initiatives", opened, "month").name
        if not (opened and not self.to_begun_words() and self.query_one(Form).focus_on(month)):
            self.to_first_field()

    def actions(self) -> Sequence[KeyAction]:
        """Back."""
        return (KeyAction("escape", *say.ACT_BACK, self.shell.go_back),)
