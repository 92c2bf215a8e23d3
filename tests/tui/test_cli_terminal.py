"""The command line on a real terminal: narrow, dumb, interrupted."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.tui.clinics import make_clinics
from tests.world import ROOT
from tui.text import width

pytestmark = pytest.mark.pty
PATIENCE = 60


@contextmanager
def on_a_terminal(
    *words: str, columns: int = 80, **env: str
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command with a terminal for stdin, stdout and stderr; the other end of it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", *words],
        cwd=ROOT,
        env={**os.environ, **env},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    try:
        yield process, ours
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def read(terminal: int, until: str = "") -> str:
    """What came, until `until` came or the program ended."""
    seen = b""
    while not until or until.encode() not in seen:
        ready, _, _ = select.select([terminal], [], [], PATIENCE)
        assert ready, seen
        try:
            more = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other end has closed
            break
        if not more:
            break
        seen += more
    return seen.decode()


@pytest.fixture(autouse=True)
def clinics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


@pytest.mark.parametrize("columns", [40, 60, 80, 132])
def test_the_status_fits_the_terminal(columns: int) -> None:
    with on_a_terminal("status", columns=columns) as (process, terminal):
        seen = read(terminal)
        assert process.wait() == 0
    assert "O1.2" in seen
    assert all(width(line) <= columns for line in seen.splitlines())


@pytest.mark.parametrize(("words", "shown"), [([], "due for"), (["review"], "O1.2")])
def test_a_dumb_terminal_gets_the_plain_form(words: list[str], shown: str) -> None:
    with on_a_terminal(*words, TERM="dumb") as (process, terminal):
        seen = read(terminal)
        assert process.wait() == 0
    assert shown in seen
    assert "\x1b" not in seen


def test_a_place_without_plain_form_says_what_to_do_on_a_dumb_terminal() -> None:
    with on_a_terminal("draft", TERM="dumb") as (process, terminal):
        seen = read(terminal)
        assert process.wait() == 2
    assert "okr status" in seen


def test_lines_can_be_typed_to_lint_and_interrupted_quietly() -> None:
    with on_a_terminal("lint") as (process, terminal):
        read(terminal, until="Ctrl-D")
        os.write(terminal, b"Launch the new booking page\n")
        assert "OBJ-1" in read(terminal, until="OBJ-1")
        process.send_signal(signal.SIGINT)
        rest = read(terminal)
        assert process.wait() == 130
    assert "Traceback" not in rest
