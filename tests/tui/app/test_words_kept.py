"""Words that cannot be kept: said where they are typed, on the way out, and at the next start."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from method.wording import kept as say
from method.wording import screens
from method.wording.kept import WHY
from method.wording.store import TEMPLATES
from method.wording.store_over_ssh import OVER_SSH
from store.actor import Actor
from store.drafts import Drafts
from store.errors import NotAStore
from store.files import disk
from store.files import drafts as refuge
from store.open_store import open_store
from tests.plans import MONDAY
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session
from tui.store_words import sentence_of

WORDS = "Doctors in days"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    only = (str(tmp_path / "state" / "words"),)
    monkeypatch.setattr(refuge, "folders", lambda: only)
    return make_newcomers(tmp_path / "store")


def opened(store: Path, place: str | None = "prework", argument: str | None = None) -> OkrApp:
    at = Session.open(store, who="mara", today=MONDAY, light=True)
    return OkrApp(at, place=place, argument=argument, store=str(store))


def next_start(store: Path) -> list[str]:
    return [*open_store(store, person="mara", today=MONDAY).drafts.all().values()]


def drafts(app: OkrApp) -> Drafts:
    assert app.session is not None
    return app.session.gateway.drafts


# --- what goes wrong, each with the way back ---------------------------------------------------------


@contextmanager
def refusing(number: int) -> Iterator[None]:
    """The system refuses to make a file in the store, as it does on such a disk."""

    class Refusing:
        def __getattr__(self, name: str) -> Any:
            return self._open if name == "open" else getattr(os, name)

        def _open(self, path: str, flags: int, *mode: int) -> int:
            if flags & os.O_CREAT and "/store/" in path:
                raise OSError(number, os.strerror(number))
            return os.open(path, flags, *mode)

    disk.os = Refusing()
    try:
        yield
    finally:
        disk.os = os


def refused(number: int) -> Callable[[Path], Any]:
    return lambda store: refusing(number)


@contextmanager
def file_for_folder(store: Path) -> Iterator[None]:
    shutil.rmtree(store / "drafts", ignore_errors=True)
    (store / "drafts").write_text("a colleague's")
    yield
    (store / "drafts").unlink()


@contextmanager
def in_its_place(
    store: Path, put: Callable[[Path], object], take: Callable[[Path], object] = Path.unlink
) -> Iterator[None]:
    mine = store / "drafts" / "mara.json"
    mine.parent.mkdir(exist_ok=True, mode=0o700)
    mine.unlink(missing_ok=True)
    put(mine)
    yield
    take(mine)


def folder_for_file(store: Path) -> Any:
    return in_its_place(store, Path.mkdir, Path.rmdir)


def link_for_file(store: Path) -> Any:
    return in_its_place(
        store, lambda mine: mine.symlink_to(store / "workspace.json"), lambda mine: mine.unlink()
    )


def pipe_for_file(store: Path) -> Any:
    return in_its_place(store, os.mkfifo)


def open_to_all(store: Path) -> Any:
    def put(mine: Path) -> None:
        mine.write_bytes(b"")
        mine.chmod(0o666)

    return in_its_place(store, put)


@contextmanager
def moved_away(store: Path) -> Iterator[None]:
    store.rename(store.with_name("away"))
    yield
    store.with_name("away").rename(store)


@contextmanager
def taken_out(store: Path) -> Iterator[None]:
    """The disk it lies on: the empty folder stays."""
    store.rename(store.with_name("away"))
    store.mkdir(mode=0o700)
    yield
    store.rmdir()
    store.with_name("away").rename(store)


FAULTS: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a full disk": (refused(errno.ENOSPC), WHY["no_room"]),
    "a quota used up": (refused(errno.EDQUOT), WHY["no_quota"]),
    "a limit to files": (refused(errno.EFBIG), WHY["no_room"]),
    "a read-only disk": (refused(errno.EROFS), WHY["read_only_disk"]),
    "rights withdrawn": (refused(errno.EACCES), WHY["may_not"]),
    "a failing disk": (refused(errno.EIO), WHY["not_done"]),
    "a file where the folder belongs": (file_for_folder, WHY["file_for_folder"]),
    "a folder in the file's place": (folder_for_file, WHY["no_plain_file"]),
    "a link in its place": (link_for_file, WHY["link_for_file"]),
    "a pipe in its place": (pipe_for_file, WHY["no_plain_file"]),
    "anybody's file in its place": (open_to_all, WHY["open_to_all"]),
    "the store moved away": (moved_away, WHY["drafts_not_kept"]),
    "its disk taken out": (taken_out, WHY["drafts_not_kept"]),
}
each_fault = pytest.mark.parametrize(("fault", "why"), FAULTS.values(), ids=FAULTS)


def asked(person: Person) -> str:
    """The question in front, without the box around it and without spaces: a path may be broken anywhere."""
    boxed = [line.split("│")[1] for line in person.lines if line.count("│") == 2]
    return "".join("".join(boxed).split()).removesuffix("yyesnno")


async def types(person: Person, words: str = WORDS) -> None:
    await person.presses("enter")
    await person.types(words)


# --- on the screen -----------------------------------------------------------------------------------


@each_fault
async def test_it_is_said_where_they_are_typed_and_they_are_kept_once_they_can_be(
    store: Path, fault: Callable[[Path], Any], why: str
) -> None:
    app = opened(store)
    async with story(app, size=(100, 30)) as person:
        with fault(store):
            await types(person)
            await person.waits_for(say.NOT_KEPT.format(why=why), "Ctrl-S save words")
            await person.types(", no weeks")
            person.sees("Your words aren't kept", f"{WORDS}, no weeks")
        await person.waits_for(say.KEPT_AGAIN)
        person.does_not_see("aren't kept")
        await person.waits_until(lambda: "Ctrl-S" not in person.screen)
    assert next_start(store) == [f"{WORDS}, no weeks"]


async def test_it_is_said_in_every_place_and_question_one_goes_to_meanwhile(store: Path) -> None:
    app = opened(store)
    async with story(app, size=(100, 30)) as person:
        with refusing(errno.ENOSPC):
            await types(person)
            await person.waits_for("Your words aren't kept")
            await person.presses("escape")
            for place in "tosclr":
                await person.presses(place)
                person.sees("Your words aren't kept")
                await person.presses("escape")
            await person.presses("o", "A")
            await person.types("Patients come back")
            person.sees("Your words aren't kept")


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60)])
async def test_a_narrow_screen_says_it_whole(store: Path, size: tuple[int, int]) -> None:
    app = opened(store)
    async with story(app, size=size) as person:
        with refusing(errno.ENOSPC):
            await types(person)
            await person.waits_for("Ctrl-S puts them elsewhere")


# --- elsewhere, and leaving --------------------------------------------------------------------------


@each_fault
async def test_ctrl_s_puts_them_elsewhere_and_the_next_start_has_them(
    store: Path, fault: Callable[[Path], Any], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    app = opened(store)
    with ExitStack() as until_it_has_left:
        async with story(app, size=(160, 30)) as person:
            until_it_has_left.enter_context(fault(store))
            await types(person)
            await person.waits_for("Your words aren't kept")
            await person.presses("ctrl+s")
            [file] = (store.parent / "state" / "words").iterdir()
            person.sees(say.PUT_ELSEWHERE.format(path=file))
            assert WORDS in file.read_text()
            await person.presses("ctrl+c")
            assert asked(person) == "".join(say.LEAVE_ELSEWHERE.format(why=why, path=file).split())
            await person.presses("y")
        assert app.last_words() == say.LEFT_ELSEWHERE.format(why=why, path=file)
        assert app.says_goodbye(0) == 0
        assert "They are in" in capsys.readouterr().err
        kept_elsewhere = file.read_bytes()
        drafts(app)._keeper = None  # type: ignore[assignment]  # the process is gone
    shutil.rmtree(store / "drafts", ignore_errors=True)
    file.write_bytes(kept_elsewhere)
    async with story(opened(store, None), size=(160, 30)) as person:
        person.sees(say.BACK.format(path=file), WORDS)
        await person.waits_until(lambda: not file.exists())
    assert next_start(store) == [WORDS]


@each_fault
async def test_where_nothing_takes_them_that_is_said_and_they_are_printed(
    store: Path, fault: Callable[[Path], Any], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (store.parent / "state").write_text("no folder")
    app = opened(store)
    with ExitStack() as until_it_has_left:
        async with story(app, size=(120, 30)) as person:
            until_it_has_left.enter_context(fault(store))
            await types(person)
            await person.waits_for("Your words aren't kept")
            await person.presses("ctrl+s")
            person.sees(say.NOT_ELSEWHERE)
            await person.presses("ctrl+c")
            assert asked(person) == "".join(say.LEAVE_LOST.format(why=why).split())
            await person.presses("y")
        assert app.says_goodbye(0) == 3
        drafts(app)._keeper = None  # type: ignore[assignment]
    said = capsys.readouterr().err
    assert say.LEFT_LOST.format(why=why) in said
    assert WORDS in said


async def test_the_question_claims_what_is_so_the_moment_it_is_asked(store: Path) -> None:
    """Not what the thread found a moment ago."""
    app = opened(store)
    async with story(app, size=(120, 30)) as person:
        await types(person)
        await person.presses("ctrl+c")
        person.sees(screens.LEAVE)
        assert next_start(store) == [WORDS]
        await person.presses("n")
        with refusing(errno.ENOSPC):
            await person.types(" at last")
            await person.presses("ctrl+c")
            person.does_not_see(screens.LEAVE)
            person.sees("They are in")
            await person.presses("n")
        await person.waits_for(say.KEPT_AGAIN)
        await person.presses("ctrl+c")
        person.sees(screens.LEAVE)
    assert next_start(store) == [f"{WORDS} at last"]


async def test_q_asks_too_where_words_are_not_kept(store: Path) -> None:
    app = opened(store)
    async with story(app, size=(120, 30)) as person:
        with refusing(errno.ENOSPC):
            await types(person)
            await person.waits_for("Your words aren't kept")
            await person.presses("escape", "escape", "t", "q")
            person.sees("Leave okr?", "They are in")
            assert app.is_running
            await person.presses("y")
    assert app.return_code == 0


async def test_without_a_store_nothing_is_said_to_be_kept(tmp_path: Path) -> None:
    async with story(OkrApp(None, store=str(tmp_path / "none"))) as person:
        await person.presses("ctrl+c")
        person.sees("Leave okr?")
        person.does_not_see("kept")


async def test_a_line_that_drops_puts_them_elsewhere_by_itself(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        with refusing(errno.ENOSPC):
            await types(person)
            app.keep_typed()
            [file] = (store.parent / "state" / "words").iterdir()
            assert WORDS in file.read_text()
            drafts(app)._keeper = None  # type: ignore[assignment]
    assert next_start(store) == [WORDS]


async def test_words_of_before_that_cannot_be_read_are_said_and_come_back(store: Path) -> None:
    before = open_store(store, person="mara", today=MONDAY).drafts
    before.keep("fields/mission/direction/direction/mission", WORDS)
    assert before.flush()
    app_at = store / "drafts"
    app_at.rename(store / "drafts.away")
    app_at.write_text("in the way")
    app = opened(store, "review")
    async with story(app, size=(120, 30)) as person:
        await person.waits_for(say.UNREAD.format(why=WHY["someone_elses"]).partition(":")[0])
        app_at.unlink()
        (store / "drafts.away").rename(app_at)
        await person.waits_until(lambda: not drafts(app).is_unread)
        await person.presses("t")
        person.sees(WORDS)


# --- the store goes and comes back -------------------------------------------------------------------


async def test_a_store_that_is_away_is_said_and_so_is_its_return(store: Path) -> None:
    app = opened(store)
    async with story(app, size=(120, 30)) as person:
        await types(person)
        assert drafts(app).flush()
        store.rename(store.with_name("away"))
        await person.waits_for("There is no store in")
        await person.types(", not weeks")
        store.with_name("away").rename(store)
        await person.waits_for(f"{WORDS}, not weeks")
        await person.waits_until(lambda: drafts(app).unkept is None and drafts(app).trouble is None)
        await person.waits_until(lambda: app.standing == "")
        await person.types("\r")
    assert Session.open(store, who="mara").plan.direction.mission == f"{WORDS}, not weeks"


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2036, 11, 23)])
async def test_a_clock_that_jumps_takes_no_word(store: Path, day: date) -> None:
    app = opened(store)
    async with story(app, size=(120, 30)) as person:
        await types(person)
        assert app.session is not None
        clock = app.session.gateway.actor.clock
        app.session.gateway.actor.clock = type(clock)(day)
        app._look()
        await person.settles()
        await person.types(", no weeks")
        person.sees(f"{WORDS}, no weeks")
    assert next_start(store) == [f"{WORDS}, no weeks"]


# --- what is said over SSH ---------------------------------------------------------------------------


def test_over_ssh_no_sentence_of_the_store_names_a_command_or_a_path_of_the_server() -> None:
    for name, template in {**TEMPLATES, **OVER_SSH}.items():
        assert "`" not in template or (name not in OVER_SSH and name in NOT_ON_A_SCREEN), name
        if name in OVER_SSH:
            assert not any(f"{{{what}}}" in template for what in ("path", "root", "folder", "backup")), name


NOT_ON_A_SCREEN = {name for name, words in TEMPLATES.items() if "`" in words} - {*OVER_SSH}


def test_every_sentence_with_a_command_has_another_one_for_those_who_came_over_ssh() -> None:
    assert {"ask_for_shared", "git_conflict", "sync_copy", "sync_copy_alone"} >= NOT_ON_A_SCREEN


def test_the_sentence_is_the_one_for_where_one_is(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gateway = open_store(store, person="mara", today=MONDAY)
    shutil.rmtree(store)
    with pytest.raises(NotAStore) as here:
        gateway.workspace()
    assert "`okr init`" in sentence_of(here.value)
    monkeypatch.setattr(Actor, "guarded", True)
    assert sentence_of(here.value) == OVER_SSH["not_a_store"]
