"""Who may change what. On a private store everyone is a facilitator; on a shared one the role decides."""

from __future__ import annotations

from .documents.plan import WorkspaceView
from .errors import NotAllowed


def may_change(workspace: WorkspaceView, person: str, team: str | None) -> None:
    """Raises NotAllowed, saying who can, unless the person may change the team's plan (or the workspace)."""
    facilitators = [found for found in workspace.people if found.role == "facilitator"]
    if not workspace.about.shared or not facilitators:
        return
    who_can = _either([found.name or found.key for found in facilitators])
    found = workspace.person(person)
    if found is None:
        raise NotAllowed(f"{person} is not among the people of this store. {who_can} can add you.")
    if found.role == "facilitator":
        return
    if found.role == "viewer":
        raise NotAllowed(f"You can read here but not change anything. {who_can} can.")
    if team is None:
        raise NotAllowed(f"Only a facilitator changes teams, people and cycles. {who_can} can.")
    if team not in found.teams:
        known = workspace.team(team)
        raise NotAllowed(
            f"You are not on the team {known.name if known else team}. {who_can} can change its plan."
        )


def _either(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
