"""Whoever leaves is out of `authorized_keys` at once; where that can't be, it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from method.wording import people as say
from tests.tui.ssh.people import ed25519, signs_in
from tests.tui.ssh.test_key_file import blob
from tests.world import Run

JO, MARA = ed25519(1), ed25519(2)
TO = ("--to", "nobody")


@pytest.fixture
def signed_in(okr: Run, store: Path) -> Run:
    for person, key in (("jo", JO), ("mara", MARA)):
        assert okr("access", "add", person, stdin=key).returncode == 0
    return okr


def at_once(okr: Run, store: Path) -> str:
    done = okr("people", "remove", "jo", *TO)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def over_ssh(okr: Run, store: Path) -> str:
    done = signs_in("mara", store, "people remove jo --to nobody")
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("leaves", [at_once, over_ssh])
def test_their_lines_go_with_them(
    signed_in: Run, store: Path, file: Path, leaves: Callable[[Run, Path], str]
) -> None:
    told = leaves(signed_in, store)
    assert blob(MARA) in file.read_text()
    assert blob(JO) not in file.read_text()
    assert "can't sign in any more" in told
    assert "authorized_keys" not in told


@pytest.mark.parametrize(("leaves", "said"), [(at_once, say.LINES_LEFT), (over_ssh, say.LINES_LEFT_FAR)])
def test_lines_that_cannot_be_taken_out_open_nothing_and_are_said(
    signed_in: Run, store: Path, file: Path, leaves: Callable[[Run, Path], str], said: str
) -> None:
    text = file.read_text()
    file.unlink()
    (file.parent / "kept").write_text(text)
    file.symlink_to(file.parent / "kept")
    told = leaves(signed_in, store)
    assert said in told
    assert ("okr access" in told) is (leaves is at_once)
    assert signs_in("jo", store, "status").returncode == 4


def test_who_had_no_key_needs_no_file(signed_in: Run, file: Path) -> None:
    before = file.read_bytes()
    done = signed_in("people", "remove", "vera")
    assert done.returncode == 0, done.stderr
    assert "authorized_keys" not in done.stdout + done.stderr
    assert file.read_bytes() == before
