"""Files that commands write: who may read them, and a pipe that nobody reads."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from method.wording import command_line as say
from tui.cli.output import WrongUse, write


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
@pytest.mark.parametrize(
    ("before", "private", "after"),
    [
        (None, True, 0o600),
        (0o600, True, 0o600),
        (0o640, True, 0o640),
        (0o600, False, 0o600),
        (0o664, False, 0o664),
    ],
)
def test_a_new_export_is_ones_own_and_a_file_keeps_its_mode(
    tmp_path: Path, umask: int, before: int | None, private: bool, after: int
) -> None:
    path = tmp_path / "out.json"
    if before is not None:
        path.touch()
        path.chmod(before)
    was = os.umask(umask)
    try:
        write("words", str(path), private=private)
    finally:
        os.umask(was)
    assert stat.S_IMODE(path.stat().st_mode) == after
    assert path.read_text() == "words"


@pytest.mark.parametrize(("umask", "after"), [(0o022, 0o644), (0o007, 0o660)])
def test_a_new_page_for_others_is_as_the_account_wants_it(tmp_path: Path, umask: int, after: int) -> None:
    was = os.umask(umask)
    try:
        write("page", str(tmp_path / "page.md"))
    finally:
        os.umask(was)
    assert stat.S_IMODE((tmp_path / "page.md").stat().st_mode) == after


def test_a_pipe_that_nobody_reads_is_said(tmp_path: Path) -> None:
    path = tmp_path / "pipe.json"
    os.mkfifo(path)
    with pytest.raises(WrongUse, match="Nobody reads from"):
        write("words", str(path))
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write("words", str(path))
        assert os.read(reader, 99) == b"words"
    finally:
        os.close(reader)
    assert say.NOBODY_READS.format(path=path).endswith("first.")
