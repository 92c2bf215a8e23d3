"""The set, its KPIs and its roadmap as people see them on a small and on a wide terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.actions import drafting
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session

NARROW, WIDE = (80, 24), (120, 40)


def opened(store: Path, place: str = "draft") -> OkrApp:
    return OkrApp(Session.open(store, who="mara", light=True), place=place, store=store)


@pytest.mark.parametrize("size", [NARROW, WIDE, (200, 60)])
async def test_every_sentence_is_whole_whatever_the_size(demo_store: Path, size: tuple[int, int]) -> None:
    sentences = [one.statement for one in Session.open(demo_store, who="mara").plan.key_results]
    async with story(opened(demo_store), size=size) as person:
        seen = person.screen
        for _ in range(7):
            await person.presses("j")
            seen += person.screen
    assert [sentence for sentence in sentences if sentence not in seen] == []


async def test_a_person_who_has_more_than_their_hours_is_seen(demo_store: Path) -> None:
    async with story(opened(demo_store), size=WIDE) as person:
        assert "270 of 162 h  over" in person.line_with("Mara  ")
        assert "40 of 132 h" in person.line_with("Tomas  ")
        person.sees("choices    A ● B ● C ● D ○", "obstacles  1 ● 2 ● 3 ●")
        await person.presses("j")
        assert "140 + 130 of 162 h  over" in person.line_with("Mara  ")


async def test_on_a_small_terminal_the_one_it_is_about_shows(demo_store: Path) -> None:
    async with story(opened(demo_store), size=NARROW) as person:
        await person.presses("j", "j", "j", "j", "j")
        assert "160 of 68 h  over" in person.line_with("Ines  ")


async def test_before_the_first_objective_one_sees_what_will_stand_here(tmp_path: Path) -> None:
    async with story(opened(make_newcomers(tmp_path / "store"))) as person:
        person.sees("No objective yet. A writes the first", "For example:", "└ O1.2 Cut the walk")
        await person.presses("enter")
        await person.types("Patients find an hour without calling\r\r")
        person.does_not_see("For example:")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_kpis_stand_in_their_ranges(demo_store: Path, size: tuple[int, int]) -> None:
    async with story(opened(demo_store), size=size) as person:
        await person.presses("h")
        person.sees("OKRs › KPIs", "Visits cancelled within a day", "■ outside its range", "● healthy")
        assert person.screen.count("┃") >= 2
        assert ("╎" in person.screen) is (size == WIDE)  # readings over the cycle, where there is room


async def test_without_a_kpi_one_sees_how_one_will_look(tmp_path: Path) -> None:
    async with story(opened(make_newcomers(tmp_path / "store"))) as person:
        await person.presses("h")
        person.sees("None named yet", "For example:", "Calls answered within two minutes")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_roadmap_has_a_lane_for_each_initiative(demo_store: Path, size: tuple[int, int]) -> None:
    async with story(opened(demo_store, "stack"), size=size) as person:
        await person.presses("m")
        person.sees("Stack › roadmap", "firm", "loose", "Nothing is being tried yet for O2.3.")
        done, doing, idea = (person.line_with(key) for key in ("I1 ", "I2 ", "I4 "))
        assert done.index("━") < doing.index("━") < idea.index("━") < idea.index("╎")
        assert [sign for line, sign in ((done, "✓"), (doing, "◐"), (idea, "○")) if sign in line] == [
            "✓",
            "◐",
            "○",
        ]


async def test_the_commit_is_a_checklist_of_the_whole_set(demo_store: Path) -> None:
    demo = Session.open(demo_store, who="mara")
    demo.do(
        drafting.add_key_result, objective=demo.plan.objectives[0].id, statement="Cut the wait from 9 d to 3"
    )
    async with story(opened(demo_store), size=WIDE) as person:
        await person.presses("!")
        person.sees("OKRs › commit", "The whole set", "Why it matters")
        assert "✓" in person.line_with("O1.1 Lift visits")
        assert "Still missing: date." in person.screen
