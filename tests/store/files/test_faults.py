"""Several at once, some killed, some whose calls fail: nothing acknowledged is lost, nothing half done."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from store.errors import StoreError
from store.files.health_check import check
from store.rows import migrations, row_format
from tests.store.calls import Calls, watched
from tests.store.kinds import KINDS, Kind, in_schema_two, prepared
from tests.store.storehouse import At, as_person
from tests.world import ROOT, run_python

BY_NAME = {kind.name: kind for kind in KINDS}
ALWAYS = ("check-in",)
"""The kind attacked call by call in every run; the others, some of which change three files, in full."""
each_kind = pytest.mark.parametrize(
    "kind", [name if name in ALWAYS else pytest.param(name, marks=pytest.mark.faults) for name in BY_NAME]
)


def all_at_once(root: Path, processes: int, each: int) -> None:
    words = [sys.executable, "-m", "tests.store.files.writers", "many", str(root)]
    started = [
        subprocess.Popen([*words, f"writer {number}", str(each)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for number in range(processes)
    ]
    for number, writer in enumerate(started):
        said, _ = writer.communicate()
        assert writer.returncode == 0
        assert said.split() == [str(value) for value in range(each)], number
    plan = At(as_person(root, "mara")).plan
    kept = sorted((kept.changed, kept.value) for kept in plan.check_ins)
    assert kept == sorted((f"writer {number}", value) for number in range(processes) for value in range(each))
    assert len({kept.id for kept in plan.check_ins}) == processes * each
    assert check(root) == []


def test_two_processes_at_once_are_both_kept(root: Path) -> None:
    all_at_once(root, processes=2, each=30)


@pytest.mark.faults
def test_eight_processes_at_once_are_all_kept(root: Path) -> None:
    all_at_once(root, processes=8, each=100)


def killed(place: Path, *how: str) -> None:
    done = run_python("-m", "tests.store.files.killed", place, *how)
    assert done.returncode == 0, done.stderr
    *wrong, last = done.stdout.splitlines()
    assert wrong == []
    assert int(last.removeprefix("done ")) > 0


def test_writers_killed_at_any_moment_lose_nothing_acknowledged(tmp_path: Path) -> None:
    killed(tmp_path, "at-random", "21")


@pytest.mark.faults
def test_a_thousand_writers_killed_lose_nothing_acknowledged(tmp_path: Path) -> None:
    """Four lanes of 250: most of the time is spent waiting for a disk that is slowed."""
    lanes = [tmp_path / f"lane-{seed}" for seed in range(4)]
    for lane in lanes:
        lane.mkdir()
    with ThreadPoolExecutor(len(lanes)) as at_once:
        trials = [at_once.submit(killed, lane, "at-random", "250", str(n)) for n, lane in enumerate(lanes)]
        for trial in trials:
            trial.result()


@each_kind
def test_a_writer_killed_before_any_call_of_the_system_leaves_all_whole(tmp_path: Path, kind: str) -> None:
    killed(tmp_path, "at-each-call", kind)


@pytest.fixture
def schema_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_format, "SCHEMA", row_format.SCHEMA)
    monkeypatch.setattr(migrations, "STEPS", dict(migrations.STEPS))
    in_schema_two()


def shards(root: Path) -> dict[str, bytes]:
    """What the store holds, backups aside."""
    found = [path for path in root.rglob("*.json") if "backups" not in path.parts and path.name[0] != "."]
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


def struck(root: Path, kind: Kind, calls: Calls) -> None:
    """One write during which calls of the system fail."""
    at = At(as_person(root, "mara"))
    last, before = kind.kept(at), shards(root)
    try:
        with watched(calls):
            kind.write(at, last + 1)
    except StoreError:
        # A draft is tried again by itself; a migration begins with putting the older file there.
        if kind.name not in ("draft", "migration"):
            assert shards(root) == before
        acknowledged = False
    else:
        acknowledged = True
    kept = kind.kept(At(as_person(root, "mara")))
    assert last + acknowledged <= kept <= last + 1
    kind.write(At(as_person(root, "mara")), kept + 1)
    assert kind.kept(At(as_person(root, "mara"))) == kept + 1
    assert check(root) == []


@pytest.mark.usefixtures("schema_two")
@each_kind
@pytest.mark.parametrize(
    ("number", "from_then_on"), [(errno.EIO, False), (errno.ENOSPC, False), (errno.ENOSPC, True)]
)
def test_whichever_call_fails_all_is_as_it_was(
    tmp_path: Path, kind: str, number: int, from_then_on: bool
) -> None:
    """Once, as on a disk with a bad spot; or from then on, as on a full one."""
    prepared(tmp_path / "store")

    def fails() -> None:
        raise OSError(number, os.strerror(number))

    for moment in count(1):
        root = tmp_path / f"moment-{moment}"
        shutil.copytree(tmp_path / "store", root)
        calls = Calls(moment, fails, only={"write"} if from_then_on else None)
        struck(root, BY_NAME[kind], calls)
        if calls.count < moment:
            break
    assert moment > 1
