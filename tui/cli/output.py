"""What the commands share: exit codes, saying things, opening the store. Nothing heavy is imported here."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Literal

from method.wording import command_line as say
from tui.terminal.encoding import is_utf8, to_ascii_signs

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable
    from datetime import date

    from tui.session import Session

# The same before and after every command: (option, metavar, name).
GLOBAL = (
    ("--store", "DIR", "store"),
    ("--as", "NAME", "who"),
    ("--team", "TEAM", "team"),
    ("--cycle", "CYCLE", "cycle"),
)

DONE, NOTHING, WRONG, TROUBLE, NOT_ALLOWED, BUSY = range(6)


class WrongUse(Exception):
    """The command was called wrongly; its text is one plain sentence saying how."""


def out(text: str) -> None:
    """Write one or more lines to stdout, with ASCII signs where the locale is not UTF-8."""
    from tui.text import harmless

    text = harmless(_signs_for(sys.stdout.encoding, text))
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def data(text: str) -> None:
    """Write data to stdout: UTF-8 in every locale, and no letter of it exchanged for another."""
    from tui.text import harmless

    text = harmless(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def answer(sentence: str) -> None:
    """Write what was done to stdout, with people's words made harmless."""
    from tui.text import visible

    out(visible(sentence))


def talk(text: str) -> None:
    """Write to the person: stderr, with people's words made harmless."""
    from tui.text import visible

    sys.stderr.write(_signs_for(sys.stderr.encoding, visible(text, newlines=True)) + "\n")


def utf8(encoding: str | None) -> bool:
    """Whether UTF-8 written in `encoding` arrives as such, judged by the locale too."""
    return is_utf8(encoding=encoding)


def _signs_for(encoding: str | None, text: str) -> str:
    return text if text.isascii() or utf8(encoding) else to_ascii_signs(text)


def near(word: str, known: Iterable[str]) -> str:
    """`Did you mean …?` with the known words that are like `word`, or nothing."""
    from difflib import get_close_matches

    spoken = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), list(spoken), n=3, cutoff=0.65)
    return say.DID_YOU_MEAN.format(near=say.OR.join(spoken[name] for name in found)) if found else ""


def with_near(sentence: str, word: str, known: Iterable[str], otherwise: str = "") -> str:
    """`sentence`, and after it the near ones or `otherwise`."""
    return f"{sentence} {near(word, known) or otherwise}".rstrip()


def open_session(args: Namespace, *, light: bool = False) -> Session:
    """The store that the options name, opened for the person, team and cycle they name."""
    from tui.session import Session

    return Session.open(args.store, who=args.who, team=args.team, cycle=args.cycle, light=light)


def read_date(
    word: str,
    today: date,
    looks: Literal["cycle", "ahead", "back"] = "cycle",
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> date:
    """A date as people type it: `2026-03-31`, `31 March`, `in 2 weeks`."""
    from method.plan.typed_values import day, no_day

    read = day(word, today, looks=looks, cycles=cycles)
    if read is None:
        raise WrongUse(no_day(word, today, looks=looks))
    return read


def write(text: str, path: str | None, *, private: bool = False) -> int:
    """Write a report to the file, whole or not at all; to stdout where none is named.

    A file that was there keeps its mode; a new one is for its owner alone where it is `private`.
    """
    if path in (None, "-"):
        data(text)
        return DONE
    assert path is not None
    beside = f"{path}.{os.getpid()}.new"
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a device, a pipe
            with open(path, "w", encoding="utf-8", opener=_at_once) as device:
                device.write(text)
        else:
            mode = os.stat(path).st_mode & 0o777 if os.path.exists(path) else 0o600 if private else None
            with open(beside, "x", encoding="utf-8", newline="", opener=_for_owner) as file:
                file.write(text)
                os.chmod(beside, 0o666 & ~_umask() if mode is None else mode)
            os.replace(beside, path)
    except OSError as error:
        if os.path.exists(beside):
            os.unlink(beside)
        if error.errno == errno.ENXIO:
            raise WrongUse(say.NOBODY_READS.format(path=path)) from None
        why = (error.strerror or str(error)).lower()
        raise WrongUse(say.CANNOT_WRITE.format(path=path, why=why)) from None
    talk(say.WROTE.format(path=path))
    return DONE


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _at_once(path: str, flags: int) -> int:
    """Open it without waiting for whoever reads a pipe: where nobody does, that is an error."""
    handle = os.open(path, flags & ~os.O_CREAT | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    return handle


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def columns() -> int:
    """Columns of the terminal; COLUMNS where it is set; what goes elsewhere has all the room it needs.

    (`shutil` knows half of this, but imports a lot.)
    """
    named = os.environ.get("COLUMNS", "")
    if named.isdigit() and int(named) > 0:
        return int(named)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        from tui.text import ENDLESS

        return ENDLESS
