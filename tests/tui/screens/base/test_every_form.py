"""Every field of every form is set from nothing, and every row of every list is entered, by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from method import steps
from method.plan.record import Record
from store.documents.base import Document
from store.documents.fields import value_in
from store.documents.okrs import KeyResult, Objective
from store.documents.strategy import Choice, Obstacle
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_source import Where, first_words, opens_when_added, spec_of
from tui.screens.draft.detail_form import DetailForm
from tui.screens.draft.kpis import Kpis
from tui.screens.learn.mid_cycle import MidCyclePlace
from tui.screens.stack.roadmap import Roadmap
from tui.session import Session
from tui.widgets.form.specs import FieldView

WRITTEN: tuple[Document, ...] = (
    Obstacle(id="calling", rank=1, text="Patients can only book by calling"),
    Choice(id="small", key="A", rank=1, text="Small clinics first"),
    Objective(id="O1", key="O1", text="Patients find an hour without calling"),
    KeyResult(id="O1.1", key="O1.1", objective="O1", statement="Visits booked online"),
)

TYPED = {
    "line": "words of the team",
    "text": "words of the team",
    "number": "12",
    "whole": "3",
    "percent": "55",
    "score": "0.5",
    "rating": "7",
    "date": "20 November",
    "person": "Jo Park",
    "somebody": "Jo Park",
    "named": "Billing team",
    "rubric": "50 half of it; 100 all of it",
}
"""What is typed into an empty field of each kind."""
OWN = {
    ("initiatives", "month"): "2026-11",
    ("dependencies", "their_key"): "O2.1",
    ("key_results", "target"): "25",
    ("key_results", "high"): "25",
}
"""Fields that do not take what others of their kind take."""
HIDING = ("direction", "nature")
"""What is chosen there hides other fields: chosen last."""

PLACES: dict[str, Callable[[Session], FormPlace]] = {
    "objective": lambda session: DetailForm(session, "objectives", "O1"),
    "key result": lambda session: DetailForm(session, "key_results", "O1.1"),
    "roadmap": Roadmap,
    "KPIs": Kpis,
    "middle": lambda session: MidCyclePlace(session, "O1"),
}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_newcomers(tmp_path / "store", *WRITTEN)


def long_one(name: str) -> Any:
    """The two forms with the most rows and fields wait for the long trials."""
    return pytest.param(name, marks=pytest.mark.faults) if name in ("strategy", "key result") else name


@pytest.mark.parametrize("key", [long_one(step.key) for step in steps.STEPS])
async def test_every_field_of_a_step_is_set_from_nothing(store: Path, key: str) -> None:
    app = OkrApp(Session.open(store, who="mara", light=True), place="prework", argument=key, store=store)
    async with story(app, (120, 40)) as person:
        await fill_in(person)


@pytest.mark.parametrize("name", [long_one(name) for name in PLACES])
async def test_every_field_of_a_form_is_set_from_nothing(store: Path, name: str) -> None:
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="draft", store=store), (120, 40)) as person:
        person.app.push_screen(PLACES[name](session))
        await person.settles()
        await fill_in(person)


async def test_every_field_of_the_retrospective_is_set_from_nothing(store: Path) -> None:
    session = Session.open(store, who="mara", light=True)
    app = OkrApp(session, place="learn", argument="retrospective", store=store)
    async with story(app, (120, 40)) as person:
        await fill_in(person)


async def fill_in(person: Person) -> None:
    """Fill in the form in front: the rows first, then every field that is empty."""
    place = form_in_front(person)
    for section in place.source.sections(place.session.plan):
        if isinstance(section, steps.CollectionSpec):
            await enter_row(person, section, _of(place))
    done: set[str] = set()
    while left := [name for name in empty_fields(form_in_front(person)) if name not in done]:
        name = min(left, key=lambda each: Where.of(each).field in HIDING)
        done.add(name)
        await set_field(person, name)


def _of(place: FormPlace) -> str:
    document = place.source.document(place.session.plan)
    return document.id if document is not None else ""


def form_in_front(person: Person) -> FormPlace:
    place = person.app.screen
    assert isinstance(place, FormPlace)
    return place


def empty_fields(place: FormPlace) -> list[str]:
    shown = [item for item in place.form._items if isinstance(item, FieldView)]
    return [each.name for each in shown if each.value in (None, "") and not each.locked]


def rows_now(place: FormPlace, spec: steps.CollectionSpec) -> tuple[Record, ...]:
    """Those that the person sees: their own sealed ones, too."""
    return steps.rows_of(spec, place.session.plan, place.session.who)


async def enter_row(person: Person, spec: steps.CollectionSpec, of: str) -> None:
    """A new row of that list and of each that hangs under it, from nothing."""
    place = form_in_front(person)
    if spec.table == "conditions" and isinstance(place, MidCyclePlace):
        return  # written elsewhere, and it says so
    before = {row.id for row in rows_now(place, spec)}
    assert place.form.focus_on(place.form_cursor.name(spec.table, of)), spec.table
    await person.settles()
    first = first_words(spec)
    await person.presses("a")
    await person.types(OWN.get((spec.table, first.name), TYPED[first.kind]) + "\r")
    await person.presses("escape")
    new = [row for row in rows_now(place, spec) if row.id not in before]
    assert len(new) == 1, f"no row of {spec.table}:\n{person.screen}"
    if not opens_when_added(spec):
        place.form_cursor.turn_row(place.form_cursor.name(spec.table, of), new[0].id)
        await person.settles()
    for each in spec.fields:
        name = place.form_cursor.name(spec.table, new[0].id, each.name)
        if name in empty_fields(place):
            await set_field(person, name)
    for child in spec.children:
        await enter_row(person, child, new[0].id)


async def set_field(person: Person, name: str) -> None:
    """Set the empty field by keys, and see it kept."""
    place, where = form_in_front(person), Where.of(name)
    spec = spec_of(where, place.source.sections(place.session.plan))
    before = value_in(place.session.plan.find(where.table, where.id), where.field)
    assert before in (None, "", [], False), (name, before)
    assert place.form.focus_on(name)
    await person.settles()
    if spec.kind in TYPED:
        await person.presses("enter")
        await person.types(OWN.get((where.table, where.field), TYPED[spec.kind]))
        await person.presses("escape")
    elif spec.kind in ("yes_no", "one_of") and not is_asked(person, name):
        await person.presses("space")
        if value_in(place.session.plan.find(where.table, where.id), where.field) is False:
            await person.presses("space")
    else:
        await person.presses("enter")
        assert person.app.screen is not place, f"nothing to choose for {name}:\n{person.screen}"
        await person.presses(*(["space"] if spec.kind in ("many_of", "people") else []), "enter")
    if isinstance(person.app.screen, FormPlace) and person.app.screen.shell.is_typing:
        await person.presses("escape")
    if person.app.screen is not place:  # it was the last field: the form was left by it
        await back_to(person, place)
    plan = place.session.plan
    row = plan.find(where.table, where.id)
    if isinstance(place, MidCyclePlace) and row is None:
        row = next(one for one in plan.mid_cycles if one.objective == where.id)
    after = value_in(row, where.field)
    assert after not in (None, "", []), f"{name} was not set:\n{person.screen}"


async def back_to(person: Person, place: FormPlace) -> None:
    """Open the same form again."""
    assert isinstance(place, DetailForm), f"the form was left:\n{person.screen}"
    document = place.source.document(place.session.plan)
    assert document is not None
    person.app.push_screen(DetailForm(place.session, document.table, document.id))
    await person.settles()


def is_asked(person: Person, name: str) -> bool:
    """Whether a list opens to choose from."""
    field = form_in_front(person).form.field(name)
    return field is not None and field.spec.kind in ("pick", "picks")
