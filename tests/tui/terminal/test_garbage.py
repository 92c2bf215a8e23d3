"""Whatever is typed at the program on a real terminal: it ends by its own ways, hears, and keeps words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.garbled import GROWTH, Garbled, garbled, running
from tests.tui.clinics import make_clinics
from tests.tui.real_terminal import RealTerminal, real_terminal
from tui.session import Session
from tui.terminal.driver import MOST_COLUMNS, MOST_ROWS

pytestmark = pytest.mark.pty


def fares_well(done: Garbled) -> None:
    assert done.wrong == []
    assert done.grown < GROWTH


def test_two_thousand_bytes_of_garbage_end_nothing(demo_store: Path) -> None:
    fares_well(garbled(demo_store, {}, 2_000, seed=11))


@pytest.mark.faults
def test_a_hundred_thousand_bytes_of_garbage_end_nothing_and_memory_stays_level(demo_store: Path) -> None:
    fares_well(garbled(demo_store, {}, 100_000, seed=1))


ABSURD = [
    "\x1b[1114112u",
    "\x1b[99999999999999999999u",
    "\x1b[55296;5u",
    "\x1b[97;;1114112u",
    "\x1b[" + "9" * 20_000 + "u",
    "\x1b[48;65535;65535;65535;65535t",
    "\x1b[?2048;2$y\x1b[48;65535;65535;1;1t",
    "\x1b[<0;99999;99999M",
    "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    "\x1bP1$r0 q\x1b\\",
    "\x1b[O",
    "\x1b[200~q q q",
    "\x1b]52;c;" + "q" * 20_000,
    "\xff\xfe\xc3",
]


def hears(terminal: RealTerminal) -> None:
    """A key acts: the help opens and closes again."""
    terminal.presses("?")
    terminal.waits_for("closes this")
    terminal.presses("q")
    terminal.waits_for("O1.1")


@pytest.mark.parametrize(
    "sequences", [ABSURD[::5], pytest.param(ABSURD, marks=pytest.mark.faults)], ids=["some", "all"]
)
def test_what_no_key_sends_ends_nothing_and_presses_nothing(demo_store: Path, sequences: list[str]) -> None:
    with real_terminal("-m", "tui", "review") as terminal:
        terminal.waits_for("O1.1")
        for sent in sequences:
            terminal.presses(sent.encode("latin-1"))
            terminal.reads(2.5 if "200~" in sent else 0.3)  # half a sequence, a paste without an end are over
            hears(terminal)


@pytest.mark.faults
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells what a process holds")
def test_the_largest_window_that_can_be_claimed_fills_no_memory(demo_store: Path) -> None:
    with running(demo_store, "review", {}) as typed:
        assert typed.waits_for(b"O1.1")
        typed.turn(MOST_COLUMNS, MOST_ROWS)
        typed.types(b"", 1.0)
        large = typed.memory
        for size in ((65535, 65535), (80, 65535), (65535, 24), (65535, 65535)):
            typed.turn(*size)
            typed.types(b"jk", 1.0)
            typed.types(b"\x1b[48;65535;65535;1;1t" * 20, 0.2)
        assert typed.memory < large + 40_000
        typed.turn(80, 24)
        typed.types(b"", 0.5)
        typed.types(b"?")
        assert typed.waits_for(b"closes this")


def test_ctrl_c_again_and_again_leaves_as_it_should(demo_store: Path) -> None:
    """The third one comes while the program leaves already, and is the shell's."""
    for pause in (0.0, 0.05, 0.2):
        with real_terminal("-m", "tui", "review") as terminal:
            terminal.waits_for("O1.1")
            terminal.presses("\x03")
            terminal.waits_for("Leave okr?")
            os.write(terminal.handle, b"\x03")
            for _ in range(6):
                terminal.takes(pause)
                try:
                    os.write(terminal.handle, b"\x03")
                except OSError:
                    break
            assert terminal.ends() == 0
        assert "Traceback" not in terminal.text


# --- pastes without brackets --------------------------------------------------------------------------

LINES = [f"Line {n} of what somebody has pasted into a field, some seventy letters." for n in range(70)]
PASTED = "\r".join(LINES)


def sends(terminal: RealTerminal, text: str) -> None:
    data = text.encode()
    while data:
        data = data[os.write(terminal.handle, data) :]
        terminal.takes(0)
    terminal.reads()


def kept(store: Path) -> str:
    return " ".join(" ".join(Session.open(store).gateway.drafts.all().values()).split())


def test_five_kilobytes_without_brackets_are_all_in_the_field_they_were_pasted_into(tmp_path: Path) -> None:
    store = make_clinics(tmp_path / "store")
    with real_terminal("-m", "tui", "--store", store, "prework", "strategy") as terminal:
        terminal.waits_for("What is going on here?")
        terminal.presses("\r")
        sends(terminal, PASTED)
        terminal.waits_until(lambda: LINES[-1] in kept(store), "the last line to be kept")
        assert kept(store).count("Line") == len(LINES)


def test_five_kilobytes_without_brackets_are_one_sentence(tmp_path: Path) -> None:
    store = make_clinics(tmp_path / "store")
    with real_terminal("-m", "tui", "--store", store, "draft") as terminal:
        terminal.waits_for("Make booking a visit")
        terminal.presses("a")
        sends(terminal, PASTED)
        terminal.waits_until(lambda: LINES[-1] in kept(store), "the last line to be kept")
        assert " ".join(LINES) in kept(store)


def test_five_kilobytes_without_brackets_press_nothing_in_a_list_and_the_next_key_acts(
    demo_store: Path,
) -> None:
    with real_terminal("-m", "tui", "review") as terminal:
        terminal.waits_for("O1.1")
        sends(terminal, PASTED)
        terminal.waits_for("That looked like a paste")
        before = len(terminal.sent)
        hears(terminal)
        assert len(terminal.sent) - before < 100_000


def test_letters_typed_ahead_of_a_question_are_all_in_it(demo_store: Path) -> None:
    """The key that opens a field, and a burst after it before the field is there."""
    with real_terminal("-m", "tui", "review") as terminal:
        terminal.waits_for("O1.1")
        os.write(terminal.handle, b"/")
        terminal.takes(0.02)
        os.write(terminal.handle, b"visits booked")
        terminal.reads()
        terminal.waits_for("visits booked")
