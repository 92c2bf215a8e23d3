"""Everything out, everything in, nothing lost, whatever kind of store it is."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from store.errors import AlreadyThere, NewerStore, NotAllowed, NotOurs, StoreError
from store.open_store import create_store, import_store, nothing_at
from tests.store.storehouse import TODAY, At, as_person, check_in, make, write
from tests.telling import tells
from tui.cli.demo_store import demo_documents

BOOKING = "cycles/2026-Q4/booking"


def through_json(data: dict[str, Any]) -> Any:
    return json.loads(json.dumps(data))


def test_the_whole_demo_comes_back_as_it_went(place: str) -> None:
    documents, teams = demo_documents(TODAY)
    gateway = create_store(f"{place}demo", documents, person="mara", today=TODAY, team_documents=teams)
    exported = through_json(gateway.export())
    assert (exported["format"], exported["okr"]) == (1, "store")
    taken_in = import_store(f"{place}copy", exported, person="mara", today=TODAY)
    assert through_json(taken_in.export()) == exported
    assert taken_in._backend.check() == []
    for team, cycle in teams:
        assert taken_in.plan(team, cycle).key_results == gateway.plan(team, cycle).key_results


def test_only_a_facilitator_replaces_a_shared_store(place: str) -> None:
    exported = make(f"{place}s", shared=True).export()
    with tells(NotAllowed, match="Only a facilitator"):
        as_person(f"{place}s", "ines").restore_export(exported)


def test_a_store_is_shared_or_not_as_the_place_it_comes_into(place: str) -> None:
    exported = make(f"{place}s", shared=True).export()
    private = import_store(f"{place}p", exported, person="jo", today=TODAY)
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
    mara: At, place: str, way: tuple[Any, ...], to: Any, says: str
) -> None:
    foreign = bent(mara.gateway.export(), *way, to=to)
    before = mara.kept
    with tells(NotOurs, match=says):
        mara.gateway.restore_export(foreign)
    with tells(NotOurs, match=says):
        import_store(f"{place}new", foreign, person="mara", today=TODAY)
    assert mara.kept == before
    assert nothing_at(f"{place}new")


@pytest.mark.parametrize("data", [None, 3, "x", [], {}, {"format": 1}, {"okr": "store", "format": 1}])
def test_any_other_json_is_no_export(mara: At, data: object) -> None:
    with tells(StoreError, match="othing was changed"):
        mara.gateway.restore_export(data)


@pytest.mark.parametrize(("field", "value"), [("format", 2), ("schema", 99)])
def test_an_export_of_a_newer_version_is_refused(mara: At, field: str, value: int) -> None:
    with tells(NewerStore, match="newer version"):
        mara.gateway.restore_export({**mara.gateway.export(), field: value})


def test_two_documents_with_one_id_are_refused(mara: At) -> None:
    exported = mara.gateway.export()
    exported["shards"][BOOKING]["objectives"] *= 2
    with tells(NotOurs, match="two documents have the id o1"):
        mara.gateway.restore_export(exported)


def test_nothing_is_imported_over_what_is_there(mara: At, root: str) -> None:
    with pytest.raises(AlreadyThere):
        import_store(root, mara.gateway.export(), person="mara", today=TODAY)


def test_a_store_restored_is_what_the_export_says_and_nothing_else(mara: At) -> None:
    exported = through_json(mara.gateway.export())
    mara.does(check_in, value=1)
    reception = At(mara.gateway, team="reception")
    reception.does(write, table="direction", id="direction", mission="New")
    mara.gateway.restore_export(exported)
    assert mara.plan.check_ins == ()
    assert not mara.gateway.has_plan("reception", mara.cycle)
    assert through_json(mara.gateway.export()) == exported
    mara.does(check_in, value=2)
