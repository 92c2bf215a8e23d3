"""One person at work: whose team, which cycle, and what others change meanwhile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions.rhythm import add_win, check_in
from method.actions.setup import add_team
from store import settings
from store.documents.deeds import Refusal
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.errors import NotAStore
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import make_clinics
from tui.session import Session


@pytest.fixture
def clinics(tmp_path: Path) -> Path:
    return make_clinics(tmp_path / "clinics")


def test_a_person_comes_to_their_own_team_and_the_cycle_of_today(clinics: Path) -> None:
    session = Session.open(clinics)
    assert (session.who, session.team, session.cycle, session.today) == ("mara", "booking", "2026-Q4", MONDAY)
    assert Session.open(clinics, who="ines").team == "billing"
    assert session.person_name("jo") == "Jo Park"
    assert session.person_name("somebody else") == "somebody else"


def test_the_settings_say_who_and_which_team_unless_the_words_do(
    clinics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OKR_USER")
    settings.save("person", "jo")
    settings.save("team", "billing")
    session = Session.open(clinics)
    assert (session.who, session.team) == ("jo", "billing")
    assert Session.open(clinics, who="Mara Lind", team="Booking team").team == "booking"
    settings.save("team", "a team of another store")
    assert Session.open(clinics).team == "booking"


def test_a_deed_shows_at_once_and_can_be_taken_back(clinics: Path) -> None:
    session = Session.open(clinics)
    before = session.plan
    outcome = session.do(check_in, key="O1.1", now=session.now(), value=22.0, confidence=8)
    assert outcome.said
    assert session.plan.check_ins[-1].value == 22
    assert before.check_ins[-1].value != 22
    session.undo()
    assert session.plan.check_ins == before.check_ins


def test_a_refused_deed_changes_nothing(clinics: Path) -> None:
    session = Session.open(clinics)
    before = session.plan
    with pytest.raises(Refusal, match="O1"):
        session.do(check_in, key="O1.9", now=session.now(), value=22.0)
    assert session.plan is before


def test_other_people_s_changes_are_noticed_once(clinics: Path) -> None:
    mine, theirs = Session.open(clinics), Session.open(clinics, who="jo")
    assert mine.plan.wins == ()
    assert not mine.reload()
    theirs.do(add_win, text="The north clinic opened its mornings")
    assert mine.reload()
    assert [win.by for win in mine.plan.wins] == ["jo"]
    assert not mine.reload()


def test_turning_to_another_team_and_back(clinics: Path) -> None:
    session = Session.open(clinics)
    session.go(team="billing")
    assert session.plan.team.key == "billing"
    with pytest.raises(Refusal, match="billing"):
        session.go(team="legal")
    assert session.team == "billing"
    session.go(team="booking", cycle="2026-Q4")
    assert len(session.plan.key_results) == 3


def test_a_deed_on_the_workspace_shows_too(clinics: Path) -> None:
    session = Session.open(clinics)
    session.do_on_workspace(add_team, name="Legal", people=["jo"])
    assert "Legal" in [team.name for team in session.plan.workspace.teams]


def test_a_light_session_reads_the_same_key_results(clinics: Path) -> None:
    light, whole = Session.open(clinics, light=True), Session.open(clinics)
    assert [kr.key for kr in light.plan.key_results] == [kr.key for kr in whole.plan.key_results]
    assert light.plan.key_results[0].due == whole.plan.key_results[0].due
    assert light.plan.key_results[0].table == "key_results"
    light.do(add_win, text="The north clinic opened its mornings")
    assert [win.text for win in light.plan.wins] == ["The north clinic opened its mornings"]
    light.go(team="billing")
    assert light.plan.team.key == "billing"


def test_no_store_no_team_no_cycle_are_said(tmp_path: Path) -> None:
    with pytest.raises(NotAStore):
        Session.open(tmp_path / "nowhere")
    create_store(tmp_path / "bare", [Workspace(name="Bare")], person="mara", today=MONDAY)
    with pytest.raises(Refusal, match="no team"):
        Session.open(tmp_path / "bare")
    create_store(tmp_path / "team", [Workspace(), Team(key="a", name="A")], person="mara", today=MONDAY)
    with pytest.raises(Refusal, match="no cycle"):
        Session.open(tmp_path / "team")


@pytest.mark.parametrize(
    ("guest", "shared", "people", "taken_for"),
    [
        ("mara", False, ["mara", "jo"], "mara"),
        ("", False, ["mara"], "mara"),
        ("", False, ["mara", "jo"], "stranger"),
        ("", True, ["mara"], "stranger"),
        ("", False, ["mara", "stranger"], "stranger"),
    ],
)
def test_whom_a_login_name_that_nobody_knows_is_taken_for(
    tmp_path: Path, guest: str, shared: bool, people: list[str], taken_for: str
) -> None:
    documents = [
        Workspace(name="Here", guest=guest),
        Team(key="a", name="A"),
        *(Person(key=person, teams=["a"]) for person in people),
        Cycle(key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
    ]
    create_store(tmp_path / "store", documents, person="mara", today=MONDAY, shared=shared)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OKR_USER", "stranger")
        assert Session.open(tmp_path / "store").who == taken_for


def test_now_lies_on_the_day_that_counts_as_today(clinics: Path) -> None:
    now = Session.open(clinics).now()
    assert now.tzinfo is not None
    assert abs((now.date() - MONDAY).days) <= 1
