"""What okr remembers for a person, and where it looks for the store, the person and the day."""

from __future__ import annotations

import stat
import tomllib
from datetime import date
from pathlib import Path

import pytest

from store import settings
from store.errors import NotOurs, Unsafe
from tests.telling import tells
from tests.world import run_python


def config() -> Path:
    return Path(settings.config_path())


def written(text: str) -> None:
    config().parent.mkdir(parents=True, exist_ok=True)
    config().write_text(text, encoding="utf-8")


def test_nothing_is_set_on_a_new_machine(fixed_world: Path) -> None:
    assert settings.load() == settings.Settings()
    assert settings.store_name() == str(fixed_world / "data" / "okr" / "store")
    assert not config().exists()


def test_a_setting_is_kept_and_forgotten_again() -> None:
    settings.save("person", "mara é")
    settings.save("store", "~/okr here")
    assert tomllib.loads(config().read_text(encoding="utf-8")) == {"person": "mara é", "store": "~/okr here"}
    assert stat.S_IMODE(config().stat().st_mode) == 0o600
    assert settings.save("person", "").person == ""
    assert settings.load().store == "~/okr here"


def test_settings_of_a_newer_version_are_left_alone() -> None:
    written('moon = "full"\n[colours]\nsky = 3\n')
    settings.save("team", "booking")
    assert tomllib.loads(config().read_text()) == {"moon": "full", "colours": {"sky": 3}, "team": "booking"}


def test_settings_may_be_a_link_into_a_folder_of_ones_own(tmp_path: Path) -> None:
    config().parent.mkdir(parents=True)
    config().symlink_to(tmp_path / "mine.toml")
    settings.save("team", "booking")
    assert config().is_symlink()
    assert (tmp_path / "mine.toml").read_text() == 'team = "booking"\n'


def test_the_environment_comes_before_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings.save("store", str(tmp_path / "kept"))
    settings.save("person", "ines")
    assert settings.user() == "mara"
    assert settings.store_name() == str(tmp_path / "kept")
    monkeypatch.setenv("OKR_STORE", str(tmp_path / "told"))
    monkeypatch.delenv("OKR_USER")
    assert settings.user() == "ines"
    assert settings.store_name() == str(tmp_path / "told")
    assert settings.store_name(tmp_path / "given") == str(tmp_path / "given")


def test_who_is_nobody_in_particular_goes_by_the_login_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OKR_USER")
    monkeypatch.setenv("LOGNAME", "login-mara")
    assert settings.user() == "login-mara"
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    assert settings.user()


def test_the_usual_team_is_that_of_whom_the_settings_are_for(monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save("team", "billing")
    assert settings.usual_team() == ""
    monkeypatch.delenv("OKR_USER")
    assert settings.usual_team() == "billing"
    assert settings.usual_team("ines") == ""


@pytest.mark.parametrize("kind", ["files"])
def test_what_the_environment_answers_needs_no_settings(root: Path) -> None:
    program = f"""
import sys
from tui.session import Session
print(Session.open({str(root)!r}, light=True).team, "platformdirs" in sys.modules)
"""
    assert run_python("-c", program).stdout == "booking False\n"


def test_the_day_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings.today() == date(2026, 11, 23)
    monkeypatch.setenv("OKR_TODAY", "23.11.2026")
    with tells(NotOurs, match="which is no date"):
        settings.today()
    monkeypatch.delenv("OKR_TODAY")
    assert settings.today() == date.today()


@pytest.mark.parametrize("text", ["person = ", "person = 3", 'person = "\\u001b[2J"', "a = 1\na = 2", "\x00"])
def test_settings_that_cannot_be_read_are_said_and_left_alone(text: str) -> None:
    written(text)
    with tells(NotOurs, match="setting"):
        settings.load()
    assert config().read_text() == text


def test_settings_that_anyone_may_write_are_refused_with_the_reason() -> None:
    written('person = "mara"')
    config().chmod(0o606)
    with tells(Unsafe, match=r"Anyone on this machine may write to .*config\.toml"):
        settings.load()


def test_a_folder_in_place_of_the_settings_is_said_plainly() -> None:
    config().mkdir(parents=True)
    with tells(Unsafe, match=r"config\.toml is not a plain file"):
        settings.load()


def test_settings_are_data_and_nothing_in_them_is_done(tmp_path: Path) -> None:
    written(f'store = "/$(touch {tmp_path}/done)"')
    assert settings.store_name() == f"/$(touch {tmp_path}/done)"
    assert not (tmp_path / "done").exists()


def test_a_setting_that_does_not_exist_names_those_that_do() -> None:
    with tells(NotOurs, match="Settings: store, person, team"):
        settings.save("colour", "blue")
