"""What okr remembers for a person (`config.toml`), where the store is, who is asking and which day it is.

The environment comes first: OKR_STORE, OKR_USER, OKR_TODAY; then `config.toml`; then the system's own answer.
"""

from __future__ import annotations

import os
from datetime import date
from typing import NamedTuple

from . import system_folders
from .clock import Clock
from .errors import NotOurs
from .files import disk


class Settings(NamedTuple):
    """The settings of one person on this machine; empty: not set."""

    store: str = ""
    """The store's name: its folder."""
    person: str = ""
    """The person's key in the store."""
    team: str = ""
    """Key of the team shown first (see usual_team)."""
    zone: str = ""
    """The person's time zone, such as Europe/Berlin (see usual_zone)."""


def today() -> date:
    """The day that counts as today. Raises NotOurs for an OKR_TODAY that is no date."""
    return clock().in_zone(usual_zone()).today


def clock() -> Clock:
    """The host's clock, on the day that OKR_TODAY sets. Raises NotOurs for one that is no date."""
    text = os.environ.get("OKR_TODAY", "")
    if not text:
        return Clock()
    try:
        day = date.fromisoformat(text)
        if not 1900 <= day.year < 9000:
            raise ValueError(text)  # sums of days would leave the calendar
        return Clock(day)
    except ValueError as error:
        raise NotOurs("today_no_date", text=text) from error


def user() -> str:
    """Who is asking: OKR_USER, the person in the settings, or the login name."""
    return os.environ.get("OKR_USER") or load().person or _login_name()


def usual_team(named: str | None = None) -> str:
    """The team in the settings; empty where somebody was `named` or OKR_USER says who it is.

    The settings are of the person they belong to: several may share a login, each named by OKR_USER.
    """
    return "" if named or os.environ.get("OKR_USER") else load().team


def usual_zone(named: str | None = None) -> str:
    """The zone in the settings, of the same person as the team there (see usual_team)."""
    return "" if named or os.environ.get("OKR_USER") else load().zone


def _login_name() -> str:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if found := os.environ.get(name):
            return found
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def store_name(given: str | os.PathLike[str] | None = None) -> str:
    """The store's full name: as given, OKR_STORE, the settings, or the default place."""
    from .open_store import full_name

    return full_name(given or os.environ.get("OKR_STORE") or load().store or default_store())


def default_store() -> str:
    # A folder of its own: on some systems the settings lie beside it, and a store is made in an empty folder.
    return os.path.join(system_folders.data(), "store")


def config_path() -> str:
    return os.path.join(system_folders.config(), "config.toml")


def load() -> Settings:
    """The settings as kept. Raises NotOurs for a file that cannot be read as settings."""
    known = {name: value for name, value in _kept().items() if name in Settings._fields}
    return Settings(**{name: _checked(name, value) for name, value in known.items()})


def save(name: str, value: str) -> Settings:
    """Keep one setting (empty: forget it), leaving all others as they are, unknown ones too."""
    import tomli_w

    if name not in Settings._fields:
        raise NotOurs("no_setting", setting=name, known=Settings._fields)
    kept = {**_kept(), name: _checked(name, value)}
    if not value:
        del kept[name]
    path = os.path.realpath(config_path())
    disk.make_folder(os.path.dirname(path), shared=False)
    disk.write(path, tomli_w.dumps(kept).encode(), shared=False)
    return load()


def _kept() -> dict[str, object]:
    path = config_path()
    if not os.path.lexists(path):
        return {}
    import tomllib

    try:
        # A link is fine here: people keep their settings together in a folder of their own.
        data = disk.read(os.path.realpath(path), shared=False) or b""
        return tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotOurs("settings_unreadable", path=path, why=str(error)) from error


def _checked(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise NotOurs("setting_no_text", setting=name, path=config_path())
    if any(ord(char) < 32 or 127 <= ord(char) < 160 or 0xD800 <= ord(char) < 0xE000 for char in value):
        raise NotOurs("setting_control_character", setting=name)
    return value
