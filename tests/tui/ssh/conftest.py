"""The server that the tests of signing in share."""

from __future__ import annotations

from collections.abc import Iterator

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
