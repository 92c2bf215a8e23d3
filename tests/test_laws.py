"""The house stays in order: no circle, no hidden arrow, no tower, no clock, people's words out of markup."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from tests.laws import arrows, imports, shape, words, world
from tests.laws.source import FLOORS, modules_by_folder, trees
from tests.world import ROOT


def code(**modules: str) -> dict[str, ast.Module]:
    """Modules by their dotted names, for what a law would have seen (`__` stands for a dot)."""
    return {name.replace("__", "."): ast.parse(dedent(text)) for name, text in modules.items()}


# --- imports -----------------------------------------------------------------------------------------


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert imports.circles(imports.imports(trees(*FLOORS))) == []


@pytest.mark.parametrize(
    "back",
    [
        "from tui.app import app",
        "from .app import OkrApp",
        "import tui.app.app",
        "if TYPE_CHECKING:\n    from tui.app.app import OkrApp",
        "def follow():\n    from tui.app.app import OkrApp",
    ],
)
def test_the_law_on_circles_sees_types_and_functions_too(back: str) -> None:
    modules = code(tui="", tui__app="", tui__app__app="import tui.app.place", tui__app__place=back)
    assert imports.circles(imports.imports(modules)) == ["tui.app.app ↔ tui.app.place"]


OPEN_EACH_OTHER = {
    ("draft", "learn"): "what is believed of a condition is told alike at mid-cycle and beside the draft",
    ("draft", "stack"): "the tree of conditions opens from the drafts",
    ("learn", "draft"): "mid-cycle shows an objective by the form that all its fields are drafted in",
    ("review", "checkin"): "a check-in is put right with the values it was typed in",
    ("learn", "review"): "a condition is judged at mid-cycle as in the review",
}
"""A place and the place it reaches into, and why it may; the others ask `navigation`."""


def test_no_place_reaches_into_another() -> None:
    edges = imports.imports(trees("tui"))
    assert imports.foreign_places(edges, OPEN_EACH_OTHER) == []


def test_the_law_on_places_sees_one_that_opens_another() -> None:
    modules = code(
        tui__screens__today__screen="def go():\n    from tui.screens.draft.peer_review import PeerReview",
        tui__screens__today__view="from tui.screens.base.action import KeyAction",
        tui__screens__draft__peer_review="from tui.screens.base import action",
        tui__screens__base__action="",
    )
    found = imports.foreign_places(imports.imports(modules))
    assert found == ["tui.screens.today.screen → tui.screens.draft.peer_review"]


def test_widgets_import_no_screens() -> None:
    assert imports.screens_in_widgets(imports.imports(trees("tui"))) == []


def test_the_law_on_widgets_sees_one_that_opens_a_question() -> None:
    modules = code(
        tui__widgets__form__field="def pick():\n    from tui.screens.dialogs.ask import Pick",
        tui__screens__dialogs__ask="from tui.widgets.form.field import PromptedField",
    )
    found = imports.screens_in_widgets(imports.imports(modules))
    assert found == ["tui.widgets.form.field → tui.screens.dialogs.ask"]


# --- hidden arrows -----------------------------------------------------------------------------------


def test_no_string_names_a_module_above() -> None:
    assert arrows.named_modules(trees("store", "method"), "tui") == []
    assert arrows.named_modules(trees("store"), "method") == []


def test_the_law_on_strings_sees_the_name_of_a_screen() -> None:
    modules = code(method__wording__places='PLACES = {"today": ("t", "tui.screens.today.screen:Today")}')
    assert arrows.named_modules(modules, "tui") == ["method.wording.places:1 tui.screens.today.screen:Today"]
    assert arrows.named_modules(code(store__act='import_module("method.actions.drafting")'), "method")
    assert arrows.named_modules(code(store__act='import_module(f"method.actions.{name}")'), "method")


def test_the_store_names_no_deed() -> None:
    assert arrows.named_deeds(trees("store"), arrows.deed_names(trees("method"))) == []


def test_the_law_on_deeds_sees_a_table_of_names() -> None:
    deeds = arrows.deed_names(
        code(
            method__actions__commit="@deed('commit_set', needs='team')\ndef commits(): ...",
            method__actions__helpers="def shown(value: object) -> str: ...",
        )
    )
    modules = code(store__permissions='NEEDS = {"commit_set": "facilitator", "shown": "member"}')
    assert arrows.named_deeds(modules, deeds) == ["store.permissions:1 commit_set"]


def test_a_deed_is_made_only_where_it_is_registered() -> None:
    assert shape.made_outside(trees(*FLOORS), "Deed", "method.actions.shared.deed") == []


def test_the_law_on_deeds_sees_one_made_by_hand() -> None:
    modules = code(
        method__actions__shared__deed="made = Deed(does, name, needs)",
        tui__screens__draft__screen="self.deed(deeds.Deed(drop, 'drop', 'anyone'), key='O1')",
    )
    assert shape.made_outside(modules, "Deed", "method.actions.shared.deed") == ["tui.screens.draft.screen:1"]


def test_nothing_on_the_screen_is_asked_by_name() -> None:
    assert arrows.asked_by_name(trees("tui")) == []


@pytest.mark.parametrize(
    "asked",
    [
        'getattr(self.screen, "say", None)',
        'getattr(self.parent, "scroll_to_region")',
        'getattr(self.app, "global_actions", tuple)()',
        'getattr(screen, "show", None)',
        'getattr(self.screen.focused, "takes_words", False)',
    ],
)
def test_the_law_on_asking_sees_each_of_those_around(asked: str) -> None:
    assert arrows.asked_by_name(code(tui__widgets__form__field=asked))


PASSED_BACK = {"GoOn": "goes up to the app behind what was given, and is passed back to its form there"}
"""Messages that may carry a widget, and why."""


def test_no_message_carries_a_widget() -> None:
    assert arrows.widgets_in_messages(trees("tui"), PASSED_BACK) == []


def test_the_law_on_messages_sees_the_widget_in_one() -> None:
    modules = code(
        tui__widgets__form__field="class Field(Static): ...",
        tui__widgets__form__field_messages="""
            class Change(Message): ...
            class Typing(Change):
                def __init__(self, field: Field | None, text: str) -> None: ...
            class Settled(Change):
                def __init__(self, name: str, of: Field.Look) -> None: ...
            """,
    )
    assert arrows.widgets_in_messages(modules) == ["tui.widgets.form.field_messages.Typing Field"]


# --- towers ------------------------------------------------------------------------------------------

MOST_LEVELS = 4
"""Classes of our own, one on another, with the screen itself."""


def test_no_screen_is_a_tower() -> None:
    assert shape.towers(trees("tui"), MOST_LEVELS) == []


def test_the_law_on_towers_counts_the_levels_of_a_screen() -> None:
    modules = code(
        tui__screens__base="class Place(Screen[Any]): ...\nclass TeamPlace(Place): ...",
        tui__screens__draft="class Keeping(TeamPlace): ...\nclass Draft(Keeping): ...",
        tui__session="class A: ...\nclass B(A): ...\nclass C(B): ...\nclass D(C): ...\nclass E(D): ...",
    )
    assert shape.towers(modules, 4) == []
    assert shape.towers(modules, 3) == ["Draft 4"]


def test_no_method_is_left_to_a_subclass() -> None:
    assert shape.left_to_subclasses(trees(*FLOORS)) == []


@pytest.mark.parametrize(
    "text",
    ["raise NotImplementedError", "raise NotImplementedError('turn_to')", "assert False, 'a subclass'"],
)
def test_the_law_on_what_is_left_sees_each_way_to_say_it(text: str) -> None:
    assert shape.left_to_subclasses(code(tui__screens__learn__closing=text))


# --- size --------------------------------------------------------------------------------------------

MOST_SIDE_BY_SIDE = 16
MANY_OF_ONE_KIND = {
    "benchmarks": "one measurement each",
    "method/actions": "the deeds on one kind of thing each",
    "method/coach/rules": "a family of rules each",
    "method/wording": "the words of one room each",
}


def test_no_folder_is_crowded() -> None:
    folders = modules_by_folder(*FLOORS, "tests", "benchmarks", "docs")
    assert shape.crowded(folders, MOST_SIDE_BY_SIDE, MANY_OF_ONE_KIND) == []


def test_the_law_on_folders_sees_a_flat_one() -> None:
    assert shape.crowded({"tui/screens": 69, "tui/app": 8}, MOST_SIDE_BY_SIDE, MANY_OF_ONE_KIND) == [
        "tui/screens 69"
    ]


MOST_UNTYPED = {"Any": 40, "cast": 3, "getattr": 10}


def test_types_are_given_up_rarely() -> None:
    counts = shape.untyped(trees(*FLOORS))
    assert {name: count for name, count in counts.items() if count > MOST_UNTYPED[name]} == {}


def test_the_law_on_types_counts_each_way_to_give_them_up() -> None:
    text = "from typing import Any, cast\nx: Any = cast('Plan', getattr(plan, table))"
    assert shape.untyped(code(tui__session=text)) == {"Any": 2, "cast": 1, "getattr": 1}


# --- clock and markup --------------------------------------------------------------------------------


def test_the_method_asks_no_clock_and_opens_no_file() -> None:
    assert world.asks_the_world(trees("method")) == []


@pytest.mark.parametrize("asked", ["date.today()", "datetime.now(UTC)", "open(path)", "path.read_text()"])
def test_the_law_on_the_clock_sees_what_asks_one(asked: str) -> None:
    assert world.asks_the_world(code(method__plan__names=asked))


def test_no_widget_reads_markup_in_what_people_wrote() -> None:
    found = [
        f"{name}:{line} {what}"
        for name, tree in trees("tui").items()
        for line, what in world.reads_markup(tree)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Static(text)",
        "Static(words(text))",
        "Static(id='top', markup=True)",
        "self.notify(text, markup=False)",
        "self.app.notify(f'{text}')",
        "Content.from_markup(text)",
        "from textual.widgets import Label",
        "from textual.widgets import Static, OptionList",
        "from rich.markup import escape",
        "self.border_title = text",
        "self.border_title = clip(text, 8)",
        "super().__init__(placeholder=text)",
        "def render(self) -> str: return self.text",
        "def render(self): return self.text",
    ],
)
def test_the_law_on_markup_sees_each_way_around_it(text: str) -> None:
    assert list(world.reads_markup(ast.parse(text)))


# --- words -------------------------------------------------------------------------------------------

NOT_SAID = {
    "Terms | None": "a type",
    "we need": "kept in a department's need",
    "productive hours": "kept in the capacity",
    "how to win": "kept in a choice",
    "3 years, broad strokes for this year": "kept in the strategy until it is written over",
    " starting at": "taken out of what json says",
}
"""Words in the store that are no part of a sentence of ours, and what they are."""


def test_the_store_has_no_words_for_people() -> None:
    assert words.words(trees("store"), NOT_SAID) == []


@pytest.mark.parametrize(
    "told",
    [
        'raise NotAllowed("You can only answer for yourself.")',
        'raise Unsafe(f"{path} belongs to someone else. {instead}")',
        'raise Refusal(f"{field}: {why}. Nothing was changed.")',
        'GONE = "the file is gone"',
        'found = "is gone" if place == GONE else ""',
        'found = f"is damaged: {place}"',
        '_CHECKS_IN = own_key_result("key_result", "check it in")',
        'raise _bad(f"{shard} holds no tables")',
        'raise trouble("workspace: it is empty")',
        'said = f"Taken back: {said}"',
        'raise ValueError(f"is longer than {most:,} characters; shorten it")',
        'problems.append(Problem("", folder, "there is no store in this folder"))',
    ],
)
def test_the_law_on_the_stores_words_sees_each_way_it_had_some(told: str) -> None:
    assert words.words(code(store__files__disk=told), NOT_SAID)


def test_every_sentence_stands_in_the_wording() -> None:
    elsewhere = {
        name: tree for name, tree in trees("method", "tui").items() if not name.startswith("method.wording")
    }
    assert words.sentences(elsewhere) == []


@pytest.mark.parametrize(
    "said",
    [
        'GONE = "This is no longer there: go back and look again."',
        'raise Refusal("no such team")',
        'raise BadKey(f"line {number}: not a key")',
        'self.say("Put back as before", "done")',
        'talk(f"{count} key results in {path}")',
    ],
)
def test_the_law_on_sentences_sees_one_elsewhere(said: str) -> None:
    assert words.sentences(code(tui__screens__today__screen=said))


def test_the_law_on_sentences_leaves_docstrings_and_names_alone() -> None:
    text = """
        def f(x: Literal["where to play", "how to win"]) -> None:
            "This is said of the function, and to nobody else."
            self.say(say.DONE.format(count=len(found)), "done")
            raise TypeError("use change: rows are replaced, not changed in place")
        """
    assert words.sentences(code(tui__f=text)) == words.words(code(store__f=text)) == []


# --- lock files --------------------------------------------------------------------------------------


def test_the_lock_files_pin_everything_and_name_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text
        assert "--find-links" not in text
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)


def test_the_development_lock_holds_the_pins_of_the_other() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if line and not line.startswith((" ", "#"))}

    assert pins("requirements.lock") <= pins("requirements-dev.lock")
