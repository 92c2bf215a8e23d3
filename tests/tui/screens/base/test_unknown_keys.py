"""Keys that lead nowhere say so, and keys that a keyboard hides have a second way."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.base.unknown_key import no_such_key
from tui.screens.prework.screen import Prework
from tui.session import Session

NONE = "There's no key “{}” here. Press ? to see the keys."
OTHER = "“{}” comes from another keyboard layout."
KEYS = (
    ("ö", NONE),
    ("ä", NONE),
    ("é", NONE),
    ("ł", NONE),
    ("ß", NONE),
    (":", NONE),
    (";", NONE),
    ("@", NONE),
    ("{", NONE),
    ("\\", NONE),
    ("§", NONE),
    ("€", NONE),
    ("с", OTHER),  # Cyrillic, where the Latin keyboard has c
    ("ф", OTHER),
    ("Ж", OTHER),
    ("λ", OTHER),
    ("ש", OTHER),
    ("ش", OTHER),
    ("あ", OTHER),
    ("ㅂ", OTHER),
    ("ก", OTHER),
    ("क", OTHER),
    ("中", OTHER),
)


@pytest.mark.parametrize(("char", "said"), KEYS)
def test_a_letter_that_is_no_key_is_told_by_its_keyboard(char: str, said: str) -> None:
    assert no_such_key(events.Key(char, char)).startswith(said.format(char))


@pytest.mark.parametrize(("key", "shown"), [("f1", "F1"), ("f5", "F5"), ("f12", "F12"), ("shift+f3", "F3")])
def test_a_function_key_is_no_key(key: str, shown: str) -> None:
    assert no_such_key(events.Key(key, None)) == NONE.format(shown)


@pytest.mark.parametrize("key", ["up", "home", "insert", "ctrl+t", "backspace", "space", "enter"])
def test_keys_that_only_move_or_edit_say_nothing(key: str) -> None:
    assert no_such_key(events.Key(key, " " if key == "space" else None)) == ""


async def test_on_the_screen_the_sentence_stands_until_the_next_key(tmp_path: Path) -> None:
    store = make_newcomers(tmp_path / "store")
    session = Session.open(store, who="mara", light=True)
    async with story(OkrApp(session, place="prework", store=store)) as person:
        await person.presses("escape", "escape", "ö")
        person.sees("There's no key “ö” here")
        await person.presses("с")
        person.sees("Switch to a Latin one")
        place = person.app.screen
        assert isinstance(place, Prework)
        here = place._step.number
        await person.presses(")")
        assert place._step.number == here % 9 + 1
        await person.presses("(")
        assert place._step.number == here
        person.does_not_see("There's no key")
