"""Here the store is a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.storehouse import make


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make(tmp_path / "store")
    return tmp_path / "store"
