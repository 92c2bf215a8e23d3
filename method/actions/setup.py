"""Beginning: a workspace with its teams, people and first cycle; later, more of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, new, why_too_long
from method.plan.cycle_names import name_by_days
from method.plan.people import key_and_name, looks, twins
from method.wording import people as say
from method.wording import refusals, said
from store.documents.base import Document
from store.documents.deeds import Add, Change, Outcome, Refusal
from store.documents.workspace import CycleKind, Person, Role, Team, Workspace
from store.documents.workspace_view import WorkspaceView

from .open_cycle import cycle_called
from .people import refuse_key, refuse_twin, refuse_who_left


def start_workspace(
    *,
    name: str,
    team_names: Sequence[str],
    people: Sequence[str] | Mapping[str, Sequence[str]],
    kind: CycleKind,
    start: date,
    end: date,
    who: str,
    today: date,
    own_name: str = "",
    cycle_name: str = "",
    account: str = "",
) -> list[Document]:
    """The first documents of a store. `people` are names on every team, or names by team name.

    Whoever starts it (`who`) is its facilitator, and on every team that does not name them. `own_name` is
    the one among the names that is theirs, where their key does not follow from it. The cycle is called by
    its days, or as the organisation calls it (`cycle_name`). `account` is the Unix account from
    which whoever starts a shared store works: the map of accounts begins with it.
    """
    titles = [" ".join(each.split()) for each in team_names]
    if not titles:
        raise Refusal(refusals.NO_TEAM)
    if not name.strip() or not all(titles):
        raise Refusal(refusals.NO_NAME)
    _refuse_twice(titles)
    if kind not in ("quarter", "year"):
        raise Refusal(refusals.CYCLE_KIND)
    if end <= start:
        raise Refusal(refusals.DATES_REVERSED.format(start=start, end=end))
    teams: list[Team] = []
    for title in titles:
        teams.append(new(Team, key=_key(title, {each.key for each in teams}), name=title))
    members = _members(titles, people)
    called = " ".join(cycle_name.split()) or name_by_days(kind, start, end)
    cycle = cycle_called(called, kind, start, end)
    workspace = new(Workspace, name=name, created_on=today)
    everyone = _people(teams, members, who, own_name)
    if account:
        everyone = [
            each.model_copy(update={"account": account}) if each.key == who else each for each in everyone
        ]
    made: list[Document] = [workspace, *teams, *everyone, cycle]
    for each in made:
        if why := why_too_long(each):
            raise Refusal(why)
    return made


def _members(titles: Sequence[str], people: Sequence[str] | Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The names on each team, in the order of the teams."""
    if isinstance(people, Mapping):
        given = {" ".join(team.split()): names for team, names in people.items()}
        unknown = next((team for team in given if team not in titles), None)
        if unknown:
            raise Refusal(refusals.UNKNOWN_TEAM.format(name=clip(unknown), teams=", ".join(titles)))
        members = [list(given.get(title, ())) for title in titles]
    else:
        members = [list(people) for _ in titles]
    for title, names in zip(titles, members, strict=True):
        if not names:
            raise Refusal(refusals.EMPTY_TEAM.format(team=clip(title)))
        if not all(each.strip() for each in names):
            raise Refusal(refusals.NO_NAME)
        _refuse_twice(names)
    return members


def _people(teams: Sequence[Team], members: Sequence[Sequence[str]], who: str, own_name: str) -> list[Person]:
    found: dict[str, Person] = {}
    own = " ".join(own_name.split()).casefold()
    for team, names in zip(teams, members, strict=True):
        for each in names:
            full = said = " ".join(each.split())
            known = found.get(looks(said))
            if known is None:
                taken = {person.key for person in found.values()} | ({who} if own else set())
                login, named, name = full.partition("=")  # "jo=Jo Okafor": how she signs in, and her name
                full = (name.strip() or login.strip()) if named else full
                key = who if full.casefold() == own else _key(login.strip() or full, taken, first_word=True)
                role: Role = "facilitator" if key == who else "member"
                known = new(Person, key=key, name=full, role=role)
            found[looks(said)] = known.model_copy(update={"teams": [*known.teams, team.key]})
    if all(person.key != who for person in found.values()):
        keys = [team.key for team in teams]
        found[""] = new(Person, key=who, name=who, role="facilitator", teams=keys)
    for one, other in twins(found.values()):
        raise Refusal(say.TWIN.format(name=clip(other.name), other=key_and_name(one)))
    return list(found.values())


