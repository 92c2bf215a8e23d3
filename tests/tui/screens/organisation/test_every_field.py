"""Every field of the organisation's form is set, and every row of its lists entered from nothing, by keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.plans import MONDAY
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.organisation.form import Shown, items
from tui.session import Session
from tui.widgets.form.form import FieldView, Form, RowsView

ROWS = {"priorities": "Book online", "teams": "Reception desk", "people": "sam=Sam Oduya"}
"""What is typed for a new row of each list; cycles are opened elsewhere, and the form says so."""

FIELDS: dict[tuple[str, str], tuple[str, Any]] = {
    ("workspace", "name"): ("\x15Harbour and Hill\r", "Harbour and Hill"),
    ("teams", "name"): ("\x15Front desk\r", "Front desk"),
    ("teams", "what_it_does"): ("Answers whoever calls\r", "Answers whoever calls"),
    ("teams", "people"): ("jo\r", {"mara", "jo"}),
    ("people", "name"): ("\x15Samuel Oduya\r", "Samuel Oduya"),
    ("people", "role"): ("facil\r", "facilitator"),
    ("people", "teams"): ("bill\r", {"booking", "billing"}),
    ("people", "zone"): ("Europe/Vienna\r", "Europe/Vienna"),
    ("people", "away_until"): ("4 December\r", date(2026, 12, 4)),
    ("people", "stand_in"): ("Jo Park\r", "jo"),
    ("cycles", "start"): ("2 Oct 2026\r", date(2026, 10, 2)),
    ("cycles", "end"): ("24 Dec 2026\r", date(2026, 12, 24)),
    ("cycles", "name"): ("\x15FY27 Q1\r", "FY27 Q1"),
}
"""What is typed into each field once Enter has opened it, and what is kept then."""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three people and nothing written yet."""
    return make_newcomers(tmp_path / "store")


def opened(store: Path) -> OkrApp:
    return OkrApp(Session.open(store, who="mara", today=MONDAY, light=True), store=store)


def workspace(store: Path) -> Any:
    return Session.open(store, who="mara").plan.workspace


def spec_names(store: Path, table: str, id: str) -> list[str]:
    """The fields that the form shows of an open row, and that can be changed."""
    shown = Shown(workspace(store), MONDAY, {table: id}, lambda name: None)
    fields = [each for each in items(shown) if isinstance(each, FieldView) and not each.locked]
    return [each.name.rpartition("/")[2] for each in fields if each.name.startswith(f"{table}/")]


async def begins_at(person: Person, name: str) -> None:
    assert person.app.screen.query_one(Form).focus_on(name), name
    await person.settles()


async def test_every_list_takes_a_row_from_nothing(store: Path) -> None:
    lists = {
        each.name for each in items(Shown(workspace(store), MONDAY, {}, lambda name: None)) if rows(each)
    }
    assert lists == set(ROWS)
    for name, words in ROWS.items():
        async with story(opened(store), size=(100, 40)) as person:
            await person.presses("E")
            await begins_at(person, name)
            await person.presses("a")
            await person.types(words + "\r")
    kept = workspace(store)
    assert list(kept.about.priorities) == ["Book online"]
    assert [each.name for each in kept.teams][-1] == "Reception desk"
    assert kept.person("sam").name == "Sam Oduya"


def rows(item: object) -> bool:
    return isinstance(item, RowsView) and not item.fixed


@pytest.mark.parametrize("table", ["workspace", "teams", "people", "cycles"])
async def test_every_field_is_set_by_keys(store: Path, table: str) -> None:
    if table in ROWS:
        async with story(opened(store), size=(100, 40)) as person:
            await person.presses("E")
            await begins_at(person, table)
            await person.presses("a")
            await person.types(ROWS[table] + "\r")
    row = last_row(store, table)
    names = spec_names(store, table, row.id)
    assert {(table, name) for name in names} == {each for each in FIELDS if each[0] == table}
    for name in names:
        words, wanted = FIELDS[table, name]
        async with story(opened(store), size=(100, 40)) as person:
            await person.presses("E")
            if table != "workspace":
                form = person.app.screen.query_one(Form)
                form.focus_on_row(table, row.id)
                await person.settles()
                await person.presses("enter")
            await begins_at(person, f"{table}/{row.id}/{name}")
            await person.presses("enter")
            await person.types(words)
            kept = value(store, table, name)
            assert kept == wanted, f"{name} is {kept!r}:\n{person.screen}"


def last_row(store: Path, table: str) -> Any:
    kept = workspace(store)
    match table:
        case "workspace":
            return kept.about
        case "people":
            return kept.person("sam")
    return list(kept.teams if table == "teams" else kept.cycles)[-1]


def value(store: Path, table: str, name: str) -> object:
    row, kept = last_row(store, table), workspace(store)
    if (table, name) == ("teams", "people"):
        return {each.key for each in kept.people_of(row.key)}
    found = getattr(row, name)
    return set(found) if isinstance(found, list | tuple) else found
