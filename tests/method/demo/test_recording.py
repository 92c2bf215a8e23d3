"""A demo store that was edited in the program becomes the demo's file again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from benchmarks import demo as recording
from method.actions import edit_fields, rhythm
from method.demo.shift import shift
from store.documents.base import Document
from store.documents.history import Change
from store.open_store import create_store
from tests.plans import MONDAY
from tui.cli.demo_store import demo_file, make_demo
from tui.session import Session

BOOKING = ("booking", "2026-Q4")


def opened(folder: Path, today: date = MONDAY) -> Session:
    return Session.open(make_demo(folder / "demo", today), who="mara", today=today)


def recorded(session: Session) -> str:
    return recording.recorded(session.gateway.export()["shards"])


def told(text: str, today: date, place: tuple[str, str]) -> dict[str, Document]:
    _, shards = shift(text, today)
    return {each.id: each for each in shards[place]}


@pytest.mark.parametrize(
    "today", [MONDAY, date(2027, 12, 27), date(2028, 1, 3), date(2032, 1, 19)], ids=date.isoformat
)
def test_a_store_that_nobody_edited_gives_the_same_file(tmp_path: Path, today: date) -> None:
    assert recorded(opened(tmp_path, today)) == demo_file().read_text(encoding="utf-8")


def test_what_is_edited_is_told_for_every_day(tmp_path: Path) -> None:
    mara = opened(tmp_path)
    said = "See {cycle} until 4 Jan, 2026-12-18, or 31 Feb"
    mara.do(edit_fields.set_field, table="choices", id="choice-d", field="because", value=said)
    mara.do(rhythm.add_win, text="All calendars agree", who="")
    text = recorded(mara)
    assert "See {{cycle} until {day:+91}, {date:+74}, or 31 Feb" in text
    again = told(text, MONDAY, BOOKING)
    assert again["choice-d"] == mara.plan.find("choices", "choice-d")
    later = told(text, MONDAY + timedelta(weeks=13), ("booking", "2027-Q1"))
    assert later["choice-d"].because == "See {cycle} until 5 Apr, 2027-03-19, or 31 Feb"  # type: ignore[attr-defined]
    [change] = (
        each for each in later.values() if isinstance(each, Change) and "calendars agree" in each.said
    )
    assert (change.deed, change.at.date()) == ("add_win", date(2027, 2, 22))


def test_the_edited_store_comes_back_as_the_same_file(tmp_path: Path) -> None:
    mara = opened(tmp_path)
    mara.do(rhythm.add_win, text="All calendars agree", who="")
    mara.do(
        edit_fields.set_field,
        table="check_ins",
        id="check-in-booking-O1.1-7",
        field="changed",
        value="Said anew",
    )
    text = recorded(mara)
    workspace, shards = shift(text, MONDAY)
    again = create_store(tmp_path / "again", workspace, person="mara", today=MONDAY, team_documents=shards)
    assert recording.recorded(again.export()["shards"]) == text


def test_a_store_of_another_weekday_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another day than the Monday"):
        recorded(opened(tmp_path, MONDAY + timedelta(days=1)))


def test_a_store_edited_on_another_day_is_refused(tmp_path: Path) -> None:
    root = make_demo(tmp_path / "demo", MONDAY)
    tuesday = Session.open(root, who="mara", today=MONDAY + timedelta(days=1))
    tuesday.do(rhythm.add_win, text="All calendars agree", who="")
    with pytest.raises(ValueError, match="another day than the Monday"):
        recorded(tuesday)
