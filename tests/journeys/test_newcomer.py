"""A newcomer, from no store at all to OKRs that are checked in and reviewed, by keys alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journeys import electric_cars as cars
from tests.tui.driver import story
from tests.world import Run
from tui.app.app import OkrApp
from tui.session import Session

MONDAY, TUESDAY, FIRST_CHECK_IN = "2026-12-07", "2026-12-08", "2027-01-11"
NEW_COLLEAGUE = ("Why these goals?", "Why now?", "Why in this order?", "What are we not doing?")


def opened(store: Path, who: str = "mara") -> OkrApp:
    """The program as `okr` opens it."""
    return OkrApp(Session.open(store, who=who, light=True), store=store)


def asked(brief: str) -> dict[str, str]:
    """What the brief says under each question of a new colleague."""
    page = brief.split("## A new colleague asks")[1]
    parts = [part.partition("\n") for part in page.split("- **")[1:]]
    return {question.split("**")[0]: question + "\n" + answer for question, _, answer in parts}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the newcomer's store will be; nothing is there yet."""
    monkeypatch.setenv("OKR_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("OKR_TODAY", MONDAY)
    return tmp_path / "store"


@pytest.mark.faults
async def test_a_newcomer_goes_from_nothing_to_the_first_review(
    store: Path, monkeypatch: pytest.MonkeyPatch, okr: Run
) -> None:
    async with story(OkrApp(None, store=store)) as person:
        await cars.makes_a_store(person)
        await cars.talks_about_readiness(person)
        await person.presses("p")
        await cars.mission_and_vision(person)
        await cars.strategy(person)
        await cars.stakeholders(person)
        await cars.resources(person)
        await cars.departments(person)
        await cars.past(person)
        await cars.guidelines(person)
        await cars.review(person)
        await cars.insight(person, "The workshop fills up when the silent car drives by", "")
    async with story(opened(store, "jo")) as person:
        await cars.reads_and_agrees(person)
    async with story(opened(store)) as person:
        await cars.reveals_insights(person)

    monkeypatch.setenv("OKR_TODAY", TUESDAY)
    async with story(opened(store)) as person:
        await cars.brings_insights_together(person)
        cars.all_nine_are_done(person)
        await cars.drafts(person)
        await cars.completes(person)

    monkeypatch.setenv("OKR_TODAY", FIRST_CHECK_IN)
    async with story(opened(store)) as person:
        person.sees("not checked in yet")
        await cars.checks_in(person)
        await cars.reviews(person)

    said = okr("status").stdout
    assert "A amber" in said
    assert "3 key results: 2 green, 1 amber" in said
    status = json.loads(okr("status", "--json").stdout)
    held = {each["key"]: each for each in status["objectives"][0]["key_results"]}
    assert [(each["value"], each["colour"], each["confidence"]) for each in held.values()] == [
        (255, "amber", 6),
        (30, "green", 7),
        (46, "green", 7),
    ]
    assert (held["O1.1"]["baseline"], held["O1.1"]["target"], held["O1.1"]["unit"]) == (240, 390, "km")

    answers = asked(okr("brief").stdout)
    assert not any("unanswered" in answers[each] for each in NEW_COLLEAGUE)
    goals, now, order, not_doing = (answers[each] for each in NEW_COLLEAGUE)
    assert cars.POLICY in goals
    assert cars.WHY_NOW in now
    in_order = [order.index(each) for each in cars.CHOICES]
    assert in_order == sorted(in_order)
    assert cars.WHY_THIS_ORDER in order
    assert cars.NOT_FIRST in not_doing


async def test_without_the_strategy_the_brief_cannot_say_why(store: Path, okr: Run) -> None:
    async with story(OkrApp(None, store=store)) as person:
        await cars.makes_a_store(person)
        await person.presses("p")
        await cars.mission_and_vision(person)
        await person.presses("2", "-")
        await cars.fills(person, "No time before the shareholders meet")
        assert "– 2 Strategy" in person.screen
        await cars.drafts(person)
        await cars.tells_why_now(person)
    brief = okr("brief").stdout
    assert cars.OBJECTIVE in brief
    assert "No time before the shareholders meet" in brief
    answers = asked(brief)
    assert all("unanswered" in answers[each] for each in NEW_COLLEAGUE)
    assert "unanswered" not in answers["What matters?"]
    assert "unanswered" not in answers["How is it measured?"]
