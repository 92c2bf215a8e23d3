"""The shell on a real terminal: quiet, robust, and leaving the terminal as it was."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from method.wording import screens as say
from tests.tui.real_terminal import RealTerminal, real_terminal

pytestmark = pytest.mark.pty


@contextmanager
def desk(folder: Path, *words: str, size: tuple[int, int] = (80, 24), **env: str) -> Iterator[RealTerminal]:
    with real_terminal("-m", "tests.tui.app.shell_alone", folder, *words, size=size, env=env) as terminal:
        terminal.waits_for("keys")
        terminal.reads()
        yield terminal


def gave_the_terminal_back(terminal: RealTerminal) -> bool:
    last = terminal.sent.rfind
    return last(b"\x1b[?1049l") > last(b"\x1b[?1049h") >= 0 and last(b"\x1b[?25h") > last(b"\x1b[?25l") >= 0


def types_half_a_sentence(terminal: RealTerminal) -> None:
    terminal.presses("\r")
    terminal.types("half a sentence")
    terminal.waits_for("half a sentence")


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_typed_is_kept_when_the_line_drops(tmp_path: Path, asked: signal.Signals) -> None:
    with desk(tmp_path) as terminal:
        types_half_a_sentence(terminal)
        os.kill(terminal.pid, asked)
        terminal.ends()
        assert gave_the_terminal_back(terminal)
    assert (tmp_path / "kept").read_text() == "half a sentence"


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_typed_is_kept_on_a_line_that_stands_still(tmp_path: Path, asked: signal.Signals) -> None:
    with desk(tmp_path) as terminal:
        types_half_a_sentence(terminal)
        os.set_blocking(terminal.handle, False)
        for _ in range(4000):  # each asks for the whole screen, and nobody reads
            try:
                os.write(terminal.handle, b"\x0c")
            except BlockingIOError:
                break
        os.kill(terminal.pid, asked)
        os.set_blocking(terminal.handle, True)
        _, status = os.waitpid(terminal.pid, 0)
        terminal.status = os.waitstatus_to_exitcode(status)
    assert (tmp_path / "kept").read_text() == "half a sentence"


def test_a_fault_leaves_one_sentence_a_report_and_what_was_typed(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        types_half_a_sentence(terminal)
        terminal.presses("\x1b")
        terminal.waits_until(lambda: "oh no" in terminal.text)
        terminal.presses("o")
        assert terminal.ends() == 1
        assert gave_the_terminal_back(terminal)
        after = terminal.sent[terminal.sent.rindex(b"\x1b[?1049l") :].decode()
        assert "okr-crash.txt" in after.replace("\r\n", "")
        assert "Traceback" not in after
    kept = Path(os.environ["XDG_STATE_HOME"], "okr", "okr-crash.txt")
    report = kept.read_text()
    assert "RuntimeError" in report
    assert "in fail" in report
    assert report.endswith("RuntimeError\n")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.rglob("*crash*") if path != kept] == []
    assert (tmp_path / "kept").read_text() == "half a sentence"


def test_bytes_that_are_no_utf8_do_not_end_the_program(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        terminal.presses("\r")
        terminal.presses(b"caf\xe9 ")
        terminal.presses(b"\xc3")
        terminal.presses(b"\xa9t\xc3\xa9")
        terminal.waits_for("caf\ufffd été")


def test_nothing_is_sent_while_nothing_happens(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        assert terminal.reads(1.0) == b""
        terminal.presses("\r")
        terminal.types("words")
        assert terminal.reads(1.0) == b""


def test_a_letter_and_a_move_cost_little(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        terminal.presses("\r")
        words = "some words"
        for end in range(1, len(words) + 1):
            assert (
                terminal.costs_to_show(words[end - 1], lambda end=end: words[:end].rstrip() in terminal.text)
                < 60
            )
        terminal.presses("\x1b")
        terminal.presses("\t")
        for row in range(1, 41):
            assert terminal.costs_to_show("j", lambda row=row: f"▸ row {row} " in f"{terminal.text} ") < 600


def test_no_colour_means_none(tmp_path: Path) -> None:
    with desk(tmp_path, NO_COLOR="1") as terminal:
        terminal.presses("?")
        terminal.presses("\x1b")
        looks = set(re.findall(rb"\x1b\[([0-9;]*)m", terminal.sent))
        assert {int(part) for look in looks for part in look.split(b";") if part} <= {0, 1, 2, 3, 4, 7}


@pytest.mark.parametrize("term", ["xterm-256color", "screen", "tmux", "linux", "vt100"])
def test_only_the_terminals_own_sixteen_colours_are_used(tmp_path: Path, term: str) -> None:
    with desk(tmp_path, TERM=term, COLORTERM="truecolor") as terminal:
        terminal.presses("?")
        looks = b";".join(re.findall(rb"\x1b\[([0-9;]*)m", terminal.sent)).split(b";")
        assert b"38" not in looks
        assert b"48" not in looks


def test_ascii_is_enough_where_the_locale_is_not_utf8(tmp_path: Path) -> None:
    with desk(tmp_path, LC_ALL="C") as terminal:
        terminal.presses("?")
        terminal.waits_for("Everywhere")
        assert terminal.sent.isascii()


def test_hostile_words_never_reach_the_terminal_as_orders(tmp_path: Path) -> None:
    hostile = r"\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b31m\x00\x7f\u202e[/x][@click=app.quit]"
    with desk(tmp_path, hostile, size=(120, 40)) as terminal:
        terminal.presses("w")
        terminal.presses("?")
        assert b"\x1b]52" not in terminal.sent
        assert b"\x1b[2J" not in terminal.sent
        assert b"\x9b3" not in terminal.sent
        assert b"\x00" not in terminal.sent
        assert "\u202e".encode() not in terminal.sent
        assert "^[]52" in terminal.text or b"^[]52" in terminal.sent


def test_an_unbracketed_paste_does_nothing_outside_a_field(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        terminal.presses("oh no, what a wonderful paste")
        terminal.waits_for("looked like a paste")


def test_ctrl_c_asks_once_and_leaves(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        terminal.presses("\x03")
        terminal.waits_for(say.LEAVE)
        terminal.presses("\x03")
        assert terminal.ends() == 0
        assert gave_the_terminal_back(terminal)


def test_ctrl_z_gives_the_shell_back_and_fg_returns(tmp_path: Path) -> None:
    with desk(tmp_path) as terminal:
        terminal.presses("\x1a")
        _, status = os.waitpid(terminal.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        terminal.waits_until(lambda: gave_the_terminal_back(terminal), "the terminal to be given back")
        terminal.screen.reset()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.waits_for("row 1")
        terminal.waits_for("Desk")
