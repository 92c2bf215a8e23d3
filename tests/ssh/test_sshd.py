"""The whole way, through a real OpenSSH server: the team at work, and somebody trying to get further."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from store.documents.plan import Plan
from store.drafts import Drafts
from store.gateway import Gateway
from store.presence import Presence
from tests.ssh.house import PEOPLE, Server, let_in, make_key, missing, server
from tests.ssh.people import CYCLE, make_house
from tests.world import run_python

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A store, four people with keys of their own, and the server they come in by."""
    folder = tmp_path_factory.mktemp("ssh")
    store = make_house(folder / "store", keys=False).root
    let_in(folder, store, *PEOPLE)
    with server(folder) as at:
        yield at


def plan(house: Server) -> Plan:
    return Gateway.open(house.folder / "store", person="x", today=date.today()).plan("booking", CYCLE)


def store_of(house: Server) -> dict[str, bytes]:
    """Everything that is kept, but for the locks."""
    found = (path for path in (house.folder / "store").rglob("*.json"))
    return {str(path): path.read_bytes() for path in found}


# --- the team at work --------------------------------------------------------------------------------


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


def test_status_comes_on_a_terminal_too(house: Server) -> None:
    with house.sits_down("jo", "status") as terminal:
        assert terminal.ends() == 0
        assert "Harbour Clinics" in terminal.text


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
        terminal.waits_for("Jo Park")
        terminal.waits_for("yours")
        terminal.presses("\x03")
        terminal.waits_for("Leave")
        terminal.presses("\x03")
        assert terminal.ends() == 0


def bookmarked(house: Server, person: str) -> str:
    return Drafts(str(house.folder / "store"), person, shared=False).bookmarked()


def kept(house: Server, person: str, words: str) -> bool:
    return words in Drafts(str(house.folder / "store"), person, shared=False).all().values()


def is_gone(house: Server, person: str) -> bool:
    presence = Presence(str(house.folder / "store"), person, shared=False)
    found = presence.is_first()
    presence.leave()
    return found


def test_the_line_drops_and_one_is_back_where_one_was_with_what_was_typed(house: Server) -> None:
    with house.sits_down("jo") as terminal:
        terminal.waits_for("Jo Park")
        terminal.waits_until(lambda: bookmarked(house, "jo") == "today", "the place to be remembered")
        terminal.presses("o")
        terminal.waits_for("O1.2")
        terminal.presses("A")
        terminal.types("Patients come back by them")
        terminal.waits_for("Patients come back by them")
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.waits_until(lambda: is_gone(house, "jo"), "the far side to notice")
    assert bookmarked(house, "jo") == "draft"
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
        dead.waits_for("Ines Roth")
        dead.waits_until(lambda: bookmarked(house, "ines") == "today", "the place to be remembered")
        dead.presses("o")
        dead.waits_until(lambda: bookmarked(house, "ines") == "draft", "the next place to be remembered")
        dead.presses("A")
        dead.types("Nobody waits on the phone")
        dead.waits_until(lambda: kept(house, "ines", "Nobody waits on the phone"), "the words to be kept")
        os.kill(dead.pid, signal.SIGSTOP)  # neither end hears of it
        with house.sits_down("ines") as again:
            again.waits_for("or its line died: what you typed is here")
            again.presses("A")
            again.waits_for("Nobody waits on the phone")
            os.kill(dead.pid, signal.SIGKILL)  # the server noticed at last
            again.waits_until(lambda: not is_gone(house, "ines"), "this window to be hers")
            again.presses("\x15")
            again.presses("\x1b")
            again.presses("p")
            again.waits_until(lambda: bookmarked(house, "ines") == "prework", "this window to count now")
            again.presses("\x03")
            again.presses("\x03")
            assert again.ends() == 0
    assert bookmarked(house, "ines") == ""


def test_the_second_window_of_one_person_says_so_and_both_stay_right(house: Server) -> None:
    with house.sits_down("mara") as first:
        first.waits_for("Mara Lind")
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
        terminal.waits_for("Jo Park")
        terminal.waits_until(lambda: not is_gone(house, "jo"), "the window to settle")
        assert house.ssh("mara", "win 'Not about Jo'").returncode == 0
        assert house.ssh("mara", "checkin O1.2 8 --confidence 5 --colour amber").returncode == 0
        terminal.waits_for("Mara marked O1.2 amber, confidence 5.")


# --- somebody trying to get further ------------------------------------------------------------------

