"""What the terminal is and can do, and what happens when it goes away. No textual, no rich."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
from functools import lru_cache
from time import sleep
from typing import TYPE_CHECKING, NamedTuple

from method.wording import screens as say
from tui.terminal.encoding import is_utf8, to_ascii_signs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MIN_WIDTH, MIN_HEIGHT = 40, 10
_DRAWN_FOR_ASCII = ("linux", "vt", "ansi", "cons", "dumb")  # consoles whose fonts lack most signs
_ASKED_TO_LEAVE = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
"""SIGINT too: Ctrl-C is a key here, but once more while the program leaves it is the shell's again."""
_SECONDS_TO_SAVE, _SECONDS_TO_LEAVE = 7.0, 1.0


class Signs(NamedTuple):
    """Every sign the program draws with; each takes one cell, in both sets."""

    done: str
    half: str
    open: str
    waived: str
    cursor: str
    up: str
    down: str
    same: str
    left: str
    right: str
    rule: str
    bar: str
    thumb: str
    dot: str
    arrow: str
    wrong: str
    ellipsis: str
    full: str
    shade: str
    left_end: str
    right_end: str
    marked: str
    unmarked: str
    branch: str
    last_branch: str
    green: str
    amber: str
    red: str
    silent: str
    ticks: str
    gap: str
    coming: str
    way: str
    rest: str
    mark: str
    behind: str
    today: str
    into: str
    typed: str
    star: str


UNICODE = Signs(
    done="✓",
    half="◐",
    open="○",
    waived="–",
    cursor="▌",
    up="▲",
    down="▼",
    same="=",
    left="←",
    right="→",
    rule="─",
    bar="│",
    thumb="┃",
    dot="·",
    arrow="→",
    wrong="×",
    ellipsis="…",
    full="█",
    shade="░",
    left_end="▕",
    right_end="▏",
    marked="●",
    unmarked="○",
    branch="├",
    last_branch="└",
    green="●",
    amber="◆",
    red="■",
    silent="◌",
    ticks="▁▂▃▄▅▆▇█",
    gap=" ",
    coming="·",
    way="━",
    rest="─",
    mark="┃",
    behind="‹",
    today="╎",
    into="›",
    typed="◉",
    star="★",
)
ASCII = Signs(*map(to_ascii_signs, UNICODE))._replace(green="o", mark="|", coming=".", ticks="_,:;=+%#")
"""Their twins; those that would look alike side by side are kept apart."""


def draws_signs(environ: Mapping[str, str] | None = None, encoding: str | None = None) -> bool:
    """Whether the signs beyond ASCII can be expected to show."""
    env = os.environ if environ is None else environ
    return is_utf8(env, encoding) and not env.get("TERM", "").startswith(_DRAWN_FOR_ASCII)


def needs_letters() -> bool:
    """Whether a letter has to stand beside each shape: without colour, or without its signs."""
    return no_color() or not draws_signs()


@lru_cache(maxsize=1)
def signs() -> Signs:
    """The signs for this terminal."""
    return UNICODE if draws_signs() else ASCII


def no_color(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the person asked for no colour at all (NO_COLOR set and not empty)."""
    env = os.environ if environ is None else environ
    return bool(env.get("NO_COLOR"))


def why_no_screen(environ: Mapping[str, str] | None = None) -> str:
    """One sentence on why no screen can open here, or nothing."""
    env = os.environ if environ is None else environ
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        try:
            if stream is None or not stream.isatty():
                return say.NO_TERMINAL
        except ValueError:  # a closed stream
            return say.NO_TERMINAL
    term = env.get("TERM", "")
    return say.DUMB_TERMINAL.format(term=term) if term in ("dumb", "unknown") else ""


def is_gone() -> bool:
    """Whether the terminal was there and has hung up."""
    import termios

    try:
        termios.tcgetattr(sys.__stdin__.fileno())  # type: ignore[union-attr]
    except termios.error as error:
        return error.args[0] in (errno.EIO, errno.ENXIO)  # Linux; macOS
    except (AttributeError, OSError, ValueError):  # no stream, or one that is closed
        return False
    return False


def hold_signals() -> None:
    """Block the signals to leave in this thread and all it starts; call before any thread exists."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _ASKED_TO_LEAVE)


def release_signals() -> None:
    """Let them through again; for children (`preexec_fn`), which inherit the mask."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ASKED_TO_LEAVE)


os.register_at_fork(after_in_child=release_signals)


def watch_signals(save: Callable[[], None], leave: Callable[[], None], restore: Callable[[], None]) -> None:
    """Start the one thread that hears hang-up, terminate and interrupt.

    It saves, asks the app to leave, and ends the process a second later in any case: on a stalled line the
    event loop stands still, so nothing inside it can be relied on. Nor is a disk waited for that does not
    answer. `hold_signals` must have been called.
    """

    def wait() -> None:
        heard = signal.sigwait(_ASKED_TO_LEAVE)
        ending = threading.Timer(_SECONDS_TO_SAVE, _end, (heard, restore))
        ending.daemon = True
        ending.start()
        try:
            save()
        finally:
            leave()
        sleep(_SECONDS_TO_LEAVE)
        _end(heard, restore)

    threading.Thread(target=wait, name="okr-signals", daemon=True).start()


def _end(heard: int, restore: Callable[[], None]) -> None:
    try:
        restore()
    finally:
        os._exit(128 + heard)
