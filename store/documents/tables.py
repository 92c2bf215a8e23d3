"""Which tables there are, and the model of each (`module:Class`, so that none is imported to name it)."""

from __future__ import annotations

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

BORROWED = frozenset({*SINGLETONS, "steps", "scores", "mid_cycles", "commitment"})
"""Tables whose rows bear the id of what they are about, or a fixed one: no other row refers to them by it."""

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
