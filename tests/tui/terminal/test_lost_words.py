"""Words that cannot be kept, on the real program: however it ends, what is said of them is so."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from method.wording import kept as say
from method.wording import screens
from store.open_store import open_store
from tests.tui.real_terminal import RealTerminal, real_terminal
from tests.tui.ssh.people import make_house
from tests.world import ROOT, TODAY

pytestmark = pytest.mark.pty
WORDS = "patients come back by themselves"
RUN = "import sys; sys.argv[0] = 'okr'\nfrom tui.__main__ import main\nsys.exit(main())"
NO_FILE_GROWS = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n{RUN}"
BREAKS = f"""
from tui.screens.draft.screen import Draft
draw = Draft.draw_typed
def breaks(self, text):
    if text.endswith("!"):
        raise RuntimeError("broken on purpose")
    draw(self, text)
Draft.draw_typed = breaks
{RUN}
"""
WHY = say.WHY["file_for_folder"]
NO_ROOM = say.WHY["no_room"]


def blocked(store: Path) -> None:
    """A colleague's file where the folder of the drafts belongs."""
    shutil.rmtree(store / "drafts", ignore_errors=True)
    (store / "drafts").write_text("a colleague's")


def next_start(store: Path) -> list[str]:
    if (store / "drafts").is_file():
        (store / "drafts").unlink()
    return [*open_store(store, person="mara", today=date.fromisoformat(TODAY)).drafts.all().values()]


def refuge() -> list[Path]:
    folder = Path(os.environ["XDG_STATE_HOME"]) / "okr" / "words"
    return [*folder.iterdir()] if folder.exists() else []


@contextmanager
def typing(store: Path, program: str = RUN, words: str = WORDS) -> Iterator[RealTerminal]:
    with real_terminal("-c", program, "--store", store, "draft", size=(100, 30)) as terminal:
        terminal.waits_for("O1.1")
        terminal.reads(0.5)
        terminal.presses("A")
        terminal.types(words)
        terminal.waits_for(words[-9:])
        yield terminal


def plain(terminal: RealTerminal) -> str:
    """What stands on the terminal after the program has given it back, a line break being a space."""
    sent = terminal.sent[terminal.sent.rindex(b"\x1b[?1049l") :].decode()
    return " ".join(sent.replace("\x1b[?25h", "").split())


def leaves(terminal: RealTerminal) -> None:
    terminal.presses("\x03")
    terminal.waits_for("Leave okr?")
    assert screens.LEAVE not in terminal.text
    terminal.presses("y")


def leaves_in_haste(terminal: RealTerminal) -> None:
    terminal.presses("\x03")
    terminal.presses("\x03")


def is_asked_to_end(terminal: RealTerminal) -> None:
    os.kill(terminal.pid, signal.SIGTERM)


def hangs_up(terminal: RealTerminal) -> None:
    os.kill(terminal.pid, signal.SIGHUP)


ENDS: dict[str, Callable[[RealTerminal], None]] = {
    "Ctrl-C and y": leaves,
    "Ctrl-C twice": leaves_in_haste,
    "SIGTERM": is_asked_to_end,
    "SIGHUP": hangs_up,
}
each_end = pytest.mark.parametrize(
    "end",
    [
        pytest.param(end, id=name, marks=() if name in ("Ctrl-C and y", "SIGHUP") else pytest.mark.faults)
        for name, end in ENDS.items()
    ],
)


@each_end
def test_words_that_cannot_be_kept_lie_elsewhere_however_it_ends(
    demo_store: Path, end: Callable[[RealTerminal], None]
) -> None:
    blocked(demo_store)
    with typing(demo_store) as terminal:
        terminal.waits_for(f"Your words aren't kept: {WHY}.")
        end(terminal)
        assert terminal.ends() == 0
        [file] = refuge()
        told = say.LEFT_ELSEWHERE.format(why=WHY, path=f"~{str(file).removeprefix(os.environ['HOME'])}")
        assert " ".join(told.split()) in plain(terminal)
    assert file.stat().st_mode & 0o777 == 0o600
    assert next_start(demo_store) == [WORDS]


