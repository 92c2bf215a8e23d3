"""Kills writers and prints what was lost, or nothing; each word in PLACE, an empty folder.

`python -m tests.store.files.killed PLACE at-random TRIALS [SEED]`: at random moments, with the disk as it is
and with one that takes 5 or 20 ms longer. `… PLACE at-each-call KIND…`: once before every single call of the
system that a write of that kind makes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import count
from pathlib import Path

from store.files.health_check import check
from tests.store.calls import Calls, watched
from tests.store.kinds import KINDS, Kind, in_schema_two, prepared
from tests.store.storehouse import At, as_person

SLOWER = (0.0, 0.005, 0.02)
"""Seconds by which an fsync takes longer."""
_ROUND = 21
_HEARD = b"kept\n"


def at_random(place: Path, trials: int) -> int:
    """Says what went wrong; how many writes were acknowledged."""
    acknowledged = 0
    for start in range(0, trials, _ROUND):
        # A store of its own for each round, so that the last trial reads no more than the first.
        root = place / f"round-{start}"
        shutil.copytree(place / "store", root)
        for trial in range(start, min(start + _ROUND, trials)):
            slower = SLOWER[trial // len(KINDS) % len(SLOWER)]
            acknowledged += _trial(root, KINDS[trial % len(KINDS)], slower, trial == start)
        _nothing_left(root)
        shutil.rmtree(root)
    return acknowledged


def _trial(root: Path, kind: Kind, slower: float, after_one: bool) -> int:
    before = kind.kept(At(as_person(root, "mara")))

    def writes(acknowledge: Callable[[], None]) -> None:
        genuine = os.fsync

        def slow(handle: int) -> None:
            time.sleep(slower)
            genuine(handle)

        os.fsync = slow
        at = At(as_person(root, "mara"))
        for number in count(before + 1):
            kind.write(at, number)
            acknowledge()

    heard = _until_it_dies(writes, 0.01 + random.random() * (0.05 + 6 * slower), after_one)
    _is_whole(root, kind, before + heard, f"{kind.name}, fsync {slower * 1000:g} ms slower")
    return heard


def before_each_call(place: Path, names: Collection[str]) -> int:
    """How many moments that were."""
    moments = 0
    for kind in (found for found in KINDS if found.name in names):
        for moment in count(1):
            root = place / "moment"
            shutil.copytree(place / "store", root)
            acknowledged = _one_write(root, kind, moment)
            _is_whole(root, kind, 0 if acknowledged else -1, f"{kind.name}, call {moment}")
            _nothing_left(root, (kind,))
            shutil.rmtree(root)
            moments += 1
            if acknowledged:
                break
    return moments


def _one_write(root: Path, kind: Kind, moment: int) -> bool:
    def writes(acknowledge: Callable[[], None]) -> None:
        at = At(as_person(root, "mara"))
        with watched(Calls(moment, lambda: os.kill(os.getpid(), signal.SIGKILL))):
            kind.write(at, 0)
        acknowledge()

    return _until_it_dies(writes, None) == 1


def _until_it_dies(
    writes: Callable[[Callable[[], None]], None], seconds: float | None, after_one: bool = False
) -> int:
    """Run it in a process of its own, killed after a while; how many times it acknowledged.

    `after_one`: the while begins with its first word, which a busy machine may keep waiting.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            writes(lambda: _say(writing))
        finally:
            os._exit(1)
    os.close(writing)
    first = os.read(reading, len(_HEARD)) if after_one else b""
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as heard:
        return (first + heard.read()).count(_HEARD)


def _say(pipe: int) -> None:
    os.write(pipe, _HEARD)


def _is_whole(root: Path, kind: Kind, acknowledged: int, said: str) -> None:
    """Nothing acknowledged is lost, nothing is damaged or there by half, and the next write goes on."""
    for problem in check(root):
        print(f"{said}: damaged: {problem}")
    at = At(as_person(root, "mara"))
    kept = kind.kept(at)
    if kept < acknowledged:
        print(f"{said}: lost: {kept} kept of {acknowledged}")
    kind.write(at, kept + 1)
    if kind.kept(At(as_person(root, "mara"))) != kept + 1:
        print(f"{said}: the next write was not kept")


def _nothing_left(root: Path, kinds: Iterable[Kind] = KINDS) -> None:
    """Whatever a killed writer left beside the files is gone once all was written again."""
    at = At(as_person(root, "mara"))
    for kind in (*kinds, *kinds):
        kind.write(at, kind.kept(at) + 1)
    for left in _strays(root):
        print(f"left behind: {left}")


def _strays(root: Path) -> Iterator[Path]:
    for pattern in ("*.tmp", "*.next", "unfinished.json"):
        yield from root.rglob(pattern)


if __name__ == "__main__":
    in_schema_two()
    here, how, *rest = Path(sys.argv[1]), *sys.argv[2:]
    random.seed(rest[1] if len(rest) > 1 else 11)
    prepared(here / "store")
    print(f"done {at_random(here, int(rest[0])) if how == 'at-random' else before_each_call(here, rest)}")
