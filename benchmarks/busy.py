"""How large a busy team's cycle becomes, and what a check-in costs at its end.

`python -m benchmarks.busy` plays a quarter of a team of ten with fifteen key results: a pre-work whose fields
are saved again and again while they are typed, then for thirteen weeks a check-in of each key result, three
priorities a person, a win a person, and each working day a field that each person edits. It prints the
file's size on the way, the history's part of it, and what a check-in takes. Ends with 1 where the file comes
to 1 MB. The figures in docs/decisions.md are these.

Then twenty people at human pace work in one plan while a reader draws it again whenever somebody has
written: what was kept, and how long their deeds took.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from datetime import timedelta
from pathlib import Path

from benchmarks.store import AT, NOW, PLACE, TODAY, WORDS, timed
from method.actions import edit_fields, rhythm
from store.documents.okrs import Commitment, KeyResult, Objective
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.files.paths import path_of
from store.gateway import Gateway
from store.open_store import backend_at, create_store
from store.rows.names import plan_shard
from tests.store.office import main as office
from tests.store.storehouse import make

PEOPLE, OBJECTIVES, EACH, WEEKS, DAYS = 10, 3, 5, 13, 5
TWENTY, TIMES, PAUSE = 20, 12, 0.5
SAVES = 4
"""Times a field is saved while it is typed."""
FIELDS = {
    "direction": ("mission", "vision"),
    "strategy": ("diagnosis", "guiding_policy"),
    "past_review": ("worked", "did_not_work"),
    "guidelines": ("good_objective", "good_key_result"),
    "review_plan": ("sharing", "celebrating"),
}


MOST = 1_000_000
"""Bytes that a file of the store may have: every operation costs the whole of it."""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="okr-benchmark-", dir=".") as folder:
        gateway = begin(Path(folder) / "store")
        prework(gateway)
        print(f"{'week':>5} {'file':>8} {'history':>9} {'changes':>8} {'check-in':>10}")
        largest = 0
        for week in range(WEEKS):
            cost = statistics.median(one_week(gateway, week))
            largest = max(largest, size_of(gateway))
            if week % 4 == 0:
                tell(gateway, f"{week + 1}", cost)
        print(f"{made(gateway):,} changes were made; the file was never larger than {largest / 1000:.0f} KB.")
        kept = together(Path(folder) / "office")
    return 0 if largest < MOST and kept else 1


def together(root: Path) -> bool:
    """The office of the fault trials, for longer pauses; whether all was kept."""
    make(root)
    said = office(root, TWENTY, TIMES, PAUSE)
    print(
        f"{TWENTY} people, a deed every {PAUSE} s or so: {said['kept']} of {TWENTY * TIMES} kept,"
        f" {len(said['errors'])} errors; a deed took {said['median ms']} ms, p95 {said['p95 ms']} ms,"
        f" the slowest {said['slowest ms']} ms; the reader drew {said['redraws']} times"
    )
    return said["kept"] == TWENTY * TIMES and not said["errors"]


def begin(root: Path) -> Gateway:
    objectives = [Objective(id=f"o{n}", key=f"O{n}", text=WORDS) for n in range(1, OBJECTIVES + 1)]
    results = [
        KeyResult(
            id=f"{objective.id}kr{n}",
            key=f"{objective.key}.{n}",
            objective=objective.id,
            statement=f"Part {n} of visits booked online from 4% to 25% by 31 Dec",
            direction="increase",
            baseline=4,
            target=25,
        )
        for objective in objectives
        for n in range(1, EACH + 1)
    ]
    workspace = [
        Workspace(name="Benchmark"),
        Team(key="booking", name="Booking"),
        *(Person(key=f"p{n}", name=f"Person {n}", teams=["booking"]) for n in range(PEOPLE)),
        Cycle(key="2026-Q4", start=TODAY - timedelta(weeks=8), end=TODAY + timedelta(weeks=5)),
    ]
    filled = {("booking", "2026-Q4"): [*objectives, *results, Commitment(on=TODAY, by="p0")]}
    return create_store(root, workspace, person="p0", today=TODAY, team_documents=filled)


def prework(gateway: Gateway) -> None:
    """Every field of every step by many hands, and every key result drafted for a while."""
    for part in range(1, SAVES * 4 + 1):
        words = WORDS * part
        for table, fields in FIELDS.items():
            for field in fields:
                gateway.act(edit_fields.set_field, *AT, table=table, id=table, field=field, value=words)
    for result in gateway.plan(**PLACE).key_results:
        for part in range(1, SAVES * 2 + 1):
            words = f"{result.statement}, {'for small clinics too ' * part}"
            gateway.act(
                edit_fields.set_field,
                *AT,
                table="key_results",
                id=result.id,
                field="statement",
                value=words,
            )


def one_week(gateway: Gateway, week: int) -> list[float]:
    """What each check-in took."""
    taken = []
    for number, result in enumerate(gateway.plan(**PLACE).key_results):
        gateway.person = f"p{number % PEOPLE}"
        said = {
            "key": result.key,
            "now": NOW + timedelta(minutes=number),
            "value": 4.0 + week,
            "confidence": 6,
        }
        taken.append(timed(lambda said=said: gateway.act(rhythm.check_in, *AT, changed=WORDS * 2, **said)))
    for number in range(PEOPLE):
        gateway.person, monday = f"p{number}", TODAY + timedelta(weeks=week - 8)
        for _ in range(3):
            done = gateway.act(rhythm.add_priority, *AT, text=WORDS, key_result="O1.1", week=monday)
            gateway.act(rhythm.settle_priority, *AT, id=done.about, state="done")
        gateway.act(rhythm.add_win, *AT, text=WORDS)
    for day in range(DAYS):
        for number in range(PEOPLE):
            gateway.person = f"p{number}"
            edit_something(gateway, week * DAYS + day, number)
    return taken


def edit_something(gateway: Gateway, day: int, number: int) -> None:
    """A field of the pre-work, in which two or three people have a hand."""
    places = [(table, field) for table, fields in FIELDS.items() for field in fields]
    table, field = places[(day + number) % len(places)]
    words = f"Day {day}, by {number}: {WORDS * (1 + (day + number) % 4)}"
    gateway.act(edit_fields.set_field, *AT, table=table, id=table, field=field, value=words)


def made(gateway: Gateway) -> int:
    revision: int = backend_at(gateway.where).read(plan_shard(**PLACE)).meta["revision"]
    return revision


def size_of(gateway: Gateway) -> int:
    return os.path.getsize(path_of(gateway.where, plan_shard(**PLACE)))


def tell(gateway: Gateway, week: str, cost: float) -> None:
    found = backend_at(gateway.where).read(plan_shard(**PLACE))
    history = len(found.chunks["changes"])
    print(
        f"{week:>5} {size_of(gateway) / 1000:6.0f}KB {history / 1000:7.0f}KB {len(found.rows('changes')):8}"
        f" {cost * 1000:8.2f}ms"
    )


if __name__ == "__main__":
    raise SystemExit(main())