@each_end
def test_where_nothing_takes_them_they_are_printed(
    demo_store: Path, end: Callable[[RealTerminal], None]
) -> None:
    with typing(demo_store, NO_FILE_GROWS) as terminal:
        terminal.waits_for(f"Your words aren't kept: {NO_ROOM}.")
        end(terminal)
        terminal.ends()
        assert f"{say.LEFT_LOST.format(why=NO_ROOM)} OKRs: {WORDS}" in plain(terminal)
    assert refuge() == []
    assert next_start(demo_store) == []


def test_a_line_that_is_cut_leaves_them_elsewhere(demo_store: Path) -> None:
    blocked(demo_store)
    with typing(demo_store) as terminal:
        os.close(terminal.handle)
        _, status = os.waitpid(terminal.pid, 0)
        terminal.status = os.waitstatus_to_exitcode(status)
    assert next_start(demo_store) == [WORDS]


def test_a_fault_of_the_program_claims_nothing_either(demo_store: Path) -> None:
    blocked(demo_store)
    with typing(demo_store, BREAKS) as terminal:
        terminal.waits_for("Your words aren't kept")
        terminal.presses("!")
        assert terminal.ends() == 1
        assert "fault of its own" in plain(terminal)
        assert screens.KEPT not in plain(terminal)
        assert "They are in ~/state/okr/words/" in plain(terminal)
    assert next_start(demo_store) == [f"{WORDS}!"]


def test_words_come_back_at_the_next_start_and_it_is_said(demo_store: Path) -> None:
    blocked(demo_store)
    with typing(demo_store) as terminal:
        terminal.waits_for("Your words aren't kept")
        leaves(terminal)
        terminal.ends()
    (demo_store / "drafts").unlink()
    with real_terminal("-m", "tui", "--store", demo_store, size=(100, 30)) as terminal:
        terminal.waits_for("Words of yours that couldn't be kept in the store are back.")
        terminal.waits_for("you had typed “patients come")
        terminal.waits_until(lambda: refuge() == [], "the file to go")
    assert next_start(demo_store) == [WORDS]


# --- the program is replaced while it runs -----------------------------------------------------------


def copy_of_the_program(place: Path) -> Path:
    for room in ("store", "method", "tui"):
        shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__"))
    return place


@pytest.mark.parametrize("end", [pytest.param("leaves", marks=pytest.mark.faults), "opens what is gone"])
def test_a_program_that_is_taken_away_while_it_runs_loses_no_word(
    demo_store: Path, tmp_path: Path, end: str
) -> None:
    """As an upgrade does: what was not loaded yet is not there any more."""
    program = copy_of_the_program(tmp_path / "program")
    start = f"import sys; sys.path.insert(0, {str(program)!r})\n{RUN}"
    with real_terminal(
        "-c",
        start,
        "--store",
        demo_store,
        "draft",
        size=(100, 30),
        env={"PYTHONPATH": str(program)},
        at=program,
    ) as terminal:
        terminal.waits_for("O1.1")
        terminal.reads(3.0)  # what is loaded in the background is there
        shutil.rmtree(program)
        terminal.presses("A")
        terminal.types(WORDS)
        terminal.waits_for(WORDS[-9:])
        if end == "leaves":
            terminal.presses("\x03")
            terminal.waits_for(screens.LEAVE)
            terminal.presses("y")
            assert terminal.ends() == 0
        else:
            terminal.presses("\x10")  # Ctrl-P
            terminal.ends()
            assert screens.UPDATED.format(kept=screens.KEPT) in plain(terminal)
            assert "Traceback" not in plain(terminal)
    assert next_start(demo_store) == [WORDS]


# --- where one was, and what one asked for -----------------------------------------------------------


def mark_of(store: Path) -> str:
    drafts = open_store(store, person="mara", today=date.fromisoformat(TODAY)).drafts
    return drafts.bookmarked().partition("\n")[0]  # then the plan it is in


@contextmanager
def cut_off(store: Path, *keys: str, shows: str, mark: str) -> Iterator[None]:
    """Somebody who went there by keys from Today, until the line dropped."""
    with real_terminal("-m", "tui", "--store", store, size=(100, 30)) as terminal:
        terminal.waits_for("Since")
        terminal.waits_until(lambda: mark_of(store) == "today", "the place to be remembered")
        for key in keys:
            terminal.types(key) if len(key) > 1 else terminal.presses(key)
            terminal.reads(*([0.5] if key == "\x1b" else []))  # an Escape is one once nothing follows it
        terminal.waits_for(shows)
        terminal.waits_until(lambda: mark_of(store).startswith(mark), "what is open to be remembered")
        os.close(terminal.handle)
        _, status = os.waitpid(terminal.pid, 0)
        terminal.status = os.waitstatus_to_exitcode(status)
    yield