TRIES = {
    "a shell": ("bash -i", "no shell here"),
    "a shell after a command": ("status; /bin/sh", "; cannot be used"),
    "a shell inside": ("win $(/bin/sh)", "( cannot be used"),
    "a pipe": ("export | sh", "| cannot be used"),
    "a file written": ("brief > /tmp/okr-broke-out", "> cannot be used"),
    "a line break": ("status\n/bin/sh", "One command at a time"),
    "an open quote": ("win 'x", "opened and not closed"),
    "another person": ("win hello --as mara", "--as is not yours"),
    "another store": ("status --store /etc", "--store is not yours"),
    "an output file": ("brief -o /tmp/okr-broke-out", "would write a file"),
    "an export to a file": ("export /tmp/okr-broke-out", "only prints"),
    "an import": ("import /etc/passwd", "not for use over SSH"),
    "keys": ("access add jo", "not for use over SSH"),
    "settings": ("config store /tmp", "not for use over SSH"),
    "an escape sequence": ("win '\x1b]52;c;aWQ=\x07'", "control or hidden character"),
    "bytes that are no text": (b"win \xff\xfe", "not text in UTF-8"),
    "too many words": ("win " + "x" * 70_000, "too long"),
    "a program's options": ("-c id", "no shell here"),
    "git": ("git-receive-pack x", "no shell here"),
    "rsync": ("rsync --server . /", "no file transfer"),
}


