"""Where in its cycle a plan stands: never a week outside of it."""

from __future__ import annotations

from datetime import date

import pytest

from method.rhythm.cycle_time import where_in_cycle
from method.rhythm.status import as_json, status
from store.documents.rhythm import Retrospective
from store.documents.workspace import Cycle
from tests.plans import make_plan
from tui.reports.status import text

# the day, the cycle's first and last day, what is said
PLACES = [
    (date(2026, 7, 1), (2026, 10, 5), (2027, 1, 1), "starts 5 October"),
    (date(2026, 10, 4), (2026, 10, 5), (2027, 1, 1), "starts 5 October"),
    (date(2026, 10, 5), (2026, 10, 5), (2027, 1, 1), "week 1 of 13"),
    (date(2026, 11, 23), (2026, 10, 5), (2027, 1, 1), "week 8 of 13"),
    (date(2027, 1, 1), (2026, 10, 5), (2027, 1, 1), "week 13 of 13"),
    (date(2027, 1, 2), (2026, 10, 5), (2027, 1, 1), "ended 1 January, not closed yet"),
    (date(2027, 2, 15), (2026, 10, 5), (2027, 1, 1), "ended 1 January, not closed yet"),
    (date(2028, 2, 15), (2026, 10, 5), (2027, 1, 1), "ended 1 January 2027, not closed yet"),
    (date(2027, 1, 1), (2026, 10, 1), (2026, 12, 31), "ended 31 December 2026, not closed yet"),
    (date(2026, 12, 1), (2027, 1, 1), (2027, 3, 31), "starts 1 January 2027"),
    (date(2026, 11, 16), (2026, 11, 2), (2026, 12, 13), "week 3 of 6"),
]


@pytest.mark.parametrize(("today", "start", "end", "said"), PLACES)
def test_where_in_its_cycle_a_plan_stands(
    today: date, start: tuple[int, int, int], end: tuple[int, int, int], said: str
) -> None:
    plan = make_plan(cycle=Cycle(key="A", start=date(*start), end=date(*end)))
    assert where_in_cycle(plan, today) == said
    assert text(status(plan, today)).splitlines()[0] == f"Harbour Clinics · Booking team · A · {said}"


@pytest.mark.parametrize("today", [date(2026, 9, 1), date(2026, 12, 30), date(2027, 2, 1)])
def test_a_closed_cycle_is_closed_whatever_the_day(today: date) -> None:
    plan = make_plan(retrospective=Retrospective(closed_on=date(2026, 12, 30)))
    assert where_in_cycle(plan, today) == "closed"


def test_the_json_keeps_its_shape() -> None:
    assert list(as_json(status(make_plan(), date(2027, 2, 1)))) == [
        "format", "cycle", "team", "as_of", "objectives"
    ]  # fmt: skip
