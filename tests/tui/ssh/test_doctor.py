"""`okr doctor --ssh` says in a line each what holds and what does not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.tui.ssh.people import ed25519, make_house
from tests.world import Run
from tui.ssh import doctor


@pytest.fixture
def store(okr: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(make_house(tmp_path / "store", keys=False).where)
    monkeypatch.setenv("OKR_STORE", str(folder))
    okr("access", "add", "jo", stdin=ed25519(1))
    return folder


def sshd_that_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *lines: str, code: int = 0) -> None:
    """Put a stand-in for sshd first on the path, which only answers `sshd -T`."""
    folder = tmp_path / "bin"
    folder.mkdir(exist_ok=True)
    program = folder / "sshd"
    said = "\n".join(f"print({line!r})" for line in lines)
    trouble = "sys.exit('no hostkeys available')" if code else ""
    program.write_text(f"#!{sys.executable}\nimport sys\n{said}\n{trouble}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


GOOD = (
    "pubkeyauthentication yes",
    "passwordauthentication no",
    "kbdinteractiveauthentication no",
    "permituserenvironment no",
    "permituserrc no",
    "strictmodes yes",
    "acceptenv LANG",
    "acceptenv LC_*",
    "forcecommand none",
)


def test_what_is_well_is_said_to_be_well(
    okr: Run, store: Path, tmp_path: Path, fixed_world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sshd_that_says(tmp_path, monkeypatch, *GOOD, f"authorizedkeysfile {fixed_world}/.ssh/authorized_keys")
    said = okr("doctor", "--ssh")
    lines = said.stdout.splitlines()
    assert not [line for line in lines if line.startswith("wrong") and "/tmp" not in line]
    assert "ok    okr's lines in it are those of the workspace: 1 key for jo." in lines
    assert "ok    sshd: acceptenv LANG LC_*" in lines
    assert any(line.startswith("ok    sshd: authorizedkeysfile") for line in lines)


WRONG = {
    "passwordauthentication yes": "a password would open the account",
    "permituserenvironment yes": "the environment is the server's to set",
    "strictmodes no": "files that others may write",
    "forcecommand /bin/bash": "it would run in place of okr",
    "acceptenv PYTHON* LANG": "nothing else from the other side is needed",
    "acceptenv *": "nothing else from the other side is needed",
    "permituserrc yes": "it would run beside okr",
}


@pytest.mark.parametrize("line", WRONG)
def test_a_setting_that_opens_a_way_is_named_with_the_reason(
    okr: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    name = line.split()[0]
    sshd_that_says(tmp_path, monkeypatch, *(each for each in GOOD if not each.startswith(name)), line)
    said = okr("doctor", "--ssh")
    assert said.returncode == 1
    (found,) = (each for each in said.stdout.splitlines() if f"sshd: {name}" in each)
    assert found.startswith("wrong")
    assert WRONG[line] in found


def test_passwords_are_fine_where_a_key_is_the_only_method(
    okr: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [each for each in GOOD if "password" not in each]
    sshd_that_says(
        tmp_path, monkeypatch, *lines, "passwordauthentication yes", "authenticationmethods publickey"
    )
    assert "ok    sshd: passwordauthentication yes" in okr("doctor", "--ssh").stdout


def test_keys_looked_for_elsewhere_are_pointed_out(
    okr: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sshd_that_says(tmp_path, monkeypatch, *GOOD, "authorizedkeysfile /etc/ssh/keys/%u")
    assert "sshd looks for keys in /etc/ssh/keys/%u" in okr("doctor", "--ssh").stdout


def test_an_sshd_that_will_not_say_is_no_fault(
    okr: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sshd_that_says(tmp_path, monkeypatch, code=1)
    assert "see   sshd would not say its settings (no hostkeys available)" in okr("doctor", "--ssh").stdout


def test_a_file_others_may_write_and_lines_changed_by_hand_are_wrong(
    okr: Run, store: Path, fixed_world: Path
) -> None:
    file = fixed_world / ".ssh" / "authorized_keys"
    file.write_text(file.read_text().replace("restrict,", ""))
    file.parent.chmod(0o777)
    said = okr("doctor", "--ssh")
    assert said.returncode == 1
    assert f"wrong {file.parent} can be written by others (mode 777)" in said.stdout
    assert "are not those of the workspace" in said.stdout
    assert okr("access", "write").returncode == 0
    healed = okr("doctor", "--ssh").stdout
    assert "mode 777" not in healed
    assert "are those of the workspace" in healed
    file.unlink()
    assert "is not there: okr access write makes it" in okr("doctor", "--ssh").stdout


def test_without_keys_it_says_how_to_begin(okr: Run, store: Path) -> None:
    okr("access", "remove", "jo")
    assert "Nobody has a key yet" in okr("doctor", "--ssh").stdout


def test_a_login_shell_that_starts_nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    account = pwd.struct_passwd(("okr", "x", 990, 990, "", "/srv/okr", "/usr/sbin/nologin"))
    monkeypatch.setattr(pwd, "getpwnam", lambda name: account)
    (found,) = doctor._account("okr")
    assert found.well is False
    assert "usermod -s /bin/sh okr" in found.what


def test_a_pipe_in_the_place_of_sshds_settings_is_not_waited_for(
    okr: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sshd_that_says(tmp_path, monkeypatch, *GOOD)
    os.mkfifo(tmp_path / "pipe")
    said = okr("doctor", "--ssh", "--sshd-config", str(tmp_path / "pipe"))
    assert f"see   {tmp_path / 'pipe'} is not a plain file" in said.stdout
    assert "sshd: " not in said.stdout
