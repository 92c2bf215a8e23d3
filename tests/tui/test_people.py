"""People as the screens and the commands meet them: asked about, handed over, stood in for (METHOD 9)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from method.actions import edit_fields, organisation, people
from method.actions.rhythm import add_win, check_in
from method.rhythm.standing import standings
from method.rhythm.today import today as due
from store.documents.workspace import Person as Someone
from store.errors import NotAllowed
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import BOOKING, WORKSPACE, make_clinics
from tests.tui.driver import Person, story
from tests.world import Run
from tui.app.app import OkrApp
from tui.session import Session

JORG = Someone(id="jorg", key="jorg", name="Jörg Petersen", teams=["booking"])


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clinics, with Jörg among them, shared: roles count."""
    folder = tmp_path / "clinics"
    teams = {("booking", "2026-Q4"): BOOKING}
    create_store(folder, [*WORKSPACE, JORG], person="mara", today=MONDAY, team_documents=teams, shared=True)
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


def at(store: Path, who: str = "mara", today: date = MONDAY) -> Session:
    return Session.open(store, who=who, today=today)


def row(store: Path, table: str, id: str) -> Any:
    return at(store).plan.find(table, id)


# --- on the command line -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["jorg", "Jörg", "JÖRG", "Joerg", "Jörg Petersen", "Jo\u0308rg"])
def test_a_name_on_the_command_line_is_understood_as_in_a_form(store: Path, okr: Run, name: str) -> None:
    done = okr("win", "It works", "--as", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert at(store).plan.wins[-1].by == "jorg"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("status", "--as", "Jürg"), "There's nobody called Jürg. Did you mean jorg (Jörg Petersen)?"),
        (("status", "--as", "mraa"), "Did you mean mara (Mara Lind)?"),
        (("win", "x", "--as", "nobody"), "There's nobody called nobody."),
        (("checkin", "O1.1", "20", "--will-who", "Uncle", "--will", "x"), "There's nobody called Uncle."),
    ],
)
def test_who_is_nobody_is_refused_with_the_sentence(
    store: Path, okr: Run, words: tuple[str, ...], said: str
) -> None:
    before = len(at(store).plan.check_ins)
    done = okr(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(at(store).plan.check_ins) == before


def test_whoever_will_do_it_is_kept_as_a_person(store: Path, okr: Run) -> None:
    assert okr("checkin", "O1.1", "20", "--will", "Call", "--will-who", "Jörg").returncode == 0
    assert at(store).plan.check_ins[-1].will_who == "jorg"


@pytest.mark.usefixtures("store")
def test_status_shows_names(okr: Run) -> None:
    wide = okr("status", env={"COLUMNS": "120"}).stdout
    assert "Mara Lind" in wide
    assert "Jo Park" in wide
    narrow = okr("status", env={"COLUMNS": "100"}).stdout
    assert "Jo Park" in narrow or "Jo" in narrow
    assert '"owner": "mara"' in okr("status", "--json").stdout


def test_an_owner_who_is_nobody_is_marked_and_the_doctor_names_them(
    store: Path, tmp_path: Path, okr: Run
) -> None:
    assert okr("doctor").returncode == 0
    listed = tmp_path / "list.csv"
    listed.write_text("objective,key result,owner\nBook online,Lift visits from 1 to 2,Aunt May\n")
    took = okr("import", listed)
    assert "Nobody here is called “Aunt May”" in took.stdout
    assert "Aunt May?" in okr("status", env={"COLUMNS": "120"}).stdout
    checked = okr("doctor")
    assert checked.returncode == 1
    assert "nobody is called Aunt May, who owns O3.1." in checked.stdout
    [result] = (each for each in at(store).plan.key_results if each.owner == "Aunt May")
    at(store, "jo").do(check_in, key=result.key, now=at(store).now(), value=1.5)  # a name gives no rights


# --- rights ------------------------------------------------------------------------------------------


def test_a_name_gives_nobody_a_right(store: Path) -> None:
    """Whoever is called what an owner's short name is does not own it."""
    with pytest.raises(NotAllowed, match=r"owned.*O1\.1.*Mara Lind"):
        at(store, "jo").do(check_in, key="O1.1", now=at(store).now(), value=20.0)
    at(store).do_on_workspace(
        organisation.set_field_of_workspace, table="people", id="jo", field="name", value="Maria"
    )
    with pytest.raises(NotAllowed, match=r"owned.*O1\.1.*Mara Lind"):
        at(store, "jo").do(check_in, key="O1.1", now=at(store).now(), value=20.0)


@pytest.mark.parametrize("shared", [True, False], ids=["shared", "private"])
def test_whoever_has_left_writes_no_more_where_the_program_is_still_open(
    tmp_path: Path, shared: bool
) -> None:
    folder = tmp_path / "store"
    teams = {("booking", "2026-Q4"): BOOKING}
    create_store(folder, [*WORKSPACE, JORG], person="mara", today=MONDAY, team_documents=teams, shared=shared)
    open_still = at(folder, "jorg")
    open_still.do(add_win, text="Before")
    at(folder).do_on_workspace(people.remove_person, id="jorg")
    with pytest.raises(NotAllowed, match=r"has_left.*Mara Lind"):
        open_still.do(add_win, text="After")
    with pytest.raises(NotAllowed, match="has_left"):
        open_still.undo()
    with pytest.raises(NotAllowed, match="has_left"):
        open_still.do_on_workspace(people.set_stand_in, id="jo", by="mara", until=MONDAY)
    with pytest.raises(NotAllowed, match="has_left"):
        at(folder, "jorg").do(add_win, text="Opened anew")
    assert [win.text for win in at(folder).plan.wins] == ["Before"]
    assert at(folder).person_name("jorg") == "Jörg Petersen"


def test_a_stand_in_checks_in_until_the_day_and_no_longer(store: Path) -> None:
    until = date(2026, 12, 4)
    at(store).do_on_workspace(people.set_stand_in, id="mara", by="Jörg", until=until)
    stand_in = at(store, "jorg")
    stand_in.do(check_in, key="O1.1", now=stand_in.now(), value=20.0)
    assert stand_in.plan.check_ins[-1].by == "jorg"
    with pytest.raises(NotAllowed, match=r"owned.*O1\.2.*Jo Park"):
        stand_in.do(check_in, key="O1.2", now=stand_in.now(), value=7.0)
    with pytest.raises(NotAllowed, match=r"owned.*Mara Lind"):
        at(store, "jo").do(check_in, key="O1.1", now=stand_in.now(), value=21.0)
    later = at(store, "jorg", date(2026, 12, 5))
    with pytest.raises(NotAllowed, match=r"owned.*Mara Lind"):
        later.do(check_in, key="O1.1", now=later.now(), value=22.0)


def test_a_member_says_who_stands_in_for_them_and_for_nobody_else(store: Path) -> None:
    jo = at(store, "jo")
    jo.do_on_workspace(people.set_stand_in, id="jo", by="jorg", until=date(2026, 12, 4))
    assert at(store).plan.workspace.stands_in("jorg", "jo", MONDAY)
    with pytest.raises(Exception, match="Mara Lind can say who stands in"):
        jo.do_on_workspace(people.set_stand_in, id="mara", by="jo", until=date(2026, 12, 4))


def test_silence_of_somebody_away_is_not_counted(store: Path) -> None:
    late = date(2026, 12, 7)
    before = {one.key: standings(at(store).plan, late)[one.id].colour for one in at(store).plan.key_results}
    assert (before["O1.1"], before["O1.2"]) == ("silent", "silent")
    at(store).do_on_workspace(people.set_stand_in, id="mara", by="jorg", until=date(2026, 12, 4))
    plan = at(store).plan
    after = {one.key: standings(plan, late)[one.id].colour for one in plan.key_results}
    assert (after["O1.1"], after["O1.2"]) == ("green", "silent")
    long_after = standings(plan, date(2026, 12, 21))
    assert [long_after[one.id].colour for one in plan.key_results if one.key == "O1.1"] == ["silent"]


def test_today_of_the_stand_in_has_the_check_ins_of_whoever_is_away(store: Path) -> None:
    from method.actions.commit import commit_set

    at(store).do(commit_set, reason="Agreed")
    at(store).do_on_workspace(people.set_stand_in, id="mara", by="jorg", until=date(2026, 12, 4))
    plan = at(store).plan
    [item] = (one for one in due(plan, "jorg", MONDAY).items if one.kind == "check_in")
    assert item.text.startswith("Check in for Mara Lind, who is away; last 16 November")
    assert item.keys == ("O1.1", "O2.1")
    assert not any(one.kind == "check_in" for one in due(plan, "jorg", date(2026, 12, 7)).items)


# --- on the screen -----------------------------------------------------------------------------------


async def goes_to(person: Person, words: str) -> None:
    await person.presses("g")
    for _ in range(40):
        if "▌" in person.line_with(words):
            return
        await person.presses("j")
    raise AssertionError(f"no way to {words}")


def opened(store: Path, who: str = "mara") -> OkrApp:
    return OkrApp(Session.open(store, who=who, today=MONDAY, light=True), store=store)


async def test_whoever_owns_something_is_removed_once_it_is_handed_over(store: Path) -> None:
    async with story(opened(store), size=(100, 40)) as person:
        await person.presses("E")
        await goes_to(person, "Jo Park ·")
        await person.presses("x")
        person.sees("Jo Park still owns O1.2. Who takes each over?", "hand over")
        await person.presses("y")
        person.sees("O1.2 “Cut the time from wish to visit from 9 d to 3 d”: who", "(1 of 1)", "nobody yet")
        await person.presses("escape")
        person.sees("Nothing was handed over, and Jo Park is still here.")
        assert row(store, "key_results", "O1.2").owner == "jo"
        await person.presses("x", "y")
        await person.types("jörg\r")
        person.sees("Jo Park is no longer here. Their name stays on what they wrote.")
        person.does_not_see("Jo Park ·")
    assert row(store, "key_results", "O1.2").owner == "jorg"
    assert at(store).plan.workspace.person("jo").left_on == MONDAY  # type: ignore[union-attr]


async def test_somebody_is_away_and_another_stands_in(store: Path) -> None:
    async with story(opened(store), size=(99, 45)) as person:
        await person.presses("E")
        await goes_to(person, "Jo Park ·")
        await person.presses("enter")
        person.sees("Away until", "Stand-in")
        await goes_to(person, "Away until")
        await person.presses("enter")
        await person.types("4 Dec\r")
        person.sees("Jo Park is away until 4 December")
        await person.types("Jürg\r")
        person.sees("There's nobody called Jürg. Did you mean jorg (Jörg Petersen)?")
        await person.types("\x15Jörg\r")
        person.sees("Jörg Petersen checks in for them.", "away until 4 December")
    assert at(store).plan.workspace.stands_in("jorg", "jo", MONDAY)


async def test_an_owner_is_asked_about_on_the_screen(store: Path) -> None:
    at(store).do(edit_fields.set_field, table="key_results", id="O1.1", field="owner", value="")
    async with story(opened(store), size=(99, 45)) as person:
        await person.presses("o", "j", "e")
        await goes_to(person, "Owner")
        await person.presses("enter")
        await person.types("mraa\r")
        person.sees("There's nobody called mraa. Did you mean mara (Mara Lind)?")
        assert row(store, "key_results", "O1.1").owner == ""
        await person.types("\x15jo, Jörg\r")
        person.sees("One owner each. Press Enter again: Jo Park owns it, and Jörg Petersen")
        assert row(store, "key_results", "O1.1").owner == ""
        await person.presses("enter")
    result = row(store, "key_results", "O1.1")
    assert (result.owner, result.contributors) == ("jo", ["jorg"])


def test_a_store_that_has_twins_opens_and_the_doctor_names_them(tmp_path: Path, okr: Run) -> None:
    folder = tmp_path / "twins"
    twin = Someone(id="m2", key="m2", name="Mara Lind", teams=["booking"])
    teams = {("booking", "2026-Q4"): BOOKING}
    create_store(folder, [*WORKSPACE, twin], person="mara", today=MONDAY, team_documents=teams)
    assert at(folder, "m2").who == "m2"
    checked = okr("doctor", "--store", folder)
    assert checked.returncode == 1
    assert "mara (Mara Lind) and m2 (Mara Lind) have names that read alike." in checked.stdout
    asked = okr("status", "--store", folder, "--as", "Mara Lind")
    assert "Mara Lind could be mara (Mara Lind) or m2 (Mara Lind). Which one?" in asked.stderr


def test_the_small_store_is_well(tmp_path: Path, okr: Run) -> None:
    assert okr("doctor", "--store", make_clinics(tmp_path / "clinics")).returncode == 0
