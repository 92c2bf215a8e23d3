"""`okr people`: who is here, who is away, and a person who leaves and hands over (METHOD 9)."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from method.actions.access import add_keys
from method.actions.close_cycle import open_next_cycle
from method.actions.edit_fields import add_row
from method.actions.people import remove_person
from store.documents.workspace import AccessKey
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import BOOKING, WORKSPACE
from tests.world import Run
from tui.cli.heirs import ask_for
from tui.leaving import Leaving
from tui.session import Session

KEY = AccessKey(
    id="k", person="jo", type="ssh-ed25519", blob="AAAA", fingerprint="SHA256:abc", by="mara", added_on=MONDAY
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clinics, shared: roles count. Jo owns O1.2 and a condition, and signs in with a key."""
    folder = tmp_path / "clinics"
    teams = {("booking", "2026-Q4"): BOOKING}
    create_store(folder, [*WORKSPACE, KEY], person="mara", today=MONDAY, team_documents=teams, shared=True)
    monkeypatch.setenv("OKR_STORE", str(folder))
    monkeypatch.setenv("OKR_USER", "mara")
    at(folder).do(add_row, table="conditions", fields={"of": "O1.1", "text": "Nurses may book", "who": "jo"})
    return folder


def at(store: Path, who: str = "mara") -> Session:
    return Session.open(store, who=who, today=MONDAY)


def owners(store: Path) -> dict[str, str]:
    plan = at(store).plan
    rows: list[Any] = [*plan.objectives, *plan.key_results]
    return {each.key: each.owner for each in rows} | {each.key: each.who for each in plan.conditions}


def test_everybody_is_listed_with_who_is_away_and_who_left(store: Path, okr: Run) -> None:
    assert okr("people", "away", "Jo Park", "--until", "4 Dec", "--stand-in", "Mara").returncode == 0
    assert okr("people", "remove", "Ines", "--team", "booking").returncode == 2  # Billing would be empty
    listed = okr("people")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert listed.stdout == okr("people", "list").stdout
    lines = {line.split()[0]: " ".join(line.split()) for line in listed.stdout.splitlines()}
    assert lines["jo"] == "jo Jo Park member Booking team away until 4 December; Mara Lind checks in"
    assert lines["mara"] == "mara Mara Lind facilitator Booking team"
    assert okr("people", "back", "jo").stdout == "Jo Park is back.\n"
    assert okr("people", "remove", "jo", "--to", "nobody").returncode == 0
    assert okr("people").stdout.splitlines()[-1].split()[-4:] == ["on", "23", "November", "2026"]


def test_one_is_shown_with_what_they_own(store: Path, okr: Run) -> None:
    assert okr("people", "show", "jo").stdout == (
        "jo  Jo Park  member  Booking team\n"
        "  O1.2  Cut the time from wish to visit from 9 d to 3 d\n"
        "  C1  Nurses may book\n"
    )
    assert okr("people", "show", "ines").stderr == "Ines Roth owns nothing that is still open.\n"


