"""Permissions, links, locks and leftovers: who may write, and what is refused."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import pytest

from store.errors import Busy, NoRoom, NotAllowed, StoreError, Unsafe, WriteFailed
from store.files import locks
from store.files.health_check import check
from store.open_store import backend_at
from tests.store.calls import Calls, watched
from tests.store.storehouse import NOW_CYCLE, At, as_person, check_in, make
from tests.telling import tells
from tests.world import run_python
from tui.store_words import words_of


@pytest.fixture(params=[0o000, 0o022, 0o027, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def modes(root: Path) -> tuple[set[int], set[int]]:
    """The modes of the folders and of the files of a store (drafts are everyone's own)."""
    found = [path for path in (root, *root.rglob("*")) if "drafts" not in path.parts]
    return (
        {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_dir()},
        {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_file()},
    )


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize(("shared", "folders", "inside"), [(False, 0o700, 0o600), (True, 0o2770, 0o660)])
def test_a_store_is_private_or_for_its_group_whatever_the_umask(
    tmp_path: Path, shared: bool, folders: int, inside: int
) -> None:
    mara = At(make(tmp_path / "s", shared=shared))
    mara.does(check_in, value=1)
    At(mara.gateway, team="reception").does(check_in_nothing)
    assert modes(tmp_path / "s") == ({folders}, {inside})


def check_in_nothing(plan: object, who: str, today: object) -> object:
    from store.documents.deeds import Edit, Outcome

    return Outcome((Edit("direction", "direction", {"mission": "Nobody waits"}),))


def test_drafts_are_private_on_a_shared_store_too(tmp_path: Path) -> None:
    gateway = make(tmp_path / "s", shared=True)
    gateway.drafts.keep("draft/O1/text", "not yet")
    assert gateway.drafts.flush()
    file = tmp_path / "s/drafts/mara.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


PLACES = (".", "cycles", f"cycles/{NOW_CYCLE}", f"cycles/{NOW_CYCLE}/booking.json", "workspace.json")
LOCKS = (f"cycles/{NOW_CYCLE}/.booking.json.lock", "unfinished.json")


@pytest.mark.parametrize("where", [*PLACES, *LOCKS])
def test_what_anyone_may_write_is_refused_with_the_reason(mara: At, where: str) -> None:
    path = mara.root / where
    path.touch()
    path.chmod(path.stat().st_mode | stat.S_IWOTH)
    with tells(Unsafe, match=r"Anyone on this machine may write.*chmod o-w"):
        At(as_person(mara.root, "mara")).does(check_in, value=1)


def test_a_link_in_place_of_a_shard_is_refused(mara: At, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    mara.file.rename(elsewhere)
    mara.file.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with tells(Unsafe, match="symbolic link"):
        mara.does(check_in, value=1)
    with tells(Unsafe, match="symbolic link"):
        _ = mara.gateway.peek("booking", NOW_CYCLE).key_results
    assert elsewhere.read_bytes() == before


def test_a_link_in_place_of_a_lock_or_a_folder_is_refused(mara: At, tmp_path: Path) -> None:
    lock = mara.file.with_name(".booking.json.lock")
    lock.symlink_to(tmp_path / "precious")
    with tells(Unsafe, match="symbolic link"):
        mara.does(check_in, value=1)
    assert not (tmp_path / "precious").exists()
    lock.unlink()
    folder = mara.file.parent
    folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved")
    with tells(Unsafe, match="symbolic link"):
        mara.does(check_in, value=1)


def test_a_store_that_is_a_link_is_refused_and_the_folder_named(mara: At, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(mara.root)
    with tells(Unsafe, match=f"symbolic link.*Name the store itself: {mara.root}"):
        as_person(link, "mara")
    [problem] = check(link)
    assert "symbolic link" in words_of(problem.place)
    empty = tmp_path / "empty"
    empty.mkdir(mode=0o755)
    link.unlink()
    link.symlink_to(empty)
    with tells(Unsafe, match="symbolic link"):
        make(link)
    assert stat.S_IMODE(empty.stat().st_mode) == 0o755


def test_a_link_or_a_file_where_the_new_state_would_be_written_is_never_followed(
    mara: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is chance, so that nobody can put one there; should they guess it, it is not used."""
    mara.does(check_in, value=1)  # the first write of a program sweeps what killed ones left
    precious, before = tmp_path / "precious", mara.file.read_bytes()
    precious.write_bytes(b"precious")
    monkeypatch.setattr(os, "urandom", bytes)
    mara.file.with_name(f".booking.json.{'00' * 8}.tmp").symlink_to(precious)
    with tells(WriteFailed, match="File exists"):
        mara.does(check_in, value=2)
    assert (precious.read_bytes(), mara.file.read_bytes()) == (b"precious", before)


def test_a_pipe_in_place_of_a_shard_does_not_hang(mara: At) -> None:
    mara.file.unlink()
    os.mkfifo(mara.file)
    with tells(Unsafe, match="not a plain file"):
        mara.does(check_in, value=1)


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Somebody else is writing to that shard."""
    with file.with_name(f".{file.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def test_a_lock_that_is_not_given_back_is_said_and_nothing_changes(
    mara: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    before = mara.file.read_bytes()
    with held(mara.file), tells(Busy, match="try again"):
        mara.does(check_in, value=1)
    assert mara.file.read_bytes() == before
    mara.does(check_in, value=1)


def test_a_lock_is_for_the_whole_group_whenever_its_maker_is_stopped(tmp_path: Path, umask: int) -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    for moment in count(1):
        mara = At(make(tmp_path / f"{moment}", shared=True))
        calls = Calls(moment, stopped)
        with watched(calls), suppress(KeyboardInterrupt):
            mara.does(check_in, value=1)
        locks = list(mara.root.rglob(".*.lock"))
        assert {stat.S_IMODE(lock.stat().st_mode) for lock in locks} <= {0o660}
        if calls.count < moment:
            break
    assert locks


def test_a_lock_that_somebody_removed_is_made_again(mara: At) -> None:
    mara.does(check_in, value=1)
    mara.file.with_name(".booking.json.lock").unlink()
    mara.does(check_in, value=2)
    assert len(mara.plan.check_ins) == 2


def test_reading_goes_on_while_somebody_holds_the_lock(mara: At) -> None:
    with held(mara.file):
        assert len(mara.plan.key_results) == 1


def test_what_killed_writers_left_is_swept(mara: At) -> None:
    left = mara.file.with_name(".booking.json.0123456789abcdef.tmp")
    others = mara.file.with_name(".reception.json.0123456789abcdef.tmp")
    left.write_bytes(b"{")
    others.write_bytes(b"{")
    At(as_person(mara.root, "mara")).does(check_in, value=1)
    assert not left.exists()
    assert others.exists()


@pytest.mark.parametrize(
    ("call", "number", "kind", "says"),
    [
        ("write", errno.ENOSPC, NoRoom, "no room left"),
        ("write", errno.EDQUOT, NoRoom, "quota"),
        ("write", errno.EFBIG, NoRoom, "no room left"),
        ("fsync", errno.EIO, WriteFailed, "could not be written"),
        ("replace", errno.EACCES, NotAllowed, "may not be written by you"),
        ("open", errno.EROFS, NotAllowed, "a disk that is read-only"),
    ],
)
def test_a_write_that_fails_leaves_everything_as_it_was(
    mara: At, monkeypatch: pytest.MonkeyPatch, call: str, number: int, kind: type[StoreError], says: str
) -> None:
    mara.does(check_in, value=1)
    before = mara.file.read_bytes()
    genuine = getattr(os, call)

    def fails(*words: object, **more: object) -> object:
        if call != "open" or (isinstance(words[0], str) and words[0].endswith(".tmp")):
            raise OSError(number, os.strerror(number))
        return genuine(*words, **more)

    with monkeypatch.context() as broken:
        broken.setattr(os, call, fails)
        with tells(kind, match=says):
            mara.does(check_in, value=2)
    assert mara.file.read_bytes() == before
    assert not list(mara.file.parent.glob(".*.tmp"))
    assert [kept.value for kept in mara.plan.check_ins] == [1]
    mara.does(check_in, value=3)
    assert [kept.value for kept in mara.plan.check_ins] == [1, 3]


def test_a_deed_on_two_shards_is_done_whole_or_not_at_all(mara: At, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.store.storehouse import open_cycle

    workspace = mara.root / "workspace.json"
    before = workspace.read_bytes()
    genuine = os.replace

    def fails(source: str, target: str) -> None:
        if target == str(workspace):
            raise OSError(errno.ENOSPC, "")
        genuine(source, target)

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", fails)
        with pytest.raises(NoRoom):
            mara.does(open_cycle, key="2027-Q1")
    assert workspace.read_bytes() == before
    assert not (mara.root / "cycles/2027-Q1/booking.json").exists()
    mara.does(open_cycle, key="2027-Q1")


def test_a_store_whose_folder_was_removed_says_so(mara: At) -> None:
    import shutil

    shutil.rmtree(mara.root)
    with tells(StoreError, match="okr init"):
        mara.does(check_in, value=1)
    assert mara.gateway.stamp("booking", NOW_CYCLE) == ((), ())


def test_a_private_store_of_someone_else_is_refused(mara: At, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() == 0:  # whose own things are trusted
        os.chown(mara.root, 4711, -1)
    monkeypatch.setattr(os, "geteuid", lambda: mara.root.stat().st_uid + 1)
    with tells(Unsafe, match="belongs to someone else"):
        as_person(mara.root, "mara")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be several people")
@pytest.mark.parametrize("mask", [0o022, 0o027, 0o077], ids=oct)
def test_two_people_of_a_group_share_a_store_whatever_their_umask(mask: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        done = run_python("-m", "tests.store.files.writers", "people", place, str(mask))
        assert done.stdout.splitlines() == [
            "mara: done",
            "ines: done",
            "mara: done",
            "stranger: NotAllowed",
        ], done.stderr
        plan = At(as_person(Path(place) / "store", "mara")).plan
        assert [kept.by for kept in plan.check_ins] == ["mara", "ines", "mara"]


def test_a_disk_that_knows_no_second_names_has_locks_too(mara: At, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(source: str, target: str) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", fails)
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    mara.does(check_in, value=1)
    with held(mara.file), pytest.raises(Busy):
        mara.does(check_in, value=2)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_what_root_does_for_somebody_stays_theirs(mara: At) -> None:
    root, owner = mara.root, 54_001
    for path in (root, *root.rglob("*")):
        os.chown(path, owner, owner)
    mara.does(check_in, value=1)
    At(mara.gateway, team="reception").does(check_in_nothing)
    mara.file.write_bytes(b"{")
    [problem] = backend_at(mara.gateway.where).check()
    backend_at(mara.gateway.where).repair(problem)
    mara.gateway.drafts.keep("place", "words")
    assert mara.gateway.drafts.flush()
    assert {path.stat().st_uid for path in (root, *root.rglob("*"))} == {owner}
