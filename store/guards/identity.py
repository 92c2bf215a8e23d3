"""Whether somebody still is who they came as: asked at each deed, for a session may outlast a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import accounts
from store.errors import NotAllowed
from store.guards.ownership import who_can

if TYPE_CHECKING:
    from store.actor import Actor
    from store.documents.workspace_view import WorkspaceView


def refuse_others(workspace: WorkspaceView, actor: Actor, owner: int) -> None:
    """Raises NotAllowed where the key somebody signed in with is gone, or the Unix account is another's.

    `owner` is the uid of the account that the store belongs to.
    """
    if actor.guarded:
        here = workspace.present(actor.person) is not None
        if not (here and workspace.signs_in(actor.person, actor.key)):
            raise NotAllowed("key_gone", leads=who_can(workspace))
    elif accounts.are_told_apart(workspace):
        account = accounts.own_account()
        holder = accounts.holder_of(workspace, account)
        if holder is None and not accounts.owns(owner):
            raise NotAllowed("account_nobodys", account=account, leads=who_can(workspace))
        if holder is not None and holder.key != actor.person:
            raise NotAllowed("account_anothers", account=account, name=holder.name or holder.key)
