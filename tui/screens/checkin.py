"""Check-in: my key results one after another; Enter goes on, and one key keeps it and takes the next."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from textual.widgets import Static

from method.actions.rhythm import check_in
from method.rhythm import is_due, standings, suggest_colour
from method.status import in_order
from method.wording import checkin as say
from method.wording import places
from tui.screens.checkin_fields import WORDS, fields, notes, typed_value
from tui.screens.place import Action
from tui.screens.team_place import TeamPlace
from tui.terminal import signs
from tui.text import words
from tui.theme import DIM, GOOD, STRONG
from tui.widgets.chrome import Rule
from tui.widgets.form import Form, PromptedField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.rhythm import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour
    from tui.session import Session


class CheckInPlace(TeamPlace):
    """One key result at a time. What is typed is kept as a draft until the check-in is made."""

    PLACE = "checkin"
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    CheckInPlace #which, CheckInPlace #notes { height: auto; padding: 0 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._everyone = False
        self._open_id = ""
        self._visit = 0
        self._given: dict[str, Any] = {}
        self._unread: dict[str, str] = {}
        """Words typed earlier that are no value of their field."""
        self._standing: dict[str, Standing] = {}

    def compose_body(self) -> Iterable[Any]:
        """Which key result, how it stands, the fields."""
        yield Static(id="which", markup=False)
        yield Static(id="notes", markup=False)
        yield Rule()
        yield Form()

    # --- which key result ----------------------------------------------------------------------------

    @property
    def _mine(self) -> list[KeyResult]:
        open_ones = [each for each in self.session.plan.key_results if each.state == "open"]
        mine = [each for each in open_ones if each.owner == self.session.who or self._everyone]
        return sorted(mine, key=lambda each: in_order(each.key))

    @property
    def _current(self) -> KeyResult | None:
        return next((each for each in self._mine if each.id == self._open_id), None)

    def _begun(self, key_result: KeyResult) -> bool:
        """Whether something was typed for it and never kept."""
        return any(self.kept(f"checkin/{key_result.id}/{name}") for name in WORDS)

    def _due(self, key_result: KeyResult) -> bool:
        return is_due(self._standing[key_result.id], self.session.plan, self.session.today)

    def show(self, plan: Plan) -> None:
        """Stay at the key result that is open; else open the first that is due."""
        self._standing = standings(plan, self.session.today)
        mine = self._mine
        if self._current is None:
            begun = (each for each in mine if self._begun(each))
            due = (each for each in mine if self._due(each))
            first = next(begun, next(due, mine[0] if mine else None))
            self._turn_to(first)
        super().show(plan)
        self._draw()

    def _turn_to(self, key_result: KeyResult | None) -> None:
        """Open a key result, with what was typed for it and never kept."""
        self._open_id = key_result.id if key_result else ""
        self._visit += 1
        self._given, self._unread = {}, {}
        if key_result is None:
            return
        for name in WORDS:
            text = self.kept(self._place(name))
            if not text:
                continue
            parsed = typed_value(name, text, key_result, self.session.plan, self.session.today)
            if parsed.wrong:
                self._unread[name] = text
            elif parsed.value not in (None, ""):
                self._given[name] = parsed.value
        self.call_after_refresh(self._start_typing)

    def _start_typing(self) -> None:
        if self.is_current and self._current is not None:
            begun = [name for name in WORDS if name in self._given or name in self._unread]
            last = begun[-1] if begun else "value"
            self.query_one(Form).focus_on(f"{self._visit}/{last}", typing=True)
            if begun:
                self.say(places.WORDS_BACK_PLAIN)

    def open_at(self, key: str) -> None:
        """Open the key result of that key, whoever owns it."""
        wanted = next((each for each in self.session.plan.key_results if key in (each.key, each.id)), None)
        if wanted is not None:
            self._everyone = self._everyone or wanted.owner != self.session.who
            self._turn_to(wanted)
            self.show(self.session.plan)

    # --- drawing -------------------------------------------------------------------------------------

    def _draw(self) -> None:
        current = self._current
        which, said, form = (
            self.query_one("#which", Static),
            self.query_one("#notes", Static),
            self.query_one(Form),
        )
        which.update(self._strip())
        if current is None:
            empty = say.NONE_MINE if self.session.plan.key_results else say.NO_KEY_RESULTS
            said.update(words(empty))
            form.show([])
            return
        plan, today = self.session.plan, self.session.today
        suggested = self._suggested(current)
        lines = notes(current, self._standing[current.id], plan, today, self._given, suggested)
        said.update(words("\n".join(lines), newlines=True))
        standing = self._standing[current.id]
        form.show(
            fields(
                current, standing, plan, self._given, suggested, self._parse, self._visit, unread=self._unread
            )
        )

    def _strip(self) -> Any:
        """The keys of my key results: done, this one, still due."""
        from textual.content import Content

        parts: list[Any] = []
        mine = self._mine
        for each in mine:
            here = each.id == self._open_id
            sign = signs().cursor if here else " " if self._due(each) else signs().done
            parts += [
                (f"{sign}", GOOD if sign == signs().done else ""),
                (each.key, STRONG if here else DIM),
                "  ",
            ]
        current = self._current
        if current is None:
            return Content.assemble(*parts)
        place = say.COUNT.format(number=mine.index(current) + 1, count=len(mine))
        title = Content.assemble("\n", words(current.statement, STRONG))
        return Content.assemble(*parts, (place, DIM), title)

    def _suggested(self, key_result: KeyResult) -> Colour:
        standing = self._standing[key_result.id]
        return suggest_colour(
            key_result,
            self.session.plan,
            self.session.today,
            confidence=self._given.get("confidence", standing.confidence),
            value=self._given.get("value"),
        )

    # --- typing --------------------------------------------------------------------------------------

    def _place(self, name: str) -> str:
        return f"checkin/{self._open_id}/{name}"

    def _parse(self, name: str, text: str) -> Any:
        current = self._current
        assert current is not None
        return typed_value(name, text, current, self.session.plan, self.session.today)

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(self._place(_field(event.name)), event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """A field is given; the colour suggested and the fields asked for may change with it."""
        name = _field(event.name)
        self._unread.pop(name, None)
        if event.value in (None, ""):
            self._given.pop(name, None)
            self.forget(self._place(name))
        else:
            self._given[name] = event.value
            self.keep(self._place(name), str(event.value))
        self._draw()

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        self.save()

    # --- deeds ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep the check-in and go on to the next that is due."""
        current = self._current
        if current is None:
            return
        self._take_what_is_typed()
        if not self._given:
            self.say(say.SKIPPED.format(key=current.key))
            self.step(1)
            return
        outcome = self.deed(check_in, quiet=True, key=current.key, now=datetime.now(UTC), **self._given)
        if outcome is None:
            return
        for name in WORDS:
            self.forget(self._place(name))
        self._go_on(outcome.said)

    def _take_what_is_typed(self) -> None:
        """The field being typed in counts too, without leaving it first."""
        form = self.query_one(Form)
        field = form.field(form.focused_name)
        if field is not None and field.editor is not None:
            name = _field(field.spec.name)
            parsed = self._parse(name, field.editor.text)
            if not parsed.wrong and parsed.value not in (None, ""):
                self._given[name] = parsed.value

    def _go_on(self, said: str) -> None:
        mine = self._mine
        here = next((index for index, each in enumerate(mine) if each.id == self._open_id), 0)
        later = mine[here + 1 :] + mine[:here]
        following = next((each for each in later if self._due(each)), None)
        if following is None:
            self._visit += 1
            self._given = {}
            self._draw()
            self.say(say.DONE_ALL.format(said=said), "done")
        else:
            self._turn_to(following)
            self._draw()
            self.say(say.NEXT_IS.format(said=said, key=following.key), "done")

    def step(self, by: int) -> None:
        """Turn to a neighbour without checking in."""
        mine = self._mine
        if len(mine) < 2:
            return
        here = next((index for index, each in enumerate(mine) if each.id == self._open_id), 0)
        self._turn_to(mine[(here + by) % len(mine)])
        self._draw()

    def everyone(self) -> None:
        """Everyone's key results, or only mine."""
        self._everyone = not self._everyone
        self.show(self.session.plan)

    def open_one(self) -> None:
        """Its whole story, as in the review."""
        from tui.screens.key_result import KeyResultScreen

        self.app.push_screen(KeyResultScreen(self.session, self._open_id))

    def priorities(self) -> None:
        """My week."""
        from tui.screens.priorities import Priorities

        self.app.push_screen(Priorities(self.session))

    def wins(self) -> None:
        """The wall of wins."""
        from tui.screens.wins import Wins

        self.app.push_screen(Wins(self.session))

    def actions(self) -> Sequence[Action]:
        """Keys outside a field; Ctrl-N inside one too."""
        return (
            Action("ctrl+n", *say.ACT_SAVE, self.save, self._why_not_any),
            Action("]", *say.ACT_NEXT, lambda: self.step(1), self._why_not_one),
            Action("[", *say.ACT_BEFORE, lambda: self.step(-1), self._why_not_one, in_footer=False),
            Action("v", *say.ACT_OPEN, self.open_one, self._why_not_any),
            Action("a", *say.ACT_EVERYONE, self.everyone),
            Action("m", *say.ACT_PRIORITIES, self.priorities),
            Action("w", *say.ACT_WINS, self.wins),
        )

    def _why_not_one(self) -> str:
        return "" if len(self._mine) > 1 else say.WHY_NOT_ONE

    def _why_not_any(self) -> str:
        return "" if self._mine else say.WHY_NOT_ANY


def _field(name: str) -> str:
    """A field's own name, without the visit it belongs to."""
    return name.rpartition("/")[2]
