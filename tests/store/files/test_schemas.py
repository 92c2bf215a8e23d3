"""Stores as every version left them, kept in `schemas/`: they open, and migrate with the first change.

No version wrote schema 0: it stands for the time when there will be one behind two steps.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tinydb import TinyDB

from store.errors import Damaged, NewerStore
from store.files.health_check import check
from store.rows import migrations, row_format
from store.rows.row_format import Rows
from tests.store.storehouse import NOW_CYCLE, TODAY, At, add_person, as_person, check_in
from tests.telling import tells

KEPT = Path(__file__).parent / "schemas"
WRITTEN = sorted(path.name for path in KEPT.iterdir() if path.name != "0")


def left_by(schema: str, place: Path) -> Path:
    shutil.copytree(KEPT / schema, place)
    for path in (place, *place.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return place


def test_every_schema_that_was_ever_written_is_kept_here() -> None:
    assert [str(number) for number in range(1, row_format.SCHEMA + 1)] == WRITTEN


@pytest.mark.parametrize("schema", WRITTEN)
def test_a_store_of_every_version_opens_whole_and_goes_on(tmp_path: Path, schema: str) -> None:
    root = left_by(schema, tmp_path / "store")
    assert check(root) == []
    [file] = (root / "cycles").rglob("*.json")
    before = file.read_bytes()
    mara = At(as_person(root, "mara"), team=file.stem, cycle=file.parent.name)
    for table, rows in json.loads(before).items():
        if table not in ("meta", "seal"):
            assert [found.id for found in mara.plan.table(table)] == [row["id"] for row in rows.values()]
    had = len(mara.plan.check_ins)
    mara.does(check_in, value=3)
    assert len(mara.plan.check_ins) == had + 1
    assert check(root) == []
    backup = root / "backups" / "cycles" / mara.cycle / mara.team / f"{TODAY}.json"
    assert backup.read_bytes() == before


def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a learning believed was called its thought; then names of a workspace were titles."""

    def thoughts(shard: str, tables: dict[str, Rows]) -> None:
        for row in tables.get("learnings", {}).values():
            row["believed"] = row.pop("thought")

    def titles(shard: str, tables: dict[str, Rows]) -> None:
        for row in tables.get("workspace", {}).values():
            row["name"] = row.pop("title")

    monkeypatch.setattr(row_format, "SCHEMA", 2)
    monkeypatch.setattr(migrations, "STEPS", {0: thoughts, 1: titles})


def test_a_store_two_schemas_old_goes_through_both_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = left_by("0", tmp_path / "store")
    before = {path.stem: path.read_bytes() for path in root.rglob("*.json")}
    with monkeypatch.context() as later:
        two_steps(later)
        mara = At(as_person(root, "mara"))
        assert check(root) == []
        for plan in (mara.plan, mara.gateway.peek(mara.team, mara.cycle)):
            assert plan.learnings[0].believed == "clinics want it"
            assert plan.workspace.about.name == "Harbour Clinics"
        assert {path.stem: path.read_bytes() for path in root.rglob("*.json")} == before
        mara.does(check_in, value=25)
        mara.gateway.act_on_workspace(add_person, key="lena")
        backups = root / "backups"
        plan_backup = backups / f"cycles/{NOW_CYCLE}/booking/{TODAY}-before-schema-2.json"
        assert plan_backup.read_bytes() == before["booking"]
        assert (backups / f"workspace/{TODAY}-before-schema-2.json").read_bytes() == before["workspace"]
        for file in (mara.file, root / "workspace.json"):
            with TinyDB(file) as db:
                assert db.table("meta").all()[0]["schema"] == 2
        again = At(as_person(root, "ines"))
        assert [found.value for found in again.plan.check_ins] == [12, 25]
        assert again.gateway.workspace().about.name == "Harbour Clinics"
        assert check(root) == []
        written = mara.file.read_bytes()
    with tells(NewerStore, match="Update okr"):
        as_person(root, "mara")
    assert mara.file.read_bytes() == written


def test_a_schema_without_a_way_here_is_left_alone(tmp_path: Path) -> None:
    root = left_by("0", tmp_path / "store")
    before = (root / "workspace.json").read_bytes()
    with tells(Damaged, match="cannot be brought from schema 0 to 1"):
        as_person(root, "mara")
    assert (root / "workspace.json").read_bytes() == before
