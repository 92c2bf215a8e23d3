"""The end of a cycle in Learn: closing it, and opening the cycle that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.learning.closing import ending
from method.wording import learn as say
from tui.screens.learn import view
from tui.screens.learn.next_cycle import CycleOverrides, NextCycle

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.content import Content

    from store.documents.plan import Plan
    from tui.screens.base.action import KeyAction
    from tui.screens.base.form_place import FormPlace
    from tui.widgets.form.specs import FormItem


class CycleEnd:
    """`here` says which section is open, `turn_to` opens one, `to_key_result` the scores at a key result.

    `go_to_cycle` leaves for the pre-work of the cycle of that key.
    """

    key = "close"

    def __init__(
        self,
        place: FormPlace,
        here: Callable[[], str],
        turn_to: Callable[[str], None],
        to_key_result: Callable[[str], None],
        go_to_cycle: Callable[[str], Awaitable[None]],
    ) -> None:
        self._place = place
        self._here = here
        self._turn_to = turn_to
        self._to_key_result = to_key_result
        self._go_to_cycle = go_to_cycle
        self.next_cycle = NextCycle(lambda name: place.kept(f"fields/{name}"))

    def intro(self, plan: Plan, short: bool) -> Content:
        """What closing waits for."""
        return view.checklist(plan, self._place.session.today, ending(plan))

    def fields(self, plan: Plan) -> list[FormItem]:
        """The next cycle, once this one is closed."""
        return self.next_cycle.fields(plan)

    def actions(self) -> Sequence[KeyAction]:
        """No keys of its own."""
        return ()

    def act(self) -> tuple[str, str]:
        """What Enter would do now: a name for it and a sentence."""
        looked_back = self._place.session.plan.retrospective
        if not looked_back.closed_on:
            return say.ACT_CLOSE
        if not looked_back.next_cycle:
            return say.ACT_OPEN_NEXT
        name, does = say.ACT_GO_NEXT
        return name.format(cycle=looked_back.next_cycle), does

    async def go_on(self) -> None:
        """Close the cycle; if it is closed, open the next; if that is open, go there."""
        looked_back = self._place.session.plan.retrospective
        if not looked_back.closed_on:
            self._close()
        elif looked_back.next_cycle:
            await self._go_to_cycle(looked_back.next_cycle)
        elif self._here() != self.key:
            self._turn_to(self.key)
        else:
            await self._open_next()

    def _close(self) -> None:
        from method.actions.close_cycle import close_cycle

        place = self._place
        missing = ending(place.session.plan).unscored
        outcome = place.deed(close_cycle)
        if outcome is not None:
            self._turn_to(self.key)
            place.say(outcome.said, "done")
        elif missing:
            self._to_key_result(missing[0])
            place.say(place.last_trouble, "trouble")

    async def _open_next(self) -> None:
        from method.actions.close_cycle import open_next_cycle

        place, given = self._place, self.next_cycle.overrides
        outcome = place.quiet_deed(open_next_cycle, key=given.key, start=given.start, end=given.end)
        if outcome is not None:
            self.next_cycle.overrides = CycleOverrides()
            await self._go_to_cycle(place.session.plan.retrospective.next_cycle)
            place.shell.say(outcome.said, "done")
