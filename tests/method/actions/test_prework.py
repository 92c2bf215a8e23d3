"""The facilitator's two days: steps waived and timed, insights, guidelines, dates."""

from __future__ import annotations

from datetime import date

from method.actions.prework import (
    agree_guidelines,
    choose_direction,
    fill_past_results,
    group_insight,
    plan_review,
    reconfirm,
    reveal_insights,
    review_dates,
    start_timebox,
    stop_timebox,
    take_up_step,
    waive_step,
    write_insight,
)
from store.documents.rhythm import Score
from tests.method.actions.deeds import NOW, Doing
from tests.plans import MONDAY, check_in, key_result, make_plan, objective


def test_a_step_is_left_out_with_a_reason_and_taken_up_again() -> None:
    team = Doing()
    assert "takes a reason" in team.refused(waive_step, step="departments", reason=" ")
    team.do(waive_step, step="departments", reason="We are the only team")
    assert team.plan.steps[0].waived == "We are the only team"
    team.do(take_up_step, step="departments")
    assert team.plan.steps[0].waived == ""
    assert "was not left out" in team.refused(take_up_step, step="departments")


def test_a_step_that_does_not_exist_is_answered_with_those_that_do() -> None:
    said = Doing().refused(waive_step, step="stratgy", reason="Why not")
    assert "stratgy" in said
    assert "strategy, stakeholders" in said


def test_a_timebox_starts_and_stops() -> None:
    team = Doing()
    team.do(start_timebox, step="strategy", minutes=45, now=NOW)
    assert (team.plan.steps[0].minutes, team.plan.steps[0].started_at) == (45, NOW)
    team.do(stop_timebox, step="strategy")
    assert team.plan.steps[0].started_at is None
    assert "No timebox" in team.refused(stop_timebox, step="strategy")
    assert "1 to 480" in team.refused(start_timebox, step="strategy", minutes=0, now=NOW)


def test_insights_are_written_alone_revealed_grouped_and_slept_on() -> None:
    team = Doing()
    assert "no insights" in team.refused(reveal_insights)
    team.do(write_insight, person="jo", text="Evenings belong to nobody")
    team.do(write_insight, person="ines", text="Receptionists decide")
    assert "Evenings" not in team.do(write_insight, text="A slow answer feels slower than a call").said
    team.do(reveal_insights)
    assert team.plan.insights_review.revealed_on == MONDAY
    assert {each.person for each in team.plan.insights} == {""}
    first, second, _ = (each.id for each in team.plan.insights)
    team.do(group_insight, id=first, theme="After hours")
    team.do(group_insight, id=second, theme="After hours")
    [theme] = team.plan.themes
    assert {each.theme for each in team.plan.insights} == {theme.id, ""}
    team.do(group_insight, id=second, theme="")
    assert team.plan.insights[1].theme == ""
    team.do(choose_direction, text="Make the evening work")
    assert team.plan.insights_review.chosen_on == MONDAY
    assert "Write the direction" in team.refused(choose_direction, text="")
    assert "already" in team.refused(reveal_insights)


def test_each_person_agrees_to_the_guidelines_once() -> None:
    team = Doing()
    assert team.do(agree_guidelines).said == "Mara Lind agreed to the guidelines."
    team.do(agree_guidelines, person="jo")
    assert team.plan.guidelines.agreed_by == ["mara", "jo"]
    assert "already" in team.refused(agree_guidelines)


def test_a_strategy_taken_over_is_kept_or_changed_with_what_changed_outside() -> None:
    team = Doing()
    team.do(reconfirm, what="direction", kept=True)
    team.do(reconfirm, what="strategy", kept=False, market_changes="A maker was bought")
    assert team.plan.direction.confirmed == "kept"
    assert team.plan.strategy.confirmed == "changed"
    assert team.plan.strategy.market_changes == "A maker was bought"
    assert "direction or the strategy" in team.refused(reconfirm, what="mission", kept=True)


def test_last_cycles_key_results_come_along_and_what_the_team_wrote_stays() -> None:
    last = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1"), key_result("O1.2"), key_result("O1.3", state="dropped")],
        check_ins=[check_in("O1.1", date(2026, 9, 7), 10), check_in("O1.1", date(2026, 9, 14), 30)],
        scores=[Score(id="O1.1", score=0.3, why="The link was hidden")],
    )
    team = Doing(previous=last)
    team.do(fill_past_results)
    first, second = team.plan.past_results
    assert (first.value, first.score, first.why) == (30, 0.3, "The link was hidden")
    assert second.score is None
    assert team.do(fill_past_results).said.startswith("Every key result")
    assert len(team.plan.past_results) == 2


def test_without_a_last_cycle_there_is_nothing_to_take_over() -> None:
    assert "no last cycle" in Doing().refused(fill_past_results)


def test_the_review_dates_come_from_the_cycle_and_those_given_stay() -> None:
    team = Doing()
    team.do(plan_review, cadence="fortnightly", success=70, end_review=date(2026, 12, 18))
    review = team.plan.review_plan
    assert (review.cadence, review.success, review.end_review) == ("fortnightly", 70, date(2026, 12, 18))
    assert review.first_monday == date(2026, 10, 5)
    assert review.first_friday == date(2026, 10, 2)
    assert "weekly or fortnightly" in team.refused(plan_review, cadence="daily")


def test_review_dates_lie_in_the_cycle_however_short_it_is() -> None:
    start = date(2026, 10, 1)
    for end in (date(2026, 10, 3), date(2026, 10, 20), date(2026, 12, 31), date(2027, 9, 30)):
        dates = review_dates(start, end)
        assert all(start <= each <= end for each in dates.values())
        assert dates["first_monday"] <= dates["mid_cycle"] <= dates["end_review"] or (end - start).days < 14
