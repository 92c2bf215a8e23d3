"""Laws on how the house is built: no tower, nothing left to subclasses, no crowd, types."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from tests.laws.source import Trees, last, nodes

SCREENS, WIDGETS = {"Screen", "Widget"}, {"Widget"}
TEXTUAL = {
    "Screen": SCREENS,
    "ModalScreen": SCREENS,
    "Static": WIDGETS,
    "TextArea": WIDGETS,
    "Horizontal": WIDGETS,
    "Vertical": WIDGETS,
    "VerticalScroll": WIDGETS,
    "ScrollView": WIDGETS,
}
"""Of Textual's classes those that ours are made from, and what they are."""


def classes(modules: Trees) -> dict[str, list[str]]:
    """What each class is made from, by bare names; of two classes of one name, both."""
    found: dict[str, list[str]] = {}
    for tree in modules.values():
        for node in nodes(tree):
            if isinstance(node, ast.ClassDef):
                bases = (last(each.value if isinstance(each, ast.Subscript) else each) for each in node.bases)
                found.setdefault(node.name, []).extend(base for base in bases if base != node.name)
    return found


def above(name: str, parents: Mapping[str, list[str]]) -> set[str]:
    """A class and all that it inherits from."""
    found: set[str] = set()
    left = [name]
    while left:
        each = left.pop()
        if each not in found:
            found |= {each, *TEXTUAL.get(each, ())}
            left += parents.get(each, ())
    return found


def levels(name: str, parents: Mapping[str, list[str]]) -> int:
    """How many classes of our own stand one on another up to this one, itself counted."""
    ours = (each for each in parents[name] if each in parents and each != name)
    return 1 + max((levels(each, parents) for each in ours), default=0)


def towers(modules: Trees, most: int) -> list[str]:
    """Screens that stand on more than so many levels of our own classes, themselves counted."""
    parents = classes(modules)
    return sorted(
        f"{name} {levels(name, parents)}"
        for name in parents
        if "Screen" in above(name, parents) and levels(name, parents) > most
    )


def left_to_subclasses(modules: Trees) -> list[str]:
    """Methods that only say that somebody else has to write them."""
    return [
        f"{name}:{node.lineno}"
        for name, tree in modules.items()
        for node in nodes(tree)
        if _only_says_so(node)
    ]


def _only_says_so(node: ast.AST) -> bool:
    match node:
        case ast.Raise(exc=ast.expr() as error):
            return last(error.func if isinstance(error, ast.Call) else error) == "NotImplementedError"
        case ast.Assert(test=ast.Constant(value=False)):
            return True
    return False


def made_outside(modules: Trees, kind: str, room: str) -> list[str]:
    """Where something of this kind is made by hand, other than in its room."""
    return [
        f"{name}:{node.lineno}"
        for name, tree in modules.items()
        if name != room
        for node in nodes(tree)
        if isinstance(node, ast.Call) and last(node.func) == kind
    ]


def crowded(folders: Mapping[str, int], most: int, many_of_one_kind: Iterable[str]) -> list[str]:
    """Folders with more modules side by side than one takes in, but for those of one kind."""
    return [
        f"{folder} {count}"
        for folder, count in folders.items()
        if count > most and folder not in many_of_one_kind
    ]


def untyped(modules: Trees) -> dict[str, int]:
    """How often the types are given up: `Any`, `cast(`, `getattr(`."""
    counts = {"Any": 0, "cast": 0, "getattr": 0}
    for tree in modules.values():
        for node in nodes(tree):
            match node:
                case ast.Name(id="Any") | ast.alias(name="Any"):
                    counts["Any"] += 1
                case ast.Call(func=ast.Name(id="cast" | "getattr" as name)):
                    counts[name] += 1
    return counts
