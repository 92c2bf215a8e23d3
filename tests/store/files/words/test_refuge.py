"""Words that cannot be written to the store lie in a file of the person's own, and come back from it."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from store import drafts as drafts_of
from store.drafts import Drafts, KeptDrafts, Unkept
from store.files import disk
from store.files import drafts as refuge
from store.files.backend import FileBackend
from store.files.drafts import RefugeFiles
from tests.store.storehouse import make
from tests.world import PATIENCE

PLACE = "draft/objectives/new/"
WORDS = "Nobody waits longer than a week"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The places such words may go to, all of the test's own."""
    found = [tmp_path / "state" / "words", tmp_path / "var" / "mine", tmp_path / "tmp" / "mine"]
    for folder in found[1:]:
        folder.parent.mkdir()
    monkeypatch.setattr(refuge, "folders", lambda: tuple(map(str, found)))
    return found


def mara(root: Path) -> Drafts:
    return FileBackend(str(root)).drafts("mara")


def blocked(root: Path) -> None:
    """From here on nothing can be written where drafts belong."""
    (root / "drafts").rename(root / "drafts.away") if (root / "drafts").exists() else None
    (root / "drafts").write_bytes(b"in the way")


def freed(root: Path) -> None:
    (root / "drafts").unlink()
    (root / "drafts.away").rename(root / "drafts") if (root / "drafts.away").exists() else None


def files(folders: list[Path]) -> list[Path]:
    return [file for folder in folders if folder.exists() for file in folder.iterdir()]


def put(root: Path, text: str = WORDS, place: str = PLACE) -> Unkept:
    """A session that could write nothing, and has left."""
    drafts = mara(root)
    drafts.keep(place, text)
    unkept = drafts.secure()
    assert unkept is not None
    return unkept


def test_what_cannot_be_written_is_tried_again_by_itself(root: Path) -> None:
    drafts, again = mara(root), Event()
    blocked(root)
    drafts.keep(PLACE, WORDS)
    assert not drafts.flush()
    assert drafts.unkept == Unkept({PLACE: WORDS}, drafts.trouble, "")
    drafts.listener = lambda: again.set() if drafts.unkept is None else None
    freed(root)
    assert again.wait(PATIENCE)
    assert mara(root).text_of(PLACE) == WORDS


def test_they_lie_in_a_file_for_the_person_alone_and_are_said_to_only_then(
    root: Path, folders: list[Path]
) -> None:
    blocked(root)
    unkept = put(root)
    [file] = files(folders)
    assert unkept.elsewhere == str(file)
    assert file.parent == folders[0]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert json.loads(file.read_text(encoding="utf-8"))["words"] == {PLACE: WORDS}


def test_the_next_session_has_them_again_and_the_file_goes_once_they_are_kept(
    root: Path, folders: list[Path]
) -> None:
    blocked(root)
    put(root)
    [file] = files(folders)
    again = mara(root)
    assert again.all() == {}  # what is kept cannot be read yet
    assert file.exists()
    freed(root)
    assert again.flush()
    assert again.text_of(PLACE) == WORDS
    assert again.rescue.came_back == [str(file)]
    assert again.flush()
    assert files(folders) == []
    assert mara(root).text_of(PLACE) == WORDS


def test_they_go_on_lying_there_while_one_types_until_all_is_kept(root: Path, folders: list[Path]) -> None:
    blocked(root)
    drafts = mara(root)
    drafts.keep(PLACE, WORDS)
    assert drafts.put_elsewhere() is not None
    drafts.keep(PLACE, f"{WORDS}, ever")
    assert drafts.unkept is not None
    assert drafts.unkept.elsewhere == ""  # the last letters are not there yet
    assert not drafts.flush()
    [file] = files(folders)
    assert drafts.unkept.elsewhere == str(file)
    assert json.loads(file.read_text())["words"] == {PLACE: f"{WORDS}, ever"}
    freed(root)
    assert drafts.flush()
    assert files(folders) == []
    assert mara(root).text_of(PLACE) == f"{WORDS}, ever"


