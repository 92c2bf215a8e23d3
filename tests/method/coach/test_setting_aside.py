"""A team sets the coach's findings aside with a word of why, and says whether its key results are enough."""

from __future__ import annotations

import pytest

from method.actions.drafting import (
    add_key_result,
    add_objective,
    answer_sufficiency,
    bring_back,
    dismiss,
    drop_key_result,
    retype_key_result,
)
from method.coach.findings import dismissed, findings_of, set_findings, text_about
from method.coach.phrases.text_similarity import same_substance, substance
from method.coach.prompts import prompts_for
from method.planning.fit import fit
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY


class Team(Doing):
    """The coach's words about the first key result and the first objective."""

    @property
    def first(self) -> str:
        return self.plan.key_results[0].id

    def says(self, rule: str) -> bool:
        return any(each.rule == rule for each in findings_of(self.plan.key_results[0], self.plan, MONDAY))

    def sets_aside(self, rule: str, why: str) -> None:
        said = findings_of(self.plan.key_results[0], self.plan, MONDAY)
        (finding,) = [each for each in said if each.rule == rule]
        text = text_about(finding, self.plan)
        self.do(dismiss, rule=rule, about=finding.about, text=text, why=why)

    def retypes(self, statement: str) -> None:
        self.do(retype_key_result, id=self.first, statement=statement)

    def enough(self) -> list[str]:
        return [each.message for each in set_findings(self.plan, MONDAY) if each.rule == "SET-6"]


@pytest.fixture
def team() -> Team:
    drafting = Team()
    drafting.do(add_objective, text="Make booking a visit as easy as sending a message")
    o1 = drafting.plan.objectives[0].id
    drafting.do(add_key_result, objective=o1, statement="Hold 12 evenings with patients by 15 Dec")
    return drafting


def test_what_was_set_aside_outlives_a_slip_of_the_pen(team: Team) -> None:
    assert team.says("KR-5")
    team.sets_aside("KR-5", "The evenings are the point")
    assert not team.says("KR-5")
    team.retypes("Hold the 12 Evenings with our pattients, by 15 Dec.")
    assert not team.says("KR-5")


@pytest.mark.parametrize(
    "statement",
    [
        "Hold 20 evenings with patients by 15 Dec",
        "Hold 12 mornings with patients by 15 Dec",
        "Hold 12 evenings with patients and nurses by 15 Dec",
        "Hold 12 evenings with patients by 16 Dec",
    ],
)
def test_another_figure_day_or_thing_brings_it_back_by_itself(team: Team, statement: str) -> None:
    team.sets_aside("KR-5", "The evenings are the point")
    team.retypes(statement)
    assert team.says("KR-5")
    (aside,) = dismissed(team.plan, MONDAY)
    assert (aside.label, aside.holds, aside.dismissal.why) == ("O1.1", False, "The evenings are the point")


def test_going_back_to_the_old_words_goes_back_to_the_old_peace(team: Team) -> None:
    team.sets_aside("KR-5", "The evenings are the point")
    team.retypes("Hold 20 evenings with patients by 15 Dec")
    team.retypes("Hold 12 evenings with patients by 15 Dec")
    assert not team.says("KR-5")


def test_a_person_brings_it_back(team: Team) -> None:
    team.sets_aside("KR-5", "The evenings are the point")
    (aside,) = dismissed(team.plan, MONDAY)
    assert aside.holds
    team.do(bring_back, id=aside.dismissal.id)
    assert team.says("KR-5")
    assert dismissed(team.plan, MONDAY) == []


def test_setting_one_aside_leaves_the_others_speaking(team: Team) -> None:
    team.sets_aside("KR-5", "The evenings are the point")
    assert team.says("KR-8")
    assert team.says("KR-9")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lift the visits from 4 to 25", "lift visit from 4 to 25", True),
        ("Mind the colour of the doors", "mind the color of doors", True),
        ("Increase visits", "Decrease visits", False),
        ("Ask each employee", "Ask each employer", False),
        ("From 1000 to 2000", "From 1000 to 2001", False),
        ("", "", True),
        ("Visits", "", False),
    ],
)
def test_what_counts_as_the_same_thing_said(one: str, other: str, same: bool) -> None:
    assert same_substance(substance(one), substance(other)) is same


def test_enough_is_asked_again_when_the_key_results_are_others(team: Team) -> None:
    o1 = team.plan.objectives[0].id
    (asked,) = team.enough()
    assert asked.startswith("If every key result were true")
    team.do(answer_sufficiency, objective=o1, sufficient="yes")
    assert team.enough() == []
    team.do(add_key_result, objective=o1, statement="Lift visits booked online from 4% to 25% by 15 Dec")
    assert team.enough() == ["You answered this before O1.2 came: are they enough now?"]
    asks = prompts_for(team.plan, MONDAY, about="set")[0]
    assert asks.text.startswith("You said yes before O1.2 came. If O1.1 and O1.2 were true")
    assert fit(team.plan, MONDAY).per_objective[0].sufficient == ""
    team.do(answer_sufficiency, objective=o1, sufficient="yes")
    assert team.enough() == []
    team.do(drop_key_result, id=team.first, reason="It moved nobody")
    assert team.enough() == ["You answered this before a key result went: are the others still enough?"]


def test_the_answer_itself_is_kept_though_it_is_asked_again(team: Team) -> None:
    o1 = team.plan.objectives[0].id
    team.do(answer_sufficiency, objective=o1, sufficient="no", missing="Whether they come back")
    team.do(add_key_result, objective=o1, statement="Lift patients who come back from 30% to 50% by 15 Dec")
    assert team.enough() == ["You answered this before O1.2 came: are they enough now?"]
    kept = team.plan.objectives[0]
    assert (kept.sufficient, kept.missing) == ("no", "Whether they come back")


def test_a_change_of_words_alone_does_not_ask_again(team: Team) -> None:
    o1 = team.plan.objectives[0].id
    team.do(answer_sufficiency, objective=o1, sufficient="yes")
    team.retypes("Hold twelve evenings with patients by 15 Dec")
    assert team.enough() == []
