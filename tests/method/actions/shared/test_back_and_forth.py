"""Every deed of the registry through a real store: done, undone, done again, undone again.

Undone, what stood before stands again, to the order of every table; redone, what the deed made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from method.actions.registry import DEEDS
from method.plan.okr_list import ListedKeyResult, ListedObjective
from store.documents.base import Document
from store.documents.deeds import Refusal
from store.documents.plan import Plan
from store.documents.tables import COLLECTIONS, SINGLETONS
from store.documents.versions import Difference
from tests.plans import MONDAY
from tui.cli.demo_store import make_demo
from tui.session import Session
from tui.store_words import sentence_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
Given = Callable[[Plan], Mapping[str, Any]]
WHY = {"reason": "We learned more"}


class Case(NamedTuple):
    """A deed with what it is given, and what is done before it; each is asked of the plan as it then is."""

    deed: str
    given: Given = lambda plan: {}
    first: tuple[tuple[str, Given], ...] = ()


def with_(**given: Any) -> Given:
    return lambda plan: given


def of(key: str, **given: Any) -> Given:
    """Given with the id of the objective or key result of that key."""
    return lambda plan: {"id": id_of(plan, key), **given}


def id_of(plan: Plan, key: str) -> str:
    return str(next(each.id for each in (*plan.objectives, *plan.key_results) if each.key == key))


def added(table: str, **given: Any) -> Given:
    """Given with the id of the row that was added to that table last."""
    return lambda plan: {"id": plan.table(table)[-1].id, **given}


def first_check_in(plan: Plan) -> str:
    return str(plan.check_ins[0].id)


DRAFT = ("add_objective", with_(text="Clinics trust what they see"))
DRAFT_RESULT = (
    "add_key_result",
    lambda plan: {"objective": plan.objectives[-1].id, "statement": "Lift visits from 1 to 20 by 18 Dec"},
)
LIST = [ListedObjective("Answer sooner", 1, "", "", [ListedKeyResult("Cut hours from 9 to 3", 2)])]
SCORE = {"why": "Nearly there", "adjusted_because": "Two clinics count twice", "score": 0.6}
SCORED = [(f"O{n}.{m}", with_(key=f"O{n}.{m}", **SCORE)) for n in (1, 2) for m in (1, 2, 3)]
CLOSED = (
    *(("score_key_result", given) for _, given in SCORED),
    ("close_cycle", with_()),
)
CHECK_IN = {"now": NOW, "value": 21.0, "confidence": 7, "colour": "green", "changed": "Two more clinics"}

DOUBLE = (
    "add_key_result",
    lambda plan: {"objective": plan.objectives[-1].id, "statement": "Double the signups by 18 Dec"},
)
FIRST_VALUE = ("check_in", with_(key="O3.1", now=NOW, value=40.0, confidence=5))

CASES = [
    Case("add_key_result", DRAFT_RESULT[1], (DRAFT,)),
    Case("add_learning", with_(believed="They look", saw="They ask", now_do="We call", key="O1.1")),
    Case("add_objective", DRAFT[1]),
    Case("add_peer_review", with_(feasible="yes", aligned="no", comments="Sixty is a lot")),
    Case("add_priority", with_(text="Call ten clinics", key_result="booking-O1.2")),
    Case("add_row", with_(table="obstacles", fields={"text": "Nobody answers at nine"}, step="strategy")),
    Case("add_row", with_(table="wins", fields={"text": "A first one"})),
    Case("add_win", with_(text="A clinic wrote to thank us", who="Jo")),
    Case(
        "agree_guidelines",
        first=(("set_field", with_(table="guidelines", id="guidelines", field="agreed_by", value=[])),),
    ),
    Case(
        "answer_prompt",
        lambda plan: {
            "prompt": "OBJ-true-by",
            "about": "booking-O1",
            "text": "Lift visits booked at night from 2% to 9% by 18 Dec",
            "into": "key_result",
        },
    ),
    Case("answer_prompt", with_(prompt="KR-true", about="booking-O1.1", text="They look", into="condition")),
    Case("answer_sufficiency", with_(objective="booking-O1", sufficient="no", missing="The evening")),
    Case("bring_back", lambda plan: {"id": plan.dismissals[0].id}),
    Case("check_in", with_(key="O1.1", **CHECK_IN)),
    Case("check_in", with_(key="O1.1", on=date(2026, 10, 20), **CHECK_IN)),
    Case("choose_direction", with_(text="The evening first")),
    Case("choose_organisation", with_(key="booking")),
    Case("commit_set", with_(reason="We begin"), (DRAFT, DRAFT_RESULT)),
    Case("confirm_dependency", lambda plan: {"id": plan.dependencies[-1].id, "confirmed_by": "Ruth"}),
    Case(
        "correct_check_in",
        lambda plan: {"id": first_check_in(plan), "fields": {"value": 5.0}, "why": "Last week's report"},
    ),
    Case("correct_key_result", of("O1.1", field="target", value=30, **WHY)),
    Case("dismiss", with_(rule="KR-8", about="booking-O1.1", text="Lift", why="We know")),
    Case("drop_key_result", of("O1.3", **WHY)),
    Case("drop_objective", of("O1", **WHY)),
    Case("duplicate_okr", of("O1")),
    Case("duplicate_okr", of("O1.2")),
    Case(
        "fill_capacity",
        first=(("remove_row", lambda plan: {"table": "capacity", "id": plan.capacity[1].id}),),
    ),
    Case(
        "fill_past_results",
        first=(("remove_row", lambda plan: {"table": "past_results", "id": plan.past_results[1].id}),),
    ),
    Case("group_insight", lambda plan: {"id": plan.insights[0].id, "theme": "A theme of its own"}),
    Case("hand_over", with_(owner="jo", to={"booking-O1.3": "tomas"})),
    Case("judge_condition", lambda plan: {"id": plan.conditions[-1].id, "state": "true", "evidence": "38"}),
    Case("kpi_to_key_result", lambda plan: {"id": plan.kpis[0].id, "objective": "booking-O1"}),
    Case("look_at_middle", with_(objective="booking-O2", still_right="yes", moving="No", changes="None")),
    Case(
        "merge_copy",
        lambda plan: {
            "taken": [
                Difference("objectives", "booking-O1", "text", plan.objectives[0].text, "Sooner", "there")
            ]
        },
    ),
    Case("move_key_result", of("O1.3", objective="booking-O2", **WHY)),
    Case("move_okr", of("O1.3", by=-1)),
    Case("move_row", lambda plan: {"table": "obstacles", "id": plan.obstacles[0].id, "by": 1}),
    Case("not_now", with_(prompt="OBJ-obstacle", about="booking-O1")),
    Case("open_next_cycle", with_(), CLOSED[:-1]),
    Case("plan_review", with_(cadence="fortnightly")),
    Case("read_kpi", lambda plan: {"id": plan.kpis[0].id, "value": 4.5}),
    Case("reconfirm", with_(what="strategy", kept=False, market_changes="A new calendar")),
    Case("record_verdict", with_(question="order", verdict="no", note="Why A first?")),
    Case("remove_check_in", lambda plan: {"id": first_check_in(plan), "why": "It was another clinic"}),
    Case("remove_row", lambda plan: {"table": "choices", "id": plan.choices[0].id}),
    Case("remove_row", lambda plan: {"table": "wins", "id": plan.wins[2].id}),
    Case(
        "remove_row",
        lambda plan: {"table": "objectives", "id": plan.objectives[-1].id},
        (DRAFT, DRAFT_RESULT),
    ),
    Case("reopen_cycle", with_(reason="A figure was wrong"), CLOSED),
    Case(
        "retype_key_result", of("O1.1", statement="Lift visits booked online from 4% to 30% by 1 Jan", **WHY)
    ),
    Case("score_key_result", SCORED[0][1]),
    Case(
        "score_key_result", with_(key="O1.2", **SCORE | {"score": 0.5}), (("score_key_result", SCORED[1][1]),)
    ),
    Case(
        "take_baseline",
        with_(key="O3.1"),
        (DRAFT, DOUBLE, FIRST_VALUE),
    ),
    Case("set_field", with_(table="retrospective", id="retrospective", field="worked", value="Fridays")),
    Case(
        "take_baseline",
        with_(key="O3.1"),
        (
            DRAFT,
            (
                "add_key_result",
                lambda plan: {"objective": plan.objectives[-1].id, "statement": "Double signups by 18 Dec"},
            ),
            ("check_in", with_(key="O3.1", now=NOW, value=40.0, confidence=5)),
        ),
    ),
    Case("set_field", with_(table="strategy", id="strategy", field="diagnosis", value="So", step="strategy")),
    Case("settle_priority", added("priorities", state="dropped"), (("add_priority", with_(text="Call")),)),
    Case("start_timebox", with_(step="past", minutes=20, now=NOW)),
    Case("stop_timebox", with_(step="past"), (("start_timebox", with_(step="past", minutes=20, now=NOW)),)),
    Case("take_in", with_(objectives=LIST)),
    Case("take_up_again", lambda plan: {"id": plan.past_results[2].id}),
    Case("take_up_step", with_(step="past"), (("waive_step", with_(step="past", reason="No time")),)),
    Case("triage_key_result", of("O1.3", to="kpi", **WHY)),
    Case("triage_objective", of("O2", to="initiative", **WHY)),
    Case("waive_step", with_(step="past", reason="No time")),
    Case("write_insight", with_(text="Nobody reads letters", signed=True)),
]
ON_THE_WORKSPACE = set(
    """
    add_keys set_account add_person add_team merge_workspace_copy remove_keys remove_person remove_team
    set_field_of_workspace set_own_zone
    set_priorities set_role set_stand_in set_team_people
    """.split()
)
"""Deeds on people, teams and cycles: `u` takes back changes to a plan, and they say so."""
SEALED = {
    "answer_readiness",
    "close_readiness",
    "reveal_insights",
    "settle_sealed",
    "sign_insight",
    "type_readiness",
}
STAYS = {"close_cycle", "name_insights", *SEALED}
"""Deeds that undoing never takes back: what was sealed is opened once, and a close is reopened; and one that
the demo's revealed insights refuse."""


