"""`okr reopen`: a closed cycle is changed again by a facilitator, with a reason that the record keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.world import Run


@pytest.fixture
def closed(demo_store: Path) -> Path:
    """The demo, whose cycle before is closed."""
    return demo_store


def test_it_takes_a_reason_and_keeps_it(closed: Path, okr: Run) -> None:
    cycle = ("--cycle", "2026-Q3", "--as", "ines")
    refused = okr("reopen", *cycle)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == 'Say why 2026-Q3 is reopened: okr reopen --because "One score was wrong."\n'
    done = okr("reopen", *cycle, "--because", "O1.1 was scored from an old report")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2026-Q3" in done.stdout
    assert "O1.1 was scored from an old report" in done.stdout
    assert okr("undo", "--list", *cycle).stdout.startswith(" 1  23 November  2026-Q3 is open again")
    again = okr("reopen", *cycle, "--because", "Twice")
    assert (again.returncode, again.stderr) == (
        2,
        "2026-Q3 isn't closed, so there is nothing to reopen.\n",
    )


def test_undoing_it_closes_the_cycle_again_and_redoing_opens_it(closed: Path, okr: Run) -> None:
    cycle = ("--cycle", "2026-Q3", "--as", "ines")
    okr("reopen", *cycle, "--because", "One score was wrong")
    assert okr("undo", *cycle).returncode == 0
    frozen = okr("win", "Too late", *cycle)
    assert frozen.returncode == 2
    assert "A facilitator can reopen it with a reason: R in Learn, or okr reopen." in frozen.stderr
    assert okr("redo", *cycle).returncode == 0
    assert okr("win", "In time", *cycle).returncode == 0


def test_an_open_cycle_says_which_are_closed(closed: Path, okr: Run) -> None:
    said = okr("reopen", "--because", "x", "--as", "ines")
    assert said.returncode == 2
    assert said.stderr == (
        "2026-Q4 isn't closed. Closed: 2026-Q3. Say which: okr reopen --cycle 2026-Q3 --because WHY\n"
    )
