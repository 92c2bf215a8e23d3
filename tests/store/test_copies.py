"""What sync programs and git leave in a store: named as what it is, read as nothing, in nobody's way."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from store.errors import Damaged
from store.files.health_check import check, repair
from store.files.paths import all_shards
from tests.store.storehouse import At, check_in, make

CONFLICTS = (
    "booking (Mara's conflicted copy 2026-11-23)",  # Dropbox
    "booking (MARAS-LAPTOP's conflicted copy 2026-11-23)",
    "booking (Maras in Konflikt stehende Kopie 2026-11-23)",
    "booking (Copie en conflit de Jo 2026-11-23)",
    "booking (Case Conflict)",
    "booking.sync-conflict-20261123-101112-ABCDEFG",  # Syncthing
    "booking.sync-conflict-20261123-101112",
    "booking-MARASLAPTOP",  # OneDrive
    "booking-Maras-MacBook",
    "booking-DESKTOP_7",
    "booking (conflicted copy 2026-11-23 101112)",  # Nextcloud, ownCloud
    "booking_conflict-20261123-101112",
    "booking 2",  # iCloud
    "booking 12",
    "booking (1)",  # Google Drive, browsers
    "booking - Copy",  # file managers
    "booking copy",
    "Copy of booking",
    "Kopie von booking",
    "booking (another copy)",
    "booking.conflict",
    "booking.copy.2",
    "BOOKING",
    "other",
    "workspace",
    "../2026-Q4 2/booking",  # whole folders of cycles
    "../2026-Q4 (conflicted copy)/booking",
    "../2026-Q4-MARASLAPTOP/booking",
    "../2026-Q3/booking",
)
SEEN_INSIDE = CONFLICTS[CONFLICTS.index("booking.conflict") :]
"""What only the words in it tell from a team's plan, as of the names that begin with these."""
PLANS = ("billing", "booking-north", "booking_2", "sync-conflict", "copy", "booking.2")


@pytest.fixture
def mara(tmp_path: Path) -> At:
    at = At(make(tmp_path / "store"))
    at.does(check_in, value=7)
    return at


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_copy_is_named_and_neither_read_nor_exported_nor_damage(mara: At, name: str) -> None:
    copy = Path(os.path.normpath(mara.file.parent / f"{name}.json"))
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(mara.file, copy)
    before = mara.gateway.export()
    assert [shard for shard in all_shards(str(mara.root)) if "cycles" in shard] == ["cycles/2026-Q4/booking"]
    (found,) = check(mara.root)
    assert found.is_copy
    assert not found.can_be_repaired
    assert (found.where, found.place.name) == (str(copy), "sync_copy")
    assert found.place.values["of"] == os.path.join("cycles", "2026-Q4", "booking.json")
    mara.does(check_in, value=8)
    copy.unlink()
    assert mara.gateway.export().keys() == before.keys()
    assert not check(mara.root)


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_copy_that_holds_nothing_to_read_is_a_copy_all_the_same(mara: At, name: str) -> None:
    if name in SEEN_INSIDE or name.startswith(("booking-", "booking_")):
        return  # only what is in it tells these from a team's plan
    mara.file.with_name(f"{name}.json").write_bytes(b"")
    assert [(found.is_copy, found.place.name) for found in check(mara.root)] == [(True, "sync_copy_alone")]
    mara.gateway.export()


@pytest.mark.parametrize(
    "name", [name.replace("booking", "workspace") for name in CONFLICTS if "booking" in name]
)
def test_a_copy_of_the_workspace_is_named(mara: At, name: str) -> None:
    if not name.startswith("workspace"):
        return  # in the store's own folder anything else is somebody's own
    shutil.copy(mara.root / "workspace.json", mara.root / f"{name}.json")
    assert [(found.is_copy, found.place.values) for found in check(mara.root)] == [
        (True, {"of": "workspace.json"})
    ]


@pytest.mark.parametrize("team", PLANS)
def test_a_team_whose_key_looks_like_a_copy_is_a_team(mara: At, team: str) -> None:
    plan = mara.file.with_name(f"{team}.json")
    text = mara.file.read_text().replace(
        '"shard": "cycles/2026-Q4/booking"', f'"shard": "cycles/2026-Q4/{team}"'
    )
    plan.write_text(text)
    assert f"cycles/2026-Q4/{team}" in all_shards(str(mara.root))
    assert not [found for found in check(mara.root) if found.is_copy]


MARKS = (
    "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> origin/main\n",
    "<<<<<<< Updated upstream\n{}\n||||||| base\n{}\n=======\n{}\n>>>>>>> Stashed changes\n",
    "<<<<<<< HEAD\r\n{}\r\n=======\r\n{}\r\n>>>>>>> side\r\n",
    "<<<<<<<\n{}\n=======\n{}\n>>>>>>>\n",
)


@pytest.mark.parametrize("marks", MARKS)
def test_gits_marks_are_named_as_such(mara: At, marks: str) -> None:
    first, *rest = mara.file.read_text().split("\n", 1)
    changed = marks.format(first, first, first)
    mara.file.write_text(changed + "".join(rest))
    (found,) = check(mara.root)
    assert (found.place.name, found.place.values) == ("git_conflict", {"line": 1})
    assert (found.of, found.can_be_repaired) == (found.shard, False)  # a backup would throw both sides away
    with pytest.raises(Damaged) as told:
        mara.does(check_in, value=8)
    assert told.value.fact.name == "two_versions"


def test_gits_marks_around_what_is_no_plan_are_damage(mara: At) -> None:
    mara.does(check_in, value=8)
    first, *rest = mara.file.read_text().split("\n", 1)
    mara.file.write_text(MARKS[0].format(first, "half a line") + "".join(rest))
    (found,) = check(mara.root)
    assert (found.of, found.can_be_repaired) == ("", True)


def test_words_that_look_like_gits_marks_are_words(mara: At) -> None:
    mara.does(check_in, value=8, words="<<<<<<< HEAD")
    assert not check(mara.root)


def test_of_two_documents_with_one_id_nothing_more_is_written(mara: At) -> None:
    data = json.loads(mara.file.read_text())
    row = next(iter(data["objectives"].values()))
    data["objectives"]["77"] = {**row, "text": "Another one"}
    mara.file.write_text(json.dumps(data))
    before = mara.file.read_bytes()
    with pytest.raises(Damaged) as told:
        mara.does(check_in, value=8)
    (found,) = check(mara.root)
    assert told.value.place == found.place
    assert mara.file.read_bytes() == before


def test_a_workspace_that_never_changed_has_a_backup(mara: At) -> None:
    workspace = mara.root / "workspace.json"
    whole = workspace.read_bytes()
    workspace.unlink()
    (found,) = check(mara.root)
    assert found.can_be_repaired
    repair(mara.root, found)
    assert workspace.read_bytes() == whole


def test_a_workspace_of_a_store_made_before_there_were_such_backups_gets_one(mara: At) -> None:
    shutil.rmtree(mara.root / "backups" / "workspace")
    mara.does(check_in, value=8)
    (mara.root / "workspace.json").write_bytes(b"{")
    (found,) = check(mara.root)
    assert found.can_be_repaired
