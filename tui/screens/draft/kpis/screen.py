"""The KPIs on one form: the numbers that must stay healthy meanwhile, and what they read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from method.actions.kpis import kpi_to_key_result
from method.actions.rhythm import read_kpi
from method.plan.active_set import live_objectives
from method.plan.typed_values import number
from method.steps import okrs
from method.wording import draft as say
from tui.app.theme import DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_source import FixedSource
from tui.screens.base.form_specs import items
from tui.screens.dialogs.ask import AskLine, Pick
from tui.screens.draft.kpis.look import drawn, example
from tui.text import clip
from tui.widgets.form.form import Form
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from store.documents.workspace import KPI
    from tui.session import Session


class Kpis(FormPlace):
    """The numbers that must stay healthy, and what they read."""

    PLACE = "draft"
    STANDS_WHEN_CLOSED = True
    DEFAULT_CSS = "Kpis #example { height: 2; margin-top: 1; padding: 0 2; display: none; }"

    def __init__(self, session: Session) -> None:
        super().__init__(session, FixedSource("kpis", okrs.KPIS))

    def compose_body(self) -> ComposeResult:
        """The rows; while there are none, how they will look."""
        yield Form()
        yield Static(id="example", markup=False)

    def sub_place(self, plan: Plan) -> str:
        """What they are called."""
        return say.PLACE_KPIS

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new width."""
        if self._shown is not None:
            self.show(self._shown)

    def show(self, plan: Plan) -> None:
        """Draw the rows."""
        super().show(plan)
        size = self.size or self.app.size
        self.form.show(drawn(self.as_it_stands(items(self.scene(plan))), plan, size.width, size.height))
        shown = self.query_one("#example", Static)
        shown.display = not plan.kpis
        self.form.styles.height = "1fr" if plan.kpis else "auto"  # the example stands right below
        shown.update(Content.assemble((say.EXAMPLE_TITLE + "\n", DIM), *example(size.width)))

    def on_mount(self) -> None:
        """On the rows."""
        self.call_after_refresh(self.form_cursor.to_first_field)

    def _kpi(self) -> KPI | None:
        collection = self.form.collection(self.form_cursor.name("kpis"))
        item = collection.item if collection is not None else None
        return self.session.plan.find("kpis", item.id) if item is not None else None

    def read(self) -> None:
        """Note today's reading of the KPI under the cursor."""
        kpi = self._kpi()
        if kpi is None:
            return

        def wrong(text: str) -> str:
            return "" if number(text) is not None else say.NOT_A_NUMBER.format(text=clip(text, 30))

        def answered(text: str | None) -> None:
            read = number(text or "")
            if read is not None:
                self.deed(read_kpi, id=kpi.id, value=read)

        self.app.push_screen(AskLine(say.ASK_READING.format(name=kpi.name), check=wrong), answered)

    def to_key_result(self) -> None:
        """Bring the KPI under the cursor back into its range by a key result."""
        kpi, several = self._kpi(), live_objectives(self.session.plan)
        if kpi is None:
            return

        def picked(objective: str | None) -> None:
            if objective is not None:
                self.deed(kpi_to_key_result, id=kpi.id, objective=objective)

        if len(several) == 1:
            picked(several[0].id)
            return
        options = [Option(each.id, f"{each.key} {each.text}") for each in several]
        self.app.push_screen(Pick(say.PICK_OBJECTIVE_FOR.format(name=kpi.name), options), picked)

    def actions(self) -> Sequence[KeyAction]:
        """A reading, a key result of it, and back."""

        def no_kpi() -> str:
            return "" if self._kpi() is not None else say.WHY_NOT_KPI

        def no_objective() -> str:
            return no_kpi() or ("" if live_objectives(self.session.plan) else say.WHY_NOT_KPI_TO_KR)

        return (
            KeyAction("y", *say.ACT_READ, self.read, no_kpi, changes=True),
            KeyAction(">", *say.ACT_KPI_TO_KR, self.to_key_result, no_objective, changes=True),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )
