"""Who may do what. On a private store used where it lies everyone is a facilitator; on a shared one, and over
SSH, the role decides: a facilitator does all, a member works on their own team's plan, a viewer reads.

What a deed needs stands here, once: `NEEDS` by the deed's name, `OWN` for rows that belong to one person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from store.documents.deeds import Add, Edit

from .errors import NotAllowed

if TYPE_CHECKING:
    from store.documents.deeds import Change
    from store.documents.plan import Plan
    from store.documents.workspace import Person
    from store.documents.workspace_view import WorkspaceView

Need = Literal["facilitator", "team", "anyone"]
"""A facilitator; someone on the team whose plan it is; anyone here but a viewer."""

NEEDS: dict[str, Need] = {
    # What is decided for the whole team, and what leads it through the pre-work.
    "commit_set": "facilitator",
    "close_cycle": "facilitator",
    "open_next_cycle": "facilitator",
    "reveal_insights": "facilitator",
    "waive_step": "facilitator",
    "take_up_step": "facilitator",
    "start_timebox": "facilitator",
    "stop_timebox": "facilitator",
    # What is asked of peers and readers from outside the team.
    "add_peer_review": "anyone",
    "record_verdict": "anyone",
    "confirm_dependency": "anyone",
    "undo": "anyone",
}
"""Every other deed on a plan needs the team; every deed on teams, people and cycles a facilitator."""


def may_change(workspace: WorkspaceView, person: str, team: str | None, *, guarded: bool) -> None:
    """Raises NotAllowed, saying who can, unless the person may change the team's plan (or the workspace).

    `guarded`: the person came over SSH, so that roles count on a private store, too.
    """
    found = _bound(workspace, person, guarded)
    if found is None:
        return
    who_can = _who_can(workspace)
    if team is None:
        raise NotAllowed(f"Only a facilitator changes teams, people and cycles. {who_can} can.")
    if team not in found.teams:
        known = workspace.team(team)
        raise NotAllowed(
            f"You are not on the team {known.name if known else team}. {who_can} can change its plan."
        )


def may_begin(workspace: WorkspaceView, person: str, team: str, deed: str, *, guarded: bool) -> None:
    """Raises NotAllowed unless the person may do that deed on the team's plan."""
    found = _bound(workspace, person, guarded)
    if found is None:
        return
    need = NEEDS.get(deed, "team")
    if need == "facilitator":
        raise NotAllowed(f"This is for a facilitator to do. {_who_can(workspace)} can.")
    if need == "team":
        may_change(workspace, person, team, guarded=guarded)


def may_apply(
    workspace: WorkspaceView,
    person: str,
    changes: Iterable[Change],
    plan: Callable[[], Plan],
    *,
    guarded: bool,
) -> None:
    """Raises NotAllowed where a change is to what belongs to somebody else, such as their check-in."""
    found = _bound(workspace, person, guarded)
    if found is None:
        return
    for change in changes:
        table = change.document.table if isinstance(change, Add) else change.table
        if table in OWN:
            OWN[table](plan(), found, change)


def may_take_out(workspace: WorkspaceView, person: str, *, guarded: bool) -> None:
    """Raises NotAllowed unless the person may have everything: others' unread insights are in it, too."""
    if _bound(workspace, person, guarded, reads=True) is not None:
        who_can = _who_can(workspace)
        raise NotAllowed(f"Only a facilitator takes out the whole store. {who_can} can; a list is for all.")


def _bound(workspace: WorkspaceView, person: str, guarded: bool, *, reads: bool = False) -> Person | None:
    """The person, where a role binds them; None for those who may do all. Raises NotAllowed for others."""
    if not guarded and not (workspace.about.shared and workspace.facilitators):
        return None
    found = workspace.person(person)
    if found is None:
        raise NotAllowed(
            f"{person} is not among the people of this store. {_who_can(workspace)} can add you."
        )
    if found.role == "facilitator":
        return None
    if found.role == "viewer" and not reads:
        raise NotAllowed(f"You can read here but not change anything. {_who_can(workspace)} can.")
    return found


def _own_check_in(plan: Plan, person: Person, change: Change) -> None:
    row = _row(plan, change)
    if isinstance(change, Add) and row.by != person.key:
        raise NotAllowed("A check-in is given in one's own name.")
    _own_key_result(plan, person, getattr(row, "key_result", ""), "check it in")


def _own_score(plan: Plan, person: Person, change: Change) -> None:
    row = _row(plan, change)
    _own_key_result(plan, person, getattr(row, "id", ""), "score it")


def _own_key_result(plan: Plan, person: Person, id: str, doing: str) -> None:
    key_result = plan.find("key_results", id)
    if key_result is None or not key_result.owner or _is(person, key_result.owner):
        return
    owner = next((found for found in plan.workspace.people if _is(found, key_result.owner)), None)
    name = (owner.name or owner.key) if owner else key_result.owner
    who_can = _who_can(plan.workspace, name)
    raise NotAllowed(f"{key_result.key} is {name}'s. {who_can} can {doing}.")


def _own_row(plan: Plan, person: Person, change: Change) -> None:
    if isinstance(change, Edit) and set(change.fields) <= {"theme"}:
        return  # everyone groups everyone's insights
    row = _row(plan, change)
    if row is not None and row.person != person.key:
        found = plan.workspace.person(row.person)
        name = (found.name if found else "") or row.person
        raise NotAllowed(f"This is {name}'s own. {_who_can(plan.workspace, name)} can change it.")


OWN: dict[str, Callable[[Plan, Person, Change], None]] = {
    "check_ins": _own_check_in,
    "scores": _own_score,
    "priorities": _own_row,
    "insights": _own_row,
}


def _row(plan: Plan, change: Change) -> Any:
    return change.document if isinstance(change, Add) else plan.find(change.table, change.id)


def _is(person: Person, named: str) -> bool:
    return named.casefold() in (person.key.casefold(), person.name.casefold())


def _who_can(workspace: WorkspaceView, *first: str) -> str:
    leading = [found.name or found.key for found in workspace.facilitators]
    names = list(dict.fromkeys([*first, *leading])) or ["Whoever looks after the server"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
