"""A short form that makes a store: whose it is, who works in it, and the first cycle."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from method.wording import screens as shared
from method.wording import start as say
from store.documents.deeds import Refusal
from store.errors import NotAllowed, StoreError, Unsafe, WriteFailed
from tui.app.theme import DIM
from tui.screens.base.action import KeyAction
from tui.screens.base.place import Place
from tui.screens.start.store_form import StoreForm, Values, needed, text_of
from tui.screens.start.story import story
from tui.store_words import sentence_of
from tui.terminal.capabilities import signs
from tui.text import words
from tui.widgets.form.form import Form, PromptedField
from tui.widgets.form.specs import FieldView, Option, Parsed, parse_text
from tui.widgets.header import Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from tui.widgets.form.specs import Kind


_STORY_FROM = 32
"""Lines of a screen from which there is room below the fields."""


class CreateStore(Place):
    """Dismisses with a session in the new store, or None. `filled_in` keeps what was typed for next time."""

    PLACE = say.MAKE_TITLE
    DEFAULT_CSS = """
    CreateStore #hint { height: auto; padding: 0 2 1 2; }
    CreateStore #story { height: auto; padding: 1 4; }
    """
    ORDER: ClassVar = ("organisation", "you", "teams", "people", "kind", "start", "end", "cycle", "folder")

    def __init__(self, store: str, filled_in: Values) -> None:
        super().__init__()
        self.new = StoreForm(store, filled_in)

    def compose_body(self) -> Iterable[Widget]:
        """One line on how it goes, and the form."""
        yield Static(words(say.MAKE_HINT, DIM), id="hint", markup=False)
        yield Form(self._fields())
        yield Static(id="story", markup=False)

    def on_mount(self) -> None:
        """Type at once."""
        self.set_header(Where(sub=f"{shared.PRODUCT} {signs().dot} {say.MAKE_TITLE}"))
        first = next((name for name in self.ORDER if not self.new.given.get(name)), "organisation")
        self.call_after_refresh(self.query_one(Form).focus_on, first, True)

    def on_resize(self, event: events.Resize) -> None:
        """What comes of the store stands below the fields, where there is room."""
        below = self.query_one("#story", Static)
        below.display = event.size.height >= _STORY_FROM
        below.update(story(event.size))

    def actions(self) -> Sequence[KeyAction]:
        """Make it, or go back."""
        return (
            KeyAction("M", *say.ACT_FINISH, self._finish),
            KeyAction("q", *say.ACT_BACK, self._back),
        )

    def _back(self) -> None:
        self.dismiss(None)

    # --- fields --------------------------------------------------------------------------------------

    def _fields(self) -> list[FieldView]:
        new, options = self.new, tuple(Option(value, name) for value, name in say.KINDS.items())
        return [
            self._field("organisation", say.ORGANISATION, needed(say.NO_ORGANISATION)),
            self._field("you", say.YOU, needed(say.NO_YOU)),
            self._field("teams", say.TEAMS, new.read_teams),
            self._field("people", say.PEOPLE, new.read_people),
            FieldView("kind", say.KIND[0], "choice", new.given["kind"], options=options),
            self._field("start", say.START, new.read_date, "date"),
            self._field("end", say.END, new.read_end, "date"),
            self._field("cycle", say.CYCLE, new.read_cycle),
            self._field("folder", say.FOLDER, needed(say.NO_FOLDER)),
        ]

    def _field(
        self, name: str, named: tuple[str, str], parse: Callable[[str], Parsed], kind: Kind = "line"
    ) -> FieldView:
        label, prompt = named
        value, draft = self.new.given.get(name), self.new.typed.get(name)
        return FieldView(name, label, kind, value, prompt=prompt, parse=parse, draft=draft)

    # --- typing --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Remember the words, also while they are no value."""
        self.new.typed[event.name] = event.text

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Forget the words: they were accepted."""
        self.new.typed.pop(event.name, None)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Accept the value; dates that nobody typed follow from it."""
        before = {name: text_of(self.new.given[name]) for name in ("start", "end")}
        self.new.take(event.name, event.value)
        form = self.query_one(Form)
        form.show(self._fields())
        for name, old in before.items():
            # The next field may have been opened already, on the date that stood there before.
            field = form.field(name)
            if field is not None and field.editor is not None and field.editor.text == old:
                field.close_editor()
                field.begin()

    # --- making --------------------------------------------------------------------------------------

    def on_form_finished(self, event: Form.Finished) -> None:
        """Enter in the last field."""
        event.stop()
        self._finish()

    def _finish(self) -> None:
        for spec in self._fields():
            text = self.new.typed.get(spec.name, text_of(self.new.given.get(spec.name)))
            parsed = parse_text(spec, text) if spec.kind != "choice" else Parsed(spec.value)
            if parsed.wrong:
                self._refuse(spec.name, parsed.wrong)
                return
            self.new.given[spec.name] = parsed.value
        try:
            session = self.new.create()
        except (Unsafe, WriteFailed):
            self._refuse("folder", say.NO_PLACE)
            return
        except NotAllowed:
            self._refuse("folder", say.MAY_NOT_WRITE)
            return
        except (Refusal, StoreError) as trouble:
            name = "folder" if isinstance(trouble, StoreError) else "organisation"
            self._refuse(name, sentence_of(trouble))
            return
        self.dismiss(session)

    def _refuse(self, name: str, sentence: str) -> None:
        form = self.query_one(Form)
        field = form.field(name)
        if field is not None:
            form.focus_on(name, typing=True)
            field.refuse(sentence)
            self.call_after_refresh(field.changed)  # the editor has its width only now
