"""Which day it is: by the person's zone, at midnight, and where OKR_TODAY sets it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from store import clock as clocks
from store.clock import Clock
from store.zones import zone_of, zones_like


def set_clock(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """The clock stands at this moment, in UTC."""
    now = datetime.fromisoformat(text).replace(tzinfo=UTC)
    monkeypatch.setattr(clocks, "moment", lambda: now)


# the zone, the moment in UTC, the day there
DAYS = [
    ("UTC", "2026-11-23T23:59:59", date(2026, 11, 23)),
    ("UTC", "2026-11-24T00:00:00", date(2026, 11, 24)),
    ("Europe/Berlin", "2026-11-23T22:59:59", date(2026, 11, 23)),
    ("Europe/Berlin", "2026-11-23T23:00:00", date(2026, 11, 24)),
    ("Europe/Berlin", "2026-07-23T22:00:00", date(2026, 7, 24)),
    ("America/New_York", "2026-11-24T04:59:00", date(2026, 11, 23)),
    ("America/New_York", "2026-11-24T05:00:00", date(2026, 11, 24)),
    ("America/Los_Angeles", "2026-11-24T07:30:00", date(2026, 11, 23)),
    ("Pacific/Kiritimati", "2026-11-23T10:00:00", date(2026, 11, 24)),
    ("Pacific/Pago_Pago", "2026-11-24T10:59:00", date(2026, 11, 23)),
    ("Asia/Kolkata", "2026-11-23T18:30:00", date(2026, 11, 24)),
    ("Australia/Lord_Howe", "2026-11-23T13:00:00", date(2026, 11, 24)),
]


@pytest.mark.parametrize(("zone", "moment", "day"), DAYS)
def test_the_day_is_the_persons_own(
    zone: str, moment: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, moment)
    clock = Clock().in_zone(zone)
    assert clock.today == day
    assert clock.now() == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_the_day_turns_at_midnight_unless_it_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, "2026-11-23T12:00:00")
    running, fixed = Clock().in_zone("UTC"), Clock(date(2026, 11, 23)).in_zone("UTC")
    set_clock(monkeypatch, "2026-11-24T12:00:00")
    assert (running.today, fixed.today) == (date(2026, 11, 24), date(2026, 11, 23))
    assert running.now() == fixed.now() == datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("hour", [0, 6, 12, 18, 23])
def test_a_day_that_is_set_elsewhere_keeps_the_hour_of_the_clock(
    zone: str, hour: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, f"2031-05-20T{hour:02}:30:00")
    clock = Clock(date(2026, 11, 23)).in_zone(zone)
    assert clock.day_of(clock.now()) == clock.today == date(2026, 11, 23)
    before = clock.now()
    set_clock(monkeypatch, f"2031-05-20T{hour:02}:30:01")
    assert clock.now() - before == timedelta(seconds=1)


# what is typed, the zones that it means
TYPED = [
    ("Europe/Berlin", ("Europe/Berlin",)),
    ("europe/berlin", ("Europe/Berlin",)),
    ("Berlin", ("Europe/Berlin",)),
    (" new  york ", ("America/New_York",)),
    ("America/New York", ("America/New_York",)),
    ("utc", ("UTC",)),
    ("Kolkata", ("Asia/Kolkata",)),
    ("Atlantis", ()),
    ("", ()),
    ("../../etc/passwd", ()),
]


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_a_zone_is_known_by_its_name_or_its_city(typed: str, meant: tuple[str, ...]) -> None:
    assert zones_like(typed) == meant


@pytest.mark.parametrize("name", ["", "Atlantis", "../Berlin", "/etc/localtime", "Europe", "\x00", "x" * 300])
def test_a_zone_that_is_none_leaves_the_clock_as_it_is(name: str) -> None:
    assert Clock().in_zone(name).zone is None
    if name:
        assert zone_of(name) is None
