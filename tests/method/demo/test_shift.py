"""The demo is written down once and told for any day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from method.demo.calendar import DemoCalendar
from tests.method.demo import digests
from tests.plans import MONDAY


@pytest.mark.faults
@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_every_day_of_the_year_has_the_demo_it_always_had(year: int) -> None:
    weeks = {monday: told for monday, told in digests.kept().items() if (monday + timedelta(6)).year == year}
    assert len(weeks) >= 52
    assert {monday: digests.digest(monday) for monday in weeks} == weeks


def test_weeks_of_each_year_have_it_too() -> None:
    weeks = dict([*digests.kept().items()][::7])
    assert {monday: digests.digest(monday) for monday in weeks} == weeks


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{date}", "2026-10-05"),
        ("{date:+18}T14:00:00Z", "2026-10-23T14:00:00Z"),
        ("from 9 d to 3 d by {day:+74}", "from 9 d to 3 d by 18 Dec"),
        ("{month} {month:+3} {month:-10}", "2026-10 2027-01 2025-12"),
        ("cycles/{cycle}/booking, {cycle:-1}, {cycle:+1}", "cycles/2026-Q4/booking, 2026-Q3, 2027-Q1"),
        ("{{cycle}, {{{cycle}", "{cycle}, {2026-Q4"),
        ('{"of": {"on": {}}}', '{"of": {"on": {}}}'),
    ],
)
def test_placeholders_become_days(written: str, told: str) -> None:
    assert DemoCalendar(MONDAY).fill(written) == told


@pytest.mark.parametrize(("weekday", "told"), [(0, "2026-11-16"), (3, "2026-11-19"), (6, "2026-11-22")])
def test_what_was_said_lately_is_never_older_than_a_week(weekday: int, told: str) -> None:
    calendar = DemoCalendar(MONDAY + timedelta(days=weekday))
    assert calendar.fill("{lately:+42}") == told
    assert calendar.fill("{lately:+60}") == "2026-12-04"


def test_a_placeholder_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="'dya'"):
        DemoCalendar(date(2026, 1, 5)).fill("by {dya:+4}")
