"""What would have to be true for a choice of the strategy: which choice, which side of it, then the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions import edit_fields
from method.coach.prompts import side_question
from method.wording import prework as say
from tui.screens.dialogs.ask import Pick
from tui.screens.dialogs.ask_words import ask_words
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from store.documents.strategy import Choice
    from tui.screens.base.form_place import FormPlace


class ChoiceConditions:
    """The choice is the one under the cursor, or the open one, or the only one; else it is asked for."""

    def __init__(self, place: FormPlace) -> None:
        self._place = place

    def why_not(self) -> str:
        """Why there is nothing to ask about."""
        return "" if self._place.session.plan.choices else say.WHY_NOT_TRUE

    def ask(self) -> None:
        """The four sides of a choice; the answer is a condition of it."""
        choice = self._choice_here()
        if choice is not None:
            self._pick_side(choice)
            return
        choices = {each.id: each for each in self._place.session.plan.choices}
        options = [Option(each.id, f"{each.key} {each.text}") for each in choices.values()]

        def chosen(id: str | None) -> None:
            if id is not None:
                self._pick_side(choices[id])

        self._place.ask(Pick(say.PICK_CHOICE, options), chosen)

    def _choice_here(self) -> Choice | None:
        cursor, choices = self._place.form_cursor, self._place.session.plan.choices
        here = cursor.row_of("choices") or cursor.opened.get(cursor.name("choices"))
        return next((each for each in choices if each.id == here or len(choices) == 1), None)

    def _pick_side(self, choice: Choice) -> None:
        rows = [each for each in self._place.session.plan.conditions if each.of == choice.id]
        counts = {side: sum(each.side == side for each in rows) for side in say.SIDES}
        options = [Option(side, f"{name} ({counts[side]})") for side, name in say.SIDES.items()]

        def chosen(side: str | None) -> None:
            if side is not None:
                question = side_question(self._place.session.plan, choice, side)  # type: ignore[arg-type]
                ask_words(self._place, question, lambda text: self._add(choice.id, side, text))

        self._place.ask(Pick(say.PICK_SIDE, options), chosen)

    def _add(self, choice: str, side: str, text: str) -> None:
        place, cursor = self._place, self._place.form_cursor
        fields = {"of": choice, "side": side, "text": text}
        outcome = place.deed(edit_fields.add_row, table="conditions", fields=fields, step="strategy")
        if outcome is not None:
            cursor.opened[cursor.name("choices")] = choice
            cursor.opened[cursor.name("conditions", choice)] = outcome.about
            place.show(place.session.plan)
            name = cursor.name("conditions", outcome.about, "belief")
            place.call_after_refresh(lambda: place.form.focus_on(name, typing=True))
