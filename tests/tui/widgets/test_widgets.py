"""People at the kit's widgets: what they press, and what they see."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual.widget import Widget

from method.plan.typed_values import day, number, whole
from method.wording import screens as say
from tests.tui.driver import Person, story
from tui.app.base_app import BaseApp
from tui.screens.base.action import KeyAction
from tui.screens.base.place import Place
from tui.screens.dialogs.ask import AskLine, Confirm, Pick, PickMany
from tui.terminal import capabilities
from tui.terminal.bursts import mark_burst
from tui.widgets.charts.chart import chart
from tui.widgets.charts.sparkline import meter, trend
from tui.widgets.coach_panel import CoachPanel, Prompt
from tui.widgets.form.form import (
    Collection,
    FieldView,
    Form,
    FormItem,
    Heading,
    Item,
    Option,
    Parsed,
    PromptedField,
    RowsView,
)
from tui.widgets.list.row_list import Row, RowList
from tui.widgets.step_rail import Step, StepRail


class Stage(Place):
    """A place with whatever widgets a test gives it; notes every message."""

    PLACE = "Stage"

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets
        self.notes: list[tuple[Any, ...]] = []
        self.amber = False

    def compose_body(self) -> tuple[Widget, ...]:
        return self.widgets

    def searched(self) -> RowList | None:
        return next((w for w in self.widgets if isinstance(w, RowList)), None)

    def actions(self) -> list[KeyAction]:
        return [
            KeyAction("c", "check in", "Check in.", lambda: self.say("checked in", "done")),
            KeyAction("t", "talk", "Start a talk.", lambda: self.say("talking"), self.no_talk),
            KeyAction("d", "drop", "Drop it.", self.drop),
        ]

    def no_talk(self) -> str:
        return "" if self.amber else "Nothing is amber."

    def drop(self) -> None:
        self.app.push_screen(Confirm("Drop it?"), lambda yes: self.notes.append(("dropped", yes)))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        self.notes.append(("moved", event.row.id))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.notes.append(("chosen", event.row.id))

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        self.notes.append(("typing", event.name, event.text))

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        self.notes.append(("accepted", event.name, event.value, event.seen))

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        self.notes.append(("settled", event.name))

    def on_form_finished(self) -> None:
        self.notes.append(("finished",))

    def on_collection_added(self, event: Collection.Added) -> None:
        self.notes.append(("added", event.name, event.text))

    def on_collection_edited(self, event: Collection.Edited) -> None:
        self.notes.append(("edited", event.id, event.text))

    def on_collection_opened(self, event: Collection.Opened) -> None:
        self.notes.append(("opened", event.id))

    def on_collection_shifted(self, event: Collection.Shifted) -> None:
        self.notes.append(("shifted", event.id, event.by))

    def on_collection_removed(self, event: Collection.Removed) -> None:
        self.notes.append(("removed", event.id))

    def on_collection_brought_back(self, event: Collection.BroughtBack) -> None:
        self.notes.append(("brought back", event.name))


class Theatre(BaseApp):
    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.stage = Stage(*widgets)

    def on_mount(self) -> None:
        self.push_screen(self.stage)


def notes(person: Person, kind: str) -> list[tuple[Any, ...]]:
    return [note[1:] for note in person.app.stage.notes if note[0] == kind]  # type: ignore[attr-defined]


def rows(count: int) -> list[Row]:
    return [
        Row("head", "Objective one", heading=True),
        *(Row(f"r{n}", f"row {n} of it") for n in range(count)),
    ]


# --- lists --------------------------------------------------------------------------------------------


async def test_the_cursor_walks_a_list_and_skips_its_headings() -> None:
    async with story(Theatre(RowList(rows(5)))) as person:
        assert person.line_with("row 0").startswith("▸")
        await person.presses("j", "j", "k", "enter")
        assert notes(person, "moved") == [("r1",), ("r2",), ("r1",)]
        assert notes(person, "chosen") == [("r1",)]
        await person.presses("k", "k", "k")
        assert person.line_with("row 0").startswith("▸")


async def test_a_long_list_is_walked_by_pages_and_to_its_ends() -> None:
    async with story(Theatre(RowList(rows(500)))) as person:
        await person.presses("G")
        person.sees("row 499 of it")
        await person.presses("g")
        person.sees("Objective one", "row 0 of it")
        await person.presses("pagedown", "pagedown")
        person.does_not_see("row 0 of it")


async def test_a_list_refreshed_from_outside_keeps_cursor_and_place() -> None:
    listed = RowList(rows(100))
    async with story(Theatre(listed)) as person:
        await person.presses("G", "k", "k")
        before = listed.scroll_offset
        listed.replace([Row("new", "another first"), *rows(100)[1:]])
        await person.settles()
        assert listed.row is not None
        assert listed.row.id == "r97"
        assert listed.scroll_offset == before


async def test_a_list_whose_row_is_gone_puts_the_cursor_on_a_neighbour() -> None:
    listed = RowList(rows(3))
    async with story(Theatre(listed)) as person:
        await person.presses("G")
        listed.replace(rows(2))
        await person.settles()
        assert listed.row is not None
        assert listed.row.id == "r1"
        listed.replace([])
        await person.settles()
        person.sees(say.NOTHING_HERE)
        await person.presses("j", "k", "G", "enter")
        assert notes(person, "chosen") == []


async def test_searching_narrows_a_list_and_esc_gives_it_back() -> None:
    async with story(Theatre(RowList(rows(30)))) as person:
        await person.presses("/")
        await person.types("row 2")
        person.sees("row 2 of it", "row 29 of it").does_not_see("row 1 of it", "Objective one")
        await person.presses("enter", "j")
        assert notes(person, "moved")[-1] == ("r20",)
        await person.presses("escape")
        person.sees("Objective one")
        await person.presses("/")
        await person.types("nowhere")
        person.sees(say.NO_MATCH)
        await person.presses("escape")
        person.sees("row 1 of it")


async def test_people_s_words_in_a_row_stay_words() -> None:
    hostile = "[@click=app.quit]x[/] \x1b]52;c;eA==\x07 \u202eabc 50% [Q3] 日本語"
    async with story(Theatre(RowList([Row("a", hostile), Row("b", "", text=hostile)], None))) as person:
        person.sees("[@click=app.quit]x[/] ^[]52;c;eA==^G <U+202E>abc 50% [Q3] 日本語")


# --- a place ------------------------------------------------------------------------------------------


async def test_an_action_that_cannot_be_done_says_why() -> None:
    async with story(Theatre(RowList(rows(3)))) as person:
        await person.presses("t")
        person.sees("Nothing is amber.")
        person.app.stage.amber = True  # type: ignore[attr-defined]
        await person.presses("t")
        person.sees("talking")
        await person.presses("c")
        person.sees("✓ checked in")


async def test_help_shows_every_key_and_the_palette_runs_one() -> None:
    async with story(Theatre(RowList(rows(3)))) as person:
        await person.presses("?")
        person.sees("In Stage", "Check in.", "Nothing is amber.", "Everywhere")
        await person.presses("escape", "ctrl+p")
        await person.types("check")
        await person.presses("enter")
        person.sees("checked in")


async def test_destruction_asks_and_only_y_says_yes() -> None:
    async with story(Theatre(RowList(rows(3)))) as person:
        await person.presses("d")
        person.sees("Drop it?")
        await person.presses("enter", "x")
        person.sees("Drop it?")
        await person.presses("escape", "d", "y")
        assert notes(person, "dropped") == [(False,), (True,)]


async def test_ctrl_c_asks_once_and_leaves_on_the_second() -> None:
    app = Theatre(RowList(rows(3)))
    async with story(app) as person:
        await person.presses("ctrl+c")
        person.sees(say.LEAVE)
        await person.presses("n")
        person.does_not_see(say.LEAVE)
        await person.presses("ctrl+c", "ctrl+c")
        assert not app.is_running or app._exit


async def test_a_burst_of_letters_outside_a_field_is_not_taken_for_keys() -> None:
    from tests.tui.driver import typed_event

    async with story(Theatre(RowList(rows(3)))) as person:
        for char in "done and delivered":
            event = typed_event(char)
            mark_burst(event)
            person.app.post_message(event)
        await person.settles()
        person.sees("That looked like a paste").does_not_see("Drop it?")
        await person.pastes("words")
        person.sees(say.PASTE_OUTSIDE)


async def test_a_window_too_small_says_so_and_recovers() -> None:
    async with story(Theatre(RowList(rows(3)))) as person:
        await person.resizes(30, 8)
        person.sees("30 by 8", "40 by 10").does_not_see("row 1")
        await person.resizes(60, 20)
        person.sees("row 1 of it", "? keys").does_not_see("40 by 10")


async def test_a_long_notice_takes_the_lines_it_needs_and_gives_them_back() -> None:
    async with story(Theatre(RowList(rows(3)))) as person:
        await person.settles()
        person.app.stage.say("word " * 40)  # type: ignore[attr-defined]
        await person.settles()
        assert sum("word word" in line for line in person.lines) == 3
        person.app.stage.say("short")  # type: ignore[attr-defined]
        await person.settles()
        person.sees("── short ──").does_not_see("word word")


# --- forms --------------------------------------------------------------------------------------------


NOT_A_NUMBER = "This needs a number."
NOT_A_DATE = "This needs a date."


def read_number(text: str) -> Parsed:
    value = number(text)
    return Parsed(value, "" if value is not None else NOT_A_NUMBER)


def read_day(text: str) -> Parsed:
    value = day(text, date(2026, 11, 23))
    return Parsed(value, "" if value is not None else NOT_A_DATE)


def read_rating(text: str) -> Parsed:
    value = whole(text, 10)
    return Parsed(value, "" if value is not None else say.NOT_A_RATING)


def fields() -> list[FormItem]:
    return [
        Heading("top", "Strategy", "What is going on?"),
        FieldView(
            "mission", "Mission", "text", None, prompt="Why do we exist?", missing="The mission is empty."
        ),
        FieldView("baseline", "Baseline", "number", 4.0, parse=read_number),
        FieldView("due", "Due", "date", date(2026, 3, 31), parse=read_day),
        FieldView(
            "kind", "Nature", "choice", "hard", options=(Option("hard", "hard"), Option("soft", "soft"))
        ),
        FieldView("belief", "Belief", "rating", parse=read_rating),
        FieldView("asked", "Asked", "yesno"),
    ]


async def test_typing_flows_from_field_to_field() -> None:
    async with story(Theatre(Form(fields()))) as person:
        person.sees("Why do we exist?", "The mission is empty.")
        await person.presses("enter")
        await person.types("Care in time")
        await person.presses("enter")
        await person.types("12.5")
        await person.presses("enter")
        await person.types("2026-06-30")
        await person.presses("enter", "s", "enter")
        await person.types("7")
        await person.presses("enter", "y", "enter")
        assert notes(person, "accepted") == [
            ("mission", "Care in time", None),
            ("baseline", 12.5, 4.0),
            ("due", date(2026, 6, 30), date(2026, 3, 31)),
            ("kind", "soft", "hard"),
            ("belief", 7, None),
            ("asked", True, None),
        ]
        assert notes(person, "finished") == [()]
        person.does_not_see("The mission is empty.")


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("baseline", "many", NOT_A_NUMBER),
        ("baseline", "nan", NOT_A_NUMBER),
        ("due", "2026-02-30", NOT_A_DATE),
        ("belief", "11", say.NOT_A_RATING),
    ],
)
async def test_wrong_words_stay_with_one_sentence(name: str, typed: str, sentence: str) -> None:
    form = Form(fields())
    async with story(Theatre(form)) as person:
        form.focus_on(name, typing=True)
        await person.settles()
        await person.types(typed)
        await person.presses("enter")
        person.sees(typed, sentence)
        await person.presses("escape")
        person.sees(typed, sentence)
        assert notes(person, "accepted") == []
        await person.presses("enter")
        person.sees(typed)


async def test_esc_keeps_the_words_and_gives_the_keys_back() -> None:
    async with story(Theatre(Form(fields()))) as person:
        await person.presses("i")
        await person.types("c")
        person.does_not_see("checked in").sees("Esc keys")
        await person.presses("escape", "c")
        person.sees("checked in")
        assert notes(person, "accepted") == [("mission", "c", None)]
        assert notes(person, "settled") == [("mission",)]


async def test_what_is_being_typed_is_untouched_by_what_others_change() -> None:
    form = Form(fields())
    async with story(Theatre(form)) as person:
        await person.presses("enter")
        await person.types("Half a sen")
        others = fields()
        others[1] = others[1]._replace(value="Someone else's mission")
        others[2] = others[2]._replace(value=9.0)
        form.show(others)
        await person.settles()
        await person.types("tence")
        person.sees("Half a sentence", "9").does_not_see("Someone else")
        await person.presses("enter")
        assert notes(person, "accepted") == [("mission", "Half a sentence", None)]


async def test_a_draft_comes_back_where_it_was() -> None:
    draft = FieldView("mission", "Mission", "line", "old words", draft="old words and mo")
    async with story(Theatre(Form([draft]))) as person:
        person.sees("old words and mo")
        await person.presses("enter")
        await person.types("re")
        await person.presses("enter")
        assert notes(person, "accepted") == [("mission", "old words and more", "old words")]


async def test_a_value_that_cannot_be_saved_stays_with_the_reason() -> None:
    form = Form(fields())
    async with story(Theatre(form)) as person:
        form.focus_on("baseline", typing=True)
        await person.settles()
        await person.types("25")
        await person.presses("escape")
        field = form.field("baseline")
        assert field is not None
        field.refuse("The baseline is the target already.")
        await person.settles()
        person.sees("25", "The baseline is the target already.")
        await person.presses("enter")
        await person.types("9")
        await person.presses("enter")
        assert notes(person, "accepted")[-1] == ("baseline", 9.0, 4.0)


async def test_pasted_lines_are_joined_or_kept_and_control_characters_dropped() -> None:
    form = Form([FieldView("one", "One", "line"), FieldView("many", "Many", "text")])
    async with story(Theatre(form)) as person:
        await person.presses("enter")
        await person.pastes("first\r\nsecond\x1b[31m\u202e")
        person.sees("2 hidden or control characters were left out.")
        await person.presses("enter")
        await person.pastes("first\nsecond")
        await person.presses("escape")
        assert notes(person, "accepted") == [
            ("one", "first second[31m", None),
            ("many", "first\nsecond", None),
        ]


async def test_a_paste_of_ten_thousand_characters_neither_hangs_nor_breaks_the_form() -> None:
    async with story(Theatre(Form(fields()))) as person:
        await person.presses("enter")
        await person.pastes("sentence " * 1200)
        await person.presses("escape")
        assert len(notes(person, "accepted")[0][1]) == 10799
        await person.presses("g")
        assert all(len(line) <= 80 for line in person.lines)


async def test_a_parser_of_the_screen_decides_what_is_right() -> None:
    def even(text: str) -> Parsed:
        return (
            Parsed(int(text))
            if text.isdigit() and int(text) % 2 == 0
            else Parsed(None, "Give an even number.")
        )

    async with story(Theatre(Form([FieldView("n", "Pairs", "number", parse=even)]))) as person:
        await person.presses("3", "enter")
        person.sees("Give an even number.")
        await person.presses("backspace", "4", "enter")
        assert notes(person, "accepted") == [("n", 4, None)]


async def test_a_locked_field_says_why() -> None:
    locked = FieldView(
        "target", "Target", "number", 25.0, locked="The set is committed; change it at mid-cycle."
    )
    async with story(Theatre(Form([locked]))) as person:
        await person.presses("enter")
        person.sees("The set is committed; change it at mid-cycle.")
        await person.presses("5")
        person.sees("25").does_not_see("Esc keys")


async def test_one_or_several_of_a_list_are_picked_by_typing() -> None:
    people = (Option("mara", "Mara"), Option("jo", "Jo"), Option("ines", "Ines"))
    form = Form(
        [
            FieldView("owner", "Owner", "pick", options=people),
            FieldView("team", "Team", "picks", options=people),
        ]
    )
    async with story(Theatre(form)) as person:
        await person.presses("enter")
        await person.types("in")
        await person.presses("enter")
        person.sees("Tab marks")  # several are offered at once: Enter alone takes none of them
        await person.presses("tab", "down", "down", "tab", "enter")
        assert notes(person, "accepted") == [("owner", "ines", None), ("team", ("mara", "ines"), None)]
        assert person.line_with("Team").endswith("Mara, Ines")


async def test_a_question_may_open_the_moment_a_field_is_left() -> None:
    form = Form(
        [FieldView("a", "Because"), FieldView("b", "Removes", "picks", options=(Option("1", "Calls"),))]
    )
    async with story(Theatre(form)) as person:
        await person.presses("enter")
        await person.types("they decide in weeks")
        await person.presses("enter")
        person.sees("Tab marks", "Calls")
        await person.presses("tab", "enter")
        assert person.line_with("Because").endswith("they decide in weeks")
        assert person.line_with("Removes").endswith("Calls")


def obstacles(*texts: str, **more: Any) -> RowsView:
    items = tuple(Item(str(n), text) for n, text in enumerate(texts, 1))
    return RowsView("obstacles", "Obstacles", items, prompt="What is in the way?", numbered=True, **more)


async def test_rows_are_added_one_after_another() -> None:
    form = Form([obstacles(missing="Name one.")])
    async with story(Theatre(form)) as person:
        person.sees("What is in the way?", "Name one.")
        await person.presses("a")
        await person.types("Only by phone")
        await person.presses("enter")
        form.show([obstacles("Only by phone")])
        await person.types("Double bookings")
        await person.presses("enter", "enter")
        assert notes(person, "added") == [("obstacles", "Only by phone"), ("obstacles", "Double bookings")]
        person.sees("1 Only by phone").does_not_see("Name one.")


async def test_the_words_of_a_row_that_is_refused_stay_in_hand() -> None:
    form = Form([obstacles()])
    async with story(Theatre(form)) as person:
        await person.presses("a")
        await person.types("Only by phone")
        await person.presses("enter")
        rows = form.collection("obstacles")
        assert rows is not None
        rows.refuse("Only by phone")
        await person.types(" or at the desk")
        await person.presses("escape")
        assert notes(person, "added")[-1] == ("obstacles", "Only by phone or at the desk")
        rows.refuse("Only by phone")
        await person.settles()
        person.sees("1 Only by phone")


async def test_esc_leaves_a_row_that_was_refused_and_its_words_begin_the_next() -> None:
    form = Form([obstacles()])
    async with story(Theatre(form)) as person:
        await person.presses("a")
        await person.types("Only by phone\r")
        rows = form.collection("obstacles")
        assert rows is not None
        given = notes(person, "added")
        rows.refuse("Only by phone")
        await person.presses("escape")
        assert not person.app.is_typing  # type: ignore[attr-defined]
        assert notes(person, "added") == given
        await person.presses("a")
        person.sees("1 Only by phone")


async def test_rows_are_changed_moved_removed_and_brought_back() -> None:
    form = Form([obstacles("first", "second", "third", ordered=True)])
    async with story(Theatre(form)) as person:
        await person.presses("j", "K", "J", "x", "u", "enter", "right")
        await person.types("!")
        await person.presses("escape")
        assert notes(person, "shifted") == [("2", -1), ("2", 1)]
        assert notes(person, "removed") == [("2",)]
        assert notes(person, "brought back") == [("obstacles",)]
        assert notes(person, "edited") == [("2", "second!")]


async def test_the_cursor_walks_from_fields_through_rows_and_on() -> None:
    form = Form([FieldView("a", "First"), obstacles("one", "two"), FieldView("b", "Last")])
    async with story(Theatre(form)) as person:
        await person.presses("j")
        assert person.line_with("1 one").startswith("▸")
        await person.presses("j")
        assert person.line_with("2 two").startswith("▸")
        await person.presses("j")
        assert form.focused_name == "b"
        await person.presses("k", "k", "k")
        assert form.focused_name == "a"
        await person.presses("tab", "tab", "shift+tab")
        assert form.focused_name == "obstacles"


async def test_keys_still_act_when_every_field_has_gone() -> None:
    form = Form([FieldView("a", "First"), FieldView("b", "Second"), FieldView("c", "Third")])
    async with story(Theatre(form)) as person:
        await person.presses("j", "j")
        form.show([])
        await person.settles()
        await person.presses("c")
        person.sees("checked in")


async def test_hands_on_the_letters_come_from_a_field_to_a_new_row_and_leave_it_empty() -> None:
    form = Form([FieldView("a", "First"), obstacles("one"), FieldView("b", "Last")])
    async with story(Theatre(form)) as person:
        await person.presses("enter")
        await person.types("up and away")
        await person.presses("enter")
        await person.types("axe under the tree")
        await person.presses("enter", "enter")
        await person.types("end")
        await person.presses("enter")
        assert notes(person, "added") == [("obstacles", "axe under the tree")]
        assert notes(person, "accepted") == [("a", "up and away", None), ("b", "end", None)]
        assert not notes(person, "removed")


def choices_with_one_open(open_id: str, *choices: str) -> list[FormItem]:
    rows = tuple(Item(each, f"choice {each}") for each in choices)
    spec = RowsView("choices", "", rows, opens=True, open_id=open_id, ordered=True, numbered=True)
    above, below = spec.split("Another choice?")
    return [above, FieldView("over", "Over", depth=1), below, FieldView("order", "Order")]


async def test_the_fields_of_an_open_row_stand_right_below_it_and_the_other_rows_after_them() -> None:
    form = Form(choices_with_one_open("A", "A", "B"))
    async with story(Theatre(form)) as person:
        shown = person.screen
        assert (
            shown.index("1 choice A") < shown.index("Over") < shown.index("2 choice B") < shown.index("Order")
        )
        await person.presses("j")
        assert form.focused_name == "over"
        await person.presses("j")
        assert person.line_with("2 choice B").startswith("▸")
        await person.presses("K")
        assert notes(person, "shifted") == [("B", -1)]
        form.show(choices_with_one_open("A", "B", "A"))
        form.focus_on_row("choices", "B")
        await person.settles()
        assert person.line_with("1 choice B").startswith("▸")
        person.sees("Another choice?")


async def test_after_the_last_field_of_an_open_row_comes_the_next_row_or_a_new_one() -> None:
    form = Form(choices_with_one_open("A", "A", "B"))
    async with story(Theatre(form)) as person:
        await person.presses("j", "enter")
        await person.types("the hospitals")
        await person.presses("enter")
        assert person.line_with("2 choice B").startswith("▸")
        form.show(choices_with_one_open("B", "A", "B"))
        await person.presses("g", "j", "j", "enter")
        await person.types("all at once")
        await person.presses("enter")
        await person.types("C")
        await person.presses("enter")
        assert notes(person, "added") == [("choices", "C")]
        await person.presses("enter")
        assert form.focused_name == "order"


async def test_a_new_row_is_typed_at_the_foot_also_from_above_an_open_row() -> None:
    form = Form(choices_with_one_open("A", "A", "B"))
    async with story(Theatre(form)) as person:
        await person.presses("a")
        await person.types("Nobody else")
        assert person.screen.index("2 choice B") < person.screen.index("3 Nobody else")


async def test_a_row_that_opens_is_opened_and_its_fields_appear_below() -> None:
    choices = RowsView("choices", "Choices", (Item("A", "Small clinics first"),), opens=True, most=1)
    form = Form([choices, FieldView("order", "Order")])
    async with story(Theatre(form)) as person:
        await person.presses("enter")
        assert notes(person, "opened") == [("A",)]
        form.show([choices, FieldView("choice/A/over", "Over"), FieldView("order", "Order")])
        await person.settles()
        shown = person.screen
        assert shown.index("Choices") < shown.index("Over") < shown.index("Order")
        assert form.focused_name == "choices"
        await person.presses("a")
        person.sees(say.COLLECTION_FULL.format(most=1))
        form.show([FieldView("order", "Order"), choices])
        await person.settles()
        person.does_not_see("Over")
        assert person.screen.index("Order") < person.screen.index("Choices")


async def test_a_form_longer_than_the_window_follows_the_cursor() -> None:
    form = Form([FieldView(f"f{n}", f"Field {n}") for n in range(40)])
    async with story(Theatre(form), size=(60, 20)) as person:
        await person.presses("G")
        person.sees("Field 39")
        await person.presses("g")
        person.sees("Field 0 ")


# --- questions ----------------------------------------------------------------------------------------


async def test_asking_a_line_waits_for_a_right_answer() -> None:
    app = Theatre(RowList(rows(1)))
    answers: list[object] = []
    async with story(app) as person:
        question = AskLine("Why?", about="One word is enough.", check=lambda text: "" if text else "Say why.")
        app.push_screen(question, answers.append)
        await person.settles()
        person.sees("Why?", "One word is enough.")
        await person.presses("enter")
        person.sees("Say why.")
        await person.types("because")
        await person.presses("enter")
        app.push_screen(AskLine("Why?"), answers.append)
        await person.presses("escape")
        assert answers == ["because", None]


async def test_stepping_out_of_a_pick_changes_nothing() -> None:
    app = Theatre(RowList(rows(1)))
    answers: list[object] = []
    options = [Option("a", "Alpha [x]"), Option("b", "Beta")]
    async with story(app) as person:
        app.push_screen(Pick("Which?", options, chosen="b"), answers.append)
        await person.settles()
        assert "▸ Beta" in person.line_with("Beta")
        person.sees("Alpha [x]")
        await person.presses("escape")
        app.push_screen(PickMany("Which?", options, chosen=("b",)), answers.append)
        await person.presses("enter")
        assert answers == [None, ("b",)]


async def test_enter_on_a_row_means_that_row_though_nothing_is_marked() -> None:
    app = Theatre(RowList(rows(1)))
    answers: list[object] = []
    options = [Option("a", "Alpha"), Option("b", "Beta"), Option("c", "Gamma")]
    async with story(app) as person:
        app.push_screen(PickMany("Which?", options), answers.append)
        await person.presses("down", "enter")
        app.push_screen(PickMany("Which?", options, chosen=("b",)), answers.append)
        await person.settles()
        await person.types("gam")
        await person.presses("enter")
        app.push_screen(PickMany("Which?", options, chosen=("b",)), answers.append)
        await person.presses("tab", "enter")
        app.push_screen(PickMany("Which?", options), answers.append)
        await person.presses("tab", "down", "enter")
        assert answers == [("b",), ("b", "c"), (), ("a",)]


async def test_a_name_is_replaced_by_the_first_letter_and_a_sentence_is_gone_on_with() -> None:
    fields = [FieldView("you", "You", value="root"), FieldView("why", "Why", value="they decide in weeks")]
    async with story(Theatre(Form(fields))) as person:
        await person.presses("enter")
        await person.types("Mara")
        await person.presses("enter")
        await person.types(", not years")
        await person.presses("enter", "k", "enter", "right")
        await person.types(" Lind")
        await person.presses("escape")
        assert notes(person, "accepted") == [
            ("you", "Mara", "root"),
            ("why", "they decide in weeks, not years", "they decide in weeks"),
            ("you", "Mara Lind", "Mara"),
        ]


# --- small drawings -----------------------------------------------------------------------------------


async def test_a_narrow_header_keeps_place_team_and_week_and_cuts_the_team_last() -> None:
    app = Theatre(RowList(rows(1)))
    async with story(app, size=(100, 20)) as person:
        parts = ("review", "Harbour Clinics", "Booking team of the north", "2026-Q4", "week 8 of 13")
        app.stage.set_header(parts, "Mara Lind")
        await person.settles()
        person.sees("review · Harbour Clinics · Booking team of the north · 2026-Q4 · week 8 of 13")
        await person.resizes(76, 20)
        person.sees("review · Booking team of the north · 2026-Q4 · week 8 of 13")
        await person.resizes(62, 20)
        person.sees("review · Booking team of the north · week 8 of 13").does_not_see("2026-Q4")
        await person.resizes(50, 20)
        person.sees("review · Booking team… · week 8 of 13")


async def test_the_rail_shows_state_number_and_what_is_missing() -> None:
    rail = StepRail([Step("1", "1", "Mission", "done"), Step("2", "2", "Strategy", "half", 3)], "2")
    async with story(Theatre(rail)) as person:
        assert person.line_with("Mission").split() == ["▸", "✓", "1", "Mission"]
        assert person.line_with("Strategy").split() == ["◐", "2", "Strategy", "3"]
        rail.show([Step("1", "1", "Mission", "waived"), Step("2", "2", "Strategy", "done")], "2")
        await person.settles()
        assert person.line_with("Mission").split() == ["▸", "–", "1", "Mission"]


async def test_the_coach_shows_three_prompts_at_most_and_never_moves_the_rest() -> None:
    coach = CoachPanel(lines=2)
    async with story(Theatre(coach, RowList(rows(2)))) as person:
        height = person.lines.index(person.line_with("row 0"))
        coach.show([Prompt(str(n), f"Question {n} [/b]?", hint="n asks") for n in range(5)])
        await person.settles()
        person.sees("1 Question 0 [/b]?", "3 Question 2", "n asks").does_not_see("Question 3")
        assert person.lines.index(person.line_with("row 0")) == height
        coach.show([Prompt("x", "Only one left?")])
        await person.settles()
        person.sees("1 Only one left?").does_not_see("Question")
        assert coach.prompts[0].id == "x"


def test_a_trend_is_drawn_between_its_ends() -> None:
    assert trend([0, 5, 10], 3) == "▁▅█"
    assert trend([1, None, 1], 5) == "▁ ▁  "
    assert trend([], 4) == "    "
    assert trend([1, 2, 3, 4], 2) == "▁█"
    assert trend([50], 1, low=0, high=50) == "█"


def test_a_meter_is_as_wide_as_asked_and_shows_too_much() -> None:
    for used, room in ((310, 364), (0, 10), (5, 0), (0, 0), (900, 364)):
        assert meter(used, room, 20).cell_length == 20
    assert meter(10, 10, 12).plain == "▕██████████▏"
    assert meter(20, 10, 12).plain == "▕█████░░░░░▏"


def test_a_chart_keeps_its_size_and_stays_ascii_where_asked() -> None:
    readings = [(date(2026, 10, 5), 4.0), (date(2026, 11, 2), 9.0), (date(2026, 11, 16), 19.0)]
    ends = ((date(2026, 10, 1), 4.0), (date(2026, 12, 31), 25.0))
    for cells, height in ((60, 14), (20, 5), (120, 30)):
        lines = chart(readings, ends, cells, height)
        assert len(lines) == height
        assert {len(line) for line in lines} == {cells}
    assert (
        sum(line.count("●") for line in chart(readings, ends, 60, 14)) == 4
    )  # three readings and the legend
    assert all(line.isascii() for line in chart(readings, ends, 60, 14, ascii_only=True))
    assert say.NO_READINGS in chart([], ends, 40, 8)[-1]
    assert len(chart(readings, (ends[0], ends[0]), 40, 8)) == 8


async def test_ascii_signs_serve_a_terminal_without_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    capabilities.signs.cache_clear()
    try:
        async with story(Theatre(RowList(rows(40)))) as person:
            assert person.line_with("row 0").startswith(">")
            assert person.screen.isascii()
    finally:
        capabilities.signs.cache_clear()
