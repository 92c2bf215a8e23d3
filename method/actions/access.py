"""Who signs in over SSH with which key, and in which role. Deeds on the workspace."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, get_args

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, new
from method.wording import access as say
from store.documents.deeds import Add, Change, Outcome, Refusal, Remove
from store.documents.workspace import AccessKey, Person, Role
from store.documents.workspace_view import WorkspaceView

from .people import refuse_key, refuse_twin

NAME = r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}"
"""What a person's key may be to stand in a command that sshd starts."""

ACCOUNT = r"[A-Za-z0-9_][A-Za-z0-9._@\\+$-]{0,199}"
"""What a Unix account may be called, those of directories (`DOMAIN\\\\ann`, `ann@host`) among them."""


class NewKey(Protocol):
    """A public key that was read and found whole."""

    @property
    def type(self) -> str: ...
    @property
    def blob(self) -> str: ...
    @property
    def comment(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...


@deed("add_keys", needs="facilitator")
def add_keys(
    workspace: WorkspaceView,
    who: str,
    today: date,
    *,
    person: str,
    keys: Sequence[NewKey],
    name: str = "",
    team: str = "",
    role: str = "",
) -> Outcome:
    """Let a person sign in with these keys; with `name`, somebody new, who is put on `team` in `role`."""
    changes: list[Change] = []
    found = workspace.present(person)
    if found is None:
        if not name.strip():
            raise Refusal(say.NO_PERSON.format(word=clip(person, 30), known=_people(workspace)))
        refuse_key(workspace, person)
        refuse_twin(workspace, name)
        found = _newcomer(workspace, person, name, team, role)
        changes.append(Add(found))
    elif role:
        changes += _role(workspace, found, role)
    _fit(workspace, person)
    if not changes and not any(each.role == "facilitator" for each in workspace.people):
        raise Refusal(say.NO_FACILITATOR)
    known = {each.blob: each for each in workspace.access_keys}
    fresh = [key for key in keys if key.blob not in known]
    for key in keys:
        if key.blob in known and known[key.blob].person != person:
            raise Refusal(say.SOMEONE_ELSES.format(name=name_of(workspace, known[key.blob].person)))
    changes += [Add(_kept(key, person, who, today)) for key in fresh]
    called = found.name or found.key
    if not fresh:
        return Outcome(tuple(changes), say.THERE_ALREADY.format(name=called, keys=_listed(keys)))
    words = say.ADDED_ONE if len(fresh) == 1 else say.ADDED
    return Outcome(tuple(changes), words.format(name=called, keys=_listed(fresh), count=len(fresh)))


def _kept(key: NewKey, person: str, who: str, today: date) -> AccessKey:
    return new(
        AccessKey,
        person=person,
        type=key.type,
        blob=key.blob,
        comment=key.comment,
        fingerprint=key.fingerprint,
        added_on=today,
        by=who,
    )


def _newcomer(workspace: WorkspaceView, key: str, name: str, team: str, role: str) -> Person:
    meant = team.strip().casefold()
    teams = [each for each in workspace.teams if meant in (each.key.casefold(), each.name.casefold())]
    if not meant and len(workspace.teams) == 1:
        teams = list(workspace.teams)
    if not teams:
        known = ", ".join(each.key for each in workspace.teams)
        raise Refusal(say.WHICH_TEAM.format(name=clip(name), known=known))
    return new(Person, key=key, name=name, role=checked_role(role or "member"), teams=[teams[0].key])


def can_sign_in(person: str) -> bool:
    """Whether the key of a person can stand in a command that sshd starts."""
    return re.fullmatch(NAME, person) is not None


def _fit(workspace: WorkspaceView, person: str) -> None:
    """Raises Refusal for a name that is unsafe in a command or that differs from another only in spelling."""
    if not can_sign_in(person):
        raise Refusal(say.UNFIT_NAME.format(word=clip(person, 30)))
    for other in workspace.people:
        if other.key != person and other.key.casefold() == person.casefold():
            raise Refusal(say.ALIKE.format(word=person, other=other.key))


@deed("remove_keys", needs="facilitator")
def remove_keys(workspace: WorkspaceView, who: str, today: date, *, person: str, which: str = "") -> Outcome:
    """Take away one key (its fingerprint or a part of it, its comment, its number in the list), or all."""
    name = name_of(workspace, person)
    own = keys_of(workspace, person)
    if not own:
        if workspace.person(person) is None:
            raise Refusal(say.NO_PERSON_PLAIN.format(word=clip(person, 30), known=_people(workspace)))
        raise Refusal(say.NO_KEYS.format(name=name))
    gone = [key for number, key in enumerate(own, start=1) if not which or _meant(key, number, which)]
    words = {"name": name, "word": clip(which, 60), "known": _listed(own)}
    if not gone:
        raise Refusal(say.NO_SUCH_KEY.format(**words))
    if which and len(gone) > 1:
        raise Refusal(say.MANY_KEYS.format(**words))
    changes = tuple(Remove("access_keys", key.id) for key in gone)
    return Outcome(changes, say.REMOVED.format(name=name, keys=_listed(gone)))


def _meant(key: AccessKey, number: int, which: str) -> bool:
    part = which.removeprefix("SHA256:")
    by_print = len(part) >= 4 and key.fingerprint.removeprefix("SHA256:").startswith(part)
    return which in (str(number), key.comment, key.blob) or by_print


@deed("set_role", needs="facilitator")
def set_role(workspace: WorkspaceView, who: str, today: date, *, person: str, role: str) -> Outcome:
    """Make a person a facilitator, a member or a viewer; one facilitator must stay."""
    found = workspace.present(person)
    if found is None:
        raise Refusal(say.NO_PERSON_PLAIN.format(word=clip(person, 30), known=_people(workspace)))
    told = say.ROLE.format(name=found.name or found.key, role=checked_role(role))
    return Outcome(tuple(_role(workspace, found, role)), told, about=found.id)


def _role(workspace: WorkspaceView, person: Person, role: str) -> tuple[Change, ...]:
    wanted = checked_role(role)
    leading = [each.key for each in workspace.people if each.role == "facilitator"]
    if leading == [person.key] and wanted != "facilitator":
        raise Refusal(say.LAST_FACILITATOR.format(name=person.name or person.key))
    return edit(person, role=wanted)


def checked_role(role: str) -> Role:
    """The role of that name. Raises Refusal for another word."""
    meant = role.strip().lower()
    for known in get_args(Role):
        if meant == known:
            found: Role = known
            return found
    raise Refusal(say.ROLE_UNKNOWN.format(word=clip(role, 20)))


@deed("set_account", needs="facilitator")
def set_account(workspace: WorkspaceView, who: str, today: date, *, person: str, account: str) -> Outcome:
    """Say from which Unix account a person works on a shared store; none: the one called as their key is."""
    found = workspace.present(person)
    if found is None:
        raise Refusal(say.NO_PERSON_PLAIN.format(word=clip(person, 30), known=_people(workspace)))
    if not workspace.about.shared:
        raise Refusal(say.NOT_SHARED)
    name, account = found.name or found.key, account.strip()
    held = next((each for each in workspace.people if each.account == account != "" and each != found), None)
    if held is not None:
        raise Refusal(say.ACCOUNT_HELD.format(account=clip(account, 40), name=held.name or held.key))
    if account and not re.fullmatch(ACCOUNT, account):
        raise Refusal(say.ACCOUNT_UNFIT.format(account=clip(account, 40)))
    told = say.ACCOUNT.format(name=name, account=account or found.key)
    return Outcome(edit(found, account=account), told, about=found.id)


def keys_of(workspace: WorkspaceView, person: str) -> list[AccessKey]:
    """A person's keys, in the order they were added."""
    return [key for key in workspace.access_keys if key.person == person]


def keys_after(
    workspace: WorkspaceView, changes: Iterable[Change]
) -> tuple[list[AccessKey], list[AccessKey]]:
    """The keys as the changes leave them, and those that come or go."""
    changes = list(changes)
    gone = {change.id for change in changes if isinstance(change, Remove)}
    made = [change.document for change in changes if isinstance(change, Add)]
    added = [each for each in made if isinstance(each, AccessKey)]
    kept = [key for key in workspace.access_keys if key.id not in gone]
    left = [key for key in workspace.access_keys if key.id in gone]
    return [*kept, *added], [*left, *added]


def people_added(changes: Iterable[Change]) -> set[str]:
    """The keys of the people whom the changes add."""
    made = [change.document for change in changes if isinstance(change, Add)]
    return {each.key for each in made if isinstance(each, Person)}


def name_of(workspace: WorkspaceView, person: str) -> str:
    """What a person is called; the key itself where it is nobody's."""
    found = workspace.person(person)
    return (found.name or found.key) if found else person


def _people(workspace: WorkspaceView) -> str:
    return ", ".join(each.key for each in workspace.people)


def _listed(keys: Iterable[NewKey]) -> str:
    return ", ".join(f"{key.type} {key.fingerprint}" for key in keys)
