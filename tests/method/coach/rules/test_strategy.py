"""Is it a strategy? Each rule of METHOD 3 speaks when it is not, and is silent when it is."""

from __future__ import annotations

import pytest

from method.coach.rules.strategy import RULES
from store.documents.plan import Plan
from store.documents.strategy import Choice, Condition, NotDoing, Obstacle
from tests.method.coach.rules.by_rule import findings_by
from tests.method.prework import DRAFTING, done, edited, last_cycle, without


def says(rule: str, plan: Plan) -> list[str]:
    return [one.message for one in findings_by(rule, plan, DRAFTING)]


@pytest.mark.parametrize("rule", RULES)
def test_a_real_strategy_hears_nothing(rule: str) -> None:
    assert says(rule, without(previous=last_cycle())) == []


def test_no_obstacle_or_none_ranked() -> None:
    assert says("STR-1", without("obstacles"))
    assert says("STR-1", without(obstacles=[Obstacle(text="Patients can only call", rank=0)]))


def test_a_choice_says_over_what_in_the_teams_own_words() -> None:
    (only,) = findings_by("STR-2", edited("choices", "A", over=""), DRAFTING)
    assert "Small clinics first" in only.message
    assert (only.about, only.field) == ("A", "over")


def test_a_choice_still_empty_goes_by_its_letter() -> None:
    (only,) = says("STR-2", edited("choices", "B", over="", text=""))
    assert "Choice B" in only


def test_a_strategy_without_a_choice_is_none() -> None:
    assert says("STR-2", without("choices"))


def test_what_is_given_up_was_wanted_by_someone() -> None:
    assert says("STR-3", without("not_doing"))
    (only,) = says("STR-3", without(not_doing=[NotDoing(text="Flying ambulances")]))
    assert "Flying ambulances" in only


def test_two_choices_have_an_order_with_a_reason_and_one_needs_none() -> None:
    assert says("STR-4", edited("strategy", "strategy", order_reason=""))
    assert says("STR-4", edited("choices", "B", rank=0))
    one = without(
        choices=done()["choices"][:1], strategy=done()["strategy"].model_copy(update={"order_reason": ""})
    )
    assert says("STR-4", one) == []


@pytest.mark.parametrize(
    "policy", ["Grow revenue to 20 million by 2027.", "Be the number one in the north.", ""]
)
def test_a_goal_is_no_policy(policy: str) -> None:
    assert says("STR-5", edited("strategy", "strategy", guiding_policy=policy))


def test_every_choice_has_conditions_and_each_open_one_a_belief() -> None:
    lone = [row for row in done()["conditions"] if row.of != "B"]
    (only,) = says("STR-6", without(conditions=lone))
    assert "Their own calendar" in only
    (only,) = says("STR-6", edited("conditions", "C2", belief=None))
    assert "believe least" in only


def test_a_condition_that_came_true_needs_no_belief() -> None:
    conditions = [
        *done()["conditions"],
        Condition(key="C9", of="A", text="Clinics have the internet", state="true"),
    ]
    assert says("STR-6", without(conditions=conditions)) == []


def test_a_sentence_of_praise_is_pointed_at_among_plain_ones() -> None:
    text = "Patients call four clinics. World-class excellence and innovation."
    (only,) = findings_by("STR-7", edited("strategy", "strategy", diagnosis=text), DRAFTING)
    assert only.span is not None
    assert "World-class" in text[slice(*only.span)]
    assert "Patients" not in text[slice(*only.span)]


def test_six_choices_are_too_many() -> None:
    six = [
        Choice(id=key, key=key, rank=at, text=f"Choice {key}", over="x") for at, key in enumerate("ABCDEF", 1)
    ]
    (only,) = says("STR-8", without(choices=six))
    assert "6" in only


def test_what_was_taken_over_is_looked_at_again() -> None:
    taken = done()["strategy"].model_copy(update={"confirmed": ""})
    assert says("STR-9", without(strategy=taken, previous=last_cycle()))
    assert says("STR-9", without(strategy=taken)) == []
    silent = done()["strategy"].model_copy(update={"market_changes": ""})
    (only,) = says("STR-9", without(strategy=silent, previous=last_cycle()))
    assert "market" in only
