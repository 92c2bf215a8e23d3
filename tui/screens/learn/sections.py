"""Learn's sections: how one turns between them, what Enter leads to from each, and their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import learn as say
from tui.screens.base.action import KeyAction
from tui.screens.learn.rows import LearnRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.plan import Plan

SECTIONS = tuple(say.SECTIONS)
SCORE = "score "
"""Before the id of a key result: what is typed for its score is kept there, and `open_at` opens it."""


class LearnSections(LearnRows):
    """Turning from section to section; the screen proper draws the one that is open."""

    def draw(self, plan: Plan) -> None:
        """Draw the open section."""
        raise NotImplementedError

    # --- sections ------------------------------------------------------------------------------------

    def turn_to(self, section: str) -> None:
        """Open a section."""
        if section != self.section:
            self.section = section
            self.row_list.replace([])  # the cursor starts at the first row
        self.draw(self.session.plan)
        if section == "scores":
            self.to_asked()
        self.take_keys()
        self.refresh_actions()

    def take_keys(self) -> None:
        if self.row_list.display:
            self.row_list.focus()
        else:
            self.set_focus(None)
            self.call_after_refresh(self.to_first_field)

    def _step(self, by: int) -> None:
        self.turn_to(SECTIONS[(SECTIONS.index(self.section) + by) % len(SECTIONS)])

    def open_at(self, where: str) -> None:
        """Open a section, a key result to score, or the look at mid-cycle: `close`, `O1.2`, `middle/O1`."""
        name, _, key = where.partition("/")
        if where.startswith(SCORE):
            self._open_score(where.removeprefix(SCORE))
            return
        if name == "learning":
            self._open_learning("")
            return
        if name == "middle":
            self.middle(key)
        elif name in SECTIONS:
            self.turn_to(name)
        else:
            self.to_key_result(where)

    def to_key_result(self, key: str) -> None:
        """Open the scores with the cursor on the key result of that key or id."""
        self.turn_to("scores")
        meant = (one.id for one in self.session.plan.key_results if key in (one.key, one.id))
        self.row_list.move_to(next(meant, ""))

    def on_form_finished(self) -> None:
        """Enter in the last field: on to the next section, or open the next cycle."""
        if self.section == "close":
            self.call_later(self.close_cycle)
        else:
            self._step(1)

    # --- the middle ----------------------------------------------------------------------------------

    def middle(self, key: str = "") -> None:
        """The look at mid-cycle."""
        from tui.screens.learn.mid_cycle import MidCyclePlace

        self.app.push_screen(MidCyclePlace(self.session, key))

    # --- keys ----------------------------------------------------------------------------------------

    def actions(self) -> Sequence[KeyAction]:
        """What the section has, then the sections, then closing."""
        return (
            *self._row_actions(),
            KeyAction("a", *say.ACT_ADD_LEARNING, self.add_learning),
            KeyAction("]", *say.ACT_NEXT_SECTION, lambda: self._step(1)),
            KeyAction("[", *say.ACT_SECTION_BEFORE, lambda: self._step(-1), in_footer=False),
            KeyAction("X", *self.act_close(), self.close_cycle),
            KeyAction("M", *say.ACT_MIDDLE, self.middle, self._why_not_middle),
            *(self._turn(number, key) for number, key in enumerate(SECTIONS, 1)),
        )

    def _row_actions(self) -> Iterable[KeyAction]:
        def none() -> str:
            return "" if self.row_list.row is not None else say.WHY_NOT_ROW

        if self.section == "scores":
            yield KeyAction("enter", *say.ACT_SCORE, self.open_row, none)
        elif self.section == "learnings":
            yield KeyAction("enter", *say.ACT_OPEN_LEARNING, self.open_row, self.why_not_own)
            yield KeyAction("x", *say.ACT_REMOVE_LEARNING, self.remove_learning, self.why_not_own)
        elif self.section == "signs":
            yield KeyAction("enter", *say.ACT_OPEN_KEYS, self.open_row, none)

    def _turn(self, number: int, key: str) -> KeyAction:
        return KeyAction(
            str(number), say.SECTIONS[key], say.DOES[key], lambda: self.turn_to(key), in_footer=False
        )

    def _why_not_middle(self) -> str:
        return "" if self.session.plan.objectives else say.WHY_NOT_OBJECTIVE
