"""What documents and their fields are called when the program speaks of one."""

from __future__ import annotations

TEAM_NOT_SAID = "a team not named yet"

THINGS = {
    "direction": "mission and vision",
    "strategy": "strategy",
    "resources": "timeframe and resources",
    "past_review": "the look at the past",
    "insights_review": "team insights",
    "guidelines": "guidelines",
    "review_plan": "review plan",
    "readiness": "readiness",
    "retrospective": "retrospective",
    "obstacles": "obstacle",
    "choices": "choice",
    "conditions": "condition",
    "not_doing": "thing not done",
    "steps": "step",
    "stakeholders": "stakeholder",
    "needs": "need",
    "capacity": "person's capacity",
    "departments": "department",
    "department_needs": "need between departments",
    "past_results": "past key result",
    "insights": "insight",
    "themes": "theme",
    "objectives": "objective",
    "key_results": "key result",
    "initiatives": "initiative",
    "dependencies": "dependency",
    "answers": "answer",
    "dismissals": "finding set aside",
    "peer_reviews": "peer review",
    "reader_verdicts": "reader's verdict",
    "kpis": "KPI",
    "readings": "reading",
    "check_ins": "check-in",
    "priorities": "priority",
    "wins": "win",
    "mid_cycles": "look at the middle",
    "scores": "score",
    "learnings": "learning",
    "workspace": "workspace",
    "teams": "team",
    "people": "person",
    "cycles": "cycle",
    "access_keys": "key",
}

FIELDS = {
    "of": "what it belongs to",
    "over": "what it was chosen over",
    "find_out": "how we would find out",
    "low": "the lower end",
    "high": "the upper end",
    "by": "the date",
    "on": "the date",
    "per": "the period",
    "share": "the share of their time",
    "success": "the success figure",
    "end": "the end date",
    "start": "the start date",
    "due": "the due date",
    "who": "who finds out",
    "removes": "what it removes",
    "statement": "the sentence",
    "score": "the score",
    "why": "the why",
    "will": "what will be done",
    "will_who": "who will do it",
    "will_when": "when it will be done",
    "help": "the help needed",
    "their_key": "their key result",
}

STEPS = {
    "mission": "Mission and vision",
    "strategy": "Strategy",
    "stakeholders": "Stakeholders",
    "resources": "Timeframe and resources",
    "departments": "Other departments",
    "past": "Past performance",
    "insights": "Team insights",
    "guidelines": "Guidelines",
    "review": "Review and feedback",
}
"""The nine steps of the pre-work, in their usual order."""


def thing(table: str) -> str:
    return THINGS.get(table, table.replace("_", " "))


def field_name(field: str) -> str:
    return FIELDS.get(field, field.replace("_", " "))


def sentence(text: str) -> str:
    """The same words with a capital first letter."""
    return text[:1].upper() + text[1:]
