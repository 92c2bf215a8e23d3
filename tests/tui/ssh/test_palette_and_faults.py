"""What somebody sees over SSH that is told otherwise at home: the palette, and a fault of the program."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from method.wording.palette import ELSEWHERE
from tests.tui.ssh.house import Server, let_in, make_house, missing, server
from tests.world import ROOT
from tui.screens.dialogs.palette import how, options

pytestmark = [pytest.mark.skipif(bool(missing()), reason=missing()), pytest.mark.pty]


@pytest.mark.parametrize("one", ELSEWHERE, ids=[one.name for one in ELSEWHERE])
def test_no_hint_over_ssh_names_a_command_of_the_server(one: object) -> None:
    told = how(one, far=True)  # type: ignore[arg-type]
    assert "In a shell: okr" not in told
    assert "okr doctor" not in told


def test_what_cannot_be_done_over_ssh_is_not_offered() -> None:
    far, near = ({one.name for one in options([], far=at)} for at in (True, False))
    assert near - far == {"import", "settings"}


def test_the_palette_over_a_real_line(house: Server) -> None:
    with house.sits_down("jo", size=(100, 30)) as terminal:
        terminal.waits_for("w wins")
        terminal.presses(b"\x10")
        terminal.waits_for("What would you like to do?")
        terminal.types("shell")
        terminal.waits_for("ssh okr@HOST status")
        assert "In a shell: okr" not in terminal.text
