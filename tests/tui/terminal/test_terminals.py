"""The real program on terminals of every kind: it draws what each can show, or says in a line what to do."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.startup import many_key_results
from tests.hostile import REFUSED, STORED, Flood, flooded_store, orders_beyond_ours, tampered, tampering
from tests.tui.real_terminal import RealTerminal, real_terminal
from tests.world import ROOT, Run
from tui.terminal.capabilities import ASCII, UNICODE

pytestmark = pytest.mark.pty


def turned_to(terminal: RealTerminal, *sizes: tuple[int, int]) -> None:
    """The window is drawn to other sizes, as fast as a hand on its corner."""
    for cols, rows in sizes:
        terminal.screen.resize(rows, cols)
        fcntl.ioctl(terminal.handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        os.kill(terminal.pid, signal.SIGWINCH)
        terminal.takes(0.01)


def is_as_drawn_afresh(terminal: RealTerminal, text: str) -> None:
    """The screen shows `text`, and is what drawing all of it anew makes of it."""
    terminal.waits_for(text)
    terminal.reads()
    drawn = terminal.text
    terminal.screen.reset()
    terminal.presses("\x0c")
    terminal.waits_until(lambda: terminal.text == drawn, f"this again:\n{drawn}\n")


def at_cursor(terminal: RealTerminal) -> str:
    """The line the cursor stands on."""
    return next((line for line in terminal.text.splitlines() if "▸" in line), "")


def colours(sent: bytes) -> set[int]:
    """Every number given to the terminal as a look."""
    return {int(part) for look in re.findall(rb"\x1b\[([0-9;]*)m", sent) for part in look.split(b";") if part}


LAST = "Since 16 November"
"""What the review of the demo shows last: it is read beside the person."""
SIZES = [(60, 20), (200, 60), (80, 24)]
TERMINALS = {
    "xterm": {"TERM": "xterm"},
    "xterm-256color": {"TERM": "xterm-256color"},
    "screen": {"TERM": "screen"},
    "tmux": {"TERM": "tmux-256color"},
    "linux": {"TERM": "linux"},
    "vt100": {"TERM": "vt100"},
    "no colour": {"NO_COLOR": "1"},
    "no UTF-8": {"LC_ALL": "C", "LANG": "C"},
}


ALWAYS = ("xterm-256color", "vt100", "no UTF-8")
"""Terminals tried in every run: the usual one, and those that can do least."""


@pytest.mark.parametrize(
    "env",
    [
        pytest.param(env, id=name, marks=() if name in ALWAYS else pytest.mark.faults)
        for name, env in TERMINALS.items()
    ],
)
def test_a_place_is_drawn_with_what_the_terminal_has(demo_store: Path, env: dict[str, str]) -> None:
    with real_terminal("-m", "tui", "review", env=env) as terminal:
        terminal.waits_for(LAST)
        terminal.presses("j")
        terminal.presses("?")
        terminal.waits_for("closes this")
        terminal.presses("q")
        for size in SIZES:
            turned_to(terminal, size)
            is_as_drawn_afresh(terminal, "O1.2")
        assert not orders_beyond_ours(terminal.sent)
        assert not {38, 48} & colours(terminal.sent)
        if "NO_COLOR" in env:
            assert colours(terminal.sent) <= {0, 1, 2, 3, 4, 7}
        if "LC_ALL" in env:
            drawn = "".join({*UNICODE} - {*ASCII})
            assert not set(terminal.sent.decode()) & set(drawn)


@pytest.mark.parametrize("size", [(60, 20), (40, 10), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_place_opens_at_every_size_okr_can_be_used_at(demo_store: Path, size: tuple[int, int]) -> None:
    with real_terminal("-m", "tui", "review", size=size) as terminal:
        terminal.waits_for("O1.1")
        terminal.presses("q")


class Inside(NamedTuple):
    """A program between the terminal and okr: how it starts, and comes back after its keys that detach it."""

    start: str
    back: str
    detach: str
    end: str


INSIDE = {
    "tmux": Inside(
        "tmux -S {socket} -f /dev/null new-session {okr}", "tmux -S {socket} attach", "\x02d",
        "tmux -S {socket} kill-server",
    ),
    "screen": Inside(
        "screen -U -c /dev/null -S okr {okr}", "screen -U -r okr", "\x01d", "screen -S okr -X quit"
    ),
}  # fmt: skip


@pytest.mark.parametrize("program", INSIDE)
def test_inside_tmux_and_screen_it_is_drawn_detached_and_picked_up_at_another_size(
    demo_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed here")
    (tmp_path / "screens").mkdir(mode=0o700)
    monkeypatch.setenv("SCREENDIR", str(tmp_path / "screens"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    okr = f"{sys.executable} -m tui draft"
    said = {
        name: words.format(socket=tmp_path / "socket", okr=okr)
        for name, words in INSIDE[program]._asdict().items()
    }
    execute = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"
    try:
        with real_terminal("-c", execute, *said["start"].split()) as terminal:
            terminal.hears = False
            terminal.waits_for("O1.1")
            turned_to(terminal, (39, 9))
            terminal.waits_for("okr needs 40 by 10")
            turned_to(terminal, (80, 24))
            terminal.waits_for("O1.1")
            terminal.presses("A")
            terminal.waits_for("new objective")
            terminal.types("Nobody waits on the phone")
            terminal.waits_for("Nobody waits on the phone")
            terminal.presses(said["detach"])
            terminal.ends()
        with real_terminal("-c", execute, *said["back"].split(), size=(100, 30)) as terminal:
            terminal.hears = False
            terminal.waits_for("Nobody waits on the phone")
            terminal.presses("\x03")
            terminal.waits_for("Leave okr?")
            terminal.presses("\x03")
            terminal.ends()
    finally:
        subprocess.run(said["end"].split(), capture_output=True, check=False)


def test_a_window_too_small_says_so_and_all_is_back_when_it_grows(demo_store: Path) -> None:
    with real_terminal("-m", "tui", "review", size=(39, 9)) as terminal:
        terminal.waits_for("okr needs 40 by 10")
        turned_to(terminal, (80, 24))
        terminal.waits_for("O1.2")


def test_what_a_smaller_window_lost_is_back_when_it_is_as_large_as_before(demo_store: Path) -> None:
    with real_terminal("-m", "tui", "review") as terminal:
        terminal.waits_for(LAST)
        turned_to(terminal, (80, 12))
        terminal.reads()
        turned_to(terminal, (80, 24))
        is_as_drawn_afresh(terminal, LAST)
        terminal.screen.reset()  # smaller and as before again, quicker than anyone looked
        turned_to(terminal, (80, 24))
        is_as_drawn_afresh(terminal, LAST)


def test_a_storm_of_sizes_ends_with_the_screen_as_it_should_be(demo_store: Path) -> None:
    with real_terminal("-m", "tui", "draft") as terminal:
        terminal.waits_for("O1.1")
        turned_to(terminal, *((30 + 7 * n % 120, 5 + 3 * n % 50) for n in range(60)), (1, 1), (80, 24))
        is_as_drawn_afresh(terminal, "O1.1")


def test_without_a_terminal_there_is_a_plain_form_or_a_line_that_says_what_to_do(
    demo_store: Path, okr: Run
) -> None:
    for place in ("today", "review"):
        assert okr(place).returncode == 0
    for place in ("draft", "prework", "learn", "stack"):
        asked = okr(place)
        assert asked.returncode == 2
        assert len(asked.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "kind", ["words documents take", pytest.param("words no document takes", marks=pytest.mark.faults)]
)
def test_hostile_words_reach_a_real_terminal_only_as_words(tmp_path: Path, kind: str) -> None:
    store = flooded_store(tmp_path / "store", Flood(STORED, start=2, only_filled=True))
    if kind.startswith("words no"):
        tampered(store, tampering(Flood(REFUSED, only_filled=True)), sealed=True)
    places = ("today", "review", "stack", "checkin") if kind.startswith("words no") else ("today",)
    for place in places:
        with real_terminal("-m", "tui", "--store", store, place, size=(120, 40)) as terminal:
            terminal.waits_until(lambda: len(terminal.text.split()) > 20 or "damaged" in terminal.text)
            keys = "jjG?" if kind.startswith("words no") else "tjpjsjorjl?"
            for key in keys:
                terminal.presses(key)
            assert not orders_beyond_ours(terminal.sent), place


@pytest.mark.parametrize("screens_a_second", ["4", "240"])
def test_a_key_that_is_held_piles_nothing_up_and_ends_on_the_right_row(
    tmp_path: Path, screens_a_second: str
) -> None:
    """Drawn so seldom that every machine handles keys faster, and as often as the program draws."""
    many_key_results(tmp_path / "store", 12)
    drawn = {"TEXTUAL_FPS": screens_a_second}
    with real_terminal("-m", "tui", "--store", tmp_path / "store", "review", env=drawn) as terminal:
        terminal.waits_for("1 deeper question")  # what is drawn last
        assert "O1.1" in at_cursor(terminal)
        one = terminal.costs_to_show("j", lambda: "O1.2" in at_cursor(terminal))
        held = terminal.costs_to_show("j" * 40, lambda: "O9.2" in at_cursor(terminal))
        if screens_a_second == "4":
            assert held < 40 * one / 2  # keys that come faster than a screen is drawn share one
        terminal.presses("k" * 3 + "\r")  # what follows waits for all of it
        is_as_drawn_afresh(terminal, "O8.4")
        assert "O8.4" in terminal.text.splitlines()[0]
