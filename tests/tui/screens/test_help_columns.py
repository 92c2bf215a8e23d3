"""Help names this place first; where it is wide, what holds everywhere stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.clinics import make_clinics
from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.app.theme import ACCENT
from tui.screens.dialogs.key_words import key_words
from tui.session import Session


@pytest.fixture
def app(tmp_path: Path) -> OkrApp:
    store = make_clinics(tmp_path / "clinics")
    return OkrApp(Session.open(store, who="mara", light=True), place="review", store=store)


async def test_on_a_wide_screen_there_are_two_columns_and_the_arrows_turn_to_the_other(app: OkrApp) -> None:
    async with story(app, size=(120, 40)) as person:
        await person.presses("?")
        titles = person.line_with("In review")
        assert "Everywhere" in titles
        assert titles.index("In review") < titles.index("Everywhere")
        before = person.line_with("▌").index("▌")
        await person.presses("right", "j")
        assert max(line.rfind("▌") for line in person.lines) > before + 30
        await person.presses("?")
        person.does_not_see("closes this")


async def test_on_a_narrow_one_they_follow_each_other_with_this_place_first(app: OkrApp) -> None:
    async with story(app, size=(80, 24)) as person:
        await person.presses("?")
        person.sees("In review")
        person.does_not_see("Everywhere")
        await person.presses("G")
        person.sees("move it up and down")
        await person.resizes(120, 40)
        person.sees("In review", "Everywhere")


WORDS = (
    ("y take   n leave", ["y", "n"]),
    ("type to narrow   ↓ ↑ choose   Enter takes it   Esc cancels", ["↓ ↑", "Enter", "Esc"]),
    ("Esc or ? closes this.", ["Esc", "?"]),
    ("Enter goes on   Esc steps out, your words wait here", ["Enter", "Esc"]),
)


@pytest.mark.parametrize(("text", "keys"), WORDS)
def test_the_keys_of_a_dialog_stand_in_the_accent_colour(text: str, keys: list[str]) -> None:
    content = key_words(text)
    assert content.plain == text
    marked = [content.plain[span.start : span.end] for span in content.spans if str(span.style) == ACCENT]
    assert marked == keys


async def test_the_palette_goes_on_with_what_is_done_elsewhere(app: OkrApp) -> None:
    async with story(app, size=(120, 40)) as person:
        await person.presses("t", "ctrl+p")
        await person.types("con")
        person.sees("conditions", "confidence", "elsewhere: ")
