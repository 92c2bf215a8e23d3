"""The places for data and settings are those the library names, also where it is not asked."""

from __future__ import annotations

import sys

import platformdirs
import pytest

from store import system_folders
from tests.world import run_python

HOMES = ("/home/mara", "/home/mara/", "", "home", "/")


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("named", ["/srv/okr data", "", "relative", "~/okr"])
def test_the_answer_is_the_library_s(home: str, named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("XDG_DATA_HOME", named)
    monkeypatch.setenv("XDG_CONFIG_HOME", named)
    monkeypatch.setenv("XDG_STATE_HOME", named)
    assert system_folders.data() == platformdirs.user_data_dir("okr", appauthor=False)
    assert system_folders.state() == platformdirs.user_state_dir("okr", appauthor=False)
    assert system_folders.config() == platformdirs.user_config_dir("okr", appauthor=False)


def test_nothing_is_loaded_for_it_on_a_plain_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/mara")
    program = (
        "import sys; from store import system_folders as folders; folders.data();"
        " print('platformdirs' in sys.modules)"
    )
    assert run_python("-c", program).stdout == f"{sys.platform != 'linux'}\n"
