"""Laws on the world outside: the method asks no clock and no file, nothing reads markup in words."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.laws.source import Trees, last, nodes


def called(call: ast.Call) -> str:
    """The last name of what is called: `date.today()` gives `today`."""
    return last(call.func)


ASKS = {"today", "now", "utcnow", "open", "read_text", "read_bytes", "write_text", "write_bytes", "input"}
"""What asks a clock, or opens a file."""


def asks_the_world(modules: Trees) -> list[str]:
    """Calls that give something else on another day or machine."""
    return [
        f"{name}:{node.lineno} {called(node)}"
        for name, tree in modules.items()
        for node in nodes(tree)
        if isinstance(node, ast.Call) and called(node) in ASKS
    ]


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


def reads_markup(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Where a string could be read as markup: (line, what does it)."""
    for node in nodes(tree):
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
            case ast.Assign(targets=[ast.Attribute(attr=name)], value=value) if name in SHOWN_BY_THEMSELVES:
                if not (isinstance(value, ast.Call) and called(value) == "words"):  # Content, never markup
                    yield node.lineno, name
            case ast.keyword(arg=name, value=value) if name in SHOWN_BY_THEMSELVES:
                if not (isinstance(value, ast.Attribute) and value.attr == "_prompt"):  # Content, see Editor
                    yield node.lineno, str(name)
