"""Backups of a day, and migrations from one schema to the next."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from store.errors import Damaged
from store.files import backups
from store.open_store import backend_at, import_store
from store.rows import migrations, row_format
from store.rows.names import plan_shard
from store.rows.row_format import Rows
from tests.store.storehouse import NOW_CYCLE, TODAY, At, as_person, check_in
from tests.telling import tells

BACKUPS = "backups/cycles/2026-Q4/booking"


def names(root: Path) -> list[str]:
    folder = root / BACKUPS
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_the_first_change_of_a_day_keeps_the_state_before(mara: At, root: Path) -> None:
    before = mara.file.read_bytes()
    mara.does(check_in, value=1)
    mara.does(check_in, value=2)
    assert names(root) == ["2026-11-23.json"]
    assert (root / BACKUPS / "2026-11-23.json").read_bytes() == before
    with TinyDB(root / BACKUPS / "2026-11-23.json") as db:
        assert len(db.table("key_results")) == 1


def test_reading_makes_no_backup(mara: At, root: Path) -> None:
    assert mara.plan.key_results
    assert names(root) == []


def test_fourteen_days_are_kept(root: Path) -> None:
    for day in range(20):
        At(as_person(root, "mara", TODAY + timedelta(days=day))).does(check_in, value=day)
    kept = names(root)
    assert len(kept) == 14
    assert kept[-1] == "2026-12-12.json"


def in_two_schemas(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a later version will be: the field `statement` of key results is called `sentence`."""

    def rename(shard: str, tables: dict[str, Rows]) -> None:
        for row in tables.get("learnings", {}).values():
            row["believed"] = row.pop("thought")

    monkeypatch.setattr(row_format, "SCHEMA", 2)
    monkeypatch.setitem(migrations.STEPS, 1, rename)


def an_older_store(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("learnings").insert({"id": "l1", "thought": "clinics want it", "saw": "they do not"})


def test_an_older_store_is_read_at_once_and_migrated_with_the_first_change(
    mara: At, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_older_store(mara)
    before = mara.file.read_bytes()
    in_two_schemas(monkeypatch)
    later = At(as_person(root, "mara"))
    assert later.plan.learnings[0].believed == "clinics want it"
    assert later.gateway.peek("booking", later.cycle).learnings[0].believed == "clinics want it"
    assert backend_at(later.gateway.where).check() == []
    assert mara.file.read_bytes() == before
    later.does(check_in, value=1)
    assert names(root) == ["2026-11-23-before-schema-2.json", "2026-11-23.json"]
    assert (root / BACKUPS / "2026-11-23-before-schema-2.json").read_bytes() == before
    with TinyDB(mara.file) as db:
        assert db.table("meta").all()[0]["schema"] == 2
        assert db.table("learnings").all()[0]["believed"] == "clinics want it"


def test_an_old_export_is_brought_along(mara: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exported = mara.gateway.export()
    exported["shards"]["cycles/2026-Q4/booking"]["learnings"] = [{"id": "l1", "thought": "clinics want it"}]
    in_two_schemas(monkeypatch)
    gateway = import_store(tmp_path / "new", exported, person="mara", today=TODAY)
    assert gateway.plan("booking", mara.cycle).learnings[0].believed == "clinics want it"


def test_rows_a_step_cannot_bring_along_are_damage(
    mara: At, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TinyDB(mara.file) as db:
        db.table("learnings").insert({"id": "l1"})
    before = mara.file.read_bytes()
    in_two_schemas(monkeypatch)
    with tells(Damaged, match="cannot be brought from schema 1 to 2"):
        At(as_person(root, "mara")).does(check_in, value=1)
    assert mara.file.read_bytes() == before


def test_the_newest_backup_is_the_one_kept_last(mara: At, root: Path) -> None:
    exported = mara.gateway.export()
    mara.does(check_in, value=1)
    for value in range(2, 13):
        mara.does(check_in, value=value)
        mara.gateway.restore_export(exported)
    mara.file.write_bytes(b"{")
    [problem] = backend_at(mara.gateway.where).check()
    assert problem.backup == str(root / BACKUPS / "2026-11-23-replaced-11.json")
    backend_at(mara.gateway.where).repair(problem)
    assert [found.value for found in mara.plan.check_ins] == [12]


# A clock that once ran ahead: its backups stand in nobody's way, and are not taken for the newest.


def writes(root: Path, *days: date) -> None:
    for number, day in enumerate(days):
        At(as_person(root, "mara", day)).does(check_in, value=number)


@pytest.mark.parametrize("ahead", [1, 3, 13, 14, 20])
def test_a_day_after_it_is_kept_like_any_other(root: Path, ahead: int) -> None:
    future = [date(2099, 1, 1) + timedelta(days=day) for day in range(ahead)]
    back = [TODAY + timedelta(days=day) for day in range(1, 4)]
    writes(root, TODAY, *future, *back)
    kept = {path.stem for path in (root / BACKUPS).iterdir()}
    assert {str(day) for day in back} <= kept
    assert len(kept) <= backups.KEPT


@pytest.mark.parametrize(
    ("days", "newest"),
    [
        ((TODAY, date(2099, 1, 1), TODAY + timedelta(days=1)), "2026-11-24"),
        ((TODAY, TODAY + timedelta(days=1)), "2026-11-24"),
        ((date(2099, 1, 1), date(2099, 1, 2)), "2099-01-02"),
    ],
)
def test_the_newest_is_that_of_a_day_there_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, days: tuple[date, ...], newest: str
) -> None:
    writes(root, *days)
    monkeypatch.setattr(backups, "latest_day", lambda: "2026-11-25")
    found = backups.newest_good(str(root), plan_shard("booking", NOW_CYCLE))
    assert found is not None
    assert Path(found).stem == newest
