"""Who may touch what: for every table, field and role, with the right answers written out here once more."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from method.actions.registry import DEEDS
from store import permissions
from store.documents.base import Document
from store.documents.deeds import Add, Change, Edit, Remove, Terms
from store.documents.okrs import Commitment, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import StepRecord
from store.documents.rhythm import CheckIn, Priority, Win
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.documents.workspace import Person, Team
from store.errors import NotAllowed
from store.permissions import ROW, TABLES
from store.rows.table import model_at
from tests.plans import make_plan

TODAY = date(2026, 11, 23)
MODELS = {table: model_at(at) for table, at in {**SINGLETONS, **COLLECTIONS, **WORKSPACE_TABLES}.items()}

ROLES = {
    "mara": "facilitator",
    "jo": "member",
    "ines": "member of another team",
    "vera": "viewer",
    "zed": "stranger",
}
PEOPLE = [
    Person(id="mara", key="mara", name="Mara Lind", role="facilitator", teams=["booking"]),
    Person(id="jo", key="jo", name="Jo Park", teams=["booking"]),
    Person(id="ana", key="ana", name="Ana Sol", teams=["booking"]),
    Person(id="ines", key="ines", name="Ines Roth", teams=["billing"]),
    Person(id="vera", key="vera", role="viewer", teams=["booking"]),
]
TEAMS = [Team(id=key, key=key, name=key.title()) for key in ("booking", "billing")]

# The right answers. team: anyone on it; own: the person whose it is; deed: only a deed made for it;
# lead: a facilitator; anyone: peers of other teams, too; peers: like own, for them, too. `*` is all the rest.
EDITS: dict[str, dict[str, str]] = {
    "direction": {"*": "team"},
    "strategy": {"*": "team"},
    "obstacles": {"*": "team"},
    "choices": {"*": "team"},
    "conditions": {"*": "team"},
    "not_doing": {"*": "team"},
    "steps": {"*": "team", "waived": "lead", "minutes": "lead", "started_at": "lead"},
    "readiness": {"*": "deed"},
    "stakeholders": {"*": "team"},
    "needs": {"*": "team"},
    "resources": {"*": "team"},
    "capacity": {"*": "team"},
    "departments": {"*": "team"},
    "department_needs": {"*": "team", "confirmed_by": "anyone"},
    "past_results": {"*": "team"},
    "past_review": {"*": "team"},
    "insights": {"*": "own", "theme": "team"},
    "themes": {"*": "team"},
    "insights_review": {"*": "team", "revealed_on": "lead", "awaited": "deed", "named": "deed"},
    "guidelines": {"*": "team"},
    "review_plan": {"*": "team"},
    "objectives": {"*": "team", "state": "deed", "committed_on": "lead"},
    "key_results": {"*": "team", "state": "deed"},
    "initiatives": {"*": "team"},
    "dependencies": {"*": "team", "confirmed_by": "anyone"},
    "answers": {"*": "own", "became": "team"},
    "dismissals": {"*": "own"},
    "commitment": {"*": "lead"},
    "peer_reviews": {"*": "peers"},
    "reader_verdicts": {"*": "peers"},
    "kpis": {"*": "team"},
    "readings": {"*": "own", "by": "team"},
    "check_ins": {"*": "deed"},
    "priorities": {"*": "own", "state": "deed"},
    "wins": {"*": "own"},
    "mid_cycles": {"*": "team"},
    "scores": {"*": "own", "score": "deed", "computed": "deed"},
    "retrospective": {"*": "team", "closed_on": "lead", "next_cycle": "lead"},
    "learnings": {"*": "team"},
    "changes": {"*": "lead"},
    "workspace": {"*": "lead"},
    "teams": {"*": "lead"},
    "people": {"*": "lead"},
    "cycles": {"*": "lead"},
    "access_keys": {"*": "lead"},
}
ADDS = {"check_ins": "deed", "commitment": "lead", "changes": "lead", "readiness": "deed"}
ADDS |= dict.fromkeys(
    ("insights", "answers", "dismissals", "readings", "priorities", "wins", "scores"), "own"
)
ADDS |= dict.fromkeys(("peer_reviews", "reader_verdicts"), "peers") | dict.fromkeys(WORKSPACE_TABLES, "lead")
REMOVALS = dict.fromkeys(("insights", "check_ins", "priorities", "wins", "scores"), "own")
REMOVALS |= dict.fromkeys(("peer_reviews", "reader_verdicts"), "peers")
REMOVALS |= dict.fromkeys((*SINGLETONS, *WORKSPACE_TABLES, "commitment", "changes"), "lead")
"""Of the tables not named: the team."""

GENERIC = Terms("set_field", "anyone")
"""Unlocks nothing; who may begin it is asked elsewhere."""

_REQUIRED: dict[str, object] = {
    "on": TODAY, "week": TODAY, "added_on": TODAY, "start": TODAY, "end": TODAY,
    "at": datetime(2026, 11, 23, 9, tzinfo=UTC), "confidence": 5, "value": 1,
    "colour": "green", "suggested": "green", "verdict": "yes",
}  # fmt: skip


def sample(table: str, whose: str) -> Document:
    """A row of the table that is this person's; a check-in or score by way of their key result."""
    model = MODELS[table]
    if table in SINGLETONS:
        return model()
    fields: dict[str, Any] = {
        name: _REQUIRED.get(name, "x") for name, field in model.model_fields.items() if field.is_required()
    }
    fields |= {name: whose for name in ("by", "person") if name in model.model_fields}
    if table in ("conditions", "dependencies", "department_needs"):
        fields["by"] = None  # a day here
    if table == "check_ins":
        fields["key_result"] = f"kr-{whose}"
    return model(**{"id": f"kr-{whose}" if table == "scores" else f"{table}-{whose}", **fields})


