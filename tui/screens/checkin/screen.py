"""Check-in: my key results one after another; Enter goes on, and one key keeps it and takes the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from method.actions.check_ins import take_baseline
from method.actions.rhythm import check_in
from method.rhythm.checkin_prompts import standing_typed
from method.wording import checkin as say
from method.wording import places
from store.errors import StoreError
from tui.app.navigation import Link
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.checkin.around import AROUND_CSS, Around, Seen, composed
from tui.screens.checkin.fields import fields
from tui.screens.checkin.head import Now
from tui.screens.checkin.room import Room
from tui.screens.checkin.round import Round
from tui.screens.checkin.told import told
from tui.screens.dialogs.ask import AskLine, Confirm
from tui.store_words import sentence_of
from tui.widgets.form.editor import Editor
from tui.widgets.form.form import Form, PromptedField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method.rhythm.baseline import Offer
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour
    from tui.screens.checkin.visit import Visit
    from tui.session import Session
    from tui.widgets.chrome import NoticeKind


class CheckInPlace(TeamPlace):
    """One key result at a time. What is typed is kept as a draft until the check-in is made."""

    PLACE = "checkin"
    STANDS_WHEN_CLOSED = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = AROUND_CSS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._round = Round(session)
        self._around = Around(self)

    def compose_body(self) -> Iterable[Widget]:
        """Which key result and how it stands; the fields, and around them what helps to answer."""
        yield from composed(Form())

    def on_resize(self, event: events.Resize) -> None:
        """Use the room there is."""
        if self._shown is not None:
            self._draw()

    @property
    def _room(self) -> Room:
        size = self.size if self.size.width else self.app.size
        return Room.of(size.width, size.height)

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
        """Everything, at the heights that the screen gives: none of them depends on what is typed."""
        current = self._round.current
        self._room.apply(self)
        self.set_class(current is None, "-none")
        if current is None:
            none = say.NONE_MINE if self.session.plan.key_results else say.NO_KEY_RESULTS
            self._around.draw_none(none, self._room)
            self.query_one(Form).show([])
            return
        self._draw_fields(current)
        self._around.draw(self._seen(current), self._room)

    def _draw_fields(self, current: KeyResult) -> None:
        session, visit = self.session, self._visit
        standing = self._round.standing(current)
        suggested = visit.suggested(current, standing)
        beside = told(current, standing, session.plan, session.today, visit, suggested, self._others)
        shown = fields(current, standing, session.plan, visit, suggested, beside)
        self.query_one(Form).show(self.as_it_stands(shown))

    def _draw_moving(self) -> None:
        """What moves with a value that is being typed: the chart, or the way where there is none."""
        current = self._round.current
        if current is None:
            return
        seen, room = self._seen(current), self._room
        if room.wide:
            self._around.draw_chart(seen, room)
        else:
            self._around.draw(seen, room)

    def _seen(self, current: KeyResult) -> Seen:
        """All that is drawn around the fields of that key result."""
        return Seen(self._now(current), self._round, self._visit.value, self.session.who)

    def _now(self, current: KeyResult) -> Now:
        plan, today, visit = self.session.plan, self.session.today, self._visit
        standing = self._round.standing(current)
        if visit.value is None:
            return Now(current, standing, standing, plan, today)
        given = {**visit.given, "value": visit.value}
        suggested = visit.suggested(current, standing)
        after = standing_typed(current, plan, today, standing, given, suggested)
        return Now(current, standing, after, plan, today)

    def _others(self) -> tuple[Plan, ...]:
        """The other teams' plans, read when one first turns red."""
        try:
            return self._round.others()
        except StoreError as trouble:
            self.say(sentence_of(trouble), "trouble")
            return ()

    # --- typing --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept; a value moves in the picture."""
        name, before = _field(event.name), self._visit.value
        self._visit.typed(name, event.text)
        if self._visit.value != before:
            self._draw_moving()

    def on_prompted_field_leaning(self, event: PromptedField.Leaning) -> None:
        """A colour is marked: the lines it asks for unfold before it is taken."""
        if _field(event.name) == "colour" and event.value != self._visit.leaning:
            self._visit.leaning = event.value
            if (current := self._round.current) is not None:
                self._draw_fields(current)

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
        suggested = visit.suggested(current, self._round.standing(current))
        if why := visit.asks_why(suggested):
            colour = visit.given.get("colour", suggested)
            name = "blocker" if colour == "red" else "changed"
            self._draw()
            self._ask_again(name, say.WHY_AGAIN.format(question=why), "")
            return
        now, offer = self.session.now(), visit.offer(current)
        outcome = self.quiet_deed(check_in, key=current.key, now=now, **visit.given)
        if outcome is None:
            return
        visit.end()
        colour = visit.given.get("colour", suggested)
        if offer is None:
            self._go_on(outcome.said, colour)
        else:
            self._offer(current, offer, outcome.said, colour)

    def _offer(self, current: KeyResult, offer: Offer, said: str, colour: Colour) -> None:
        """Ask whether the first value is the missing baseline; then go on."""

        def answered(yes: bool | None) -> None:
            taken = self.quiet_deed(take_baseline, key=current.key) if yes else None
            self._go_on(f"{said} {taken.said}" if taken is not None else said, colour)

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
            if wrong:
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

    def _go_on(self, said: str, colour: Colour) -> None:
        following, current = self._round.following(), self._round.current
        if following is not None:
            self._turn_to(following)
            said = say.NEXT_IS.format(said=said, key=following.key)
        else:
            self._round.turn_to(current)
            said = say.DONE_ALL.format(said=said)
        self._draw()
        kinds: dict[Colour, NoticeKind] = {"amber": "amber", "red": "red"}
        self.say(said, kinds.get(colour, "done"))

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