def _refuse_twice(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        low = looks(name)
        if low in seen:
            raise Refusal(refusals.TWICE.format(name=clip(name)))
        seen.add(low)


def _key(name: str, taken: Collection[str], *, first_word: bool = False) -> str:
    """A short name in lower-case letters, digits and dashes, safe as a file name, none given twice."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    key = "-".join(words[:1] if first_word else words)[:30].strip("-") or "team"
    if first_word and key in taken and len(words) > 1:
        key = "-".join(words)[:30].strip("-")
    number, free = 2, key
    while free in taken:
        number, free = number + 1, f"{key}-{number}"
    return free


def key_for_team(name: str, taken: Collection[str]) -> str:
    """A short name for a new team, none of those taken."""
    return _key(name, taken)


@deed("add_person", needs="facilitator")
def add_person(
    workspace: WorkspaceView,
    who: str,
    today: date,
    *,
    name: str,
    key: str = "",
    teams: Sequence[str] = (),
    role: Role = "member",
) -> Outcome:
    """Someone joins: a name, the key they sign in with (else made from the name), their teams' keys."""
    if not name.strip():
        raise Refusal(refusals.NO_NAME)
    for team in teams:
        if workspace.team(team) is None:
            names = ", ".join(each.key for each in workspace.teams)
            raise Refusal(refusals.UNKNOWN_TEAM.format(name=clip(team, 20), teams=names))
    if back := _coming_back(workspace, key, name):
        refuse_twin(workspace, name)
        changes = edit(back, left_on=None, role=role, teams=list(teams))
        return Outcome(changes, say.CAME_BACK.format(name=clip(back.name)), about=back.id)
    if key:
        refuse_key(workspace, key)
    else:
        refuse_who_left(workspace, name)
    refuse_twin(workspace, name)
    taken = {looks(each) for each in workspace.keys_given} | {looks(each.name) for each in workspace.people}
    made = new(Person, key=key or _key(name, taken, first_word=True), name=name, role=role, teams=list(teams))
    return Outcome((Add(made),), said.PERSON.format(name=clip(made.name)), about=made.id)


def _coming_back(workspace: WorkspaceView, key: str, name: str) -> Person | None:
    """The person who left and is added again, by the short name and the name they had."""
    left = workspace.person(key) if key else None
    return left if left is not None and left.left_on and looks(left.name) == looks(name) else None


@deed("add_team", needs="facilitator")
def add_team(
    workspace: WorkspaceView,
    who: str,
    today: date,
    *,
    name: str,
    people: Sequence[str] = (),
    what_it_does: str = "",
) -> Outcome:
    """A new team of people who are here already, by their keys."""
    if not name.strip():
        raise Refusal(refusals.NO_NAME)
    _refuse_twice([*(each.name for each in workspace.teams), name])
    if not people:
        raise Refusal(refusals.EMPTY_TEAM.format(team=clip(name)))
    team = new(
        Team, key=_key(name, {each.key for each in workspace.teams}), name=name, what_it_does=what_it_does
    )
    changes: list[Change] = [Add(team)]
    for key in people:
        person = workspace.present(key)
        if person is None:
            raise Refusal(refusals.UNKNOWN_PERSON.format(name=clip(key, 20)))
        changes += edit(person, teams=[*person.teams, team.key])
    return Outcome(tuple(changes), said.TEAM.format(name=clip(team.name)), about=team.id)
