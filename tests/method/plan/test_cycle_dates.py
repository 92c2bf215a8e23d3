"""A cycle is a quarter or a year, or so many months from a day on."""

from __future__ import annotations

from datetime import date

import pytest

from method.plan.cycle_dates import last_day, month_of, quarter_of, year_of


def test_a_day_lies_in_one_quarter_and_one_year() -> None:
    assert quarter_of(date(2026, 11, 23)) == (date(2026, 10, 1), date(2026, 12, 31))
    assert quarter_of(date(2027, 1, 1)) == (date(2027, 1, 1), date(2027, 3, 31))
    assert year_of(date(2026, 11, 23)) == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 10, 1), 3, date(2026, 12, 31)),
        (date(2026, 10, 5), 3, date(2027, 1, 4)),
        (date(2026, 11, 30), 3, date(2027, 2, 27)),
        (date(2028, 11, 30), 3, date(2029, 2, 27)),
        (date(2026, 4, 1), 12, date(2027, 3, 31)),
    ],
)
def test_some_months_end_on_the_day_before(start: date, months: int, end: date) -> None:
    assert last_day(start, months) == end


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2026-11", "2026-11"),
        ("11/2026", "2026-11"),
        ("Nov", "2026-11"),
        ("february", "2027-02"),
        ("March 2028", "2028-03"),
        ("someday", None),
        ("2026-13", None),
    ],
)
def test_a_month_is_read_as_people_write_it(typed: str, month: str | None) -> None:
    assert month_of(typed, date(2026, 10, 1)) == month
