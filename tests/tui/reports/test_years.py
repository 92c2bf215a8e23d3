"""A date of another year is shown with its year: on every screen, in every report, in every message."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from method.plan.formatting import day, full_day, short_day
from store.documents.okrs import Commitment, Dependency
from store.documents.prework import Department, DepartmentNeed, ReviewPlan, StepRecord
from store.documents.rhythm import CheckIn, MidCycle, Priority, Win
from store.documents.strategy import Condition
from store.documents.workspace import KPI, Reading
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import BOOKING, WORKSPACE
from tests.tui.driver import story
from tests.world import Run
from tui.app.app import OkrApp
from tui.session import Session

LATER = date(2027, 1, 11)
"""The reader's day: all that the store holds lies in the year before."""
MONTHS = "January February March April May June July August September October November December".split()
NAMED = "|".join([*MONTHS, *(month[:3] for month in MONTHS if month != "May")])
DAY = re.compile(rf"\b\d{{1,2}} (?:{NAMED})\b(?! \d{{4}})")
"""A day and its month, and no year behind it."""

ON = date(2026, 11, 9)
DATED = (
    Commitment(id="commitment", on=ON, by="mara"),
    Condition(
        id="c1", key="C1", of="O1.1", text="Patients find it", belief=4, by=date(2026, 12, 4), who="mara"
    ),
    Dependency(id="d1", of="O1.1", team="billing", what="A price list", by=date(2026, 12, 11)),
    Department(id="dep1", name="Billing", met_on=date(2026, 10, 5)),
    DepartmentNeed(id="n1", of="dep1", text="A price list", by=date(2026, 12, 11)),
    ReviewPlan(first_check_in=date(2026, 10, 5), mid_cycle=date(2026, 11, 18)),
    StepRecord(id="mission", answered_by=["mara"], answered_on=date(2026, 10, 2)),
    Priority(id="p1", person="mara", week=MONDAY, text="Call the slowest clinics", key_result="O1.1"),
    Win(id="w1", on=date(2026, 11, 20), by="mara", text="The first clinic books alone"),
    MidCycle(id="O1", on=date(2026, 11, 18), still_right="yes"),
    KPI(id="k1", name="Calls an hour", unit="calls", high=20),
    Reading(id="r1", kpi="k1", on=ON, value=25, by="mara"),
    CheckIn(
        key_result="O1.1", on=MONDAY, at=datetime(2026, 11, 23, 9, tzinfo=UTC), by="mara", value=18,
        confidence=4, colour="amber", suggested="amber", will="Call them",
        will_who="mara", will_when=date(2026, 12, 4),
    ),
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "clinics"
    teams = {("booking", "2026-Q4"): (*BOOKING, *DATED)}
    create_store(folder, WORKSPACE, person="mara", today=MONDAY, team_documents=teams)
    monkeypatch.setenv("OKR_STORE", str(folder))
    monkeypatch.setenv("OKR_TODAY", LATER.isoformat())
    return folder


TABLE = [
    (date(2026, 11, 9), MONDAY, "9 November", "9 Nov"),
    (date(2026, 12, 31), MONDAY, "31 December", "31 Dec"),
    (date(2027, 1, 1), MONDAY, "1 January 2027", "1 Jan 2027"),
    (date(2025, 5, 30), MONDAY, "30 May 2025", "30 May 2025"),
    (date(2026, 9, 1), LATER, "1 September 2026", "1 Sep 2026"),
    (date(2027, 1, 11), LATER, "11 January", "11 Jan"),
    (date(2026, 11, 9), None, "9 November", "9 Nov"),
]


@pytest.mark.parametrize(("when", "today", "said", "short"), TABLE)
def test_a_day_has_its_year_where_that_is_not_the_readers(
    when: date, today: date | None, said: str, short: str
) -> None:
    assert (day(when, today), short_day(when, today)) == (said, short)
    assert full_day(when).endswith(f" {when.year}")


def undated(text: str) -> list[str]:
    """Dates without a year that are not of this one."""
    text = text.replace("such as 30 Nov", "")
    return [found for found in DAY.findall(text) if not re.match(r"\d+ Jan", found)]


COMMANDS = [
    ("status",),
    ("status", "--all-teams"),
    ("today",),
    ("review",),
    ("review", "O1.1"),
    ("review", "O1.2"),
    ("brief",),
    ("brief", "--format", "md"),
    ("export", "--format", "md"),
    ("export", "--format", "csv"),
    ("checkin", "O1.1", "30", "--on", "2027-01-08"),
    ("checkin", "O1.1", "--correct", "19", "--because", "typed wrongly"),
    ("undo", "--list"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_leaves_the_year_out(store: Path, okr: Run, words: tuple[str, ...]) -> None:
    told = okr(*words)
    assert undated(told.stdout + told.stderr) == []
    assert (told.stdout + told.stderr).strip()


@pytest.mark.parametrize("place", ["today", "prework", "stack", "draft", "checkin", "review", "learn"])
async def test_no_place_leaves_the_year_out(store: Path, place: str) -> None:
    async with story(OkrApp(Session.open(store), place=place, store=store), size=(200, 60)) as person:
        assert undated(person.screen) == []
        for key in ("enter", "escape", "j", "j", "enter"):
            await person.presses(key)
            assert undated(person.screen) == [], key


async def test_a_key_result_and_its_history_have_years(store: Path) -> None:
    app = OkrApp(Session.open(store), place="review", argument="O1.1", store=store)
    async with story(app, size=(120, 60)) as person:
        person.sees("23 Nov 2026", "16 Nov 2026", "due 31 December 2026", "4 December 2026")
        assert undated(person.screen) == []


@pytest.mark.parametrize("argument", ["wins", "priorities", "team", "everyone"])
async def test_lists_have_years(store: Path, argument: str) -> None:
    places = {"wins": "w", "priorities": "P", "team": "T", "everyone": "E"}
    async with story(OkrApp(Session.open(store), place="today", store=store), size=(120, 40)) as person:
        await person.presses(places[argument])
        assert undated(person.screen) == []
