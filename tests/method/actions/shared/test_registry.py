"""The deeds as such: each under the name the history knows it by, none without saying whom it needs."""

from __future__ import annotations

import ast
import importlib.util
from datetime import date
from pathlib import Path

import pytest

from method.actions.edit_fields import add_row
from method.actions.registry import DEEDS
from method.actions.shared.deed import deed
from method.actions.shared.models import MODELS
from store.documents.deeds import Deed, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from tests.plans import MONDAY, make_plan
from tests.world import ROOT, run_python

# What stores hold in their histories: a deed may be written anew, it may not be called anything else.
NAMES = set(
    """
    add_key_result add_keys add_learning add_objective add_peer_review add_person add_priority add_row
    add_team add_win agree_guidelines answer_prompt answer_readiness answer_sufficiency bring_back check_in
    choose_direction choose_organisation close_cycle close_readiness commit_set confirm_dependency
    correct_check_in correct_key_result dismiss drop_key_result drop_objective duplicate_okr fill_capacity
    fill_past_results group_insight hand_over judge_condition kpi_to_key_result look_at_middle
    merge_copy merge_workspace_copy
    move_key_result move_okr move_row name_insights not_now open_next_cycle plan_review read_kpi reconfirm
    record_verdict remove_check_in remove_keys remove_person remove_row remove_team reopen_cycle
    retype_key_result reveal_insights score_key_result set_account set_field set_field_of_workspace
    set_own_zone set_priorities set_role set_stand_in set_team_people settle_priority settle_sealed
    sign_insight start_timebox stop_timebox take_baseline take_in take_up_again take_up_step
    triage_key_result triage_objective type_readiness waive_step write_insight
    """.split()
)
LEADS = set(
    """
    add_keys add_person add_team choose_organisation close_cycle close_readiness commit_set hand_over
    merge_copy merge_workspace_copy open_next_cycle
    remove_keys remove_person remove_team reopen_cycle reveal_insights set_field_of_workspace
    set_account set_priorities set_role set_team_people start_timebox stop_timebox take_up_step
    type_readiness waive_step
    """.split()
)
ANYONE = {"add_peer_review", "confirm_dependency", "record_verdict", "set_own_zone", "set_stand_in"}


def does_nothing(plan: Plan, who: str, today: date) -> Outcome:
    return Outcome((), f"{who} looked at it.")


def test_each_deed_keeps_the_name_it_has_on_the_disk() -> None:
    assert set(DEEDS) == NAMES
    assert all(name == each.name for name, each in DEEDS.items())


def test_each_deed_says_whom_it_needs() -> None:
    assert {name for name, each in DEEDS.items() if each.needs == "facilitator"} == LEADS
    assert {name for name, each in DEEDS.items() if each.needs == "anyone"} == ANYONE


def test_every_deed_that_is_written_anywhere_is_registered() -> None:
    written = [
        word.value
        for path in sorted((ROOT / "method").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        for call in node.decorator_list
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "deed"
        for word in call.args
        if isinstance(word, ast.Constant)
    ]
    assert sorted(written) == sorted(NAMES)


def test_a_deed_that_says_nobody_it_needs_is_none() -> None:
    with pytest.raises(TypeError, match="needs"):
        deed("look_at_it")(does_nothing)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="needs"):
        deed("look_at_it", needs="somebody")(does_nothing)  # type: ignore[arg-type]
    assert "look_at_it" not in DEEDS


def test_no_two_deeds_have_one_name() -> None:
    with pytest.raises(TypeError, match="add_win"):
        deed("add_win", needs="team")(does_nothing)


def test_a_deed_is_called_as_the_function_it_is() -> None:
    looks = Deed(does_nothing, "look_at_it", "anyone")
    assert looks(make_plan(), "jo", MONDAY) == Outcome((), "jo looked at it.")
    assert (looks.name, looks.needs, looks.__doc__) == ("look_at_it", "anyone", does_nothing.__doc__)


def test_no_deed_is_found_by_a_word() -> None:
    """Not by getattr on a module of deeds: a deed renamed would then be missed only when a key is pressed."""
    asked = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "tui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr"
        if isinstance(node.args[0], ast.Name) and (ROOT / f"method/actions/{node.args[0].id}.py").exists()
    ]
    assert asked == []


RIGHT_AND_WRONG = """
from method.actions.rhythm import add_win, settle_priority
from method.actions.setup import add_team
from store.gateway import Gateway
from tui.session import Session

def does(gateway: Gateway, session: Session) -> None:
    gateway.act(add_win, "booking", "2026-Q4", text="First clinic live")
    gateway.act_on_workspace(add_team, name="Legal", people=["jo"])
    session.do(add_win, text="First clinic live", who="jo")
    session.do_on_workspace(add_team, name="Legal")
    gateway.act(add_win, "booking", "2026-Q4", txt="")  # no such word
    gateway.act(settle_priority, "booking", "2026-Q4", id="p1")  # one is missing
    gateway.act(add_team, "booking", "2026-Q4", name="Legal")  # not on a plan
    gateway.act_on_workspace(add_team, nam="Legal")
    session.do(add_win, text=1)
    session.do(settle_priority, state="done")
    session.do(add_win, "First clinic live")
    session.do_on_workspace(add_win, text="")
    session.do(print)
"""


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="needs mypy")
def test_mypy_sees_a_wrong_word_and_a_missing_one(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(RIGHT_AND_WRONG, encoding="utf-8")
    options = ("--config-file=", "--strict", "--python-version=3.11", "--follow-imports=silent")
    kept = f"--cache-dir={ROOT / '.mypy_cache' / 'deeds'}"
    done = run_python("-m", "mypy", *options, kept, "--no-error-summary", snippet)
    lines = {int(line.split(":")[1]) for line in done.stdout.splitlines() if " error: " in line}
    wrong = range(RIGHT_AND_WRONG[: RIGHT_AND_WRONG.index("txt=")].count("\n") + 1, 21)
    assert lines == set(wrong), done.stdout + done.stderr


def test_deeds_know_the_model_of_every_table_and_leave_the_history_alone() -> None:
    tables = {**SINGLETONS, **COLLECTIONS, **WORKSPACE_TABLES}
    known = {table: f"{model.__module__}:{model.__name__}" for table, model in MODELS.items()}
    assert known == tables
    with pytest.raises(Refusal):
        add_row(make_plan(), "jo", MONDAY, table="changes", fields={"by": "mara", "deed": "add_win"})


def test_the_store_names_no_deed() -> None:
    """Deeds say themselves what they are called, need and unlock; below them nobody knows one by its name."""
    named = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value}"
        for path in sorted((ROOT / "store").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in NAMES
    ]
    assert named == []
