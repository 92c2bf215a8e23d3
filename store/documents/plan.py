"""A team's cycle as documents: what every rule, prompt, sum and deed is given to read.

This module imports no pydantic, so that `okr status` can read light records through the same attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .sealing import Opened
from .workspace_view import Matching, Rows, WorkspaceView, among

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

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
    from .sealing import Sealed
    from .strategy import Choice, Condition, Direction, NotDoing, Obstacle, Strategy
    from .workspace import KPI, Cycle, Person, Reading, Team


D_co = TypeVar("D_co", covariant=True)


class _All(Generic[D_co]):
    """A table of the plan, by the attribute's name: read when first asked for, then kept."""

    def __set_name__(self, owner: type[Plan], name: str) -> None:
        self._table = name

    def __get__(self, plan: Plan, owner: type[Plan]) -> tuple[D_co, ...]:
        found = plan.__dict__[self._table] = plan.table(self._table)
        return found


class _One(Generic[D_co]):
    """The one document of a table that has one."""

    def __set_name__(self, owner: type[Plan], name: str) -> None:
        self._table = name

    def __get__(self, plan: Plan, owner: type[Plan]) -> D_co:
        found: D_co = plan.table(self._table)[0]
        plan.__dict__[self._table] = found
        return found


def _shut(topic: str, people: Iterable[str]) -> Opened:
    raise LookupError(topic)


class Plan:
    """Everything one team keeps for one cycle, with the workspace around it.

    `previous` is the same team's cycle before, where there is one. Tables are read when first asked for.
    """

    # Those there is one of, from the start, and the collections, in the order they were added.
    direction: _One[Direction] = _One()
    strategy: _One[Strategy] = _One()
    readiness: _One[Readiness] = _One()
    resources: _One[Resources] = _One()
    past_review: _One[PastReview] = _One()
    insights_review: _One[InsightsReview] = _One()
    guidelines: _One[Guidelines] = _One()
    review_plan: _One[ReviewPlan] = _One()
    retrospective: _One[Retrospective] = _One()

    obstacles: _All[Obstacle] = _All()
    choices: _All[Choice] = _All()
    conditions: _All[Condition] = _All()
    not_doing: _All[NotDoing] = _All()
    steps: _All[StepRecord] = _All()
    stakeholders: _All[Stakeholder] = _All()
    needs: _All[Need] = _All()
    capacity: _All[Capacity] = _All()
    departments: _All[Department] = _All()
    department_needs: _All[DepartmentNeed] = _All()
    past_results: _All[PastResult] = _All()
    insights: _All[Insight] = _All()
    themes: _All[Theme] = _All()
    objectives: _All[Objective] = _All()
    key_results: _All[KeyResult] = _All()
    initiatives: _All[Initiative] = _All()
    dependencies: _All[Dependency] = _All()
    answers: _All[Answer] = _All()
    dismissals: _All[Dismissal] = _All()
    peer_reviews: _All[PeerReview] = _All()
    reader_verdicts: _All[ReaderVerdict] = _All()
    kpis: _All[KPI] = _All()
    readings: _All[Reading] = _All()
    check_ins: _All[CheckIn] = _All()
    priorities: _All[Priority] = _All()
    wins: _All[Win] = _All()
    mid_cycles: _All[MidCycle] = _All()
    scores: _All[Score] = _All()
    learnings: _All[Learning] = _All()
    changes: _All[Change] = _All()

    def __init__(
        self,
        rows: Rows,
        *,
        workspace: WorkspaceView,
        team: Team,
        cycle: Cycle,
        previous: Callable[[], Plan | None] = lambda: None,
        matching: Matching | None = None,
        day_of: Callable[[datetime], date] = lambda moment: moment.date(),
        sealed: Callable[[str], tuple[Sealed, ...]] = lambda topic: (),
        opened: Callable[[str, Iterable[str]], Opened] = _shut,
        today: date | None = None,
    ) -> None:
        self._rows = rows
        self._matching = matching or among(rows)
        self._previous = previous
        self.day_of = day_of
        """The reader's day that a moment lies in."""
        self.sealed = sealed
        """By topic, what the reader has written and nobody else sees yet."""
        self.opened = opened
        """What these people sealed on a topic: for a deed that opens it. Raises LookupError for others."""
        self.today = today
        """The reader's day as the plan was read: where a date is in another year, it is shown with it."""
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
    def commitment(self) -> Commitment | None:
        """The set as committed; None while it is a draft."""
        rows = self._rows("commitment")
        return rows[0] if rows else None
