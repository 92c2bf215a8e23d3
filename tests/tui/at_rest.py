"""Tells a program that has nothing left to do from one that only waits for its turn on a busy machine.

Where there is no /proc (macOS), only time can tell.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
CAN_TELL = (PROC / "self" / "io").exists()


def work_done(pids: Iterable[int]) -> object:
    """What these processes have done so far: the same again later, they rested meanwhile; None: at work."""
    done = []
    for pid in pids:
        with suppress(OSError):
            for thread in os.listdir(PROC / str(pid) / "task"):
                if _state(PROC / str(pid) / "task" / thread) in "RD":
                    return None
            status = (PROC / str(pid) / "status").read_text("utf-8", "replace")
            done.append([line for line in status.splitlines() if "ctxt_switches" in line])
    return done


def bytes_read(pid: int) -> int | None:
    """How much a process has read so far; None where it will read no more, or nobody can know."""
    with suppress(OSError):
        if _state(PROC / str(pid)) not in "ZTX":
            return int((PROC / str(pid) / "io").read_text().split()[1])
    return None


def descendants(pid: int) -> Iterator[int]:
    """The processes that a process has started, and those that they have."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for name in os.listdir(PROC) if CAN_TELL else ():
        if name.isdecimal():
            with suppress(OSError):
                children[int(_fields(PROC / name)[1])].append(int(name))
    found = [pid]
    for parent in found:
        found += children[parent]
    yield from found[1:]


def _state(process: Path) -> str:
    return _fields(process)[0]


def _fields(process: Path) -> list[str]:
    """What the kernel tells of a process or a thread, from its state on (its name may hold anything)."""
    return (process / "stat").read_text("utf-8", "replace").rpartition(") ")[2].split()
