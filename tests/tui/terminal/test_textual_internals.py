"""What is used of Textual's private names: each is named here, and nothing outside one module uses any."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import pytest
from textual import _compositor, _xterm_parser
from textual.app import App
from textual.document._document import Document
from textual.document._wrapped_document import WrappedDocument
from textual.widgets import TextArea

import tui
from tests.world import ROOT

INTERNALS = "tui.terminal.textual_internals"
USED = {
    "textual._compositor.LayoutUpdate": (_compositor.LayoutUpdate, "self strips region"),
    "textual._compositor.ChopsUpdate": (_compositor.ChopsUpdate, "self chops spans chop_ends"),
    "textual._xterm_parser.XTermParser": (_xterm_parser.XTermParser, "self debug"),
    "App._display": (App, "self screen renderable"),
    "App._fatal_error": (App, "self"),
    "App._driver": (App, ""),
    "App._exception": (App, ""),
    "App._batch_count": (App, ""),
    "WrappedDocument._width": (WrappedDocument, ""),
}
"""Each private name that is used: where it is, and what it takes ("" for a plain attribute)."""


def private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


@pytest.mark.parametrize("name", USED)
def test_textual_still_has_each_private_name_that_is_used(name: str) -> None:
    owner, takes = USED[name]
    last = name.rpartition(".")[2]
    if not takes:
        assert last in private_names(owner), f"{name} is gone: see {INTERNALS}"
        return
    function = getattr(owner, last, None) if private(last) else owner.__init__
    assert function is not None, f"{name} is gone: see {INTERNALS}"
    found = list(inspect.signature(function).parameters)
    assert found[: len(takes.split())] == takes.split(), f"{name} takes something else: see {INTERNALS}"


def test_the_parser_of_keys_is_fed_and_ticks() -> None:
    parser = _xterm_parser.XTermParser(False)
    assert [getattr(event, "key", "") for event in parser.feed("a\x1b[A")] == ["a", "up"]
    assert list(parser.tick()) == []


def test_a_wrapped_text_is_made_anew_for_another_width() -> None:
    area = TextArea("one two three")
    document = type(area.wrapped_document)(Document("one two three"), 5)
    assert (document._width, document.height) == (5, 3)


def test_there_are_ten_or_fewer() -> None:
    assert len(USED) <= 10


def modules() -> Iterator[str]:
    yield from (each.name for each in walk_packages(tui.__path__, "tui.") if each.name != "tui.__main__")


def reaches(code: str) -> list[str]:
    """The private modules of Textual and rich that this code imports from, and private names of others."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("textual", "rich"):
            parts = [*(node.module or "").split("."), *(each.name for each in node.names)]
            found += [part for part in parts if private(part)]
        elif isinstance(node, ast.Attribute) and not (
            isinstance(node.value, ast.Name) and node.value.id in ("self", "os")
        ):
            found += [node.attr] * (node.attr in private_names(App) - {"_replace"})
    return found


def test_no_other_module_reaches_for_a_private_name() -> None:
    found = {
        str(path): names
        for path in (ROOT / "tui").rglob("*.py")
        if path.stem != "textual_internals" and (names := reaches(path.read_text("utf-8")))
    }
    assert found == {}


def test_a_reach_would_be_seen() -> None:
    assert reaches("from textual._compositor import ChopsUpdate") == ["_compositor"]
    assert reaches("self.app._driver.write(what)") == ["_driver"]


def test_no_class_uses_or_hides_a_private_name_of_the_class_of_textual_that_it_extends() -> None:
    found = {}
    for name in modules():
        module = import_module(name)
        for _, ours in inspect.getmembers(module, inspect.isclass):
            theirs = [base for base in ours.__mro__ if base.__module__.startswith("textual.")]
            if ours.__module__ != name or name == INTERNALS or not theirs:
                continue
            if clash := own_names(ours) & set().union(*map(private_names, theirs)):
                found[f"{name}.{ours.__name__}"] = clash
    assert found == {}


class Clashing(App[None]):
    def _display(self, *given: object) -> None:
        self._driver = None


def test_a_clash_would_be_seen() -> None:
    assert own_names(Clashing) & private_names(App) == {"_display", "_driver"}


@cache
def private_names(owner: type) -> frozenset[str]:
    """The private names that a class and those it extends give themselves."""
    return frozenset().union(*(own_names(base) for base in owner.__mro__ if base.__module__ != "builtins"))


@cache
def own_names(owner: type) -> frozenset[str]:
    """The private names that the code of this class alone says of itself."""
    try:
        code = textwrap.dedent(inspect.getsource(owner))
    except (OSError, TypeError):
        return frozenset()
    said = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            said.add(node.name)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
            said.add(node.attr)
    return frozenset(name for name in said if private(name))
