"""The source as the laws read it: parsed, nothing of the program imported."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.world import ROOT

Trees = Mapping[str, ast.Module]
"""Parsed modules by their dotted names; a package goes by its own name."""

FLOORS = ("store", "method", "tui")


@cache
def trees(*folders: str) -> Trees:
    """Every module below these folders."""
    found: dict[str, ast.Module] = {}
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            found[name] = _parsed(path)
    return found


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(tree: ast.Module) -> tuple[ast.AST, ...]:
    """Everything in a module, walked once for all laws."""
    return tuple(ast.walk(tree))


def last(node: ast.expr) -> str:
    """The last name of a path: `self.screen` gives `screen`, `date.today` gives `today`."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def modules_by_folder(*folders: str) -> dict[str, int]:
    """How many modules stand in each folder below these, not counting what makes it a package."""
    found: dict[str, int] = {}
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path.name != "__init__.py":
                where = str(path.parent.relative_to(ROOT))
                found[where] = found.get(where, 0) + 1
    return found
