"""The whole way, through a real OpenSSH server: the team at work, and a line that drops."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest

from store.files.backend import FileBackend
from tests.tui.real_terminal import RealTerminal
from tests.tui.ssh.house import Server, missing, plan, store_of
from tests.tui.terminal.test_terminals import SIZES, TERMINALS, colours, turned_to
from tui.terminal.capabilities import ASCII, UNICODE

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]


def test_two_people_check_in_at_the_same_time(house: Server) -> None:
    asked = {"jo": "checkin O1.2 6.5 --confidence 7", "mara": "checkin O1.1 12 --confidence 6"}
    running = [
        subprocess.Popen(house.words(who, words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
        for who, words in asked.items()
    ]
    said = [one.communicate()[0] for one in running]
    assert [one.returncode for one in running] == [0] * 6, said
    kept = sorted((each.by, each.value) for each in plan(house).check_ins)
    assert kept == [("jo", 6.5)] * 3 + [("mara", 12.0)] * 3


def test_status_comes_through_a_pipe(house: Server) -> None:
    said = house.ssh("vera", "status")
    assert (said.returncode, said.stderr) == (0, "")
    assert "Harbour Clinics" in said.stdout
    assert "\x1b" not in said.stdout
    assert house.ssh("vera", "status", "--json").stdout.startswith('{"format": 1')


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("status", "Harbour Clinics"),
        ("brief", "Booking team"),
        ("checkin O1.2 7.5 --confidence 6", "O1.2 is checked in: 7.5 d"),
    ],
)
def test_a_command_answers_on_a_terminal_as_through_a_pipe(house: Server, asked: str, shown: str) -> None:
    with house.sits_down("jo", asked) as terminal:
        assert terminal.ends() == 0
        assert shown in terminal.sent.decode()
    assert shown in house.ssh("jo", asked).stdout


def test_the_review_is_a_screen_on_a_terminal_and_plain_text_in_a_pipe(house: Server) -> None:
    said = house.ssh("jo", "review")
    assert (said.returncode, said.stderr) == (0, "")
    assert "O1.2" in said.stdout
    assert "\x1b" not in said.stdout
    with house.sits_down("jo", "review") as terminal:
        terminal.waits_for("O1.2")
        terminal.presses("q")


def test_a_viewer_reads_and_changes_nothing(house: Server) -> None:
    before = store_of(house)
    for asked in ("checkin O1.1 20", "win hello", "priority hello", "undo"):
        said = house.ssh("vera", asked)
        assert (said.returncode, said.stdout) == (4, "")
        assert "Mara Lind can" in said.stderr
    assert store_of(house) == before


def test_members_change_what_is_theirs(house: Server) -> None:
    others = house.ssh("jo", "checkin O1.1 20")
    assert others.returncode == 4
    assert others.stderr == "O1.1 is Mara Lind's. Mara Lind can check it in.\n"
    other_team = house.ssh("ines", "--team booking win hello")
    assert (other_team.returncode, "not on the team Booking team" in other_team.stderr) == (4, True)
    everything = house.ssh("jo", "export")
    assert (everything.returncode, everything.stdout) == (4, "")
    assert house.ssh("mara", "export").stdout.startswith("{")


def test_the_first_screen_is_today(house: Server) -> None:
    with house.sits_down("jo") as terminal:
        terminal.waits_for("· Jo")
        terminal.waits_for("yours")
        terminal.presses("\x03")
        terminal.waits_for("Leave")
        terminal.presses("\x03")
        assert terminal.ends() == 0


def bookmarked(house: Server, person: str) -> str:
    return FileBackend(str(house.folder / "store")).drafts(person).bookmarked().partition("\n")[0]


def kept(house: Server, person: str, words: str) -> bool:
    return words in FileBackend(str(house.folder / "store")).drafts(person).all().values()


def is_gone(house: Server, person: str) -> bool:
    presence = FileBackend(str(house.folder / "store")).presence(person)
    found = presence.is_first()
    presence.leave()
    return found


def test_the_line_drops_and_one_is_back_where_one_was_with_what_was_typed(house: Server) -> None:
    with house.sits_down("jo") as terminal:
        terminal.waits_for("· Jo")
        terminal.waits_until(lambda: bookmarked(house, "jo") == "today", "the place to be remembered")
        terminal.presses("o")
        terminal.waits_for("O1.2")
        terminal.presses("A")
        terminal.types("Patients come back by them")
        terminal.waits_for("Patients come back by them")
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.waits_until(lambda: is_gone(house, "jo"), "the far side to notice")
    assert bookmarked(house, "jo").startswith("draft/")  # with the sentence that was typed
    with house.sits_down("jo") as terminal:
        terminal.waits_for("The line was cut: here you are again")
        terminal.waits_for("O1.2")
        terminal.presses("A")
        terminal.waits_for("Patients come back by them")
        terminal.presses("\x03")
        terminal.presses("\x03")
        assert terminal.ends() == 0
    assert bookmarked(house, "jo") == ""
    assert house.ssh("mara", "status").stdout.count("Patients come back") == 0


def test_a_line_that_died_without_a_word_is_picked_up_where_it_was(house: Server) -> None:
    with house.sits_down("ines") as dead:
        dead.waits_for("· Ines")
        dead.waits_until(lambda: bookmarked(house, "ines") == "today", "the place to be remembered")
        dead.presses("o")
        dead.waits_until(lambda: bookmarked(house, "ines") == "draft", "the next place to be remembered")
        dead.presses("A")
        dead.types("Nobody waits on the phone")
        dead.waits_until(lambda: kept(house, "ines", "Nobody waits on the phone"), "the words to be kept")
        os.kill(dead.pid, signal.SIGSTOP)  # neither end hears of it
        with house.sits_down("ines") as again:
            again.waits_for("or its line died")
            again.presses("A")
            again.waits_for("Nobody waits on the phone")
            os.kill(dead.pid, signal.SIGKILL)  # the server noticed at last
            again.waits_until(lambda: not is_gone(house, "ines"), "this window to be hers")
            again.presses("\x15")
            again.presses("\x1b")
            again.presses("p")
            again.waits_until(lambda: bookmarked(house, "ines")[:7] == "prework", "this window to count now")
            again.presses("\x03")
            again.presses("\x03")
            assert again.ends() == 0
    assert bookmarked(house, "ines") == ""


def test_the_second_window_of_one_person_says_so_and_both_stay_right(house: Server) -> None:
    with house.sits_down("mara") as first:
        first.waits_for("· Mara")
        first.waits_until(lambda: not is_gone(house, "mara"), "the first window to settle")
        with house.sits_down("mara") as second:
            second.waits_for("in another window too")
            second.presses("w")
            second.presses("a")
            second.types("Both of us")
            second.presses("\r")
            second.presses("\r")
            second.waits_until(lambda: bool(plan(house).wins), "the win to be kept")
            first.presses("w")
            first.waits_for("Both of us")


def test_what_another_did_is_told_where_it_concerns_me(house: Server) -> None:
    with house.sits_down("jo") as terminal:
        terminal.waits_for("· Jo")
        terminal.waits_until(lambda: not is_gone(house, "jo"), "the window to settle")
        assert house.ssh("mara", "win 'Not about Jo'").returncode == 0
        assert house.ssh("mara", "checkin O1.2 8 --confidence 5 --colour amber").returncode == 0
        terminal.waits_for("Mara marked O1.2 amber, confidence 5.")


def test_a_notice_draws_its_own_line_and_leaves_what_is_being_typed_alone(house: Server) -> None:
    with house.sits_down("jo", "prework", "mission") as terminal:
        terminal.waits_for("Mission")
        terminal.waits_until(lambda: not is_gone(house, "jo"), "the window to settle")
        terminal.presses("\r")
        terminal.types("We heal by")
        terminal.waits_for("We heal by")
        terminal.reads(1.0)
        before, sent, at = terminal.text.splitlines(), len(terminal.sent), cursor(terminal)
        assert house.ssh("mara", "checkin O1.2 8 --confidence 3 --colour red").returncode == 0
        terminal.waits_for("Mara marked O1.2 red, confidence 3.")
        terminal.reads(0.5)
        now = terminal.text.splitlines()
        (changed,) = (line for line, was in zip(now, before, strict=True) if line != was)
        assert "Mara marked O1.2 red" in changed
        assert cursor(terminal) == at
        assert len(terminal.sent) - sent < 300


def cursor(terminal: RealTerminal) -> tuple[int, int]:
    return terminal.screen.cursor.x, terminal.screen.cursor.y


@pytest.mark.parametrize("kind", TERMINALS)
def test_every_kind_of_terminal_is_known_at_the_far_end_too(
    house: Server, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """TERM comes with the terminal; NO_COLOR and the locale are sent along by who wants them to count."""
    env = TERMINALS[kind]
    if "TERM" in env:
        monkeypatch.setenv("TERM", env["TERM"])
    sent_along = " ".join(f"{name}={value}" for name, value in env.items() if name != "TERM")
    options = ("-o", f"SetEnv={sent_along}") if sent_along else ()
    with house.sits_down("vera", "review", options=options) as terminal:
        terminal.waits_for("O1.2")
        turned_to(terminal, (39, 9))
        terminal.waits_for("okr needs 40 by 10")
        for size in SIZES:
            turned_to(terminal, size)
            terminal.waits_for("O1.2")
        terminal.reads()
        assert not {38, 48} & colours(terminal.sent)
        if "NO_COLOR" in env:
            assert colours(terminal.sent) <= {0, 1, 2, 3, 4, 7, 22, 23, 24, 27}
        if "LC_ALL" in env:
            assert not set(terminal.sent.decode()) & ({*UNICODE} - {*ASCII})
