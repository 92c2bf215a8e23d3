"""How a sentence is entered: begun, kept on Enter or on leaving, given a reason, or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import draft as say
from method.wording import places
from tui.screens.dialogs.ask_words import ask_reason
from tui.screens.draft.okr_line import objective_of, okr_of, sentence_of
from tui.screens.draft.sentence.field import SentenceKey
from tui.screens.draft.sentence.saving import needs_reason, save_sentence, stored_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.base.team_place import TeamPlace
    from tui.screens.draft.okr_line import Okr
    from tui.screens.draft.panes import DraftPanes


class SentenceEntry:
    """Opens the field for a sentence and closes it again; `draw_row` draws the list's row once it is closed.

    `place` does the deeds and says what could not be done.
    """

    def __init__(self, place: TeamPlace, panes: DraftPanes, draw_row: Callable[[], None]) -> None:
        self._place, self._panes, self._field = place, panes, panes.field
        self._draw_row = draw_row

    # --- beginning -----------------------------------------------------------------------------------

    def edit(self, okr: Okr | None) -> None:
        """Type the sentence of that line; where there is none, the first objective."""
        if okr is None:
            self.add_objective()
        else:
            self._begin(SentenceKey(okr.table, okr.id, False), okr.key, sentence_of(okr))

    def add_objective(self) -> None:
        """Type a new objective."""
        self._begin(SentenceKey("objectives", "", True), say.NEW_OBJECTIVE)

    def add_key_result(self, okr: Okr | None) -> None:
        """Type a new key result of that objective, or of the one that key result belongs to."""
        if okr is not None:
            self._add_key_result(objective_of(okr))

    def _add_key_result(self, objective: str) -> None:
        parent = okr_of(self._place.session.plan, objective)
        title = say.NEW_KEY_RESULT.format(key=parent.key if parent is not None else "")
        self._begin(SentenceKey("key_results", objective, True), title)

    def resume(self, key: SentenceKey) -> bool:
        """Go on with words kept under `key`; False where the line they belong to is gone."""
        held = okr_of(self._place.session.plan, key.id)
        if key.is_new and key.table == "objectives":
            self.add_objective()
        elif held is None:
            return False
        elif key.is_new:
            self._add_key_result(key.id)
        else:
            self._panes.rows.move_to(key.id)
            self.edit(held)
        return True

    def _begin(self, key: SentenceKey, title: str, text: str = "") -> None:
        if self._place.refuses_closed():
            return
        is_back = self._field.open(key, text)
        self._panes.show_field(title)
        self._field.read_again()
        if is_back:
            self._place.say(places.WORDS_BACK_PLAIN)

    # --- leaving -------------------------------------------------------------------------------------

    def submit(self, text: str) -> None:
        """Enter keeps the sentence; after an objective or a new key result comes the next key result."""
        key = self._field.key
        if key is None:
            return
        if not text.strip():
            self._stop()
        elif self._field.to_blank():
            self._place.say(say.BLANKS_LEFT)
        elif not self._asks_why(key, text):
            kept = self._save(key, text)
            if kept is not None and key.is_new:
                self._add_key_result(kept if key.table == "objectives" else key.id)

    def leave(self, text: str, to: str) -> None:
        """Esc ("out") or Tab: keep the sentence if it says something new, and go back to the list."""
        key = self._field.key
        if key is None:
            return
        takes_theirs = self._field.is_contested and to == "out"
        if takes_theirs or not text.strip() or text == stored_sentence(self._place.session.plan, key):
            self._stop()
        elif not self._asks_why(key, text):
            if self._save(key, text) is not None:
                self._draw_row()
            elif not self._place.contested:
                self._close()  # the words stay a draft, and the reason is on the screen

    def put_aside(self) -> None:
        """Close the field, if it is open; the words stay a draft."""
        if self._field.key is not None:
            self._close()

    def _save(self, key: SentenceKey, text: str) -> str | None:
        """Keep the sentence and go to its row; None where it could not be kept and the field stays open."""
        kept = save_sentence(self._place, key, text, seen=self._field.seen)
        if kept is None:
            self._show_both(key)
            return None
        self._stop()
        self._panes.rows.move_to(kept)
        return kept

    def _asks_why(self, key: SentenceKey, text: str) -> bool:
        """Close the field and ask for a reason where the words change what is committed; else False."""
        held = okr_of(self._place.session.plan, key.id)
        if held is None or not needs_reason(self._place.session.plan, key, text):
            return False
        seen = self._field.seen
        self._close()

        def answered(reason: str) -> None:
            if save_sentence(self._place, key, text, seen=seen, reason=reason) is not None:
                self._place.forget(key.place)
            elif self._place.contested:
                self._begin(key, held.key, stored_sentence(self._place.session.plan, key))
                self._show_both(key)

        ask_reason(self._place, held.key, answered)
        return True

    def _show_both(self, key: SentenceKey) -> None:
        """After somebody else's change: one's own words stay in the field, to be kept or given up."""
        if self._place.contested:
            self._field.seen = stored_sentence(self._place.session.plan, key)
            self._field.is_contested = True
            self._place.say(self._place.last_trouble, "trouble")
            self._field.read_again()

    def _stop(self) -> None:
        """Back to the list; the words are in the store or given up."""
        self._field.give_up()
        self._close()

    def _close(self) -> None:
        """Back to the list; words not kept in the store wait as a draft."""
        self._field.close()
        self._panes.hide_field()
        self._draw_row()
        self._place.refresh_actions()
