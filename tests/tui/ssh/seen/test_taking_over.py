"""Taking over what is committed and somebody else's, by keys over a line: with a reason that they read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.tui.real_terminal import RealTerminal
from tests.tui.ssh.house import Server, missing, plan

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty, pytest.mark.faults]


def owner(house: Server) -> str:
    return next(each.owner for each in plan(house).key_results if each.key == "O1.1")


def at_the_owner(terminal: RealTerminal) -> None:
    """Open the fields of O1.1, and go down to whose it is."""
    terminal.waits_for("A new objective")
    for key in ("g", "j", "e"):
        terminal.presses(key)
    terminal.waits_for("Who, and where from")
    for _ in range(9):
        if "▸ Owner" in terminal.text:
            return
        terminal.presses("k")
    raise AssertionError(terminal.text)


@pytest.fixture
def asked(house: Server) -> Iterator[RealTerminal]:
    with house.sits_down("jo", "draft", size=(100, 40)) as terminal:
        at_the_owner(terminal)
        terminal.presses("\r")
        terminal.presses(b"\x15")
        terminal.types("jo")
        terminal.presses("\r")
        terminal.waits_for("Why does its owner change?")
        yield terminal


def test_stepping_out_of_the_question_leaves_it_theirs(house: Server, asked: RealTerminal) -> None:
    asked.presses(b"\x1b")
    asked.waits_until(lambda: "Why does its owner change?" not in asked.text)
    assert owner(house) == "mara"


def test_no_reason_is_no_reason(house: Server, asked: RealTerminal) -> None:
    asked.types("  ")
    asked.presses("\r")
    assert owner(house) == "mara"


def test_with_a_reason_it_changes_hands_and_whose_it_was_reads_it(house: Server, asked: RealTerminal) -> None:
    asked.types("Mara asked me to")
    asked.presses("\r")
    asked.waits_until(lambda: owner(house) == "jo")
    told = house.ssh("mara", "today").stdout
    assert "O1.1" in told
    assert "Mara asked me to" in told
