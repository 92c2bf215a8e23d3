"""The palette finds what people call things, and leads to what lies elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session

SOUGHT = (
    ("delete", "delete a row"),
    ("remove", "delete a row"),
    ("edit", "edit words"),
    ("rename", "edit words"),
    ("export", "okr export"),
    ("csv", "okr import"),
    ("help", "keys"),
    ("shortcuts", "keys"),
    ("quit", "leave"),
    ("exit", "leave"),
    ("condition", "conditions"),
    ("assumption", "conditions"),
    ("retro", "retrospective"),
    ("grade", "scores"),
    ("goal", "objectives"),
    ("vision", "mission"),
    ("undo", "undo"),
    ("revert", "undo"),
    ("redo", "redo  (U)"),
    ("repeat", "redo  (U)"),
    ("reopen", "a closed cycle"),
    ("hand over", "people and teams"),
    ("stand-in", "people and teams"),
    ("save", "kept by itself"),
    ("settings", "okr config"),
    ("invite", "people and teams"),
    ("backup", "okr doctor"),
    ("holiday", "capacity"),
    ("SEARCH", "find"),
    ("roadmap", "roadmap"),
    ("timeline", "roadmap"),
    ("priority", "this week"),
    ("obstacle", "obstacles"),
    ("hours", "capacity"),
    ("resources", "capacity"),
    ("department", "departments"),
    ("history", "the last cycle"),
    ("insight", "insights"),
    ("guideline", "guidelines"),
    ("calendar", "dates of review"),
    ("survey", "readiness"),
    ("belief", "conditions"),
    ("hypothesis", "conditions"),
    ("finding", "the coach"),
    ("lint", "the coach"),
    ("comment", "What changed"),
    ("kudos", "all wins"),
    ("pdf", "the one page"),
    ("tutorial", "keys"),
    ("ruckgangig", "Nothing matches"),
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_newcomers(tmp_path / "store")


@pytest.mark.parametrize(
    "place", ["today", *(pytest.param(place, marks=pytest.mark.faults) for place in ("prework", "review"))]
)
async def test_words_for_things_find_them_in_every_place(store: Path, place: str) -> None:
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place=place, store=store), (100, 30)) as person:
        await person.presses("escape", "escape", "ctrl+p")
        for words, seen in SOUGHT:
            await person.types("\x15" + words)
            assert person.shows(seen), f"{words}: {seen} is not on:\n{person.screen}"


async def test_what_lies_elsewhere_is_gone_to_or_told(store: Path) -> None:
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="today", store=store), (100, 30)) as person:
        await person.presses("ctrl+p")
        await person.types("export\r")
        person.sees("In a shell: okr export plan.json")
        await person.presses("ctrl+p")
        await person.types("purpose\r")
        person.sees("Mission")
        assert person.app.screen.PLACE == "prework"  # type: ignore[attr-defined]