def plan_with(*documents: Document) -> Plan:
    owned = [
        KeyResult(id=f"kr-{person}", key=f"O1.{number}", objective="o1", statement="x", owner=person)
        for number, person in enumerate(("mara", "jo", "ana", "ines"))
    ]
    tables: dict[str, list[Document]] = {"key_results": list(owned)}
    for document in documents:
        if document.table not in WORKSPACE_TABLES:
            tables.setdefault(document.table, []).append(document)
    around: dict[str, list[Document]] = {"people": list(PEOPLE), "teams": list(TEAMS)}
    return make_plan(team=TEAMS[0], **{**tables, **around})


def allowed(plan: Plan, who: str, *changes: Change, terms: Terms = GENERIC, undoing: bool = False) -> bool:
    try:
        permissions.may_apply(plan, who, terms, changes, today=TODAY, guarded=True, undoing=undoing)
    except NotAllowed:
        return False
    return True


def expected(who: str, right: str, whose: str) -> bool:
    match ROLES[who]:
        case "facilitator":
            return True
        case "member":
            return right in ("team", "anyone") or (right in ("own", "peers") and whose == who)
        case "member of another team":
            return right == "anyone" or (right == "peers" and whose == who)
    return False


EACH = [(table, who) for table in MODELS for who in ROLES]


@pytest.mark.parametrize(("table", "who"), EACH)
def test_each_field_of_each_table_is_edited_by_whom_it_belongs_to(table: str, who: str) -> None:
    for whose in {who, "ana"} - {"zed", "vera"}:
        row = sample(table, whose)
        plan = plan_with(row)
        for field in MODELS[table].model_fields.keys() - {"id", "rev"}:
            right = EDITS[table].get(field, EDITS[table]["*"])
            after = (
                who if field in ("by", "person") else [who] if field in ("answered_by", "done") else "other"
            )
            change = Edit(table, row.id, {field: after})
            assert allowed(plan, who, change) == expected(who, right, whose), (field, whose)


@pytest.mark.parametrize(("table", "who"), EACH)
def test_rows_are_added_by_whom_they_belong_to(table: str, who: str) -> None:
    for whose in {who, "ana"} - {"zed", "vera"}:
        right = ADDS.get(table, "team" if table != "learnings" or whose == who else "own")
        assert allowed(plan_with(), who, Add(sample(table, whose))) == expected(who, right, whose), whose


@pytest.mark.parametrize(("table", "who"), EACH)
def test_rows_are_removed_by_whom_they_belong_to(table: str, who: str) -> None:
    for whose in {who, "ana"} - {"zed", "vera"}:
        row = sample(table, whose)
        right = REMOVALS.get(table, "team")
        assert allowed(plan_with(row), who, Remove(table, row.id)) == expected(who, right, whose), whose


def test_every_table_there_is_has_its_answer() -> None:
    assert set(EDITS) == set(TABLES) == set(MODELS)
    for table, guards in TABLES.items():
        assert ROW in guards
        assert set(guards) - {ROW} <= set(MODELS[table].model_fields), table


def test_what_is_sealed_is_unlocked_by_a_deed_and_nothing_else_is() -> None:
    sealed = {
        f"{table}.{field}".rstrip(".")
        for table, guards in TABLES.items()
        for field, guard in guards.items()
        if guard.sealed
    }
    assert {name for deed in DEEDS.values() for name in deed.unlocks} == sealed


SIGNED = [
    (table, name)
    for table, model in MODELS.items()
    for name in ("by", "person")
    if name in model.model_fields and EDITS[table]["*"] in ("own", "peers", "deed") and table != "readiness"
]


@pytest.mark.parametrize(("table", "field"), [*SIGNED, ("learnings", "by")])
def test_nobody_writes_in_anothers_name(table: str, field: str) -> None:
    mine = sample(table, "jo")
    all_open = Terms("any", "team", [table, *(f"{table}.{each}" for each in MODELS[table].model_fields)])
    assert not allowed(plan_with(mine), "jo", Edit(table, mine.id, {field: "ana"}), terms=all_open)
    forged = mine.model_copy(update={field: "ana", "id": mine.id if table == "scores" else "new"})
    assert not allowed(plan_with(), "jo", Add(forged), terms=all_open)
    assert allowed(plan_with(), "jo", Add(mine), terms=all_open)


