"""What a step offers by one key beside typing: its own deeds, and leaving it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method import steps
from method.actions import prework
from method.wording import prework as say
from tui.screens.base.action import KeyAction
from tui.screens.dialogs.ask import AskLine, Confirm, Pick
from tui.screens.prework.conditions import ChoiceConditions
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.screens.base.form_place import FormPlace
    from tui.screens.prework.open_step import OpenStep


KEYS = {
    "reveal_insights": "v",
    "sign_insight": "m",
    "group_insight": "e",
    "name_insights": "h",
    "choose_direction": "f",
    "agree_guidelines": "y",
    "fill_past_results": "f",
    "fill_capacity": "f",
    "take_up_again": "y",
    "plan_review": "f",
    "reconfirm": "y",
}
"""The key of each deed, by its name."""
_SECOND_KEY = "h"  # the same deed offered a second time: changed, beside kept


class StepActions:
    """The deeds of the open step."""

    def __init__(self, place: FormPlace, source: OpenStep) -> None:
        self._place = place
        self._source = source
        self._conditions = ChoiceConditions(place)

    def actions(self) -> Sequence[KeyAction]:
        """The step's own deeds, each on its key."""
        step, found = self._source.step, list[KeyAction]()
        for section in steps.sections_of(step, self._place.session.plan):
            for spec in section.actions:
                key = KEYS[spec.deed]
                key = _SECOND_KEY if any(each.key == key for each in found) else key
                found.append(self._action(key, spec, section.table))
        if step.key == "strategy":
            conditions = self._conditions
            found.append(KeyAction("w", *say.ACT_TRUE, conditions.ask, conditions.why_not, changes=True))
        return found

    def _action(self, key: str, spec: steps.ActionSpec, table: str) -> KeyAction:
        session, cursor = self._place.session, self._place.form_cursor

        def why_not() -> str:
            reason = spec.why_not(session.plan, session.who, session.today)
            return reason or ("" if not spec.per_row or cursor.row_of(table) else say.WHY_NOT_ROW)

        return KeyAction(key, spec.label, spec.help, lambda: self._begin(spec, table), why_not, changes=True)

    def _begin(self, spec: steps.ActionSpec, table: str) -> None:
        place, plan = self._place, self._place.session.plan
        given: dict[str, object] = dict(spec.given)
        if spec.per_row:
            given["id"] = place.form_cursor.row_of(table)
        now = spec.now(plan)

        def go(sure: bool | None) -> None:
            if sure:
                deed = prework.OFFERED[spec.deed]
                self._ask_for(list(spec.asks), given, lambda: place.deed(deed, **given), now)

        question = spec.sure(plan)
        if question:
            place.ask(Confirm(question), go)
        else:
            go(True)

    def _ask_for(
        self, asks: list[steps.FieldSpec], given: dict[str, object], done: Callable[[], object], now: str = ""
    ) -> None:
        """Ask for each argument in turn, the first from `now` on, then do the deed; stepping out ends it."""
        if not asks:
            done()
            return
        first, rest = asks[0], asks[1:]

        def answered(value: str | tuple[str, ...] | None) -> None:
            if value is not None:
                given[first.name] = value
                self._ask_for(rest, given, done)

        known = steps.options_of(first, self._place.session.plan)
        options = tuple(Option(each.value, each.label) for each in known)
        if first.kind == "named" and options:
            self._place.ask(Pick(first.prompt, options, or_new=True), answered)
        else:
            kind = "text" if first.kind == "text" else "line"
            asked = AskLine(first.prompt or first.label, value=now, about=first.help, kind=kind)
            self._place.ask(asked, answered)

    def waive(self) -> None:
        """Leave the step out with a reason, or take it up again."""
        place, step = self._place, self._source.step.key
        record = place.session.plan.find("steps", step)
        if record is not None and record.waived:
            place.deed(prework.take_up_step, step=step)
            return

        def answered(reason: str | None) -> None:
            if reason is not None:
                place.deed(prework.waive_step, step=step, reason=reason)

        place.ask(AskLine(say.ASK_WAIVE), answered)
