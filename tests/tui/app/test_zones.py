"""Each person has a zone: asked once over SSH, set with `okr config zone` or among the people."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from method.actions.access import add_keys
from method.actions.own_zone import set_own_zone
from method.actions.rhythm import add_win
from store import clock as clocks
from store import settings
from store.actor import Actor
from store.errors import NotAllowed
from tests.command import run_okr
from tests.tui.clinics import make_clinics
from tests.tui.driver import story
from tests.tui.ssh.people import ed25519, public_key
from tui.app.app import OkrApp
from tui.session import Session
from tui.zones import meant, wrong


@pytest.fixture
def clinics(tmp_path: Path) -> Path:
    """A store that Mara and Jo have keys to."""
    folder = make_clinics(tmp_path / "clinics")
    mara = Session.open(folder, who="mara")
    for seed, person in enumerate(("mara", "jo"), start=1):
        mara.do_on_workspace(add_keys, person=person, keys=[public_key(ed25519(seed))])
    return folder


@pytest.fixture
def over_ssh(clinics: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Actor, "guarded", True)


def late_in_the_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sunday 29 November 23:30 in UTC; Monday already in Berlin."""
    monkeypatch.delenv("OKR_TODAY")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setattr(clocks, "moment", lambda: datetime(2026, 11, 29, 23, 30, tzinfo=UTC))


@pytest.mark.usefixtures("over_ssh")
async def test_over_ssh_it_is_asked_once_and_counts_at_once(
    clinics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late_in_the_evening(monkeypatch)
    async with story(OkrApp(Session.open(clinics, who="jo", light=True))) as person:
        person.sees("Sunday", "Which time zone are you in?")
        await person.presses("enter")
        await person.types("Atlantis\r")
        person.sees("isn't a time zone I know")
        await person.types("\x15berlin\r")
        person.sees("Your days now follow Europe/Berlin", "Monday", "30 November")
        person.does_not_see("Which time zone are you in?")
    again = Session.open(clinics, who="jo")
    assert again.plan.workspace.person("jo").zone == "Europe/Berlin"  # type: ignore[union-attr]
    assert again.today == date(2026, 11, 30)
    again.do(add_win, text="After midnight, where I am")
    assert again.plan.wins[-1].on == date(2026, 11, 30)
    assert Session.open(clinics, who="mara").today == date(2026, 11, 29)


async def test_where_it_lies_it_is_not_asked(clinics: Path) -> None:
    async with story(OkrApp(Session.open(clinics, light=True))) as person:
        person.does_not_see("Which time zone")


@pytest.mark.usefixtures("over_ssh")
def test_each_says_their_own_and_a_stranger_none(clinics: Path) -> None:
    session = Session.open(clinics, who="jo")
    session.do_on_workspace(set_own_zone, zone="Asia/Tokyo")
    zones = {one.key: one.zone for one in session.plan.workspace.people}
    assert zones == {"mara": "", "jo": "Asia/Tokyo", "ines": ""}
    session.gateway.person = "nobody"
    with pytest.raises(NotAllowed):
        session.do_on_workspace(set_own_zone, zone="Asia/Tokyo")


def test_the_settings_take_a_city_and_refuse_what_is_none(clinics: Path) -> None:
    done = run_okr("--store", clinics, "config", "zone", "New", "York")
    assert done.returncode == 0, done.stderr
    assert settings.load().zone == "America/New_York"
    refused = run_okr("--store", clinics, "config", "zone", "Atlantis")
    assert refused.returncode != 0
    assert "isn't a time zone I know" in refused.stderr
    assert settings.load().zone == "America/New_York"


@pytest.mark.parametrize(
    ("typed", "zone", "said"),
    [
        ("Berlin", "Europe/Berlin", ""),
        ("", "", ""),
        ("Atlantis", "Atlantis", "isn't a time zone"),
        ("Louisville", "Louisville", "could be America/Kentucky/Louisville, America/Louisville"),
    ],
)
def test_what_is_said_of_a_zone(typed: str, zone: str, said: str) -> None:
    assert meant(typed) == zone
    assert said in wrong(typed)
    assert bool(said) == bool(wrong(typed))


async def test_a_facilitator_sets_it_among_the_people(clinics: Path) -> None:
    async with story(OkrApp(Session.open(clinics, light=True)), size=(80, 50)) as person:
        await person.presses("E")
        while "▌" not in person.line_with("Jo Park"):
            await person.presses("j")
        await person.presses("enter", "j", "j", "j", "enter")
        await person.types("Tokyo\r")
        person.sees("Asia/Tokyo")
    assert Session.open(clinics).plan.workspace.person("jo").zone == "Asia/Tokyo"  # type: ignore[union-attr]
