"""Nothing is stored where no view shows it; the doctor names what an older program left there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from method.actions.coach import answer_prompt, dismiss, not_now
from method.actions.drafting import add_key_result, drop_key_result, drop_objective, retype_key_result
from method.actions.edit_fields import add_row, set_field
from method.actions.rhythm import add_priority, check_in, look_at_middle
from method.actions.shared.visible import orphans
from method.plan.change_log import asks_why
from store.documents.deeds import Outcome
from store.documents.history import Change, FieldChange
from store.documents.okrs import Commitment, Dependency
from store.documents.strategy import Condition
from store.open_store import create_store
from tests.method.actions.deeds import NOW, Doing
from tests.plans import CYCLE, MONDAY, PEOPLE, TEAM, key_result, make_plan, objective
from tests.plans import check_in as said
from tui.cli.main import main

DEED = Callable[..., Outcome]
UNDER_DROPPED: list[tuple[DEED, dict[str, Any]]] = [
    (add_key_result, {"objective": "O1", "statement": "Calls from 9 to 3"}),
    (add_row, {"table": "key_results", "fields": {"objective": "O1", "statement": "Calls from 9 to 3"}}),
    (check_in, {"key": "O1.1", "now": NOW, "value": 3}),
    (add_priority, {"text": "Ring", "key_result": "O1.1"}),
    (add_row, {"table": "conditions", "fields": {"of": "O1.1", "text": "They look"}}),
    (add_row, {"table": "dependencies", "fields": {"of": "O1.1", "team": "it", "what": "A calendar"}}),
    (add_row, {"table": "initiatives", "fields": {"of": "O1.1", "text": "Ring"}}),
    (set_field, {"table": "key_results", "id": "O1.1", "field": "target", "value": 5.0}),
    (set_field, {"table": "objectives", "id": "O1", "field": "text", "value": "Other"}),
    (set_field, {"table": "conditions", "id": "c1", "field": "belief", "value": 3}),
    (retype_key_result, {"id": "O1.1", "statement": "Calls from 9 to 2"}),
    (answer_prompt, {"prompt": "OBJ-true", "about": "O1", "text": "They call less", "into": "key_result"}),
    (answer_prompt, {"prompt": "OBJ-true", "about": "O1", "text": "They call less"}),
    (not_now, {"prompt": "OBJ-true", "about": "O1"}),
    (dismiss, {"rule": "OBJ-5", "about": "O1", "text": "", "why": "Fine"}),
    (look_at_middle, {"objective": "O1", "still_right": "yes", "moving": "", "changes": ""}),
]


def a_team() -> Doing:
    return Doing(
        objectives=[objective("O1"), objective("O2")],
        key_results=[key_result("O1.1"), key_result("O2.1")],
        conditions=[Condition(id="c1", key="C1", of="O1.1", text="They look")],
    )


@pytest.mark.parametrize(("deed", "given"), UNDER_DROPPED)
def test_nothing_goes_under_what_was_dropped_meanwhile(deed: DEED, given: dict[str, Any]) -> None:
    team = a_team()
    a_team().do(deed, **given)
    team.do(drop_objective, id="O1", reason="Not now")
    assert "was dropped" in team.refused(deed, **given)
    assert orphans(team.plan) == []


def test_a_row_of_something_removed_is_refused_and_beside_what_was_dropped_all_goes_on() -> None:
    team = a_team()
    gone = {"table": "conditions", "fields": {"of": "nowhere", "text": "They look"}}
    assert "no longer there" in team.refused(add_row, **gone)
    team.do(drop_key_result, id="O1.1", reason="Not now")
    team.do(add_key_result, objective="O1", statement="Calls from 9 to 3")
    team.do(check_in, key="O2.1", now=NOW, value=3)


def test_the_doctor_names_what_shows_nowhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_TODAY", MONDAY.isoformat())
    documents = [
        objective("O1", state="dropped"),
        key_result("O1.1", state="dropped"),
        key_result("O1.2", "Calls from 9 to 3"),
        said("O1.1", date(2026, 11, 16), 3),
        said("gone", date(2026, 11, 16), 3, id="lost"),
        Dependency(id="d1", of="gone", team="it", what="A calendar"),
    ]
    team = {("booking", "2026-Q4"): documents}
    create_store(tmp_path / "s", [TEAM, *PEOPLE, CYCLE], person="mara", today=MONDAY, team_documents=team)
    assert main(["doctor", "--store", str(tmp_path / "s")]) == 1
    told = capsys.readouterr().out
    assert "O1.2 (“Calls from 9 to 3”) shows nowhere, because O1 was dropped." in told
    assert told.count("what it belonged to is gone") == 2


def committed(added: bool, **fields: Any) -> dict[str, Any]:
    """A plan's tables; `added`: the key result came after the commit."""
    commit = FieldChange(how="add", table="commitment", of="commitment")
    row = FieldChange(how="add", table="key_results", of="O1.1")
    steps = (commit, row) if added else (row, commit)
    changes = [Change(id=str(at), at=NOW, by="mara", deed="x", edits=[one]) for at, one in enumerate(steps)]
    return {
        "objectives": [objective("O1")],
        "key_results": [key_result("O1.1", **fields)],
        "commitment": [Commitment(on=MONDAY, by="mara")],
        "changes": changes,
    }


ASKS: list[tuple[str, bool, bool, dict[str, Any], bool]] = [
    ("target", False, False, {}, True),
    ("target", False, False, {"target": None}, False),
    ("source", False, False, {}, False),
    ("target", True, False, {}, False),
    ("statement", True, False, {}, False),
    ("due", True, False, {"due": None}, False),
    ("target", True, True, {}, True),
    ("target", True, True, {"target": None}, False),
    ("statement", False, False, {}, True),
]


@pytest.mark.parametrize(("field", "added", "checked_in", "fields", "asks"), ASKS)
def test_why_it_changes_is_asked_of_what_was_committed_with_something_in_it(
    field: str, added: bool, checked_in: bool, fields: dict[str, Any], asks: bool
) -> None:
    done = [said("O1.1", MONDAY, 3)] if checked_in else []
    plan = make_plan(**committed(added, **fields), check_ins=done)
    assert asks_why(plan.key_results[0], field, plan) is asks
    draft = make_plan(objectives=[objective("O1", state="draft")], key_results=[key_result("O1.1")])
    assert not asks_why(draft.key_results[0], field, draft)
