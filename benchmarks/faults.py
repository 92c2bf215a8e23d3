"""What is lost when writers are killed and when eight meet: here, by TinyDB alone, by plain safe writes.

`python -m benchmarks.faults [--trials 90] [--each 100] [--words 200] [--removals 200]` puts the three through
the same trials:

- `kill -9` at random moments while one document is rewritten again and again, longer and shorter, with the
  disk as it is and with an fsync that takes 5 and 20 ms longer;
- eight processes that each add documents to one file.

Then words are typed while the disk says no (`benchmarks.trials.lost_words`), `--words` times in each way, and
sessions go on whose key, person or role is taken away while they write (`benchmarks/trials/removed.py`).
`--garbage 1000000` types that many bytes that no hand types at the program instead (`benchmarks/garbled.py`).

"plain" is write beside + fsync + replace, which has no lock. Ends with 1 where this store lost or damaged
anything. The same trials on every kind of write, a thousand of them, are in `tests/store` (`make faults`).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import tempfile
import time
from array import array
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from tinydb import TinyDB

from benchmarks.garbled import typed
from benchmarks.store import AT, PLACE, TODAY, check_in, make, plain, timed
from benchmarks.trials import lost_words
from benchmarks.trials.removed import removed
from method.actions import edit_fields
from store.errors import StoreError
from store.gateway import Gateway
from store.open_store import open_store

SLOWER = (0.0, 0.005, 0.02)
PROCESSES = 8
CHECK_INS = 78
HEARD = b"1"


class Kind(NamedTuple):
    name: str
    rewrite: Callable[[Path, int], None]
    """Replaces the one document by words that begin with the number."""
    number: Callable[[Path], int]
    """The number in it; raises where the file cannot be read."""
    add: Callable[[Path, int], None]
    added: Callable[[Path], int]


def words(number: int) -> str:
    return f"{number} {'x' * (number * 7919 % 20_000)}"


def _okr(folder: Path) -> Gateway:
    return open_store(folder / "store", person="mara", today=TODAY)


def _okr_rewrite(folder: Path, number: int) -> None:
    field = {"table": "strategy", "id": "strategy", "field": "diagnosis", "value": words(number)}
    _okr(folder).act(edit_fields.set_field, *AT, **field)


def _okr_number(folder: Path) -> int:
    return int(_okr(folder).plan(**PLACE).strategy.diagnosis.split()[0])


def _okr_add(folder: Path, number: int) -> None:
    check_in(_okr(folder), number)


def _okr_added(folder: Path) -> int:
    return len(_okr(folder).plan(**PLACE).check_ins) - CHECK_INS


def _tinydb_rewrite(folder: Path, number: int) -> None:
    with TinyDB(folder / "tinydb.json") as db:
        db.table("strategy").update({"diagnosis": words(number)})


def _tinydb_number(folder: Path) -> int:
    with TinyDB(folder / "tinydb.json") as db:
        return int(db.table("strategy").all()[0]["diagnosis"].split()[0])


def _tinydb_add(folder: Path, number: int) -> None:
    with TinyDB(folder / "tinydb.json") as db:
        db.table("check_ins").insert({"value": number})


def _tinydb_added(folder: Path) -> int:
    with TinyDB(folder / "tinydb.json") as db:
        return len(db.table("check_ins")) - CHECK_INS


def _plainly(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    tables = json.loads((folder / "plain.json").read_bytes())
    change(tables)
    plain(folder / "plain.json", json.dumps(tables).encode())


def _plain_rewrite(folder: Path, number: int) -> None:
    _plainly(folder, lambda tables: tables["strategy"]["1"].update(diagnosis=words(number)))


def _plain_number(folder: Path) -> int:
    tables = json.loads((folder / "plain.json").read_bytes())
    return int(tables["strategy"]["1"]["diagnosis"].split()[0])


def _plain_add(folder: Path, number: int) -> None:
    _plainly(folder, lambda tables: tables["check_ins"].update({os.urandom(8).hex(): {"value": number}}))


def _plain_added(folder: Path) -> int:
    return len(json.loads((folder / "plain.json").read_bytes())["check_ins"]) - CHECK_INS


KINDS = (
    Kind("okr", _okr_rewrite, _okr_number, _okr_add, _okr_added),
    Kind("default TinyDB", _tinydb_rewrite, _tinydb_number, _tinydb_add, _tinydb_added),
    Kind("plain safe write", _plain_rewrite, _plain_number, _plain_add, _plain_added),
)


def begin(folder: Path) -> None:
    """The same plan for all three, with number 0 in the document."""
    folder.mkdir()
    make(folder / "store", CHECK_INS)
    _okr_rewrite(folder, 0)
    tables = json.loads((folder / "store/cycles/2026-Q4/booking.json").read_bytes())
    numbered = {name: dict(enumerate(rows.values(), start=1)) for name, rows in tables.items()}
    for name in ("tinydb.json", "plain.json"):
        (folder / name).write_text(json.dumps(numbered))


def killed(folder: Path, kind: Kind, trials: int, slower: float, seed: int) -> tuple[int, int, int]:
    """Of that many trials: writes acknowledged, trials that lost one, trials that left an unreadable file."""
    chance = random.Random(seed)
    acknowledged = lost = damaged = 0
    for trial in range(trials):
        here = folder / f"{kind.name}-{slower}-{trial}"
        shutil.copytree(folder / "begin", here)
        heard = _until_killed(here, kind, slower, 0.01 + chance.random() * (0.05 + 6 * slower))
        acknowledged += heard
        try:
            lost += kind.number(here) < heard
        except (StoreError, ValueError, LookupError):
            damaged += 1
        shutil.rmtree(here)
    return acknowledged, lost, damaged


def _until_killed(folder: Path, kind: Kind, slower: float, seconds: float) -> int:
    def writes(say: Callable[[bytes], object]) -> None:
        genuine = os.fsync

        def slow(handle: Any) -> None:
            time.sleep(slower)
            genuine(handle)

        os.fsync = slow
        for number in count(1):
            kind.rewrite(folder, number)
            say(HEARD)

    child, reading = _begun(writes)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return len(_heard(child, reading))


def _begun(writes: Callable[[Callable[[bytes], object]], None]) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os.close(reading)
            writes(lambda told: os.write(writing, told))
        os._exit(0)
    os.close(writing)
    return child, reading


def _heard(child: int, reading: int) -> bytes:
    with os.fdopen(reading, "rb") as heard:
        told = heard.read()
    os.waitpid(child, 0)
    return told


def at_once(folder: Path, kind: Kind, each: int) -> tuple[list[float], str]:
    """Of eight processes: how many ms each acknowledged document took, documents kept (or "damaged")."""

    def writes(say: Callable[[bytes], object]) -> None:
        for number in range(each):
            with suppress(StoreError, OSError, ValueError, LookupError):
                taken = timed(lambda number=number: kind.add(folder, number))
                say(array("d", [taken * 1000]).tobytes())

    begun = [_begun(writes) for _ in range(PROCESSES)]
    taken = sorted(array("d", b"".join(_heard(*one) for one in begun)))
    try:
        return taken, str(kind.added(folder))
    except (OSError, ValueError, LookupError):
        return taken, "damaged"


def main() -> int:
    parser = argparse.ArgumentParser(description="What is lost when writers are killed or meet.")
    parser.add_argument("--trials", type=int, default=90)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--removals", type=int, default=200, help="trials of each kind of removal")
    parser.add_argument("--garbage", type=int, default=0, help="type that many bytes of it, and no more")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.garbage:
        return typed(given.garbage, given.seed)
    bad = 0
    with tempfile.TemporaryDirectory(prefix="okr-benchmark-", dir=".") as place:
        folder = Path(place)
        begin(folder / "begin")
        print(f"{'kill -9, trials each':<22} {'fsync +':>8} {'acknowledged':>13} {'lost':>5} {'damaged':>8}")
        for slower in SLOWER:
            for kind in KINDS:
                trials = given.trials // len(SLOWER)
                acknowledged, lost, damaged = killed(folder, kind, trials, slower, seed=3)
                bad += (lost + damaged) if kind.name == "okr" else 0
                slowed = f"{slower * 1000:g} ms"
                print(
                    f"{kind.name:<17} {trials:4} {slowed:>8} {acknowledged:13} {lost:5} {damaged:8}",
                    flush=True,
                )
        print(
            f"\n{f'{PROCESSES} processes x {given.each}':<22} {'acknowledged':>13} {'kept':>8}"
            f" {'median':>10} {'p95':>9} {'slowest':>9}"
        )
        for kind in KINDS:
            here = folder / kind.name
            shutil.copytree(folder / "begin", here)
            taken, kept = at_once(here, kind, given.each)
            bad += kind.name == "okr" and not len(taken) == PROCESSES * given.each == int(kept)
            middle, late, last = (taken[int((len(taken) - 1) * share)] for share in (0.5, 0.95, 1))
            print(
                f"{kind.name:<22} {len(taken):13} {kept:>8} {middle:8.1f}ms {late:7.1f}ms {last:7.1f}ms",
                flush=True,
            )
        bad += lost_words.main(folder, given.words)
        bad += removed(folder, given.removals)
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
