"""What is newest is what was written last: two zones, clocks that run ahead or behind, days given by hand."""

from __future__ import annotations

from datetime import date

import pytest

from method.coach.prompts.pace import _values
from method.learning.grading import computed_score
from method.plan.change_log import news
from method.planning.condition_tree import tree
from method.rhythm.check_ins import check_ins_by, check_ins_of, in_order
from method.rhythm.standing import standing
from method.rhythm.status import status
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn
from tests.plans import MONDAY, check_in, key_result, make_plan, objective


def day(number: int) -> date:
    """A day of November."""
    return date(2026, 11, number)


def said(number: int, value: float, *, by_hand: bool = False) -> CheckIn:
    return check_in("O1.1", day(number), value, dated_by_hand=by_hand)


# what it is: the days as written (~ by hand), the order the entries come in, the days they count for
ORDERS = {
    "one after the other": ("9 16", [1, 2], [9, 16]),
    "two on one day": ("9 9", [1, 2], [9, 9]),
    "another zone's tomorrow, then today": ("24 23", [1, 2], [23, 23]),
    "a clock a month ahead, then others": ("30 16 23", [1, 2, 3], [16, 16, 23]),
    "two clocks ahead": ("28 30 23", [1, 2, 3], [23, 23, 23]),
    "a clock behind": ("16 15 23", [1, 2, 3], [15, 15, 23]),
    "by hand, into the past": ("9 23 ~16", [1, 3, 2], [9, 16, 23]),
    "by hand, at the end of its day": ("16 16 ~16 17", [1, 2, 3, 4], [16, 16, 16, 17]),
    "by hand, after what came later": ("16 23 ~16", [1, 3, 2], [16, 16, 23]),
    "by hand, before all others": ("16 ~9", [2, 1], [9, 16]),
    "by hand, today, is the newest": ("23 ~23", [1, 2], [23, 23]),
    "by hand, then another today": ("~23 23", [2, 1], [23, 23]),
    "two by hand on one day": ("23 ~16 ~16", [2, 3, 1], [16, 16, 23]),
    "by hand, beside a clock ahead": ("30 16 ~17", [1, 2, 3], [16, 16, 17]),
    "nothing written": ("", [], []),
}


@pytest.mark.parametrize(("written", "order", "days"), ORDERS.values(), ids=ORDERS)
def test_the_order_of_check_ins(written: str, order: list[int], days: list[int]) -> None:
    each = enumerate(written.split(), 1)
    found = in_order(
        [said(int(word.strip("~")), number, by_hand=word.startswith("~")) for number, word in each]
    )
    assert [one.value for one in found] == order
    assert [one.on.day for one in found] == days


def ahead_then(*more: CheckIn) -> Plan:
    """A green one dated ahead, written first, and a red one acknowledged after it."""
    green = check_in("O1.1", day(24), 60, 8, "green")
    red = check_in("O1.1", day(23), 20, 2, "red")
    results = [key_result("O1.1")]
    return make_plan(objectives=[objective("O1")], key_results=results, check_ins=[green, red, *more])


def test_a_red_one_is_never_hidden_behind_an_earlier_green_one_dated_ahead() -> None:
    plan = ahead_then()
    result = plan.key_results[0]
    for today in (day(23), day(24), day(25)):
        stand = standing(result, plan, today)
        assert (stand.colour, stand.value, stand.confidence) == ("red", 20, 2)
        assert stand.trend == ((day(23), 20),)
    assert status(plan, MONDAY).counts["red"] == 1
    assert computed_score(result, plan) == 0.2
    assert _values(plan, "O1.1") == [(day(23), 20)]
    assert tree(plan).objectives[0].children[0].belief == 2
    assert "red" in news(plan, day(20))[0].text


def test_a_later_one_by_a_true_clock_counts_from_its_own_day() -> None:
    plan = ahead_then(check_in("O1.1", day(25), 30, 5, "amber"))
    stand = standing(plan.key_results[0], plan, day(26))
    assert (stand.colour, stand.trend) == ("amber", ((day(23), 20), (day(25), 30)))


def test_a_day_that_lies_ahead_of_the_reader_counts_as_today() -> None:
    plan = make_plan(key_results=[key_result("O1.1")], check_ins=[check_in("O1.1", day(25), 60, 8, "green")])
    stand = standing(plan.key_results[0], plan, day(23))
    assert (stand.last_check_in, stand.age_days, stand.trend) == (day(23), 0, ((day(23), 60),))
    assert [one.on for one in stand.check_ins] == [day(23)]


def test_of_one_and_of_all_agree() -> None:
    plan = ahead_then(said(10, 5, by_hand=True))
    assert check_ins_of(plan.key_results[0], plan) == check_ins_by(plan)["O1.1"]


# (what it is, cadence, (day, value) of each entry, whether RUN-3 asks)
STUCK: list[tuple[str, str, list[tuple[int, float | None]], bool]] = [
    ("three weeks", "weekly", [(2, 5), (9, 5), (16, 5)], True),
    ("three weeks, one skipped", "weekly", [(2, 5), (16, 5), (23, 5)], True),
    ("three of one day", "weekly", [(16, 5), (16, 5), (16, 5)], False),
    ("three of one week", "weekly", [(16, 5), (18, 5), (20, 5)], False),
    ("five in two weeks", "weekly", [(9, 5), (10, 5), (11, 5), (16, 5), (17, 5)], False),
    ("moved within the first week", "weekly", [(2, 4), (4, 5), (9, 5), (16, 5)], False),
    ("moved before the three", "weekly", [(2, 4), (9, 5), (16, 5), (23, 5)], True),
    ("moved last", "weekly", [(2, 5), (9, 5), (16, 6)], False),
    ("not measured in between", "weekly", [(2, 5), (9, None), (16, 5)], True),
    ("never measured", "weekly", [(2, None), (9, None), (16, None)], True),
    ("three weeks are two fortnights", "fortnightly", [(2, 5), (9, 5), (16, 5)], False),
    ("three fortnights", "fortnightly", [(2, 5), (16, 5), (30, 5)], True),
    ("two weeks", "weekly", [(9, 5), (16, 5)], False),
]  # fmt: skip


@pytest.mark.parametrize(("what", "cadence", "entries", "asks"), STUCK, ids=[one[0] for one in STUCK])
def test_three_cadences_with_an_entry_not_three_entries(
    what: str, cadence: str, entries: list[tuple[int, float | None]], asks: bool
) -> None:
    from store.documents.prework import ReviewPlan

    plan = make_plan(
        key_results=[key_result("O1.1")],
        check_ins=[check_in("O1.1", day(number), value) for number, value in entries],
        review_plan=ReviewPlan(cadence=cadence, first_check_in=date(2026, 10, 5)),  # type: ignore[arg-type]
    )
    flags = standing(plan.key_results[0], plan, date(2026, 11, 30)).flags
    assert ("RUN-3" in {flag.rule for flag in flags}) is asks
