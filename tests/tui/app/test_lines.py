"""Lines that drop, stall and hang up, on the real program in the places where people type most."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest

from store.open_store import open_store
from tests.tui.real_terminal import RealTerminal, real_terminal
from tests.world import PATIENCE, TODAY

pytestmark = pytest.mark.pty
WORDS = "what would have to be true"
PLACES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "prework": (("prework", "mission"), "Mission", "\r"),
    "draft": (("draft",), "O1.1", "A"),
    "checkin": (("checkin",), "Value", "\t\t\t"),
}
"""Each place: its command, what shows when it is open, the keys that lead into a field."""


@contextmanager
def typing(store: Path, place: str) -> Iterator[RealTerminal]:
    """Somebody who has typed half a sentence there, long enough ago for it to be kept."""
    command, shows, keys = PLACES[place]
    with real_terminal("-m", "tui", "--store", store, *command) as terminal:
        terminal.waits_for(shows)
        terminal.reads(0.5)
        for key in keys:
            terminal.presses(key)
        terminal.types(WORDS)
        terminal.waits_for(WORDS[-7:])
        terminal.waits_until(lambda: kept(store), "the words to be kept")
        yield terminal


def drafts(store: Path) -> list[str]:
    """What the next start will find."""
    return list(open_store(store, person="mara", today=date.fromisoformat(TODAY)).drafts.all().values())


def kept(store: Path) -> bool:
    return any(WORDS in text for text in drafts(store))


def ends_unread(terminal: RealTerminal) -> int:
    """Wait for the end without reading a byte, as a stalled line does; its exit status."""
    end = time.monotonic() + PATIENCE
    while True:
        pid, status = os.waitpid(terminal.pid, os.WNOHANG)
        if pid:
            terminal.status = os.waitstatus_to_exitcode(status)
            return terminal.status
        assert time.monotonic() < end, "still running"
        time.sleep(0.02)


def stalls(terminal: RealTerminal) -> None:
    """Ask for the whole screen again and again, and read nothing, until the line is full."""
    os.set_blocking(terminal.handle, False)
    with suppress(BlockingIOError):
        for _ in range(4000):
            os.write(terminal.handle, b"\x0c")
    time.sleep(0.5)


def closes(terminal: RealTerminal) -> None:
    os.close(terminal.handle)


def asks(sign: signal.Signals) -> Callable[[RealTerminal], None]:
    return lambda terminal: os.kill(terminal.pid, sign)


def stalls_and_hangs_up(terminal: RealTerminal) -> None:
    stalls(terminal)
    closes(terminal)


def stalls_and_is_asked(terminal: RealTerminal) -> None:
    stalls(terminal)
    os.kill(terminal.pid, signal.SIGTERM)


ENDS: dict[str, Callable[[RealTerminal], None]] = {
    "SIGHUP": asks(signal.SIGHUP),
    "SIGTERM": asks(signal.SIGTERM),
    "the line is cut": closes,
    "it stalls and hangs up": stalls_and_hangs_up,
    "it stalls and is told to end": stalls_and_is_asked,
}


def drops(store: Path, place: str, end: str) -> None:
    with typing(store, place) as terminal:
        ENDS[end](terminal)
        if end.startswith("SIG"):
            terminal.ends()
            assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")
            assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l")
        else:
            ends_unread(terminal)
    assert kept(store)


@pytest.mark.parametrize(
    ("place", "end"),
    [("prework", "SIGHUP"), ("draft", "it stalls and hangs up"), ("checkin", "the line is cut")],
)
def test_what_was_typed_outlives_the_line(demo_store: Path, place: str, end: str) -> None:
    drops(demo_store, place, end)


@pytest.mark.faults
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("place", PLACES)
def test_what_was_typed_outlives_any_end_of_the_line(demo_store: Path, place: str, end: str) -> None:
    drops(demo_store, place, end)


def test_the_words_are_back_where_they_were_typed(demo_store: Path) -> None:
    drops(demo_store, "draft", "SIGTERM")
    with real_terminal("-m", "tui", "--store", demo_store, "draft") as terminal:
        terminal.waits_for("O1.1")
        terminal.reads(0.5)
        terminal.presses("A")
        terminal.waits_for(WORDS)
        terminal.waits_for("are back")


def test_bytes_that_are_no_text_leave_the_program_running(demo_store: Path) -> None:
    with typing(demo_store, "draft") as terminal:
        terminal.presses(b" caf\xe9 \xff\xfe \xc3")
        terminal.presses(
            b"\xa9 \x9b2J\x1b[200~pasted \xe9\x00\x9b\x1b]52;c;eA==\x07\xed\xa0\x80 here\x1b[201~"
        )
        terminal.waits_for("here")
        assert b"\x1b]52" not in terminal.sent
        terminal.presses("\x1b")
        terminal.presses("\x03")
        terminal.waits_for("Leave okr?")
        terminal.presses("y")
        assert terminal.ends() == 0


CRASHING = """
import sys
from tui.screens.draft.screen import Draft
draw = Draft.draw_typed
def breaks(self, text):
    if text.endswith("true!"):
        raise RuntimeError("broken on purpose")
    draw(self, text)
Draft.draw_typed = breaks
sys.argv[0] = "okr"
from tui.__main__ import main
sys.exit(main())
"""


def test_a_fault_in_a_screen_is_one_sentence_and_keeps_what_was_typed(demo_store: Path) -> None:
    with real_terminal("-c", CRASHING, "--store", demo_store, "draft") as terminal:
        terminal.waits_for("O1.1")
        terminal.reads(0.5)
        terminal.presses("A")
        terminal.types(WORDS)
        terminal.waits_for(WORDS)
        terminal.presses("!")
        assert terminal.ends() == 1
        after = terminal.sent[terminal.sent.rindex(b"\x1b[?1049l") :].decode()
        assert "fault of its own" in " ".join(after.split())
        assert "Traceback" not in after
    report = Path(os.environ["XDG_STATE_HOME"], "okr", "okr-crash.txt").read_text()
    assert "in breaks" in report
    assert not (demo_store / "reports").exists()
    assert WORDS not in report
    assert kept(demo_store)
