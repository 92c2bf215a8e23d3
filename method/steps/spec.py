"""The shapes a step is written in: fields, forms over one document, collections of rows, steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from method.wording import okr_fields
from method.wording.fields import FIELDS
from method.wording.sections import SECTIONS

if TYPE_CHECKING:
    from method.coach.sentence.dates.calendar import Looks
    from method.plan.record import Record
    from store.documents.plan import Plan

Row = TypeVar("Row", bound="Record")

_FIELDS = FIELDS | okr_fields.FIELDS
_SECTIONS = SECTIONS | okr_fields.SECTIONS

Kind = Literal[
    "line",
    "text",
    "number",
    "whole",
    "percent",
    "date",
    "rating",
    "score",
    "yes_no",
    "person",
    "somebody",
    "people",
    "named",
    "one_of",
    "many_of",
    "rubric",
]
"""`rating` is 0 to 10, `score` 0 to 1, `percent` is kept as 70 for 70 %, `person` the key of
one of the people, `somebody` such a key or the name of somebody who is none of them.

`named` is one of the options or a new name, `rubric` the steps of a milestone: `20 signed; 100 live`."""

Source = Literal[
    "",
    "obstacles",
    "choices",
    "objectives",
    "choices+objectives",
    "key_results+choices",
    "people",
    "teams",
    "team_keys",
    "themes",
    "rules",
    "team_people",
]
"""Which documents a `one_of`, `many_of`, `person` or `people` field picks from; see `options_of`."""

WhyNot = Callable[["Plan", str, date], str]
"""Why an action cannot be done now, in one sentence; empty when it can. Given plan, who, today."""


class FieldSpec(NamedTuple):
    """One field of a document. `suggest` gives a value to offer while the field is empty."""

    name: str
    kind: Kind
    label: str
    prompt: str
    help: str = ""
    options: tuple[str, ...] = ()
    source: Source = ""
    unit: str = ""
    suggest: Callable[[Plan], object] | None = None
    note: str = ""
    """Of a choice: the field of the same document that takes words which are none of the options."""
    looks: Looks = "cycle"
    """Where the day of a date lies: in the cycle, ahead ("by when"), or behind ("met on")."""


class ActionSpec(NamedTuple):
    """A deed that is done by one key instead of typed into a field, by its name.

    `asks` are the deed's keyword arguments to ask for; `given` those already known; `per_row` passes
    the row's `id` as well. `sure` is the question to answer with yes first, where there is one; `now` the
    words that the first thing asked for begins with.
    """

    deed: str
    label: str
    help: str
    asks: tuple[FieldSpec, ...] = ()
    given: tuple[tuple[str, str | bool], ...] = ()
    per_row: bool = False
    why_not: WhyNot = lambda plan, who, today: ""
    sure: Callable[[Plan], str] = lambda plan: ""
    now: Callable[[Plan], str] = lambda plan: ""


class FormSpec(NamedTuple):
    """Fields of a singleton table, such as `strategy`. `needs_previous`: only where a cycle came before."""

    title: str
    table: str
    fields: tuple[FieldSpec, ...]
    hint: str = ""
    actions: tuple[ActionSpec, ...] = ()
    needs_previous: bool = False


class CollectionSpec(NamedTuple):
    """Rows of a table. `children` link to a row by their field `of`; `ranked` rows stand by `rank`.

    `summary` is a row in one line; `details` what belongs below it; both are given the row and the plan, and
    `rows` sees to it that they take the same kind of row. `adds_with` names the deed that adds
    a row where `add_row` is not the one; its arguments are the fields.
    """

    title: str
    table: str
    one: str
    fields: tuple[FieldSpec, ...]
    summary: Callable[..., str]
    empty: str
    ranked: bool = False
    children: tuple[CollectionSpec, ...] = ()
    details: Callable[..., tuple[str, ...]] = lambda row, plan: ()
    hint: str = ""
    adds_with: str = ""
    actions: tuple[ActionSpec, ...] = ()


Section = FormSpec | CollectionSpec


class StepSpec(NamedTuple):
    """One of the nine steps. `minutes` is the timebox offered when the facilitator chose none."""

    key: str
    number: int
    title: str
    question: str
    why: str
    minutes: int
    sections: tuple[Section, ...]


def field(
    table: str,
    name: str,
    kind: Kind = "line",
    *,
    options: tuple[str, ...] = (),
    source: Source = "",
    unit: str = "",
    suggest: Callable[[Plan], object] | None = None,
    note: str = "",
    looks: Looks = "cycle",
) -> FieldSpec:
    """The field with its words looked up; a field without words is a KeyError."""
    words = _FIELDS[table, name]
    said = (words.label, words.prompt, words.help)
    return FieldSpec(name, kind, *said, options, source, unit, suggest, note, looks)


def form(
    words: str,
    table: str,
    *fields: FieldSpec,
    actions: tuple[ActionSpec, ...] = (),
    needs_previous: bool = False,
) -> FormSpec:
    """A form titled and hinted by the words of that name."""
    said = _SECTIONS[words]
    return FormSpec(said.title, table, fields, said.hint, actions, needs_previous)


def rows(
    table: str,
    *fields: FieldSpec,
    summary: Callable[[Row, Plan], str],
    details: Callable[[Row, Plan], tuple[str, ...]] = lambda row, plan: (),
    ranked: bool = False,
    children: tuple[CollectionSpec, ...] = (),
    adds_with: str = "",
    actions: tuple[ActionSpec, ...] = (),
) -> CollectionSpec:
    """A collection titled and hinted by the words of its table."""
    said = _SECTIONS[table]
    return CollectionSpec(
        said.title,
        table,
        said.one,
        fields,
        summary,
        said.empty,
        ranked,
        children,
        details,
        said.hint,
        adds_with,
        actions,
    )
