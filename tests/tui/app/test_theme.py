"""Another look: seen while it is chosen, kept when it is taken, as before when one steps out."""

from __future__ import annotations

from pathlib import Path

import pytest

from store import settings
from tests.tui.driver import story
from tests.tui.real_terminal import real_terminal
from tests.world import Run
from tui.app.app import OkrApp
from tui.session import Session
from tui.terminal.palette import THEMES


def opened(store: Path) -> OkrApp:
    return OkrApp(Session.open(store, who="mara", light=True), place="review", store=store)


async def test_a_theme_shows_while_the_cursor_is_on_it_and_is_kept_once_taken(demo_store: Path) -> None:
    app = opened(demo_store)
    async with story(app) as person:
        await person.presses(",")
        person.sees("How should okr look?", "Like the terminal", "No colour")
        assert app.appearance.theme == "auto"
        await person.presses("down", "down")
        assert app.appearance.theme == "dark"
        assert settings.load().theme == ""
        await person.presses("enter")
        person.sees("okr will look like this from now on: Dark.")
        assert app.appearance.theme == "dark"
    assert settings.load().theme == "dark"


async def test_stepping_out_leaves_the_look_as_it_was(demo_store: Path) -> None:
    app = opened(demo_store)
    async with story(app) as person:
        await person.presses(",", "down", "down", "down")
        assert app.appearance.theme == "light"
        await person.presses("escape")
        assert app.appearance.theme == "auto"
    assert settings.load().theme == ""


async def test_where_settings_cannot_be_kept_the_look_holds_until_one_leaves(
    demo_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(name: str, value: str) -> None:
        raise PermissionError(13, "Permission denied", name)

    monkeypatch.setattr(settings, "save", denied)
    app = opened(demo_store)
    async with story(app) as person:
        await person.presses(",", "down", "enter")
        person.sees("okr looks like this until you leave")
        assert app.appearance.theme == "ansi"


def test_a_theme_is_set_by_a_command_and_a_wrong_name_is_told_the_right_ones(okr: Run) -> None:
    for theme in THEMES:
        assert okr("config", "theme", theme).returncode == 0
        assert okr("config", "theme").stdout == f"{theme}\n"
    refused = okr("config", "theme", "darc")
    assert refused.returncode == 2
    assert "There is no theme darc. Themes: auto, ansi, dark, light, none." in refused.stderr
    assert "dark" in refused.stderr.rpartition("none.")[2]
    assert okr("config", "theme", "").returncode == 0
    assert settings.load().theme == ""


@pytest.mark.pty
@pytest.mark.parametrize(
    ("theme", "environ", "sent", "never"),
    [
        ("", {"COLORFGBG": "15;0"}, b"38;2;92;200;255", b"38;5;"),
        ("", {"COLORFGBG": "0;15"}, b"38;2;10;99;189", b"38;5;"),
        ("dark", {"COLORTERM": "", "TERM": "xterm-256color"}, b"38;5;81", b"38;2;"),
        ("none", {"COLORFGBG": "15;0"}, b"\x1b[1m", b"38;"),
        ("ansi", {"COLORFGBG": "15;0"}, b"\x1b[36m", b"38;"),
    ],
)
def test_the_theme_reaches_the_terminal(
    demo_store: Path, theme: str, environ: dict[str, str], sent: bytes, never: bytes
) -> None:
    if theme:
        settings.save("theme", theme)
    with real_terminal("-m", "tui", "--store", demo_store, "review", env=environ) as terminal:
        terminal.waits_for("O1.2")
        terminal.reads()
        assert sent in terminal.sent
        assert never not in terminal.sent
