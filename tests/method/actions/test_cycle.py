"""The end of a cycle and the beginning of the next."""

from __future__ import annotations

from datetime import date

import pytest

from method.actions.close_cycle import add_learning, close_cycle, open_next_cycle, score_key_result
from store.documents.okrs import Initiative
from store.documents.prework import Department, DepartmentNeed, Guidelines, Need, Stakeholder
from store.documents.strategy import Choice, Condition, Direction, NotDoing, Obstacle, Strategy
from store.documents.workspace import KPI, Cycle, Team
from tests.method.actions.deeds import Doing
from tests.plans import CYCLE, MONDAY, TEAM, check_in, key_result, objective


@pytest.fixture
def ending() -> Doing:
    """A committed set with one key result read and one not."""
    return Doing(
        objectives=[objective("O1"), objective("O2", state="draft")],
        key_results=[key_result("O1.1"), key_result("O1.2"), key_result("O2.1")],
        check_ins=[check_in("O1.1", date(2026, 11, 16), 60)],
    )


def test_a_score_is_worked_out_from_the_last_value(ending: Doing) -> None:
    assert ending.do(score_key_result, key="O1.1", why="The link moved").said == "O1.1 scores 0.6."
    [score] = ending.plan.scores
    assert (score.id, score.computed, score.score, score.why) == ("O1.1", 0.6, 0.6, "The link moved")


def test_another_figure_than_the_one_worked_out_takes_a_reason(ending: Doing) -> None:
    said = ending.refused(score_key_result, key="O1.1", score=0.9, why="Good")
    assert said == "O1.1 works out at 0.6 and you gave 0.9: say in a few words why the figure is wrong."
    ending.do(score_key_result, key="O1.1", score=0.9, adjusted_because="Two clinics were counted late")
    ending.do(score_key_result, key="O1.1", why="The link moved", carries_over=True)
    [score] = ending.plan.scores
    assert (score.score, score.why, score.carries_over) == (0.9, "The link moved", True)


def test_without_a_value_the_score_is_given(ending: Doing) -> None:
    assert "give the score yourself" in ending.refused(score_key_result, key="O1.2")
    assert "from 0 to 1" in ending.refused(score_key_result, key="O1.2", score=70)
    ending.do(score_key_result, key="O1.2", score=0.3, why="We never measured it")
    assert ending.plan.scores[0].computed is None


def test_a_cycle_closes_when_every_committed_key_result_has_its_score_and_its_why(ending: Doing) -> None:
    assert ending.refused(close_cycle).startswith("These still need a score or a why: O1.1, O1.2.")
    ending.do(score_key_result, key="O1.1", why="The link moved")
    ending.do(score_key_result, key="O1.2", score=0.3)
    assert "O1.2." in ending.refused(close_cycle)
    ending.do(score_key_result, key="O1.2", why="We never measured it")
    ending.do(close_cycle)
    assert ending.plan.retrospective.closed_on == MONDAY
    assert ending.plan.cycle.state == "closed"
    assert "was closed" in ending.refused(close_cycle)


def test_a_team_among_others_closes_the_cycle_for_itself_only() -> None:
    team = Doing(teams=[TEAM, Team(id="reception", key="reception", name="Reception")])
    team.do(close_cycle)
    assert team.plan.retrospective.closed_on == MONDAY
    assert team.plan.cycle.state == "open"


def test_a_learning_remembers_the_key_result_it_came_from(ending: Doing) -> None:
    ending.do(score_key_result, key="O1.1", why="The link moved")
    ending.do(add_learning, believed="They look on the page", saw="They do not", now_do="Remind", key="O1.1")
    [learning] = ending.plan.learnings
    assert (learning.about, learning.score, learning.cycle) == ("O1.1", 0.6, "2026-Q4")
    assert learning.statement == ending.plan.key_results[0].statement
    assert "what you believed" in ending.refused(add_learning, believed="", saw="Something", now_do="")


