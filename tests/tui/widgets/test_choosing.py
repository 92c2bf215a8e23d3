"""Words typed into a field that takes a choice narrow the choices, or stand there: none is dropped."""

from __future__ import annotations

import pytest

from tests.tui.driver import story
from tests.tui.widgets.test_widgets import Theatre, notes
from tui.widgets.form.form import FieldView, Form, Option

SIZES = tuple(Option(name, name) for name in ("increase", "decrease", "keep", "Überprüfen"))
CHOICE = FieldView("way", "Way", "choice", options=SIZES)
YES_NO = FieldView("way", "Way", "yesno", False)

TYPED = (
    (CHOICE, "i", "increase"),
    (CHOICE, "dec", "decrease"),
    (CHOICE, "Keep", "keep"),
    (CHOICE, "ease", None),  # in two of them: the first
    (CHOICE, "uber", "Überprüfen"),
    (CHOICE, "dex\x7f", "decrease"),
    (YES_NO, "yes", True),
    (YES_NO, "Y", True),
)


@pytest.mark.parametrize(("field", "typed", "chosen"), TYPED)
async def test_words_choose_the_option_they_begin(field: FieldView, typed: str, chosen: object) -> None:
    async with story(Theatre(Form([field]))) as person:
        await person.presses("enter")
        for char in typed:
            await (person.presses("backspace") if char == "\x7f" else person.types(char))
        await person.presses("enter")
        assert notes(person, "accepted")[-1][1] == (chosen if chosen is not None else "increase")


@pytest.mark.parametrize(
    ("field", "typed"), [(YES_NO, "not sure yet"), (YES_NO, "nobody"), (CHOICE, "more, please")]
)
async def test_words_that_are_no_option_stand_there_and_flip_nothing(field: FieldView, typed: str) -> None:
    async with story(Theatre(Form([field]))) as person:
        await person.presses("enter")
        await person.types(typed)
        person.sees(f"“{typed}” isn't one of these")
        await person.presses("enter")
        person.sees(f"“{typed}” isn't one of these")
        assert notes(person, "accepted") == []
        await person.presses("escape")
        assert notes(person, "accepted") == []
