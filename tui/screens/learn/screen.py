"""Learn: scores, the retrospective, learnings, what lies deeper; closing the cycle and opening the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method import steps
from method.learning.closing import ending
from method.plan.active_set import is_called
from method.wording import learn as say
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.learn import view
from tui.screens.learn.cycle_end import CycleEnd
from tui.screens.learn.learnings import Learnings
from tui.screens.learn.pane import SectionPane
from tui.screens.learn.retrospective import RETROSPECTIVE, Retrospective
from tui.screens.learn.scores import Scores
from tui.screens.learn.warning_signs import WarningSigns
from tui.widgets.form.form import PromptedField
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from tui.screens.learn.sections import FormSection, RowSection
    from tui.session import Session

SECTIONS = tuple(say.SECTIONS)
SCORE = "score "
"""Before the id of a key result: what is typed for its score is kept there, and `open_at` opens it."""


class Learn(FormPlace):
    """One place in five sections; a number turns to each."""

    PLACE = "learn"

    def __init__(self, session: Session) -> None:
        super().__init__(session, RETROSPECTIVE)
        self.section = "scores"
        self._pane = SectionPane()
        self._row_list = rows = self._pane.row_list
        self._scores = Scores(self, rows)
        self._learnings = Learnings(self, rows, self.turn_to)
        self._signs = WarningSigns(self)
        self._cycle_end = CycleEnd(
            self, lambda: self.section, self.turn_to, self.to_key_result, self._go_to_cycle
        )
        with_rows: tuple[RowSection, ...] = (self._scores, self._learnings, self._signs)
        with_fields: tuple[FormSection, ...] = (Retrospective(self), self._cycle_end)
        self._row_sections = {each.key: each for each in with_rows}
        self._form_sections = {each.key: each for each in with_fields}

    def compose_body(self) -> ComposeResult:
        """All of it is the open section's."""
        yield self._pane

    def on_mount(self) -> None:
        """On the first key result that asks for something; what lies deeper comes after the first frame."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._scores.on_enter()
        self._take_keys()
        self._look_for_signs()

    def _look_for_signs(self) -> None:
        if self._signs.look():
            self._draw(self.session.plan)

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the open section."""
        again = self._shown is not None and self._shown is not plan
        super().show(plan)
        if again:
            self._learnings.plan_changed()
            self._scores.plan_changed()
            self.call_after_refresh(self._look_for_signs)
        self._draw(plan)

    def _draw(self, plan: Plan) -> None:
        size = self.size or self.app.size
        done = view.counts(ending(plan), len(self._signs.found))
        self._pane.show_strip(view.strip_of(SECTIONS, self.section, done, size.width - 2))
        section = self._row_sections.get(self.section)
        if section is not None:
            self._pane.show_rows(section, plan, size)
        else:
            self._pane.show_fields(self._form_sections[self.section], plan, size)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another row is under the cursor."""
        self._pane.moved()

    def on_resize(self, event: events.Resize) -> None:
        """Columns and lines fit the new size."""
        if self._shown is not None:
            self._draw(self._shown)

    # --- going about ---------------------------------------------------------------------------------

    def turn_to(self, section: str) -> None:
        """Open a section."""
        if section != self.section:
            self.section = section
            self._row_list.replace([])  # the cursor starts at the first row
        self._draw(self.session.plan)
        if section in self._row_sections:
            self._row_sections[section].on_enter()
        self._take_keys()
        self.refresh_actions()

    def _take_keys(self) -> None:
        if self._row_list.display:
            self._row_list.focus()
        else:
            self.set_focus(None)
            self.call_after_refresh(self.form_cursor.to_first_field)

    def _step(self, by: int) -> None:
        self.turn_to(SECTIONS[(SECTIONS.index(self.section) + by) % len(SECTIONS)])

    def open_at(self, where: str) -> None:
        """Open a section, a key result to score, or the look at mid-cycle: `close`, `O1.2`, `middle/O1`."""
        name, _, key = where.partition("/")
        if where.startswith(SCORE):
            self._scores.score(where.removeprefix(SCORE))
        elif name == "learning":
            self._learnings.open_form("")
        elif name == "middle":
            self.middle(key)
        elif name in SECTIONS:
            self.turn_to(name)
        else:
            self.to_key_result(where)

    def to_key_result(self, key: str) -> None:
        """Open the scores with the cursor on the key result of that key or id."""
        self.turn_to("scores")
        meant = (one.id for one in self.session.plan.key_results if is_called(one, key))
        self._row_list.move_to(next(meant, ""))

    async def _go_to_cycle(self, key: str) -> None:
        self.session.go(cycle=key)
        self.section = "scores"
        await self.navigation.go_to("prework", steps.STEPS[0].key)

    def middle(self, key: str = "") -> None:
        """The look at mid-cycle."""
        from tui.screens.learn.mid_cycle import MidCyclePlace

        self.app.push_screen(MidCyclePlace(self.session, key))

    # --- keys ----------------------------------------------------------------------------------------

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a row."""
        event.stop()
        self._open_row()

    def _open_row(self) -> None:
        row, section = self._row_list.row, self._row_sections.get(self.section)
        if row is not None and section is not None:
            section.open(row)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Another name or date for the next cycle; the rest of what is offered follows."""
        if self._cycle_end.next_cycle.take(event.name, event.value):
            event.prevent_default()  # else the base writes it
            self.show(self.session.plan)

    def on_form_finished(self) -> None:
        """Enter in the last field: on to the next section, or open the next cycle."""
        if self.section == "close":
            self.call_later(self._cycle_end.go_on)
        else:
            self._step(1)

    def actions(self) -> Sequence[KeyAction]:
        """What the section has, then the sections, then closing."""
        section, at_row = self._row_sections.get(self.section), list[KeyAction]()
        if section is not None:
            why_not = section.why_not_open
            at_row.append(
                KeyAction("enter", *section.act_open, self._open_row, lambda: why_not(self._row_list.row))
            )
        return (
            *at_row,
            *(section or self._form_sections[self.section]).actions(),
            KeyAction("a", *say.ACT_ADD_LEARNING, self._learnings.add),
            KeyAction("]", *say.ACT_NEXT_SECTION, lambda: self._step(1)),
            KeyAction("[", *say.ACT_SECTION_BEFORE, lambda: self._step(-1), in_footer=False),
            KeyAction("X", *self._cycle_end.act(), self._cycle_end.go_on),
            KeyAction(
                "R",
                *say.ACT_REOPEN,
                self._cycle_end.reopen,
                self._cycle_end.why_not_reopen,
                in_footer=not self._cycle_end.why_not_reopen(),
            ),
            KeyAction("M", *say.ACT_MIDDLE, self.middle, self._why_not_middle),
            *(self._turn(number, key) for number, key in enumerate(SECTIONS, 1)),
        )

    def _turn(self, number: int, key: str) -> KeyAction:
        return KeyAction(
            str(number), say.SECTIONS[key], say.DOES[key], lambda: self.turn_to(key), in_footer=False
        )

    def _why_not_middle(self) -> str:
        return "" if self.session.plan.objectives else say.WHY_NOT_OBJECTIVE
