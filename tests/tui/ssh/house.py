"""A real OpenSSH server on this machine, for the tests: its own port, host key and settings, in a folder.

Its settings are as open as an administrator could leave them, so that what holds is what okr itself writes.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from store.documents.plan import Plan
from store.open_store import open_store
from tests.command import run_okr
from tests.tui.at_rest import descendants
from tests.tui.real_terminal import RealTerminal, real_terminal
from tests.tui.ssh.people import CYCLE
from tests.world import PATIENCE, environment

PEOPLE = ("mara", "jo", "ines", "vera")
SMUGGLED = (
    "OKR_* PYTHON* TEXTUAL* XDG_* LC_* LANG EDITOR VISUAL PAGER BROWSER TERM* COLUMNS LINES NO_COLOR "
    "PATH HOME IFS TMPDIR DISPLAY"
)

NEEDED = """
Port {port}
ListenAddress {address}
HostKey {folder}/host
PidFile none
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
MaxStartups 100
LogLevel VERBOSE
"""
OPEN = """
AuthorizedKeysFile {folder}/authorized_keys
PasswordAuthentication no
KbdInteractiveAuthentication no
AcceptEnv {smuggled}
PermitUserEnvironment yes
PermitUserRC yes
AllowTcpForwarding yes
AllowStreamLocalForwarding yes
AllowAgentForwarding yes
GatewayPorts yes
X11Forwarding yes
PermitTunnel yes
Subsystem sftp internal-sftp
"""


def missing() -> str:
    """Why there can be no server here; empty: there can."""
    gone = [
        name for name in ("ssh", "ssh-keygen", "ssh-agent", "sftp", "scp", "ps") if not shutil.which(name)
    ]
    if sshd() is None:
        gone.append("sshd")
    if gone:
        return f"{', '.join(gone)} not found: OpenSSH is not installed here"
    shell = pwd.getpwuid(os.geteuid()).pw_shell
    if os.path.basename(shell) in ("nologin", "false"):
        return f"this account's login shell is {shell}, which starts nothing"
    if os.geteuid() == 0 and not os.path.isdir("/run"):
        return "there is no /run for sshd's privilege separation"
    return ""


def sshd() -> str | None:
    return shutil.which(
        "sshd", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    )


def make_key(path: Path) -> str:
    """Make a pair of keys; the public one."""
    words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{path.name}@laptop", "-f", str(path)]
    subprocess.run(words, check=True)
    return path.with_name(f"{path.name}.pub").read_text()


def let_in(folder: Path, store: Path, *people: str) -> None:
    """Give people a key each, as an administrator would; the public halves stand in the server's folder."""
    for person in people:
        words = ("access", "add", person, "--store", store, "--file", folder / "authorized_keys")
        added = run_okr(*words, stdin=make_key(folder / person), env=environment(folder))
        assert added.returncode == 0, added.stderr


class Server:
    """The server, and how people reach it."""

    def __init__(self, folder: Path, port: int, address: str, near: tuple[str, ...]) -> None:
        self.folder = folder
        self.port = port
        self.near = near
        self.user = pwd.getpwuid(os.geteuid()).pw_name
        self.at = f"{self.user}@{address}"
        self.keys = folder / "authorized_keys"
        self.pid = 0

    def client(self, person: str, *options: str) -> list[str]:
        """The client's words up to the host, for that person."""
        settings = {
            "UserKnownHostsFile": self.folder / "known_hosts",
            "IdentitiesOnly": "yes",
            "BatchMode": "yes",
            "LogLevel": "ERROR",
            "ControlPath": "none",
        }
        named = [word for name, value in settings.items() for word in ("-o", f"{name}={value}")]
        return ["-F", "none", "-i", str(self.folder / person), *named, *options]

    def ssh(
        self, person: str, *asked: str, options: tuple[str, ...] = (), stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run one command over the line, without a terminal."""
        return subprocess.run(
            self.words(person, *asked, options=options),
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=PATIENCE,
        )

    def words(self, person: str, *asked: str, options: tuple[str, ...] = ()) -> list[str]:
        client = self.client(person, *options)
        said = ("--", *asked) if asked else ()
        return [*self.near, "ssh", *client, "-p", str(self.port), self.at, *said]

    @cached_property
    def gives_terminals(self) -> bool:
        """An sshd that is not root may not be allowed to hand a terminal over."""
        return os.geteuid() == 0 or self.ssh("jo", "status", options=("-tt",)).returncode == 0

    @contextmanager
    def sits_down(
        self, person: str, *asked: str, options: tuple[str, ...] = (), size: tuple[int, int] = (80, 24)
    ) -> Iterator[RealTerminal]:
        """The same on a terminal, which the far side gets one of its own for."""
        if not self.gives_terminals:
            pytest.skip("this sshd does not run as root and cannot hand out terminals here")
        start = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"
        words = self.words(person, *asked, options=("-tt", *options))
        with real_terminal("-c", start, *words, size=size) as terminal:
            terminal.behind = lambda: descendants(self.pid)
            yield terminal


@contextmanager
def server(
    folder: Path,
    *,
    address: str = "127.0.0.1",
    near: tuple[str, ...] = (),
    far: tuple[str, ...] = (),
    settings: str = OPEN,
) -> Iterator[Server]:
    """Start a server that lets in whoever has a key in `authorized_keys`, until the block is left.

    `near` and `far` are put before the client's and the server's command.
    """
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    at = Server(folder, port, address, near)
    host = make_key(folder / "host")
    (folder / "known_hosts").write_text(f"[{address}]:{port} {host}")
    config = folder / "sshd_config"
    about = {"port": port, "folder": folder, "address": address, "smuggled": SMUGGLED}
    config.write_text((NEEDED + settings).format(**about))
    found = sshd()
    assert found is not None
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen([*far, found, "-D", "-e", "-f", str(config)], stderr=log)
    at.pid = running.pid
    try:
        _wait(folder / "log", running)
        yield at
    finally:
        running.terminate()
        running.wait()


def _wait(log: Path, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while "Server listening" not in log.read_text(errors="replace"):
        assert running.poll() is None, log.read_text(errors="replace")
        assert time.monotonic() < end, "sshd does not answer"
        time.sleep(0.05)


def plan(house: Server) -> Plan:
    """What is kept of the team's cycle."""
    return open_store(house.folder / "store", person="x", today=date.today()).plan("booking", CYCLE)


def store_of(house: Server) -> dict[str, bytes]:
    """Everything that is kept, but for the locks."""
    found = (path for path in (house.folder / "store").rglob("*.json"))
    return {str(path): path.read_bytes() for path in found}
