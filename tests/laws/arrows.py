"""Laws on what the imports do not show: modules, deeds and methods named in strings, widgets in messages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from tests.laws.shape import above, classes
from tests.laws.source import Trees, last, nodes


def named_modules(modules: Trees, floor: str) -> list[str]:
    """Strings that name a module of a floor (`tui.screens.today.screen:Today`), or begin to do so."""
    shape = re.compile(rf"{floor}\.[a-z_.]*(:\w*)?")
    return [
        f"{name}:{node.lineno} {node.value}"
        for name, tree in modules.items()
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and shape.fullmatch(node.value)
    ]


def deed_names(modules: Trees) -> set[str]:
    """The names of the deeds: as the history has them, and as their functions are called."""
    return {
        said
        for tree in modules.values()
        for node in nodes(tree)
        if isinstance(node, ast.FunctionDef)
        for by in node.decorator_list
        if isinstance(by, ast.Call) and last(by.func) == "deed"
        for said in (node.name, *(each.value for each in by.args if isinstance(each, ast.Constant)))
    }


def named_deeds(modules: Trees, deeds: set[str]) -> list[str]:
    """Strings that name a deed."""
    return [
        f"{name}:{node.lineno} {node.value}"
        for name, tree in modules.items()
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and node.value in deeds
    ]


AROUND = {"app", "screen", "parent", "focused", "shell"}
"""What a widget or a place finds around it."""


def asked_by_name(modules: Trees) -> list[str]:
    """A method of what stands around, named in a string: `getattr(self.screen, "say")`."""
    found = []
    for name, tree in modules.items():
        for node in nodes(tree):
            match node:
                case ast.Call(func=ast.Name(id="getattr"), args=[asked, ast.Constant(value=str(what)), *_]):
                    if last(asked) in AROUND:
                        found.append(f"{name}:{node.lineno} {last(asked)}.{what}")
    return found


def widgets_in_messages(modules: Trees, allowed: Iterable[str] = ()) -> list[str]:
    """Messages that carry the widget they come from: who gets one would know the widget's class."""
    parents = classes(modules)
    found = []
    for name, tree in modules.items():
        for node in nodes(tree):
            if not isinstance(node, ast.ClassDef) or "Message" not in above(node.name, parents):
                continue
            if node.name not in allowed:
                carried = (each for each in _taken(node) if "Widget" in above(each, parents))
                found += [f"{name}.{node.name} {each}" for each in sorted(carried)]
    return found


def _taken(node: ast.ClassDef) -> set[str]:
    """The types of what a class is made from."""
    return {
        word
        for each in node.body
        if isinstance(each, ast.FunctionDef) and each.name == "__init__"
        for arg in each.args.args
        for word in _types(arg.annotation)
    }


def _types(annotation: ast.expr | None) -> Iterator[str]:
    match annotation:
        case ast.BinOp(left=one, right=other):
            yield from (*_types(one), *_types(other))
        case ast.Name() | ast.Attribute():
            yield last(annotation)
