"""What a step offers by one key beside typing: its own deeds, leaving it out, conditions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method import steps
from method.actions import prework
from method.wording import prework as say
from tui.screens.base.action import KeyAction
from tui.screens.base.form_specs import Where
from tui.screens.dialogs.ask import AskLine, Confirm, Pick
from tui.screens.prework.conditions import ChoiceConditions
from tui.widgets.form.form import Form
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.documents.plan import Plan

_KEYS = {
    "reveal_insights": "v",
    "group_insight": "e",
    "choose_direction": "f",
    "agree_guidelines": "y",
    "fill_past_results": "f",
    "fill_capacity": "f",
    "take_up_again": "y",
    "plan_review": "f",
    "reconfirm": "y",
}
_SECOND_KEY = "h"  # the same deed offered a second time: changed, beside kept


class StepDeeds(ChoiceConditions):
    """The deeds of the open step; the screen proper has the fields."""

    step: steps.StepSpec

    @property
    def room(self) -> str:
        """The step."""
        return self.step.key

    @property
    def step_key(self) -> str:
        """Who answers is kept with the step."""
        return self.step.key

    @property
    def opened_as(self) -> str:
        """The step, too."""
        return f"{self.PLACE}/{self.step.key}"

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The step's own."""
        return steps.sections_of(self.step, plan)

    def step_actions(self) -> Sequence[KeyAction]:
        """The step's own deeds, each on its key."""
        found: list[KeyAction] = []
        for section in steps.sections_of(self.step, self.session.plan):
            for spec in section.actions:
                key = _KEYS[spec.deed]
                key = _SECOND_KEY if any(each.key == key for each in found) else key
                found.append(self._action(key, spec, section.table))
        if self.step.key == "strategy":
            found.append(KeyAction("w", *say.ACT_TRUE, self.what_would_be_true, self._why_not_true))
        return found

    def _action(self, key: str, spec: steps.ActionSpec, table: str) -> KeyAction:
        def why_not() -> str:
            reason = spec.why_not(self.session.plan, self.session.who, self.session.today)
            return reason or ("" if not spec.per_row or self._row(table) else say.WHY_NOT_ROW)

        return KeyAction(key, spec.label, spec.help, lambda: self._begin(spec, table), why_not)

    def _row(self, table: str) -> str:
        """The id of the row under the cursor."""
        collection = self.query_one(Form).collection(Where(self.step.key, table, "").name)
        if collection is None or not collection.is_active or collection.item is None:
            return ""
        return collection.item.id

    def _begin(self, spec: steps.ActionSpec, table: str) -> None:
        given = dict(spec.given)
        if spec.per_row:
            given["id"] = self._row(table)
        now = spec.now(self.session.plan)

        def go(sure: bool | None) -> None:
            if sure:
                self._ask_for(
                    list(spec.asks), given, lambda: self.deed(prework.OFFERED[spec.deed], **given), now
                )

        question = spec.sure(self.session.plan)
        if question:
            self.app.push_screen(Confirm(question), go)
        else:
            go(True)

    def _ask_for(
        self, asks: list[steps.FieldSpec], given: dict[str, Any], done: Callable[[], object], now: str = ""
    ) -> None:
        """Ask for each argument in turn, the first from `now` on, then do it; stepping out does nothing."""
        if not asks:
            done()
            return
        first, rest = asks[0], asks[1:]

        def answered(value: str | tuple[str, ...] | None) -> None:
            if value is not None:
                given[first.name] = value
                self._ask_for(rest, given, done)

        options = tuple(Option(each.value, each.label) for each in steps.options_of(first, self.session.plan))
        if first.kind == "named" and options:
            self.app.push_screen(Pick(first.prompt, options, or_new=True), answered)
        else:
            kind = "text" if first.kind == "text" else "line"
            asked = AskLine(first.prompt or first.label, value=now, about=first.help, kind=kind)
            self.app.push_screen(asked, answered)

    # --- leaving a step out --------------------------------------------------------------------------

    def waive(self) -> None:
        """Leave the step out with a reason, or take it up again."""
        record = self.session.plan.find("steps", self.step.key)
        if record is not None and record.waived:
            self.deed(prework.take_up_step, step=self.step.key)
            return

        def answered(reason: str | None) -> None:
            if reason is not None:
                self.deed(prework.waive_step, step=self.step.key, reason=reason)

        self.app.push_screen(AskLine(say.ASK_WAIVE), answered)
