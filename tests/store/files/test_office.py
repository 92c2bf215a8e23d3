"""Four people, and twenty, each in a process of their own, in one plan at once: all is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.world import run_python


def office(root: Path, people: int, each: int, pause: float) -> None:
    done = run_python("-m", "tests.store.office", root, str(people), str(each), str(pause))
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["errors"] == []
    assert said["done"] == said["kept"] == people * each
    assert said["ranks in order"]
    assert said["redraws"] > 1


def test_four_people_and_a_reader(root: Path) -> None:
    office(root, people=4, each=6, pause=0.02)


@pytest.mark.faults
def test_twenty_people_at_human_pace_and_a_reader(root: Path) -> None:
    office(root, people=20, each=12, pause=0.5)
