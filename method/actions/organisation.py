"""Looking after the organisation: its name and priorities, its teams, people and cycles (METHOD 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import UNSEEN, changed, clip, edit, fields_of, seen_or_conflict, shown
from method.plan.people import looks
from method.wording import organisation as say
from method.wording import refusals, said
from method.wording.names import field_name, sentence
from store.documents.base import Document
from store.documents.deeds import Change, Conflict, Outcome, Refusal, Remove
from store.documents.workspace import Cycle, Person, Team
from store.documents.workspace_view import WorkspaceView

from .access import set_role
from .open_cycle import fits_as_cycle_name
from .people import refuse_twin, remove_person, set_stand_in

__all__ = [
    "FIELDS",
    "remove_person",
    "remove_team",
    "set_field_of_workspace",
    "set_priorities",
    "set_stand_in",
    "set_team_people",
]

FIELDS = {
    "workspace": ("name",),
    "teams": ("name", "what_it_does"),
    "people": ("name", "role", "teams", "zone"),
    "cycles": ("name", "start", "end"),
}
"""What can be changed of each table; keys stay, for they name files and logins."""


@deed("set_field_of_workspace", needs="facilitator")
def set_field_of_workspace(
    workspace: WorkspaceView,
    who: str,
    today: date,
    *,
    table: str,
    id: str,
    field: str,
    value: object,
    seen: object = UNSEEN,
) -> Outcome:
    """Set one field. Raises Conflict when it holds neither `seen` nor `value`."""
    found = _found(workspace, table, id)
    if field not in FIELDS.get(table, ()):
        raise Refusal(refusals.GONE)
    after = changed(found, **{field: value})
    value = fields_of(after)[field]
    if isinstance(found, Cycle) and field == "name" and (seen, found.name) == (found.key, ""):
        seen = ""  # without a name of its own it is shown by its key
    seen_or_conflict(found, field, value, seen)
    if isinstance(after, Person) and field == "role":
        return set_role(workspace, who, today, person=after.key, role=after.role)
    if field == "name":
        _fits(workspace, found, str(value))
    if isinstance(found, Person) and isinstance(after, Person) and field == "teams":
        _nobody_left(workspace, found, after.teams)
    if isinstance(after, Cycle) and after.end <= after.start:
        raise Refusal(refusals.DATES_REVERSED.format(start=after.start, end=after.end))
    fields = fields_of(found)
    name = clip(str(fields.get("name") or fields.get("key", "")))
    told = said.SET.format(thing=name, field=field_name(field), value=_called(workspace, field, value))
    return Outcome(edit(found, **{field: value}), sentence(told), about=id)


def _called(workspace: WorkspaceView, field: str, value: object) -> str:
    """A value in a sentence: teams by their names."""
    if field == "teams" and isinstance(value, list):
        teams = [workspace.team(str(key)) for key in value]
        return shown([team.name for team in teams if team is not None])
    return shown(value)


def _found(workspace: WorkspaceView, table: str, id: str) -> Document:
    rows: dict[str, Sequence[Document]] = {
        "workspace": (workspace.about,),
        "teams": workspace.teams,
        "people": workspace.people,
        "cycles": workspace.cycles,
    }
    found = next((each for each in rows.get(table, ()) if each.id == id), None)
    if found is None:
        raise Refusal(refusals.GONE)
    return found


def _fits(workspace: WorkspaceView, found: Document, name: str) -> None:
    if not name.strip():
        raise Refusal(refusals.NO_NAME)
    if isinstance(found, Cycle):
        _fits_cycle(workspace, found, name)
        return
    if isinstance(found, Person):
        refuse_twin(workspace, name, found.id)
    alike = workspace.teams if isinstance(found, Team) else ()
    if any(other.id != found.id and looks(other.name) == looks(name) for other in alike):
        raise Refusal(refusals.TWICE.format(name=clip(name)))


def _fits_cycle(workspace: WorkspaceView, cycle: Cycle, name: str) -> None:
    fits_as_cycle_name(name)
    others = [each for each in workspace.cycles if each.id != cycle.id]
    if any(name.casefold() in (each.key.casefold(), each.name.casefold()) for each in others):
        raise Refusal(refusals.TWICE.format(name=clip(name)))


def _nobody_left(workspace: WorkspaceView, person: Person, teams: Sequence[str]) -> None:
    """Raises Refusal where a team would lose the last of its people."""
    for key in set(person.teams) - set(teams):
        team = workspace.team(key)
        if team is not None and [each.key for each in workspace.people_of(key)] == [person.key]:
            raise Refusal(refusals.EMPTY_TEAM.format(team=clip(team.name)))


@deed("set_team_people", needs="facilitator")
def set_team_people(
    workspace: WorkspaceView, who: str, today: date, *, id: str, people: Sequence[str]
) -> Outcome:
    """These people, by their keys, are on the team, and no others."""
    team = _found(workspace, "teams", id)
    assert isinstance(team, Team)
    unknown = next((key for key in people if workspace.present(key) is None), None)
    if unknown is not None:
        raise Refusal(refusals.UNKNOWN_PERSON.format(name=clip(unknown, 20)))
    if not people:
        raise Refusal(refusals.EMPTY_TEAM.format(team=clip(team.name)))
    changes: list[Change] = []
    for person in workspace.people:
        others = [key for key in person.teams if key != team.key]
        if (person.key in people) != (team.key in person.teams):
            changes += edit(person, teams=[*others, team.key] if person.key in people else others)
    return Outcome(tuple(changes), say.ON_IT.format(team=clip(team.name)), about=id)


@deed("set_priorities", needs="facilitator")
def set_priorities(
    workspace: WorkspaceView, who: str, today: date, *, priorities: Sequence[str], seen: Sequence[str]
) -> Outcome:
    """Set the organisation's priorities in order; more than three are kept with a remark (METHOD 8)."""
    about = workspace.about
    if list(about.priorities) not in (list(seen), list(priorities)):
        raise Conflict(
            say.CHANGED_MEANWHILE, field="priorities", yours=list(priorities), theirs=list(about.priorities)
        )
    kept = [" ".join(each.split()) for each in priorities if each.strip()]
    return Outcome(edit(about, priorities=kept), say.PRIORITIES_SET, about=about.id)


@deed("remove_team", needs="facilitator")
def remove_team(
    workspace: WorkspaceView, who: str, today: date, *, id: str, has_plans: bool = False
) -> Outcome:
    """Take out a team that has written nothing yet; its people stay."""
    team = _found(workspace, "teams", id)
    assert isinstance(team, Team)
    if len(workspace.teams) == 1:
        raise Refusal(say.LAST_TEAM)
    if has_plans:
        raise Refusal(say.HAS_PLANS.format(name=clip(team.name)))
    changes: list[Change] = [Remove("teams", team.id)]
    for person in workspace.people_of(team.key):
        changes += edit(person, teams=[key for key in person.teams if key != team.key])
    return Outcome(tuple(changes), say.REMOVED.format(name=clip(team.name)), about=id)
