"""The last day of a cycle: scores with their whys, retrospective, learning; closed, and the next begun."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from store.documents.base import Document
from store.documents.strategy import Choice, Condition, Direction, Obstacle, Strategy
from store.documents.workspace import Cycle, Team, Workspace
from store.documents.workspace import Person as Someone
from store.open_store import create_store
from tests.plans import check_in, key_result, objective
from tests.tui.driver import Person, story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.cli.demo_store import make_demo
from tui.session import Session

LAST_DAY = date(2026, 12, 31)
HOSTILE = "[/x] [@click=app.quit]x[/] 50% [Q3]"

WORKSPACE = (
    Workspace(name="Harbour Clinics"),
    Team(id="booking", key="booking", name="Booking team"),
    Someone(id="mara", key="mara", name="Mara Lind", role="facilitator", teams=["booking"]),
    Someone(id="jo", key="jo", name="Jo Park", teams=["booking"]),
    Cycle(id="2026-Q4", key="2026-Q4", start=date(2026, 10, 1), end=LAST_DAY),
)
PLAN: tuple[Document, ...] = (
    Direction(mission="Patients of small clinics see a doctor in days", vision="Nobody waits on a phone"),
    Strategy(diagnosis="Booking means calling", guiding_policy="We win by opening one hour a day"),
    Obstacle(id="calling", rank=1, text="Patients can only book by calling"),
    Choice(id="small", key="A", rank=1, text="Small clinics first", over="the hospitals"),
    Condition(id="owners", key="C1", of="small", text="Owners decide within a month", belief=6),
    objective("O1", kind="committed", choices=["small"]),
    key_result("O1.1", "Lift visits booked online from 0% to 20%", metric="visits online", target=20),
    key_result("O1.2", "Clinics live from 0 to 10", metric="clinics live", target=10, unit="clinics"),
    objective("O2", "Clinics trust us with their mornings", choices=["small"]),
    key_result("O2.1", "Owners who recommend us: 10% to 50%", metric="recommend us", baseline=10, target=50),
    check_in("O1.1", date(2026, 12, 21), 20, confidence=9, colour="green"),
    check_in("O1.2", date(2026, 12, 21), 6, confidence=3, colour="red", blocker="Two owners fell ill"),
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, made once."""
    return make_demo(tmp_path_factory.mktemp("demo") / "store", date.fromisoformat(TODAY))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """One team, three key results, two of them read."""
    return made(tmp_path / "store", PLAN)


def made(folder: Path, plan: tuple[Document, ...]) -> Path:
    teams = {("booking", "2026-Q4"): plan}
    create_store(folder, WORKSPACE, person="mara", today=LAST_DAY, team_documents=teams)
    return folder


def opened(store: Path, today: date = LAST_DAY, place: str = "learn") -> OkrApp:
    return OkrApp(Session.open(store, who="mara", today=today, light=True), place=place, store=store)


def kept(store: Path) -> Session:
    return Session.open(store, who="mara", today=LAST_DAY)


async def score_all(person: Person) -> None:
    """The three of the small store: two worked out, one by hand."""
    await person.presses("enter")
    await person.types("The link in the reminders")
    await person.presses("enter", "enter")
    await person.types("Two towns, not three")
    await person.presses("enter")
    await person.types("Two owners fell ill")
    await person.presses("enter", "enter")
    await person.types("0.5")
    await person.presses("enter")
    await person.types("We asked ten of them")
    await person.presses("enter", "enter")


async def test_scores_are_offered_and_each_asks_for_its_why(store: Path) -> None:
    async with story(opened(store)) as person:
        person.sees("1 Scores 0/3", "3 of 3 still ask for something", "A promise: expected to score 1.0.")
        await score_all(person)
        person.sees(
            "1 Scores 3/3", "Every key result has its score and its why. 2 turns to the retrospective"
        )
        assert re.search(r"O1.1  .+━+┃━+ +1.0  ✓", person.screen)
        assert re.search(r"O1.2  .+━+─*┃─+ +0.6  ◐", person.screen)
    scores = {one.id: one for one in kept(store).plan.scores}
    assert (scores["O1.1"].score, scores["O1.1"].why) == (1.0, "The link in the reminders")
    assert (scores["O1.2"].score, scores["O1.2"].what_happened) == (0.6, "Two owners fell ill")
    assert (scores["O2.1"].score, scores["O2.1"].computed) == (0.5, None)


