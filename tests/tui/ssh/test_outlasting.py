"""A session that is open when its key, person or role is taken away, through a real OpenSSH server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import run_okr
from tests.tui.ssh.house import Server, make_key, missing, plan
from tests.world import environment
from tui.ssh.keys import read_key

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]


def admin(house: Server, *words: str | Path, stdin: str = "") -> None:
    """What whoever looks after the server does."""
    at = ("--store", house.folder / "store", *(("--file", house.keys) if words[0] == "access" else ()))
    done = run_okr(*words, *at, stdin=stdin, env={**environment(house.folder), "OKR_TODAY": ""})
    assert done.returncode == 0, done.stderr


def newcomer(house: Server, person: str) -> str:
    """Somebody new on the booking team with two keys, the first of which they use; its fingerprint."""
    first, second = make_key(house.folder / person), make_key(house.folder / f"{person}-second")
    words = ("access", "add", person, "--name", f"{person.title()} New", "--team", "booking")
    admin(house, *words, stdin=first + second)
    return read_key(first.strip()).fingerprint


def key_removed(house: Server, person: str, fingerprint: str) -> None:
    admin(house, "access", "remove", person, fingerprint)


def all_keys_removed(house: Server, person: str, fingerprint: str) -> None:
    admin(house, "access", "remove", person)


def made_a_viewer(house: Server, person: str, fingerprint: str) -> None:
    admin(house, "access", "role", person, "viewer")


TAKEN: dict[str, tuple[str, Callable[[Server, str, str], None], str]] = {
    "the key": ("zoe", key_removed, "has been removed"),
    "all keys": ("yan", all_keys_removed, "has been removed"),
    "the role": ("xena", made_a_viewer, "You can read here"),
}


@pytest.mark.parametrize(("person", "taken", "told"), TAKEN.values(), ids=TAKEN)
def test_it_writes_nothing_more_and_is_told_why(
    house: Server, person: str, taken: Callable[[Server, str, str], None], told: str
) -> None:
    fingerprint = newcomer(house, person)
    with house.sits_down(person) as terminal:
        terminal.waits_for("w wins")
        terminal.presses("w")
        terminal.waits_for("a add")
        terminal.presses("a")
        terminal.types("Before")
        terminal.presses("\r")
        terminal.waits_for("Whose win")
        terminal.presses("\r")
        terminal.waits_for("Before")
        taken(house, person, fingerprint)
        terminal.presses("a")
        terminal.types("After it")
        terminal.presses("\r")
        terminal.waits_for("Whose win")
        terminal.presses("\r")
        terminal.waits_for(told)
    by = [win.text for win in plan(house).wins if win.by == person]
    assert by == ["Before"]


def test_it_reads_nothing_more_either(house: Server) -> None:
    fingerprint = newcomer(house, "wim")
    with house.sits_down("wim", "review") as terminal:
        terminal.waits_for("O1.2")
        key_removed(house, "wim", fingerprint)
        assert house.ssh("jo", "checkin O1.2 7.125 --confidence 7 --note 'Not for wim'").returncode == 0
        terminal.reads(2.5)
        assert "7.125" not in terminal.text
    assert "Permission denied" in house.ssh("wim", "status").stderr
    assert house.ssh("wim-second", "status").returncode == 0
