"""An administrator's ten minutes, from nothing to a team checking in, as `okr access setup` prints them.

What would change this machine is left out: the account is the one that runs the tests, the program this very
checkout, and all lies in temporary folders. Then each step is undone in turn, and the doctor names it.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest

from tests.command import run_okr
from tests.tui.ssh.house import Server, make_key, missing, server
from tests.world import environment
from tui.ssh.authorized_keys import owner_name

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]

BEYOND_A_TEST = "strictmodes"
"""sshd would not trust keys below a temporary folder that everybody may write to."""


class Admin(NamedTuple):
    """Who set it up: their home, the server, and how they run okr."""

    home: Path
    at: Server
    okr: Callable[..., CompletedProcess[str]]

    @property
    def keys(self) -> Path:
        return self.home / ".ssh" / "authorized_keys"

    def doctor(self) -> list[str]:
        """What is wrong, or to be seen to, but for what no test can have right."""
        said = self.okr(
            "doctor", "--ssh", "--sshd-config", self.at.folder / "sshd_config", "--file", self.keys
        )
        beyond = (BEYOND_A_TEST, "account is root", "can be written by others (mode 1777)")
        lines = (said.stdout + said.stderr).splitlines()
        return [line for line in lines if line[:5] != "ok   " and not any(each in line for each in beyond)]


def steps() -> tuple[str, list[str]]:
    """Out of what is printed: sshd's settings, and the commands of okr."""
    printed = run_okr("access", "setup").stdout
    settings = printed[printed.index("     Match User okr") : printed.index("   then: sshd -t")]
    lines = [line.strip() for line in printed.splitlines()]
    return settings, [line.partition(" -H ")[2] for line in lines if line.startswith("sudo -u okr -H okr ")]


@pytest.fixture(scope="module")
def admin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Admin]:
    """Someone who did everything that is printed, in its order."""
    home, folder = tmp_path_factory.mktemp("srv"), tmp_path_factory.mktemp("etc")
    (home / ".ssh").mkdir(mode=0o700)
    settings, commands = steps()
    settings = settings.replace("User okr", f"User {owner_name(os.geteuid())}")
    settings = settings.replace(".ssh/authorized_keys", f"{home}/.ssh/authorized_keys")

    def okr(*words: str | Path, stdin: str = "") -> CompletedProcess[str]:
        return run_okr(*words, env={**environment(home), "OKR_TODAY": ""}, stdin=stdin)

    for command in commands:
        words, _, given = command.removeprefix("okr ").partition(" < ")
        stdin = make_key(folder / given.removesuffix(".pub")) if given else ""
        done = okr(*shlex.split(words), stdin=stdin)
        assert done.returncode == 0, done.stderr
    assert okr("access", "add", "jo", stdin=make_key(folder / "jo")).returncode == 0
    with server(folder, settings=settings) as at:
        yield Admin(home, at, okr)


def test_after_the_last_step_the_doctor_finds_nothing_and_the_team_checks_in(admin: Admin) -> None:
    assert admin.doctor() == []
    assert "No objectives yet" in admin.at.ssh("jo", "status").stdout
    with admin.at.sits_down("mara", "draft") as terminal:
        terminal.waits_for("Booking")
        terminal.presses("A")
        terminal.types("Booking a visit is as easy as sending a message")
        terminal.presses("\r")
        terminal.waits_for("O1 Booking")
        terminal.presses("\x1b")
        terminal.presses("a")
        terminal.types("Lift visits booked online from 4% to 25%")
        terminal.presses("\r")
        terminal.waits_for("O1.1")
    done = admin.at.ssh("mara", "checkin O1.1 12 --confidence 7")
    assert done.stdout == "O1.1 is checked in: 12%, confidence 7, green.\n", done.stderr
    assert "Mara can check it in" in admin.at.ssh("jo", "checkin O1.1 13").stderr
    assert admin.at.ssh("jo", "win 'The first week that we all looked at one list'").returncode == 0
    assert "12 → 25%" in admin.at.ssh("jo", "status").stdout


class Undone(NamedTuple):
    """A step undone: a file with other words in it, another mode, or (neither is given) not there."""

    named: str
    """What the doctor says of it."""
    path: str
    old: str = ""
    new: str = ""
    mode: int = 0


@contextmanager
def undone(admin: Admin, step: Undone) -> Iterator[None]:
    """Undo a step, and do it again."""
    path = Path(step.path.format(home=admin.home, etc=admin.at.folder))
    if step.mode:
        before = path.stat().st_mode
        path.chmod(step.mode)
        yield
        path.chmod(before)
    elif step.old:
        words = path.read_text()
        assert step.old in words
        path.write_text(words.replace(step.old, step.new))
        yield
        path.write_text(words)
    else:
        elsewhere = path.rename(path.with_name("elsewhere"))
        yield
        elsewhere.rename(path)


SSHD, KEYS, STORE = "{etc}/sshd_config", "{home}/.ssh/authorized_keys", "{home}/data/okr/store"
STALE = "are not those of the workspace"
UNDONE = {
    "a folder for keys that others may write": Undone("(mode 777)", "{home}/.ssh", mode=0o777),
    "another account in sshd's settings": Undone("looks for keys in", SSHD, "Match User ", "Match User x"),
    "keys looked for elsewhere": Undone("looks for keys in", SSHD, "KeysFile /", "KeysFile /else/"),
    "passwords": Undone(
        "passwordauthentication", SSHD, "AuthenticationMethods publickey", "PasswordAuthentication yes"
    ),
    "any environment": Undone("acceptenv", SSHD, "LANG LC_* NO", "LANG LD_* NO"),
    "the account's own start file": Undone("permituserrc", SSHD, "PermitUserRC no", "PermitUserRC yes"),
    "forwarding": Undone("disableforwarding", SSHD, "DisableForwarding yes", "DisableForwarding no"),
    "dead lines": Undone("a line that died is not noticed", SSHD, "Interval 30", "Interval 0"),
    "a word sshd does not know": Undone("would not say its settings", SSHD, "PermitUserRC", "PermitUserRX"),
    "a store that others may reach": Undone("can reach into", STORE, mode=0o755),
    "no store": Undone("no store", STORE),
    "no keys written": Undone("okr access write makes it", KEYS),
    "keys that others may write": Undone("(mode 666)", KEYS, mode=0o666),
    "a mark taken away": Undone("have lost", KEYS, "its own lines end", "its own"),
    "a key freed by hand": Undone(STALE, KEYS, "restrict,pty,", "pty,"),
    "a program that has moved": Undone(STALE, KEYS, " -E -P ", " -E -P /gone/okr "),
}


@pytest.mark.parametrize("step", UNDONE.values(), ids=UNDONE)
def test_each_step_undone_is_named_by_the_doctor(admin: Admin, step: Undone) -> None:
    with undone(admin, step):
        found = admin.doctor()
    assert any(step.named in line for line in found), found


def test_a_shell_left_open_beside_and_nobody_with_a_key_are_named_too(admin: Admin) -> None:
    mara = (admin.at.folder / "mara.pub").read_text()
    before = admin.keys.read_text()
    admin.keys.write_text(mara + before)
    assert "outside okr's lines" in "".join(admin.doctor())
    admin.keys.write_text(before)
    for person in ("mara", "jo"):
        admin.okr("access", "remove", person)
    assert "Nobody has a key yet" in "".join(admin.doctor())
    for person in ("mara", "jo"):
        admin.okr("access", "add", person, stdin=(admin.at.folder / f"{person}.pub").read_text())