@pytest.mark.parametrize("table", sorted({table for table, _ in SIGNED} - {"scores"}))
def test_what_is_ones_own_cannot_be_made_nobodys(table: str) -> None:
    mine = sample(table, "jo")
    field = next(name for name in ("person", "by") if name in MODELS[table].model_fields)
    all_open = Terms("any", "team", [table, f"{table}.{field}"])
    assert not allowed(plan_with(mine), "jo", Edit(table, mine.id, {field: ""}), terms=all_open)


def test_a_row_cannot_be_made_ones_own_on_the_way() -> None:
    anas = sample("wins", "ana")
    steps = Edit("wins", anas.id, {"by": "jo"}), Edit("wins", anas.id, {"text": "Jo did it"})
    assert not allowed(plan_with(anas), "jo", *steps)
    assert not allowed(plan_with(anas), "jo", Edit("wins", anas.id, {"by": "jo", "text": "Jo did it"}))
    mine = Win(id="new", on=TODAY, by="jo", text="x")
    assert not allowed(plan_with(), "jo", Add(mine), Edit("wins", "new", {"by": "ana"}))


@pytest.mark.parametrize(
    "document",
    [
        Objective(key="O1", text="x", state="committed"),
        Objective(key="O1", text="x", committed_on=TODAY),
        KeyResult(key="O1.1", objective="o1", statement="x", state="dropped"),
        Priority(person="jo", week=TODAY, text="x", state="done"),
        StepRecord(id="past", waived="No time"),
        StepRecord(id="past", started_at=datetime(2026, 11, 23, 9, tzinfo=UTC)),
        StepRecord(id="past", answered_by=["jo", "ana"]),
        Commitment(on=TODAY, by="jo"),
    ],
)
def test_a_new_row_brings_along_nothing_that_is_decided_elsewhere(document: Document) -> None:
    assert not allowed(plan_with(), "jo", Add(document))


def test_a_record_that_says_more_than_the_persons_own_is_not_removed_by_them() -> None:
    for record in (StepRecord(id="past", waived="No time"), StepRecord(id="past", answered_by=["jo", "ana"])):
        assert not allowed(plan_with(record), "jo", Remove("steps", "past"))
    assert allowed(plan_with(StepRecord(id="past", answered_by=["jo"])), "jo", Remove("steps", "past"))


def test_one_answers_a_step_for_oneself_only() -> None:
    plan = plan_with(StepRecord(id="past", answered_by=["ana"]))
    assert allowed(plan, "jo", Edit("steps", "past", {"answered_by": ["ana", "jo"]}))
    assert not allowed(plan, "jo", Edit("steps", "past", {"answered_by": ["jo"]}))
    assert not allowed(plan, "jo", Edit("steps", "past", {"answered_by": ["ana", "mara"]}))


def test_another_cycles_plan_is_written_by_a_facilitator_only() -> None:
    change = Add(sample("obstacles", "jo"), "2027-Q1")
    assert not allowed(plan_with(), "jo", change)
    assert allowed(plan_with(), "mara", change)


def test_a_deed_made_for_it_does_what_no_other_deed_may() -> None:
    mine = CheckIn(
        key_result="kr-jo", on=TODAY, at=datetime(2026, 11, 23, 9, tzinfo=UTC), by="jo",
        confidence=5, colour="green", suggested="green",
    )  # fmt: skip
    assert allowed(plan_with(), "jo", Add(mine), terms=DEEDS["check_in"])
    assert not allowed(plan_with(), "jo", Add(mine), terms=DEEDS["add_row"])
    scored = sample("scores", "jo")
    assert allowed(
        plan_with(scored), "jo", Edit("scores", scored.id, {"score": 1}), terms=DEEDS["score_key_result"]
    )
    assert not allowed(
        plan_with(scored), "jo", Edit("scores", scored.id, {"score": 1}), terms=DEEDS["set_field"]
    )
    readings = Edit("readiness", "readiness", {"answered": ["jo"]})
    assert allowed(plan_with(), "jo", readings, terms=DEEDS["answer_readiness"])


def test_undoing_brings_back_what_somebody_else_had_written() -> None:
    led = sample("check_ins", "mara").model_copy(update={"key_result": "kr-jo"})
    assert not allowed(plan_with(), "jo", Add(led), terms=DEEDS["remove_row"])
    assert allowed(plan_with(), "jo", Add(led), terms=DEEDS["remove_row"], undoing=True)
    theirs = sample("wins", "ana")
    assert not allowed(plan_with(), "jo", Add(theirs), terms=DEEDS["remove_row"], undoing=True)


def test_on_a_private_store_nobody_is_asked() -> None:
    change = Edit("insights_review", "insights_review", {"revealed_on": TODAY})
    permissions.may_apply(plan_with(), "zed", GENERIC, [change], today=TODAY, guarded=False)
