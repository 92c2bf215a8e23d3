"""What somebody sees over SSH that is told otherwise at home: the palette, and a fault of the program."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from method.wording.palette import ELSEWHERE
from tests.tui.ssh.house import Server, let_in, missing, server
from tests.tui.ssh.people import make_house
from tui.screens.dialogs.palette import how, options

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]


@pytest.mark.parametrize("one", ELSEWHERE, ids=[one.name for one in ELSEWHERE])
def test_no_hint_over_ssh_names_a_command_of_the_server(one: object) -> None:
    told = how(one, far=True)  # type: ignore[arg-type]
    assert "In a shell: okr" not in told
    assert "okr doctor" not in told


def test_what_cannot_be_done_over_ssh_is_not_offered() -> None:
    far, near = ({one.name for one in options([], far=at)} for at in (True, False))
    assert near - far == {"import", "settings"}


def test_the_palette_over_a_real_line(house: Server) -> None:
    with house.sits_down("jo", size=(100, 30)) as terminal:
        terminal.waits_for("w wins")
        terminal.presses(b"\x10")
        terminal.waits_for("What would you like to do?")
        terminal.types("shell")
        terminal.waits_for("ssh okr@HOST status")
        assert "In a shell: okr" not in terminal.text


PLANTED = (
    "import os; os.environ['HOME'] = {home!r}; from tui.screens.stack.brief import BriefScreen; "
    "BriefScreen.lines = lambda *all: int('SECRET' + 'WORDS'); from tui.__main__"
)
"""Put into what sshd starts: one screen fails, as no screen of the program should."""


@pytest.fixture
def faulty(tmp_path: Path) -> Iterator[Server]:
    make_house(tmp_path / "store", keys=False)
    let_in(tmp_path, tmp_path / "store", "jo")
    keys = tmp_path / "authorized_keys"
    quote = r"'\"'\"'"  # a single quote, within quotes within quotes
    planted = PLANTED.format(home=str(tmp_path)).replace("'", quote)
    keys.write_text(keys.read_text().replace("from tui.__main__", planted))
    with server(tmp_path) as at:
        yield at


def test_a_fault_of_the_program_keeps_the_words_and_tells_nobody_what_was_written(faulty: Server) -> None:
    with faulty.sits_down("jo", size=(100, 30)) as terminal:
        terminal.waits_for("w wins")
        terminal.presses("o")
        terminal.waits_for("A new objective")
        terminal.presses("A")
        terminal.types("Clinics trust us")
        terminal.presses(b"\x1b")
        terminal.presses("s")
        terminal.waits_for("B brief")
        terminal.presses("B")
        # Said on the plain terminal, behind whatever the last line of the screen was.
        terminal.waits_until(lambda: "because of a fault of its own" in terminal.text.replace("\n", ""))
        assert terminal.ends() == 1
        told = terminal.text.replace("\n", "")
    report = faulty.folder / ".local" / "state" / "okr" / "okr-crash.txt"
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert "ValueError" in report.read_text()
    for words in (told, report.read_text()):
        assert "SECRETWORDS" not in words
    assert str(faulty.folder) not in told
    assert "The host has the report." in told
    kept = "".join(path.read_text() for path in (faulty.folder / "store").rglob("*.json"))
    assert "Clinics trust us" in kept
