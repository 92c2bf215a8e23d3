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


# Of Textual's widgets only these show words of ours; each reads no markup where it is told not to. A widget
# that is added here needs a look at what it does with "[@click=app.quit]".
WIDGETS = {"Static", "TextArea"}
READS_MARKUP = {"from_markup", "notify", "print_markup", "Label", "Button", "Markdown", "render_markup"}
SHOWN_BY_THEMSELVES = {"border_title", "border_subtitle", "tooltip", "placeholder", "sub_title"}


def told_not_to(call: ast.Call) -> bool:
    return any(
        word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
        for word in call.keywords
    )


def reads_markup(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Where a string could be read as markup: (line, what does it)."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="textual.widgets", names=names):
                yield from ((node.lineno, one.name) for one in names if one.name not in WIDGETS)
            case ast.ImportFrom(module="rich.markup" | "textual.markup" | "textual.widgets.option_list"):
                yield node.lineno, str(node.module)
            case ast.Call() if called(node) in READS_MARKUP:
                yield node.lineno, called(node)
            case ast.Call() if called(node) == "Static" and not told_not_to(node):
                yield node.lineno, "Static without markup=False"
            case ast.FunctionDef(name="render", args=ast.arguments(args=[_]), returns=None):
                yield node.lineno, "render that does not say what it gives"
            case ast.FunctionDef(name="render", args=ast.arguments(args=[_]), returns=ast.Name(id="str")):
                yield node.lineno, "render that gives a string"
            case ast.Attribute(attr=name, ctx=ast.Store()) if name in SHOWN_BY_THEMSELVES:
                yield node.lineno, name
            case ast.keyword(arg=name, value=value) if name in SHOWN_BY_THEMSELVES:
                if not (isinstance(value, ast.Attribute) and value.attr == "_prompt"):  # Content, see Editor
                    yield node.lineno, str(name)


def test_no_widget_reads_markup_in_what_people_wrote() -> None:
    found = [f"{path}:{line} {what}" for path, tree in sources("tui") for line, what in reads_markup(tree)]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "Static(text)",
        "Static(words(text))",
        "Static(id='top', markup=True)",
        "self.notify(text, markup=False)",
        "self.app.notify(f'{text}')",
        "Content.from_markup(text)",
        "from textual.widgets import Label",
        "from textual.widgets import Static, OptionList",
        "from rich.markup import escape",
        "self.border_title = text",
        "super().__init__(placeholder=text)",
        "def render(self) -> str: return self.text",
        "def render(self): return self.text",
    ],
)
def test_the_law_on_markup_sees_each_way_around_it(code: str) -> None:
    assert list(reads_markup(ast.parse(code)))


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
