"""Someone starts okr where there is no store yet."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from store import settings
from tests.tui.driver import Person, story
from tui.app.app import OkrApp
from tui.session import Session

HOSTILE = "[/x] [@click=app.quit]x[/] 50% [Q3]"


async def fills_in(person: Person, *lines: str) -> None:
    """Type a line into each field, in place of what stands there; an empty one is left as it is."""
    for line in lines:
        if line:
            await person.presses("ctrl+u", "ctrl+u", "ctrl+k", "ctrl+k")
            await person.types(line)
        await person.presses("enter")


async def test_a_newcomer_makes_a_store_and_is_led_to_the_pre_work(tmp_path: Path) -> None:
    place = tmp_path / "store"
    async with story(OkrApp(None, store=place)) as person:
        person.sees("There is no store in", "Make a store", "Look at the demo", "Leave")
        await person.presses("enter")
        person.sees("Organisation", "Your name", "2026-10-01", "2026-12-31")
        await fills_in(
            person, "Harbour Clinics", "Mara Lind", "Booking, Care", "Jo Park, Ines", "", "", "", "", ""
        )
        person.sees("Booking · Mara", "This store is new", "readiness check")
        await person.presses("enter")
        person.sees("strategy")
    again = Session.open(place)
    assert again.who == "mara"
    assert again.person_name("mara") == "Mara Lind"
    workspace = again.plan.workspace
    assert [team.name for team in workspace.teams] == ["Booking", "Care"]
    assert [(one.name, one.role) for one in workspace.people] == [
        ("Mara Lind", "facilitator"),
        ("Jo Park", "member"),
        ("Ines", "member"),
    ]


async def test_a_login_name_unlike_the_name_is_known_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_USER", "u1234")
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        await person.presses("enter")
        person.sees("u1234")
        await fills_in(person, "Harbour Clinics", "Mara Lind", "Booking", "Jo", "", "", "", "", "")
        person.sees("· Mara")
    again = Session.open(tmp_path / "store")
    assert again.person_name(again.who) == "Mara Lind"
    assert len(again.plan.people) == 2


async def test_each_mistake_gets_one_sentence_at_its_field_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder")
    async with story(OkrApp(None, store=tmp_path / "taken" / "store")) as person:
        await person.presses("enter", "enter")
        person.sees("Say what your organisation is called")
        await fills_in(person, "Harbour Clinics", "", "")
        person.sees("Name at least one team")
        await fills_in(person, "Booking, booking")
        person.sees("booking is named twice")
        await fills_in(person, "Booking", "", "")
        await fills_in(person, "2026-02-30")
        person.sees("isn't a date I can read", "2026-02-30")
        await fills_in(person, "soon")
        person.sees("“soon” isn't a date I can read", "soon")
        await fills_in(person, "1 Oct", "2026-09-30")
        person.sees("would end before it starts")
        await fills_in(person, "31 Dec", "", "")
        person.sees("No folder can be made there", "Harbour Clinics", "Booking", "2026-12-31")
        await fills_in(person, str(tmp_path / "fine"))
        person.sees("readiness check")
    assert Session.open(tmp_path / "fine").plan.cycle.key == "2026-Q4"


async def test_stepping_over_a_mistake_leads_back_to_it_in_the_end(tmp_path: Path) -> None:
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        await person.presses("enter")
        await fills_in(person, "Harbour Clinics", "")
        await person.presses("tab")
        await fills_in(person, "Jo", "", "", "", "", "")
        person.sees("Name at least one team")
        await fills_in(person, "Booking")
        await person.presses("escape", "M")
        person.sees("readiness check")


async def test_a_year_takes_its_own_days_until_somebody_types_others(tmp_path: Path) -> None:
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        await person.presses("enter")
        await fills_in(person, "Harbour Clinics", "", "Booking", "")
        await person.presses("right", "enter")
        person.sees("2027-01-01", "2027-03-31")
        await person.presses("shift+tab", "right", "enter")
        person.sees("2026-01-01", "2026-12-31")
        await fills_in(person, "2026-04-01")
        person.sees("2027-03-31")


async def test_going_back_keeps_what_was_typed(tmp_path: Path) -> None:
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        await person.presses("enter")
        await fills_in(person, "Harbour Clinics", "Mara Lind")
        await person.types("Book")
        await person.presses("escape", "q")
        person.sees("There is no store in")
        await person.presses("m")
        person.sees("Harbour Clinics", "Mara Lind", "Book")
    assert not (tmp_path / "store").exists()


async def test_a_store_elsewhere_is_found_again_without_naming_it(tmp_path: Path) -> None:
    async with story(OkrApp(None)) as person:
        await person.presses("enter")
        await fills_in(
            person, "Harbour Clinics", "", "Booking", "", "", "", "", "", str(tmp_path / "elsewhere")
        )
        person.sees("readiness check")
    assert settings.store_name() == str(tmp_path / "elsewhere")


@pytest.mark.parametrize(
    ("name", "key", "start"),
    [
        ("FY27 Q1", "FY27-Q1", "2026-10-01"),
        ("2027-Q1", "2027-Q1", "2027-01-01"),
        ("", "2026-Q4", "2026-10-01"),
    ],
)
async def test_the_cycle_is_called_as_the_organisation_does(
    tmp_path: Path, name: str, key: str, start: str
) -> None:
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        await person.presses("enter")
        person.sees("Its name", "such as FY27 Q1")
        await fills_in(person, "Harbour Clinics", "", "Booking", "", "", "", "", name, "")
        person.sees("readiness check")
    cycle = Session.open(tmp_path / "store").plan.cycle
    assert (cycle.name or cycle.key, cycle.key, cycle.start.isoformat()) == (name or key, key, start)


async def test_the_demo_opens_in_a_temporary_folder_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        await person.presses("j", "enter")
        person.sees("Monday 23 November", "The demo, in", "Check in")
    assert not (tmp_path / "store").exists()
    assert len(list(tmp_path.iterdir())) == 1


async def test_leaving_makes_nothing(tmp_path: Path) -> None:
    app = OkrApp(None, store=tmp_path / "store")
    async with story(app) as person:
        await person.presses("q")
        assert app.return_value is None
        assert not app.is_running
    assert not list(tmp_path.iterdir())


async def test_words_that_look_like_markup_stay_words(tmp_path: Path) -> None:
    async with story(OkrApp(None, store=tmp_path / "store"), size=(140, 30)) as person:
        await person.presses("enter")
        await fills_in(person, HOSTILE, "Mara [/x]", "Team [@click=app.quit]x[/]", "Jo [b]", *[""] * 5)
        person.sees("Team [@click=app.quit]x[/]", "readiness check")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_the_welcome_says_what_okr_is(tmp_path: Path, size: tuple[int, int]) -> None:
    async with story(OkrApp(None, store=tmp_path / "store"), size=size) as person:
        person.sees("from strategy to key results, and through the cycle")
        person.sees("Why", "What", "How it goes", "What it taught", "pre-work", "check in", "scores")
        person.sees("Make a store", "Look at the demo", "There is no store in")
        assert all(len(line) <= size[0] for line in person.lines)
        assert person.shows("how far it should be by now") == (size[1] > 30)


async def test_each_way_on_names_its_key(tmp_path: Path) -> None:
    async with story(OkrApp(None, store=tmp_path / "store")) as person:
        for key, name in (("m", "Make a store"), ("d", "Look at the demo"), ("q", "Leave")):
            assert f"{key}  {name}" in person.line_with(name)
        await person.presses("j", "j", "k", "k", "enter")
        person.sees("Organisation")
