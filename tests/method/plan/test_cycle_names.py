"""Cycles are called by what they cover, or as the organisation calls its own."""

from __future__ import annotations

from datetime import date

import pytest

from method.actions.open_cycle import following
from method.plan.cycle_dates import days_of_name
from method.plan.cycle_names import key_of, name_after, name_by_days
from store.documents.workspace import Cycle
from tests.plans import make_plan

Days = tuple[str, str]


def cycle(name: str, start: str, end: str) -> Cycle:
    begins, ends = date.fromisoformat(start), date.fromisoformat(end)
    kind = "year" if (ends - begins).days > 200 else "quarter"
    return Cycle(key=key_of(name, begins), name=name, kind=kind, start=begins, end=ends)  # type: ignore[arg-type]


Q4 = ("2026-10-01", "2026-12-31")

# the cycles before, oldest first; the days of the next one; how it is called
NEXT: list[tuple[list[tuple[str, str, str]], Days, str]] = [
    ([("2026-Q4", *Q4)], ("2027-01-01", "2027-03-31"), "2027-Q1"),
    ([("2026-Q4", *Q4)], ("2027-04-01", "2027-06-30"), "2027-Q2"),
    ([("2026-Q4", "2026-10-05", "2027-01-01")], ("2027-01-04", "2027-04-02"), "2027-Q1"),
    ([("2026-Q2", "2026-04-01", "2026-06-30")], ("2026-10-01", "2026-12-31"), "2026-Q4"),
    ([("2026", "2026-01-01", "2026-12-31")], ("2027-01-01", "2027-12-31"), "2027"),
    # fiscal years
    ([("FY27 Q1", *Q4)], ("2027-01-01", "2027-03-31"), "FY27 Q2"),
    ([("FY27 Q4", "2027-07-01", "2027-09-30")], ("2027-10-01", "2027-12-31"), "FY28 Q1"),
    ([("FY27 Q1", *Q4)], ("2027-04-01", "2027-06-30"), "FY27 Q3"),
    ([("FY27-Q3", *Q4)], ("2027-01-01", "2027-03-31"), "FY27-Q4"),
    ([("Q4 FY2027", *Q4)], ("2027-01-01", "2027-03-31"), "Q1 FY2028"),
    ([("2027-Q1", *Q4)], ("2027-01-01", "2027-03-31"), "2027-Q2"),
    ([("2026/27 Q4", *Q4)], ("2027-01-01", "2027-03-31"), "2027/28 Q1"),
    ([("Q4 26/27", *Q4)], ("2027-01-01", "2027-03-31"), "Q1 27/28"),
    ([("FY99 Q4", *Q4)], ("2027-01-01", "2027-03-31"), "FY00 Q1"),
    ([("FY27", "2026-10-01", "2027-09-30")], ("2027-10-01", "2028-09-30"), "FY28"),
    ([("2026/27", "2026-10-01", "2027-09-30")], ("2027-10-01", "2028-09-30"), "2027/28"),
    # halves and terms
    ([("H1 2026", "2026-01-01", "2026-06-30")], ("2026-07-01", "2026-12-31"), "H2 2026"),
    ([("H2 2026", "2026-07-01", "2026-12-31")], ("2027-01-01", "2027-06-30"), "H1 2027"),
    ([("T1 2026", "2026-01-01", "2026-04-30")], ("2026-05-01", "2026-08-31"), "T2 2026"),
    ([("Term 3 2025/26", "2026-04-20", "2026-07-17")], ("2026-09-07", "2026-12-18"), "Term 1 2026/27"),
    (
        [("Spring 2026", "2026-01-12", "2026-05-29"), ("Autumn 2026", "2026-08-31", "2026-12-18")],
        ("2027-01-11", "2027-05-28"),
        "Spring 2027",
    ),
    # sprints and seasons of six weeks
    ([("Sprint 14", "2026-11-02", "2026-12-13")], ("2026-12-14", "2027-01-24"), "Sprint 15"),
    ([("Sprint 09", "2026-11-02", "2026-12-13")], ("2026-12-14", "2027-01-24"), "Sprint 10"),
    ([("2026-S7", "2026-09-21", "2026-11-01")], ("2026-11-02", "2026-12-13"), "2026-S8"),
    ([("2026-S8", "2026-11-16", "2026-12-27")], ("2027-01-04", "2027-02-14"), "2027-S1"),
    ([("Cycle 3", "2026-11-02", "2026-12-13")], ("2026-12-14", "2027-01-24"), "Cycle 4"),
    # names that say nothing of their place: by what they cover
    ([("Kick-off", *Q4)], ("2027-01-01", "2027-03-31"), "2027-Q1"),
    ([("Быстрее", *Q4)], ("2027-04-01", "2027-06-30"), "2027-Q2"),
    (
        [("1 Jan to 7 Feb 2027", "2027-01-01", "2027-02-07")],
        ("2027-02-08", "2027-03-07"),
        "8 Feb to 7 Mar 2027",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "days", "name"), NEXT, ids=[f"{one[0][-1][0]} > {one[2]}" for one in NEXT]
)
def test_what_the_next_cycle_is_called(before: list[tuple[str, str, str]], days: Days, name: str) -> None:
    cycles = [cycle(*each) for each in before]
    assert name_after(cycles, *map(date.fromisoformat, days)) == name


