"""What an export and its import do to files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from store.open_store import import_store
from tests.store.storehouse import TODAY, At, check_in, write

BOOKING = "cycles/2026-Q4/booking"


def through_json(data: dict[str, Any]) -> Any:
    return json.loads(json.dumps(data))


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