def stands(session: Session) -> dict[str, list[dict[str, Any]]]:
    """Everything kept but the history, each table in its order."""
    plan = session.gateway.plan(session.team, session.cycle)
    around = plan.workspace
    tables: dict[str, tuple[Document, ...]] = {
        name: plan.table(name) for name in (*SINGLETONS, *COLLECTIONS) if name != "changes"
    }
    tables |= {"workspace": (around.about,), "teams": around.teams, "people": around.everyone}
    tables |= {"cycles": around.cycles}
    return {
        name: [row.model_dump(mode="json", exclude={"rev"}) for row in rows] for name, rows in tables.items()
    }


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(make_demo(str(tmp_path_factory.mktemp("demo") / "store"), MONDAY))


@pytest.fixture
def mara(demo: Path, tmp_path: Path) -> Session:
    from shutil import copytree

    return Session.open(copytree(demo, tmp_path / "store"), who="mara", today=MONDAY)


def does(session: Session, name: str, given: Given) -> str:
    return session.do(DEEDS[name], **given(session.plan)).said


def test_the_table_knows_every_deed() -> None:
    assert {case.deed for case in CASES} | ON_THE_WORKSPACE | STAYS == DEEDS.keys()


@pytest.mark.parametrize("case", CASES, ids=[f"{at}-{case.deed}" for at, case in enumerate(CASES)])
def test_a_deed_goes_back_and_forth(mara: Session, case: Case) -> None:
    for name, given in case.first:
        does(mara, name, given)
    before = stands(mara)
    said = does(mara, case.deed, case.given)
    after = stands(mara)
    assert after != before
    assert mara.undoable[0].said == said, "what will be undone is said before"
    for _ in range(2):
        mara.undo()
        assert stands(mara) == before
        mara.redo()
        assert stands(mara) == after


