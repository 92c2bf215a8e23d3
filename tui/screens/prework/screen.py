"""Pre-work: the rail of nine steps, the step with its fields, and what is still missing beside them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from method import steps
from method.actions import prework
from method.wording import learn
from method.wording import prework as say
from tui.app.navigation import Link
from tui.app.theme import DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.form_specs import field_of, items
from tui.screens.prework.gaps import StepGaps
from tui.screens.prework.timebox import Timebox
from tui.text import words
from tui.widgets.chrome import Rule
from tui.widgets.form.form import Form, FormItem, Heading
from tui.widgets.list.row_list import RowList
from tui.widgets.step_rail import Step, StepRail
from tui.widgets.step_rail import StepState as StepSign

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.plan import Plan
    from tui.session import Session

_RAIL_STATE: dict[str, StepSign] = {"done": "done", "part": "half", "empty": "open", "waived": "waived"}


class Prework(StepGaps):
    """Nine steps in any order. Words are kept as they are typed, and written when a field is left."""

    PLACE = "prework"
    DEFAULT_CSS = """
    Prework #step { width: 1fr; height: 1fr; }
    Prework #question { height: auto; padding: 0 1; }
    Prework #gaps { height: auto; max-height: 8; padding: 0 1; }
    Prework StepRail { margin-right: 1; }
    Prework.-narrow StepRail { display: none; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.step = steps.STEPS[0]
        self._timebox = Timebox(self, self._draw_header)

    def compose_body(self) -> Iterable[Any]:
        """The rail, then the step: question, fields, gaps."""
        with Horizontal():
            yield StepRail()
            with Vertical(id="step"):
                yield Static(id="question", markup=False)
                yield Form()
                yield Rule(id="gaps-rule")
                yield Static(id="gaps", markup=False)

    def on_mount(self) -> None:
        """Begin where words were left over, else at the first step that is not done."""
        states = steps.states(self.session.plan, self.session.today)
        begun = {place.split("/")[1] for place in self._places_of_words()}
        self.step = next(
            (each for each in steps.STEPS if each.key in begun),
            next((each for each in steps.STEPS if states[each.key].state in ("part", "empty")), self.step),
        )
        self.call_after_refresh(self.to_first_field)

    def _places_of_words(self) -> list[str]:
        every = self.session.gateway.drafts.all()
        return [place for place, text in every.items() if place.startswith("fields/") and text]

    # --- drawing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the rail, the step and what is missing."""
        super().show(plan)
        states = steps.states(plan, self.session.today)
        rail = [self._on_rail(each, states[each.key]) for each in steps.STEPS]
        self.query_one(StepRail).show(rail, self.step.key)
        question = words(self.step.question, STRONG) + words("\n" + self.step.why, DIM, newlines=True)
        self.query_one("#question", Static).update(question)
        self.query_one(Form).show(self._items(plan))
        self.draw_gaps(states[self.step.key])
        self._timebox.follow(plan.find("steps", self.step.key))

    @staticmethod
    def _on_rail(step: steps.StepSpec, state: steps.StepState) -> Step:
        missing = 0 if state.waived else len(state.missing)
        return Step(step.key, str(step.number), step.title, _RAIL_STATE[state.state], missing)

    def _items(self, plan: Plan) -> list[FormItem]:
        """The step's fields, then what they add up to, then notes."""
        scene = self.scene(plan)
        found = items(scene)
        hidden = steps.hidden_insights(plan, self.session.who) if self.step.key == "insights" else ""
        worked = steps.worked_out(self.step, plan, self.session.today)
        if hidden:
            found.append(Heading("hidden", "", hidden))
        if worked:
            found.append(Heading("worked out", say.WORKED_OUT, "\n".join(worked)))
        record = plan.find("steps", self.step.key)
        found.append(Heading("notes", steps.NOTES.title, steps.answered(record, plan)))
        return found + [field_of(scene, "steps", record, each, id=self.room) for each in steps.NOTES.fields]

    def where(self, plan: Plan) -> tuple[str, ...]:
        """The step stands in the header, beside the team."""
        head = say.HEAD.format(number=self.step.number, title=self.step.title)
        return (*super().where(plan)[:1], plan.team.name, plan.cycle.key, head)

    def who(self, plan: Plan) -> str:
        """The clock where it runs, else the person."""
        return self._timebox.left() or super().who(plan)

    def _draw_header(self) -> None:
        plan = self.session.plan
        self.set_header(self.where(plan), self.who(plan))

    def on_resize(self, event: Any) -> None:
        """Too narrow for rail and fields side by side: the rail goes, the keys stay."""
        self.set_class(event.size.width < 70, "-narrow")
        self.room_for_gaps = event.size
        self.draw_gaps(steps.state_of(self.step, self.session.plan, self.session.today))

    # --- going about ---------------------------------------------------------------------------------

    def open_at(self, key: str) -> None:
        """Open a step by its key; `strategy/choices/<id>`: with the cursor on that row."""
        step, _, row = key.partition("/")
        self._turn_to(steps.step(step))
        if row:
            self.call_after_refresh(self.to_row, *row.split("/"))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on the rail opens the step."""
        self._turn_to(steps.step(event.row.id))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Moving on the rail shows the step."""
        if self.query_one(StepRail).has_focus and event.row.id != self.step.key:
            self.step = steps.step(event.row.id)
            self._opened, self.gap = {}, -1
            self.show(self.session.plan)

    def _turn_to(self, step: steps.StepSpec) -> None:
        self.step = step
        self._opened, self.gap = {}, -1
        self.show(self.session.plan)
        self.query_one(Form).scroll_home(animate=False)
        self.call_after_refresh(self.to_first_field)

    def to_first_field(self) -> None:
        """What is empty while something is missing; a step that is done is read from its top."""
        if self.step.key == "insights" and not any(
            one.person == self.session.who for one in self.session.plan.insights
        ):
            self.query_one(Form).focus_first()  # one's own, before anything that is shared
        elif self.missing() or self.to_begun_words():
            super().to_first_field()
        else:
            self.query_one(Form).focus_first()

    def _step_by(self, by: int) -> None:
        at = steps.STEPS.index(self.step) + by
        self._turn_to(steps.STEPS[at % len(steps.STEPS)])

    # --- keys ----------------------------------------------------------------------------------------

    def on_form_finished(self) -> None:
        """Enter in the last field: on to the next step; from the last one to what is still open."""
        if self.step is not steps.STEPS[-1]:
            self._step_by(1)
            return
        states = steps.states(self.session.plan, self.session.today)
        left = next((each for each in steps.STEPS if states[each.key].state in ("part", "empty")), None)
        if left is not None:
            self._turn_to(left)
        else:
            self._to_rail()
            self.say(say.ALL_DONE, "done")

    def actions(self) -> Sequence[KeyAction]:
        """The step's own deeds, then going about, then what every step has."""

        def gap() -> str:
            return "" if self.missing() else say.WHY_NOT_GAP

        return (
            *self.step_actions(),
            KeyAction("]", *say.ACT_NEXT_STEP, lambda: self._step_by(1)),
            KeyAction("n", *say.ACT_GAP, self.next_gap, gap, in_footer=not gap()),
            KeyAction("[", *say.ACT_STEP_BEFORE, lambda: self._step_by(-1), in_footer=False),
            KeyAction("escape", *say.ACT_RAIL, self._step_out, in_footer=False),
            KeyAction("z", *say.ACT_TIMEBOX, self.timebox),
            KeyAction("-", *say.ACT_WAIVE, self.waive),
            KeyAction("d", *say.ACT_READINESS, self.readiness),
            KeyAction("B", *learn.ACT_BRIEF, self.brief),
            *(self._jump(each) for each in steps.STEPS),
        )

    def _jump(self, step: steps.StepSpec) -> KeyAction:
        return KeyAction(
            str(step.number), step.title, step.question, lambda: self._turn_to(step), in_footer=False
        )

    def _step_out(self) -> None:
        """Out of an open row, then to the steps."""
        if not self.close_row():
            self._to_rail()

    def _to_rail(self) -> None:
        self.query_one(StepRail).focus()

    def readiness(self) -> None:
        """The readiness check."""
        from tui.screens.prework.readiness import ReadinessScreen

        self.app.push_screen(ReadinessScreen(self.session))

    async def brief(self) -> None:
        """The one page that comes of it."""
        await self.navigation.open(Link("brief"))

    def timebox(self) -> None:
        """Start the clock with the minutes asked for, or stop it."""
        record = self.session.plan.find("steps", self.step.key)
        if record is not None and record.started_at is not None:
            self.deed(prework.stop_timebox, step=self.step.key)
            return

        def started(text: str | None) -> None:
            if text is not None:
                minutes = int(text)
                self.deed(prework.start_timebox, step=self.step.key, minutes=minutes, now=datetime.now(UTC))

        minutes = (record.minutes if record else None) or self.step.minutes
        self._timebox.ask(minutes, started)
