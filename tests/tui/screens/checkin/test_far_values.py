"""A value that can hardly be meant is asked about once on the screen, and kept when it is saved again."""

from __future__ import annotations

from pathlib import Path

from tests.plans import key_result, objective
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session


async def test_a_far_value_is_asked_about_once(tmp_path: Path) -> None:
    clinics = key_result("O1.1", "Clinics live from 21 to 60", baseline=21, target=60, unit="clinics")
    store = make_newcomers(tmp_path / "store", objective("O1"), clinics)
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="checkin", store=store)) as person:
        await person.types("2900")
        await person.presses("ctrl+n")
        person.sees("21 → 2,900 clinics: the target is 60. Keep it? Save again to keep it.")
        assert not Session.open(store, who="mara").plan.check_ins
        await person.presses("ctrl+n")
        person.sees("O1.1 is checked in: 2,900 clinics")
    assert [one.value for one in Session.open(store, who="mara").plan.check_ins] == [2900]


async def test_the_question_leaves_one_marker_where_the_value_stands(tmp_path: Path) -> None:
    clinics = key_result("O1.1", "Clinics live from 21 to 60", baseline=21, target=60, unit="clinics")
    store = make_newcomers(tmp_path / "store", objective("O1"), clinics)
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="checkin", store=store)) as person:
        await person.types("2900\r7")
        await person.presses("ctrl+n")
        assert [line.split()[1] for line in person.lines if line.startswith("▌")] == ["Value"]
        await person.presses("ctrl+n")
        person.sees("O1.1 is checked in: 2,900 clinics, confidence 7")


async def test_a_far_value_can_be_put_right(tmp_path: Path) -> None:
    visits = key_result("O1.1", "Grow visits from 900 to 2,000", baseline=900, target=2000, unit="visits")
    store = make_newcomers(tmp_path / "store", objective("O1"), visits)
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="checkin", store=store)) as person:
        await person.types("1.200")
        await person.presses("ctrl+n")
        person.sees("O1.1 is checked in: 1,200 visits")
    assert [one.value for one in Session.open(store, who="mara").plan.check_ins] == [1200]
