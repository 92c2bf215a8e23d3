"""What a session still writes after its key, person or role was taken away: nothing, or it is a fault.

Part of `python -m benchmarks.faults`. Each trial: four sessions of one person write as fast as they can; at a
random moment a facilitator takes away what they came in with. Once that is acknowledged, not one write more.
"""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.store import AT, TODAY
from method.actions.access import NewKey, add_keys, remove_keys, set_role
from method.actions.people import remove_person
from method.actions.rhythm import add_win
from store.actor import Actor
from store.documents.okrs import Objective
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.errors import Busy, NotAllowed
from store.gateway import Gateway
from store.open_store import create_store, open_store

SESSIONS = 4


class Key(NamedTuple):
    """A made-up public key: nobody signs in here."""

    type: str
    blob: str
    comment: str
    fingerprint: str


ONE, OTHER = (Key("ssh-ed25519", f"AAAA{name}", "", f"SHA256:{name}") for name in ("one", "other"))


def _key_taken(mara: Gateway) -> None:
    mara.act_on_workspace(remove_keys, person="jo", which=ONE.blob)


def _person_taken(mara: Gateway) -> None:
    mara.act_on_workspace(remove_keys, person="jo")
    mara.act_on_workspace(remove_person, id="jo")


def _only_reads(mara: Gateway) -> None:
    mara.act_on_workspace(set_role, person="jo", role="viewer")


TAKEN: dict[str, Callable[[Gateway], None]] = {
    "key removed": _key_taken,
    "person removed": _person_taken,
    "made a viewer": _only_reads,
}


def begin(folder: Path) -> None:
    """A store with one member who has two keys."""
    documents = [
        Workspace(name="Benchmark"),
        Team(key=AT[0], name="Booking"),
        Person(id="mara", key="mara", name="Mara", role="facilitator", teams=[AT[0]]),
        Person(id="jo", key="jo", name="Jo", teams=[AT[0]]),
        Cycle(key=AT[1], start=TODAY - timedelta(days=30), end=TODAY + timedelta(days=60)),
    ]
    plan = {AT: [Objective(id="o1", key="O1", text="Booking is as easy as sending a message")]}
    made = create_store(folder, documents, person="mara", today=TODAY, team_documents=plan)
    keys: list[NewKey] = [ONE, OTHER]
    made.act_on_workspace(add_keys, person="jo", keys=keys)


def trial(folder: Path, taken: Callable[[Gateway], None], wait: float) -> tuple[int, int]:
    """Writes acknowledged before the removal was, and writes that came after it."""
    sessions = [_session(folder) for _ in range(SESSIONS)]
    time.sleep(wait)
    mara = open_store(folder, person="mara", today=TODAY)
    while True:
        with suppress(Busy):
            taken(mara)
            break
    before = _written(folder)
    for session in sessions:
        os.waitpid(session, 0)
    return before, _written(folder) - before


def _session(folder: Path) -> int:
    """A process that writes as jo, who came in with the first key, until it may not."""
    child = os.fork()
    if child == 0:
        Actor.guarded, Actor.key = True, ONE.fingerprint
        with suppress(NotAllowed):
            jo = open_store(folder, person="jo", today=TODAY)
            while True:
                with suppress(Busy):
                    jo.act(add_win, *AT, text="Still here")
        os._exit(0)
    return child


def _written(folder: Path) -> int:
    return len(open_store(folder, person="mara", today=TODAY).plan(*AT).wins)


def removed(folder: Path, trials: int, seed: int = 5) -> int:
    """Run the trials of each kind and print a line for each; how many writes came too late."""
    begin(folder / "removed")
    chance = random.Random(seed)
    late = 0
    print(f"\n{'sessions that outlast':<22} {'trials':>7} {'written':>8} {'after it':>9}")
    for name, taken in TAKEN.items():
        counts = []
        for number in range(trials):
            here = folder / f"removed-{name}-{number}".replace(" ", "-")
            shutil.copytree(folder / "removed", here)
            counts.append(trial(here, taken, chance.random() * 0.1))
            shutil.rmtree(here)
        written, after = (sum(column) for column in zip(*counts, strict=True))
        late += after
        print(f"{name:<22} {trials:7} {written:8} {after:9}", flush=True)
    return late
