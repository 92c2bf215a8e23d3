"""A newcomer, from no store at all to OKRs that are checked in and reviewed, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys import electric_cars as cars
from tests.tui.driver import story
from tui.app import OkrApp
from tui.session import Session

MONDAY, TUESDAY, FIRST_CHECK_IN = "2026-12-07", "2026-12-08", "2027-01-11"


def opened(store: Path, who: str = "mara") -> OkrApp:
    """The program as `okr` opens it."""
    return OkrApp(Session.open(store, who=who, light=True), store=store)


async def test_a_newcomer_goes_from_nothing_to_the_first_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    monkeypatch.setenv("OKR_STORE", str(store))
    monkeypatch.setenv("OKR_TODAY", MONDAY)
    async with story(OkrApp(None, store=store)) as person:
        await cars.makes_a_store(person)
        await cars.answers_readiness(person)
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
    monkeypatch.setenv("OKR_TODAY", TUESDAY)
    async with story(opened(store)) as person:
        await cars.brings_insights_together(person)
        await cars.drafts(person)
