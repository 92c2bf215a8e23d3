"""What becomes of words typed while the disk says no, at a random moment, until somebody leaves.

Each trial is a process with the drafts of a real store. It types; at a moment of chance the disk is full, the
folder may only be read, or no file can grow at all; it types on, and leaves with what the program says on
leaving. Then the next start of the same person looks what is there. A word is lost silently where it is
neither a draft at the next start nor given back for copying in what was said.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from store.drafts import Drafts
from store.files import drafts as refuge
from store.files.backend import FileBackend
from store.open_store import open_store
from tui.app.words_kept import WordsKept

TODAY = date(2026, 11, 23)
AT_ONCE = 10
_SOMEBODY = 54_001
_OWN_MOUNTS, _ALL_PRIVATE = 0x20000, 0x4000 | 0x40000
PLACES = ("fields/mission/direction/direction/mission", "draft/objectives/new/", "checkin/kr1/changed")


Fault = Callable[[Path], AbstractContextManager[None]]


class Result(NamedTuple):
    """Of one kind: how many trials, the places words were typed in, and what became of those words."""

    trials: int
    typed: int
    kept: int
    elsewhere: int
    given_back: int
    lost: int
    """Neither there nor given back."""
    claimed: int
    """Trials whose sentence was not so."""


class NotHere(Exception):
    """This machine, or who runs this, has no such disk to give."""


@contextmanager
def _full_disk(store: Path) -> Iterator[None]:
    hog = store.parent / "hog"
    with suppress(OSError), hog.open("wb", buffering=0) as full:
        for size in (4096, 1):
            with suppress(OSError):
                while full.write(b"x" * size):
                    pass
    yield
    hog.unlink()


@contextmanager
def _read_only_folder(store: Path) -> Iterator[None]:
    for folder in (store / "drafts", store):
        folder.chmod(0o500)
    yield
    for folder in (store, store / "drafts"):
        folder.chmod(0o700)


@contextmanager
def _no_file_grows(store: Path) -> Iterator[None]:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


KINDS: dict[str, Fault] = {
    "full disk": _full_disk,
    "read-only folder": _read_only_folder,
    "no file can grow": _no_file_grows,
}


def trials(folder: Path, kind: str, count: int, seed: int) -> Result:
    """So many trials, some at once. `folder` holds `begin`, a store. Raises NotHere."""
    chance = random.Random(seed)
    told: list[dict[str, int]] = []
    for first in range(0, count, AT_ONCE):
        begun = [_begun(folder, kind, chance.random()) for _ in range(min(AT_ONCE, count - first))]
        told += [_heard(*one) for one in begun]
    return Result(count, *(sum(one[name] for one in told) for name in Result._fields[1:]))


def _begun(folder: Path, kind: str, seed: float) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        answer: object = "failed"
        try:
            os.close(reading)
            answer = _trial(folder, kind, random.Random(seed))
        except NotHere:
            answer = "not here"
        except BaseException as error:
            answer = repr(error)
        finally:
            os.write(writing, json.dumps(answer).encode())
            os._exit(0)
    os.close(writing)
    return child, reading


def _heard(child: int, reading: int) -> dict[str, int]:
    with os.fdopen(reading, "rb") as heard:
        told = json.loads(heard.read() or b'"it was ended"')
    os.waitpid(child, 0)
    if told == "not here":
        raise NotHere
    if not isinstance(told, dict):
        raise SystemExit(told)
    return told


def _trial(folder: Path, kind: str, chance: random.Random) -> dict[str, int]:
    here = folder / f"{kind.replace(' ', '-')}-{os.getpid()}"
    here.mkdir()
    if kind == "full disk":
        _own_disk(here)
    shutil.copytree(folder / "begin" / "store", here / "store")
    home = folder / f"home-{os.getpid()}"
    home.mkdir()
    refuge.folders = lambda: (str(home / "words"),)
    _be_somebody(here, home)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    return _typed(here / "store", KINDS[kind], chance)


def _typed(
    store: Path, kind: Callable[[Path], AbstractContextManager[None]], chance: random.Random
) -> dict[str, int]:
    gateway = open_store(store, person="mara", today=TODAY)
    typed: dict[str, str] = {}
    words = WordsKept(gateway)
    gateway.drafts.keep(PLACES[0], "typed well before")
    gateway.drafts.flush()

    def types_for(seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            place = chance.choice(PLACES)
            typed[place] = f"{place[:4]} {chance.randrange(10**9)} {'w' * chance.randrange(2000)}"
            gateway.drafts.keep(place, typed[place])
            time.sleep(chance.random() * 0.1)

    types_for(chance.random() * 0.6)
    with kind(store):
        types_for(chance.random() * 1.5)
        if chance.random() < 0.3:
            words.put_elsewhere()
            types_for(chance.random() * 0.6)
        said, _ = words.last_words()
        unkept = gateway.drafts.unkept
        _forget_session(gateway.drafts)
    found = open_store(store, person="mara", today=TODAY).drafts
    there = {place for place, text in typed.items() if found.text_of(place) == text}
    given_back = {place for place, text in typed.items() if text in said} - there
    lost = {*typed} - there - given_back
    elsewhere = {*unkept.texts} & there if unkept is not None and unkept.elsewhere else set()
    untrue = bool(lost) or (not said and there != {*typed})
    return {
        "typed": len(typed),
        "kept": len(there - elsewhere),
        "elsewhere": len(elsewhere),
        "given_back": len(given_back),
        "lost": len(lost),
        "claimed": int(untrue),
    }


def _forget_session(drafts: Drafts) -> None:
    """The process that typed is gone: nothing of it is tried again."""
    drafts._keeper = _Gone()


class _Gone:
    def __getattr__(self, name: str) -> Any:
        raise OSError(name)


def _own_disk(place: Path) -> None:
    """A small disk at that place, which nobody else sees and which is gone with this process."""
    libc = ctypes.CDLL(None)
    if sys.platform != "linux" or os.getuid() or libc.unshare(_OWN_MOUNTS):
        raise NotHere
    if libc.mount(b"none", b"/", None, _ALL_PRIVATE, None):
        raise NotHere
    if libc.mount(b"tmpfs", os.fsencode(place), b"tmpfs", 0, b"size=512k"):
        raise NotHere


def _be_somebody(*folders: Path) -> None:
    """Root may write where nobody may: become somebody who may not."""
    if os.geteuid():
        return
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, _SOMEBODY, _SOMEBODY)
    os.setgroups([])
    os.setegid(_SOMEBODY)
    os.seteuid(_SOMEBODY)


def main(folder: Path, count: int, seed: int = 11) -> int:
    """Print a line for each kind; gives how many words were lost and how many sentences were not so."""
    folder.chmod(0o755)  # somebody who isn't root passes through
    FileBackend(str(folder / "begin" / "store")).drafts("mara")._keeper.prepare()
    open_store(folder / "begin" / "store", person="mara", today=TODAY).drafts.all()
    names = ("typed in", "kept", "elsewhere", "given back", "lost", "untrue")
    print(f"\n{'words and no disk':<18} {'trials':>6} " + " ".join(f"{name:>10}" for name in names))
    bad = 0
    for kind in KINDS:
        try:
            found = trials(folder, kind, count, seed)
        except NotHere:
            print(f"{kind:<18} skipped: only root, on a Linux that lets it, has a disk to fill")
            continue
        bad += found.lost + found.claimed
        print(f"{kind:<18} {found.trials:>6} " + " ".join(f"{value:>10}" for value in found[1:]), flush=True)
    return bad
