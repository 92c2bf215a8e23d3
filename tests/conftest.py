"""Every test lives in the same small world: one Monday, one person, an empty home, an 80 by 24 terminal."""

from __future__ import annotations

import gc
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from hypothesis import settings

from tests.command import run_okr
from tests.world import Run, environment

# Generous on slow machines: a test fails for what the program does, never for how long it took.
settings.register_profile("okr", deadline=None)
settings.load_profile("okr")

STRAY = ("OKR_", "TEXTUAL", "XDG_", "LC_", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "TMUX", "STY", "SSH_")

LONGEST_FIRST = ("test_every_screen_shows_hostile_words", "no_end", "test_a_newcomer_goes_from_nothing")
"""Tests that take longest: begun first, none of them keeps the others waiting at the end."""


def pytest_configure() -> None:
    """Look for dead circles of objects more seldom: a quarter of the processor's time went into it."""
    gc.set_threshold(20_000, 10, 10)


def pytest_collection_finish() -> None:
    """What was collected stays until the end: nobody needs to look through it again."""
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest tests first; all others stay in their order."""
    items.sort(key=lambda item: not any(part in item.name for part in LONGEST_FIRST))


@pytest.fixture(autouse=True)
def fixed_world(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give each test that world and a home of its own; the value is the home."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(STRAY):
            monkeypatch.delenv(name)
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    if request.node.get_closest_marker("pty"):
        # A real terminal has a size of its own, which these would hide.
        monkeypatch.delenv("COLUMNS")
        monkeypatch.delenv("LINES")
    time.tzset()
    yield home
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def okr() -> Run:
    """Run the command as in a pipe: `okr("status", "--json", env={"OKR_STORE": …}, stdin="…")`."""

    def run(*words: str | Path, **how: Any) -> CompletedProcess[str]:
        return run_okr(*words, **how)

    return run


@pytest.fixture(scope="session")
def demo_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo store, made once; tests take copies (`demo_store`)."""
    folder = tmp_path_factory.mktemp("demo") / "store"
    made = run_okr("demo", folder, env=environment(tmp_path_factory.mktemp("demo-home")))
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture
def demo_store(demo_original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A demo store of the test's own, which the commands find by themselves (OKR_STORE)."""
    folder = tmp_path / "demo"
    shutil.copytree(demo_original, folder)
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder
