"""Check-in: my key results one after another; Enter goes on, and one key keeps it and takes the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from method.actions.check_ins import take_baseline
from method.actions.rhythm import check_in
from method.wording import checkin as say
from method.wording import places
from store.errors import StoreError
from tui.app.navigation import Link
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.checkin.fields import fields
from tui.screens.checkin.round import Round
from tui.screens.checkin.view import beside, notes, strip
from tui.screens.dialogs.ask import AskLine, Confirm
from tui.store_words import sentence_of
from tui.text import words
from tui.widgets.chrome import Rule
from tui.widgets.form.editor import Editor
from tui.widgets.form.form import Form, PromptedField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method.rhythm.baseline import Offer
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from tui.screens.checkin.visit import Visit
    from tui.session import Session

_WIDE = 116
"""Cells from which what was said before shows beside; it takes two of five."""


class CheckInPlace(TeamPlace):
    """One key result at a time. What is typed is kept as a draft until the check-in is made."""

    PLACE = "checkin"
    STANDS_WHEN_CLOSED = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    CheckInPlace #which, CheckInPlace #notes { height: auto; padding: 0 1; }
    CheckInPlace #main { width: 3fr; height: 1fr; }
    CheckInPlace #beside { width: 2fr; max-width: 76; height: 1fr; padding: 0 2 0 3; display: none; }
    CheckInPlace.-wide #beside { display: block; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._round = Round(session)

    def compose_body(self) -> Iterable[Widget]:
        """Which key result, how it stands, the fields; what was said before beside them."""
        with Horizontal():
            with Vertical(id="main"):
                yield Static(id="which", markup=False)
                yield Static(id="notes", markup=False)
                yield Rule()
                yield Form()
            yield Static(id="beside", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Use the room there is."""
        self.set_class(event.size.width >= _WIDE, "-wide")
        if self._shown is not None:
            self.call_after_refresh(self._draw_beside)

    # --- which key result ----------------------------------------------------------------------------

    @property
    def _visit(self) -> Visit:
        return self._round.visit

    def show(self, plan: Plan) -> None:
        """Stay at the key result that is open; else open the first that is due."""
        before = self._visit
        self._round.look()
        if self._visit is not before:
            self._begin_visit()
        super().show(plan)
        self._draw()

    def _turn_to(self, key_result: KeyResult) -> None:
        self._round.turn_to(key_result)
        self._begin_visit()

    def _begin_visit(self) -> None:
        self.call_after_refresh(self._start_typing)

    def _start_typing(self) -> None:
        if self.is_current and self._round.current is not None:
            begun = self._visit.begun
            self._focus_on(self._visit.typed_last or (begun[-1] if begun else "value"))
            if begun:
                self.say(places.WORDS_BACK_PLAIN)
                for editor in self.query(Editor):
                    editor.move_cursor(editor.document.end)  # the next letter goes on with what was typed

    def _focus_on(self, name: str) -> None:
        self.query_one(Form).focus_on(f"{self._visit.number}/{name}", typing=True)

    def open_at(self, key: str) -> None:
        """Open the key result of that key, whoever owns it."""
        wanted = self._round.named(key)
        if wanted is not None:
            self._turn_to(wanted)
            self.show(self.session.plan)

    @property
    def comes_back_to(self) -> str:
        """The key result that is open."""
        return f"{self.PLACE}/{self._visit.id}" if self._visit.id else self.PLACE

    # --- drawing -------------------------------------------------------------------------------------

    def _draw(self) -> None:
        current, plan, visit = self._round.current, self.session.plan, self._visit
        which, said, form = (
            self.query_one("#which", Static),
            self.query_one("#notes", Static),
            self.query_one(Form),
        )
        if current is None:
            which.update("")
            said.update(words(say.NONE_MINE if plan.key_results else say.NO_KEY_RESULTS))
            form.show([])
            return
        which.update(strip(self._round.mine, current, self._round.is_due))
        standing = self._round.standing(current)
        suggested = visit.suggested(current, standing)
        lines = notes(current, standing, plan, self.session.today, visit.given, suggested, self._others)
        said.update(words("\n".join(lines), newlines=True))
        form.show(self.as_it_stands(fields(current, standing, plan, visit, suggested)))
        self._draw_beside()

    def _others(self) -> tuple[Plan, ...]:
        """The other teams' plans, read when one first turns red."""
        try:
            return self._round.others()
        except StoreError as trouble:
            self.say(sentence_of(trouble), "trouble")
            return ()

    def _draw_beside(self) -> None:
        current, panel = self._round.current, self.query_one("#beside", Static)
        if current is None or not self.has_class("-wide"):
            return
        session, cells = self.session, max(panel.size.width - 5, 20)
        standing = self._round.standing(current)
        told = beside(current, standing, session.plan, session.who, session.today, cells)
        panel.update(told, layout=False)

    # --- typing --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self._visit.typed(_field(event.name), event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """A field is given; the colour suggested and the fields asked for may change with it."""
        self._visit.accept(_field(event.name), event.value)
        self._draw()

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Nothing is left over in the field."""
        self._visit.settled(_field(event.name))

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        self.save()

    # --- deeds ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep the check-in and go on to the next one due; words that are no value are pointed out first."""
        current, visit = self._round.current, self._visit
        if current is None:
            return
        self._take_what_is_typed()
        name, wrong = visit.wrong()
        if name:
            self._ask_again(name, say.NOT_YET_KEPT.format(key=current.key, sentence=wrong), wrong)
            return
        if not visit.given:
            self.say(say.SKIPPED.format(key=current.key))
            self.step(1)
            return
        if asked := visit.asks(current):
            self._ask_again("value", say.KEEP_AGAIN.format(question=asked), asked)
            return
        now, offer = self.session.now(), visit.offer(current)
        outcome = self.quiet_deed(check_in, key=current.key, now=now, **visit.given)
        if outcome is None:
            return
        visit.end()
        if offer is None:
            self._go_on(outcome.said)
        else:
            self._offer(current, offer, outcome.said)

    def _offer(self, current: KeyResult, offer: Offer, said: str) -> None:
        """Ask whether the first value is the missing baseline; then go on."""

        def answered(yes: bool | None) -> None:
            taken = self.quiet_deed(take_baseline, key=current.key) if yes else None
            self._go_on(f"{said} {taken.said}" if taken is not None else said)

        question = Confirm(offer.question, yes=say.BASELINE_YES, no=say.BASELINE_NO)
        self.app.push_screen(question, answered)

    def _ask_again(self, name: str, told: str, wrong: str) -> None:
        form = self.query_one(Form)
        field, typing = form.field(f"{self._visit.number}/{name}"), form.field(form.focused_name)
        if field is not None:
            if typing is not None and typing is not field:
                typing.close_editor()  # what it held is taken
            if field.editor is None:
                self._focus_on(name)
            field.refuse(wrong)
        self.say(told, "trouble")

    def _take_what_is_typed(self) -> None:
        """Accept the field being typed or chosen in, without leaving it first."""
        form = self.query_one(Form)
        field = form.field(form.focused_name)
        if field is None or (text := field.typed_so_far) is None:
            return
        name = _field(field.spec.name)
        parsed = self._visit.parse(name, text)
        if parsed.wrong:
            self._visit.unread[name] = text
        else:
            self._visit.accept(name, parsed.value)

    def _go_on(self, said: str) -> None:
        following, current = self._round.following(), self._round.current
        if following is not None:
            self._turn_to(following)
            said = say.NEXT_IS.format(said=said, key=following.key)
        else:
            self._round.turn_to(current)
            said = say.DONE_ALL.format(said=said)
        self._draw()
        self.say(said, "done")

    def another_day(self) -> None:
        """Ask for the day it was measured; it stands above the other fields from then on."""

        def answered(text: str | None) -> None:
            if text is not None:
                self._visit.accept("on", self._visit.parse("on", text).value)
                self._draw()

        question = AskLine(say.ASK_ON, check=lambda text: self._visit.parse("on", text).wrong)
        self.app.push_screen(question, answered)

    def step(self, by: int) -> None:
        """Turn to a neighbour without checking in."""
        neighbour = self._round.neighbour(by)
        if neighbour is not None:
            self._turn_to(neighbour)
            self._draw()

    def everyone(self) -> None:
        """Everyone's key results, or only mine."""
        self._round.everyone = not self._round.everyone
        self.show(self.session.plan)

    async def open_one(self) -> None:
        """Open its whole story, as in the review."""
        await self.navigation.open(Link("story", self._visit.id))

    async def priorities(self) -> None:
        """My week."""
        await self.navigation.open(Link("week"))

    async def wins(self) -> None:
        """The wall of wins."""
        await self.navigation.open(Link("wins"))

    def actions(self) -> Sequence[KeyAction]:
        """Keys outside a field; Ctrl-N inside one too."""
        return (
            KeyAction("ctrl+n", *say.ACT_SAVE, self.save, self._why_not_any, changes=True),
            KeyAction("]", *say.ACT_NEXT, lambda: self.step(1), self._why_not_one),
            KeyAction("[", *say.ACT_BEFORE, lambda: self.step(-1), self._why_not_one, in_footer=False),
            KeyAction("d", *say.ACT_DATE, self.another_day, self._why_not_any, in_footer=False, changes=True),
            KeyAction("v", *say.ACT_OPEN, self.open_one, self._why_not_any),
            KeyAction("a", *say.ACT_EVERYONE, self.everyone),
            KeyAction("m", *say.ACT_PRIORITIES, self.priorities),
            KeyAction("w", *say.ACT_WINS, self.wins),
        )

    def _why_not_one(self) -> str:
        return "" if self._round.neighbour(1) else say.WHY_NOT_ONE

    def _why_not_any(self) -> str:
        return "" if self._round.mine else say.WHY_NOT_ANY


def _field(name: str) -> str:
    """A field's own name, without the visit it belongs to."""
    return name.rpartition("/")[2]
