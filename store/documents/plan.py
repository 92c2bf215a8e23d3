"""A team's cycle as documents: what every rule, prompt, sum and deed is given to read.

This module imports no pydantic, so that `okr status` can read light records through the same attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from .workspace_view import Matching, Rows, WorkspaceView, among

if TYPE_CHECKING:
    from .history import Change
    from .okrs import (
        Answer,
        Commitment,
        Dependency,
        Dismissal,
        Initiative,
        KeyResult,
        Objective,
        PeerReview,
        ReaderVerdict,
    )
    from .prework import (
        Capacity,
        Department,
        DepartmentNeed,
        Guidelines,
        Insight,
        InsightsReview,
        Need,
        PastResult,
        PastReview,
        Readiness,
        Resources,
        ReviewPlan,
        Stakeholder,
        StepRecord,
        Theme,
    )
    from .rhythm import CheckIn, Learning, MidCycle, Priority, Retrospective, Score, Win
    from .strategy import Choice, Condition, Direction, NotDoing, Obstacle, Strategy
    from .workspace import KPI, Cycle, Person, Reading, Team


class Plan:
    """Everything one team keeps for one cycle, with the workspace around it.

    `previous` is the same team's cycle before, where there is one. Tables are read when first asked for.
    """

    def __init__(
        self,
        rows: Rows,
        *,
        workspace: WorkspaceView,
        team: Team,
        cycle: Cycle,
        previous: Callable[[], Plan | None] = lambda: None,
        matching: Matching | None = None,
    ) -> None:
        self._rows = rows
        self._matching = matching or among(rows)
        self._previous = previous
        self.workspace = workspace
        self.team = team
        self.cycle = cycle

    @cached_property
    def previous(self) -> Plan | None:
        return self._previous()

    @property
    def people(self) -> tuple[Person, ...]:
        """The people on this team."""
        return self.workspace.people_of(self.team.key)

    def table(self, name: str) -> tuple[Any, ...]:
        """All documents of a table by its name, for code that works on any kind of document."""
        return tuple(self._rows(name))

    def matching(self, table: str, field: str, value: str) -> tuple[Any, ...]:
        """What has that value in that field, light: quick where the table is long and they are few."""
        return tuple(self._matching(table, field, value))

    def find(self, table: str, id: str) -> Any | None:
        """The document with that id, or None."""
        return next((row for row in self._rows(table) if row.id == id), None)

    @cached_property
    def direction(self) -> Direction:
        return cast("Direction", self._one("direction"))

    @cached_property
    def strategy(self) -> Strategy:
        return cast("Strategy", self._one("strategy"))

    @cached_property
    def readiness(self) -> Readiness:
        return cast("Readiness", self._one("readiness"))

    @cached_property
    def resources(self) -> Resources:
        return cast("Resources", self._one("resources"))

    @cached_property
    def past_review(self) -> PastReview:
        return cast("PastReview", self._one("past_review"))

    @cached_property
    def insights_review(self) -> InsightsReview:
        return cast("InsightsReview", self._one("insights_review"))

    @cached_property
    def guidelines(self) -> Guidelines:
        return cast("Guidelines", self._one("guidelines"))

    @cached_property
    def review_plan(self) -> ReviewPlan:
        return cast("ReviewPlan", self._one("review_plan"))

    @cached_property
    def retrospective(self) -> Retrospective:
        return cast("Retrospective", self._one("retrospective"))

    @cached_property
    def obstacles(self) -> tuple[Obstacle, ...]:
        return self._all("obstacles")

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        return self._all("choices")

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        return self._all("conditions")

    @cached_property
    def not_doing(self) -> tuple[NotDoing, ...]:
        return self._all("not_doing")

    @cached_property
    def steps(self) -> tuple[StepRecord, ...]:
        return self._all("steps")

    @cached_property
    def stakeholders(self) -> tuple[Stakeholder, ...]:
        return self._all("stakeholders")

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        return self._all("needs")

    @cached_property
    def capacity(self) -> tuple[Capacity, ...]:
        return self._all("capacity")

    @cached_property
    def departments(self) -> tuple[Department, ...]:
        return self._all("departments")

    @cached_property
    def department_needs(self) -> tuple[DepartmentNeed, ...]:
        return self._all("department_needs")

    @cached_property
    def past_results(self) -> tuple[PastResult, ...]:
        return self._all("past_results")

    @cached_property
    def insights(self) -> tuple[Insight, ...]:
        return self._all("insights")

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        return self._all("themes")

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        return self._all("objectives")

    @cached_property
    def key_results(self) -> tuple[KeyResult, ...]:
        return self._all("key_results")

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        return self._all("initiatives")

    @cached_property
    def dependencies(self) -> tuple[Dependency, ...]:
        return self._all("dependencies")

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        return self._all("answers")

    @cached_property
    def dismissals(self) -> tuple[Dismissal, ...]:
        return self._all("dismissals")

    @cached_property
    def commitment(self) -> Commitment | None:
        """The set as committed; None while it is a draft."""
        rows = self._rows("commitment")
        return rows[0] if rows else None

    @cached_property
    def peer_reviews(self) -> tuple[PeerReview, ...]:
        return self._all("peer_reviews")

    @cached_property
    def reader_verdicts(self) -> tuple[ReaderVerdict, ...]:
        return self._all("reader_verdicts")

    @cached_property
    def kpis(self) -> tuple[KPI, ...]:
        return self._all("kpis")

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        return self._all("readings")

    @cached_property
    def check_ins(self) -> tuple[CheckIn, ...]:
        return self._all("check_ins")

    @cached_property
    def priorities(self) -> tuple[Priority, ...]:
        return self._all("priorities")

    @cached_property
    def wins(self) -> tuple[Win, ...]:
        return self._all("wins")

    @cached_property
    def mid_cycles(self) -> tuple[MidCycle, ...]:
        return self._all("mid_cycles")

    @cached_property
    def scores(self) -> tuple[Score, ...]:
        return self._all("scores")

    @cached_property
    def learnings(self) -> tuple[Learning, ...]:
        return self._all("learnings")

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return self._all("changes")

    def _one(self, table: str) -> Any:
        return self._rows(table)[0]

    def _all(self, table: str) -> tuple[Any, ...]:
        return tuple(self._rows(table))
