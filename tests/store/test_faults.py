"""Several processes at once, and processes killed in the middle: nothing acknowledged is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from store.check import check
from tests.store.storehouse import At, as_person
from tests.world import ROOT, run_python


def all_at_once(root: Path, processes: int, each: int) -> None:
    words = [sys.executable, "-m", "tests.store.writers", "many", str(root)]
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


def killed(root: Path, trials: int) -> None:
    done = run_python("-m", "tests.store.writers", "killed", root, str(trials))
    assert done.returncode == 0, done.stderr
    *wrong, last = done.stdout.splitlines()
    assert wrong == []
    assert int(last.removeprefix("acknowledged ")) > 0


def test_writers_killed_at_any_moment_lose_nothing_acknowledged(root: Path) -> None:
    killed(root, trials=20)


@pytest.mark.faults
def test_a_thousand_writers_killed_lose_nothing_acknowledged(root: Path) -> None:
    killed(root, trials=1000)
