"""A store begins: its name, its teams, its people, its first cycle."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.actions.setup import add_person, add_team, start_workspace
from store.documents.deeds import Add, Edit, Refusal
from store.documents.workspace import Cycle, Person, Team, Workspace
from tests.plans import MONDAY, make_workspace

GIVEN: dict[str, Any] = {
    "name": "Harbour Clinics",
    "team_names": ["Booking team"],
    "people": ["Mara Lind", "Jo Okafor", "Mara Otto"],
    "kind": "quarter",
    "start": date(2026, 10, 1),
    "end": date(2026, 12, 31),
    "who": "mara",
    "today": MONDAY,
}


def test_a_store_begins_with_its_people_under_names_they_can_type() -> None:
    documents = start_workspace(**GIVEN)
    people = [each for each in documents if isinstance(each, Person)]
    assert [(each.key, each.role) for each in people] == [
        ("mara", "facilitator"),
        ("jo", "member"),
        ("mara-otto", "member"),
    ]
    assert {team for each in people for team in each.teams} == {"booking-team"}
    [workspace] = [each for each in documents if isinstance(each, Workspace)]
    [cycle] = [each for each in documents if isinstance(each, Cycle)]
    assert (workspace.name, workspace.created_on, cycle.key) == ("Harbour Clinics", MONDAY, "2026-Q4")


def test_a_person_may_be_given_with_the_name_they_sign_in_by() -> None:
    documents = start_workspace(**{**GIVEN, "people": ["mara=Mara Lind", "jo=Jo Okafor", "sam"]})
    people = [(each.key, each.name, each.role) for each in documents if isinstance(each, Person)]
    assert people == [
        ("mara", "Mara Lind", "facilitator"),
        ("jo", "Jo Okafor", "member"),
        ("sam", "sam", "member"),
    ]


def test_whoever_starts_it_is_there_too() -> None:
    people = [each for each in start_workspace(**{**GIVEN, "who": "ann"}) if isinstance(each, Person)]
    assert (people[-1].key, people[-1].role, people[-1].teams) == ("ann", "facilitator", ["booking-team"])


def test_people_are_given_team_by_team_and_one_may_be_on_two() -> None:
    teams = {"Booking team": ["Mara Lind", "Jo"], "Réception": ["Jo", "Sam"]}
    documents = start_workspace(**{**GIVEN, "team_names": list(teams), "people": teams})
    assert [each.key for each in documents if isinstance(each, Team)] == ["booking-team", "reception"]
    people = {each.key: each.teams for each in documents if isinstance(each, Person)}
    assert people["jo"] == ["booking-team", "reception"]


def test_a_year_is_named_by_itself() -> None:
    dates = {"kind": "year", "start": date(2027, 1, 1), "end": date(2027, 12, 31)}
    [cycle] = [each for each in start_workspace(**{**GIVEN, **dates}) if isinstance(each, Cycle)]
    assert cycle.key == "2027"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"people": []}, "Booking team has nobody on it: name at least one person."),
        ({"team_names": []}, "Name at least one team."),
        ({"team_names": ["Booking", "booking "]}, "booking is named twice: give one of them another name."),
        ({"people": ["Mara", "mara"]}, "mara is named twice: give one of them another name."),
        ({"people": ["Mara", " "]}, "Give it a name first."),
        ({"name": " "}, "Give it a name first."),
        ({"people": {"Other": ["Jo"]}}, "There is no team Other; the teams are: Booking team."),
        (
            {"end": date(2026, 9, 1)},
            "The cycle would end before it starts: 2026-10-01 to 2026-09-01; swap the dates or change one.",
        ),
        ({"kind": "month"}, "A cycle is a quarter or a year."),
    ],
)
def test_what_cannot_begin_is_refused_plainly(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        start_workspace(**{**GIVEN, **given})
    assert str(refusal.value) == sentence


def test_somebody_joins_and_a_team_is_made_of_people_who_are_here() -> None:
    workspace = make_workspace()
    [added] = add_person(workspace, "mara", MONDAY, name="Jo Weber", teams=["booking"]).changes
    assert isinstance(added, Add)
    assert added.document.key == "jo-weber"  # type: ignore[attr-defined]
    team, *edits = add_team(workspace, "mara", MONDAY, name="Reception", people=["jo"]).changes
    assert isinstance(team, Add)
    assert edits == [Edit("people", "jo", {"teams": ["booking", "reception"]})]


@pytest.mark.parametrize(
    ("deed", "given", "words"),
    [
        (add_person, {"name": ""}, "name first"),
        (add_person, {"name": "Jo", "key": "jo"}, "jo is Jo Park's short name"),
        (add_person, {"name": "Jo", "teams": ["ghosts"]}, "no team ghosts; the teams are: booking"),
        (add_team, {"name": "booking TEAM", "people": ["jo"]}, "named twice"),
        (add_team, {"name": "Reception"}, "has nobody on it"),
        (add_team, {"name": "Reception", "people": ["ghost"]}, "nobody called ghost"),
    ],
)
def test_joining_is_refused_plainly_too(deed: Any, given: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        deed(make_workspace(), "mara", MONDAY, **given)
