"""Typing a sentence of the draft: kept at each letter, read along, written on Enter, taken up after a cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import draft as say
from method.wording import places
from method.wording.rules import BLANK
from tui.screens.draft.answer_prompt import ANSWER
from tui.screens.draft.saving import DraftKeeping, Typed, words_of
from tui.widgets.chrome import Rule
from tui.widgets.form.editor import Editor
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from textual.timer import Timer

_PAUSE = 0.6
"""Seconds without a letter after which the last word is taken for whole."""


class DraftTyping(DraftKeeping):
    """The field under the list. The screen proper draws: the row under the cursor, or what is typed."""

    _pause: Timer | None = None

    # --- beginning -----------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Reading along happens within each change, so that letter and advice are painted as one."""
        self.query_one(Editor).listener = self._read_along
        self.call_after_refresh(self._take_up)

    def _take_up(self) -> None:
        """Go on with words that were typed and never kept, where they were."""
        for place, text in self.session.gateway.drafts.all().items():
            room, _, rest = place.partition("/")
            table, _, about = rest.partition("/")
            how, _, id = about.partition("/")
            if room == "draft" and text and self._taken_up(table, how, id):
                return

    def _taken_up(self, table: str, how: str, id: str) -> bool:
        plan = self.session.plan
        if table == ANSWER:
            return self._answer_again(how, id)
        if how == "held" and plan.find(table, id) is not None:
            self.query_one(RowList).move_to(id)
            self.edit()
        elif table == "objectives" and how == "new":
            self.add_objective()
        elif how == "new" and plan.find("objectives", id) is not None:
            self._begin_key_result(id)
        else:
            return False
        return True

    def _answer_again(self, about: str, prompt: str) -> bool:
        """The question whose answer was begun, where it is still asked."""
        if not self.query_one(RowList).move_to(about):
            return False
        self.draw_row()
        again = next((each for each in self.asked if each.id == prompt), None)
        if again is not None:
            self.app.call_later(self.answer, again)  # once the app has turned to this place
        return again is not None

    def edit(self) -> None:
        """Type the sentence under the cursor, or the first objective."""
        current = self.current
        if current is None:
            self.add_objective()
            return
        self.begin(Typed(current.table, current.id, False), current.key, words_of(current))

    def add_objective(self) -> None:
        """A new objective."""
        self.begin(Typed("objectives", "", True), say.NEW_OBJECTIVE, "")

    def add_key_result(self) -> None:
        """A new key result of the objective under the cursor."""
        current = self.current
        if current is not None:
            self._begin_key_result(getattr(current, "objective", current.id))

    def _begin_key_result(self, objective: str) -> None:
        found = self.session.plan.find("objectives", objective)
        key = found.key if found else ""
        self.begin(Typed("key_results", objective, True), say.NEW_KEY_RESULT.format(key=key), "")

    def begin(self, typed: Typed, title: str, text: str) -> None:
        self.typed, self.seen, self.theirs, self.rests = typed, text, False, True
        kept = self.kept(typed.place)
        editor = self.query_one(Editor)
        editor.load_text(kept or text)
        editor.move_cursor(editor.document.end)
        self.add_class("-typing")
        self.query_one("#what", Rule).show(title)
        editor.focus()
        self.draw_typed(editor.text)
        if kept and kept != text:
            self.say(places.WORDS_BACK_PLAIN)

    # --- letter by letter ----------------------------------------------------------------------------

    def _read_along(self, text: str) -> None:
        """Each letter is kept, and read."""
        if self.typed is None:
            return
        self.keep(self.typed.place, text)
        if self._pause is not None:
            self._pause.stop()
        self.rests = False
        self._pause = self.set_timer(_PAUSE, self._hands_rest)
        self.draw_typed(text)

    def _hands_rest(self) -> None:
        self.rests = True
        if self.typed is not None:
            self.draw_typed(self.query_one(Editor).text)

    def rewrite(self) -> None:
        """Take the coach's way of writing it into the field, and go to its first blank; then to the next."""
        if self.typed is not None and self._to_blank():
            return
        if self.typed is None:
            self.edit()
        self._hands_rest()  # the words are judged whole
        offered = self.rewritten
        if not offered:
            self.say(say.WHY_NOT_REWRITE, "trouble")
            return
        editor = self.query_one(Editor)
        editor.text = offered
        self._read_along(offered)
        if not self._to_blank():
            editor.move_cursor(editor.document.end)

    def _to_blank(self) -> bool:
        """Select the next blank, so that typing fills it; False where there is none."""
        editor = self.query_one(Editor)
        here = editor.cursor_location[1]
        at = editor.text.find(BLANK, here)
        at = at if at >= 0 else editor.text.find(BLANK)
        if at >= 0:
            editor.move_cursor((0, at))
            editor.move_cursor((0, at + len(BLANK)), select=True)
        return at >= 0

    def why_not_rewrite(self) -> str:
        """Whether there is a rewrite to take, or a blank to go to."""
        blank = self.typed is not None and BLANK in self.query_one(Editor).text
        return "" if blank or self.rewritten else say.WHY_NOT_REWRITE

    # --- leaving -------------------------------------------------------------------------------------

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter: keep it; after an objective or a new key result comes the next key result."""
        typed = self.typed
        if typed is None:
            return
        if not event.text.strip():
            self.stop(typed)
            return
        if BLANK in event.text and self._to_blank():
            self.say(say.BLANKS_LEFT)
            return
        if self.ask_why(typed, event.text):
            return
        kept = self.write(typed, event.text)
        if kept is None:
            self.show_both(typed)
            return
        self.stop(typed)
        self.query_one(RowList).move_to(kept)
        if typed.is_new:
            self._begin_key_result(kept if typed.table == "objectives" else typed.id)

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc or Tab: keep what makes sense, and go back to the list."""
        typed = self.typed
        if typed is None:
            return
        if self.theirs and event.to == "out":
            self.stop(typed)
            return
        if event.text.strip() and self.ask_why(typed, event.text):
            return
        unchanged = not typed.is_new and event.text == self.held_text(typed)
        kept = None if unchanged or not event.text.strip() else self.write(typed, event.text)
        if kept is None and event.text.strip() and not unchanged:
            if not self.show_both(typed):
                self.leave()  # it could not be kept: the draft stays, and the reason is on the screen
            return
        self.stop(typed)
        if kept is not None:
            self.query_one(RowList).move_to(kept)
        self.draw_row()
