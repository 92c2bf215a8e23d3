"""Warning signs in Learn: what may be wrong with the way of working, each as a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import learn as say
from tui.app.theme import DIM, ROW, STRONG
from tui.text import clip, words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from method.learning.warning_signs import Sign
    from store.documents.plan import Plan
    from tui.screens.base.action import KeyAction
    from tui.screens.base.form_place import FormPlace
    from tui.screens.learn.sections import Panel


class WarningSigns:
    """Enter leads to what a question speaks of."""

    key = "signs"
    act_open = say.ACT_OPEN_KEYS

    def __init__(self, place: FormPlace) -> None:
        self._place = place
        self.found: tuple[Sign, ...] = ()

    def look(self) -> bool:
        """Search for them, which takes a moment; True where they are others than before."""
        from method.learning.warning_signs import signs

        before, self.found = self.found, signs(self._place.session.plan, self._place.session.today)
        return self.found != before

    def intro(self, plan: Plan, short: bool) -> Content:
        """Whom the questions are for."""
        return words(say.SIGNS_INTRO if self.found else say.NO_SIGNS, DIM)

    def rows(self, plan: Plan, lines: int = 0) -> list[Row]:
        """A question each."""
        return [Row(sign.sign, data=sign, text=sign.question) for sign in self.found]

    def titles(self, plan: Plan, cells: int) -> None:
        """It has no columns."""
        return

    def draw(self, row: Row, plan: Plan, cells: int, selected: bool) -> Content:
        """The question."""
        return words(clip(row.text, cells), ROW if selected else "")

    def _sign(self, row: Row) -> Sign | None:
        return next((one for one in self.found if one.sign == row.id), None)

    def details(self, row: Row, plan: Plan) -> list[tuple[str, str]]:
        """The question whole, and what was seen."""
        sign = self._sign(row)
        return [(sign.question, STRONG), (sign.seen, "")] if sign is not None else []

    def frames(self, row: Row, plan: Plan, cells: int, lines: int) -> tuple[Panel, ...]:
        """None: its details stand without."""
        return ()

    def actions(self) -> Sequence[KeyAction]:
        """None."""
        return ()

    def why_not_open(self, row: Row | None) -> str:
        """There is no question."""
        return "" if row is not None else say.WHY_NOT_ROW

    def open(self, row: Row) -> None:
        """Go to the key result it was seen in, or to the strategy; else say what was seen."""
        sign = self._sign(row)
        if sign is None:
            return
        if sign.keys:
            self._place.call_later(self._place.navigation.go_to, "review", sign.keys[0])
        elif sign.sign == "strategy":
            self._place.call_later(self._place.navigation.go_to, "prework", "strategy")
        else:
            self._place.say(sign.seen)

    def on_enter(self) -> None:
        """At the first."""
