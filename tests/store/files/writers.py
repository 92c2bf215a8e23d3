"""Programs that the fault tests run in processes of their own.

`python -m tests.store.files.writers many ROOT NAME COUNT` writes check-ins and prints each acknowledged
value; `python -m tests.store.files.writers people PLACE UMASK` is two people of a group and a stranger (run
by root).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from store.errors import StoreError
from tests.store.storehouse import At, as_person, check_in, make
from tui.store_words import sentence_of

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
                print(sentence_of(busy), file=sys.stderr)
        print(number, flush=True)


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
    return "done" if at.gateway.drafts.flush() else sentence_of(at.gateway.drafts.trouble)


if __name__ == "__main__":
    if sys.argv[1] == "many":
        many(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    else:
        people(Path(sys.argv[2]), int(sys.argv[3]))
