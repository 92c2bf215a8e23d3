"""A program left open over midnight turns the page: what is drawn, and the day a deed is stored under."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from method.actions.rhythm import add_priority, add_win, check_in
from store import clock as clocks
from store import settings
from store.open_store import open_store
from tests.tui.clinics import make_clinics
from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.session import Session


class Hands:
    """The clock's, set by the test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("OKR_TODAY")
        monkeypatch.setenv("TZ", "UTC")
        self.at("2026-11-29T23:59:58")  # a Sunday, in week 9
        monkeypatch.setattr(clocks, "moment", lambda: self.moment)

    def at(self, text: str) -> None:
        self.moment = datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    return Hands(monkeypatch)


@pytest.fixture
def clinics(tmp_path: Path) -> Path:
    return make_clinics(tmp_path / "clinics")


MONDAY_AFTER = date(2026, 11, 30)


def test_what_is_done_after_midnight_is_stored_under_the_day_it_is_done(clinics: Path, hands: Hands) -> None:
    session = Session.open(clinics)
    assert session.today == date(2026, 11, 29)
    hands.at("2026-11-30T00:00:01")
    assert session.reload()
    assert not session.reload()
    key = session.plan.key_results[0].key
    session.do(check_in, key=key, now=session.now(), value=5)
    session.do(add_win, text="The first clinic went live")
    session.do(add_priority, text="Call the clinics")
    plan = session.plan
    assert (plan.check_ins[-1].on, plan.check_ins[-1].at) == (MONDAY_AFTER, hands.moment)
    assert (plan.wins[-1].on, plan.priorities[-1].week) == (MONDAY_AFTER, MONDAY_AFTER)
    assert plan.changes[-1].at == hands.moment


def test_with_a_day_set_it_never_turns(clinics: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKR_TODAY", "2026-11-29")
    session = Session.open(clinics)
    _ = session.plan
    hands.at("2026-11-30T12:00:00")
    assert not session.reload()
    assert session.today == date(2026, 11, 29)
    assert session.now() == hands.moment


async def test_today_is_drawn_anew_and_only_then(clinics: Path, hands: Hands) -> None:
    session = Session.open(clinics, light=True)
    async with story(OkrApp(session)) as person:
        person.sees("Sunday", "29 November", "week 9 of 13")
        drawn = session.plan
        await person.app.screen.workers.wait_for_complete()
        person.app._look()  # type: ignore[attr-defined]
        assert session.plan is drawn
        hands.at("2026-11-30T00:00:01")
        await person.waits_until(lambda: "Monday" in "\n".join(person.lines))
        person.sees("30 November", "week 9 of 13")


async def test_priorities_turn_to_the_new_week_and_other_places_when_one_comes_back(
    clinics: Path, hands: Hands
) -> None:
    session = Session.open(clinics, light=True)
    async with story(OkrApp(session)) as person:
        await person.presses("r", "t", "m")
        person.sees("23 November")
        hands.at("2027-01-04T00:00:01")
        await person.waits_until(lambda: "4 January" in "\n".join(person.lines))
        await person.presses("q", "r")
        person.sees("ended 31 December 2026, not")


ZONES = [
    ("Europe/Berlin", date(2026, 11, 30)),
    ("Asia/Tokyo", date(2026, 11, 30)),
    ("America/New_York", date(2026, 11, 29)),
    ("UTC", date(2026, 11, 29)),
    ("", date(2026, 11, 29)),
    ("Atlantis", date(2026, 11, 29)),
]


@pytest.mark.parametrize(("zone", "day"), ZONES)
def test_the_zone_of_the_settings_is_the_persons(
    zone: str, day: date, clinics: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OKR_USER")
    settings.save("person", "mara")
    settings.save("zone", zone)
    assert Session.open(clinics).today == settings.today() == day
    assert Session.open(clinics, who="jo").today == date(2026, 11, 29)


def test_news_are_of_the_readers_days(clinics: Path, hands: Hands) -> None:
    zoned = open_store(clinics, person="mara", today=settings.clock().in_zone("Europe/Berlin"))
    Session.open(clinics, who="jo").do(add_win, text="Late in the evening")
    plan = zoned.plan("booking", "2026-Q4")
    assert plan.day_of(plan.changes[-1].at) == MONDAY_AFTER
