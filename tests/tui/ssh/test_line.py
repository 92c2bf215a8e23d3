"""From a train, 150 ms away: what is typed shows at once, all of it arrives, and nothing piles up."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from benchmarks.startup import many_key_results
from tests.tui.real_terminal import RealTerminal
from tests.tui.ssh.house import Server, let_in, missing, server
from tests.tui.ssh.long_line import THERE, LongLine, long_line, why_no_line
from tests.tui.terminal.test_terminals import at_cursor

WHY = missing() or why_no_line()
pytestmark = [pytest.mark.skipif(bool(WHY), reason=WHY), pytest.mark.pty]

MOST = 16_000
"""Bytes that may be on their way to somebody at one time: what TCP sends at once on a new line."""


@pytest.fixture(scope="module")
def line() -> Iterator[LongLine]:
    with long_line(round_trip=0.15, loss=0.0) as line:
        yield line


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, line: LongLine) -> Iterator[Server]:
    """A server at the far end, and Mara's review of sixty key results behind it."""
    folder = tmp_path_factory.mktemp("line")
    many_key_results(folder / "store", 12)
    let_in(folder, folder / "store", "mara")
    with server(folder, address=THERE, near=line.near.inside, far=line.far.inside) as at:
        yield at


def finds(terminal: RealTerminal) -> None:
    """Open the search, where words are typed beside a list that follows them."""
    terminal.waits_for("O1.1")
    terminal.reads(0.5)
    terminal.presses("/")
    terminal.reads(0.5)


def test_a_letter_shows_after_one_round_trip_and_an_idle_line_is_silent(
    house: Server, line: LongLine
) -> None:
    with house.sits_down("mara", "review") as terminal:
        finds(terminal)
        for typed in ("z", "zq", "zqx"):
            line.far.parts.clear()
            os.write(terminal.handle, typed[-1].encode())
            terminal.waits_until(lambda typed=typed: f" {typed} " in f"{terminal.text} ".replace("\n", " "))
            assert len(line.far.parts) == 1  # the key went there, and nothing more was needed for its answer
        terminal.reads(1.0)
        line.near.parts.clear()
        line.far.parts.clear()
        terminal.reads(2.0)
        assert not line.near.parts | line.far.parts


def test_on_a_line_that_loses_packets_all_that_was_typed_arrives_and_nothing_piles_up(
    house: Server, line: LongLine
) -> None:
    with house.sits_down("mara", "review") as terminal:
        terminal.waits_for("O1.1")
        terminal.reads(0.5)
        line.loss, line.near.most = 0.05, 0
        for _ in range(45):
            os.write(terminal.handle, b"j")
            time.sleep(1 / 30)
        terminal.waits_until(lambda: "O10.1" in at_cursor(terminal), "the row")
        assert 0 < line.near.most < MOST
        line.loss = 1.0  # a tunnel
        os.write(terminal.handle, b"kk")
        terminal.reads(1.0)
        os.write(terminal.handle, b"k")
        line.loss = 0.0
        terminal.waits_until(lambda: "O9.3" in at_cursor(terminal), "what was pressed in the tunnel")
        terminal.reads(0.5)
        shown = terminal.text
        terminal.screen.reset()
        os.write(terminal.handle, b"\x0c")
        terminal.waits_until(lambda: terminal.text == shown, "the same screen drawn afresh")
