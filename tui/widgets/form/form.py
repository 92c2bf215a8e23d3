"""A scrolling form of fields, headings and collections, made from plain specs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual import events
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget

from tui.widgets.focus import takes_words
from tui.widgets.form.collection import Collection
from tui.widgets.form.factory import HeadingLine, is_empty, key_of, label_cells, widget_of
from tui.widgets.form.field import PromptedField
from tui.widgets.form.specs import FieldView, FormItem, Heading, Item, Kind, Option, Parsed, RowsView

__all__ = ["Collection", "FieldView", "Form", "FormItem", "Heading", "Item", "Kind"]
__all__ += ["Option", "Parsed", "PromptedField", "RowsView"]


class Form(VerticalScroll, can_focus=False):
    """Shows specs; `show` again with others updates in place and keeps focus, scroll and what is typed.

    Fields post `PromptedField.Typing`, `.Accepted`, `.Settled`; collections `Collection.Added` and so on.
    After the last field the form posts `Finished`.
    """

    DEFAULT_CSS = """
    Form { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
    """

    class Finished(Message):
        """Enter was pressed in the last field."""

    class GoOn(Message):
        """Go on to another field once the screen has done what this one asked for; the app passes it back."""

        def __init__(self, form: Form, done: PromptedField.Done) -> None:
            super().__init__()
            self.form, self.done = form, done

    def __init__(self, items: Iterable[FormItem] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._items: list[FormItem] = list(items)

    def compose(self) -> Iterator[Widget]:
        """One widget an item."""
        cells = label_cells(self._items)
        yield from (widget_of(item, cells) for item in self._items)

    # --- from outside --------------------------------------------------------------------------------

    def show(self, items: Iterable[FormItem]) -> None:
        """Show these items now."""
        self._items = list(items)
        if not self.is_mounted:
            return
        cells = label_cells(self._items)
        held = {key_of(child.spec): child for child in self._shown()}
        wanted = {key_of(item) for item in self._items}
        gone = [child for key, child in held.items() if key not in wanted]
        if gone:
            self.remove_children(gone)  # all at once: the focus must not move to one that goes too
        after: Widget | None = None
        for item in self._items:
            old = held.get(key_of(item))
            if old is not None:
                old.show(item, cells)  # type: ignore[arg-type]
                self._place(old, after)
                after = old
                continue
            new = widget_of(item, cells)
            if after is None:
                self.mount(new, before=0 if self.children else None)
            else:
                self.mount(new, after=after)
            after = new

    def empty(self) -> None:
        """Show nothing, and forget what is typed into the fields: what is shown next is something else."""
        self.remove_children(self._shown())
        self._items = []

    def _place(self, child: Widget, after: Widget | None) -> None:
        children = list(self.children)
        index = children.index(child)
        if after is None and index > 0:
            self.move_child(child, before=0)
        elif after is not None and children.index(after) != index - 1:
            self.move_child(child, after=after)

    def field(self, name: str) -> PromptedField | None:
        """The field of that name."""
        return next((f for f in self._fields() if isinstance(f, PromptedField) and f.spec.name == name), None)

    def was_refused(self, name: str) -> bool:
        """Whether the last value of that field was refused; its words are still there."""
        field = self.field(name)
        return field is not None and field.was_refused

    def refuse(self, name: str, sentence: str, *, contested: bool = False) -> None:
        """Refuse the value of that field (see `PromptedField.refuse`)."""
        if field := self.field(name):
            field.refuse(sentence, contested=contested)

    def refuse_row(self, change: Collection.Change, *, contested: bool = False) -> None:
        """Refuse the words typed in those rows (see `Collection.refuse`)."""
        for rows in self._parts(change.name):
            if rows.spec.part == change.part:
                rows.refuse(change.text, change.id, contested=contested)

    def collection(self, name: str) -> Collection | None:
        """The collection of that name; of two parts the one under the cursor, else the first."""
        parts = self._parts(name)
        return next((part for part in parts if part.is_active), parts[0] if parts else None)

    def _parts(self, name: str) -> list[Collection]:
        return [each for each in self._fields() if isinstance(each, Collection) and each.spec.name == name]

    def focus_on_row(self, name: str, row: str) -> None:
        """Set the cursor on a row of a collection."""
        for part in self._parts(name):
            if any(item.id == row for item in part.spec.items):
                part.move_to(row)
                part.focus()

    def focus_on(self, name: str, typing: bool = False) -> bool:
        """Set the cursor on a field or collection; with `typing` start at once."""
        parts = self._parts(name)
        begun = [part for part in parts if typing or part.spec.draft]
        target = self.field(name) or next(iter(begun[::-1] or parts), None)
        if target is None:
            return False
        target.focus()
        if typing:
            target.begin()
        return True

    def focus_first(self) -> None:
        """Set the cursor on the first field or collection."""
        for field in self._fields()[:1]:
            field.focus()

    @property
    def names(self) -> list[str]:
        """The names of all fields and collections, from top to bottom."""
        return list(dict.fromkeys(item.name for item in self._items if not isinstance(item, Heading)))

    @property
    def begun_names(self) -> list[str]:
        """The fields and collections with words that were not submitted."""
        return [item.name for item in self._items if not isinstance(item, Heading) and item.draft]

    @property
    def empty_names(self) -> list[str]:
        """The fields without a value and the collections without a row."""
        return [item.name for item in self._items if is_empty(item)]

    @property
    def focused_name(self) -> str:
        """The name of the field or collection under the cursor, or ""."""
        current = self._current()
        return current.spec.name if current is not None else ""

    # --- moving --------------------------------------------------------------------------------------

    def _shown(self) -> list[HeadingLine | PromptedField | Collection]:
        return [c for c in self.children if isinstance(c, (HeadingLine, PromptedField, Collection))]

    def _fields(self) -> list[PromptedField | Collection]:
        return [child for child in self.children if isinstance(child, (PromptedField, Collection))]

    def _current(self) -> PromptedField | Collection | None:
        return next((field for field in self._fields() if field.is_active), None)

    def on_prompted_field_done(self, event: PromptedField.Done) -> None:
        """Move on; the value travels ahead of this message, since it may open or close fields."""
        event.stop()
        self.post_message(self.GoOn(self, event))

    def go_on(self, event: PromptedField.Done) -> None:
        """Go on to the next field, typing if hands are on the letters."""
        fields = self._fields()
        here = next((each for each in fields if _is_of(each.spec, event)), None)
        if here is None or event.way == "stay":
            return
        if isinstance(here, PromptedField) and here.was_refused:
            here.focus()
            here.begin()
            return
        if event.way == "previous":
            before = fields.index(here) - 1
            target = fields[before] if before >= 0 else None
        else:
            target = next(iter(fields[fields.index(here) + 1 :]), None)
            if target is None and event.typing:
                self.post_message(self.Finished())
        if target is None:
            return
        target.focus()
        if event.typing and target.goes_on_typing:
            target.begin()

    def on_prompted_field_noted(self, event: PromptedField.Noted) -> None:
        """Words that are no choice go on in the note beside it; they stay where that cannot be typed in."""
        event.stop()
        field, note = self.field(event.name), self.field(event.note)
        if field is not None and note is not None and note.begin_with(event.words):
            field.give_up_words()
            self.post_message(PromptedField.Settled(event.name))

    def on_collection_further(self, event: Collection.Further) -> None:
        """A new row is typed below the last one, past the open row's fields."""
        event.stop()
        self.focus_on(event.name, typing=True)

    def on_key(self, event: events.Key) -> None:
        """Move between fields while nobody types."""
        if takes_words(self.screen.focused):
            return
        fields = self._fields()
        current = self._current()
        if not fields:
            return
        index = fields.index(current) if current in fields else -1
        match event.character if event.is_printable else event.key:
            case "j" | "down":
                index += 1
            case "k" | "up":
                index -= 1
            case "g" | "home":
                index = 0
            case "G" | "end":
                index = len(fields) - 1
            case _:
                return
        event.stop()
        event.prevent_default()
        if 0 <= index < len(fields):
            if isinstance(rows := fields[index], Collection) and rows is not current:
                rows.enter(last=event.key in ("k", "up", "G", "end"))
            fields[index].focus()
        if index <= 0:
            self.scroll_home(animate=False)


def _is_of(spec: FieldView | RowsView, event: PromptedField.Done) -> bool:
    """Whether it is this one that the person leaves."""
    return (spec.name, spec.part if isinstance(spec, RowsView) else 0) == (event.name, event.part)
