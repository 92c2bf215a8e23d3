"""Every kind of write the fault trials attack: each numbers what it writes, and tells what was kept.

`kept` gives the number of the last write that is there, and fails where one is there half or one before it
is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from store.documents.deeds import Add, Edit, Outcome
from store.documents.plan import Plan
from store.documents.rhythm import Learning, Win
from store.documents.workspace import Cycle
from store.files import disk, shard_format
from store.rows import migrations, row_format
from store.rows.row_format import Rows
from tests.store.storehouse import TODAY, At, add, check_in, make, write


class Kind(NamedTuple):
    name: str
    write: Callable[[At, int], object]
    """Writes the thing of that number; returns once it is acknowledged."""
    kept: Callable[[At], int]


def in_schema_two() -> None:
    """As a later version will be: what a learning believed was called its thought before."""

    def step(shard: str, tables: dict[str, Rows]) -> None:
        for row in tables.get("learnings", {}).values():
            row["believed"] = row.pop("thought")

    row_format.SCHEMA = 2
    migrations.STEPS[1] = step


def prepared(root: Path) -> None:
    """A store in which every kind of write can begin."""
    mara = At(make(root))
    mara.does(add, document=Learning(id="l1", believed="clinics want it"))


def _counted(numbers: list[int]) -> int:
    assert numbers == list(range(len(numbers))), numbers
    return len(numbers) - 1


def _first(words: str) -> int:
    return int(words.split()[0]) if words else -1


def _check_ins_kept(at: At) -> int:
    return _counted([int(found.value or 0) for found in at.plan.check_ins])


def _edit(at: At, number: int) -> None:
    at.does(write, table="strategy", id="strategy", diagnosis=f"{number} {'y' * (number * 997 % 3000)}")


def _draft(at: At, number: int) -> None:
    at.gateway.drafts.keep("place", f"{number} {'z' * (number * 97 % 500)}")
    if not at.gateway.drafts.flush():
        raise at.gateway.drafts.trouble or AssertionError("not written, and nobody knows why")


def _open_next(plan: Plan, who: str, today: date, *, number: int) -> Outcome:
    following = Cycle(key=f"next-{number}", start=date(2027, 1, 1), end=date(2027, 3, 31))
    own = Edit("retrospective", "retrospective", {"next_cycle": following.key})
    return Outcome((Add(following), own, *(Add(found, following.key) for found in plan.objectives)))


def _opened(at: At) -> int:
    found = [cycle.key for cycle in at.gateway.workspace().cycles if cycle.key.startswith("next-")]
    last = _counted([int(key.removeprefix("next-")) for key in found])
    assert all(len(At(at.gateway, cycle=key).plan.objectives) == 1 for key in found)
    assert at.plan.retrospective.next_cycle == (f"next-{last}" if found else "")
    return last


def _close_cycle(plan: Plan, who: str, today: date, *, number: int) -> Outcome:
    """The cycle before is closed and opened in turn: on this one the other kinds go on."""
    closed = "closed" if number % 2 else "open"
    return Outcome(
        (
            Edit("retrospective", "retrospective", {"worked": f"{number}"}),
            Edit("cycles", plan.workspace.cycles[0].id, {"state": closed}),
            Edit("workspace", "workspace", {"name": f"{number}"}),
        )
    )


def _closed(at: At) -> int:
    worked, name = at.plan.retrospective.worked, at.gateway.workspace().about.name
    assert not worked or worked == name
    assert not worked or at.plan.workspace.cycles[0].state == ("closed" if int(worked) % 2 else "open")
    return _first(worked)


def _migrate(at: At, number: int) -> None:
    """The shard as the version before left it, and a change by this one."""
    found = at.gateway._backend.read("cycles/2026-Q4/booking")
    learnings = found.chunks["learnings"].replace(b'"believed"', b'"thought"')
    older = shard_format.assemble({**found.meta, "schema": 1}, {**found.chunks, "learnings": learnings})
    disk.write(str(at.file), older, shared=False)
    at.does(add, document=Win(on=TODAY, by="mara", text=f"{number}"))


def _migrated(at: At) -> int:
    assert [found.believed for found in at.plan.learnings] == ["clinics want it"]
    return _counted([int(found.text) for found in at.plan.wins])


def _restore(at: At, number: int) -> None:
    """Make the store what an export says; the other team's plan is in every second one."""
    data = at.gateway.export()
    shards = data["shards"]
    shards["workspace"]["workspace"][0]["priorities"] = [f"{number}"]
    shards["cycles/2026-Q4/booking"]["objectives"][0]["why_now"] = f"{number}"
    shards.pop("cycles/2026-Q4/reception", None)
    if number % 2:
        shards["cycles/2026-Q4/reception"] = {"wins": []}
    at.gateway.restore_export(data)


def _restored(at: At) -> int:
    words, said = at.plan.objectives[0].why_now, at.gateway.workspace().about.priorities
    assert said == ([words] if words else [])
    assert not words or at.gateway.has_plan("reception", at.cycle) == bool(int(words) % 2)
    return _first(words)


KINDS = (
    Kind("check-in", lambda at, number: at.does(check_in, value=number, words="x" * 200), _check_ins_kept),
    Kind("edit", _edit, lambda at: _first(at.plan.strategy.diagnosis)),
    Kind("draft", _draft, lambda at: _first(at.gateway.drafts.text_of("place") or "")),
    Kind("opening a cycle", lambda at, number: at.does(_open_next, number=number), _opened),
    Kind("closing a cycle", lambda at, number: at.does(_close_cycle, number=number), _closed),
    Kind("migration", _migrate, _migrated),
    Kind("restore", _restore, _restored),
)
