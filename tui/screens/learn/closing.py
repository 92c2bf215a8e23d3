"""The end of a cycle in Learn: the retrospective's form, closing, and opening the cycle that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method import steps
from method.learning.closing import QUESTIONS, ending
from method.wording import learn as say
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_specs import items
from tui.text import clip
from tui.widgets.form.form import PromptedField
from tui.widgets.form.specs import FieldView, FormItem, Heading, Parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.plan import Plan
    from tui.session import Session

_RETROSPECTIVE = steps.FormSpec(
    say.RETROSPECTIVE,
    "retrospective",
    tuple(steps.FieldSpec(name, "text", *say.RETROSPECTIVE_FIELDS[name]) for name in QUESTIONS),
    say.RETROSPECTIVE_HINT,
)
_NEXT = "next cycle/"
"""Before the names of the fields of the next cycle."""


class Closing(FormPlace):
    """What Learn does with forms; Learn itself has the sections and their rows."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.section = "scores"
        self._next: dict[str, Any] = {}

    @property
    def room(self) -> str:
        """The section."""
        return self.section

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The retrospective's fields; the other sections are no documents."""
        return (_RETROSPECTIVE,)

    def turn_to(self, section: str) -> None:
        """Open a section."""
        raise NotImplementedError

    def to_key_result(self, key: str) -> None:
        """Open the scores with the cursor on a key result."""
        raise NotImplementedError

    # --- fields --------------------------------------------------------------------------------------

    def fields(self, plan: Plan) -> list[FormItem]:
        """The retrospective; or the next cycle's name and dates, once this one is closed."""
        if self.section == "retrospective":
            return items(self.scene(plan))
        looked_back = plan.retrospective
        if not looked_back.closed_on or looked_back.next_cycle:
            return []
        from method.actions.open_cycle import following

        offered = following(plan.cycle, **self._next)
        return [
            Heading(_NEXT, say.NEXT_TITLE, say.NEXT_HINT),
            self._field("key", say.NEXT_KEY, offered.key),
            self._field("start", say.NEXT_START, offered.start),
            self._field("end", say.NEXT_END, offered.end),
        ]

    def _field(self, name: str, said: tuple[str, str], value: object) -> FieldView:
        full = _NEXT + name
        draft = self.kept(f"fields/{full}")
        if name == "key":
            return FieldView(full, said[0], "line", value, said[1], draft=draft)
        return FieldView(full, said[0], "date", value, said[1], draft=draft, parse=self._read_date)

    def _read_date(self, text: str) -> Parsed:
        from method.coach.sentence import say_date

        when = say_date(text, self.session.plan.cycle.end)
        return Parsed(when) if when else Parsed(None, say.NOT_A_DATE.format(text=clip(text, 30)))

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Another name or date for the next cycle; the rest of what is offered follows."""
        if not event.name.startswith(_NEXT):
            return  # the base writes it
        event.prevent_default()
        name = event.name.removeprefix(_NEXT)
        if event.value:
            self._next[name] = event.value
        else:
            self._next.pop(name, None)
        self.show(self.session.plan)

    # --- closing -------------------------------------------------------------------------------------

    async def close_cycle(self) -> None:
        """Close the cycle; closed, open the next; open, go there."""
        from method.actions import close_cycle as deeds

        looked_back = self.session.plan.retrospective
        if not looked_back.closed_on:
            self._close(deeds.close_cycle)
        elif looked_back.next_cycle:
            await self._go_to_cycle(looked_back.next_cycle)
        elif self.section != "close":
            self.turn_to("close")
        else:
            outcome = self.quiet_deed(deeds.open_next_cycle, **self._next)
            if outcome is not None:
                self._next = {}
                await self._go_to_cycle(self.session.plan.retrospective.next_cycle)
                self.shell.say(outcome.said, "done")

    def _close(self, close_cycle: Any) -> None:
        missing = ending(self.session.plan).unscored
        outcome = self.deed(close_cycle)
        if outcome is not None:
            self.turn_to("close")
            self.say(outcome.said, "done")
        elif missing:
            self.to_key_result(missing[0])
            self.say(self.last_trouble, "trouble")

    async def _go_to_cycle(self, key: str) -> None:
        self.session.go(cycle=key)
        self.section = "scores"
        await self.navigation.go_to("prework", steps.STEPS[0].key)

    def act_close(self) -> tuple[str, str]:
        """What X does now."""
        looked_back = self.session.plan.retrospective
        if not looked_back.closed_on:
            return say.ACT_CLOSE
        if not looked_back.next_cycle:
            return say.ACT_OPEN_NEXT
        name, does = say.ACT_GO_NEXT
        return name.format(cycle=looked_back.next_cycle), does
