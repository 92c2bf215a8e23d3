"""The keys of a row of the draft alone: no app, a stand-in notes what they ask and do."""

from __future__ import annotations

from typing import Any

import pytest

from method.wording import draft as say
from store.documents.strategy import Choice
from tests.plans import key_result, make_plan, objective
from tests.tui.screens.draft.stand_in import StandIn
from tui.screens.base.action import KeyAction
from tui.screens.draft.row_actions import row_actions
from tui.screens.draft.triage import triage_ways

O1 = objective("O1", state="draft")
COMMITTED = objective("O2")
CHOICE = Choice(id="small", key="A", rank=1, text="Small clinics first", over="the hospitals")
PLAN = make_plan(
    objectives=[O1, COMMITTED], key_results=[key_result("O1.1"), key_result("O2.1")], choices=[CHOICE]
)


def keys(place: StandIn, on: str = "", went: list[Any] | None = None) -> dict[str, KeyAction]:
    """The keys while the cursor is on that line."""
    plan = place.session.plan

    def current() -> Any:
        return plan.find("objectives", on) or plan.find("key_results", on)

    def open_at(id: str, field: str) -> None:
        (went if went is not None else []).append((id, field))

    return {each.key: each for each in row_actions(place, current, open_at)}  # type: ignore[arg-type]


def test_each_key_has_its_place_in_the_footer_and_the_help() -> None:
    found = list(keys(StandIn(PLAN), "O1").values())
    assert [each.key for each in found] == ["F", "!", "y", "w", "i", ">", *"xhPvm", *"KJDI"]
    assert [each.key for each in found if each.in_footer] == ["F", "!", "y", "w", "i", ">", *"xhPvm"]


@pytest.mark.parametrize(
    ("on", "off"),
    [("", {"y", "w", "i", ">", *"KJmDx"}), ("O1", {"w", "i", "m"}), ("O1.1", set())],
    ids=["no row", "objective", "key result"],
)
def test_what_a_key_needs_is_said_before_it_acts(on: str, off: set[str]) -> None:
    found = keys(StandIn(PLAN), on)
    assert {key for key, action in found.items() if action.why_not()} == off
    assert not off or found["w"].why_not() == say.WHY_NOT_KR


def test_a_draft_is_removed_at_once() -> None:
    place = StandIn(PLAN)
    keys(place, "O1.1")["x"].run()
    assert place.deeds == [("remove_row", {"table": "key_results", "id": "O1.1"})]


@pytest.mark.parametrize(("on", "deed"), [("O2", "drop_objective"), ("O2.1", "drop_key_result")])
async def test_what_is_committed_is_dropped_with_a_reason(on: str, deed: str) -> None:
    place = StandIn(PLAN)
    keys(place, on)["x"].run()
    assert place.deeds == []
    place.answer("Two towns are enough")
    assert place.deeds == [(deed, {"id": on, "reason": "Two towns are enough"})]


@pytest.mark.parametrize("words", [None, "", "  "])
async def test_a_question_without_an_answer_does_nothing(words: str | None) -> None:
    place = StandIn(PLAN)
    keys(place, "O1.1")["w"].run()
    place.answer(words)
    assert place.deeds == []


@pytest.mark.parametrize(("key", "table"), [("w", "conditions"), ("i", "initiatives")])
async def test_a_condition_or_an_initiative_hangs_from_its_key_result(key: str, table: str) -> None:
    place = StandIn(PLAN)
    keys(place, "O1.1")[key].run()
    place.answer("Clinics open hours")
    fields = {"of": "O1.1", "text": "Clinics open hours"}
    assert place.deeds == [("add_row", {"table": table, "fields": fields})]


async def test_enough_is_asked_of_the_objective_and_what_is_missing_after_a_no() -> None:
    place = StandIn(PLAN)
    keys(place, "O1.1")["y"].run()
    place.answer("no")
    place.answer("Nobody asks the patients")
    given = {"objective": "O1", "sufficient": "no", "missing": "Nobody asks the patients"}
    assert place.deeds == [("answer_sufficiency", given)]


async def test_a_finding_that_is_followed_leads_to_its_field() -> None:
    place, went = StandIn(PLAN), []
    keys(place, "O1", went)["F"].run()
    place.answer("O1.1 source")
    keys(place, "O1", went)["!"].run()
    place.answer(None)
    assert went == [("O1.1", "source")]


# --- triage -------------------------------------------------------------------------------------------


def test_only_an_objective_may_serve_a_choice_there_is() -> None:
    assert [way.value for way in triage_ways(O1, PLAN)] == ["link", "kpi", "initiative", "choice"]
    assert [way.value for way in triage_ways(O1, make_plan())] == ["kpi", "initiative", "choice"]
    assert [way.value for way in triage_ways(PLAN.key_results[0], PLAN)] == ["kpi", "initiative", "choice"]


async def test_what_is_committed_is_sorted_out_with_a_reason() -> None:
    place = StandIn(PLAN)
    keys(place, "O2.1")[">"].run()
    place.answer("kpi")
    place.answer("It has held")
    assert place.deeds == [("triage_key_result", {"id": "O2.1", "to": "kpi", "reason": "It has held"})]


async def test_a_missing_choice_is_named_with_what_it_is_over_and_why() -> None:
    place = StandIn(PLAN)
    keys(place, "O1")[">"].run()
    for answer in ("choice", "Evenings before mornings", "longer mornings", "full by noon"):
        place.answer(answer)
    [(deed, given)] = place.deeds
    assert deed == "triage_objective"
    assert (given["text"], given["over"], given["because"]) == (
        "Evenings before mornings",
        "longer mornings",
        "full by noon",
    )


async def test_the_choices_it_serves_are_picked() -> None:
    place = StandIn(PLAN)
    keys(place, "O1")[">"].run()
    place.answer("link")
    place.answer(("small",))
    [(deed, given)] = place.deeds
    assert (deed, given["field"], given["value"]) == ("set_field", "choices", ["small"])
