"""Laws on imports: no circle, no place in another, no screen in a widget."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from tests.laws.source import Trees, nodes

Edges = Mapping[str, set[str]]


def imports(modules: Trees) -> Edges:
    """Which of these modules each one imports, also for types only and inside functions."""
    packages = {name.rpartition(".")[0] for name in modules}
    return {
        name: {each for each in _imported(name, tree, modules, name in packages) if each in modules} - {name}
        for name, tree in modules.items()
    }


def _imported(name: str, tree: ast.Module, modules: Trees, is_package: bool) -> Iterator[str]:
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = name.split(".")[: len(name.split(".")) - node.level + is_package] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for each in node.names:
                below = f"{base}.{each.name}"
                yield below if below in modules else base


def circles(edges: Edges) -> list[str]:
    """The modules that reach each other, a line for each circle."""
    reached = {name: _reached(name, edges) for name in edges}
    found = {
        frozenset(each for each in reached[name] if name in reached[each])
        for name in edges
        if name in reached[name]
    }
    return sorted(" ↔ ".join(sorted(circle)) for circle in found)


def _reached(start: str, edges: Edges) -> set[str]:
    seen: set[str] = set()
    left = list(edges[start])
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            left += edges[name]
    return seen


SHARED = {"base", "dialogs"}
"""Folders of screens that every place may build on."""


def foreign_places(edges: Edges, allowed: Iterable[tuple[str, str]] = ()) -> list[str]:
    """Imports of one place's folder by another's; `allowed` are pairs of folders."""
    found = []
    for name, others in edges.items():
        for other in others:
            here, there = _place(name), _place(other)
            if here and there and there not in SHARED | {here} and (here, there) not in allowed:
                found.append(f"{name} → {other}")
    return sorted(found)


def _place(name: str) -> str:
    parts = name.split(".")
    return parts[2] if parts[:2] == ["tui", "screens"] and len(parts) > 3 else ""


def screens_in_widgets(edges: Edges) -> list[str]:
    """Imports of screens by widgets."""
    return sorted(
        f"{name} → {other}"
        for name, others in edges.items()
        for other in others
        if f"{name}.".startswith("tui.widgets.") and f"{other}.".startswith("tui.screens.")
    )
