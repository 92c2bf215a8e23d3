"""The field a sentence is typed in, alone on a bare screen: it keeps every letter and hands it on."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App, ComposeResult

from tests.plans import key_result, make_plan, objective
from tests.tui.driver import story
from tests.tui.screens.draft.stand_in import StandIn
from tui.screens.draft.sentence import field as sentence_field
from tui.screens.draft.sentence.field import SentenceField, SentenceKey
from tui.screens.draft.sentence.saving import needs_reason, save_sentence, stored_sentence

NEW = SentenceKey("objectives", "", True)
HELD = SentenceKey("key_results", "O1.1", False)


class Alone(App[None]):
    """Only the field; `read` notes what it hands on."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[tuple[str, bool]] = []
        self.keeper = StandIn(make_plan())

    def compose(self) -> ComposeResult:
        yield SentenceField(self.keeper, self.note)

    def on_mount(self) -> None:
        self.field.focus()

    def note(self, text: str) -> None:
        self.read.append((text, self.field.is_paused))

    @property
    def field(self) -> SentenceField:
        return self.query_one(SentenceField)


@pytest.mark.parametrize(
    "key", [NEW, HELD, SentenceKey("key_results", "O1", True), SentenceKey("objectives", "a/b", False)]
)
def test_a_sentence_is_found_again_by_the_place_of_its_words(key: SentenceKey) -> None:
    assert SentenceKey.at(key.place) == key


def test_the_places_are_those_on_the_disk() -> None:
    assert NEW.place == "draft/objectives/new/"
    assert HELD.place == "draft/key_results/held/O1.1"


@pytest.mark.parametrize(
    "place", ["", "draft", "draft/answer/O1/KR-true", "fields/objectives/new/", "draft/kpis/new/"]
)
def test_other_words_are_no_sentence(place: str) -> None:
    assert SentenceKey.at(place) is None


async def test_nothing_is_kept_or_read_while_no_sentence_is_open() -> None:
    app = Alone()
    async with story(app) as person:
        await person.types("words")
        assert (app.read, app.keeper.words) == ([], {})


async def test_every_letter_is_kept_and_read_as_unfinished() -> None:
    app = Alone()
    async with story(app) as person:
        assert app.field.open(NEW, "") is False
        await person.types("ab")
        assert app.read[:2] == [("a", False), ("ab", False)]
        assert app.keeper.words == {NEW.place: "ab"}
        app.field.give_up()
        assert (app.field.key, app.keeper.words) == (None, {})


async def test_it_is_read_again_after_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_field, "PAUSE", 0.01)
    app = Alone()
    async with story(app) as person:
        app.field.open(NEW, "")
        await person.types("a")
        while app.read[-1] != ("a", True):
            await person.pilot.pause(0.01)


async def test_kept_words_are_back_and_closing_leaves_them() -> None:
    app = Alone()
    async with story(app):
        app.keeper.keep(HELD.place, "Cut calls")
        assert app.field.open(HELD, "Lift visits") is True
        assert (app.field.text, app.field.seen) == ("Cut calls", "Lift visits")
        app.field.close()
        assert app.keeper.words == {HELD.place: "Cut calls"}


async def test_from_blank_to_blank() -> None:
    app = Alone()
    async with story(app) as person:
        app.field.open(NEW, "")
        app.field.replace_text("__ from __ to 3")
        assert app.field.has_blank
        await person.types("Calls")
        assert app.field.to_blank()
        await person.types("9")
        assert app.field.text == "Calls from 9 to 3"
        assert not app.field.has_blank
        assert not app.field.to_blank()
        assert app.keeper.words[NEW.place] == "Calls from 9 to 3"


# --- keeping it in the store --------------------------------------------------------------------------

COMMITTED = make_plan(
    objectives=[objective("O1", "An hour")], key_results=[key_result("O1.1", "Lift visits")]
)


def test_only_other_words_of_what_is_committed_need_a_reason() -> None:
    drafted = make_plan(objectives=[objective("O1", "An hour", state="draft")])
    held = SentenceKey("objectives", "O1", False)
    assert needs_reason(COMMITTED, HELD, "Lift calls")
    assert not needs_reason(COMMITTED, HELD, "Lift visits")
    assert not needs_reason(COMMITTED, SentenceKey("key_results", "O1", True), "Lift calls")
    assert not needs_reason(drafted, held, "Two hours")
    assert (stored_sentence(COMMITTED, held), stored_sentence(COMMITTED, NEW)) == ("An hour", "")


@pytest.mark.parametrize(
    ("key", "deed", "given"),
    [
        (NEW, "add_objective", {"text": "Words"}),
        (SentenceKey("key_results", "O1", True), "add_key_result", {"objective": "O1", "statement": "Words"}),
        (
            HELD,
            "set_field",
            {
                "table": "key_results",
                "id": "O1.1",
                "field": "statement",
                "value": "Words",
                "seen": "Lift visits",
                "reason": "",
            },
        ),
    ],
    ids=["new objective", "new key result", "changed"],
)
def test_each_sentence_has_its_deed(key: SentenceKey, deed: str, given: dict[str, Any]) -> None:
    place = StandIn(COMMITTED)
    made = save_sentence(place, key, "Words", seen="Lift visits")  # type: ignore[arg-type]
    assert (made, place.deeds) == ("made", [(deed, given)])
