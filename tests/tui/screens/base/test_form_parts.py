"""The parts of a place whose fields are data: what it is given to show, and where its cursor goes."""

from __future__ import annotations

from method import steps
from method.steps import okrs
from store.documents.strategy import Choice, Condition
from tests.plans import make_plan
from tests.tui.screens.desk import Desk
from tui.screens.base.form_source import (
    FixedSource,
    Where,
    collections_of,
    first_words,
    opens_when_added,
    spec_of,
)

STRATEGY = FixedSource("strategy", steps.step("strategy").sections)
CHOICE = Choice(id="small", key="A", rank=1, text="Small clinics first")
OWNERS = Condition(id="owners", key="C1", of="small", text="Owners decide within a month")


# --- the source ---------------------------------------------------------------------------------------


def test_a_name_on_the_form_says_what_the_field_is_of() -> None:
    where = Where("strategy", "choices", "small", "over")
    assert where.name == "strategy/choices/small/over"
    assert Where.of(where.name) == where


def test_rows_that_hang_from_rows_are_found_by_their_table() -> None:
    found = collections_of(STRATEGY.shown)
    assert list(found) == ["obstacles", "choices", "conditions", "not_doing"]
    assert found["conditions"] in found["choices"].children


def test_the_field_of_a_name_is_found_in_forms_in_rows_and_in_the_notes_of_every_step() -> None:
    for table, field in (("strategy", "diagnosis"), ("conditions", "belief"), ("steps", "parking_lot")):
        assert spec_of(Where("strategy", table, "", field), STRATEGY.shown).name == field


def test_a_new_row_begins_with_words_and_opens_where_more_is_asked() -> None:
    kpis, roadmap = collections_of(okrs.KPIS)["kpis"], collections_of(okrs.ROADMAP)["initiatives"]
    assert (first_words(kpis).name, first_words(roadmap).name) == ("name", "text")
    assert opens_when_added(kpis)
    assert not opens_when_added(collections_of(steps.step("insights").sections)["insights"])


# --- the cursor ---------------------------------------------------------------------------------------


def desk() -> Desk:
    return Desk(make_plan(choices=CHOICE, conditions=OWNERS), STRATEGY)


def test_words_left_over_come_before_what_is_empty_and_notes_come_last() -> None:
    place = desk()
    place.form.names = ["a", "strategy/steps/strategy/notes", "b"]
    place.form.empty_names = ["strategy/steps/strategy/notes", "b"]
    place.form_cursor.to_first_field()
    assert (place.form.focused_name, place.said) == ("b", [])
    place.form.begun_names = ["a"]
    place.form_cursor.to_first_field()
    assert place.form.focused_name == "a"
    assert len(place.said) == 1


def test_enter_opens_a_row_with_the_cursor_on_its_first_field_and_closes_it_again() -> None:
    place = desk()
    cursor = place.form_cursor
    rows = cursor.name("choices")
    place.form.names = [rows, cursor.name("choices", "small", "text")]
    cursor.turn_row(rows, "small")
    assert cursor.opened == {rows: "small"}
    assert place.form.focused_name == "strategy/choices/small/text"
    cursor.turn_row(rows, "small")
    assert (cursor.opened, place.shows) == ({}, 2)


def test_stepping_out_of_an_open_row_leads_to_the_row() -> None:
    place = desk()
    rows = place.form_cursor.name("choices")
    place.form_cursor.opened[rows] = "small"
    place.form.focused_name = "strategy/choices/small/over"
    assert place.form_cursor.close_row()
    assert (place.form.focused_name, place.form.row) == (rows, "small")
    assert not place.form_cursor.close_row()


def test_the_way_to_a_row_opens_the_one_it_hangs_from() -> None:
    place = desk()
    place.form_cursor.to_row("conditions", "owners")
    assert place.form_cursor.opened == {place.form_cursor.name("choices"): "small"}
    assert (place.form.focused_name, place.form.row) == ("strategy/conditions/small/", "owners")
