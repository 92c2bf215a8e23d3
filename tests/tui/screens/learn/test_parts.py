"""The parts of Learn, each alone: its sections, the cycle that follows, closing."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Size

from method.learning.warning_signs import Sign
from method.wording import learn as say
from store.documents.plan import Plan
from store.documents.rhythm import Learning, Retrospective
from tests.plans import check_in, key_result, make_plan, objective
from tests.tui.driver import story
from tests.tui.screens.desk import Desk
from tui.screens.learn.cycle_end import CycleEnd
from tui.screens.learn.learnings import Learnings
from tui.screens.learn.next_cycle import NextCycle
from tui.screens.learn.pane import SectionPane
from tui.screens.learn.scores import Scores
from tui.screens.learn.warning_signs import WarningSigns
from tui.widgets.list.row_list import Row

LAST_DAY = date(2026, 12, 31)
OKRS = {
    "objectives": objective("O1"),
    "key_results": [key_result("O1.1"), key_result("O1.2", "Clinics live")],
    "check_ins": check_in("O1.1", date(2026, 12, 21), 50),
}
OLD = Learning(id="old", believed="They read mail", cycle="2026-Q3")
NEW = Learning(id="new", believed="They look at the page", cycle="2026-Q4", about="O1.1")


class Cursor:
    """A list's cursor without a list."""

    def __init__(self, row: Row | None = None) -> None:
        self.row = row

    def move_to(self, id: str) -> bool:
        self.row = Row(id)
        return True


def learned() -> Plan:
    return make_plan(
        learnings=NEW, previous=make_plan(learnings=OLD, cycle=SimpleNamespace(key="2026-Q3", name=""))
    )


# --- rows ---------------------------------------------------------------------------------------------


def test_scores_begin_at_the_key_result_that_asks_first() -> None:
    cursor = Cursor()
    scores = Scores(Desk(make_plan(**OKRS)), cursor)
    rows = scores.rows(make_plan(**OKRS))
    assert [(row.id, row.heading) for row in rows] == [("O1", True), ("O1.1", False), ("O1.2", False)]
    scores.on_enter()
    assert cursor.row is not None
    assert cursor.row.id == "O1.1"
    assert scores.details(rows[0], make_plan(**OKRS)) == []
    assert scores.details(rows[1], make_plan(**OKRS))[0][0] == "Lift visits booked online"


def test_what_scoring_says_at_its_end_is_said_here() -> None:
    place = Desk(make_plan(**OKRS), None, "All scored.")
    Scores(place, Cursor()).score("O1.1")
    assert place.said == ["All scored."]


def test_learnings_of_another_cycle_are_read_and_not_changed() -> None:
    turned: list[str] = []
    place, cursor = Desk(learned(), None, "Kept."), Cursor()
    section = Learnings(place, cursor, turned.append)
    own, heading, other = section.rows(learned())
    assert (own.id, heading.heading, other.id) == ("new", True, "2026-Q3/old")
    assert section.why_not_open(own) == ""
    assert section.why_not_open(other) == say.OTHER_CYCLE.format(cycle="2026-Q3")
    assert section.why_not_open(None) == say.WHY_NOT_LEARNING
    section.open(other)
    assert place.said == [section.why_not_open(other)]
    section.open(own)
    assert (turned, place.said[1:]) == (["learnings"], ["Kept."])
    [remove] = section.actions()
    cursor.row = own
    remove.run()
    assert place.done == [("remove_row", {"table": "learnings", "id": "new"})]


def test_a_question_leads_to_what_it_speaks_of_or_says_what_was_seen() -> None:
    place = Desk(make_plan())
    section = WarningSigns(place)
    section.found = (
        Sign("late", "Why late?", "Three are late.", ("O1.1",)),
        Sign("strategy", "Which strategy?", "None."),
        Sign("quiet", "Why so quiet?", "Nobody spoke."),
    )
    for row in section.rows(make_plan()):
        section.open(row)
    assert place.went == [("review", "O1.1"), ("prework", "strategy")]
    assert place.said == ["Nobody spoke."]
    assert section.details(section.rows(make_plan())[0], make_plan())[1][0] == "Three are late."


def test_looking_deeper_again_finds_nothing_new_in_the_same_plan() -> None:
    section = WarningSigns(Desk(make_plan(objectives=objective("O1"))))
    assert section.look()
    assert not section.look()


