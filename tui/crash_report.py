"""The report of a fault of the program: where it happened in the code, and no words of people.

What an exception says often repeats what somebody typed, and so do the values of variables; both stay out.
It lies in the person's own state folder, readable by them alone; the next fault replaces it.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence

from store import system_folders

NAME = "okr-crash.txt"
_OF_THE_CODE = (AttributeError, NameError, ImportError, RecursionError, NotImplementedError)
"""Exceptions whose message names parts of the program, as Python itself writes it."""


def report_of(fault: BaseException | None, elsewhere: Sequence[str] = ()) -> str:
    """The traceback, the cause first: files, lines and the code there, and the kind of each exception.

    `elsewhere` are its lines where the exception itself is in another thread.
    """
    if fault is None:
        return "".join(("Traceback (most recent call last):\n", *elsewhere))
    return "".join(_told(fault, set()))


def _told(fault: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(fault))
    before = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    if before is not None and id(before) not in seen:
        yield from _told(before, seen)
        yield "\nand from there:\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(fault.__traceback__)
    yield f"{_kind(fault)}\n"
    if isinstance(fault, BaseExceptionGroup):
        for inner in fault.exceptions:
            if id(inner) not in seen:
                yield "\nof which:\n\n"
                yield from _told(inner, seen)


def _kind(fault: BaseException) -> str:
    """The exception's class; with its message only where Python wrote it, of names in the code."""
    kind = type(fault)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name}: {fault}" if kind in _OF_THE_CODE and _is_pythons(fault) else name


def _is_pythons(fault: BaseException) -> bool:
    """Whether the exception was raised by the interpreter: then it holds more than a message."""
    return isinstance(fault, RecursionError) or (
        isinstance(fault, (AttributeError, NameError, ImportError)) and (fault.name or "").isidentifier()
    )


def keep(report: str) -> str:
    """Write it, 0600, in place of the last one; gives where it is. Raises OSError."""
    folder = system_folders.state()
    os.makedirs(folder, exist_ok=True, mode=0o700)
    path = os.path.join(folder, NAME)
    if os.path.lexists(path):
        os.unlink(path)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with open(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(report)
    return path
