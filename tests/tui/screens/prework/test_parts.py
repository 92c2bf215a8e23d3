"""The parts of the pre-work, each alone: gaps, conditions of a choice, the step's deeds, the form."""

from __future__ import annotations

from datetime import date

import pytest

from method import steps
from method.coach.rules.finding import Finding
from method.steps import StepState
from method.wording import prework as say
from store.documents.prework import Insight, StepRecord
from store.documents.strategy import Choice, Condition
from tests.plans import MONDAY, make_plan
from tests.tui.screens.desk import Desk
from tui.screens.base.form_specs import Scene
from tui.screens.prework.conditions import ChoiceConditions
from tui.screens.prework.gaps import row_target, sentences_of, that_fit
from tui.screens.prework.open_step import OpenStep, step_items
from tui.screens.prework.step_actions import KEYS, StepActions
from tui.screens.prework.timebox import wrong_minutes

SMALL = Choice(id="small", key="A", rank=1, text="Small clinics first")
LARGE = Choice(id="large", key="B", rank=2, text="Clinics on one corridor")
OWNERS = Condition(id="owners", key="C1", of="small", text="Owners decide within a month")


def gap(message: str = "Say why.", about: str = "", field: str = "") -> Finding:
    return Finding("STR-1", "gap", message, about=about, field=field)


def opened(step: str) -> OpenStep:
    source = OpenStep()
    source.step = steps.step(step)
    return source


# --- gaps ---------------------------------------------------------------------------------------------


def test_what_is_missing_is_told_before_any_advice_and_why_a_step_is_left_out_comes_first() -> None:
    missing, advice = (gap("No vision."),), (gap("Sleep on it."), gap("Ask."), gap("Wait."))
    assert sentences_of(StepState("part", missing, advice, "")) == ["No vision."]
    assert len(sentences_of(StepState("done", (), advice, ""))) == 2
    assert sentences_of(StepState("waived", missing, (), "Next year"))[0] == say.WAIVED.format(
        reason="Next year"
    )


def test_only_whole_sentences_are_shown_and_the_others_are_counted() -> None:
    assert that_fit(["one", "two"], 20, 2) == ["one", "two"]
    assert that_fit(["one", "two", "three"], 20, 2) == ["one", say.MORE.format(count=2)]
    assert that_fit(["far too long for it"], 8, 1) == ["far too", "long for", "it"]  # one stands always


def test_a_gap_of_a_row_leads_into_it_and_opens_what_it_hangs_from() -> None:
    plan = make_plan(choices=SMALL, conditions=OWNERS)
    way = row_target(gap(about="owners", field="belief"), steps.step("strategy"), plan)
    assert way is not None
    assert way.opened == {"strategy/conditions/small/": "owners", "strategy/choices//": "small"}
    assert way.names[0] == "strategy/conditions/owners/belief"


def test_a_gap_that_names_no_field_leads_to_the_first_of_its_row() -> None:
    way = row_target(gap(about="small"), steps.step("strategy"), make_plan(choices=SMALL))
    assert way is not None
    assert (way.opened, way.names[0]) == ({"strategy/choices//": "small"}, "strategy/choices/small/text")


def test_a_gap_of_the_step_itself_is_of_no_row() -> None:
    assert row_target(gap(field="diagnosis"), steps.step("strategy"), make_plan()) is None


# --- conditions ---------------------------------------------------------------------------------------


def test_the_only_choice_is_meant_and_only_its_side_and_the_words_are_asked_for() -> None:
    source = opened("strategy")
    place = Desk(make_plan(choices=SMALL), source, "market", "Towns stay small")
    conditions = ChoiceConditions(place)
    assert conditions.why_not() == ""
    conditions.ask()
    fields = {"of": "small", "side": "market", "text": "Towns stay small"}
    assert place.done == [("add_row", {"table": "conditions", "fields": fields, "step": "strategy"})]
    assert place.form_cursor.opened == {
        "strategy/choices//": "small",
        "strategy/conditions/small/": "new",
    }


def test_of_several_choices_one_is_asked_for_and_stepping_out_adds_nothing() -> None:
    place = Desk(make_plan(choices=[SMALL, LARGE]), opened("strategy"), "large", "us", None)
    ChoiceConditions(place).ask()
    assert (len(place.asked), place.done) == (3, [])


def test_without_a_choice_there_is_nothing_to_ask() -> None:
    assert ChoiceConditions(Desk(make_plan())).why_not() == say.WHY_NOT_TRUE


# --- the step's deeds ---------------------------------------------------------------------------------


def test_every_deed_that_a_step_offers_has_its_key() -> None:
    offered = {spec.deed for step in steps.STEPS for section in step.sections for spec in section.actions}
    assert offered == set(KEYS)


def keys(step: str, place: Desk) -> list[str]:
    return [each.key for each in StepActions(place, opened(step)).actions()]


def test_the_open_step_alone_says_which_deeds_there_are() -> None:
    place = Desk(make_plan(previous=make_plan()))
    assert keys("mission", place) == ["y", "h"]  # the same deed twice: kept, and changed
    assert keys("strategy", place) == ["y", "h", "w"]
    assert keys("stakeholders", place) == []


def test_a_deed_asks_for_what_it_needs_before_it_is_done() -> None:
    insight = Insight(text="The receptionist decides", person="mara", on=MONDAY)
    place = Desk(make_plan(insights=insight), opened("insights"), True, "Open at night")
    actions = {each.key: each for each in StepActions(place, opened("insights")).actions()}
    assert actions["f"].why_not()
    actions["v"].run()
    assert place.done == [("reveal_insights", {})]
    actions["f"].run()
    assert place.done[1:] == [("choose_direction", {"text": "Open at night"})]


def test_a_step_is_left_out_with_a_reason_and_taken_up_again_without_one() -> None:
    place = Desk(make_plan(), opened("review"), "Next month")
    StepActions(place, opened("review")).waive()
    waived = Desk(make_plan(steps=StepRecord(id="review", waived="Next month")))
    StepActions(waived, opened("review")).waive()
    assert place.done == [("waive_step", {"step": "review", "reason": "Next month"})]
    assert waived.done == [("take_up_step", {"step": "review"})]


# --- the form, the clock ------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [each.key for each in steps.STEPS])
def test_every_step_ends_with_its_notes(step: str) -> None:
    source, plan = opened(step), make_plan()
    scene = Scene(step, source.sections(plan), plan, MONDAY, "mara", {}, lambda name: None)
    names = [each.name for each in step_items(source.step, scene)]
    assert names[-3:] == ["notes", f"{step}/steps/{step}/notes", f"{step}/steps/{step}/parking_lot"]


def test_minutes_are_whole_and_at_most_a_day_of_work() -> None:
    assert [wrong_minutes(text) for text in ("1", "480", " 45 ")] == ["", "", ""]
    assert all(wrong_minutes(text) == say.NOT_MINUTES for text in ("", "0", "481", "1.5", "³", "ten"))


def test_who_answered_stands_above_the_notes() -> None:
    record = StepRecord(id="mission", answered_by=["mara"], answered_on=date(2026, 11, 23))
    plan = make_plan(steps=record)
    scene = Scene("mission", OpenStep().sections(plan), plan, MONDAY, "mara", {}, lambda name: None)
    notes = next(each for each in step_items(steps.step("mission"), scene) if each.name == "notes")
    assert "Mara Lind" in notes.about
