"""Each test has a store of its own, with Mara and Ines at work in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.storehouse import At, as_person, make


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make(tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture
def mara(root: Path) -> At:
    return At(as_person(root, "mara"))


@pytest.fixture
def ines(root: Path) -> At:
    return At(as_person(root, "ines"))
