"""Entering a sentence alone: the panes on a bare screen, and a stand-in that notes the deeds."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from method.wording import draft as say
from store.documents.plan import Plan
from tests.plans import key_result, make_plan, objective
from tests.tui.driver import story
from tests.tui.screens.draft.stand_in import StandIn
from tui.screens.draft.okr_line import okr_of
from tui.screens.draft.panes import DraftPanes
from tui.screens.draft.sentence.entry import SentenceEntry
from tui.screens.draft.sentence.field import SentenceField, SentenceKey

RESULTS = [key_result("O1.1", "Lift visits")]
DRAFTED = make_plan(objectives=[objective("O1", "An hour", state="draft")], key_results=RESULTS)
COMMITTED = make_plan(objectives=[objective("O1", "An hour")], key_results=RESULTS)
ANOTHER = SentenceKey("key_results", "O1", True)


class Alone(App[None]):
    """The panes of the draft without a place around them."""

    def __init__(self, plan: Plan = DRAFTED) -> None:
        super().__init__()
        self.place = StandIn(plan)
        self.field = SentenceField(self.place, lambda text: None)
        self.panes = DraftPanes(self.field)
        self.entry = SentenceEntry(self.place, self.panes, lambda: None)  # type: ignore[arg-type]

    def compose(self) -> ComposeResult:
        yield self.panes

    @property
    def typing(self) -> SentenceKey | None:
        """What is typed; the field shows with it, and only then."""
        assert self.panes.has_class("-typing") == (self.field.key is not None)
        return self.field.key


async def test_after_an_objective_comes_its_first_key_result_and_nothing_ends_it() -> None:
    app = Alone()
    async with story(app):
        app.entry.edit(None)
        assert app.typing == SentenceKey("objectives", "", True)
        app.entry.submit("An hour")
        assert app.typing == SentenceKey("key_results", "made", True)
        app.entry.submit(" ")
        assert app.typing is None
    assert app.place.deeds == [("add_objective", {"text": "An hour"})]


async def test_blanks_are_filled_in_first() -> None:
    app = Alone()
    async with story(app):
        app.entry.add_key_result(okr_of(DRAFTED, "O1.1"))
        app.field.replace_text("Calls from __ to 3")
        app.entry.submit(app.field.text)
        assert (app.typing, app.place.deeds, app.place.said) == (ANOTHER, [], [say.BLANKS_LEFT])


async def test_leaving_writes_only_other_words() -> None:
    app = Alone()
    async with story(app):
        app.entry.edit(okr_of(DRAFTED, "O1.1"))
        app.entry.leave("Lift visits", "out")
        assert (app.typing, app.place.deeds) == (None, [])
        app.entry.edit(okr_of(DRAFTED, "O1.1"))
        app.entry.leave("Lift calls", "next")
        assert app.typing is None
    [(deed, given)] = app.place.deeds
    assert (deed, given["value"], given["seen"]) == ("set_field", "Lift calls", "Lift visits")


async def test_what_could_not_be_written_waits_as_a_draft() -> None:
    app = Alone()
    async with story(app):
        app.place.refuses = True
        app.entry.add_key_result(okr_of(DRAFTED, "O1"))
        app.field.replace_text("Lift calls")
        app.entry.leave("Lift calls", "out")
        assert app.typing is None
    assert app.place.words == {ANOTHER.place: "Lift calls"}


async def test_somebody_elses_change_keeps_the_field_open_until_one_of_both_is_taken() -> None:
    app = Alone()
    async with story(app):
        app.entry.edit(okr_of(DRAFTED, "O1.1"))
        app.field.replace_text("Lift calls")
        app.place.refuses = app.place.contested = True
        app.place.last_trouble = "It now reads so."
        app.entry.leave("Lift calls", "out")
        assert app.typing is not None
        assert (app.field.is_contested, app.place.said) == (True, ["It now reads so."])
        app.entry.leave("Lift calls", "out")
        assert (app.typing, app.place.words) == (None, {})


async def test_what_is_committed_changes_with_a_reason() -> None:
    app = Alone(COMMITTED)
    async with story(app):
        app.entry.edit(okr_of(COMMITTED, "O1.1"))
        app.field.replace_text("Lift calls")
        app.entry.submit("Lift calls")
        assert (app.typing, app.place.deeds) == (None, [])
        app.place.answer("Two clinics left")
    [(deed, given)] = app.place.deeds
    assert (deed, given["value"], given["reason"]) == ("set_field", "Lift calls", "Two clinics left")
    assert app.place.words == {}


@pytest.mark.parametrize(
    ("key", "goes_on"),
    [
        (SentenceKey("objectives", "", True), True),
        (ANOTHER, True),
        (SentenceKey("key_results", "O1.1", False), True),
        (SentenceKey("key_results", "gone", False), False),
        (SentenceKey("key_results", "gone", True), False),
    ],
)
async def test_words_are_taken_up_where_their_line_is_still_there(key: SentenceKey, goes_on: bool) -> None:
    app = Alone()
    async with story(app):
        app.place.keep(key.place, "Half a sen")
        assert app.entry.resume(key) is goes_on
        assert (app.typing, app.field.text) == ((key, "Half a sen") if goes_on else (None, ""))
