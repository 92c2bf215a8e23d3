"""Who is at work on a store: by name, by login, or on a shared store by the Unix account. No textual here."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from method.wording import access as say

if TYPE_CHECKING:
    from store.documents.workspace_view import WorkspaceView
    from store.gateway import Gateway


def who_works(gateway: Gateway, workspace: WorkspaceView, named: str | None) -> str:
    """The key of the person at work; `named` is what `--as` says.

    On a shared store with a map of accounts the account decides. Raises NotAllowed where `--as` or OKR_USER
    names somebody else there, Refusal for a name that is nobody's.
    """
    from store import settings

    asked = named or settings.user()
    if gateway.guarded or not workspace.about.shared:
        return choose_person(workspace, asked, by_name=named is not None)
    from store import accounts

    if not accounts.are_told_apart(workspace):
        return choose_person(workspace, asked, by_name=named is not None)
    account = accounts.own_account()
    holder = accounts.holder_of(workspace, account)
    if holder is None and accounts.owns(gateway.owner):
        return choose_person(workspace, asked, by_name=named is not None)
    named = named or os.environ.get("OKR_USER")
    if holder is None:
        taken = workspace.person(account) is not None  # by somebody who works from another account
        if named and (taken or named != account):
            raise _not_allowed(say.ACT_AS_NOBODY.format(account=account))
        return f"{account}?" if taken else account
    if named and choose_person(workspace, named, by_name=False) != holder.key:
        about = {"account": account, "name": holder.name or holder.key, "asked": named}
        raise _not_allowed(say.ACT_AS.format(**about))
    return holder.key


def _not_allowed(sentence: str) -> Exception:
    from store.errors import NotAllowed

    return NotAllowed("said", text=sentence)


def _refusal(sentence: str) -> Exception:
    # Imported here because `okr status` seldom refuses, and its start is measured.
    from store.documents.deeds import Refusal

    return Refusal(sentence)


def choose_person(workspace: WorkspaceView, asked: str, *, by_name: bool) -> str:
    """The key of the person meant. With `by_name` (`--as`), raises Refusal for an unknown one.

    Otherwise somebody unknown is the demo's guest or the only person of a private store; on a shared one they
    stay unknown, and the gateway decides what they may do.
    """
    # By key first: in a large organisation the others are then not even read.
    person = workspace.person(asked)
    if person is not None:
        return person.key
    # Imported here because whoever goes by their short name needs none of it, and `okr status` is measured.
    from method.plan.people import meant, why_not

    if key := meant(asked, workspace.people, whole=not by_name).key:
        return key
    if by_name and workspace.people:
        raise _refusal(why_not(asked, workspace.people))
    if workspace.about.guest:
        return workspace.about.guest
    alone = len(workspace.people) == 1 and not workspace.about.shared
    return workspace.people[0].key if alone else asked
