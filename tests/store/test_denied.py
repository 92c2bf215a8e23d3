"""What the system does not allow, for real: a plain sentence, what was typed is kept, nothing changes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from store.check import check, repair
from tests.store.storehouse import At, as_person, check_in, make
from tests.world import run_python


def told(scene: str) -> list[str]:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        done = run_python("-m", "tests.store.denied", place, scene)
        _, _, said = done.stdout.partition("---\n")
        assert done.returncode == 0, done.stderr
        return said.replace(place, "").splitlines()


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
    missing = "Damaged: /store/cycles/2026-Q4/booking.json is damaged: the file is gone."
    no_store = "NotAStore: There is no store in /store."
    unkept = "WriteFailed, and still word 6"
    assert like(told("removed_while_open"), "done", missing, "kept", no_store, unkept, "not made again")


def test_a_limit_to_the_size_of_files() -> None:
    full = "NoRoom: There is no room left for /store/cycles/2026-Q4/booking.json. Free some space"
    assert like(told("file_size_limit"), full, "as it was", "kept", "0 left behind", "done")


@pytest.mark.parametrize("missing", ["booking.json", "."])
def test_a_plan_whose_file_was_removed_comes_back_from_its_backup(tmp_path: Path, missing: str) -> None:
    make(tmp_path / "s")
    mara = At(as_person(tmp_path / "s", "mara"))
    mara.does(check_in, value=1)
    gone = mara.file.parent / missing
    gone.unlink() if gone.is_file() else shutil.rmtree(gone)
    [problem] = check(tmp_path / "s")
    assert problem.place == "the file is gone"
    repair(tmp_path / "s", problem)
    assert check(tmp_path / "s") == []
    mara.does(check_in, value=2)
    assert [found.value for found in mara.plan.check_ins] == [2]