def test_a_close_is_reopened_and_not_undone(mara: Session) -> None:
    for name, given in CLOSED:
        does(mara, name, given)
    closed = stands(mara)
    assert "okr reopen" in refused(mara.undo)
    does(mara, "reopen_cycle", with_(reason="A figure was wrong"))
    does(mara, "remove_row", lambda plan: {"table": "scores", "id": plan.scores[0].id})
    mara.undo()
    mara.undo()
    assert stands(mara) == closed


def test_undoing_a_reopening_asks_what_closing_asks(mara: Session, demo: Path) -> None:
    for name, given in CLOSED:
        does(mara, name, given)
    does(mara, "reopen_cycle", with_(reason="A figure was wrong"))
    ines = Session.open(mara.gateway.where, who="ines", today=MONDAY, team="booking")
    does(ines, "remove_row", lambda plan: {"table": "scores", "id": id_of(plan, "O1.2")})
    open_still = stands(mara)
    assert "O1.2" in refused(mara.undo)
    assert stands(mara) == open_still
    does(ines, "score_key_result", SCORED[1][1])
    mara.undo()
    assert mara.plan.retrospective.closed_on == MONDAY
    assert mara.plan.changes[-1].said.startswith("Taken back: ")


def test_nothing_comes_back_where_nobody_would_see_it(mara: Session) -> None:
    """One takes it out, another drops what it hung from: undoing the first would hide it."""
    ines = Session.open(mara.gateway.where, who="ines", today=MONDAY, team="booking")
    does(mara, "drop_key_result", of("O1.3", reason="Too late"))
    does(ines, "drop_objective", of("O1", reason="Another cycle"))
    assert refused(mara.undo).startswith("O1 was dropped meanwhile")
    ines.undo()
    mara.undo()
    assert [each.state for each in mara.plan.key_results] == ["open"] * 6


def test_a_move_is_not_undone_to_where_nobody_would_see_it(mara: Session) -> None:
    ines = Session.open(mara.gateway.where, who="ines", today=MONDAY, team="booking")
    does(mara, "move_key_result", of("O1.3", objective="booking-O2", reason="It is about them"))
    does(ines, "drop_objective", of("O1", reason="Another cycle"))
    assert refused(mara.undo).startswith("O1 was dropped meanwhile")
    ines.undo()
    mara.undo()
    assert [each.key for each in mara.plan.key_results][2] == "O1.3"


def test_the_answers_to_readiness_are_nobodys(mara: Session) -> None:
    does(mara, "set_field", with_(table="readiness", id="readiness", field="closed", value=False))
    for question in ("strategy", "freedom", "safety"):
        does(mara, "set_field", with_(table="readiness", id="readiness", field=question, value=[0] * 5))
    does(mara, "answer_readiness", with_(strategy=1, freedom=2, safety=3))
    assert "can't be undone" in refused(mara.undo)
    assert mara.undoable == []


def refused(run: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refusal:
        run()
    return sentence_of(refusal.value)
