"""The server that the tests of signing in share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.ssh.house import PEOPLE, Server, let_in, server
from tests.tui.ssh.people import make_house


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A store, four people with keys of their own, and the server they come in by."""
    folder = tmp_path_factory.mktemp("ssh")
    store = folder / "store"
    make_house(store, keys=False)
    let_in(folder, store, *PEOPLE)
    with server(folder) as at:
        yield at


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store whose people have no keys yet, named by the environment."""
    folder = Path(make_house(tmp_path / "store", keys=False).where)
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


@pytest.fixture
def file(store: Path, fixed_world: Path) -> Path:
    """Where the keys of this account stand: in the home that the tests are given."""
    return fixed_world / ".ssh" / "authorized_keys"
