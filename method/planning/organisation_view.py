"""All teams in one view: priorities, gaps, overlaps, shared work, needs and risks (METHOD 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results
from method.planning import alignment
from method.planning.alignment import KPIFlag, Need, Overlap, Risk, Together, at_risk, kpi_flags
from method.rhythm.standing import standings

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.workspace import Team
    from store.documents.workspace_view import WorkspaceView


class KeyResultAtRisk(NamedTuple):
    """A key result that is red or silent, and who in other teams depends on it."""

    team: Team
    key_result: KeyResult
    colour: str
    waiting: tuple[Risk, ...]


class OutOfRange(NamedTuple):
    team: Team
    flag: KPIFlag


class OrganisationView(NamedTuple):
    """The view across teams. `too_many` counts the priorities beyond three.

    `organisation` is the team whose objectives are everyone's; None: nobody has said which.
    """

    priorities: tuple[str, ...]
    too_many: int
    organisation: Team | None
    gaps: tuple[Objective, ...]
    together: tuple[Together, ...]
    overlaps: tuple[Overlap, ...]
    dependencies: tuple[Need, ...]
    endangered: tuple[KeyResultAtRisk, ...]
    out_of_range: tuple[OutOfRange, ...]
    today: date | None = None
    """The reader's day."""


def across(workspace: WorkspaceView, plans: Sequence[Plan], today: date) -> OrganisationView:
    """All of it for one cycle; `plans` are those of every team that has one."""
    leading = workspace.team(workspace.about.organisation) if workspace.about.organisation else None
    above = next((plan for plan in plans if leading is not None and plan.team.key == leading.key), None)
    below = [plan for plan in plans if plan is not above]
    return OrganisationView(
        tuple(workspace.about.priorities),
        alignment.too_many_priorities(workspace),
        leading,
        alignment.gaps(above, below) if above is not None else (),
        alignment.together(plans),
        alignment.overlaps(below),
        alignment.dependencies(plans),
        tuple(_endangered(plans, today)),
        tuple(OutOfRange(plan.team, flag) for plan in plans for flag in kpi_flags(plan)),
        today,
    )


def _endangered(plans: Sequence[Plan], today: date) -> Iterator[KeyResultAtRisk]:
    """Key results at risk that another team waits for; others stand in their own team's review."""
    for plan in plans:
        others = [other for other in plans if other is not plan]
        stand = standings(plan, today)
        for result in live_key_results(plan):
            colour = stand[result.id].colour
            if colour in ("red", "silent") and (waiting := at_risk(result, plan, others)):
                yield KeyResultAtRisk(plan.team, result, colour, waiting)
