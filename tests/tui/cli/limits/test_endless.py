"""What has no end is read no further than any list or line could reach."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from method.wording import command_line as say
from store.documents.rules.limits import TEXT
from tui.importing import files
from tui.importing.sheet_source import BadList

ROOT = Path(__file__).parents[4]
MEMORY = 600_000_000
"""Bytes of addresses; without a limit to what is read it takes gigabytes within seconds."""

LONG = pytest.mark.faults


def okr(*words: str, stdin: str) -> subprocess.CompletedProcess[str]:
    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    with open(stdin, "rb") as source:
        return subprocess.run(
            [sys.executable, "-m", "tui", *words],
            stdin=source,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            preexec_fn=bounded,
        )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lint",), say.LINE_TOO_LONG.format(most=f"{TEXT:,}")),
        pytest.param(("lint", "--json"), say.LINE_TOO_LONG.format(most=f"{TEXT:,}"), marks=LONG),
        pytest.param(
            ("import", "--format", "md", "/dev/zero"),
            say.FILE_TOO_LARGE.format(path="/dev/zero", most="20"),
            marks=LONG,
        ),
        pytest.param(
            ("import", "--format", "csv", "-"), say.FILE_TOO_LARGE.format(path="-", most="20"), marks=LONG
        ),
    ],
)
def test_a_stream_without_end_is_refused(words: tuple[str, ...], said: str) -> None:
    done = okr(*words, stdin="/dev/zero")
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(("letters", "code"), [pytest.param(TEXT, 1, marks=LONG), (TEXT + 1, 2)])
def test_a_line_as_long_as_any_text_is_looked_at(tmp_path: Path, letters: int, code: int) -> None:
    lines = tmp_path / "lines"
    lines.write_text("Lift visits booked online from 4% to 25% by 18 Dec\n" + "a" * letters + "\n")
    done = okr("lint", stdin=str(lines))
    assert done.returncode == code
    assert "Lift visits" in done.stdout


def test_a_pipe_in_place_of_a_file_holds_no_screen_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "list.md")
    with pytest.raises(BadList, match="isn't a file"):
        files.read_file(str(tmp_path / "list.md"))
