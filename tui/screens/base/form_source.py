"""What a form place shows: the fields as data, whose they are, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from method import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.plan.record import Record
    from store.documents.plan import Plan


_OF_WORDS = ("line", "text", "person", "named")


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
    """Gives what the form shows; asked at each drawing, since it may change while the place is open."""

    @property
    def room(self) -> str:
        """What is shown: a step's key, a document's id, or the name of a list."""

    @property
    def step_key(self) -> str:
        """The step of the pre-work that records who answered; empty: none."""

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The fields, as data."""

    def document(self, plan: Plan) -> Record | None:
        """The document whose fields these are; None: the plan's own single ones."""


class FixedSource(NamedTuple):
    """A source of sections that never change, for the plan's own documents."""

    room: str
    shown: tuple[steps.Section, ...]
    step_key: str = ""

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The sections given at the start."""
        return self.shown

    def document(self, plan: Plan) -> Record | None:
        """None: the fields are those of the plan's own documents."""
        return None


def opens_when_added(spec: steps.CollectionSpec) -> bool:
    """Whether a new row opens at once, since it has more fields than its first line."""
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
