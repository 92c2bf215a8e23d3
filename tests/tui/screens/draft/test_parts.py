"""The draft is composed: its screens inherit little, and no part leaves a gap for one other to fill."""

from __future__ import annotations

from importlib import import_module

from tests.world import ROOT
from tui.screens.base.place import Place

FOLDER = ROOT / "tui" / "screens" / "draft"
MOST = 4
"""Levels of our own that a screen may inherit, itself among them."""


def test_no_screen_inherits_more_than_four_levels_of_ours() -> None:
    modules = [import_module(f"tui.screens.draft.{path.stem}") for path in FOLDER.glob("[!_]*.py")]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    depths = {
        kind.__name__: sum(each.__module__.startswith("tui.") for each in kind.__mro__)
        for kind in kinds
        if issubclass(kind, Place)
    }
    assert depths["Draft"] == 3
    assert max(depths.values()) <= MOST, depths


def test_no_part_waits_for_a_subclass() -> None:
    waiting = [path.name for path in FOLDER.glob("*.py") if "NotImplementedError" in path.read_text("utf-8")]
    assert waiting == []
