"""Keeping a sentence of the draft: written with its reason, shown beside somebody else's, given up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from method.actions import drafting, edit_fields
from method.plan.active_set import is_committed
from tui.screens.draft.row_actions import DraftDeeds
from tui.widgets.form.editor import Editor
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from store.documents.base import Document
    from tui.session import Session


class Typed(NamedTuple):
    """What is being typed: a document of a table; `id` is its own, or for a new one its objective's."""

    table: str
    id: str
    is_new: bool

    @property
    def place(self) -> str:
        """Where its words are kept."""
        return f"draft/{self.table}/{'new' if self.is_new else 'held'}/{self.id}"


def words_of(document: Document | None) -> str:
    """The sentence of an objective or a key result; empty for none."""
    return str(getattr(document, "statement", "") or getattr(document, "text", ""))


class DraftKeeping(DraftDeeds):
    """What is typed and how it is kept; the screen proper draws it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.typed: Typed | None = None
        self.theirs = False
        """Whether somebody else wrote there since: then Esc takes theirs."""
        self.rests = True
        """Whether the hands rest: then a last word that may not be whole counts too."""
        self.rewritten = ""
        """A way to write it that the coach offers; blanks are `__`."""
        self.seen = ""
        """The words that stood there when typing began."""

    def draw_row(self) -> None:
        """Draw what the cursor is on."""
        raise NotImplementedError

    def draw_typed(self, text: str) -> None:
        """Draw what is read of the words, and what the coach says of them."""
        raise NotImplementedError

    def begin(self, typed: Typed, title: str, text: str) -> None:
        """Type words, under a title."""
        raise NotImplementedError

    def ask_why(self, typed: Typed, text: str) -> bool:
        """What is committed changes with a reason, kept with the old words; True: it is being asked."""
        held: Any = None if typed.is_new else self.session.plan.find(typed.table, typed.id)
        if held is None or text == words_of(held) or not is_committed(held, self.session.plan):
            return False
        self.leave()

        def answered(reason: str) -> None:
            if self.write(typed, text, reason) is not None:
                self.forget(typed.place)
            elif self.contested:
                self.begin(typed, held.key, self.held_text(typed))
                self.show_both(typed)

        self.ask_reason(held.key, answered)
        return True

    def show_both(self, typed: Typed) -> bool:
        """After somebody else's change: mine stays in the field, to be kept or given up."""
        if self.contested:
            self.seen, self.theirs = self.held_text(typed), True
            self.say(self.last_trouble, "trouble")
            self.draw_typed(self.query_one(Editor).text)
        return self.contested

    def held_text(self, typed: Typed) -> str:
        """The sentence that stands in the store."""
        return words_of(self.session.plan.find(typed.table, typed.id))

    def write(self, typed: Typed, text: str, reason: str = "") -> str | None:
        """Keep the sentence; the id of its document, or None when it could not be."""
        if typed.table == "objectives" and typed.is_new:
            outcome = self.quiet_deed(drafting.add_objective, text=text)
        elif typed.is_new:
            outcome = self.quiet_deed(drafting.add_key_result, objective=typed.id, statement=text)
        else:
            field = "text" if typed.table == "objectives" else "statement"
            given = {"table": typed.table, "id": typed.id, "field": field, "value": text, "reason": reason}
            outcome = self.quiet_deed(edit_fields.set_field, seen=self.seen, **given)
        return outcome.about if outcome is not None else None

    def stop(self, typed: Typed) -> None:
        """Back to the list; what was typed is kept or given up."""
        self.forget(typed.place)
        self.leave()

    def leave(self) -> None:
        """Back to the list; what was typed waits as a draft."""
        self.typed, self.theirs, self.rests = None, False, True
        self.remove_class("-typing")
        self.query_one(RowList).focus()
        self.draw_row()
        self.refresh_actions()
