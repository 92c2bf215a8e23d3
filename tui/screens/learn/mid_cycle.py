"""The mid-cycle review: is the objective still right, do the initiatives move the numbers, what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.actions import rhythm
from method.plan.active_set import id_called, in_line, live_key_results, live_objectives
from method.plan.formatting import day
from method.rhythm.review import last_words
from method.rhythm.status import status
from method.wording import learn as say
from tui.app.theme import ACCENT, HEADING, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.dialogs.pick_by_key import PickByKey, Way
from tui.screens.draft.detail_form import DetailForm
from tui.screens.learn.mid_cycle_view import LOOK, OpenObjective, conditions_of, look_items, standing_lines
from tui.text import words, wrap
from tui.widgets.chips import Stop, round_line
from tui.widgets.chrome import Rule
from tui.widgets.form.form import Form
from tui.widgets.frame import entitle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from store.documents.deeds import Outcome
    from store.documents.okrs import Objective
    from store.documents.plan import Plan
    from tui.screens.base.form_source import Where
    from tui.session import Session
    from tui.widgets.form.form import Collection


_TALL = 30
"""Lines of a screen from which all is told that is being tried."""
WIDE = 100
"""Cells of a screen from which there are frames."""
_AROUND, _ROOMY = 17, 5
"""Lines of all else on the screen, and of a key result with all that is told of it."""


class MidCyclePlace(FormPlace):
    """One objective at a time; every field is kept when it is left."""

    PLACE = say.MIDDLE_PLACE
    STANDS_WHEN_CLOSED = True
    DEFAULT_CSS = """
    MidCyclePlace #which, MidCyclePlace #told { height: auto; padding: 0 1; }
    MidCyclePlace #look { height: 1fr; }
    MidCyclePlace.-wide #told { border: round $border; }
    MidCyclePlace.-wide #look { border: round ansi_bright_cyan; padding: 0 1; }
    MidCyclePlace #told { border-title-color: ansi_default; border-title-style: none; }
    MidCyclePlace.-wide Rule { display: none; }
    """

    def __init__(self, session: Session, key: str = "") -> None:
        looked = {one.id for one in session.plan.mid_cycles if one.on}
        every = _in_order(session.plan)
        waiting = [one for one in every if one.id not in looked]
        named = [one for one in every if one.id == _objective_of(key, session.plan)]
        source = OpenObjective(next((one.id for one in (*named, *waiting, *every)), ""))
        super().__init__(session, source)
        self._open = source

    def compose_body(self) -> ComposeResult:
        """Which objective, how it stands, the fields."""
        yield Static(id="which", markup=False)
        yield Static(id="told", markup=False)
        yield Rule()
        yield Vertical(Form(), id="look")

    def on_mount(self) -> None:
        """On the first question."""
        self.call_after_refresh(self.form_cursor.to_first_field)

    # --- the form ------------------------------------------------------------------------------------

    @property
    def _objectives(self) -> list[Objective]:
        return _in_order(self.session.plan)

    @property
    def _objective(self) -> Objective | None:
        return next((one for one in self._objectives if one.id == self._open.room), None)

    def show(self, plan: Plan) -> None:
        """Draw the objective that is open."""
        super().show(plan)
        objective = self._objective
        told = self.query_one("#told", Static)
        if objective is None:
            told.update(words(say.NO_OBJECTIVE))
            self.form.show([])
            return
        self.query_one("#which", Static).update(self._strip(objective, plan))
        told.update(Content("\n").join(self._standing(objective, plan)))
        self.form.show(self.as_it_stands(look_items(self.scene(plan), objective)))

    def _standing(self, objective: Objective, plan: Plan) -> list[Content]:
        """How its key results stand: on a big screen with what was said last, and air between."""
        size = self.size if self.size.width else self.app.size
        today, wide = self.session.today, size.width >= WIDE
        self.set_class(wide, "-wide")
        entitle(self.query_one("#told"), say.MIDDLE_STANDS)
        entitle(self.query_one("#look"), say.MIDDLE_ANSWERS, style=f"{STRONG} {ACCENT}")
        rows = [row for row in status(plan, today).rows if row.key_result.objective == objective.id]
        room = size.height - _AROUND - len(conditions_of(objective, plan))
        roomy = wide and room >= _ROOMY * len(rows)
        most = 2 if size.height >= _TALL else 1
        lines: list[Content] = []
        for row in rows:
            said = last_words(row, self.session.person_name, lambda when: day(when, today)) if roomy else ""
            lines += [Content("")] if roomy and lines else []
            lines += standing_lines(row, plan, today, size.width - (4 if wide else 2), most, said)
        return lines

    def on_resize(self, event: events.Resize) -> None:
        """Long lines break at other places."""
        if self._shown is not None:
            self.show(self._shown)

    def _strip(self, objective: Objective, plan: Plan) -> Content:
        looked = {one.id: one.on for one in plan.mid_cycles if one.on}
        when = looked.get(objective.id)
        agreed = plan.review_plan.mid_cycle
        state = say.MIDDLE_LOOKED.format(date=day(when, plan.today)) if when else say.MIDDLE_NOT_YET
        if not when and agreed and self.session.today < agreed:
            state = say.MIDDLE_BEFORE.format(date=day(agreed, plan.today))
        every = self._objectives
        here = next(at for at, one in enumerate(every) if one.id == objective.id)
        cells = (self.size.width or self.app.size.width) - 2
        stops = round_line([Stop(one.key, one.id in looked) for one in every], here, state, cells)
        title = wrap(" ".join(f"{objective.key} {objective.text}".split()), cells)
        return Content("\n").join([stops, *(words(line, HEADING) for line in title)])

    # --- keeping -------------------------------------------------------------------------------------

    def write(self, where: Where, value: object, seen: object) -> Outcome | None:
        """Write the field; the first one creates the review."""
        look = self.session.plan.find("mid_cycles", self._open.room)
        if look is not None:
            return super().write(where._replace(id=look.id), value, seen)
        fields = {each.name: "" for each in LOOK.fields} | {where.field: str(value or "")}
        return self.quiet_deed(rhythm.look_at_middle, objective=self._open.room, **fields)

    def on_collection_opened(self, event: Collection.Opened) -> None:
        """Rate the condition, or say what it turned out to be."""
        event.prevent_default()
        from tui.screens.review.condition_verdict import judge

        judge(self, event.id)

    def on_collection_removed(self, event: Collection.Removed) -> None:
        """Conditions go where they were written."""
        event.prevent_default()
        self.say(say.NOT_ADDED_HERE)

    def on_collection_added(self, event: Collection.Added) -> None:
        """Conditions are added elsewhere."""
        event.prevent_default()
        self.say(say.NOT_ADDED_HERE)

    def on_form_finished(self) -> None:
        """Enter in the last field: the next objective that nobody has looked at, or back."""
        looked = {one.id for one in self.session.plan.mid_cycles if one.on}
        following = next((one for one in self._objectives if one.id not in looked), None)
        done = self._objective
        if following is None or done is None:
            self.shell.go_back()
            self.shell.say(say.MIDDLE_ALL, "done")
            return
        self._turn_to(following.id)
        if following.id != done.id:
            self.say(say.MIDDLE_DONE.format(key=done.key, key_next=following.key), "done")

    # --- keys ----------------------------------------------------------------------------------------

    def _turn_to(self, id: str) -> None:
        self._open.room = id
        self.form_cursor.opened.clear()
        self.show(self.session.plan)
        self.call_after_refresh(self.form_cursor.to_first_field)

    def step(self, by: int) -> None:
        """Turn to a neighbour."""
        every = [one.id for one in self._objectives]
        self._turn_to(every[(every.index(self._open.room) + by) % len(every)])

    def change(self) -> None:
        """Open all fields of the objective, or of one of its key results; what is committed asks why."""
        objective, plan = self._objective, self.session.plan
        if objective is None:
            return
        ways = [Way("1", objective.id, f"{objective.key} {objective.text}")]
        for number, one in enumerate(live_key_results(plan, objective.id), 2):
            ways.append(Way(str(number), one.id, f"{one.key} {one.statement}"))

        def picked(id: str | None) -> None:
            if id is not None:
                table = "objectives" if id == objective.id else "key_results"
                self.app.push_screen(DetailForm(self.session, table, id))

        self.ask(PickByKey(say.PICK_CHANGE, ways[:9]), picked)

    def _why_not_change(self) -> str:
        return "" if self._objective is not None else say.NO_OBJECTIVE

    def actions(self) -> Sequence[KeyAction]:
        """Outside a field."""

        def alone() -> str:
            return "" if len(self._objectives) > 1 else say.WHY_NOT_NEXT

        return (
            KeyAction("e", *say.ACT_CHANGE_IT, self.change, self._why_not_change),
            KeyAction("]", *say.ACT_NEXT_OBJECTIVE, lambda: self.step(1), alone),
            KeyAction("[", *say.ACT_OBJECTIVE_BEFORE, lambda: self.step(-1), alone),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )


def _objective_of(name: str, plan: Plan) -> str:
    """The id of the objective meant by its key or id, or by those of a key result that stands under it."""
    id = id_called(name, plan)
    result = plan.find("key_results", id)
    return result.objective if result is not None else id


def _in_order(plan: Plan) -> list[Objective]:
    return sorted(live_objectives(plan), key=in_line)
