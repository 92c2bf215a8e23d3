"""Everything out, everything in, nothing lost."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from method.demo import demo_documents
from store.errors import AlreadyThere, NewerStore, NotAllowed, NotOurs, StoreError
from store.open_store import create_store, import_store
from tests.store.storehouse import TODAY, At, as_person, check_in, make, write

BOOKING = "cycles/2026-Q4/booking"


def through_json(data: dict[str, Any]) -> Any:
    return json.loads(json.dumps(data))


def test_the_whole_demo_comes_back_as_it_went(tmp_path: Path) -> None:
    documents, teams = demo_documents(TODAY)
    gateway = create_store(tmp_path / "demo", documents, person="mara", today=TODAY, team_documents=teams)
    exported = through_json(gateway.export())
    assert (exported["format"], exported["okr"]) == (1, "store")
    taken_in = import_store(tmp_path / "copy", exported, person="mara", today=TODAY)
    assert through_json(taken_in.export()) == exported
    assert taken_in.backend.check() == []
    for team, cycle in teams:
        assert taken_in.plan(team, cycle).key_results == gateway.plan(team, cycle).key_results


def test_history_undo_and_unknown_fields_come_along(mara: At, tmp_path: Path) -> None:
    mara.does(check_in, value=1)
    with TinyDB(mara.file) as db:
        db.table("key_results").update({"mood": "☀"})
        db.table("murals").insert({"id": "m", "of": [1, {"two": None}]})
    exported = through_json(mara.gateway.export())
    copied = At(import_store(tmp_path / "copy", exported, person="mara", today=TODAY))
    assert through_json(copied.gateway.export()) == exported
    assert copied.plan.changes[-1].said == "O1.1 is at 1."
    copied.undoes()
    copied.does(check_in, value=2)
    with TinyDB(copied.file) as db:
        assert db.table("key_results").all()[0]["mood"] == "☀"
        assert db.table("murals").all()[0]["of"] == [1, {"two": None}]


def test_a_store_is_made_what_the_export_says_and_what_was_is_kept(mara: At, root: Path) -> None:
    exported = through_json(mara.gateway.export())
    mara.does(check_in, value=1)
    At(mara.gateway, team="reception").does(write, table="direction", id="direction", mission="New")
    before = mara.file.read_bytes()
    mara.gateway.restore_export(exported)
    assert mara.plan.check_ins == ()
    assert through_json(mara.gateway.export()) == exported
    assert (root / "backups" / BOOKING / "2026-11-23-replaced-1.json").read_bytes() == before
    assert (root / "backups/cycles/2026-Q4/reception/2026-11-23-replaced-1.json").exists()


def test_only_a_facilitator_replaces_a_shared_store(tmp_path: Path) -> None:
    exported = make(tmp_path / "s", shared=True).export()
    with pytest.raises(NotAllowed, match="Only a facilitator"):
        as_person(tmp_path / "s", "ines").restore_export(exported)


def test_a_store_is_shared_or_not_as_the_place_it_comes_into(tmp_path: Path) -> None:
    exported = make(tmp_path / "s", shared=True).export()
    private = import_store(tmp_path / "p", exported, person="jo", today=TODAY)
    assert not private.workspace().about.shared
    At(private).does(check_in, value=1)


def bent(data: Any, *way: Any, to: Any) -> Any:
    """A copy of the export with one thing in it changed."""
    changed = copy.deepcopy(data)
    inside = changed
    for step in way[:-1]:
        inside = inside[step]
    inside[way[-1]] = to
    return changed


@pytest.mark.parametrize(
    ("way", "to", "says"),
    [
        (("okr",), "tasks", "no export of okr"),
        (("shards",), [], "no workspace"),
        (("shards",), {}, "no workspace"),
        (("schema",), "1", "no workspace"),
        (("shards", "cycles/../../home/jo"), {}, "no part of a store"),
        (("shards", "/etc/passwd"), {}, "no part of a store"),
        (("shards", "cycles/a/.b"), {}, "no part of a store"),
        (("shards", "drafts/mara"), {}, "no part of a store"),
        (("shards", BOOKING), 3, "holds no tables"),
        (("shards", BOOKING, "wins"), {"1": {}}, "wins: it is not a list"),
        (("shards", BOOKING, "wins"), ["w"], "wins: it is not a list"),
        (("shards", BOOKING, 'w": {'), [], "odd name"),
        (("shards", BOOKING, "seal"), [], "odd name"),
        (("shards", BOOKING, "objectives", 0, "text"), "\x1b[2J", "objectives, O1, text: holds a control"),
        (("shards", BOOKING, "key_results", 0, "target"), float("nan"), "cannot keep"),
        (("shards", BOOKING, "key_results", 0, "id"), None, "no id"),
        (("shards", "workspace", "workspace"), [], "says nothing of the workspace"),
    ],
)
def test_an_import_that_is_not_ours_changes_nothing(
    mara: At, tmp_path: Path, way: tuple[Any, ...], to: Any, says: str
) -> None:
    foreign = bent(mara.gateway.export(), *way, to=to)
    before = mara.file.read_bytes()
    with pytest.raises(NotOurs, match=says):
        mara.gateway.restore_export(foreign)
    with pytest.raises(NotOurs, match=says):
        import_store(tmp_path / "new", foreign, person="mara", today=TODAY)
    assert mara.file.read_bytes() == before
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("data", [None, 3, "x", [], {}, {"format": 1}, {"okr": "store", "format": 1}])
def test_any_other_json_is_no_export(mara: At, data: object) -> None:
    with pytest.raises(StoreError, match="othing was changed"):
        mara.gateway.restore_export(data)


@pytest.mark.parametrize(("field", "value"), [("format", 2), ("schema", 99)])
def test_an_export_of_a_newer_version_is_refused(mara: At, field: str, value: int) -> None:
    with pytest.raises(NewerStore, match="newer version"):
        mara.gateway.restore_export({**mara.gateway.export(), field: value})


def test_two_documents_with_one_id_are_refused(mara: At) -> None:
    exported = mara.gateway.export()
    exported["shards"][BOOKING]["objectives"] *= 2
    with pytest.raises(NotOurs, match="two documents have the id o1"):
        mara.gateway.restore_export(exported)


def test_nothing_is_imported_over_what_is_there(mara: At, root: Path) -> None:
    with pytest.raises(AlreadyThere):
        import_store(root, mara.gateway.export(), person="mara", today=TODAY)
