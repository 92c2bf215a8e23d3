"""What is red, what is silent, what is on pace: the view behind `okr status` and the review."""

from __future__ import annotations

from datetime import timedelta

from method.rhythm.status import as_json, heights, in_order, now_and_target, short, status
from store.documents.plan import Plan
from tests.plans import MONDAY, check_in, key_result, make_plan, objective

WEEK = timedelta(weeks=1)


def team() -> Plan:
    """Two objectives; one key result of each colour."""
    return make_plan(
        objectives=[
            objective("O2", "Second"),
            objective("O1", "First"),
            objective("O3", "Dropped", state="dropped"),
        ],
        key_results=[
            key_result("O1.10", owner="jo"),
            key_result("O1.2"),
            key_result("O1.1", baseline=4, target=25),
            key_result("O2.1"),
            key_result("O2.2"),
            key_result("O2.3", state="dropped"),
        ],
        check_ins=[
            check_in("O1.1", MONDAY - 2 * WEEK, 15, 7, "green"),
            check_in("O1.1", MONDAY - WEEK, 19, 8, "green"),
            check_in("O1.2", MONDAY - WEEK, 20, 5, "amber"),
            check_in("O2.1", MONDAY - WEEK, 10, 2, "red"),
            check_in("O2.2", MONDAY - 4 * WEEK, 60, 9, "green"),
        ],
    )


def keys(plan: Plan, mine: str = "", red: bool = False, silent: bool = False) -> list[str]:
    return [row.key_result.key for row in status(plan, MONDAY, mine=mine, red=red, silent=silent).rows]


def test_everything_open_is_there_in_the_order_people_count() -> None:
    view = status(team(), MONDAY)
    assert [group.objective.key for group in view.groups] == ["O1", "O2"]
    assert keys(team()) == ["O1.1", "O1.2", "O1.10", "O2.1", "O2.2"]
    assert view.counts == {"green": 1, "amber": 1, "red": 1, "silent": 1, "not started": 1}
    assert (view.week, view.weeks) == (8, 13)


def test_on_pace_counts_who_stands_on_the_expected_line_and_never_the_silent() -> None:
    view = status(team(), MONDAY)
    assert view.on_pace == 1
    assert {row.key_result.key for row in view.rows if row.standing.on_pace} == {"O1.1"}


def test_filters_leave_what_was_asked_for() -> None:
    assert keys(team(), red=True) == ["O2.1"]
    assert keys(team(), silent=True) == ["O2.2"]
    assert keys(team(), red=True, silent=True) == ["O2.1", "O2.2"]
    assert keys(team(), mine="jo") == ["O1.10"]
    assert status(team(), MONDAY, mine="jo", red=True).groups == ()
    assert status(team(), MONDAY, mine="jo", red=True).filters == ("mine", "red")


def test_an_objective_without_key_results_is_shown_unless_a_filter_narrows() -> None:
    plan = make_plan(objectives=[objective("O1")])
    assert len(status(plan, MONDAY).groups) == 1
    assert status(plan, MONDAY, red=True).groups == ()


def test_the_json_keeps_the_shape_scripts_count_on() -> None:
    shape = as_json(status(team(), MONDAY))
    assert list(shape) == ["format", "cycle", "team", "as_of", "objectives"]
    assert (shape["format"], shape["cycle"], shape["team"], shape["as_of"]) == (
        1,
        "2026-Q4",
        "booking",
        "2026-11-23",
    )
    first = shape["objectives"][0]
    assert list(first) == ["key", "title", "kind", "key_results"]
    assert first["key_results"][0] == {
        "key": "O1.1",
        "statement": "Lift visits booked online",
        "owner": "mara",
        "baseline": 4,
        "target": 25,
        "value": 19,
        "unit": "%",
        "progress": 0.7143,
        "confidence": 8,
        "colour": "green",
        "last_check_in": "2026-11-16",
        "trend": [["2026-11-09", 15], ["2026-11-16", 19]],
    }
    untouched = first["key_results"][2]
    assert (untouched["colour"], untouched["value"], untouched["last_check_in"]) == (
        "not started",
        None,
        None,
    )
    assert untouched["trend"] == []


def test_a_baseline_equal_to_its_target_has_no_progress_and_no_crash() -> None:
    plan = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1", baseline=5, target=5)],
        check_ins=[check_in("O1.1", MONDAY, 5)],
    )
    view = status(plan, MONDAY)
    assert as_json(view)["objectives"][0]["key_results"][0]["progress"] is None
    assert len(heights(view.rows[0], plan, MONDAY)) == 8


def test_numbers_are_written_short() -> None:
    numbers = (0, 7.5, 0.031, 1200, 40_000, 1_500_000, 2_500_000_000, -3.1, 123.456)
    assert [short(number) for number in numbers] == (
        ["0", "7.5", "0.031", "1200", "40k", "1.5M", "2.5bn", "-3.1", "123.456"]
    )


def test_now_and_target_carry_the_unit_where_people_put_it() -> None:
    assert now_and_target(key_result("O1.1", target=25), 19) == ("19", "25%")
    assert now_and_target(key_result("O1.1", target=2, unit="EUR"), 3.1) == ("€3.1", "€2")
    assert now_and_target(key_result("O1.1", target=3, unit="d"), None) == ("?", "3 d")
    assert now_and_target(key_result("O1.1", target=None, unit=""), 2) == ("2", "?")
    assert now_and_target(key_result("O1.1", target=4.5, unit="rating"), 4.1) == ("4.1", "4.5")
    assert now_and_target(key_result("O1.1", direction="milestone", target=None, unit=""), 40) == (
        "40",
        "100%",
    )
    kept = key_result("O1.1", direction="keep", low=99, high=100, baseline=None, target=None)
    assert now_and_target(kept, 99.5) == ("99.5", "99–100%")
    assert now_and_target(kept.model_copy(update={"high": None}), 99.5) == ("99.5", "≥99%")


def test_keys_sort_as_people_count() -> None:
    assert sorted(["O10.1", "O2.10", "O2.9", "O1"], key=in_order) == ["O1", "O2.9", "O2.10", "O10.1"]
