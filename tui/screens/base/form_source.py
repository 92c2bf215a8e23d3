"""What a form place is given to show: the fields as data, whose they are, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from method import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.plan.record import Record
    from store.documents.plan import Plan


_OF_WORDS = ("line", "text", "person", "somebody", "named")


class Where(NamedTuple):
    """What a field or collection of the form stands for; its name on the form is these joined."""

    room: str
    """What is shown: a step's key, or the id of the document whose fields these are."""
    table: str
    id: str
    """Of the document; for a collection, of the row it hangs under, or empty."""
    field: str = ""

    @property
    def name(self) -> str:
        return "/".join(self)

    @classmethod
    def of(cls, name: str) -> Where:
        return cls(*name.split("/"))


class FormSource(Protocol):
    """Asked each time the form is drawn: what is shown may change while the place is open."""

    @property
    def room(self) -> str:
        """What is shown: a step's key, a document's id, or the name of a list."""

    @property
    def step_key(self) -> str:
        """The pre-work step that is stamped with who answered; empty: none."""

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The fields, as data."""

    def document(self, plan: Plan) -> Record | None:
        """The document whose fields these are; None: the plan's own single ones."""


class FixedSource(NamedTuple):
    """The same sections all the time, of the plan's own documents."""

    room: str
    shown: tuple[steps.Section, ...]
    step_key: str = ""

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """Those it was made with."""
        return self.shown

    def document(self, plan: Plan) -> Record | None:
        """None of its own."""
        return None


def opens_when_added(spec: steps.CollectionSpec) -> bool:
    """Rows with more to say than a line open at once, so that nobody has to go back to them."""
    return bool(spec.children) or len(spec.fields) > 2


def first_words(spec: steps.CollectionSpec) -> steps.FieldSpec:
    """The field a new row's words go into: the first that takes words."""
    return next((each for each in spec.fields if each.kind in _OF_WORDS), spec.fields[0])


def collections_of(sections: Sequence[steps.Section]) -> dict[str, steps.CollectionSpec]:
    """Every collection by its table, children too."""
    found: dict[str, steps.CollectionSpec] = {}
    for section in sections:
        if isinstance(section, steps.CollectionSpec):
            found[section.table] = section
            found.update({child.table: child for child in section.children})
    return found


def spec_of(where: Where, sections: Sequence[steps.Section]) -> steps.FieldSpec:
    """The method's spec of a field on the form; a step's notes are on every form of steps."""
    rows = collections_of(sections)
    if where.table in rows:
        fields = rows[where.table].fields
    else:
        forms = (
            each
            for each in (*sections, steps.NOTES)
            if isinstance(each, steps.FormSpec) and each.table == where.table
        )
        fields = tuple(each for form in forms for each in form.fields)
    return next(each for each in fields if each.name == where.field)