@pytest.fixture
def strategic() -> Doing:
    return Doing(
        direction=Direction(mission="Seen when needed", confirmed="kept"),
        strategy=Strategy(guiding_policy="By one hour a day", confirmed="kept", market_changes="None"),
        obstacles=[Obstacle(id="o", rank=1, text="Calling")],
        choices=[Choice(id="a", key="A", rank=1, text="Small clinics", removes=["o"])],
        conditions=[
            Condition(id="c1", key="C1", of="a", text="They decide", belief=4),
            Condition(id="c2", key="C2", of="O1.1", text="They click"),
        ],
        not_doing=[NotDoing(id="n", text="Hospitals")],
        stakeholders=[Stakeholder(id="s", name="Patients")],
        needs=[Need(id="w", of="s", rank=1, text="This week", answered_by=["a", "O1"])],
        departments=[Department(id="d", name="Reception", met_on=MONDAY)],
        department_needs=[DepartmentNeed(id="dn", of="d", text="An hour", confirmed_by="Ruth")],
        guidelines=Guidelines(good_objective="One line", agreed_by=["mara"]),
        kpis=[KPI(id="k", name="Calls", guards=["O1"])],
        initiatives=[
            Initiative(id="i1", key="I1", of="a", text="Two hours a day", month="2027-02"),
            Initiative(id="i2", key="I2", of="O1.1", text="Reminders"),
        ],
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
    )


def test_the_next_cycle_takes_the_strategy_along_and_confirms_nothing(strategic: Doing) -> None:
    done = strategic.do(open_next_cycle)
    opened = strategic.around["cycles"][-1]
    assert isinstance(opened, Cycle)
    assert (opened.key, opened.start, opened.end) == ("2027-Q1", date(2027, 1, 1), date(2027, 3, 31))
    assert done.about == opened.id
    came = {each.table: each for each in strategic.elsewhere["2027-Q1"]}
    assert came["direction"].mission == "Seen when needed"  # type: ignore[attr-defined]
    assert came["direction"].confirmed == came["strategy"].confirmed == ""  # type: ignore[attr-defined]
    assert came["needs"].answered_by == ["a"]  # type: ignore[attr-defined]
    assert came["departments"].met_on is None  # type: ignore[attr-defined]
    assert came["department_needs"].confirmed_by == ""  # type: ignore[attr-defined]
    assert came["guidelines"].agreed_by == []  # type: ignore[attr-defined]
    assert came["kpis"].guards == []  # type: ignore[attr-defined]
    assert came["resources"].start == date(2027, 1, 1)  # type: ignore[attr-defined]
    ids = {each.id for each in strategic.elsewhere["2027-Q1"]}
    assert {"o", "a", "c1", "n", "s", "i1"} <= ids
    assert not {"c2", "i2", "O1"} & ids
    assert came["past_results"].cycle == "2026-Q4"  # type: ignore[attr-defined]


def test_a_cycle_is_opened_once(strategic: Doing) -> None:
    strategic.do(open_next_cycle)
    assert strategic.refused(open_next_cycle).startswith("2027-Q1 exists already")


def test_a_cycle_that_another_team_opened_is_joined() -> None:
    opened = Cycle(id="q1", key="2027-Q1", start=date(2027, 1, 1), end=date(2027, 3, 31))
    two = [TEAM, Team(id="reception", key="reception", name="Reception")]
    team = Doing(teams=two, cycles=[CYCLE, opened])
    team.do(open_next_cycle)
    assert len(team.around["cycles"]) == 2
    assert team.elsewhere["2027-Q1"]
    assert "exists already" in Doing(cycles=[CYCLE, opened]).refused(open_next_cycle)


def test_a_cycle_that_began_on_a_monday_is_followed_by_one_that_does() -> None:
    weeks = Cycle(id="q4", key="2026-Q4", start=date(2026, 10, 5), end=date(2027, 1, 1))
    team = Doing(cycles=[weeks])
    plan = team.plan
    plan.cycle = weeks
    cycle = next(change.document for change in open_next_cycle(plan, "mara", MONDAY).changes)  # type: ignore[union-attr]
    assert isinstance(cycle, Cycle)
    assert (cycle.key, cycle.start, cycle.end) == ("2027-Q1", date(2027, 1, 4), date(2027, 4, 2))


def test_dates_and_names_that_cannot_be_are_refused(strategic: Doing) -> None:
    refused = strategic.refused
    assert "would end before" in refused(open_next_cycle, start=date(2027, 2, 1), end=date(2027, 1, 15))
    assert "begin the next cycle after that" in refused(open_next_cycle, start=date(2026, 12, 1))
    assert "cannot name a cycle" in refused(open_next_cycle, key="../elsewhere")
    assert "exists already" in refused(open_next_cycle, key="2026-Q4")
