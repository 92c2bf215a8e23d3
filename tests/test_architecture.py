"""What only shows when it runs: the contracts hold, plain commands are light. The laws: `test_laws.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.world import run_python

# Runs the command as the shell would, then tells on the last line which of the heavy libraries came along.
COMMAND = """
import sys
heavy = ("textual", "rich", "pydantic")
sys.argv = ["okr", *sys.argv[1:]]
from tui.__main__ import main
try:
    code = main()
except SystemExit as left:
    code = left.code
print("loaded:", *(name for name in heavy if name in sys.modules), file=sys.stderr)
sys.exit(code)
"""


def loaded_by(*words: str) -> set[str]:
    """The heavy libraries in memory after the command has done its work."""
    done = run_python("-c", COMMAND, *words)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout, done.stderr
    label, *names = done.stderr.splitlines()[-1].split()
    assert label == "loaded:", done.stderr
    return set(names)


def test_the_laws_between_the_floors_hold() -> None:
    done = run_python("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("words", [["status"], ["status", "--json"], ["status", "--red"]], ids=" ".join)
@pytest.mark.usefixtures("demo_store")
def test_status_comes_without_textual_rich_or_pydantic(words: list[str]) -> None:
    assert loaded_by(*words) == set()


@pytest.mark.parametrize("words", [["brief"], ["export"], ["doctor"]], ids=" ".join)
@pytest.mark.usefixtures("demo_store")
def test_plain_commands_come_without_the_screen(words: list[str]) -> None:
    assert loaded_by(*words).isdisjoint({"textual", "rich"})


def test_the_demo_shown_without_a_terminal_comes_without_the_screen(tmp_path: Path) -> None:
    assert loaded_by("demo", str(tmp_path / "store")).isdisjoint({"textual", "rich"})
