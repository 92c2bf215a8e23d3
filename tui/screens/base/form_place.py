"""A place whose fields are data: words kept letter by letter, fields written when left, rows that open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method import steps
from method.actions import edit_fields, prework
from method.wording import prework as say
from tui.screens.base.form_specs import (
    Scene,
    Where,
    collections_of,
    first_words,
    opens_when_added,
    spec_of,
    stored,
)
from tui.screens.base.team_place import TeamPlace
from tui.widgets.form.form import Collection, Form, PromptedField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.deeds import Outcome
    from store.documents.plan import Plan
    from tui.session import Session


class FormPlace(TeamPlace):
    """Subclasses give `room` and `sections`; `document` where the fields are one document's."""

    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._opened: dict[str, str] = {}
        self._writing = ""  # the field whose words are being written: they are no draft any more

    # --- what a subclass gives -----------------------------------------------------------------------

    @property
    def room(self) -> str:
        """What is shown: a step's key or a document's id."""
        raise NotImplementedError

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The fields, as data."""
        raise NotImplementedError

    def document(self, plan: Plan) -> Any | None:
        """The document whose fields these are; None: the plan's singletons."""
        return None

    @property
    def step_key(self) -> str:
        """The pre-work step that is stamped with who answered; empty: none."""
        return ""

    def write(self, where: Where, field: str, value: object, seen: object) -> Outcome | None:
        """Write one field."""
        return self.quiet_deed(
            edit_fields.set_field,
            table=where.table,
            id=where.id,
            field=field,
            value=value,
            seen=seen,
            step=self.step_key,
        )

    # --- drawing -------------------------------------------------------------------------------------

    def scene(self, plan: Plan) -> Scene:
        """What the form is drawn from."""
        return Scene(
            self.room,
            self.sections(plan),
            plan,
            self.session.today,
            self.session.who,
            self._opened,
            lambda name: None if name == self._writing else self.kept(f"fields/{name}"),
            self.document(plan),
        )

    def _collections(self) -> dict[str, steps.CollectionSpec]:
        return collections_of(self.sections(self.session.plan))

    def to_begun_words(self) -> bool:
        """Go to words that were typed and never kept; False when there are none."""
        form = self.query_one(Form)
        begun = form.begun_names
        if begun:
            form.focus_on(begun[0])
            self.say(say.WORDS_BACK)
        return bool(begun)

    def to_first_field(self) -> None:
        """Words left over, else the first empty field or rows, notes aside; else the first of all."""
        if self.to_begun_words():
            return
        form = self.query_one(Form)
        first = next((each for each in form.empty_names if "/steps/" not in each), "")
        if not form.focus_on(first):
            form.focus_first()

    def focus_first(self, *names: str) -> None:
        """Set the cursor on the first of these that is there."""
        form = self.query_one(Form)
        any(form.focus_on(name) for name in names)

    def to_row(self, table: str, id: str) -> None:
        """Set the cursor on a row, the one it hangs under opened."""
        document, collections = self.session.plan.find(table, id), self._collections()
        spec = collections.get(table)
        if document is None or spec is None:
            return
        above = next((each for each in collections.values() if spec in each.children), None)
        if above is not None:
            self._opened[Where(self.room, above.table, "", "").name] = document.of
            self.show(self.session.plan)
        name = Where(self.room, table, document.of if above else "", "").name
        self.call_after_refresh(self.query_one(Form).focus_on_row, name, id)

    # --- fields --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(f"fields/{event.name}", event.text)

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Nothing is left over, unless it could not be written."""
        if not self.query_one(Form).was_refused(event.name):
            self.forget(f"fields/{event.name}")

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Write the field."""
        where = Where.of(event.name)
        spec = spec_of(where, self.sections(self.session.plan))
        place = f"fields/{event.name}"
        typed = self.kept(place)
        self.forget(place)  # first, or what is drawn next would show it as left over
        self._writing = event.name
        done = self.write(where, where.field, stored(spec, event.value), stored(spec, event.seen))
        self._writing = ""
        if done is None:
            self.keep(place, typed or "")
            self.query_one(Form).refuse(event.name, self.last_trouble, contested=self.contested)

    # --- rows ----------------------------------------------------------------------------------------

    def on_collection_typing(self, event: Collection.Typing) -> None:
        """A new row is kept letter by letter too."""
        if not event.id:
            self.keep(f"fields/{event.name}", event.text)

    def on_collection_added(self, event: Collection.Added) -> None:
        """Write a new row; one with more to say opens at once."""
        where = Where.of(event.name)
        spec = self._collections()[where.table]
        outcome = self._add_row(spec, where, event.text)
        if outcome is None:
            self.query_one(Form).refuse_row(event)
            return
        self.forget(f"fields/{event.name}")
        if opens_when_added(spec) and outcome.about:
            self._opened[event.name] = outcome.about
            following = next(
                (each for each in spec.fields if each.name != first_words(spec).name), spec.fields[0]
            )
            name = Where(self.room, where.table, outcome.about, following.name).name
            self.show(self.session.plan)
            self.call_after_refresh(lambda: self.query_one(Form).focus_on(name, typing=True))
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
        return self.quiet_deed(edit_fields.add_row, table=spec.table, fields=fields, step=self.step_key)

    def on_collection_edited(self, event: Collection.Edited) -> None:
        """The words of a row were changed in place."""
        where = Where.of(event.name)
        field = first_words(self._collections()[where.table])
        given = {"table": where.table, "id": event.id, "field": field.name, "step": self.step_key}
        done = self._edit_row(field, event.text, event.seen, given)
        if done is None:
            self.query_one(Form).refuse_row(event, contested=self.contested)

    def _edit_row(self, spec: steps.FieldSpec, text: str, seen: str, given: dict[str, str]) -> Outcome | None:
        value = self._value_of(spec, text)
        if value is None:
            return None
        return self.quiet_deed(edit_fields.set_field, value=value, seen=seen, **given)

    def _value_of(self, spec: steps.FieldSpec, text: str) -> Any | None:
        """What was typed as the value to store; None: it is none, and why not is said."""
        try:
            return steps.value_of(spec, text, self.session.plan, self.session.today)
        except ValueError as wrong:
            self.say(str(wrong), "trouble")
            self.contested = False
            return None

    def on_collection_opened(self, event: Collection.Opened) -> None:
        """Enter opens a row's fields right below it, and closes them again."""
        was_open = self._opened.pop(event.name, "") == event.id
        if not was_open:
            self._opened[event.name] = event.id
        self.show(self.session.plan)
        if not was_open:
            where = Where.of(event.name)
            first = self._collections()[where.table].fields[0].name
            self.call_after_refresh(self.focus_first, Where(self.room, where.table, event.id, first).name)

    def close_row(self) -> bool:
        """Close the open row that the cursor is in, and go to it; False where it is in none."""
        form = self.query_one(Form)
        if not form.focused_name:
            return False
        where = Where.of(form.focused_name)
        rows = next((name for name, row in self._opened.items() if row and row == where.id), "")
        if not rows or rows == form.focused_name:
            return False
        row = self._opened.pop(rows)
        self.show(self.session.plan)
        self.call_after_refresh(form.focus_on_row, rows, row)
        return True

    def on_collection_shifted(self, event: Collection.Shifted) -> None:
        """Another place in the order."""
        table = Where.of(event.name).table
        self.quiet_deed(edit_fields.move_row, table=table, id=event.id, by=event.by, step=self.step_key)
        self.query_one(Form).focus_on_row(event.name, event.id)

    def on_collection_removed(self, event: Collection.Removed) -> None:
        """Take a row out; u brings it back."""
        self.deed(edit_fields.remove_row, table=Where.of(event.name).table, id=event.id, step=self.step_key)

    def on_collection_brought_back(self) -> None:
        """u on a row."""
        self.undo()