@contextmanager
def failing(number: int, where: Path) -> Iterator[None]:
    """No write to a file under there succeeds."""

    class Failing:
        def __getattr__(self, name: str) -> Any:
            return self._open if name == "open" else getattr(os, name)

        def _open(self, path: str, flags: int, *mode: int) -> int:
            if flags & os.O_CREAT and Path(path).is_relative_to(where):
                raise OSError(number, os.strerror(number))
            return os.open(path, flags, *mode)

    disk.os = Failing()
    try:
        yield
    finally:
        disk.os = os


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.EACCES]
)
def test_where_one_place_takes_nothing_the_next_does(root: Path, folders: list[Path], number: int) -> None:
    blocked(root)
    with failing(number, folders[0]):
        assert put(root).elsewhere.startswith(str(folders[1]))


def stranger(folder: Path) -> None:
    folder.mkdir(parents=True)
    os.chown(folder, 54_002, 54_002)


def link(folder: Path) -> None:
    (folder.parent / "other").mkdir(parents=True, mode=0o700)
    folder.symlink_to(folder.parent / "other")


def open_to_all(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)


def plain_file(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")


@pytest.mark.parametrize("trap", [stranger, link, open_to_all, plain_file])
def test_a_place_that_others_could_have_made_is_passed_over(
    root: Path, folders: list[Path], trap: Callable[[Path], None]
) -> None:
    if trap is stranger and os.geteuid():
        pytest.skip("only root has a folder to give away")
    trap(folders[0])
    blocked(root)
    assert put(root).elsewhere.startswith(str(folders[1]))


def test_where_no_place_takes_them_nothing_is_claimed(root: Path, folders: list[Path]) -> None:
    blocked(root)
    for folder in folders:
        plain_file(folder)
    unkept = put(root)
    assert (unkept.elsewhere, unkept.texts) == ("", {PLACE: WORDS})


def test_nobody_elses_words_and_no_other_stores_come_back(
    root: Path, folders: list[Path], tmp_path: Path
) -> None:
    blocked(root)
    put(root)
    freed(root)
    make(tmp_path / "other")
    assert FileBackend(str(root)).drafts("ines").all() == {}
    assert mara(tmp_path / "other").all() == {}
    assert mara(root).all() == {PLACE: WORDS}


DAMAGED: dict[str, bytes] = {
    "empty": b"",
    "cut short": b'{"store": "',
    "no object": b"[1, 2]",
    "numbers for words": b'{"store": STORE, "person": "mara", "words": {"a": 1}, "over": {}}',
    "a list for words": b'{"store": STORE, "person": "mara", "words": ["a"], "over": {}}',
    "another person's": b'{"store": STORE, "person": "jo", "words": {"a": "b"}, "over": {}}',
    "nested without end": b"[" * 200_000,
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_file_there_that_is_not_whole_is_left_alone(root: Path, folders: list[Path], data: bytes) -> None:
    blocked(root)
    put(root)
    freed(root)
    [file] = files(folders)
    beside = file.with_name(f"{RefugeFiles(str(root), 'mara')._start}0.json")
    beside.write_bytes(data.replace(b"STORE", json.dumps(str(root)).encode()))
    drafts = mara(root)
    assert drafts.all() == {PLACE: WORDS}
    assert drafts.flush()
    assert files(folders) == [beside]


def test_words_that_were_changed_since_stay_and_the_others_are_named(root: Path, folders: list[Path]) -> None:
    first = mara(root)
    first.keep(PLACE, "Nobody")
    assert first.flush()
    blocked(root)
    put(root)
    [file] = files(folders)
    freed(root)
    other = FileBackend(str(root)).drafts("mara")
    other._texts, other._on_disk = {PLACE: "Nobody"}, {PLACE: "Nobody"}  # a session that was open before
    other.keep(PLACE, "Everybody is seen at once")
    assert other.flush()
    again = mara(root)
    assert again.text_of(PLACE) == "Everybody is seen at once"
    assert (again.rescue.set_apart, again.rescue.came_back) == ([str(file)], [])
    again.keep("elsewhere", "more")
    assert again.flush()
    assert files(folders) == [file]


@pytest.mark.parametrize("stored", ["", "Nobody", WORDS])
def test_what_was_kept_before_the_disk_failed_gives_way_to_what_was_typed_after(
    root: Path, folders: list[Path], stored: str
) -> None:
    first = mara(root)
    if stored:
        first.keep(PLACE, stored)
        assert first.flush()
    blocked(root)
    drafts = FileBackend(str(root)).drafts("mara")
    freed(root)
    drafts.all()
    blocked(root)
    drafts.keep(PLACE, f"{WORDS}!")
    assert drafts.secure() is not None
    freed(root)
    assert mara(root).text_of(PLACE) == f"{WORDS}!"


@pytest.mark.parametrize("text", ["caf\udce9", "a\nb\tc", "\x1b]52;c;x\x07", "名前 😀", '"\\', " " * 3 + "x"])
def test_every_sign_comes_back_as_it_was_typed(root: Path, folders: list[Path], text: str) -> None:
    blocked(root)
    put(root, text)
    freed(root)
    assert mara(root).text_of(PLACE) == text


def test_an_empty_folder_where_the_disk_with_the_store_was_takes_no_words(root: Path) -> None:
    """A disk that was taken out, and back in: what lies under it is seen by nobody."""
    drafts = mara(root)
    drafts.keep(PLACE, "before")
    assert drafts.flush()
    root.rename(root.with_name("away"))
    root.mkdir(mode=0o700)
    drafts.keep(PLACE, WORDS)
    assert not drafts.flush()
    assert drafts.unkept is not None
    assert drafts.unkept.why.fact.name == "drafts_not_kept"
    assert list(root.iterdir()) == []
    root.rmdir()
    root.with_name("away").rename(root)
    assert drafts.flush()
    assert mara(root).text_of(PLACE) == WORDS


class Silent:
    """A disk that doesn't answer until it is asked to."""

    aside = ""

    def __init__(self) -> None:
        self.answers = Event()
        self.kept: dict[str, str | None] = {}

    def prepare(self) -> None:
        pass

    def read(self) -> KeptDrafts:
        return KeptDrafts({})

    def write(self, waiting: Any, mark: str | None, before: Any = None) -> None:
        self.answers.wait()
        self.kept.update(waiting)


def test_a_disk_that_does_not_answer_holds_nobody_up_and_is_said(
    root: Path, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts_of, "SILENT", PATIENCE)
    silent = Silent()
    drafts = Drafts(silent, RefugeFiles(str(root), "mara"))
    drafts.keep(PLACE, WORDS)
    unkept = drafts.secure(patience=0.05)
    assert unkept is not None
    assert unkept.why.fact.name == "no_answer"
    assert unkept.elsewhere == str(*files(folders))
    silent.answers.set()
    assert drafts.flush()
    assert (silent.kept, drafts.unkept) == ({PLACE: WORDS}, None)


def test_what_is_missing_of_the_program_is_said_by_name() -> None:
    class Gone(Silent):
        def write(self, waiting: Any, mark: str | None, before: Any = None) -> None:
            raise ModuleNotFoundError("No module named 'store.files.tinydb_storage'")

    drafts = Drafts(Gone())
    drafts.keep(PLACE, WORDS)
    unkept = drafts.secure()
    assert unkept is not None
    assert (unkept.why.fact.name, unkept.elsewhere) == ("part_missing", "")


def test_where_only_the_place_one_was_at_cannot_be_kept_no_word_is_missed(root: Path) -> None:
    blocked(root)
    drafts = mara(root)
    drafts.bookmark("review")
    assert not drafts.flush()
    assert drafts.unkept is None
    assert drafts.secure() is None


def test_what_was_typed_last_comes_last(root: Path) -> None:
    drafts = mara(root)
    for place in ("a", "b", "c", "a"):
        drafts.keep(place, f"{place} {len(drafts.all())}")
        drafts.flush()
    drafts.keep("b", "b again")
    assert [*drafts.all()] == ["c", "a", "b"]
    assert drafts.flush()
    assert [*mara(root).all()] == ["c", "a", "b"]


def test_a_window_makes_nothing_where_the_store_was(root: Path) -> None:
    presence = FileBackend(str(root)).presence("mara")
    root.rename(root.with_name("away"))
    assert presence.is_first()
    assert not root.exists()
