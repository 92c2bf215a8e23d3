"""Pre-work: the rail of nine steps, the step with its fields, and what is still missing beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from method import steps
from method.plan.sealed.insights import writers
from method.wording import importing, learn
from method.wording import prework as say
from tui.app.navigation import Link
from tui.app.theme import DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.prework.gaps import Gaps, GapsPane
from tui.screens.prework.open_step import OpenStep, step_items
from tui.screens.prework.pictures import WIDE, pictured
from tui.screens.prework.step_actions import StepActions
from tui.screens.prework.timebox import Timebox
from tui.text import words
from tui.widgets.form.form import Form
from tui.widgets.list.row_list import RowList
from tui.widgets.step_rail import Step, StepRail
from tui.widgets.step_rail import StepState as StepSign
from tui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from tui.session import Session

_RAIL_STATE: dict[str, StepSign] = {"done": "done", "part": "half", "empty": "open", "waived": "waived"}
_RAIL_CELLS = 23
_NARROW = 70
_CLOCK = 16


class Prework(FormPlace):
    """Nine steps in any order. Words are kept as they are typed, and written when a field is left."""

    PLACE = "prework"
    STANDS_WHEN_CLOSED = True
    DEFAULT_CSS = """
    Prework #step { width: 1fr; height: 1fr; }
    Prework #question { height: auto; padding: 0 1; }
    Prework StepRail { margin-right: 1; }
    Prework.-narrow StepRail, Prework.-wide StepRail { display: none; }
    Prework Stepper { display: none; margin-bottom: 1; }
    Prework.-wide Stepper { display: block; }
    """

    def __init__(self, session: Session) -> None:
        open_step = OpenStep()
        super().__init__(session, open_step)
        self._open_step = open_step
        self._step_actions = StepActions(self, open_step)
        self._gaps = Gaps(self, open_step)
        self._gaps_pane = GapsPane()
        self._room = Size(80, 24)
        self._timebox = Timebox(self, self._draw_clock)

    def compose_body(self) -> ComposeResult:
        """The steps, as a line or as a rail, then the step: question, fields, gaps."""
        yield Stepper()
        with Horizontal():
            yield StepRail()
            with Vertical(id="step"):
                yield Static(id="question", markup=False)
                yield Form()
                yield self._gaps_pane

    def on_mount(self) -> None:
        """Begin where words were left over, else at the first step that is not done."""
        begun = [place.split("/")[1] for place in self._places_of_words()]
        known = {each.key: each for each in steps.STEPS}
        first = next((known[key] for key in reversed(begun) if key in known), None) or self._undone()
        self._open_step.step = first or self._step
        self.call_after_refresh(self._to_first_field)

    def _places_of_words(self) -> list[str]:
        every = self.session.drafts.all()
        return [place for place, text in every.items() if place.startswith("fields/") and text]

    def _undone(self) -> steps.StepSpec | None:
        """The first step that is not done."""
        states = steps.states(self.session.plan, self.session.today)
        return next((each for each in steps.STEPS if states[each.key].state in ("part", "empty")), None)

    @property
    def _step(self) -> steps.StepSpec:
        return self._open_step.step

    @property
    def opened_as(self) -> str:
        """The step, too."""
        return f"{self.PLACE}/{self._step.key}"

    @property
    def comes_back_to(self) -> str:
        """The step."""
        return self.opened_as

    # --- drawing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the rail, the step and what is missing."""
        super().show(plan)
        step, states = self._step, steps.states(plan, self.session.today)
        rail = [_on_rail(each, states[each.key]) for each in steps.STEPS]
        self.query_one(StepRail).show(rail, step.key)
        self.query_one(Stepper).show(rail, step.key)
        self.set_class((self.size or self.app.size).width >= WIDE, "-wide")
        self._draw_question()
        self._draw_form(plan)
        self._draw_gaps(states[step.key])
        self._timebox.follow(plan.find("steps", step.key))

    def _draw_form(self, plan: Plan) -> None:
        """The fields, with drawings beside the rows where there is room."""
        cells = (self.size or self.app.size).width
        shown = pictured(step_items(self._step, self.scene(plan)), plan, cells)
        self.form.show(self.as_it_stands(shown))

    def _draw_gaps(self, state: steps.StepState) -> None:
        railed = not (self.has_class("-narrow") or self.has_class("-wide"))
        cells = self._room.width - (_RAIL_CELLS if railed else 0) - 2
        self._gaps_pane.show(state, cells, self._room.height)

    def sub_place(self, plan: Plan) -> str:
        """The step."""
        return f"{self._step.number} {self._step.title}"

    def header_aside(self, plan: Plan) -> tuple[str, ...]:
        """The clock first, where it runs."""
        left = self._timebox.left()
        return (*([left] if left else []), *super().header_aside(plan))

    def _draw_clock(self) -> None:
        self.draw_header(self.session.plan)
        self._draw_question()

    def _draw_question(self) -> None:
        """The step's question and why it is asked; the clock as a bar at the right, where it runs."""
        step, clock = self._step, self._timebox.bar(_CLOCK)
        question = words(step.question, STRONG)
        room = (self.size or self.app.size).width - 4
        drawn = Content.assemble(*clock)
        if clock and question.cell_length + drawn.cell_length + 2 <= room and self.has_class("-wide"):
            question += Content(" " * (room - question.cell_length - drawn.cell_length)) + drawn
        why = words("\n" + step.why, DIM, newlines=True)
        self.query_one("#question", Static).update(question + why)

    def on_resize(self, event: events.Resize) -> None:
        """Too narrow for rail and fields side by side: the rail goes, the keys stay."""
        self.set_class(event.size.width < _NARROW, "-narrow")
        wide = event.size.width >= WIDE
        if wide != self.has_class("-wide") and self._shown is not None:
            self.set_class(wide, "-wide")
            self._draw_form(self._shown)
        if self._rail_has_focus:
            self._to_rail()
        self._draw_question()
        self._room = event.size
        self._draw_gaps(steps.state_of(self._step, self.session.plan, self.session.today))

    # --- going about ---------------------------------------------------------------------------------

    def open_at(self, key: str) -> None:
        """Open a step by its key; `strategy/choices/<id>`: with the cursor on that row."""
        step, _, row = key.partition("/")
        self._turn_to(steps.step(step))
        if row:
            self.call_after_refresh(self.form_cursor.to_row, *row.split("/"))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on the rail opens the step."""
        self._turn_to(steps.step(event.row.id))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Moving on the rail shows the step."""
        rail = self._rail  # while keys are held its cursor is ahead of what it told
        if rail.has_focus and rail.row is not None and rail.row.id != self._step.key:
            self._show_step(steps.step(rail.row.id))

    def _turn_to(self, step: steps.StepSpec) -> None:
        self._show_step(step)
        self.form.scroll_home(animate=False)
        self.call_after_refresh(self._to_first_field)

    def _show_step(self, step: steps.StepSpec) -> None:
        self._open_step.step = step
        self.form_cursor.opened.clear()
        self._gaps.restart()
        self.show(self.session.plan)

    def _to_first_field(self) -> None:
        """Move to the first empty field while something is missing; a finished step is read from its top."""
        if self._step.key == "insights" and self.session.who not in writers(self.session.plan):
            self.form.focus_first()  # one's own, before anything that is shared
        elif self._gaps.missing() or self.form_cursor.to_begun_words():
            self.form_cursor.to_first_field()
        else:
            self.form.focus_first()

    def _step_by(self, by: int) -> None:
        at = steps.STEPS.index(self._step) + by
        self._turn_to(steps.STEPS[at % len(steps.STEPS)])

    # --- keys ----------------------------------------------------------------------------------------

    def on_form_finished(self) -> None:
        """Enter in the last field: on to the next step; from the last one to what is still open."""
        if self._step is not steps.STEPS[-1]:
            self._step_by(1)
        elif left := self._undone():
            self._turn_to(left)
        else:
            self._to_rail()
            self.say(say.ALL_DONE, "done")

    def actions(self) -> Sequence[KeyAction]:
        """The step's own deeds, then going about, then what every step has."""
        no_gap = self._gaps.why_not
        return (
            *self._step_actions.actions(),
            KeyAction("]", *say.ACT_NEXT_STEP, lambda: self._step_by(1)),
            KeyAction("n", *say.ACT_GAP, self._gaps.go_on, no_gap, in_footer=not no_gap()),
            KeyAction("[", *say.ACT_STEP_BEFORE, lambda: self._step_by(-1), in_footer=False),
            KeyAction("escape", *say.ACT_RAIL, self._step_out, in_footer=False),
            KeyAction("z", *say.ACT_TIMEBOX, lambda: self._timebox.turn(self._step), changes=True),
            KeyAction("-", *say.ACT_WAIVE, self._step_actions.waive, changes=True),
            KeyAction("d", *say.ACT_READINESS, self.readiness),
            KeyAction("B", *learn.ACT_BRIEF, self.brief),
            KeyAction("I", *importing.ACT_OPEN, self.bring_in, in_footer=False),
            *(self._jump(each) for each in steps.STEPS),
        )

    def _jump(self, step: steps.StepSpec) -> KeyAction:
        return KeyAction(
            str(step.number), step.title, step.question, lambda: self._turn_to(step), in_footer=False
        )

    def _step_out(self) -> None:
        """Leave an open row, then the fields for the list of steps."""
        if not self.form_cursor.close_row():
            self._to_rail()

    def _to_rail(self) -> None:
        self._rail.focus()

    @property
    def _rail(self) -> StepRail | Stepper:
        """The steps as they are shown."""
        return self.query_one(Stepper) if self.has_class("-wide") else self.query_one(StepRail)

    @property
    def _rail_has_focus(self) -> bool:
        return self.query_one(Stepper).has_focus or self.query_one(StepRail).has_focus

    def readiness(self) -> None:
        """The readiness check."""
        from tui.screens.prework.readiness import ReadinessScreen

        self.app.push_screen(ReadinessScreen(self.session))

    async def bring_in(self) -> None:
        """Last cycle's scores, or this one's OKRs, from a file."""
        await self.navigation.open(Link("import"))

    async def brief(self) -> None:
        """The one page that comes of it."""
        await self.navigation.open(Link("brief"))


def _on_rail(step: steps.StepSpec, state: steps.StepState) -> Step:
    missing = 0 if state.waived else len(state.missing)
    return Step(step.key, str(step.number), step.title, _RAIL_STATE[state.state], missing)
