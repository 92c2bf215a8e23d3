"""Light records say what the documents say."""

from __future__ import annotations

import types
import typing
from datetime import date, datetime
from typing import Any

import pytest
from pydantic import BaseModel

from store.documents.base import Document
from store.documents.fields import with_fields
from store.documents.plan import Plan
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.open_store import create_store
from store.rows.light_records import DATES, LATER, MOMENTS, NESTED, record
from store.rows.snapshot import model_at
from tests.store.storehouse import NOW_CYCLE, TODAY, At, check_in
from tui.cli.demo_store import demo_documents

TABLES = {**SINGLETONS, **COLLECTIONS, **WORKSPACE_TABLES}


def kinds(annotation: Any) -> set[Any]:
    """Every plain type an annotation may hold."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType, list, typing.Annotated):
        return {kind for inner in typing.get_args(annotation) for kind in kinds(inner)}
    return {annotation}


def fields_of(table: str, wanted: type) -> set[str]:
    fields = model_at(TABLES[table]).model_fields.items()
    return {name for name, field in fields if wanted in kinds(field.annotation)}


def nested_in(table: str) -> set[str]:
    def is_model(kind: Any) -> bool:
        return isinstance(kind, type) and issubclass(kind, BaseModel)

    fields = model_at(TABLES[table]).model_fields.items()
    return {name for name, field in fields if any(map(is_model, kinds(field.annotation)))}


@pytest.mark.parametrize("table", TABLES)
def test_the_lists_of_dates_and_nested_documents_are_complete(table: str) -> None:
    assert set(DATES.get(table, ())) == fields_of(table, date)
    assert set(MOMENTS.get(table, ())) == fields_of(table, datetime)
    assert set(NESTED.get(table, ())) == nested_in(table)


@pytest.mark.parametrize("table", LATER)
def test_what_older_rows_hold_is_what_the_model_says(table: str) -> None:
    fields = model_at(TABLES[table]).model_fields
    assert {name: fields[name].get_default(call_default_factory=True) for name in LATER[table]} == LATER[
        table
    ]


def test_a_record_of_an_older_row_is_not_read_through_its_model() -> None:
    made = record("check_ins", {"id": "a", "on": "2026-11-23"}, lambda row: pytest.fail("read whole"))
    assert made.dated_by_hand is False  # type: ignore[attr-defined]
    other = with_fields(made, on=TODAY)  # type: ignore[type-var]
    assert (other.on, made.on) == (TODAY, date(2026, 11, 23))  # type: ignore[attr-defined]


def plainly(value: Any) -> Any:
    """Documents and records as one kind of thing, to be compared."""
    if isinstance(value, BaseModel):
        return {name: plainly(getattr(value, name)) for name in type(value).model_fields}
    if hasattr(value, "_whole"):
        return {name: plainly(inner) for name, inner in vars(value).items()}
    return [plainly(inner) for inner in value] if isinstance(value, list) else value


def test_every_record_of_the_demo_equals_its_document(place: str) -> None:
    documents, teams = demo_documents(TODAY)
    gateway = create_store(f"{place}demo", documents, person="mara", today=TODAY, team_documents=teams)
    seen = 0
    for team, cycle in teams:
        plan, peeked = gateway.plan(team, cycle), gateway.peek(team, cycle)
        for table in {**SINGLETONS, **COLLECTIONS}:
            whole, light = plan.table(table), peeked.table(table)
            assert [plainly(row) for row in light] == [plainly(row) for row in whole]
            seen += len([row for row in light if not isinstance(row, Document)])
    assert seen > 100
    view, peeked_view = gateway.workspace(), gateway.peek_workspace()
    assert plainly(list(peeked_view.cycles)) == plainly(list(view.cycles))
    assert plainly(peeked_view.about) == plainly(view.about)


def peeked(mara: At) -> Plan:
    return mara.gateway.peek("booking", NOW_CYCLE)


def test_a_record_is_read_only(mara: At) -> None:
    with pytest.raises(AttributeError, match="read only"):
        peeked(mara).key_results[0].owner = "jo"  # type: ignore[misc]


def test_a_peek_after_a_write_sees_it(mara: At, ines: At) -> None:
    assert peeked(mara).check_ins == ()
    ines.does(check_in, value=4)
    assert peeked(mara).check_ins[0].value == 4
