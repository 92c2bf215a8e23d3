"""The learnings in Learn: this cycle's, which can be changed, and those of earlier ones to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.edit_fields import remove_row
from method.learning.closing import learnings_before
from method.learning.grading import Result
from method.plan.names import cycle_of_key
from method.wording import learn as say
from tui.app.theme import DIM, ROW
from tui.screens.base.action import KeyAction
from tui.screens.learn import view
from tui.text import clip, words
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.content import Content

    from store.documents.plan import Plan
    from store.documents.rhythm import Learning
    from tui.screens.base.form_place import FormPlace
    from tui.screens.learn.sections import Panel


class Learnings:
    """`turn_to` opens a section of Learn: a new learning is shown among the others."""

    key = "learnings"
    act_open = say.ACT_OPEN_LEARNING

    def __init__(self, place: FormPlace, row_list: RowList, turn_to: Callable[[str], None]) -> None:
        self._place = place
        self._row_list = row_list
        self._turn_to = turn_to
        self._earlier: list[tuple[str, tuple[Learning, ...]]] | None = None

    def plan_changed(self) -> None:
        """Read earlier cycles again: the team turned to another cycle, or somebody wrote."""
        self._earlier = None

    def intro(self, plan: Plan, short: bool) -> Content:
        """What learnings are for."""
        return words(say.LEARNINGS_INTRO if plan.learnings else say.NO_LEARNINGS, DIM)

    def rows(self, plan: Plan, lines: int = 0) -> list[Row]:
        """Those of this cycle, then by cycle those before."""
        return [*self._rows(plan)]

    def _rows(self, plan: Plan) -> Iterable[Row]:
        keys = {one.id: one.key for one in plan.key_results}
        for one in plan.learnings:
            yield Row(one.id, data=one, text=f"{keys.get(one.about, '')} {one.believed}".strip())
        if self._earlier is None:
            self._earlier = list(learnings_before(plan))
        for cycle, several in self._earlier:
            yield Row(f"cycle {cycle}", say.FROM_CYCLE.format(cycle=cycle), heading=True)
            yield from (Row(f"{cycle}/{one.id}", data=one, text=one.believed) for one in several)

    def titles(self, plan: Plan, cells: int) -> None:
        """It has no columns."""
        return

    def draw(self, row: Row, plan: Plan, cells: int, selected: bool) -> Content | str:
        """What was believed."""
        return words(clip(row.text, cells), ROW if selected else "") if row.text else row.content

    def _learning(self, row: Row) -> Learning | None:
        of_cycles = ((f"{cycle}/", several) for cycle, several in self._earlier or ())
        every = (("", self._place.session.plan.learnings), *of_cycles)
        return next((one for before, several in every for one in several if row.id == before + one.id), None)

    def details(self, row: Row, plan: Plan) -> list[tuple[str, str]]:
        """The learning whole."""
        learning = self._learning(row)
        return view.learning_details(learning, plan) if learning is not None else []

    # --- keys ----------------------------------------------------------------------------------------

    def frames(self, row: Row, plan: Plan, cells: int, lines: int) -> tuple[Panel, ...]:
        """None: its details stand without."""
        return ()

    def actions(self) -> Sequence[KeyAction]:
        """Remove the learning under the cursor."""

        def why_not() -> str:
            return self.why_not_open(self._row_list.row)

        return (KeyAction("x", *say.ACT_REMOVE_LEARNING, self._remove, why_not),)

    def why_not_open(self, row: Row | None) -> str:
        """Why the learning cannot be changed here."""
        learning = self._learning(row) if row is not None else None
        if row is None or learning is None:
            return say.WHY_NOT_LEARNING
        if row.id == learning.id:
            return ""
        plan = self._place.session.plan
        return say.OTHER_CYCLE.format(cycle=cycle_of_key(learning.cycle, plan))

    def open(self, row: Row) -> None:
        """Change the learning, where it is of this cycle."""
        if reason := self.why_not_open(row):
            self._place.say(reason)
        else:
            self.open_form(row.id)

    def add(self) -> None:
        """A new learning, from the key result under the cursor where there is one."""
        row = self._row_list.row
        self.open_form("", row.data.key_result.id if row is not None and isinstance(row.data, Result) else "")

    def open_form(self, id: str, about: str = "") -> None:
        """Write a new learning, from the key result of that id; or with `id` change one that is there."""
        from tui.screens.learn.learning_form import LearningScreen

        def kept(told: str | None) -> None:
            if told:
                self._turn_to(self.key)
                self._place.say(told, "done")

        self._place.ask(LearningScreen(self._place.session, id, about), kept)

    def _remove(self) -> None:
        row = self._row_list.row
        if row is not None:
            self._place.deed(remove_row, table="learnings", id=row.id)

    def on_enter(self) -> None:
        """Nothing: the cursor stays on the first."""