def test_one_is_back_at_the_key_result_that_was_open_and_not_at_the_first_with_words(
    demo_store: Path,
) -> None:
    """Words wait at the first two; the third one, without any, is open."""
    keys = ("c", "21", "\x1b", "]", "4", "\x1b", "]")
    with cut_off(demo_store, *keys, shows="Cut cost per booking", mark="checkin/"):
        pass
    with real_terminal("-m", "tui", "--store", demo_store, size=(100, 30)) as terminal:
        terminal.waits_for("The line was cut: here you are again, with the words that were kept.")
        terminal.waits_for("Cut cost per booking")


def test_one_is_back_in_the_sentence_that_was_typed_last(demo_store: Path) -> None:
    with cut_off(demo_store, "o", "A", WORDS, shows=WORDS, mark="draft/draft/objectives/new"):
        pass
    with real_terminal("-m", "tui", "--store", demo_store, size=(100, 30)) as terminal:
        terminal.waits_for("new objective")
        terminal.waits_for(WORDS)


@pytest.mark.parametrize(
    ("command", "shows"),
    [
        pytest.param((), "Cut cost per booking", marks=pytest.mark.faults),
        (("today",), "Since"),
        pytest.param(("review",), "on pace for", marks=pytest.mark.faults),
        pytest.param(("stack",), "We win by", marks=pytest.mark.faults),
    ],
)
def test_what_is_asked_for_by_name_is_opened_wherever_one_was(
    demo_store: Path, command: tuple[str, ...], shows: str
) -> None:
    with cut_off(demo_store, "c", "\x1b", "]", "\x1b", "]", shows="Cut cost per booking", mark="checkin/"):
        pass
    with real_terminal("-m", "tui", "--store", demo_store, *command, size=(100, 30)) as terminal:
        terminal.waits_for(shows)
        terminal.reads(0.5)
        assert ("The line was cut" in terminal.text) == (command == ())


# --- over SSH ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("asked", "shows"), [("", "O1.2"), ("today", "due for Jo"), ("review", "O1.1")])
def test_what_is_asked_for_over_ssh_is_opened_and_nothing_asked_for_goes_back(
    tmp_path: Path, asked: str, shows: str
) -> None:
    store = Path(make_house(tmp_path / "store").where)
    drafts = open_store(store, person="jo", today=date.today()).drafts
    drafts.bookmark("review/O1.2")
    assert drafts.flush()
    with serving(store, asked) as terminal:
        terminal.waits_for("· Jo")
        terminal.reads(0.5)
        assert ("The line was cut" in terminal.text) == (asked == "")


@contextmanager
def serving(store: Path, asked: str) -> Iterator[RealTerminal]:
    env = {"SSH_ORIGINAL_COMMAND": asked, "OKR_TODAY": ""}
    with real_terminal(
        "-m", "tui", "serve", "--as", "jo", "--store", store, size=(100, 30), env=env
    ) as terminal:
        yield terminal


def test_over_ssh_the_sentences_name_no_command_and_where_the_words_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_STATE_HOME")  # which the far side does not keep
    store = Path(make_house(tmp_path / "store").where)
    with serving(store, "draft") as terminal:
        terminal.waits_for("· Jo")
        terminal.reads(0.5)
        terminal.presses("A")
        terminal.types("Patients")
        store.rename(store.with_name("away"))
        terminal.types(" come back")
        terminal.waits_for(f"Your words aren't kept: {say.WHY['drafts_not_kept']}.")
        assert "okr init" not in terminal.text
        assert "`" not in terminal.text
        leaves(terminal)
        terminal.ends()
        assert "They are in /" in plain(terminal)
        assert "`" not in plain(terminal)
        store.with_name("away").rename(store)
    assert [*open_store(store, person="jo", today=date.today()).drafts.all().values()] == [
        "Patients come back"
    ]
