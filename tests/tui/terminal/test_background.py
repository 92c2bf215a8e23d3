"""Dark or light is never guessed: the environment says it, or the terminal when it is asked."""

from __future__ import annotations

import os
import pty
import termios
from collections.abc import Iterator

import pytest

from tui.terminal import background
from tui.terminal.appearance import Appearance, prepare
from tui.terminal.palette import Palette

TRUE = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@pytest.mark.parametrize(
    ("said", "ground"),
    [
        ("15;0", "dark"),
        ("0;15", "light"),
        ("0;default;15", "light"),
        ("12;8", "dark"),
        ("0;7", "light"),
        ("7;default", None),
        ("", None),
        ("15;99", None),
        ("x;y", None),
        ("15;-1", None),
    ],
)
def test_what_colorfgbg_says(said: str, ground: str | None) -> None:
    assert background.from_environment({"COLORFGBG": said}) == ground


@pytest.mark.parametrize(
    ("answer", "ground"),
    [
        (b"\x1b]11;rgb:0000/0000/0000\x1b\\", "dark"),
        (b"\x1b]11;rgb:1212/1212/1212\x07", "dark"),
        (b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\", "light"),
        (b"\x1b]11;rgb:ff/ff/ff\x07", "light"),
        (b"\x1b]11;rgba:ffff/ffff/ffff/ffff\x07", "light"),
        (b"\x1b]11;#002b36\x1b\\", "dark"),
        (b"\x1b]11;rgb:f/f/f\x07", "light"),
        (b"keys before\x1b]11;rgb:0/0/0\x07and after", "dark"),
        (b"\x1b]11;rgb:0000/0000", None),  # half of one
        (b"\x1b]11;purple\x07", None),
        (b"\x1b]10;rgb:ffff/ffff/ffff\x07", None),  # the colour of letters
        (b"", None),
    ],
)
def test_what_a_terminal_answers(answer: bytes, ground: str | None) -> None:
    assert background.in_answer(answer) == ground


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a terminal: ours and the program's."""
    ours, theirs = pty.openpty()
    yield ours, theirs
    os.close(ours)
    os.close(theirs)


def echoes(terminal: int) -> bool:
    return bool(termios.tcgetattr(terminal)[3] & termios.ECHO)


def test_keys_typed_before_the_answer_are_kept_and_the_echo_comes_back(terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    asked = background.Asked(theirs, theirs)
    assert os.read(ours, 100) == b"\x1b]11;?\x1b\\"
    assert not echoes(theirs)
    os.write(ours, b"jj\x1b]11;rgb:ffff/ffff/ffff\x1b\\c")
    assert asked.answer(5) == ("light", b"jjc")
    assert echoes(theirs)


def test_a_terminal_that_says_nothing_is_not_waited_for(terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    look = Appearance("auto", None, background.Asked(theirs, theirs))
    os.write(ours, b"r")
    assert look.settle() == b"r"
    assert look.ground is None
    assert look.settle() == b""
    assert echoes(theirs)


@pytest.mark.parametrize("theme", ["dark", "light", "ansi", "none", "auto"])
def test_nobody_is_asked_where_the_answer_would_change_nothing(theme: str) -> None:
    known = prepare(theme, {**TRUE, "COLORFGBG": "0;15"})
    assert known.settle() == b""
    assert known.ground == "light"
    sixteen = prepare(theme, {"TERM": "xterm"})
    assert sixteen.settle() == b""


def test_a_theme_that_nobody_knows_follows_the_terminal() -> None:
    assert prepare("purple", {**TRUE, "COLORFGBG": "15;0"}).theme == "auto"
    assert prepare("", {"TERM": "vt220"}).palette == Palette("", "16")
