"""How a key result stands: what its check-ins say, what they leave out, and when silence speaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from method.rhythm.rag_colour import suggest_colour
from method.rhythm.standing import Standing, check_in_dates, findings, is_due, standing, standings
from store.documents.okrs import Commitment, KeyResult
from store.documents.plan import Plan
from store.documents.prework import ReviewPlan
from store.documents.rhythm import CheckIn, Retrospective
from tests.plans import CYCLE, MONDAY, check_in, key_result, make_plan, objective


def weeks_ago(weeks: int) -> date:
    return MONDAY - timedelta(weeks=weeks)


def with_check_ins(*done: CheckIn, result: KeyResult | None = None, **tables: object) -> Plan:
    results = [result or key_result("O1.1")]
    return make_plan(objectives=[objective("O1")], key_results=results, check_ins=done, **tables)  # type: ignore[arg-type]


def stands(plan: Plan, today: date = MONDAY) -> Standing:
    return standing(plan.key_results[0], plan, today)


def test_never_checked_in_is_not_started_with_the_confidence_it_set_out_with() -> None:
    found = stands(with_check_ins())
    assert (found.colour, found.confidence, found.value, found.age_days) == ("not started", 5, None, None)
    assert found.trend == ()
    assert found.flags == ()


def test_a_standing_tells_the_last_check_in_and_what_moved_since_the_one_before() -> None:
    plan = with_check_ins(
        check_in("O1.1", weeks_ago(2), 20, 6, "green"), check_in("O1.1", weeks_ago(1), 40, 7, "green")
    )
    found = stands(plan)
    assert (found.value, found.progress, found.confidence, found.confidence_change) == (40, 0.4, 7, 1)
    assert found.trend == ((weeks_ago(2), 20), (weeks_ago(1), 40))
    assert (found.colour, found.age_days, found.last_check_in) == ("green", 7, weeks_ago(1))


def test_check_ins_written_late_fall_into_their_place() -> None:
    plan = with_check_ins(
        check_in("O1.1", weeks_ago(1), 40), check_in("O1.1", weeks_ago(3), 10, dated_by_hand=True)
    )
    assert [value for _, value in stands(plan).trend] == [10, 40]


def test_the_last_word_of_a_day_counts_and_a_check_in_without_a_value_keeps_the_last_one() -> None:
    plan = with_check_ins(
        check_in("O1.1", weeks_ago(2), 10),
        check_in("O1.1", weeks_ago(2), 12),
        check_in("O1.1", weeks_ago(1), None, 8),
    )
    found = stands(plan)
    assert found.trend == ((weeks_ago(2), 12),)
    assert (found.value, found.confidence) == (12, 8)


@pytest.mark.parametrize(("cadence", "days", "colour"), [
    ("weekly", 10, "green"), ("weekly", 11, "silent"),
    ("fortnightly", 21, "green"), ("fortnightly", 22, "silent"),
])  # fmt: skip
def test_silence_is_never_green(cadence: str, days: int, colour: str) -> None:
    done = check_in("O1.1", MONDAY - timedelta(days=days), 90, 9, "green")
    found = stands(with_check_ins(done, review_plan=ReviewPlan(cadence=cadence)))  # type: ignore[arg-type]
    assert found.colour == colour
    assert found.said == "green"
    if colour == "silent":
        assert found.on_pace is False


def test_a_closed_cycle_is_seen_as_of_its_last_day() -> None:
    closed = CYCLE.model_copy(update={"state": "closed"})
    done = check_in("O1.1", date(2026, 12, 28), 90, 9, "green")
    later = date(2027, 3, 1)
    assert stands(with_check_ins(done), later).colour == "silent"
    assert stands(with_check_ins(done, cycle=closed), later).colour == "green"
    closed_by_the_team = Retrospective(closed_on=date(2027, 1, 4))
    assert stands(with_check_ins(done, retrospective=closed_by_the_team), later).colour == "green"


def test_a_fall_of_three_asks_why_unless_it_was_said() -> None:
    before = check_in("O1.1", weeks_ago(2), 10, 7)
    plan = with_check_ins(before, check_in("O1.1", weeks_ago(1), 12, 4))
    assert [one.rule for one in findings(stands(plan))] == ["RUN-2"]
    assert "7" in findings(stands(plan))[0].message
    told = with_check_ins(before, check_in("O1.1", weeks_ago(1), 12, 4, confidence_why="Two clinics left"))
    assert stands(told).flags == ()
    smaller = with_check_ins(before, check_in("O1.1", weeks_ago(1), 12, 5))
    assert stands(smaller).flags == ()


def test_no_change_in_three_check_ins_asks_whether_anyone_believes_it() -> None:
    stuck = [check_in("O1.1", weeks_ago(week), 10) for week in (3, 2, 1)]
    assert [flag.rule for flag in stands(with_check_ins(*stuck)).flags] == ["RUN-3"]
    moved = [*stuck[:2], check_in("O1.1", weeks_ago(1), 11)]
    assert stands(with_check_ins(*moved)).flags == ()
    reached = [check_in("O1.1", weeks_ago(week), 100) for week in (3, 2, 1)]
    assert stands(with_check_ins(*reached)).flags == ()


def test_green_against_the_trend_is_pointed_out() -> None:
    result = key_result("O1.1", baseline=41, target=55, due=CYCLE.start + timedelta(weeks=12))
    done = [
        check_in("O1.1", CYCLE.start + timedelta(weeks=week), 41 + 0.5 * week, 7, "green")
        for week in range(1, 7)
    ]
    said = findings(stands(with_check_ins(*done, result=result)), about="O1.1")
    assert [(one.rule, one.about) for one in said] == [("RUN-4", "O1.1")]
    assert "47 of 55" in said[0].message
    honest = [one.model_copy(update={"colour": "amber"}) for one in done]
    assert stands(with_check_ins(*honest, result=result)).flags == ()


@pytest.mark.parametrize(("confidence", "colour"), [
    (10, "green"), (7, "green"), (6, "amber"), (4, "amber"), (3, "red"), (0, "red"),
])  # fmt: skip
def test_at_first_the_suggested_colour_follows_the_confidence(confidence: int, colour: str) -> None:
    plan = with_check_ins()
    assert suggest_colour(plan.key_results[0], plan, MONDAY, confidence=confidence, value=5) == colour


def test_a_trend_that_ends_too_low_takes_one_step_off_and_a_good_one_adds_none() -> None:
    slow = with_check_ins(check_in("O1.1", weeks_ago(2), 5, 8, "green"))
    result = slow.key_results[0]
    assert suggest_colour(result, slow, MONDAY, confidence=9, value=8) == "amber"
    assert suggest_colour(result, slow, MONDAY, confidence=5, value=8) == "red"
    assert suggest_colour(result, slow, MONDAY, confidence=9, value=80) == "green"
    assert suggest_colour(result, slow, MONDAY, confidence=2, value=95) == "red"


def test_a_committed_key_result_must_head_all_the_way() -> None:
    done = check_in("O1.1", weeks_ago(2), 35, 8, "green")
    plan = with_check_ins(done)
    strict = make_plan(
        objectives=[objective("O1", kind="committed")], key_results=[key_result("O1.1")], check_ins=[done]
    )
    assert suggest_colour(plan.key_results[0], plan, MONDAY, confidence=8, value=48) == "green"
    assert suggest_colour(strict.key_results[0], strict, MONDAY, confidence=8, value=48) == "amber"


def test_a_number_outside_its_band_is_not_suggested_green() -> None:
    kept = key_result("O1.1", direction="keep", low=99, baseline=None, target=None)
    plan = with_check_ins(result=kept)
    assert suggest_colour(kept, plan, MONDAY, confidence=9, value=98) == "amber"
    assert suggest_colour(kept, plan, MONDAY, confidence=9, value=99.5) == "green"


def test_on_pace_is_judged_by_the_day_the_value_was_read() -> None:
    a_week_old = CYCLE.start + timedelta(days=46)
    plan = with_check_ins(check_in("O1.1", a_week_old, 50))
    assert stands(plan, a_week_old + timedelta(days=9)).on_pace is True
    behind = with_check_ins(check_in("O1.1", a_week_old, 40))
    assert stands(behind, a_week_old).on_pace is False
    assert stands(with_check_ins(), MONDAY).on_pace is None


def test_a_commit_within_the_cycle_is_where_the_expected_line_begins() -> None:
    late = with_check_ins(commitment=Commitment(on=date(2026, 11, 1), by="mara"))
    assert stands(late).expected < stands(with_check_ins()).expected


def test_check_ins_fall_due_on_the_days_the_team_agreed() -> None:
    agreed = ReviewPlan(first_check_in=date(2026, 10, 6), cadence="fortnightly")
    plan = with_check_ins(check_in("O1.1", date(2026, 11, 10), 5), review_plan=agreed)
    assert check_in_dates(plan)[:3] == (date(2026, 10, 6), date(2026, 10, 20), date(2026, 11, 3))
    assert check_in_dates(plan)[-1] <= CYCLE.end
    assert is_due(stands(plan), plan, MONDAY)
    assert not is_due(stands(plan), plan, date(2026, 11, 16))


def test_with_no_dates_agreed_check_ins_are_due_on_mondays() -> None:
    assert check_in_dates(with_check_ins())[0] == date(2026, 10, 5)
    assert not is_due(stands(with_check_ins()), with_check_ins(), date(2026, 10, 2))


def test_all_standings_at_once_are_the_same_as_one_by_one() -> None:
    results = [key_result("O1.1"), key_result("O1.2")]
    plan = make_plan(key_results=results, check_ins=[check_in("O1.2", weeks_ago(1), 5)])
    assert standings(plan, MONDAY) == {one.id: standing(one, plan, MONDAY) for one in results}
