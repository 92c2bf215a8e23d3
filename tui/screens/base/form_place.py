"""A place with fields as data: words kept letter by letter, fields written when left, rows that open."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from method import steps
from method.actions import edit_fields, prework
from tui.screens.base.form_cursor import FormCursor
from tui.screens.base.form_source import Where, first_words, opens_when_added, spec_of
from tui.screens.base.form_specs import Scene, stored
from tui.screens.base.team_place import TeamPlace
from tui.widgets.form.form import Collection, Form, PromptedField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from store.documents.deeds import Outcome
    from store.documents.plan import Plan
    from tui.screens.base.form_source import FormSource
    from tui.session import Session

Answer = TypeVar("Answer")


class FormPlace(TeamPlace):
    """The form shows what `source` gives; `form_cursor` knows the open rows and goes to fields."""

    AUTO_FOCUS = ""

    def __init__(self, session: Session, source: FormSource) -> None:
        super().__init__(session)
        self.source = source
        self.form_cursor = FormCursor(self, source)
        self._writing = ""  # the field whose words are being written: they are no draft any more

    @property
    def form(self) -> Form:
        """The form of this place."""
        return self.query_one(Form)

    def scene(self, plan: Plan) -> Scene:
        """What the form is drawn from."""
        return Scene(
            self.source.room,
            self.source.sections(plan),
            plan,
            self.session.today,
            self.session.who,
            self.form_cursor.opened,
            lambda name: None if name == self._writing else self.kept(f"fields/{name}"),
            self.source.document(plan),
        )

    def ask(self, question: Screen[Answer], answered: Callable[[Answer | None], object]) -> None:
        """Ask a question in front of the place; `answered` gets None where the person steps out."""

        def closed(answer: Answer | None) -> None:
            answered(answer)

        self.app.push_screen(question, closed)

    def write(self, where: Where, value: object, seen: object) -> Outcome | None:
        """Write one field; None where that could not be done."""
        return self.set_field(where, value, seen)

    def set_field(self, where: Where, value: object, seen: object, reason: str = "") -> Outcome | None:
        """Set it, with the reason where what is committed changes."""
        return self.quiet_deed(
            edit_fields.set_field,
            table=where.table,
            id=where.id,
            field=where.field,
            value=value,
            seen=seen,
            step=self.source.step_key,
            reason=reason,
        )

    # --- fields --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(f"fields/{event.name}", event.text)

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Forget the draft, unless the field could not be written."""
        if not self.form.was_refused(event.name):
            self.forget(f"fields/{event.name}")

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Write the field."""
        where = Where.of(event.name)
        spec = spec_of(where, self.source.sections(self.session.plan))
        place = f"fields/{event.name}"
        typed = self.kept(place)
        self.forget(place)  # first, or what is drawn next would show it as left over
        self._writing = event.name
        done = self.write(where, stored(spec, event.value), stored(spec, event.seen))
        self._writing = ""
        if done is None:
            self.keep(place, typed or "")
            self.form.refuse(event.name, self.last_trouble, contested=self.contested)

    # --- rows ----------------------------------------------------------------------------------------

    def on_collection_typing(self, event: Collection.Typing) -> None:
        """A new row is kept letter by letter too."""
        if not event.id:
            self.keep(f"fields/{event.name}", event.text)

    def on_collection_added(self, event: Collection.Added) -> None:
        """Write a new row; one with more to say opens at once."""
        where = Where.of(event.name)
        spec = self.form_cursor.collections[where.table]
        outcome = self._add_row(spec, where, event.text)
        if outcome is None:
            self.form.refuse_row(event)
            return
        self.forget(f"fields/{event.name}")
        if opens_when_added(spec) and outcome.about:
            self.form_cursor.opened[event.name] = outcome.about
            following = next(
                (each for each in spec.fields if each.name != first_words(spec).name), spec.fields[0]
            )
            name = self.form_cursor.name(where.table, outcome.about, following.name)
            self.show(self.session.plan)
            self.call_after_refresh(lambda: self.form.focus_on(name, typing=True))
        else:
            self.show(self.session.plan)

    def _add_row(self, spec: steps.CollectionSpec, where: Where, text: str) -> Outcome | None:
        """A new row with its first words, by the collection's own deed where it has one."""
        if spec.adds_with:
            return self.quiet_deed(prework.OFFERED[spec.adds_with], text=text)
        field = first_words(spec)
        value = self._value_of(field, text)
        if value is None:
            return None
        fields = {field.name: value, **({"of": where.id} if where.id else {})}
        step = self.source.step_key
        return self.quiet_deed(edit_fields.add_row, table=spec.table, fields=fields, step=step)

    def on_collection_edited(self, event: Collection.Edited) -> None:
        """The words of a row were changed in place."""
        where = Where.of(event.name)
        field = first_words(self.form_cursor.collections[where.table])
        value = self._value_of(field, event.text)
        row = Where(where.room, where.table, event.id, field.name)
        if value is None or self.write(row, value, event.seen) is None:
            self.form.refuse_row(event, contested=self.contested)

    def _value_of(self, spec: steps.FieldSpec, text: str) -> object | None:
        """The value of what was typed; None where it is none, after saying why."""
        try:
            return steps.value_of(spec, text, self.session.plan, self.session.today)
        except ValueError as wrong:
            self.say(str(wrong), "trouble")
            self.contested = False
            return None

    def on_collection_opened(self, event: Collection.Opened) -> None:
        """Enter opens a row's fields right below it, and closes them again."""
        self.form_cursor.turn_row(event.name, event.id)

    def on_collection_shifted(self, event: Collection.Shifted) -> None:
        """Another place in the order."""
        table, step = Where.of(event.name).table, self.source.step_key
        self.quiet_deed(edit_fields.move_row, table=table, id=event.id, by=event.by, step=step)
        self.form.focus_on_row(event.name, event.id)

    def on_collection_removed(self, event: Collection.Removed) -> None:
        """Take a row out; u brings it back."""
        table, step = Where.of(event.name).table, self.source.step_key
        self.deed(edit_fields.remove_row, table=table, id=event.id, step=step)

    def on_collection_brought_back(self) -> None:
        """u on a row."""
        self.undo()
