"""What would have to be true for a choice of the strategy: which choice, which side of it, then the words."""

from __future__ import annotations

from typing import Any

from method.actions import edit_fields
from method.coach.prompts import side_question
from method.wording import prework as say
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_specs import Where
from tui.screens.dialogs.ask import AskLine, Pick
from tui.widgets.form.form import Form
from tui.widgets.form.specs import Option


class ChoiceConditions(FormPlace):
    """The choice is the one under the cursor, or the open one, or the only one; else it is asked for."""

    def _row(self, table: str) -> str:
        """The id of the row under the cursor."""
        raise NotImplementedError

    def _choice_here(self) -> Any | None:
        choices = self.session.plan.choices
        here = self._row("choices") or self._opened.get(Where("strategy", "choices", "").name)
        return next((each for each in choices if each.id == here or len(choices) == 1), None)

    def _why_not_true(self) -> str:
        return "" if self.session.plan.choices else say.WHY_NOT_TRUE

    def what_would_be_true(self) -> None:
        """The four sides of a choice; the answer is a condition of it."""
        choice = self._choice_here()
        if choice is not None:
            self._pick_side(choice)
            return
        choices = {each.id: each for each in self.session.plan.choices}
        options = [Option(each.id, f"{each.key} {each.text}") for each in choices.values()]

        def chosen(id: str | None) -> None:
            if id is not None:
                self._pick_side(choices[id])

        self.app.push_screen(Pick(say.PICK_CHOICE, options), chosen)

    def _pick_side(self, choice: Any) -> None:
        rows = [each for each in self.session.plan.conditions if each.of == choice.id]
        counts = {side: sum(each.side == side for each in rows) for side in say.SIDES}
        options = [Option(side, f"{name} ({counts[side]})") for side, name in say.SIDES.items()]

        def chosen(side: str | None) -> None:
            if side is not None:
                question = side_question(self.session.plan, choice, side)  # type: ignore[arg-type]
                self.app.push_screen(
                    AskLine(question), lambda text: self._add_condition(choice.id, side, text)
                )

        self.app.push_screen(Pick(say.PICK_SIDE, options), chosen)

    def _add_condition(self, choice: str, side: str, text: str | None) -> None:
        if not text:
            return
        fields = {"of": choice, "side": side, "text": text}
        outcome = self.deed(edit_fields.add_row, table="conditions", fields=fields, step="strategy")
        if outcome is not None:
            self._opened[Where("strategy", "choices", "").name] = choice
            self._opened[Where("strategy", "conditions", choice).name] = outcome.about
            self.show(self.session.plan)
            name = Where("strategy", "conditions", outcome.about, "belief").name
            self.call_after_refresh(lambda: self.query_one(Form).focus_on(name))
