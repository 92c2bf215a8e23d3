"""Whose a Unix account is on a store that several of them share: the map a facilitator keeps."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.documents.workspace import Person
    from store.documents.workspace_view import WorkspaceView


def own_account() -> str:
    """Name of the account that runs this, as the system knows it; no variable of the environment says so."""
    import pwd

    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())


def owns(owner: int) -> bool:
    """Whether who runs this is that account, or root: they can change every file anyway."""
    return os.geteuid() in (owner, 0)


def are_told_apart(workspace: WorkspaceView) -> bool:
    """Whether the map has begun; a store of an earlier version has none, and takes people by their word."""
    return workspace.about.shared and any(person.account for person in workspace.people)


def holder_of(workspace: WorkspaceView, account: str) -> Person | None:
    """Who works from the account: the person it was given to, else the one whose key it is."""
    given = next((person for person in workspace.everyone if person.account == account), None)
    if given is not None:
        return given
    named = workspace.person(account)
    return named if named is not None and not named.account else None
