"""Each rule of the pre-work speaks when its thing is missing, and is silent once it is there."""

from __future__ import annotations

from datetime import date

import pytest

from store.documents.plan import Plan
from store.documents.prework import (
    Department,
    DepartmentNeed,
    Guidelines,
    Insight,
    InsightsReview,
    Need,
    PastResult,
    PastReview,
    ReviewPlan,
    Stakeholder,
)
from store.documents.rhythm import Score
from store.documents.strategy import Direction
from store.documents.workspace import Person
from tests.method.coach.rules.by_rule import OF_PLAN, findings_by
from tests.method.prework import DRAFTING, edited, last_cycle, without


def says(rule: str, plan: Plan) -> list[str]:
    return [one.message for one in findings_by(rule, plan, DRAFTING)]


@pytest.mark.parametrize("rule", [rule for rule in OF_PLAN if rule.startswith("PRE-")])
def test_a_team_that_has_done_its_pre_work_hears_nothing(rule: str) -> None:
    assert says(rule, without()) == []


def test_an_empty_mission_and_vision_are_asked_for_one_by_one() -> None:
    assert len(says("PRE-1", without("direction"))) == 2
    (only,) = says("PRE-1", edited("direction", "direction", vision=""))
    assert "vision" in only


def test_a_mission_must_name_somebody_in_its_words_or_in_who_it_is_for() -> None:
    mission = "We operate a booking service of the highest technical excellence."
    assert says("PRE-2", edited("direction", "direction", mission=mission))
    assert not says("PRE-2", edited("direction", "direction", mission=mission, serves="patients"))


def test_a_mission_of_more_than_forty_words_is_too_long_whoever_it_names() -> None:
    plan = without(direction=Direction(mission="patients " * 41, vision="v", serves="patients"))
    (only,) = findings_by("PRE-2", plan, DRAFTING)
    assert "41" in only.message
    assert only.field == "mission"


def test_needs_of_investors_alone_are_no_customer_need() -> None:
    investors = [Stakeholder(id="patients", name="Owners", kind="investors")]
    assert says("PRE-5", without(stakeholders=investors))
    assert says("PRE-5", without("needs"))


def test_a_top_need_that_nothing_answers_is_named() -> None:
    (only,) = findings_by("PRE-6", edited("needs", "soon", answered_by=[]), DRAFTING)
    assert "A visit this week" in only.message
    assert only.about == "soon"
    assert says("PRE-6", edited("needs", "soon", answered_by=["a choice since removed"]))


def test_a_need_that_is_not_on_top_may_wait_and_an_objective_may_answer() -> None:
    needs = [
        Need(id="soon", of="patients", rank=1, text="A visit this week", answered_by=["O1"]),
        Need(id="near", of="patients", rank=2, text="A clinic nearby"),
    ]
    assert says("PRE-6", without(needs=needs)) == []


def test_dates_are_in_order_and_those_given_with_the_cycle_count() -> None:
    assert says("PRE-7", without("resources")) == []
    assert says("PRE-7", edited("resources", "resources", end=None)) == []
    assert says("PRE-7", edited("resources", "resources", start=date(2027, 2, 1), end=None))
    (only,) = says("PRE-7", edited("resources", "resources", end=date(2026, 9, 1)))
    assert "before" in only


def test_somebodys_time_must_be_written_down() -> None:
    assert says("PRE-8", without("capacity"))


def test_a_need_between_teams_waits_for_a_yes() -> None:
    (only,) = says("PRE-9", edited("department_needs", "invoice", confirmed_by=""))
    assert "Billing" in only
    assert "One invoice a month" in only


def test_what_they_need_of_us_is_confirmed_by_the_meeting_in_which_they_said_it() -> None:
    theirs = [DepartmentNeed(id="list", of="billing", way="they need", text="A list of clinics")]
    assert says("PRE-9", without(department_needs=theirs)) == []
    assert says(
        "PRE-9", without(department_needs=theirs, departments=[Department(id="billing", name="Billing")])
    )


def test_naming_a_team_is_not_asking_it() -> None:
    assert says("PRE-10", without("departments", "department_needs"))
    assert says("PRE-10", edited("departments", "billing", met_on=None))


def test_a_past_key_result_needs_a_score_and_a_why() -> None:
    assert says("PRE-11", edited("past_results", "P1", score=None))
    (only,) = findings_by("PRE-11", edited("past_results", "P1", why=""), DRAFTING)
    assert only.field == "why"


def test_a_last_cycle_in_the_store_counts_though_nothing_was_taken_over_yet() -> None:
    (only,) = says("PRE-11", without("past_results", previous=last_cycle()))
    assert "visits booked online" in only
    scored = last_cycle(scores=[Score(id="L1.1", score=0.5, why="Two clinics were late")])
    assert says("PRE-11", without("past_results", previous=scored)) == []


def test_a_first_cycle_says_so_and_hears_nothing() -> None:
    assert says("PRE-11", without("past_results"))
    assert says("PRE-11", without("past_results", past_review=PastReview(first_cycle=True))) == []


def test_everyone_on_the_team_writes_insights_but_those_who_only_look_on() -> None:
    two = [Insight(person=who, text="…", on=date(2026, 9, 21)) for who in ("mara", "jo")]
    (only,) = says("PRE-12", without(insights=two))
    assert "2 of 3" in only
    people = [
        Person(id="mara", key="mara", teams=["booking"]),
        Person(id="jo", key="jo", teams=["booking"]),
        Person(id="vic", key="vic", role="viewer", teams=["booking"]),
    ]
    assert says("PRE-12", without(insights=two, people=people)) == []


def test_the_direction_waits_for_a_night_and_is_then_asked_for() -> None:
    assert says("PRE-13", edited("insights_review", "insights_review", chosen_on=date(2026, 9, 21)))
    assert says("PRE-13", edited("insights_review", "insights_review", direction="", chosen_on=None))
    assert says("PRE-13", without("insights", "insights_review")) == []
    sealed = InsightsReview(done=["jo"])
    assert says("PRE-13", without("insights", insights_review=sealed))


def test_the_facilitators_own_yes_is_no_agreement() -> None:
    assert says("PRE-14", without("guidelines"))
    assert says("PRE-14", without(guidelines=Guidelines(agreed_by=["ines"])))
    alone = [Person(id="ines", key="ines", role="facilitator", teams=["booking"])]
    assert says("PRE-14", without(guidelines=Guidelines(agreed_by=["ines"]), people=alone)) == []


def test_a_success_figure_is_agreed() -> None:
    assert says("PRE-15", edited("review_plan", "review_plan", success=None))


def test_dates_are_missing_all_or_by_name() -> None:
    assert says("PRE-16", without(review_plan=ReviewPlan(success=70)))
    (only,) = says("PRE-16", edited("review_plan", "review_plan", mid_cycle=None))
    assert "Mid-cycle" in only


def test_the_past_speaks_of_what_was_typed_not_of_what_the_store_holds() -> None:
    typed = [PastResult(statement="Fewer calls", score=0.2, why="The line was cut")]
    assert says("PRE-11", without(past_results=typed, previous=last_cycle())) == []
