"""A team's cycle as documents: what every rule, prompt, sum and deed is given to read.

This module imports no pydantic, so that `okr status` can read light records through the same attributes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

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
    from .workspace import KPI, AccessKey, Cycle, Person, Reading, Team, Workspace

Rows = Callable[[str], Sequence[Any]]
"""Given a table's name, its documents (or light records), in the order they were added."""
Matching = Callable[[str, str, str], Sequence[Any]]
"""Given a table's name, a field and a value, what has it there; the rest of the table is not even read."""

SINGLETONS = {
    "direction": "store.documents.strategy:Direction",
    "strategy": "store.documents.strategy:Strategy",
    "readiness": "store.documents.prework:Readiness",
    "resources": "store.documents.prework:Resources",
    "past_review": "store.documents.prework:PastReview",
    "insights_review": "store.documents.prework:InsightsReview",
    "guidelines": "store.documents.prework:Guidelines",
    "review_plan": "store.documents.prework:ReviewPlan",
    "retrospective": "store.documents.rhythm:Retrospective",
}
"""Tables with one document that exists from the start, with its defaults, and the model of each."""

COLLECTIONS = {
    "obstacles": "store.documents.strategy:Obstacle",
    "choices": "store.documents.strategy:Choice",
    "conditions": "store.documents.strategy:Condition",
    "not_doing": "store.documents.strategy:NotDoing",
    "steps": "store.documents.prework:StepRecord",
    "stakeholders": "store.documents.prework:Stakeholder",
    "needs": "store.documents.prework:Need",
    "capacity": "store.documents.prework:Capacity",
    "departments": "store.documents.prework:Department",
    "department_needs": "store.documents.prework:DepartmentNeed",
    "past_results": "store.documents.prework:PastResult",
    "insights": "store.documents.prework:Insight",
    "themes": "store.documents.prework:Theme",
    "objectives": "store.documents.okrs:Objective",
    "key_results": "store.documents.okrs:KeyResult",
    "initiatives": "store.documents.okrs:Initiative",
    "dependencies": "store.documents.okrs:Dependency",
    "answers": "store.documents.okrs:Answer",
    "dismissals": "store.documents.okrs:Dismissal",
    "commitment": "store.documents.okrs:Commitment",
    "peer_reviews": "store.documents.okrs:PeerReview",
    "reader_verdicts": "store.documents.okrs:ReaderVerdict",
    "kpis": "store.documents.workspace:KPI",
    "readings": "store.documents.workspace:Reading",
    "check_ins": "store.documents.rhythm:CheckIn",
    "priorities": "store.documents.rhythm:Priority",
    "wins": "store.documents.rhythm:Win",
    "mid_cycles": "store.documents.rhythm:MidCycle",
    "scores": "store.documents.rhythm:Score",
    "learnings": "store.documents.rhythm:Learning",
    "changes": "store.documents.history:Change",
}
"""The other tables of a team's cycle, and the model of each."""

WORKSPACE_TABLES = {
    "workspace": "store.documents.workspace:Workspace",
    "teams": "store.documents.workspace:Team",
    "people": "store.documents.workspace:Person",
    "cycles": "store.documents.workspace:Cycle",
    "access_keys": "store.documents.workspace:AccessKey",
}
"""The tables of `workspace.json`, beside its own `changes`."""

PERSON_TABLES = {
    "drafts": "store.documents.history:Draft",
    "bookmark": "store.documents.history:Bookmark",
}
"""The tables of a person's own shard."""


class WorkspaceView:
    """The workspace's documents."""

    def __init__(self, rows: Rows, matching: Matching | None = None) -> None:
        self._rows = rows
        self._matching = matching or _among(rows)
        self._by_key: dict[tuple[str, str], Any] = {}

    @cached_property
    def about(self) -> Workspace:
        found: Workspace = self._rows("workspace")[0]
        return found

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        return tuple(self._rows("teams"))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        return tuple(self._rows("people"))

    @cached_property
    def cycles(self) -> tuple[Cycle, ...]:
        return tuple(sorted(self._rows("cycles"), key=lambda cycle: cycle.start))

    @cached_property
    def access_keys(self) -> tuple[AccessKey, ...]:
        return tuple(self._rows("access_keys"))

    @cached_property
    def facilitators(self) -> tuple[Person, ...]:
        return tuple(self._matching("people", "role", "facilitator"))

    def team(self, key: str) -> Team | None:
        return cast("Team | None", self._of_key("teams", key))

    def person(self, key: str) -> Person | None:
        return cast("Person | None", self._of_key("people", key))

    def cycle(self, key: str) -> Cycle | None:
        return cast("Cycle | None", self._of_key("cycles", key))

    def _of_key(self, table: str, key: str) -> Any | None:
        if (table, key) not in self._by_key:
            self._by_key[table, key] = next(iter(self._matching(table, "key", key)), None)
        return self._by_key[table, key]

    def people_of(self, team: str) -> tuple[Person, ...]:
        return tuple(person for person in self.people if team in person.teams)

    def current_cycle(self, today: date) -> Cycle | None:
        """The open cycle that today lies in; else the nearest open one; else the latest."""
        open_ones: list[Cycle] = list(self._matching("cycles", "state", "open"))
        open_ones.sort(key=lambda cycle: cycle.start)
        inside = [cycle for cycle in open_ones if cycle.start <= today <= cycle.end]
        if inside:
            return inside[-1]
        if open_ones:
            return min(open_ones, key=lambda cycle: abs((cycle.start - today).days))
        return self.cycles[-1] if self.cycles else None


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
        self._matching = matching or _among(rows)
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


def _among(rows: Rows) -> Matching:
    return lambda table, field, value: [row for row in rows(table) if getattr(row, field, None) == value]
