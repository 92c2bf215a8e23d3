"""The house stays in order: floors apart, plain commands light, people's words out of markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.world import ROOT, run_python

# Runs the command as the shell would, then tells on the last line which of the heavy libraries came along.
COMMAND = """
import sys
heavy = ("textual", "rich", "pydantic", "plotext")
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


def sources(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def called(call: ast.Call) -> str:
    """The last name of what is called: `date.today()` gives `today`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def test_the_method_asks_no_clock_and_opens_no_file() -> None:
    asks = {"today", "now", "utcnow", "open", "read_text", "read_bytes", "write_text", "write_bytes", "input"}
    found = [
        f"{path}:{node.lineno} {called(node)}"
        for path, tree in sources("method")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in asks
    ]
    assert found == []


# What reads square brackets as markup unless it is told not to.
READS_MARKUP = {
    "notify", "Static", "Label", "Button", "Option", "Checkbox", "RadioButton", "Collapsible", "Tab",
    "TabPane", "from_markup", "update",
}  # fmt: skip


def told_not_to(call: ast.Call) -> bool:
    return any(
        word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
        for word in call.keywords
    )


def filled_in(call: ast.Call) -> bool:
    """True where the first word given is an f-string with something filled in."""
    given = [
        *call.args[:1],
        *(word.value for word in call.keywords if word.arg in {"message", "content", "label"}),
    ]
    return any(
        isinstance(part, ast.FormattedValue)
        for text in given
        if isinstance(text, ast.JoinedStr)
        for part in text.values
    )


def test_no_filled_in_text_is_read_as_markup() -> None:
    found = [
        f"{path}:{node.lineno} {called(node)}"
        for path, tree in sources("tui")
        if path != Path("tui/text.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and called(node) in READS_MARKUP
        and filled_in(node)
        and not told_not_to(node)
    ]
    assert found == []


def test_the_lock_files_pin_everything_and_name_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text
        assert "--find-links" not in text
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)


def test_the_development_lock_holds_the_pins_of_the_other() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if line and not line.startswith((" ", "#"))}

    assert pins("requirements.lock") <= pins("requirements-dev.lock")