async def test_another_score_is_kept_once_it_has_a_reason_and_comes_back_after_a_break(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("j", "enter", "escape", "k", "9")
        await person.presses("backspace")
        await person.types("7 %")
        await person.presses("enter", "escape", "escape")
        person.sees("0/3")
    assert kept(store).plan.scores == ()
    async with story(opened(store)) as person:
        await person.presses("j", "enter", "escape")
        person.sees("0.07", "The score is kept once you say why it is not 0.6.")
        await person.presses("j", "enter")
        await person.types("Six signed, none is live")
        await person.presses("enter", "escape")
    [score] = kept(store).plan.scores
    assert (score.score, score.adjusted_because) == (0.07, "Six signed, none is live")


async def test_what_is_no_score_is_said_and_nothing_typed_is_lost(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("G", "enter")
        await person.types("a lot")
        await person.presses("enter")
        person.sees("“a lot” is no score. Type a number from 0 to 1, such as 0.7.", "a lot")


async def test_closing_names_what_is_missing_and_goes_there(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("5")
        person.sees("A score or a why is missing: O1.1, O1.2, O2.1.", "The retrospective is empty.")
        await person.presses("X")
        person.sees("These still need a score or a why: O1.1, O1.2, O2.1.", "1 Scores")
        assert "O1.1" in person.line_with("▌")


async def test_from_the_last_score_to_the_pre_work_of_the_next_cycle(store: Path) -> None:
    async with story(opened(store)) as person:
        await score_all(person)
        await person.presses("2", "enter")
        for answer in ("The reminders", "Two towns at once", "Evenings fill first", "One town at a time"):
            await person.types(answer)
            await person.presses("enter")
        person.sees("2 Retrospective 4/4", "3 Learnings")
        await person.presses("escape", "1", "g", "a")
        await person.types("Patients look on the page")
        await person.presses("enter")
        await person.types("They click in the reminder")
        await person.presses("enter")
        await person.types("Put links into reminders")
        await person.presses("enter", "enter", "enter")
        person.sees("We believed: Patients look on the page", "which scored 1.0")
        await person.presses("X")
        person.sees("2026-Q4 was closed on 31 December.", "The next cycle", "2027-Q1", "2027-03-31")
        await person.presses("X")
        person.sees("2027-Q1 is open", "› 1 Mission", "2027-Q1")
        await reconfirm(person)
        await person.presses("6")
        person.sees("Lift visits booked online")
        await person.presses("G")
        person.sees("Mean score 0.7 over 3 key results.")
    session = kept(store)
    session.go(cycle="2027-Q1")
    plan = session.plan
    assert (plan.direction.confirmed, plan.strategy.confirmed) == ("kept", "kept")
    assert [one.score for one in plan.past_results] == [1.0, 0.6, 0.5]
    assert plan.objectives == ()


async def reconfirm(person: Person) -> None:
    """Mission and strategy still hold."""
    person.sees("Nobody waits on a phone", "Still right?")
    await person.presses("escape", "y")
    person.sees("The direction still holds this cycle.")
    await person.presses("2")
    person.sees("We win by opening one hour a day")
    await person.presses("escape", "y", "enter")
    person.sees("The strategy still holds this cycle.")


async def test_the_next_cycle_may_have_another_name_and_other_dates(store: Path) -> None:
    async with story(opened(store)) as person:
        await score_all(person)
        await person.presses("X", "j", "enter")
        await person.types("2027-01-04")
        await person.presses("enter", "escape", "j")
        person.sees("2027-01-04")
        await person.presses("X")
        person.sees("› 1 ")
    assert kept(store).plan.workspace.cycles[-1].start == date(2027, 1, 4)


async def test_a_closed_cycle_stands_until_a_facilitator_reopens_it_with_a_reason(store: Path) -> None:
    async with story(opened(store)) as person:
        await score_all(person)
        await person.presses("X")
        person.sees("was closed on 31 December")
        await person.presses("escape", "R")
        person.sees("Why does 2026-Q4 have to be reopened?")
        await person.types("Two clinics were counted twice")
        await person.presses("enter")
        person.sees("X closes 2026-Q4", "Mara Lind reopened it", "Two clinics were counted twice")
    assert kept(store).plan.cycle.state == "open"


async def test_before_its_end_a_cycle_says_when_scores_come(store: Path) -> None:
    async with story(opened(store, date(2026, 11, 23))) as person:
        person.sees("The cycle runs until 31 December; scores come then. You can give one early.")
        await person.presses("5")
        person.sees("2026-Q4 runs until 31 December: closing comes then.")


async def test_learnings_of_earlier_cycles_are_readable_and_belong_to_them(
    demo: Path, tmp_path: Path
) -> None:
    store = Path(shutil.copytree(demo, tmp_path / "demo"))
    async with story(opened(store, date.fromisoformat(TODAY))) as person:
        await person.presses("3")
        person.sees("From 2026-Q3", "We believed: Patients would look for a booking link", "which scored 0.6")
        await person.presses("j", "enter")
        person.sees("It belongs to 2026-Q3: turn to that cycle with C to change it.")
        await person.presses("]", "]")
        person.sees("A score or a why is missing: O1.1, O1.2, O1.3, O2.1, O2.2, O2.3.")


async def test_what_lies_deeper_is_asked_as_a_question(tmp_path: Path) -> None:
    without_strategy = tuple(one for one in PLAN if one.table in ("objectives", "key_results"))
    async with story(opened(made(tmp_path / "store", without_strategy))) as person:
        await person.presses("4")
        person.sees("Questions for whoever leads the talk. None of them is about a person.")
        person.sees("Could anyone here say the strategy in one sentence?", "points of the strategy are open")
        await person.presses("enter")
        person.sees("Pre-work", "› 2 Strategy")


async def test_words_that_look_like_markup_stay_words(store: Path) -> None:
    async with story(opened(store), size=(60, 20)) as person:
        await person.presses("enter")
        await person.types(HOSTILE)
        await person.presses("enter", "escape", "escape", "escape", "k")
        person.sees("50% [Q3]")
        await person.presses("2", "enter")
        await person.types(HOSTILE)
        await person.presses("enter", "escape")
        person.sees("50% [Q3]")


async def test_words_typed_for_a_score_and_never_kept_come_back_from_today(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("enter")
        await person.types("We asked at the door")
        assert app.session is not None
        app.session.gateway.drafts.flush()
    async with story(opened(store, place="today")) as person:
        person.sees("We asked at the door")
        await person.presses("enter")
        person.sees("Lift visits booked online", "We asked at the door")


async def test_at_mid_cycle_each_objective_is_looked_at_and_its_conditions_rated_again(store: Path) -> None:
    async with story(opened(store, date(2026, 11, 16))) as person:
        await person.presses("M")
        person.sees("Make booking a visit", "Not looked at yet", "A Owners decide within a month")
        assert "━━━━━━────   6" in person.line_with("Owners decide")
        assert not person.shows("How it stands")  # no frames on a small screen
        await person.presses("enter", "right", "enter")
        await person.types("The reminders do")
        await person.presses("enter")
        await person.types("O1.2 goes to one town")
        await person.presses("enter", "enter")
        person.sees("Owners decide within a month", "What did it turn out to be?")
        await person.presses("escape", "]")
        person.sees("Clinics trust us with their mornings")
        await person.presses("[")
        person.sees("Looked at on 16 November.", "O1.2 goes to one town")
        await person.presses("e")
        person.sees("A target or wording that is committed asks why.", "2     O1.1 Lift visits")
        await person.presses("2")
        person.sees("What you correct here is kept", "Target")
        await person.presses("escape")
        person.sees("Looked at on 16 November.")
    async with story(opened(store, date(2026, 11, 16)), size=(120, 40)) as person:
        await person.presses("M")
        person.sees("How it stands", "Mid-cycle review")
    [look] = kept(store).plan.mid_cycles
    assert (look.id, look.still_right, look.moving) == ("O1", "yes", "The reminders do")
