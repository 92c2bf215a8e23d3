"""What one acknowledged check-in costs, as ratios within one run.

`python -m benchmarks.store [--rounds N]` prints, for shards of several sizes, the median time of

- plain write + fsync + replace + fsync of the folder of the same bytes: the bound is 3 times that, the
  moonshot 2;
- a check-in through the gateway: warm (a program that stays open), shared (the same, somebody else having
  written in between), cold (the store opened for it);
- the same row inserted with plain TinyDB, which is not safe and not on the disk when it returns.

The kinds take turns, so that what else the machine does is shared among them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from tinydb import TinyDB

from store.documents.deeds import Add, Outcome
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.gateway import Gateway

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PLACE = {"team": "booking", "cycle": "2026-Q4"}
WORDS = "Two clinics answer late; we call them on Tuesday and ask what is in the way. "
HEADINGS = f"{'shard':>8} {'kind':<22} {'median':>9} {'p95':>9} {'x plain':>8}"


def check_in(plan: Plan, who: str, today: date, *, value: float) -> Outcome:
    """As the program's own: it looks the key result up, and its last check-in."""
    key_result = next(found for found in plan.key_results if found.key == "O1.1")
    before = [found for found in plan.check_ins if found.key_result == key_result.id]
    made = CheckIn(
        key_result=key_result.id,
        on=today,
        at=NOW,
        by=who,
        value=value,
        confidence=before[-1].confidence if before else 5,
        colour="green",
        suggested="green",
        changed=WORDS,
    )
    return Outcome((Add(made),), f"{key_result.key} is at {value:g}.", made.id)


def make(root: Path, check_ins: int) -> Gateway:
    workspace = [
        Workspace(name="Benchmark"),
        Team(key="booking", name="Booking"),
        Person(key="mara", name="Mara", role="facilitator", teams=["booking"]),
        Cycle(key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
    ]
    objective = Objective(id="o1", key="O1", text="Booking is as easy as sending a message")
    key_results = [
        KeyResult(
            id=f"kr{n}", key=f"O1.{n}", objective="o1", statement=f"Visits booked online, part {n}, to 25%"
        )
        for n in range(1, 7)
    ]
    filled = {("booking", "2026-Q4"): [objective, *key_results]}
    gateway = Gateway.create(root, workspace, person="mara", today=TODAY, team_documents=filled)
    for number in range(check_ins):
        gateway.act(check_in, **PLACE, value=float(number))
    return gateway


def plain(path: Path, data: bytes) -> None:
    """Write beside, fsync, replace, fsync the folder: the least that is safe."""
    beside = path.with_suffix(".beside")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, data)
        os.fsync(handle)
    finally:
        os.close(handle)
    os.replace(beside, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def timed(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def measure(folder: Path, check_ins: int, rounds: int) -> tuple[int, dict[str, list[float]]]:
    """Size of the shard in bytes, and the times of each kind."""
    warm, shared, cold = (
        make(folder / f"{kind}{check_ins}", check_ins) for kind in ("warm", "shared", "cold")
    )
    someone_else = Gateway.open(shared.root, person="mara", today=TODAY)
    shard = warm.root / "cycles" / "2026-Q4" / "booking.json"
    tinydb_file = folder / "tinydb.json"
    shutil.copy(shard, tinydb_file)
    row = {"key_result": "kr1", "on": "2026-11-23", "value": 1.0, "confidence": 5, "changed": WORDS}

    def opened_for_it() -> None:
        Gateway.open(cold.root, person="mara", today=TODAY).act(check_in, **PLACE, value=1.0)

    def by_tinydb() -> None:
        with TinyDB(tinydb_file) as db:
            db.table("check_ins").insert(row)

    kinds: dict[str, Callable[[], object]] = {
        "plain safe write": lambda: plain(folder / "plain.json", data),
        "check-in, warm": lambda: warm.act(check_in, **PLACE, value=1.0),
        "check-in, shared": lambda: shared.act(check_in, **PLACE, value=1.0),
        "check-in, cold": opened_for_it,
        "plain TinyDB insert": by_tinydb,
    }
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    for number in range(rounds + 3):
        data = shard.read_bytes()
        someone_else.act(check_in, **PLACE, value=1.0)
        for kind, what in kinds.items():
            taken = timed(what)
            if number >= 3:
                times[kind].append(taken)
    return shard.stat().st_size, times


def main() -> None:
    parser = argparse.ArgumentParser(description="What one acknowledged check-in costs.")
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args().rounds
    print(HEADINGS)
    with tempfile.TemporaryDirectory(prefix="okr-benchmark-", dir=".") as folder:
        for check_ins in (0, 60, 400):
            size, times = measure(Path(folder), check_ins, rounds)
            base = statistics.median(times["plain safe write"])
            for kind, taken in times.items():
                median, p95 = statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)]
                print(
                    f"{size / 1000:6.0f}KB {kind:<22} {median * 1000:7.2f}ms {p95 * 1000:7.2f}ms"
                    f" {median / base:8.2f}"
                )


if __name__ == "__main__":
    main()
