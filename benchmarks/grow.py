"""Whether a store that has grown for years costs what a new one costs.

`python -m benchmarks.grow [--years 10] [--teams 200] [--keep DIR]` makes a store of that size (every team
with a full quarter of check-ins in every quarter) and one with a single team and quarter, and prints as
ratios of the two: a check-in, a peek at one team; and what a peek at every team of the running quarter takes.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.store import TODAY, check_in, make, timed
from store import files, layout
from store.documents.base import Document
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.gateway import Gateway
from store.shards import path_of, plan_shard
from store.snapshot import Snapshot

CHECK_INS = 78
"""Six key results, thirteen weeks."""
ROUNDS = 60


def quarters(years: int) -> Iterator[Cycle]:
    """That many years of quarters, the one of today last."""
    for year in range(TODAY.year - years + 1, TODAY.year + 1):
        for quarter in range(1, 5):
            start = date(year, 3 * quarter - 2, 1)
            following = date(year + quarter // 4, 3 * quarter % 12 + 1, 1)
            yield Cycle(key=f"{year}-Q{quarter}", start=start, end=following - timedelta(days=1))


def team_keys(teams: int) -> list[str]:
    return ["booking", *(f"team-{number}" for number in range(2, teams + 1))]


def grow(root: Path, pattern: Snapshot, years: int, teams: int) -> Gateway:
    """A store in which every team has, in every quarter, a plan like the pattern."""
    cycles = list(quarters(years))
    workspace: list[Document] = [Workspace(name="Grown"), *cycles]
    workspace += [Team(key=key, name=key.title()) for key in team_keys(teams)]
    workspace.append(Person(key="mara", name="Mara", role="facilitator", teams=["booking"]))
    gateway = Gateway.create(root, workspace, person="mara", today=TODAY)
    for number, cycle in enumerate(cycles, start=1):
        for team in team_keys(teams):
            shard = plan_shard(team, cycle.key)
            path = path_of(gateway.folder, shard)
            files.make_folder(str(Path(path).parent), shared=False)
            Path(path).write_bytes(layout.assemble({**pattern.meta, "shard": shard}, pattern.chunks))
            Path(path).chmod(0o600)
        print(f"\rmaking {number} of {len(cycles)} quarters", end="", flush=True)
    print("\r" + " " * 40, end="\r")
    os.sync()  # what the making left to be written must not slow the measuring
    return gateway


def in_turns(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of each, taking turns."""
    for warm_up in (first, second, first, second):
        warm_up()
    pairs = [(timed(first), timed(second)) for _ in range(ROUNDS)]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def look(gateway: Gateway, team: str) -> None:
    """What `okr status` reads of one team."""
    plan = gateway.peek(team, "2026-Q4")
    assert plan.objectives
    assert len(plan.key_results) == 6
    assert len(plan.check_ins) >= CHECK_INS


def fresh(gateway: Gateway) -> Gateway:
    return Gateway.open(gateway.root, person="mara", today=TODAY)


def compare(folder: Path, years: int, teams: int) -> None:
    new = make(folder / "new", CHECK_INS)
    grown = grow(folder / "grown", new.snapshot(plan_shard("booking", "2026-Q4")), years, teams)
    print(f"{years} years x {teams} teams against one team and quarter")
    for what, first, second in (
        ("check-in", lambda: check_in(grown, 0), lambda: check_in(new, 0)),
        ("peek at one team", lambda: look(fresh(grown), "booking"), lambda: look(fresh(new), "booking")),
    ):
        big, small = in_turns(first, second)
        print(f"{what:<28} {big * 1000:8.2f}ms {small * 1000:8.2f}ms   x {big / small:.2f}")
    reader = fresh(grown)
    taken = timed(lambda: [look(reader, team) for team in team_keys(teams)])
    print(f"{f'peek at all {teams} teams':<28} {taken * 1000:8.0f}ms")


def main() -> None:
    parser = argparse.ArgumentParser(description="A store that has grown for years, against a new one.")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--teams", type=int, default=200)
    parser.add_argument("--keep", type=Path, help="make the stores in this new folder and leave them there")
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir()
        compare(given.keep, given.years, given.teams)
    else:
        with tempfile.TemporaryDirectory(prefix="okr-benchmark-", dir=".") as folder:
            compare(Path(folder), given.years, given.teams)


if __name__ == "__main__":
    main()
