"""A field that looks back reads a day into the past, one that looks ahead into the future."""

from __future__ import annotations

from datetime import date

import pytest

from method.steps import STEPS
from method.steps.spec import CollectionSpec, FieldSpec, Section
from method.steps.typed import value_of
from tests.plans import make_plan

TODAY = date(2026, 9, 21)

# the table and field, what is typed on 21 September 2026, the day it means; None: refused
DAYS = [
    ("departments", "met_on", "18.9.", date(2026, 9, 18)),
    ("departments", "met_on", "18 Sep", date(2026, 9, 18)),
    ("departments", "met_on", "21 Sep", date(2026, 9, 21)),
    ("departments", "met_on", "2 Oct", date(2025, 10, 2)),
    ("departments", "met_on", "2026-10-02", None),
    ("departments", "met_on", "yesterday", date(2026, 9, 20)),
    ("departments", "met_on", "tomorrow", None),
    ("insights_review", "chosen_on", "20 Sep", date(2026, 9, 20)),
    ("insights_review", "chosen_on", "2026-09-22", None),
    ("department_needs", "by", "18.12.", date(2026, 12, 18)),
    ("department_needs", "by", "18 Jan", date(2027, 1, 18)),
    ("conditions", "by", "2 Oct", date(2026, 10, 2)),
    ("conditions", "by", "1 Mar", date(2027, 3, 1)),
]


def fields_of(sections: tuple[Section, ...]) -> dict[tuple[str, str], FieldSpec]:
    found: dict[tuple[str, str], FieldSpec] = {}
    for section in sections:
        found |= {(section.table, field.name): field for field in section.fields}
        if isinstance(section, CollectionSpec):
            found |= fields_of(section.children)
    return found


def every_field() -> dict[tuple[str, str], FieldSpec]:
    found: dict[tuple[str, str], FieldSpec] = {}
    for step in STEPS:
        found |= fields_of(step.sections)
    return found


@pytest.mark.parametrize(("table", "name", "typed", "day"), DAYS)
def test_a_day_is_read_where_its_field_looks(table: str, name: str, typed: str, day: date | None) -> None:
    field = every_field()[table, name]
    if day is not None:
        assert value_of(field, typed, make_plan(), TODAY) == day
        return
    with pytest.raises(ValueError, match="still to come"):
        value_of(field, typed, make_plan(), TODAY)
