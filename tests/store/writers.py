"""Programs that the fault tests run in processes of their own.

`python -m tests.store.writers many ROOT NAME COUNT` writes check-ins and prints each acknowledged value;
`python -m tests.store.writers killed ROOT TRIALS` kills writers at random moments and prints what was lost;
`python -m tests.store.writers people PLACE UMASK` is two people of a group and a stranger (run by root).
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from store.check import check
from store.drafts import Drafts
from store.errors import StoreError
from tests.store.storehouse import At, as_person, check_in, make, open_cycle, write

Kind = Callable[[At, Callable[[str], None]], None]
"""Writes on and on, acknowledging each."""


def many(root: Path, name: str, count: int) -> None:
    """Check-ins of one process among several; a lock not had in time is asked for again, as people do."""
    at = At(as_person(root, "mara"))
    for number in range(count):
        while True:
            try:
                at.does(check_in, value=number, words=name)
                break
            except StoreError as busy:
                print(busy, file=sys.stderr)
        print(number, flush=True)


def _check_ins(at: At, acknowledge: Callable[[str], None]) -> None:
    start = len(at.plan.check_ins)
    for number in range(start, start + 10_000):
        at.does(check_in, value=number, words="x" * random.randrange(400))
        acknowledge(f"check-in {number}")


def _edits(at: At, acknowledge: Callable[[str], None]) -> None:
    for number in range(at.plan.strategy.rev, 10_000):
        at.does(write, table="strategy", id="strategy", diagnosis=f"{number} {'y' * random.randrange(3000)}")
        acknowledge(f"edit {number}")


def _drafts(at: At, acknowledge: Callable[[str], None]) -> None:
    drafts = Drafts(at.gateway.folder, "mara", shared=False)
    start = int((drafts.text_of("place") or "0").split()[0])
    for number in range(start + 1, 10_000):
        drafts.keep("place", f"{number} {'z' * random.randrange(500)}")
        if drafts.flush():
            acknowledge(f"draft {number}")


def _cycles(at: At, acknowledge: Callable[[str], None]) -> None:
    for number in range(len(at.gateway.workspace().cycles), 10_000):
        at.does(open_cycle, key=f"next-{number}")
        acknowledge(f"cycle {number}")


KINDS: tuple[Kind, ...] = (_check_ins, _edits, _drafts, _cycles)
_ROUND = 20


def _is_kept(at: At, acknowledged: str) -> bool:
    what, _, number = acknowledged.partition(" ")
    match what:
        case "check-in":
            return any(kept.value == int(number) for kept in at.plan.check_ins)
        case "edit":
            return int(at.plan.strategy.diagnosis.split()[0]) >= int(number)
        case "draft":
            return int((at.gateway.drafts.text_of("place") or "0").split()[0]) >= int(number)
        case _:
            key = f"next-{number}"
            opened = at.gateway.workspace().cycle(key) is not None
            return opened and len(At(at.gateway, cycle=key).plan.objectives) == 1


def killed(root: Path, trials: int) -> None:
    """One line for each thing that went wrong; at the end how many writes were acknowledged."""
    count = 0
    for start in range(0, trials, _ROUND):
        # A store of its own for each round, so that the last trial reads no more than the first.
        place = root.parent / f"round-{start}"
        shutil.copytree(root, place)
        count += sum(_trial(place, KINDS[trial % len(KINDS)]) for trial in range(min(_ROUND, trials - start)))
        for kind in KINDS:
            _one_write(place, kind)
        for left in place.rglob("*.tmp"):
            print(f"left behind: {left.name}")
        shutil.rmtree(place)
    print(f"acknowledged {count}")


def _trial(root: Path, kind: Kind) -> int:
    """Let a writer write until it is killed; how many writes it had acknowledged."""
    acknowledged = _until_killed(root, kind)
    at = At(as_person(root, "mara"))
    for problem in check(root):
        print(f"damaged: {problem}")
    for one in acknowledged:
        if not _is_kept(at, one):
            print(f"lost: {one}")
    _one_write(root, kind)
    return len(acknowledged)


def _one_write(root: Path, kind: Kind) -> None:
    with suppress(_Enough):
        kind(At(as_person(root, "mara")), _stop)


class _Enough(Exception):
    """One write is enough."""


def _stop(_: str) -> None:
    raise _Enough


def _until_killed(root: Path, kind: Kind) -> list[str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        kind(At(as_person(root, "mara")), lambda said: _say(writing, said))
        os._exit(0)
    os.close(writing)
    time.sleep(0.02 + random.random() * 0.08)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as heard:
        return heard.read().splitlines()


def _say(pipe: int, said: str) -> None:
    os.write(pipe, f"{said}\n".encode())


def people(place: Path, mask: int) -> None:
    """Two people of one group at work in a shared store, and one of another group."""
    group = 54_321
    make(place / "warm").drafts.keep("so that all modules are loaded", "while they may be read")
    _at_work(place / "warm", "mara")
    os.chown(place, 0, group)
    place.chmod(0o2775)
    make(place / "store", shared=True)
    for user, of, person in (
        (1, group, "mara"),
        (2, group, "ines"),
        (1, group, "mara"),
        (3, 4711, "stranger"),
    ):
        child = os.fork()
        if child == 0:
            os.umask(mask)
            os.setgroups([])
            os.setgid(of)
            os.setuid(54_000 + user)
            try:
                said = _at_work(place / "store", person)
            except StoreError as error:
                said = type(error).__name__
            print(f"{person}: {said}", flush=True)
            os._exit(0)
        os.waitpid(child, 0)


def _at_work(root: Path, person: str) -> str:
    at = At(as_person(root, person))
    at.does(check_in, value=1)
    at.undoes()
    at.does(check_in, value=2)
    at.gateway.drafts.keep("place", person)
    return "done" if at.gateway.drafts.flush() else str(at.gateway.drafts.trouble)


if __name__ == "__main__":
    random.seed(11)
    if sys.argv[1] == "many":
        many(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    elif sys.argv[1] == "people":
        people(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        killed(Path(sys.argv[2]), int(sys.argv[3]))
