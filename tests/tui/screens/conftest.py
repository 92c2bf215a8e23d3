"""The demo, for tests that walk one of its places."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.world import TODAY
from tui.cli.demo_store import make_demo


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, made once."""
    return make_demo(tmp_path_factory.mktemp("demo") / "store", date.fromisoformat(TODAY))


@pytest.fixture
def store(original: Path, tmp_path: Path) -> Path:
    """A demo of the test's own."""
    return Path(shutil.copytree(original, tmp_path / "store"))
