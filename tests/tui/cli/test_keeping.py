"""Making a store, looking after it, and what okr remembers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from store.open_store import open_store
from tests.plans import MONDAY
from tests.tui.clinics import make_clinics
from tests.world import Run


def test_a_store_is_made_with_what_is_said(tmp_path: Path, okr: Run) -> None:
    made = okr(
        "init", "--store", tmp_path / "new", "--name", "Harbour Clinics",
        "--team", "Booking", "--team", "Billing", "--person", "Mara Lind", "--person", "Jo Park",
        "--start", "2027-01-04", "--end", "2027-04-02",
    )  # fmt: skip
    assert (made.returncode, made.stderr) == (0, "")
    assert str(tmp_path / "new") in made.stdout
    workspace = open_store(tmp_path / "new", person="mara", today=MONDAY).workspace()
    assert workspace.about.name == "Harbour Clinics"
    assert [team.name for team in workspace.teams] == ["Booking", "Billing"]
    assert {person.name for person in workspace.people} == {"Mara Lind", "Jo Park"}
    assert (workspace.cycles[0].start.isoformat(), workspace.cycles[0].end.isoformat()) == (
        "2027-01-04",
        "2027-04-02",
    )


def test_a_name_is_enough_this_quarter_and_oneself_are_taken(okr: Run) -> None:
    assert okr("init", "--name", "Just me").returncode == 0
    shape = json.loads(okr("status", "--json").stdout)
    assert shape["cycle"] == "2026-Q4"
    assert okr("win", "I began").returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--name"),
        (["--name", "  "], "--name"),
        (["--name", "X", "--start", "2027-02-30"], "2027-02-30"),
        (["--name", "X", "--start", "soon"], "soon"),
        (["--name", "X", "--start", "2027-03-01", "--end", "2027-01-01"], "2027"),
        (["--name", "X", "--team", ""], "name"),
        (["--name", "X", "--team", "A", "--team", "a"], "A"),
    ],
)
def test_what_makes_no_store_is_said_and_leaves_nothing(
    tmp_path: Path, okr: Run, words: list[str], said: str
) -> None:
    refused = okr("init", "--store", tmp_path / "new", *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said.lower() in refused.stderr.lower()
    assert len(refused.stderr.splitlines()) == 1
    assert not (tmp_path / "new").exists()


def test_a_store_is_never_made_over_something(tmp_path: Path, okr: Run) -> None:
    folder = make_clinics(tmp_path / "clinics")
    before = (folder / "workspace.json").read_bytes()
    refused = okr("init", "--store", folder, "--name", "Other")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert (folder / "workspace.json").read_bytes() == before


def test_the_demo_says_where_it_is_and_shows_its_status(tmp_path: Path, okr: Run) -> None:
    shown = okr("demo", tmp_path / "demo", env={"OKR_USER": "a stranger"})
    assert shown.returncode == 0
    assert "O1.1" in shown.stdout
    assert str(tmp_path / "demo") in shown.stderr
    assert okr("demo", tmp_path / "demo").stdout == shown.stdout
    mine = okr("--store", tmp_path / "demo", "status", "--mine", env={"OKR_USER": "a stranger"})
    assert mine.returncode == 0


def test_the_demo_never_fills_a_folder_that_holds_something_else(tmp_path: Path, okr: Run) -> None:
    (tmp_path / "letter.txt").write_text("hello", "utf-8")
    assert okr("demo", tmp_path).returncode == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.txt"]


def test_without_a_store_of_one_s_own_the_demo_can_be_asked_for(tmp_path: Path, okr: Run) -> None:
    shown = okr("--or-demo", env={"TMPDIR": str(tmp_path)})
    assert shown.returncode == 0
    assert "O1.1" in shown.stdout
    assert len(list(tmp_path.iterdir())) == 1
    okr("init", "--name", "Mine")
    own = okr("--or-demo", env={"TMPDIR": str(tmp_path)})
    assert "Mine" in own.stdout
    assert "O1.1" not in own.stdout


def test_a_damaged_file_is_found_and_repaired_from_its_backup(
    tmp_path: Path, okr: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    assert okr("doctor").returncode == 0
    for text in ("one", "two"):
        assert okr("win", text).returncode == 0
    shard = folder / "cycles" / "2026-Q4" / "booking.json"
    shard.write_bytes(shard.read_bytes()[:200])
    found = okr("doctor")
    assert found.returncode == 1
    assert str(shard) in found.stdout
    assert "--repair" in found.stderr
    repaired = okr("doctor", "--repair")
    assert repaired.returncode == 0
    assert okr("doctor").returncode == 0
    assert okr("status").returncode == 0


def test_a_damaged_file_without_a_backup_is_left_alone(tmp_path: Path, okr: Run) -> None:
    folder = make_clinics(tmp_path / "clinics")
    shard = folder / "cycles" / "2026-Q4" / "booking.json"
    shard.write_bytes(b"{")
    left = okr("doctor", "--repair", "--store", folder)
    assert left.returncode == 1
    assert shard.read_bytes() == b"{"


def test_the_doctor_of_nothing(okr: Run) -> None:
    asked = okr("doctor")
    assert (asked.returncode, asked.stdout) == (3, "")
    assert "okr init" in asked.stderr


def test_settings_are_kept_and_shown(tmp_path: Path, okr: Run) -> None:
    folder = make_clinics(tmp_path / "clinics")
    assert okr("config", "store", folder).returncode == 0
    assert okr("status").returncode == 0
    assert okr("config", "store").stdout == f"{folder}\n"
    assert f"store = {folder}" in okr("config").stdout
    unset = okr("config", "team")
    assert (unset.returncode, unset.stdout) == (1, "")
    assert okr("config", "store", "").returncode == 0
    assert okr("status").returncode == 3
    wrong = okr("config", "persn", "jo")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "Did you mean person?" in wrong.stderr


def test_a_person_or_team_that_the_store_does_not_know_is_not_remembered(
    tmp_path: Path, okr: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_STORE", str(make_clinics(tmp_path / "clinics")))
    for key, word, known in (
        ("team", "bookings", "booking, billing"),
        ("person", "marra", "mara (Mara Lind)"),
    ):
        refused = okr("config", key, word)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert word in refused.stderr
        assert known in refused.stderr
        assert okr("config", key).returncode == 1
    monkeypatch.setenv("OKR_STORE", str(tmp_path / "not made yet"))
    assert okr("config", "team", "bookings").returncode == 0


@pytest.mark.parametrize("text", ["person = [", "person = 7\n"])
def test_settings_that_cannot_be_read_are_said_plainly(fixed_world: Path, okr: Run, text: str) -> None:
    (fixed_world / "config" / "okr").mkdir(parents=True)
    (fixed_world / "config" / "okr" / "config.toml").write_text(text, "utf-8")
    asked = okr("status")
    assert asked.returncode == 2
    assert len(asked.stderr.splitlines()) == 1
    assert "config.toml" in asked.stderr
