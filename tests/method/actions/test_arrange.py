"""Moving, ordering and copying objectives and key results: history comes along, the old key finds it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.actions.arrange import duplicate_okr, move_key_result, move_okr
from method.actions.drafting import add_key_result, drop_objective
from method.actions.shared.helpers import key_result_of
from method.plan.active_set import in_line, line_of, live_key_results, live_objectives
from method.rhythm.standing import standing
from method.rhythm.status import status
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, check_in, key_result, objective


def a_team(**fields: Any) -> Doing:
    return Doing(
        objectives=[objective(key, **fields) for key in ("O1", "O2", "O3")],
        key_results=[key_result(key) for key in ("O1.1", "O1.2", "O1.3", "O2.1")],
        check_ins=[check_in("O1.2", date(2026, 11, 16), 60)],
    )


ORDERS = [
    ([("O3", -1)], ["O1", "O3", "O2"]),
    ([("O3", -2)], ["O3", "O1", "O2"]),
    ([("O1", 1)], ["O2", "O1", "O3"]),
    ([("O1", 9)], ["O2", "O3", "O1"]),
    ([("O1", -1)], ["O1", "O2", "O3"]),
    ([("O3", -1), ("O1", 1)], ["O3", "O1", "O2"]),
]


@pytest.mark.parametrize(("moves", "order"), ORDERS)
def test_objectives_stand_as_people_order_them_in_every_list(
    moves: list[tuple[str, int]], order: list[str]
) -> None:
    team = a_team()
    for id, by in moves:
        team.do(move_okr, id=id, by=by)
    assert [each.key for each in live_objectives(team.plan)] == order
    assert [each.key for each in sorted(team.plan.objectives, key=in_line)] == order
    assert [group.objective.key for group in status(team.plan, MONDAY).groups] == order


def test_key_results_move_within_their_objective_and_keep_their_keys() -> None:
    team = a_team()
    assert team.do(move_okr, id="O1.3", by=-2).said == "O1.3 stands at place 1 now."
    team.do(move_okr, id="O2", by=-1)
    assert [each.key for each in live_key_results(team.plan, "O1")] == ["O1.3", "O1.1", "O1.2"]
    every = sorted(team.plan.key_results, key=line_of(team.plan))
    assert [each.key for each in every] == ["O2.1", "O1.3", "O1.1", "O1.2"]
    team.do(add_key_result, objective="O1", statement="Calls from 9 to 3")
    assert [each.key for each in live_key_results(team.plan, "O1")][-1] == "O1.4"


def test_a_moved_key_result_keeps_its_history_and_its_old_key_finds_it() -> None:
    team = a_team(state="draft")
    said = team.do(move_key_result, id="O1.2", objective="O2").said
    assert said.startswith("O1.2 is under O2 now, as O2.2.")
    moved = key_result_of(team.plan, "o1.2")
    assert (moved.id, moved.key, moved.objective, moved.former_keys) == ("O1.2", "O2.2", "O2", ["O1.2"])
    assert standing(moved, team.plan, MONDAY).value == 60
    team.do(add_key_result, objective="O1", statement="Calls from 9 to 3")
    assert team.plan.key_results[-1].key == "O1.4"
    team.do(move_key_result, id="O1.3", objective="O2")
    team.do(move_key_result, id="O1.3", objective="O1")
    again = key_result_of(team.plan, "O1.3")
    assert (again.key, again.former_keys) == ("O1.5", ["O1.3", "O2.3"])


def test_what_is_committed_moves_with_a_reason_and_nothing_moves_under_what_was_dropped() -> None:
    team = a_team()
    assert "takes a reason" in team.refused(move_key_result, id="O1.1", objective="O2")
    assert team.do(move_key_result, id="O1.1", objective="O2", reason="It fits").why == "It fits"
    assert "already" in team.refused(move_key_result, id="O1.1", objective="O2", reason="x")
    team.do(drop_objective, id="O3", reason="Not now")
    assert "O3 was dropped" in team.refused(move_key_result, id="O1.2", objective="O3", reason="x")
    assert "O3 was dropped" in team.refused(move_okr, id="O3", by=-1)
    assert "O3 was dropped" in team.refused(duplicate_okr, id="O3")


def test_a_copy_is_a_draft_without_history() -> None:
    team = a_team()
    team.do(duplicate_okr, id="O1.2")
    made = team.plan.key_results[-1]
    assert (made.key, made.objective, made.target) == ("O1.4", "O1", 100)
    assert standing(made, team.plan, MONDAY).last_check_in is None
    outcome = team.do(duplicate_okr, id="O1")
    copy = team.plan.find("objectives", outcome.about)
    assert copy is not None
    assert (copy.key, copy.state, copy.committed_on) == ("O4", "draft", None)
    assert [each.key for each in live_key_results(team.plan, copy.id)] == ["O4.1", "O4.2", "O4.3", "O4.4"]