# --- the end ------------------------------------------------------------------------------------------


def closed(next_cycle: str = "") -> Plan:
    return make_plan(retrospective=Retrospective(closed_on=LAST_DAY, next_cycle=next_cycle))


def test_the_next_cycle_is_offered_only_between_closing_and_opening() -> None:
    cycle = NextCycle(lambda name: None)
    assert cycle.fields(make_plan()) == []
    assert cycle.fields(closed("2027-Q1")) == []
    _, *fields = cycle.fields(closed())
    assert [field.value for field in fields] == ["2027-Q1", date(2027, 1, 1), date(2027, 3, 31)]


def test_what_is_given_instead_of_the_offer_leads_the_rest_and_empty_means_the_offer() -> None:
    cycle = NextCycle(lambda name: None)
    assert cycle.take("next cycle/start", date(2027, 1, 4))
    assert cycle.take("next cycle/key", "Spring")
    assert not cycle.take("retrospective/retrospective/retrospective/worked", "All of it")
    assert [field.value for field in cycle.fields(closed())[1:3]] == ["Spring", date(2027, 1, 4)]
    cycle.take("next cycle/key", None)
    assert cycle.fields(closed())[1].value != "Spring"


def ending(plan: Plan, here: str = "close", refuses: str = "") -> tuple[CycleEnd, Desk, list[str]]:
    place, ways = Desk(plan, refuses=refuses, today=LAST_DAY), list[str]()

    async def leave(key: str) -> None:
        ways.append(f"to {key}")

    closing = CycleEnd(place, lambda: here, ways.append, lambda key: ways.append(f"at {key}"), leave)
    return closing, place, ways


async def test_going_on_closes_then_shows_the_next_cycle_then_opens_it_then_goes_there() -> None:
    closing, place, ways = ending(make_plan(), here="scores")
    await closing.go_on()
    assert (place.done, ways) == ([("close_cycle", {})], ["close"])
    closing, place, ways = ending(closed(), here="scores")
    await closing.go_on()
    assert (place.done, ways) == ([], ["close"])
    closing, place, ways = ending(closed())
    await closing.go_on()
    assert place.done == [("open_next_cycle", {"key": "", "start": None, "end": None})]
    closing, place, ways = ending(closed("2027-Q1"))
    await closing.go_on()
    assert (place.done, ways) == ([], ["to 2027-Q1"])


async def test_where_a_score_is_missing_closing_leads_to_it_and_says_so() -> None:
    plan = make_plan(**OKRS)
    closing, place, ways = ending(plan, refuses="Scores are missing.")
    await closing.go_on()
    assert (ways, place.said) == (["at O1.1"], ["Scores are missing."])


def test_the_key_says_what_comes_next() -> None:
    names = [ending(plan)[0].act()[0] for plan in (make_plan(), closed(), closed("2027-Q1"))]
    assert names == ["close cycle", "open next", "go to 2027-Q1"]


# --- the pane -----------------------------------------------------------------------------------------


class Numbers:
    """A section of three rows."""

    key = "numbers"

    def intro(self, plan: Plan, short: bool) -> Content:
        return Content("Short" if short else "Three of them")

    def titles(self, plan: Plan, cells: int) -> None:
        return None

    def rows(self, plan: Plan, lines: int = 0) -> list[Row]:
        return [Row(word, text=word) for word in ("one", "two", "three")]

    def draw(self, row: Row, plan: Plan, cells: int, selected: bool) -> str:
        return f"row {row.text}"

    def details(self, row: Row, plan: Plan) -> list[tuple[str, str]]:
        return [(f"About {row.text}.", "")]


class Alone(App[None]):
    """Only the pane."""

    def compose(self) -> ComposeResult:
        yield SectionPane()


async def test_the_pane_draws_rows_and_tells_of_the_one_under_the_cursor() -> None:
    async with story(Alone(), size=(60, 24)) as person:
        pane = person.app.query_one(SectionPane)
        pane.show_rows(Numbers(), make_plan(), Size(60, 24))
        pane.row_list.move_to("two")
        pane.tell()
        await person.settles()
        person.sees("Three of them", "row one", "row three", "About two.")
        pane.show_rows(Numbers(), make_plan(), Size(60, 20))
        await person.settles()
        person.sees("Short")
