"""Each test has a store of its own, with Mara and Ines at work in it; all kinds of store hear each story.

What looks into files stands in `files/`, where there is that kind alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from store import open_store
from store.backend import Backend
from tests.store.memory import STORES, MemoryBackend
from tests.store.storehouse import At, as_person, make

MEMORY = "memory:"
_files_at = open_store.backend_at


def _backend_at(name: open_store.Name) -> Backend:
    return MemoryBackend(name) if isinstance(name, str) and name.startswith(MEMORY) else _files_at(name)


@pytest.fixture(params=["files", "memory"])
def kind(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def place(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the names of stores begin with."""
    monkeypatch.setattr(open_store, "backend_at", _backend_at)
    STORES.clear()
    return f"{tmp_path}/" if kind == "files" else MEMORY


@pytest.fixture
def root(place: str) -> str:
    """The name of the store."""
    make(f"{place}store")
    return f"{place}store"


@pytest.fixture
def mara(root: str) -> At:
    return At(as_person(root, "mara"))


@pytest.fixture
def ines(root: str) -> At:
    return At(as_person(root, "ines"))
