"""Through a real OpenSSH server, left as open as can be: everything that somebody tries to get further."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.command import run_okr
from tests.tui.ssh.house import Server, make_key, missing, plan, store_of
from tests.tui.ssh.tries import BROKE_OUT, SMUGGLED, TRIES
from tests.world import PATIENCE

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]


@pytest.fixture(scope="module")
def one_line(house: Server) -> tuple[str, ...]:
    """Options for many commands over one connection, which saves most of their time."""
    return ("-o", "ControlMaster=auto", "-o", f"ControlPath={house.folder}/one-%h", "-o", "ControlPersist=20")


@pytest.mark.parametrize(("asked", "word"), TRIES.values(), ids=TRIES)
def test_no_command_leads_further(
    house: Server, one_line: tuple[str, ...], asked: str | bytes, word: str
) -> None:
    before = store_of(house)
    words = [os.fsencode(one) for one in house.words("jo", options=one_line)]
    said = subprocess.run(
        [*words, b"--", os.fsencode(asked)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert (said.returncode, said.stdout) == (2, b"")
    assert word in said.stderr.decode()
    assert b"\x1b" not in said.stderr
    assert store_of(house) == before
    assert not Path(BROKE_OUT).exists()


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
    target = [at] if name == "sftp" else [str(tmp_path / "x"), f"{at}:{BROKE_OUT}"]
    said = subprocess.run(
        [name, *options, *house.client("jo"), "-P", str(house.port), *target],
        input="ls\nput x\n", cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode != 0
    # As a subsystem (all but scp -O) nothing of what okr says is carried over, only that it closed.
    assert ("no file transfer" if program == "scp -O" else "Connection closed") in said.stderr
    assert not Path(BROKE_OUT).exists()


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


def test_nothing_is_passed_on_from_the_persons_own_side(house: Server) -> None:
    """`-L` and `-D` listen there at once; what comes in must go nowhere, also without a session (`-N`)."""
    with socket.create_server(("127.0.0.1", 0)) as secret:
        there = f"127.0.0.1:{secret.getsockname()[1]}"
        near, socks = free_port(), free_port()
        options = ("-N", "-L", f"{near}:{there}", "-D", str(socks), "-o", "ExitOnForwardFailure=yes")
        going = subprocess.Popen(house.words("jo", options=options), stderr=subprocess.DEVNULL)
        try:
            asked = b"\x05\x01\x00\x05\x01\x00\x01\x7f\x00\x00\x01" + secret.getsockname()[1].to_bytes(2)
            for port, sent in ((near, b"hello"), (socks, asked)):
                with connected(port, going) as line, suppress(ConnectionResetError):
                    line.sendall(sent)
                    while line.recv(100):
                        pass  # it ends without a word of the other side's
            secret.settimeout(0.2)
            with pytest.raises(TimeoutError):
                secret.accept()
        finally:
            going.terminate()
            going.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def connected(port: int, to: subprocess.Popen[bytes]) -> socket.socket:
    """A line to a port of ssh's own, once it is there."""
    end = time.monotonic() + PATIENCE
    while True:
        assert to.poll() is None
        assert time.monotonic() < end, "ssh does not listen"
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except ConnectionRefusedError:
            time.sleep(0.05)


@pytest.mark.parametrize("subsystem", ["sftp", "netconf", "shell"])
def test_no_subsystem_answers(house: Server, subsystem: str) -> None:
    said = house.ssh("jo", subsystem, options=("-s",))
    assert (said.returncode, said.stdout) != (0, "")
    assert "uid=" not in said.stdout


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="there is no /proc to look into")
def test_neither_a_screen_nor_an_agent_nor_a_name_comes_along(
    house: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    with house.sits_down("jo", options=("-Y", "-o", "SetEnv=OKR_USER=mara")) as terminal:
        terminal.waits_for("· Jo")
        store = str(house.folder / "store").encode()
        around = [
            (process / "environ").read_bytes()
            for process in Path("/proc").glob("[0-9]*")
            if b"serve\0--as\0jo\0" in cmdline(process) and store in cmdline(process)
        ]
        assert around
        assert not any(b"DISPLAY=" in each or b"SSH_AUTH_SOCK=" in each for each in around)


def cmdline(process: Path) -> bytes:
    with suppress(OSError):
        return (process / "cmdline").read_bytes()
    return b""


def test_a_terminal_that_names_a_file_is_taken_for_a_dumb_one(
    house: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for term in ("../../etc/passwd", "dumb"):
        monkeypatch.setenv("TERM", term)
        with house.sits_down("jo") as terminal:
            assert terminal.ends() == 0
            assert "Jo Park" in terminal.text
            assert b"\x1b" not in terminal.sent
        with house.sits_down("jo", "draft") as terminal:
            assert terminal.ends() == 2
            assert "draws on a terminal" in terminal.text


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
            terminal.waits_for("· Jo")
            assert set(Path("/tmp").glob("ssh-*")) <= before
    finally:
        agent.terminate()
        agent.wait()


@pytest.mark.parametrize("name", SMUGGLED)
def test_the_environment_of_the_other_side_stays_there(house: Server, tmp_path: Path, name: str) -> None:
    evil = f"open({BROKE_OUT!r}, 'w')\n"
    (tmp_path / "tui.py").write_text(evil)
    (tmp_path / "okr").mkdir()
    (tmp_path / "okr" / "config.toml").write_text('store = "/etc"\nperson = "mara"\n')
    plain = house.ssh("jo", "status", "--mine")
    set_env = ("-o", f"SetEnv={name}={SMUGGLED[name].format(evil=tmp_path)}")
    said = house.ssh("jo", "status", "--mine", options=set_env)
    # What stands on stderr may be the login shell's own: bash grumbles about a locale it does not know.
    assert (said.returncode, said.stdout) == (plain.returncode, plain.stdout)
    assert not Path(BROKE_OUT).exists()


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
        terminal.waits_for("· Jo")
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
        terminal.waits_for("· Jo")
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
    run_okr("access", "add", "jo", *words, stdin=(house.folder / "second.pub").read_text())
    assert house.ssh("second", "status").returncode == 0
    run_okr("access", "remove", "jo", "second@laptop", *words)
    assert house.ssh("second", "status").returncode == 255
    assert house.ssh("jo", "status").returncode == 0