@pytest.mark.parametrize(("asked", "word"), TRIES.values(), ids=TRIES)
def test_no_command_leads_further(house: Server, asked: str | bytes, word: str) -> None:
    before = store_of(house)
    words = [os.fsencode(one) for one in house.words("jo")]
    said = subprocess.run(
        [*words, b"--", asked.encode() if isinstance(asked, str) else asked],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert (said.returncode, said.stdout) == (2, b"")
    assert word in said.stderr.decode()
    assert b"\x1b" not in said.stderr
    assert store_of(house) == before
    assert not Path("/tmp/okr-broke-out").exists()


def test_more_than_the_system_can_carry_ends_without_a_shell(house: Server) -> None:
    said = subprocess.run(
        [*house.words("jo", "win " + "x" * 120_000, "y" * 120_000)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode != 0
    assert said.stdout == ""
    assert said.stderr


@pytest.mark.parametrize("program", ["sftp", "scp", "scp -O"])
def test_files_do_not_travel(house: Server, program: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    name, *options = program.split()
    at = f"{house.user}@127.0.0.1"
    target = [at] if name == "sftp" else [str(tmp_path / "x"), f"{at}:/tmp/okr-broke-out"]
    said = subprocess.run(
        [name, *options, *house.client("jo"), "-P", str(house.port), *target],
        input="ls\nput x\n", cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode != 0
    # As a subsystem (all but scp -O) nothing of what okr says is carried over, only that it closed.
    assert ("no file transfer" if program == "scp -O" else "Connection closed") in said.stderr
    assert not Path("/tmp/okr-broke-out").exists()


def test_no_port_is_opened_to_somewhere_else(house: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as secret:
        there = f"127.0.0.1:{secret.getsockname()[1]}"
        said = house.ssh("jo", options=("-W", there))
        assert said.returncode != 0
        assert "forwarding failed" in said.stderr
        secret.settimeout(0.2)
        with pytest.raises(TimeoutError):
            secret.accept()


def test_no_port_is_opened_on_the_server(house: Server) -> None:
    said = house.ssh("jo", "status", options=("-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1"))
    assert said.returncode != 0
    assert "forwarding failed" in said.stderr


def test_no_socket_and_no_tunnel(house: Server) -> None:
    socket_file = house.folder / "socket"
    said = house.ssh(
        "jo", "status", options=("-o", "ExitOnForwardFailure=yes", "-R", f"{socket_file}:127.0.0.1:1")
    )
    assert said.returncode != 0
    assert not socket_file.exists()
    assert house.ssh("jo", options=("-o", "Tunnel=ethernet", "-w", "0:0", "-o", "ExitOnForwardFailure=yes"),
                     stdin="").returncode != 0  # fmt: skip


def test_the_agent_stays_at_home(house: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server would let it through, its socket under /tmp; `restrict` is what keeps it out."""
    own = tmp_path / "agent"
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", str(own)], stdout=subprocess.DEVNULL)
    try:
        monkeypatch.setenv("SSH_AUTH_SOCK", str(own))
        before = set(Path("/tmp").glob("ssh-*"))
        with house.sits_down("jo", options=("-A",)) as terminal:
            terminal.waits_for("Jo Park")
            assert set(Path("/tmp").glob("ssh-*")) <= before
    finally:
        agent.terminate()
        agent.wait()


SMUGGLED = {
    "OKR_STORE": "/etc",
    "OKR_USER": "mara",
    "OKR_TODAY": "1999-01-01",
    "PYTHONPATH": "{evil}",
    "PYTHONHOME": "/nowhere",
    "PYTHONSTARTUP": "{evil}/tui.py",
    "XDG_CONFIG_HOME": "{evil}",
    "TEXTUAL_DRIVER": "tui:Evil",
    "EDITOR": "{evil}/tui.py",
    "PAGER": "{evil}/tui.py",
    "TERMINFO": "{evil}",
    "LC_ALL": "../../evil",
}


@pytest.mark.parametrize("name", SMUGGLED)
def test_the_environment_of_the_other_side_stays_there(house: Server, tmp_path: Path, name: str) -> None:
    evil = "open('/tmp/okr-broke-out', 'w')\n"
    (tmp_path / "tui.py").write_text(evil)
    (tmp_path / "okr").mkdir()
    (tmp_path / "okr" / "config.toml").write_text('store = "/etc"\nperson = "mara"\n')
    plain = house.ssh("jo", "status", "--mine")
    set_env = ("-o", f"SetEnv={name}={SMUGGLED[name].format(evil=tmp_path)}")
    said = house.ssh("jo", "status", "--mine", options=set_env)
    # What stands on stderr may be the login shell's own: bash grumbles about a locale it does not know.
    assert (said.returncode, said.stdout) == (plain.returncode, plain.stdout)
    assert not Path("/tmp/okr-broke-out").exists()


def test_a_session_without_a_command_is_no_shell_either(house: Server) -> None:
    said = house.ssh("jo", stdin="id\ncat /etc/passwd\n")
    assert said.returncode == 0
    assert "Jo Park" in said.stdout
    assert "uid=" not in said.stdout
    assert "root:" not in said.stdout


KEYS = {
    "Ctrl-Z": "\x1a",
    "Ctrl-\\": "\x1c",
    "Ctrl-]": "\x1d",
    "Ctrl-D": "\x04",
    "! as in vi": "!id\r",
    ": as in vi": ":!id\r",
    "the palette": "\x10shell\r",
    "the suspend of the palette": "\x10set aside\r",
    "a function key": "\x1b[24~",
    "a paste": "\x1b[200~!id\r\x1b[201~",
    "terminal answers": "\x1b]52;c;aWQ=\x07\x1b[>c\x1bP+q\x1b\\",
    "invalid bytes": b"\xff\xfe\x80",
    "NUL": b"\x00\x00",
}


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
def test_no_key_leads_out_of_the_screens(house: Server, keys: str | bytes) -> None:
    with house.sits_down("jo") as terminal:
        terminal.waits_for("Jo Park")
        terminal.presses(keys)
        terminal.reads(0.3)
        terminal.presses("\x1a")
        terminal.reads(0.3)
        assert "uid=" not in terminal.text
        assert "stopped" not in terminal.text.lower()
        running = subprocess.run(
            ["ps", "-eo", "stat,args"], capture_output=True, text=True, check=False
        ).stdout
        store = str(house.folder / "store")
        assert not [row for row in running.splitlines() if store in row and row.startswith("T")]
        terminal.presses("\x03")
        terminal.presses("\x03")
        assert terminal.ends() == 0
        assert "$" not in terminal.text.splitlines()[-1]


def test_setting_okr_aside_is_refused_with_a_word(house: Server) -> None:
    with house.sits_down("jo") as terminal:
        terminal.waits_for("Jo Park")
        terminal.presses("\x1a")
        terminal.waits_for("cannot be set aside here")


def test_another_persons_key_does_not_open_another_persons_door(house: Server) -> None:
    house.ssh("jo", "win 'who was it?'", options=("-l", house.user))
    assert plan(house).wins[-1].by == "jo"
    (house.folder / "stranger").unlink(missing_ok=True)
    make_key(house.folder / "stranger")
    said = house.ssh("stranger", "status")
    assert (said.returncode, said.stdout) == (255, "")


def test_a_key_taken_away_no_longer_opens(house: Server) -> None:
    make_key(house.folder / "second")
    words = ("--store", house.folder / "store", "--file", house.keys)
    run_python(*("-m", "tui", "access", "add", "jo"), *words, stdin=(house.folder / "second.pub").read_text())
    assert house.ssh("second", "status").returncode == 0
    run_python("-m", "tui", "access", "remove", "jo", "second@laptop", *words)
    assert house.ssh("second", "status").returncode == 255
    assert house.ssh("jo", "status").returncode == 0