@pytest.mark.parametrize(
    ("words", "after"),
    [
        (("--to", "mara"), {"O1.2": "mara", "C1": "mara"}),
        (("--to", "Mara Lind"), {"O1.2": "mara", "C1": "mara"}),
        (("--to", "nobody"), {"O1.2": "", "C1": ""}),
        (("--to", "O1.2=ines", "--to", "nobody yet"), {"O1.2": "ines", "C1": ""}),
        (("--to", "nobody", "--to", "o1.2 = Ines"), {"O1.2": "ines", "C1": ""}),
        (("--to", "C1=mara", "--to", "O1.2=nobody"), {"O1.2": "", "C1": "mara"}),
    ],
)
def test_whoever_leaves_hands_over_first(
    store: Path, okr: Run, words: tuple[str, ...], after: dict[str, str]
) -> None:
    done = okr("people", "remove", "jo", *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Handed over from Jo Park: O1.2 and C1.\nJo Park is no longer here")
    assert {key: owners(store)[key] for key in after} == after
    workspace = at(store).plan.workspace
    assert workspace.has_left("jo")
    assert workspace.access_keys == ()
    refused = okr("win", "Still here", "--as", "jo")
    assert (refused.returncode, refused.stderr) == (
        4,
        "You have left this store. Mara Lind can add you again.\n",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("remove", "jo"), "Jo Park still owns O1.2 and C1. Say who takes each over: --to O1.2=NAME for one"),
        (("remove", "jo", "--to", "O1.2=mara"), "Jo Park still owns C1."),
        (("remove", "jo", "--to", "O1.1=mara"), "O1.1 isn't Jo Park's. They own O1.2 and C1."),
        (("remove", "jo", "--to", "mraa"), "There's nobody called mraa. Did you mean mara (Mara Lind)?"),
        (("remove", "jo", "--to", "jo"), "There's nobody called jo."),
        (("remove", "mara", "--to", "jo"), "You can't remove yourself; another facilitator can."),
        (("remove", "Zoë"), "There's nobody called Zoë."),
        (("remove",), "Say who: okr people remove NAME"),
        (("hand-over", "jo"), "Jo Park owns O1.2 and C1. Say who takes what over"),
        (("away", "jo"), "Say the last day away: okr people away jo --until 4 Jan"),
        (("away", "jo", "--until", "31 Nov"), "isn't a date I can read"),
        (("away", "jo", "--until", "20 Nov 2026"), "20 November 2026 has passed"),
        (("away", "jo", "--until", "4 Dec", "--stand-in", "ines"), "Ines Roth isn't on a team with Jo Park"),
        (("add", "Jo Park"), "There's already somebody called jo (Jo Park)"),
        (("add", "Zoë", "--role", "boss"), "boss"),
        (("add", "Zoë", "--to", "jo"), "okr people add takes no --to."),
        (("list", "jo"), "okr people show jo"),
        (("lst",), "okr people lists them; say list, show,"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_what_cannot_be_done_says_so_and_changes_nothing(
    store: Path, okr: Run, words: tuple[str, ...], said: str
) -> None:
    before = owners(store), at(store).plan.workspace.everyone
    done = okr("people", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (owners(store), at(store).plan.workspace.everyone) == before


def test_some_of_it_is_handed_over_and_they_stay(store: Path, okr: Run) -> None:
    done = okr("people", "hand-over", "jo", "--to", "C1=mara")
    assert done.stdout == "Handed over from Jo Park: C1.\n"
    assert owners(store)["O1.2"] == "jo"
    assert at(store).plan.workspace.present("jo") is not None
    assert okr("undo").stdout == "Taken back: Handed over from Jo Park: C1.\n"
    assert owners(store)["C1"] == "jo"
    assert okr("people", "hand-over", "ines").returncode == 1


def test_only_a_facilitator_lets_somebody_go(store: Path, okr: Run) -> None:
    done = okr("people", "remove", "mara", "--to", "nobody", "--as", "jo")
    assert done.returncode == 4
    assert "Mara Lind can" in done.stderr
    assert okr("people", "away", "jo", "--until", "4 Dec", "--as", "jo").returncode == 0  # of oneself


def test_somebody_comes_and_whoever_left_comes_back(store: Path, okr: Run) -> None:
    assert okr("people", "add", "Zoë Ames", "--role", "viewer").returncode == 0
    assert [each.role for each in at(store).plan.workspace.people if each.name == "Zoë Ames"] == ["viewer"]
    okr("people", "remove", "jo", "--to", "mara")
    assert "Jo Park's short name" in okr("people", "add", "Jo Roth", "--key", "jo").stderr
    assert okr("people", "add", "Jo Park", "--key", "jo").stdout == "Jo Park is back.\n"


@pytest.mark.parametrize("name", ["jo", "Jo Park", "JO"])
def test_whoever_left_is_shown_and_comes_back_by_name(store: Path, okr: Run, name: str) -> None:
    okr("people", "remove", "jo", "--to", "mara")
    assert okr("people", "show", name).stdout.startswith("jo  Jo Park  Booking team  left on ")
    assert okr("people", "back", name).stdout == "Jo Park is back.\n"
    jo = at(store).plan.workspace.present("jo")
    assert jo is not None
    assert (jo.role, jo.teams) == ("member", ["booking"])


def test_what_is_owned_in_every_open_plan_is_found(store: Path) -> None:
    """Leaving as the deeds on access can call it: one look, one hand-over, one removal."""
    session = at(store)
    at(store, "ines").do(add_row, table="kpis", fields={"name": "Returns", "owner": "jo"})
    leaving = Leaving(session.gateway, next(one for one in session.plan.people if one.key == "jo"))
    assert [each.label for each in leaving.things] == ["O1.2", "C1", "Returns"]
    assert [each.key for each in leaving.heirs()] == ["mara", "ines"]
    leaving.hand_over({each.id: "ines" for each in leaving.things})
    assert leaving.things == []
    assert "can't sign in any more" in leaving.remove().said


def test_a_key_goes_with_its_person_and_its_short_name_to_nobody_else(store: Path) -> None:
    session = at(store)
    jo = session.plan.workspace.present("jo")
    assert jo is not None
    session.do_on_workspace(remove_person, id=jo.id)
    assert session.plan.workspace.access_keys == ()
    with pytest.raises(Exception, match="short name"):
        session.do_on_workspace(add_keys, person="jo", keys=[], name="Jo Roth", team="booking")


def test_the_day_somebody_left_is_the_readers(store: Path, okr: Run) -> None:
    okr("people", "remove", "jo", "--to", "mara", env={"OKR_TODAY": "2026-11-24"})
    found = at(store).plan.workspace.person("jo")
    assert found is not None
    assert found.left_on == date(2026, 11, 24)


def test_what_was_handed_over_is_not_given_back_to_somebody_who_left(store: Path, okr: Run) -> None:
    okr("people", "remove", "jo", "--to", "mara")
    said = okr("undo")
    assert (said.returncode, said.stdout) == (1, "")
    assert "Jo Park has left, so this isn't given back to them." in said.stderr
    assert owners(store)["O1.2"] == "mara"
    okr("people", "add", "Jo Park", "--key", "jo")
    assert okr("undo").returncode == 0
    assert owners(store)["O1.2"] == "jo"


def test_on_a_terminal_each_thing_is_asked_about_until_it_is_answered(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session = at(store)
    leaving = Leaving(session.gateway, next(one for one in session.plan.people if one.key == "jo"))
    monkeypatch.setattr("sys.stdin", StringIO("mraa\n\nmara\nnobody\n"))
    assert list((ask_for(leaving, leaving.things, {}) or {}).values()) == ["mara", ""]
    asked = capsys.readouterr().err
    assert asked.count("who takes it over? (1 of 2)") == 3
    assert "Did you mean mara" in asked
    monkeypatch.setattr("sys.stdin", StringIO("mara\n"))
    assert ask_for(leaving, leaving.things, {}) is None, "the answers ended: nothing is handed over"


def test_a_kpi_that_is_in_two_open_cycles_is_handed_over_once_and_in_both(store: Path, okr: Run) -> None:
    session = at(store)
    session.do(add_row, table="kpis", fields={"name": "Returns", "owner": "jo"})
    session.do(open_next_cycle)
    assert okr("people", "show", "jo").stdout.count("Returns") == 1
    done = okr("people", "remove", "jo", "--to", "mara")
    assert (done.returncode, done.stderr) == (0, "")
    plans = [session.gateway.plan("booking", cycle) for cycle in ("2026-Q4", "2027-Q1")]
    assert [kpi.owner for plan in plans for kpi in plan.kpis] == ["mara", "mara"]
