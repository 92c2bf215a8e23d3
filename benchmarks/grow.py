"""Whether a store that has grown for years costs what a new one costs.

`python -m benchmarks.grow [--years 10] [--teams 200] [--rounds 60] [--keep DIR]` makes a store of that size
(every team of five with a full quarter of check-ins in every quarter) and one with a single team and
quarter, and prints as ratios of the two: a check-in in an open program and in one opened for it, a peek at
one team, and the whole of `okr status`; then what `okr status --all-teams` takes. Ends with 1 where a bound
is missed: 1.1 for check-in and `okr status`, 2 s for all teams.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.store import TODAY, check_in, make, timed
from store.documents.base import Document
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.files import disk, shard_format
from store.files.paths import path_of
from store.gateway import Gateway
from store.open_store import backend_at, create_store, open_store
from store.rows.names import plan_shard
from store.rows.snapshot import Snapshot

CHECK_INS = 78
"""Six key results, thirteen weeks."""
BOUND = 1.1
ALL_TEAMS = 2
"""Seconds."""


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
    for team in team_keys(teams):
        workspace += [
            Person(key=f"{team}-{n}", name=f"Person {n} of {team}", teams=[team]) for n in range(1, 6)
        ]
    gateway = create_store(root, workspace, person="mara", today=TODAY)
    for number, cycle in enumerate(cycles, start=1):
        for team in team_keys(teams):
            shard = plan_shard(team, cycle.key)
            path = path_of(gateway.where, shard)
            disk.make_folder(str(Path(path).parent), shared=False)
            Path(path).write_bytes(shard_format.assemble({**pattern.meta, "shard": shard}, pattern.chunks))
            Path(path).chmod(0o600)
        if sys.stderr.isatty():
            print(f"\rmaking {number} of {len(cycles)} quarters ", end="", file=sys.stderr, flush=True)
    os.sync()  # what the making left to be written must not slow the measuring
    return gateway


def in_turns(first: Callable[[], object], second: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median seconds of each, taking turns."""
    for warm_up in (first, second, first, second):
        warm_up()
    pairs = [(timed(first), timed(second)) for _ in range(rounds)]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def look(gateway: Gateway, team: str) -> None:
    """What `okr status` reads of one team."""
    plan = gateway.peek(team, "2026-Q4")
    assert plan.objectives
    assert len(plan.key_results) == 6
    assert len(plan.check_ins) >= CHECK_INS


def okr_status(gateway: Gateway, *options: str) -> None:
    """The whole command, from the start of its process to the end."""
    words = ["-m", "tui", "status", "--as", "mara", "--store", gateway.where, *options]
    environment = {**os.environ, "OKR_TODAY": TODAY.isoformat()}
    done = subprocess.run([sys.executable, *words], env=environment, capture_output=True, check=True)
    assert b"O1.6" in done.stdout


def fresh(gateway: Gateway) -> Gateway:
    return open_store(gateway.where, person="mara", today=TODAY)


def compare(folder: Path, years: int, teams: int, rounds: int) -> bool:
    """Print it; whether all bounds are kept."""
    new = make(folder / "new", CHECK_INS)
    grown = grow(folder / "grown", backend_at(new.where).read(plan_shard("booking", "2026-Q4")), years, teams)
    print(f"{years} years x {teams} teams against one team and quarter")
    kept = True
    for what, bound, does in (
        ("check-in", BOUND, check_in_of),
        ("check-in, cold", BOUND, lambda at: check_in_of(fresh(at))),
        ("peek at one team", None, lambda at: look(fresh(at), "booking")),
        ("okr status, whole process", BOUND, okr_status),
    ):
        big, small = in_turns(lambda does=does: does(grown), lambda does=does: does(new), rounds)
        kept = kept and (bound is None or big / small <= bound)
        held = f"bound {bound}" if bound else ""
        print(
            f"{what:<28} {big * 1000:8.2f}ms {small * 1000:8.2f}ms   x {big / small:.2f}  {held}", flush=True
        )
    taken = statistics.median(timed(lambda: okr_status(grown, "--all-teams")) for _ in range(min(rounds, 5)))
    print(
        f"{f'okr status, all {teams} teams':<28} {taken * 1000:8.0f}ms {'':<10}           bound {ALL_TEAMS} s"
    )
    return kept and taken <= ALL_TEAMS


def check_in_of(gateway: Gateway) -> None:
    check_in(gateway, 0)


def main() -> int:
    parser = argparse.ArgumentParser(description="A store that has grown for years, against a new one.")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--teams", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--keep", type=Path, help="make the stores in this new folder and leave them there")
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir()
        return 0 if compare(given.keep, given.years, given.teams, given.rounds) else 1
    with tempfile.TemporaryDirectory(prefix="okr-benchmark-", dir=".") as folder:
        return 0 if compare(Path(folder), given.years, given.teams, given.rounds) else 1


if __name__ == "__main__":
    raise SystemExit(main())
