"""Where the cursor goes on a form of fields as data, and which of its rows are open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from method.wording import prework as say
from tui.screens.base.form_source import Where, collections_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from method.steps import CollectionSpec
    from store.documents.plan import Plan
    from tui.screens.base.form_source import FormSource
    from tui.session import Session
    from tui.widgets.form.form import Form


class FormScreen(Protocol):
    """The screen that the form stands on, as far as the cursor needs it."""

    session: Session

    @property
    def form(self) -> Form:
        """The form itself."""

    def show(self, plan: Plan) -> None:
        """Draw it again."""

    def say(self, message: str) -> None:
        """Show one line."""

    def call_after_refresh(self, callback: Callable[..., object], *given: str) -> bool:
        """Call it once what was asked for is drawn."""


class FormCursor:
    """`opened` holds the id of the open row by the name of its collection."""

    def __init__(self, screen: FormScreen, source: FormSource) -> None:
        self._screen = screen
        self._source = source
        self.opened: dict[str, str] = {}

    @property
    def collections(self) -> dict[str, CollectionSpec]:
        """The collections on the form by their table, children too."""
        return collections_of(self._source.sections(self._screen.session.plan))

    def name(self, table: str, id: str = "", field: str = "") -> str:
        """What a field, or a collection under that document, is called on the form."""
        return Where(self._source.room, table, id, field).name

    # --- going to fields -----------------------------------------------------------------------------

    def to_begun_words(self) -> bool:
        """Go to words that were typed and not submitted; False where there are none."""
        form = self._screen.form
        typed = [place.removeprefix("fields/") for place in self._screen.session.drafts.all()]
        begun = sorted(form.begun_names, key=lambda name: typed.index(name) if name in typed else -1)
        if begun:
            form.focus_on(begun[-1])  # what was typed last
            self._screen.say(say.WORDS_BACK)
        return bool(begun)

    def to_first_field(self) -> None:
        """Go to unfinished words, else to the first empty field (notes last), else to the first."""
        if self.to_begun_words():
            return
        form = self._screen.form
        first = next((each for each in form.empty_names if "/steps/" not in each), "")
        if not form.focus_on(first):
            form.focus_first()

    def to_first_of(self, *names: str) -> bool:
        """Set the cursor on the first of these that is there; False where none is."""
        form = self._screen.form
        return any(form.focus_on(name) for name in names)

    # --- rows ----------------------------------------------------------------------------------------

    def row_of(self, table: str) -> str:
        """Id of the row of that table under the cursor; empty where the cursor is elsewhere."""
        rows = self._screen.form.collection(self.name(table))
        return rows.item.id if rows is not None and rows.is_active and rows.item is not None else ""

    def to_row(self, table: str, id: str) -> None:
        """Move the cursor to a row, opening the row it belongs to."""
        document, collections = self._screen.session.plan.find(table, id), self.collections
        spec = collections.get(table)
        if document is None or spec is None:
            return
        above = next((each for each in collections.values() if spec in each.children), None)
        if above is not None:
            self.opened[self.name(above.table)] = document.of
            self._screen.show(self._screen.session.plan)
        name = self.name(table, document.of if above else "")
        self._screen.call_after_refresh(self._screen.form.focus_on_row, name, id)

    def turn_row(self, name: str, id: str) -> None:
        """Open a row's fields right below it, with the cursor on the first; or close them again."""
        was_open = self.opened.pop(name, "") == id
        if not was_open:
            self.opened[name] = id
        self._screen.show(self._screen.session.plan)
        if not was_open:
            table = Where.of(name).table
            first = self.collections[table].fields[0].name
            self._screen.call_after_refresh(self.to_first_of, self.name(table, id, first))

    def close_row(self) -> bool:
        """Close the open row that the cursor is in, and go to it; False where it is in none."""
        form = self._screen.form
        if not form.focused_name:
            return False
        where = Where.of(form.focused_name)
        rows = next((name for name, row in self.opened.items() if row and row == where.id), "")
        if not rows or rows == form.focused_name:
            return False
        row = self.opened.pop(rows)
        self._screen.show(self._screen.session.plan)
        self._screen.call_after_refresh(form.focus_on_row, rows, row)
        return True
