"""A change of keys, in the workspace and in `authorized_keys`: both, or neither.

The file comes first: what stands there and not in the workspace lets nobody in, since `okr serve` asks the
workspace. So a key that is removed opens nothing from the moment that either is written.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from method.wording import access as say
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.ssh.authorized_keys import Block, Entry, lines_for, locked, own_command, read_stored
from tui.ssh.keys import BadKey

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from store.documents.deeds import Deed
    from store.documents.workspace import AccessKey
    from store.documents.workspace_view import WorkspaceView
    from store.gateway import Gateway


class Entries(NamedTuple):
    """The keys of a workspace as they go into the file."""

    good: list[Entry]
    bad: list[str]
    """A sentence for each that cannot be written."""


class Changed(NamedTuple):
    """What was done and what the file holds now."""

    said: str
    written: Entries


class NotPutBack(StoreError):
    """The workspace could not be changed, and the file could not be made what it was."""


def entries_of(workspace: WorkspaceView) -> Entries:
    """The keys of everyone who is here, each parsed again."""
    return _entries(workspace, workspace.access_keys)


def _entries(workspace: WorkspaceView, keys: Iterable[AccessKey], newcomers: Collection[str] = ()) -> Entries:
    from method.actions.access import can_sign_in, name_of

    found = Entries([], [])
    numbers: dict[str, int] = {}
    seen: set[str] = set()
    for key in keys:
        numbers[key.person] = number = numbers.get(key.person, 0) + 1
        if workspace.present(key.person) is None and key.person not in newcomers:
            continue
        name = name_of(workspace, key.person)
        try:
            if key.blob in seen or not can_sign_in(key.person):
                raise BadKey  # sshd would take the first line with it, or the line could not be written
            found.good.append(read_stored(key.person, name, key.type, key.blob, key.fingerprint))
            seen.add(key.blob)
        except BadKey:
            about = {"name": name, "person": key.person, "number": number}
            found.bad.append(say.STORED_KEY_BAD.format(**about))
    order = {person.key: place for place, person in enumerate(workspace.people)}
    found.good.sort(key=lambda entry: order.get(entry.person, len(order)))
    return found


def change_keys(
    path: str, gateway: Gateway, deed: Deed[WorkspaceView, ...], given: dict[str, object]
) -> Changed:
    """Do the deed, the file at `path` written first. Raises what either raises; then both are as before."""
    from method.actions.access import keys_after, people_added

    with locked(path):
        block = Block(path, gateway.where)
        workspace = gateway.workspace()
        outcome = gateway.rehearse_on_workspace(deed, **given)
        after, touched = keys_after(workspace, outcome.changes)
        newcomers = people_added(outcome.changes)
        block.refuse_elsewhere(_entries(workspace, touched, newcomers).good)
        wanted = _entries(workspace, after, newcomers)
        block.write(_lines(wanted, gateway))
        try:
            return Changed(gateway.act_on_workspace(deed, **given).said, wanted)
        except BaseException as trouble:
            try:
                block.put_back()
            except StoreError:
                raise NotPutBack("said", text=say.NOT_PUT_BACK.format(path=path)) from trouble
            raise


def write_keys(path: str, gateway: Gateway) -> Entries:
    """Write the file anew from the workspace."""
    with locked(path):
        block = Block(path, gateway.where)
        wanted = entries_of(gateway.workspace())
        for entry in wanted.good:
            with suppress(Refusal):  # what a key opens beside okr is for the doctor to say
                block.refuse_elsewhere([entry])
        block.write(_lines(wanted, gateway))
        return wanted


def _lines(wanted: Entries, gateway: Gateway) -> list[str]:
    return lines_for(wanted.good, gateway.where, own_command())
