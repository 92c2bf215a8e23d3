"""What the system does not allow, for real: a plain sentence, what was typed is kept, nothing changes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from store.files.health_check import check, repair
from tests.store.storehouse import At, as_person, check_in, make
from tests.world import run_python
from tui.store_words import words_of


def told(scene: str) -> list[str]:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        done = run_python("-m", "tests.store.files.denied", place, scene)
        _, _, said = done.stdout.partition("---\n")
        assert done.returncode == 0, done.stderr
        if said.startswith("not here"):
            pytest.skip("only root, on a Linux that lets it, has a disk or a file to give away")
        return said.replace(f"{place}/disk", "").splitlines()


def like(said: list[str], *starts: str) -> bool:
    return [words[: len(start)] for words, start in zip(said, starts, strict=True)] == list(starts)


def test_a_folder_one_may_only_read() -> None:
    shard = "/store/cycles/2026-Q4/booking.json"
    refused = f"NotAllowed: {shard} may not be written by you. Ask the owner"
    assert like(told("read_only_folder"), "done", refused, "1 read", "kept", "done")


def test_permission_withdrawn_while_the_store_is_open() -> None:
    refused = "NotAllowed: /store/cycles/2026-Q4/booking.json may not be read by you."
    unkept = "NotAllowed, and still word 6"
    assert like(told("withdrawn_while_open"), "kept", refused, unkept, "done", "kept")


def test_folders_removed_while_the_store_is_open() -> None:
    missing = "Damaged: /store/cycles/2026-Q4/booking.json is gone. Nothing was changed; `okr doctor`"
    no_store = "NotAStore: There is no store in /store."
    unkept = "WriteFailed, and still word 6"
    assert like(told("removed_while_open"), "done", missing, "kept", no_store, unkept, "not made again")


def test_a_limit_to_the_size_of_files() -> None:
    full = "NoRoom: There is no room left for /store/cycles/2026-Q4/booking.json. Free some space"
    assert like(told("file_size_limit"), full, "as it was", "kept", "0 left behind", "done")


FULL = "NoRoom: There is no room left for /store/cycles/2026-Q4/booking.json. Free some space"


def test_a_full_disk() -> None:
    unkept = "NoRoom, and still word 6"
    said = told("full_disk")
    assert like(said, "done", "kept", FULL, unkept, "as it was", "1 read, 0 left behind", "done", "kept")


def test_a_disk_that_ones_own_check_ins_fill() -> None:
    assert like(told("disk_that_fills"), FULL, "all kept []", "done")


def test_a_disk_that_has_room_but_for_no_more_files() -> None:
    assert like(told("no_more_files"), "done", FULL, "NoRoom, and still word 0", "done", "kept")


def test_a_disk_made_read_only_while_the_store_is_open() -> None:
    refused = "NotAllowed: /store/cycles/2026-Q4/.booking.json.lock lies on a disk that is read-only."
    unkept = "NotAllowed, and still word 6"
    assert like(told("read_only_disk"), "done", "kept", refused, unkept, "1 read", "done", "kept")


def test_what_belongs_to_a_stranger_is_refused_with_the_reason() -> None:
    plan, lock = "/store/cycles/2026-Q4/booking.json", "/store/cycles/2026-Q4/.booking.json.lock"
    assert like(
        told("someone_elses"),
        "done",
        f"Unsafe: {plan} belongs to someone else.",
        f"Unsafe: Anyone on this machine may write to {lock}.",
        "Unsafe: /store/cycles/2026-Q4 belongs to someone else.",
        "Unsafe: /store belongs to someone else. Ask them for a store that is shared",
        "done",
    )


@pytest.mark.parametrize("missing", ["booking.json", "."])
def test_a_plan_whose_file_was_removed_comes_back_from_its_backup(tmp_path: Path, missing: str) -> None:
    make(tmp_path / "s")
    mara = At(as_person(tmp_path / "s", "mara"))
    mara.does(check_in, value=1)
    gone = mara.file.parent / missing
    gone.unlink() if gone.is_file() else shutil.rmtree(gone)
    [problem] = check(tmp_path / "s")
    assert words_of(problem.place) == "the file is gone"
    repair(tmp_path / "s", problem)
    assert check(tmp_path / "s") == []
    mara.does(check_in, value=2)
    assert [found.value for found in mara.plan.check_ins] == [2]
