"""What is newest is what was written last: no clock ahead or behind puts entries into another order."""

from __future__ import annotations

from datetime import date

import pytest

from method.plan.change_log import news
from method.plan.written_order import days_as_written
from method.rhythm.wins import wall
from store.documents.rhythm import Win
from tests.plans import MONDAY, check_in, key_result, make_plan, objective


def days(*numbers: int) -> list[date]:
    return [date(2026, 11, number) for number in numbers]


# Days as they were written, the reader's day, and the days that count.
TABLE = [
    ((), 23, ()),
    ((20,), 23, (20,)),
    ((20, 21, 21, 23), 23, (20, 21, 21, 23)),
    ((20, 25), 23, (20, 23)),
    ((25, 21), 23, (21, 21)),
    ((25, 25, 21), 23, (21, 21, 21)),
    ((28, 30, 23), 30, (23, 23, 23)),
    ((20, 21, 2), 23, (20, 21, 21)),
    ((20, 21, 2, 23), 23, (20, 21, 21, 23)),
    ((2, 20, 21), 23, (2, 20, 21)),
    ((20, 28, 21, 22), 30, (20, 21, 21, 22)),
    ((22, 20, 21), 23, (20, 20, 21)),
    ((23, 22), 23, (22, 22)),
    ((1, 1, 20, 2, 2), 23, (1, 1, 2, 2, 2)),
    ((25, 26, 27), 23, (23, 23, 23)),
    ((25, 26, 27), None, (25, 26, 27)),
]


@pytest.mark.parametrize(("written", "today", "counts"), TABLE)
def test_days_never_fall_and_none_lies_ahead(
    written: tuple[int, ...], today: int | None, counts: tuple[int, ...]
) -> None:
    reader = None if today is None else date(2026, 11, today)
    assert days_as_written(days(*written), reader) == days(*counts)


def win(number: int, on: date) -> Win:
    return Win(id=f"w{number}", on=on, by="mara", text=f"Win {number}")


@pytest.mark.parametrize(
    ("written", "weeks"),
    [
        (days(12, 19), [(date(2026, 11, 16), "2"), (date(2026, 11, 9), "1")]),
        ((*days(19), date(2027, 3, 1)), [(MONDAY, "2"), (date(2026, 11, 16), "1")]),
        ((date(2027, 3, 1), *days(19)), [(date(2026, 11, 16), "12")]),
        ((*days(12, 19), date(2020, 1, 1)), [(date(2026, 11, 16), "23"), (date(2026, 11, 9), "1")]),
    ],
)
def test_the_wall_stands_in_the_order_of_writing(
    written: tuple[date, ...], weeks: list[tuple[date, str]]
) -> None:
    plan = make_plan(wins=[win(number, on) for number, on in enumerate(written, 1)])
    found = wall(plan, MONDAY)
    told = [
        (week.monday, "".join(one.text[-1] for one in (*week.of_team, *week.of_people))) for week in found
    ]
    assert told == weeks


def test_news_dated_ahead_is_todays_and_a_clock_behind_hides_none() -> None:
    ahead, behind = date(2027, 3, 1), date(2020, 1, 1)
    plan = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1"), key_result("O1.2")],
        check_ins=[check_in("O1.1", MONDAY, 5), check_in("O1.2", ahead, 5)],
        wins=[win(1, date(2026, 11, 22)), win(2, MONDAY), win(3, behind)],
    )
    found = news(plan, date(2026, 11, 22), MONDAY)
    assert {one.on for one in found} == {MONDAY, date(2026, 11, 22)}
    assert sorted(one.text[-1] for one in found if one.place == "learn") == ["1", "2", "3"]
    assert {one.key for one in found if one.key} == {"O1.1", "O1.2"}


def test_a_check_in_by_a_clock_far_behind_leaves_the_others_where_they_are() -> None:
    from method.rhythm.check_ins import check_ins_of

    behind = check_in("O1.1", date(2020, 1, 1), 9)
    plan = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
        check_ins=[check_in("O1.1", date(2026, 11, 9), 5), check_in("O1.1", date(2026, 11, 16), 7), behind],
    )
    found = check_ins_of(plan.key_results[0], plan)
    assert [(one.on.day, one.value) for one in found] == [(9, 5), (16, 7), (16, 9)]
