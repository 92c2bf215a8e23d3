"""What one acknowledged check-in costs, as ratios within one run.

`python -m benchmarks.store [--rounds N] [--check-ins N …]` prints, for shards of several sizes, the median of

- plain write + fsync + replace + fsync of the folder of the same bytes: the bound is 3 times that, the
  moonshot 2;
- a check-in through the gateway, with the program's own deed, the six key results in turn: warm (a program
  that stays open), shared (the same, somebody else having written in between), cold (the store opened for
  it);
- the deed's own sums alone, which no store could spare it ("store side" is without them);
- the same row inserted with plain TinyDB, which is not safe and not on the disk when it returns.

The kinds take turns, so that what else the machine does is shared among them. Ends with 1 where a check-in
missed the bound.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from method.actions import rhythm
from store.documents.deeds import Outcome
from store.documents.okrs import KeyResult, Objective
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.gateway import Gateway
from store.open_store import create_store, open_store

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
AT = ("booking", "2026-Q4")
PLACE = {"team": AT[0], "cycle": AT[1]}
KEY_RESULTS = 6
WORDS = "Two clinics answer late; we call them on Tuesday and ask what is in the way. "
HEADINGS = f"{'shard':>8} {'kind':<22} {'median':>9} {'p95':>9} {'x plain':>8} {'store side':>11}"
BOUND = 3.0
SIZES = (0, 60, 160, 240)
"""Check-ins there beforehand; a busy team comes to 160 in a quarter."""
SUMS = "the deed's sums alone"


def check_in(gateway: Gateway, number: int, place: Mapping[str, str] = PLACE) -> Outcome:
    """The program's own deed, as `okr checkin` does it."""
    return gateway.act(rhythm.check_in, place["team"], place["cycle"], **said(number))


def said(number: int) -> dict[str, Any]:
    return {
        "key": f"O1.{number % KEY_RESULTS + 1}",
        "now": NOW,
        "value": 4.0 + number % 20,
        "confidence": 5 + number % 4,
        "changed": WORDS,
    }


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
            id=f"kr{n}",
            key=f"O1.{n}",
            objective="o1",
            statement=f"Visits booked online, part {n}, to 25%",
            direction="increase",
            baseline=4,
            target=25,
            unit="%",
            due=date(2026, 12, 31),
        )
        for n in range(1, KEY_RESULTS + 1)
    ]
    filled = {("booking", "2026-Q4"): [objective, *key_results]}
    gateway = create_store(root, workspace, person="mara", today=TODAY, team_documents=filled)
    for number in range(check_ins):
        check_in(gateway, number)
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
    someone_else = open_store(shared.where, person="mara", today=TODAY)
    shard = Path(warm.where) / "cycles" / "2026-Q4" / "booking.json"
    tinydb_file = folder / "tinydb.json"
    shutil.copy(shard, tinydb_file)
    row = {"key_result": "kr1", "on": "2026-11-23", "value": 1.0, "confidence": 5, "changed": WORDS}

    def opened_for_it() -> None:
        check_in(open_store(cold.where, person="mara", today=TODAY), number)

    def by_tinydb() -> None:
        with TinyDB(tinydb_file) as db:
            db.table("check_ins").insert(row)

    plan = warm.plan(**PLACE)
    kinds: dict[str, Callable[[], object]] = {
        SUMS: lambda: rhythm.check_in(plan, "mara", TODAY, **said(number)),
        "plain safe write": lambda: plain(folder / "plain.json", data),
        "check-in, warm": lambda: check_in(warm, number),
        "check-in, shared": lambda: check_in(shared, number),
        "check-in, cold": opened_for_it,
        "plain TinyDB insert": by_tinydb,
    }
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    for number in range(rounds + 3):
        data = shard.read_bytes()
        check_in(someone_else, number)
        for kind, what in kinds.items():
            taken = timed(what)
            if number >= 3:
                times[kind].append(taken)
    return shard.stat().st_size, times


def main() -> int:
    parser = argparse.ArgumentParser(description="What one acknowledged check-in costs.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument(
        "--check-ins", type=int, nargs="+", default=SIZES, metavar="N", help="made before the measuring"
    )
    given = parser.parse_args()
    print(HEADINGS)
    worst = 0.0
    with tempfile.TemporaryDirectory(prefix="okr-benchmark-", dir=".") as folder:
        for check_ins in given.check_ins:
            size, times = measure(Path(folder), check_ins, given.rounds)
            middle = {kind: statistics.median(taken) for kind, taken in times.items()}
            base, sums = middle["plain safe write"], middle[SUMS]
            for kind, taken in times.items():
                p95 = sorted(taken)[int(len(taken) * 0.95)]
                ratio = (middle[kind] - sums) / base if kind.startswith("check-in") else 0.0
                worst = max(worst, ratio)
                less = f"{ratio:11.2f}" if ratio else ""
                print(
                    f"{size / 1000:6.0f}KB {kind:<22} {middle[kind] * 1000:7.2f}ms {p95 * 1000:7.2f}ms"
                    f" {middle[kind] / base:8.2f} {less}"
                )
    return 1 if worst > BOUND else 0


if __name__ == "__main__":
    raise SystemExit(main())
