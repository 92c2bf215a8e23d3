"""`okr doctor --merge`: what differs is printed; on a terminal one key each chooses, then it is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from method.actions.edit_fields import set_field
from store.documents.plan import Plan
from store.open_store import open_store
from tests.plans import MONDAY
from tests.tui.cli.test_terminal import on_a_terminal, read
from tests.tui.clinics import make_clinics
from tests.world import Run

COPY = "booking.sync-conflict-20261123-101112-ABCDEFG.json"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder / "cycles" / "2026-Q4" / "booking.json"


def plan_at(file: Path) -> Plan:
    return open_store(file.parents[2], person="mara", today=MONDAY).plan("booking", "2026-Q4")


@pytest.fixture
def parted(file: Path, okr: Run) -> Path:
    """A win here; a win and a check-in in the copy; the mission and the vision changed in both."""
    base = file.read_bytes()

    def writes(who: str, **fields: str) -> None:
        gateway = open_store(file.parents[2], person=who, today=MONDAY)
        for field, value in fields.items():
            given = {"table": "direction", "id": "direction", "field": field, "value": value}
            gateway.act(set_field, "booking", "2026-Q4", **given)

    okr("win", "Won there", "--as", "jo")
    okr("checkin", "O1.2", "6", "--confidence", "5", "--as", "jo")
    writes("jo", mission="Nobody queues", vision="A town without queues")
    other = file.read_bytes()
    file.write_bytes(base)
    okr("win", "Won here")
    writes("mara", mission="Nobody waits", vision="A town without waiting")
    file.with_name(COPY).write_bytes(other)
    return file


def test_without_a_terminal_it_is_printed_and_nothing_changes(parted: Path, okr: Run) -> None:
    before = {path: path.read_bytes() for path in parted.parents[2].rglob("*.json")}
    shown = okr("doctor", "--merge")
    assert shown.returncode == 1
    assert "on a terminal" in shown.stderr
    for part in ("Won there", "Won here", "Jo", "Nobody queues", "Nobody waits", "23 November", COPY):
        assert part in shown.stdout
    assert {path: path.read_bytes() for path in parted.parents[2].rglob("*.json")} == before


def test_the_doctor_names_the_way(parted: Path, okr: Run) -> None:
    assert "okr doctor --merge" in okr("doctor").stdout


def test_an_export_says_which_copies_it_leaves_out(parted: Path, okr: Run) -> None:
    for kind in ("json", "csv", "md"):
        told = okr("export", "--format", kind)
        assert told.returncode == 0
        assert COPY in told.stderr
        assert "Nobody queues" not in told.stdout
    parted.with_name(COPY).unlink()
    assert okr("export").stderr == ""


def on_keys(*keys: bytes) -> Callable[[], tuple[int, str]]:
    def run() -> tuple[int, str]:
        with on_a_terminal("doctor", "--merge") as (process, terminal):
            seen = ""
            for key in keys:
                seen += read(terminal, until="changes nothing")
                os.write(terminal, key)
            seen += read(terminal)
            return process.wait(), seen

    return run


@pytest.mark.pty
@pytest.mark.parametrize(
    ("keys", "mission", "vision"),
    [
        ((b"2", b"1"), "Nobody queues", "A town without waiting"),
        ((b"1", b"2"), "Nobody waits", "A town without queues"),
        ((b"x1", b"1"), "Nobody waits", "A town without waiting"),
        ((b"2", b"2"), "Nobody queues", "A town without queues"),
    ],
)
def test_one_key_each_chooses_and_the_rest_comes_along(
    parted: Path, keys: tuple[bytes, ...], mission: str, vision: str
) -> None:
    code, seen = on_keys(*keys)()
    assert code == 0, seen
    plan = plan_at(parted)
    assert (plan.direction.mission, plan.direction.vision) == (mission, vision)
    assert [win.text for win in plan.wins] == ["Won here", "Won there"]
    assert plan.check_ins[-1].value == 6
    assert (plan.changes[-1].by, plan.changes[-1].deed) == ("mara", "merge_copy")
    assert "Jo" in plan.changes[-1].why
    assert not parted.with_name(COPY).exists()
    kept = parted.parents[2] / "backups" / "cycles" / "2026-Q4" / "booking"
    assert [path.suffix for path in sorted(kept.iterdir()) if "copy" in path.name] == [".merged"]


@pytest.mark.pty
@pytest.mark.parametrize("keys", [(b"q",), (b"2", b"q"), (b"2", b"\x04")])
def test_whoever_stops_has_changed_nothing(parted: Path, keys: tuple[bytes, ...]) -> None:
    before = {path: path.read_bytes() for path in parted.parents[2].rglob("*.json")}
    code, _ = on_keys(*keys)()
    assert code != 0
    assert {path: path.read_bytes() for path in parted.parents[2].rglob("*.json")} == before


@pytest.mark.pty
def test_a_copy_that_says_the_same_is_put_away(file: Path) -> None:
    file.with_name(COPY).write_bytes(file.read_bytes())
    before = file.read_bytes()
    code, seen = on_keys()()
    assert (code, file.read_bytes()) == (0, before), seen
    assert not file.with_name(COPY).exists()


def test_where_nothing_has_a_second_version_it_says_so(file: Path, okr: Run) -> None:
    told = okr("doctor", "--merge")
    assert (told.returncode, told.stdout) == (0, "There is nothing to merge: no file has a second version.\n")


def test_a_copy_that_does_not_say_whose_it_is_stays(file: Path, okr: Run) -> None:
    file.with_name("booking 2.json").write_bytes(b"")
    told = okr("doctor", "--merge")
    assert told.returncode == 1
    assert "booking 2.json doesn't say which file" in told.stdout
