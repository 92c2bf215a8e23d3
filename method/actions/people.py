"""Who comes, who leaves, and who does their work meanwhile (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit
from method.actions.shared.visible import refuse_hidden
from method.plan.belongings import Belonging, belongings
from method.plan.formatting import day, full_day
from method.plan.people import key_and_name, looks, meant, twin_of, whom
from method.wording import people as say
from method.wording.lists import all_of
from store.documents.deeds import Change, Edit, Outcome, Refusal, Remove
from store.documents.plan import Plan
from store.documents.workspace import Person
from store.documents.workspace_view import WorkspaceView, is_away

from .edit_fields import merged

_NAMED = 4


def refuse_twin(workspace: WorkspaceView, name: str, own: str = "") -> None:
    """Raise Refusal where the name reads like that of somebody else who is here; `own`: its id."""
    other = twin_of(name, (each for each in workspace.people if each.id != own))
    if other is not None:
        raise Refusal(say.TWIN.format(name=clip(name), other=key_and_name(other)))


def refuse_key(workspace: WorkspaceView, key: str) -> None:
    """Raise Refusal where the short name is, was, or reads like somebody's."""
    taken = next((each for each in sorted(workspace.keys_given) if looks(each) == looks(key)), None)
    if taken is None:
        refuse_twin(workspace, key)
        return
    words = say.KEY_LEFT if workspace.has_left(taken) else say.KEY_TAKEN
    known = workspace.person(taken)
    raise Refusal(words.format(key=clip(key, 30), name=(known.name or taken) if known else taken))


def refuse_who_left(workspace: WorkspaceView, name: str) -> None:
    """Raise Refusal where somebody who left is called so: the program can't tell whether they are back."""
    key = meant(name, [each for each in workspace.everyone if each.left_on is not None], whole=True).key
    left = workspace.person(key) if key else None
    if left is not None and left.left_on is not None:
        on = full_day(left.left_on)
        raise Refusal(say.LEFT_BEFORE.format(name=clip(left.name or left.key), key=left.key, day=on))


def person_here(workspace: WorkspaceView, id: str) -> Person:
    """The person with that id. Raises Refusal where there is none, or they have left."""
    found = next((each for each in workspace.people if each.id == id), None)
    if found is None:
        raise Refusal(say.NOT_HERE)
    return found


def _not_to_who_left(plan: Plan, changes: Iterable[Change]) -> None:
    """Undoing gives things back to whoever had them, unless they have left since."""
    refuse_hidden(plan, changes)
    for each in (change for change in changes if isinstance(change, Edit)):
        for field in ("owner", "who", "will_who", "person"):
            key = str(each.fields.get(field) or "")
            if key and plan.workspace.has_left(key):
                found = plan.workspace.person(key)
                raise Refusal(say.NOT_GIVEN_BACK.format(name=clip((found.name if found else "") or key)))


@deed(
    "hand_over",
    needs="facilitator",
    unlocks=("check_ins", "priorities.state"),
    asked_again=_not_to_who_left,
)
def hand_over(plan: Plan, who: str, today: date, *, owner: str, to: Mapping[str, str]) -> Outcome:
    """Give what a person owns in this plan to others: by the id of each thing its new owner's key, or "" for
    nobody yet. What it says nothing of stays as it is."""
    changes: list[Change] = []
    given: list[Belonging] = []
    for each in belongings(plan, owner):
        if each.id not in to:
            continue
        key = to[each.id]
        if key and plan.workspace.present(key) is None:
            raise Refusal(say.NOT_HERE)
        given.append(each)
        changes.append(Edit(each.table, each.id, _given_to(each, key)))
    if not changes:
        return Outcome((), say.NOTHING_HANDED_OVER)
    for objective in plan.objectives:
        changes += edit(objective, contributors=[key for key in objective.contributors if key != owner])
    for result in plan.key_results:
        changes += edit(result, contributors=[key for key in result.contributors if key != owner])
    found = plan.workspace.person(owner)
    name = clip((found.name or found.key) if found else owner)
    told = say.HANDED_OVER.format(name=name, things=listed(given))
    return Outcome(tuple(merged(changes)), told, why=say.HANDED_OVER_WHY.format(name=name))


def _given_to(thing: Belonging, key: str) -> dict[str, object]:
    """A priority that nobody takes on is dropped: it is somebody's week, or nobody's."""
    if thing.table == "priorities" and not key:
        return {"state": "dropped"}
    return {thing.field: key}


