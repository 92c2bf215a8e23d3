"""A new colleague reads the brief in the app; peers review the set before it is committed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.tui.clinics import make_clinics
from tests.tui.driver import story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.cli.demo_store import make_demo
from tui.session import Session

MONDAY = date.fromisoformat(TODAY)
HOSTILE = "[/x] [@click=app.quit]x[/] 50% [Q3]"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, made once."""
    return make_demo(tmp_path_factory.mktemp("demo") / "store", MONDAY)


@pytest.fixture
def demo(original: Path, tmp_path: Path) -> Path:
    """A demo of the test's own."""
    return Path(shutil.copytree(original, tmp_path / "demo"))


@pytest.fixture
def clinics(tmp_path: Path) -> Path:
    """A store without any pre-work."""
    return make_clinics(tmp_path / "clinics")


def opened(store: Path, place: str, who: str = "mara") -> OkrApp:
    return OkrApp(Session.open(store, who=who, today=MONDAY, light=True), place=place, store=store)


async def test_the_brief_opens_from_the_pre_work_and_reads_to_its_end(demo: Path) -> None:
    async with story(opened(demo, "prework")) as person:
        await person.presses("escape", "B")
        person.sees("7 of 7 questions of a new colleague are answered.", "Why these goals?", "Why now?")
        person.sees("O1: A Small clinics first, over the two hospitals")
        await person.presses("G")
        person.sees("Left out, and why", "okr brief prints this page as Markdown")
        await person.presses("escape")
        person.sees("Pre-work")


async def test_a_line_of_the_brief_leads_back_to_the_step_it_was_opened_from(demo: Path) -> None:
    async with story(opened(demo, "prework")) as person:
        await person.presses("escape", "B", "j", "enter")
        person.sees("Pre-work")
        person.does_not_see("okr brief prints")
        await person.presses("s", "B")
        person.sees("7 of 7 questions")


async def test_a_reader_records_a_verdict_and_may_change_it(demo: Path) -> None:
    async with story(opened(demo, "stack", who="jo")) as person:
        await person.presses("B", "N", "v")
        person.sees("Why now? Does the brief answer it, to you?")
        await person.presses("down", "enter")
        await person.types(HOSTILE)
        await person.presses("enter")
        person.sees("Why now? partly answered.")
        person.sees("Jo Okafor, 23 November: partly answered. [/x] [@click=app.quit]x[/]")
        await person.presses("v", "up", "up", "enter", "enter")
        person.sees("23 November: answered")
        person.does_not_see("[Q3]")


async def test_an_unanswered_question_says_where_to_write_and_enter_goes_there(clinics: Path) -> None:
    async with story(opened(clinics, "stack")) as person:
        await person.presses("B")
        person.sees("2 of 7 questions", "Why these goals? unanswered", "(Enter: pre-work, Strategy)")
        await person.presses("enter")
        person.sees("Pre-work", "› 2 Strategy")


async def test_a_verdict_belongs_to_a_question(demo: Path) -> None:
    async with story(opened(demo, "stack")) as person:
        await person.presses("B", "G", "v")
        person.sees("Move to a question first: N goes from one to the next.")


async def test_the_brief_uses_the_width_there_is(demo: Path) -> None:
    async with story(opened(demo, "stack"), size=(60, 20)) as person:
        await person.presses("B")
        person.sees("7 of 7 questions", "Patients can only book by calling")
        assert all(len(line) <= 60 for line in person.lines)
        await person.resizes(120, 40)
        person.sees("We win by letting small clinics open one hour a day online, through the calendar")


async def test_a_peer_gives_two_verdicts_and_they_stand_on_top(demo: Path) -> None:
    async with story(opened(demo, "draft", who="ines")) as person:
        await person.presses("escape", "P")
        person.sees(
            "Nobody approves anything here.", "Ruth Adeyemi, 1 October   feasible ✓ yes   aligned ✓ yes"
        )
        person.sees("O2.3 Cut cost per booking")
        await person.presses("y")
        person.sees("Give at least one verdict or a comment first.")
        await person.presses("enter", "right", "enter", "right", "right", "enter")
        await person.types(HOSTILE)
        await person.presses("enter")
        person.sees(
            "Your review is kept.", "Ines Duarte, 23 November   feasible ✓ yes   aligned × no", "50% [Q3]"
        )


async def test_today_leads_a_peer_to_the_review(clinics: Path) -> None:
    async with story(opened(clinics, "today")) as person:
        assert "Peer review" in person.screen
        while "Peer review" not in person.line_with("▌"):
            await person.presses("j")
        await person.presses("enter")
        person.sees("Nobody has reviewed the set yet.", "Feasible", "Aligned", "O1.2 Cut the time")
