"""The command line on a real terminal: narrow, dumb, interrupted."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from store.documents.workspace import Team
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import WORKSPACE, make_clinics
from tests.world import PATIENCE, ROOT
from tui.text import width

pytestmark = pytest.mark.pty


@contextmanager
def on_a_terminal(
    *words: str, columns: int = 80, into: IO[bytes] | None = None, **env: str
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command with a terminal for stdin, stdout (or `into`) and stderr; the other end of it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", *words],
        cwd=ROOT,
        env={**os.environ, **env},
        stdin=theirs,
        stdout=theirs if into is None else into,
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
    assert "\x1b[33m" in seen or "\x1b[31m" in seen
    shown = re.sub(r"\x1b\[[0-9;]*m", "", seen)
    assert "\x1b" not in shown
    assert all(width(line) <= columns for line in shown.splitlines())


def test_the_status_without_colour_is_told_by_shapes_and_letters() -> None:
    with on_a_terminal("status", columns=120, NO_COLOR="1") as (process, terminal):
        seen = read(terminal)
        assert process.wait() == 0
    assert not re.search(r"\x1b\[[0-9;]*3\d", seen)
    assert "R O1.2" in seen


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


def test_over_many_teams_it_is_said_how_far_it_is(tmp_path: Path) -> None:
    """Beside what goes into the file, and gone at the end."""
    teams = [Team(key=f"t{n}", name=f"Team {n}") for n in range(25)]
    create_store(tmp_path / "many", [*WORKSPACE, *teams], person="mara", today=MONDAY)
    with (tmp_path / "status.txt").open("wb") as into:
        words = ("status", "--all-teams", "--json", "--store", str(tmp_path / "many"))
        with on_a_terminal(*words, into=into) as (process, terminal):
            told = read(terminal)
            process.wait(PATIENCE)
    assert "\r1 of 27 teams" in told
    assert "\r26 of 27 teams" in told
    assert told.endswith("\r\x1b[K")
    assert (tmp_path / "status.txt").read_text("utf-8").count('"team"') == 27
