"""Looking after an organisation: what may be changed and removed, and what stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.actions import organisation
from store.documents.base import Document
from store.documents.deeds import Conflict, Edit, Outcome, Refusal, Remove
from store.documents.workspace import AccessKey, Cycle, Person, Team, Workspace
from store.documents.workspace_view import WorkspaceView

TODAY = date(2026, 11, 23)
BOOKING, BILLING = Team(id="t1", key="booking", name="Booking"), Team(id="t2", key="billing", name="Billing")
MARA = Person(id="p1", key="mara", name="Mara Lind", role="facilitator", teams=["booking", "billing"])
JO = Person(id="p2", key="jo", name="Jo Park", teams=["booking"])
QUARTER = Cycle(id="c1", key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31))
KEY = AccessKey(
    person="jo", type="ssh-ed25519", blob="AAAA", fingerprint="SHA256:x", added_on=TODAY, by="mara"
)


def clinics(*more: Document, priorities: tuple[str, ...] = ()) -> WorkspaceView:
    about = Workspace(name="Harbour Clinics", priorities=list(priorities))
    every = [about, BOOKING, BILLING, MARA, JO, QUARTER, *more]
    return WorkspaceView(lambda table: [each for each in every if each.table == table])


def sets(workspace: WorkspaceView, table: str, id: str, field: str, value: Any, **seen: Any) -> Outcome:
    given = {"table": table, "id": id, "field": field, "value": value}
    return organisation.set_field_of_workspace(workspace, "mara", TODAY, **given, **seen)


def test_a_team_gets_another_name_and_keeps_its_key() -> None:
    outcome = sets(clinics(), "teams", "t1", "name", "Reception")
    assert outcome.changes == (Edit("teams", "t1", {"name": "Reception"}),)
    assert "Reception" in outcome.said


@pytest.mark.parametrize("name", ["FY27 Q1", "Term 1 2026/27", "Быстрее", "Sprint 14"])
def test_a_cycle_gets_another_name_and_keeps_its_key(name: str) -> None:
    outcome = sets(clinics(), "cycles", "c1", "name", name, seen="2026-Q4")
    assert outcome.changes == (Edit("cycles", "c1", {"name": name}),)
    assert name in outcome.said


def test_two_cycles_never_bear_one_name() -> None:
    other = Cycle(id="c2", key="2027-Q1", name="FY27 Q2", start=date(2027, 1, 1), end=date(2027, 3, 31))
    for taken in ("FY27 Q2", "fy27 q2", "2027-q1"):
        with pytest.raises(Refusal, match="twice"):
            sets(clinics(other), "cycles", "c1", "name", taken)


@pytest.mark.parametrize(
    ("table", "id", "field", "value", "said"),
    [
        ("teams", "t1", "name", "billing", "named twice"),
        ("teams", "t1", "name", " ", "Give it a name"),
        ("teams", "t1", "key", "reception", "no longer there"),
        ("people", "p1", "role", "member", "facilitator"),
        ("people", "p1", "teams", ["booking"], "Billing has nobody on it"),
        ("cycles", "c1", "end", date(2026, 9, 1), "2026-09-01"),
        ("cycles", "c1", "name", " ", "Give it a name"),
        ("cycles", "c1", "name", "../elsewhere", "cannot name a cycle"),
        ("cycles", "c1", "key", "FY27-Q1", "no longer there"),
        ("people", "p9", "name", "Nobody", "no longer there"),
    ],
)
def test_what_would_break_something_is_refused_in_a_sentence(
    table: str, id: str, field: str, value: Any, said: str
) -> None:
    with pytest.raises(Refusal, match=said):
        sets(clinics(), table, id, field, value)


def test_two_people_renaming_the_same_team_are_asked() -> None:
    with pytest.raises(Conflict):
        sets(clinics(), "teams", "t1", "name", "Reception", seen="Bookings")
    with pytest.raises(Conflict, match="priorities"):
        organisation.set_priorities(
            clinics(priorities=("Book online",)), "mara", TODAY, priorities=["Phones"], seen=["Offices"]
        )


def test_who_is_on_a_team_is_chosen_at_once() -> None:
    outcome = organisation.set_team_people(clinics(), "mara", TODAY, id="t2", people=["jo"])
    assert outcome.changes == (
        Edit("people", "p1", {"teams": ["booking"]}),
        Edit("people", "p2", {"teams": ["booking", "billing"]}),
    )
    with pytest.raises(Refusal, match="Booking has nobody on it"):
        organisation.set_team_people(clinics(), "mara", TODAY, id="t1", people=[])


def test_an_empty_team_goes_and_one_with_plans_stays() -> None:
    outcome = organisation.remove_team(clinics(), "mara", TODAY, id="t2")
    assert outcome.changes == (Remove("teams", "t2"), Edit("people", "p1", {"teams": ["booking"]}))
    with pytest.raises(Refusal, match="has written plans"):
        organisation.remove_team(clinics(), "mara", TODAY, id="t2", has_plans=True)


def test_a_person_goes_with_their_key_unless_somebody_is_locked_out() -> None:
    left = organisation.remove_person(clinics(), "mara", TODAY, id="p2").changes
    assert left == (Edit("people", "p2", {"left_on": TODAY}),)
    with pytest.raises(Refusal, match="can't remove yourself"):
        organisation.remove_person(clinics(), "mara", TODAY, id="p1")
    with pytest.raises(Refusal, match="only facilitator"):
        organisation.remove_person(clinics(), "jo", TODAY, id="p1")
    with_key = organisation.remove_person(clinics(KEY), "mara", TODAY, id="p2")
    assert with_key.changes == (*left, Remove("access_keys", KEY.id))
    assert "can't sign in any more" in with_key.said
