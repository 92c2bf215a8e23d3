"""A closed cycle stands: every deed on its plan is refused; learnings go on, a facilitator may reopen it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from method.actions.close_cycle import (
    add_learning,
    close_cycle,
    open_next_cycle,
    reopen_cycle,
    score_key_result,
)
from method.actions.coach import dismiss
from method.actions.drafting import (
    add_key_result,
    add_objective,
    correct_key_result,
    drop_key_result,
    drop_objective,
    retype_key_result,
    triage_key_result,
)
from method.actions.edit_fields import add_row, move_row, remove_row, set_field
from method.actions.kpis import kpi_to_key_result
from method.actions.prework import choose_direction, write_insight
from method.actions.rhythm import add_priority, add_win, check_in, look_at_middle, read_kpi, settle_priority
from store.documents.deeds import Outcome
from store.documents.rhythm import Priority, Retrospective, Score
from store.documents.strategy import Choice, Obstacle
from store.documents.workspace import KPI, Cycle
from tests.method.actions.deeds import NOW, Doing
from tests.plans import CYCLE, MONDAY, key_result, objective

DEED = Callable[..., Outcome]
STANDS: list[tuple[DEED, dict[str, Any]]] = [
    (check_in, {"key": "O1.1", "now": NOW, "value": 1}),
    (score_key_result, {"key": "O1.1", "score": 0.9, "why": "Good"}),
    (correct_key_result, {"id": "O1.1", "field": "target", "value": 50.0}),
    (retype_key_result, {"id": "O1.1", "statement": "Lift visits from 0 to 5"}),
    (set_field, {"table": "objectives", "id": "O1", "field": "text", "value": "Another aim"}),
    (set_field, {"table": "scores", "id": "O1.1", "field": "why", "value": "Luck"}),
    (set_field, {"table": "retrospective", "id": "retrospective", "field": "closed_on", "value": None}),
    (set_field, {"table": "review_plan", "id": "review_plan", "field": "success", "value": 0.5}),
    (add_row, {"table": "obstacles", "fields": {"text": "No one answers"}}),
    (move_row, {"table": "obstacles", "id": "b", "by": -1}),
    (remove_row, {"table": "choices", "id": "a"}),
    (add_objective, {"text": "Make mornings calm"}),
    (add_key_result, {"objective": "O1", "statement": "Calls from 9 to 3"}),
    (drop_key_result, {"id": "O1.1", "reason": "Too late"}),
    (drop_objective, {"id": "O1", "reason": "Too late"}),
    (triage_key_result, {"id": "O1.1", "to": "kpi", "reason": "It stays"}),
    (add_priority, {"text": "Ring eight clinics"}),
    (settle_priority, {"id": "p1", "state": "done"}),
    (add_win, {"text": "The last clinic is live"}),
    (read_kpi, {"id": "k1", "value": 3.0}),
    (kpi_to_key_result, {"id": "k1", "objective": "O1"}),
    (look_at_middle, {"objective": "O1", "still_right": "yes", "moving": "", "changes": ""}),
    (choose_direction, {"text": "North"}),
    (write_insight, {"text": "They call at eight"}),
    (dismiss, {"rule": "OBJ-5", "about": "O1", "text": "", "why": "Fine"}),
]
GOES_ON: list[tuple[DEED, dict[str, Any]]] = [
    (add_learning, {"believed": "They look", "saw": "They do not", "now_do": "Remind"}),
    (set_field, {"table": "retrospective", "id": "retrospective", "field": "worked", "value": "The link"}),
    (open_next_cycle, {}),
    (reopen_cycle, {"reason": "Two clinics were counted twice"}),
]


def a_team(**around: Any) -> Doing:
    return Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
        scores=[Score(id="O1.1", score=0.5, why="Slow")],
        obstacles=[Obstacle(id="a", rank=1, text="Calls"), Obstacle(id="b", rank=2, text="Paper")],
        choices=[Choice(id="a", key="A", rank=1, text="Small clinics first")],
        priorities=[Priority(id="p1", person="mara", week=MONDAY, text="Ring")],
        kpis=[KPI(id="k1", name="Complaints", unit="calls", low=0, high=5)],
        **around,
    )


@pytest.fixture(params=["closed by the team", "closed for all"])
def closed(request: pytest.FixtureRequest) -> Doing:
    if request.param == "closed by the team":
        return a_team(retrospective=Retrospective(closed_on=date(2026, 11, 20)))
    return a_team(cycles=[Cycle(**{**dict(CYCLE), "state": "closed"})])


def known(deed: DEED, given: dict[str, Any]) -> None:
    """Each of the table can be done while the cycle is open: it is the close that refuses it."""
    if deed in (reopen_cycle,) or given.get("field") == "closed_on":
        return
    a_team().do(deed, **given)


@pytest.mark.parametrize(("deed", "given"), STANDS)
def test_what_stands_after_the_close(closed: Doing, deed: DEED, given: dict[str, Any]) -> None:
    known(deed, given)
    if given.get("field") == "closed_on" and closed.plan.retrospective.closed_on is None:
        return
    told = closed.refused(deed, **given)
    assert told.startswith(("2026-Q4 was closed on 20 November, so", "2026-Q4 is closed, so"))
    assert "A facilitator can reopen it" in told


@pytest.mark.parametrize(("deed", "given"), GOES_ON)
def test_what_goes_on_after_the_close(closed: Doing, deed: DEED, given: dict[str, Any]) -> None:
    known(deed, given)
    closed.do(deed, **given)


def test_a_cycle_is_reopened_with_a_reason_changed_and_closed_again() -> None:
    team = a_team(retrospective=Retrospective(closed_on=date(2026, 11, 20)))
    assert "takes a reason" in team.refused(reopen_cycle, reason=" ")
    outcome = team.do(reopen_cycle, reason="Two clinics were counted twice")
    assert (outcome.said, outcome.why) == (
        "2026-Q4 is open again: Two clinics were counted twice",
        "Two clinics were counted twice",
    )
    assert "isn't closed" in team.refused(reopen_cycle, reason="Again")
    team.do(score_key_result, key="O1.1", score=0.4, why="Counted twice")
    team.do(close_cycle)
    assert "was closed" in team.refused(score_key_result, key="O1.1", score=0.5, why="No")
