"""What the gateway keeps, as files: each a TinyDB database, none outside the store, none overwritten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from store.documents.plan import Plan
from store.documents.rhythm import Win
from store.documents.workspace import Cycle
from store.errors import AlreadyThere, Damaged, NotAStore
from store.open_store import create_store
from tests.store.storehouse import (
    KEY_RESULT,
    NOW_CYCLE,
    OBJECTIVE,
    TODAY,
    WORKSPACE,
    At,
    add,
    as_person,
    check_in,
    make,
    open_cycle,
    write,
)
from tests.telling import tells
from tests.world import run_python


def test_plain_tinydb_opens_and_queries_every_shard(mara: At) -> None:
    mara.does(check_in, value=12, words="clinics answer — später")
    for file in (mara.file, mara.root / "workspace.json"):
        with TinyDB(file) as db:
            assert db.table("meta").all()[0]["schema"] == 1
            assert "changes" in db.tables() or file.name == "workspace.json"
    with TinyDB(mara.file) as db:
        assert db.table("key_results").all()[0]["statement"] == KEY_RESULT.statement
        assert db.table("check_ins").get(where("value") == 12)["changed"] == "clinics answer — später"


def test_what_plain_tinydb_wrote_is_read_and_written_on(mara: At) -> None:
    mara.does(check_in, value=12)
    with TinyDB(mara.file) as db:
        db.table("objectives").update({"owner": "ines"}, where("key") == "O1")
        number = db.table("wins").insert(
            {"id": "w1", "on": "2026-11-20", "by": "jo", "text": "Two clinics more"}
        )
    assert mara.plan.objectives[0].owner == "ines"
    for value in range(number + 5):
        mara.does(check_in, value=value)
    assert mara.plan.wins[0].text == "Two clinics more"
    assert len(mara.plan.check_ins) == number + 6


def test_fields_and_tables_of_a_newer_minor_version_survive(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update({"mood": {"of": ["the", "team"]}})
        db.table("murals").insert({"id": "m1", "picture": "☀"})
    mara.does(write, table="key_results", id="kr1", owner="ines")
    mara.does(check_in, value=3)
    with TinyDB(mara.file) as db:
        row = db.table("key_results").all()[0]
        assert (row["mood"], row["owner"]) == ({"of": ["the", "team"]}, "ines")
        assert db.table("murals").all() == [{"id": "m1", "picture": "☀"}]


def test_a_plan_left_behind_by_a_killed_opening_is_begun_anew(mara: At) -> None:
    mara.does(open_cycle, key="2027-Q1")
    # As if the writer had been killed between the plan and the workspace.
    (mara.root / "workspace.json").write_bytes(_without_cycle(mara.root, "2027-Q1"))
    assert mara.gateway.workspace().cycle("2027-Q1") is None
    mara.does(open_cycle, key="2027-Q1")
    assert len(At(mara.gateway, cycle="2027-Q1").plan.objectives) == 1


def _without_cycle(root: Path, key: str) -> bytes:
    tables = json.loads((root / "workspace.json").read_bytes())
    tables["cycles"] = {n: row for n, row in tables["cycles"].items() if row["key"] != key}
    return json.dumps(tables).encode()


def test_names_of_every_kind_stay_inside_the_store(tmp_path: Path) -> None:
    strange = "../../été & Söhne/."
    cycle = Cycle(key=strange, start=TODAY, end=TODAY)
    gateway = create_store(
        tmp_path / "s",
        [*WORKSPACE, cycle],
        person="mara",
        today=TODAY,
        team_documents={("booking", strange): [OBJECTIVE]},
    )
    assert gateway.plan("booking", strange).objectives[0].id == "o1"
    inside = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")}
    assert inside == {"s"}


def test_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not there"):
        with tells(NotAStore, match="okr init"):
            as_person(folder, "mara")


def test_a_store_is_never_made_over_something(root: Path) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(AlreadyThere):
        make(root)
    assert sorted(root.rglob("*")) == before


def test_opening_and_peeking_import_neither_pydantic_nor_tinydb(mara: At) -> None:
    mara.does(check_in, value=3)
    program = f"""
import sys, datetime
from store.open_store import create_store, open_store
gateway = open_store({str(mara.root)!r}, person="mara", today=datetime.date(2026, 11, 23))
plan = gateway.peek("booking", "2026-Q4")
print(plan.check_ins[0].value, plan.key_results[0].due.year, plan.review_plan.cadence, plan.commitment)
print(gateway.peek_workspace().people_of("booking")[0].name, plan.changes[0].edits[0].how)
print([name for name in sys.modules if name.split(".")[0] in ("pydantic", "tinydb", "filelock")])
"""
    done = run_python("-c", program)
    assert done.stdout.splitlines() == ["3.0 2026 weekly None", "Mara add", "[]"], done.stderr


def test_a_row_of_an_older_version_comes_with_the_defaults_of_what_it_lacks(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update(lambda row: row.pop("start_confidence"))
    assert mara.gateway.peek("booking", NOW_CYCLE).key_results[0].start_confidence == 5


@pytest.mark.parametrize(
    "fields", [{"due": "soon"}, {"due": 20261231}, {"rubric": [7]}, {"rubric": 7}, {"id": 3}]
)
def test_a_row_that_does_not_fit_says_where(mara: At, fields: dict[str, Any]) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update(fields)
    with tells(Damaged, match="key_results"):
        _ = mara.gateway.peek("booking", NOW_CYCLE).key_results
    with tells(Damaged, match="key_results"):
        _ = mara.plan.key_results


def test_a_plan_that_cannot_be_read_does_not_hide_the_others(mara: At) -> None:
    At(mara.gateway, team="reception").does(add, document=Win(on=TODAY, by="mara", text="x"))
    mara.file.write_bytes(b"{")
    trouble, plan = mara.gateway.peek_many(["booking", "reception"], NOW_CYCLE)
    assert isinstance(trouble, Damaged)
    assert isinstance(plan, Plan)
    assert plan.wins[0].text == "x"