def listed(things: Sequence[Belonging]) -> str:
    """The first few in a sentence, and how many more there are."""
    shown = [each.label for each in things[:_NAMED]]
    more = len(things) - len(shown)
    return all_of([*shown, say.MORE.format(count=more)] if more else shown)


@deed("remove_person", needs="facilitator")
def remove_person(
    workspace: WorkspaceView, who: str, today: date, *, id: str, owns: Sequence[Belonging] = ()
) -> Outcome:
    """A person leaves: their name stays on what they wrote, their short name is nobody else's, and the keys
    they sign in with open nothing from here on.

    `owns` is what they own still, in whichever plan: then it is refused, for it is handed over first.
    """
    person = person_here(workspace, id)
    refuse_leaving(workspace, who, person)
    name = clip(person.name or person.key)
    if owns:
        raise Refusal(say.OWNS.format(name=name, things=listed(owns)))
    changes: list[Change] = [*edit(person, left_on=today, stand_in="", away_until=None)]
    for each in workspace.people:
        if each.stand_in == person.key:
            changes += edit(each, stand_in="")
    keys = [Remove("access_keys", key.id) for key in workspace.access_keys if key.person == person.key]
    words = say.LEFT_WITH_KEYS if keys else say.LEFT
    return Outcome((*changes, *keys), words.format(name=name), about=id)


def refuse_leaving(workspace: WorkspaceView, who: str, person: Person) -> None:
    """Raise Refusal where this person has to stay for now; asked before anything is handed over, too."""
    name = clip(person.name or person.key)
    if person.key == who:
        raise Refusal(say.OWN_SELF)
    if [each.key for each in workspace.facilitators] == [person.key]:
        raise Refusal(say.LAST_FACILITATOR.format(name=name))
    for key in person.teams:
        team = workspace.team(key)
        if team is not None and [each.key for each in workspace.people_of(key)] == [person.key]:
            raise Refusal(say.EMPTY_TEAM.format(team=clip(team.name)))


@deed("set_stand_in", needs="anyone")
def set_stand_in(
    workspace: WorkspaceView, who: str, today: date, *, id: str, by: str, until: date | None
) -> Outcome:
    """Someone is away until a day, and another person, by any of their names, checks in for them meanwhile.

    Everybody says so of themselves, a facilitator of anyone. Without a day they are back; with nobody named,
    nobody stands in, and their silence is still not counted.
    """
    person = person_here(workspace, id)
    name = clip(person.name or person.key)
    if (
        person.key != who
        and workspace.facilitators
        and who not in {one.key for one in workspace.facilitators}
    ):
        raise Refusal(say.NOT_YOURS.format(name=name))
    if until is None and by.strip():
        raise Refusal(say.UNTIL_WHEN.format(name=name))
    if until is None:
        return Outcome(edit(person, stand_in="", away_until=None), say.BACK.format(name=name), about=id)
    if until < today:
        raise Refusal(say.AWAY_PAST.format(day=full_day(until)))
    try:
        key = whom(by, workspace.people) if by.strip() else ""
    except ValueError as nobody:
        raise Refusal(str(nobody)) from None
    if key == person.key:
        raise Refusal(say.OWN_STAND_IN.format(name=name))
    other = workspace.present(key)
    if other is not None and other.role != "facilitator" and not set(other.teams) & set(person.teams):
        raise Refusal(say.OTHER_TEAM.format(other=clip(other.name or other.key), name=name))
    if other is not None and other.role == "viewer":
        raise Refusal(say.ONLY_READS.format(other=clip(other.name or other.key)))
    if other is not None and other.away_until is not None and is_away(other, today):
        back = full_day(other.away_until)
        raise Refusal(say.AWAY_TOO.format(other=clip(other.name or other.key), day=back))
    words = say.AWAY_WITH if other is not None else say.AWAY
    other_name = clip(other.name or other.key) if other is not None else ""
    told = words.format(name=name, other=other_name, day=day(until, today))
    told += _left_alone(workspace, person, today)
    return Outcome(edit(person, stand_in=key, away_until=until), told, about=id)


def _left_alone(workspace: WorkspaceView, person: Person, today: date) -> str:
    """Whom nobody checks in for once this person is away as well, as a sentence; "" where there is none."""
    alone = [
        clip(each.name or each.key)
        for each in workspace.people
        if each.stand_in == person.key and each.key != person.key and is_away(each, today)
    ]
    words = say.STOOD_IN if len(alone) == 1 else say.STOOD_IN_MANY
    return words.format(names=all_of(alone)) if alone else ""
