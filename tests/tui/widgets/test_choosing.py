"""Words typed into a field that takes a choice narrow the choices, or stand there: none is dropped."""

from __future__ import annotations

import pytest

from tests.tui.driver import story
from tests.tui.widgets.test_widgets import Theatre, notes
from tui.terminal.bursts import Letters
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


NOTED = (
    FieldView("state", "Verdict", "choice", options=SIZES, note="seen", note_label="Evidence"),
    FieldView("seen", "Evidence", "text", "Seen in May."),
)
LEFT = "isn't one of these. Press Enter to carry on with it."


async def test_words_that_are_no_option_go_on_in_the_note_beside_it() -> None:
    async with story(Theatre(Form(NOTED))) as person:
        await person.presses("enter")
        await person.types("not sure yet")
        person.sees("Press Enter to write it under Evidence")
        await person.presses("enter")
        person.sees("Seen in May. not sure yet")
        await person.types(", ask again")
        await person.presses("escape")
        assert notes(person, "accepted") == [("seen", "Seen in May. not sure yet, ask again", "Seen in May.")]
        person.does_not_see("isn't one of these")


async def test_words_that_are_no_option_stay_where_the_note_cannot_be_typed_in() -> None:
    locked = NOTED[1]._replace(locked="This is settled.")
    async with story(Theatre(Form([NOTED[0], locked]))) as person:
        await person.presses("enter")
        await person.types("not sure yet")
        await person.presses("enter")
        person.sees("not sure yet")
        await person.presses("escape")
        person.sees("not sure yet", LEFT)


LEAVING = (
    # typed, then Esc: what is accepted, what stands there
    (YES_NO, "not sure yet", None, "not sure yet"),
    (YES_NO, "y", True, ""),
    (CHOICE, "dec", "decrease", ""),
    (CHOICE, "keep", "keep", ""),
    (CHOICE, "ease", None, "“ease” could be increase, decrease"),
    (CHOICE, "", None, ""),
    (CHOICE, "   ", None, ""),
)


@pytest.mark.parametrize(("field", "typed", "accepted", "stands"), LEAVING)
async def test_stepping_out_takes_what_is_sure_and_drops_no_words(
    field: FieldView, typed: str, accepted: object, stands: str
) -> None:
    async with story(Theatre(Form([field]))) as person:
        await person.presses("enter")
        await person.types(typed)
        await person.presses("escape")
        assert [note[1] for note in notes(person, "accepted")] == ([] if accepted is None else [accepted])
        person.sees(stands)
        if not stands:
            person.does_not_see("“")


@pytest.mark.parametrize("key", ["enter", "space", "right"])
async def test_words_that_stand_in_a_choice_are_gone_on_with(key: str) -> None:
    async with story(Theatre(Form([YES_NO]))) as person:
        await person.presses("enter")
        await person.types("not sure")
        await person.presses("escape", key)
        await person.types(" yet")
        person.sees("“not sure yet” isn't one of these")
        for arrow in ("right", "up"):
            await person.presses(arrow)
        person.sees("“not sure yet” isn't one of these")
        await person.presses("ctrl+u")
        await person.types("yes")
        await person.presses("enter")
        assert [note[1] for note in notes(person, "accepted")] == [True]


async def test_a_burst_of_letters_narrows_a_choice() -> None:
    async with story(Theatre(Form([CHOICE]))) as person:
        await person.presses("enter")
        person.app.post_message(Letters("decr"))
        await person.settles()
        await person.presses("enter")
        assert [note[1] for note in notes(person, "accepted")] == ["decrease"]


SHAPES = (
    (FieldView("f", "Field", "number", 41.0), "Field    41 · number"),
    (FieldView("f", "Field", "number", prompt="What is it today?"), "Field    number · What is it today?"),
    (FieldView("f", "Field", "rating", 7), "Field    7 · 0 to 10"),
    (FieldView("f", "Field", "date", prompt="By when?"), "Field    date · By when?"),
    (FieldView("f", "Field", "yesno", False), "Field    ○ yes  ● no"),
    (FieldView("f", "Field", "yesno"), "Field    ○ yes  ○ no"),
    (FieldView("f", "Field", "choice", "keep", options=SIZES), "Field    ○ increase  ○ decrease  ● keep"),
    (FieldView("f", "Field", "text", "41"), "Field    41"),
    (FieldView("f", "Field", "line", prompt="Which?"), "Field    Which?"),
)


@pytest.mark.parametrize(("field", "line"), SHAPES, ids=lambda value: value if isinstance(value, str) else "")
async def test_a_number_a_choice_and_words_look_different(field: FieldView, line: str) -> None:
    async with story(Theatre(Form([field]))) as person:
        found = person.line_with("Field").removeprefix("▌ ").strip()
        assert found == line or (found.startswith(line) and field.kind == "choice")