COVERS = [
    ("quarter", "2026-10-01", "2026-12-31", "2026-Q4"),
    ("quarter", "2026-10-05", "2027-01-01", "2026-Q4"),
    ("quarter", "2027-04-01", "2027-06-30", "2027-Q2"),
    ("quarter", "2026-11-02", "2026-12-13", "2 Nov to 13 Dec 2026"),
    ("quarter", "2026-12-14", "2027-01-24", "14 Dec 2026 to 24 Jan 2027"),
    ("year", "2027-01-01", "2027-12-31", "2027"),
    ("year", "2026-07-01", "2027-06-30", "2026"),
    ("year", "2026-07-01", "2026-12-31", "1 Jul to 31 Dec 2026"),
]


@pytest.mark.parametrize(("kind", "start", "end", "name"), COVERS)
def test_a_name_by_what_is_covered(kind: str, start: str, end: str, name: str) -> None:
    assert name_by_days(kind, date.fromisoformat(start), date.fromisoformat(end)) == name


@pytest.mark.parametrize(
    ("name", "taken", "key"),
    [
        ("2026-Q4", (), "2026-Q4"),
        ("FY27 Q1", (), "FY27-Q1"),
        ("FY27 Q1", ("fy27-q1",), "FY27-Q1-2"),
        ("Term 1 2026/27", (), "Term-1-2026-27"),
        ("Frühjahr 2027", (), "Fruhjahr-2027"),
        ("Быстрее", (), "2026-10-01"),
        ("x" * 60, (), "x" * 37),
    ],
)
def test_a_key_is_safe_on_the_disk_and_given_once(name: str, taken: tuple[str, ...], key: str) -> None:
    assert key_of(name, date(2026, 10, 1), taken) == key


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("2027-Q1", (date(2027, 1, 1), date(2027, 3, 31))),
        ("2027 q4", (date(2027, 10, 1), date(2027, 12, 31))),
        ("2027", (date(2027, 1, 1), date(2027, 12, 31))),
        ("FY27 Q1", None),
        ("", None),
    ],
)
def test_a_name_by_the_calendar_says_its_days(name: str, days: tuple[date, date] | None) -> None:
    assert days_of_name(name) == days


def test_the_next_cycle_keeps_the_name_it_is_given_and_a_key_of_it() -> None:
    found = following(make_plan(), "FY27  Q2")
    assert (found.key, found.name, found.start) == ("FY27-Q2", "FY27 Q2", date(2027, 1, 1))
    assert (following(make_plan()).key, following(make_plan()).name) == ("2027-Q1", "")
