"""What a field can be picked from, which rows a collection shows, and one line for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.plan.names import by_rank
from method.plan.sealed.insights import is_revealed, own_sealed, writers
from method.steps.spec import CollectionSpec, FieldSpec
from method.wording import steps as words
from method.wording.rules import RULES

if TYPE_CHECKING:
    from method.plan.record import Record
    from store.documents.plan import Plan
    from store.documents.workspace import Person, Team


class Option(NamedTuple):
    """A value as it is stored, and how it is shown."""

    value: str
    label: str


def options_of(field: FieldSpec, plan: Plan) -> tuple[Option, ...]:
    """What the field can be set to; for a person or people also any name that is not there."""
    if field.options:
        return tuple(Option(value, value) for value in field.options)
    match field.source:
        case "obstacles":
            return tuple(Option(row.id, row.text) for row in by_rank(plan.obstacles))
        case "choices":
            return _choices(plan)
        case "objectives":
            return _objectives(plan)
        case "choices+objectives":
            return _choices(plan) + _objectives(plan)
        case "key_results+choices":
            results = live_key_results(plan)
            return tuple(Option(row.id, f"{row.key} {row.statement}") for row in results) + _choices(plan)
        case "people":
            return tuple(Option(row.key, row.name or row.key) for row in plan.workspace.people)
        case "team_people":
            return tuple(Option(row.key, row.name or row.key) for row in plan.people)
        case "teams":
            return tuple(Option(row.name, row.name) for row in _other_teams(plan))
        case "team_keys":
            return tuple(Option(row.key, row.name) for row in _other_teams(plan))
        case "themes":
            return tuple(Option(row.id, row.title) for row in plan.themes)
        case "rules":
            loud = ((rule, entry) for rule, entry in RULES.items() if entry.severity != "gap")
            return tuple(Option(rule, f"{rule} {entry.title}") for rule, entry in loud)
    return ()


def _other_teams(plan: Plan) -> list[Team]:
    return [row for row in plan.workspace.teams if row.key != plan.team.key]


def _choices(plan: Plan) -> tuple[Option, ...]:
    return tuple(Option(row.id, f"{row.key} {row.text}") for row in by_rank(plan.choices))


def _objectives(plan: Plan) -> tuple[Option, ...]:
    return tuple(Option(row.id, f"{row.key} {row.text}") for row in live_objectives(plan))


def rows_of(spec: CollectionSpec, plan: Plan, who: str, of: str = "") -> tuple[Record, ...]:
    """The rows to show: in rank order where ranked, children of `of`, others' insights only once revealed."""
    rows = [row for row in plan.table(spec.table) if not of or row.of == of]
    if spec.table == "insights":
        if not is_revealed(plan):
            return (*(row for row in rows if row.person == who), *own_sealed(plan))
        rows.sort(key=lambda row: row.id)  # of chance, whoever handed theirs in first
    return tuple(by_rank(rows) if spec.ranked else rows)


def hidden_insights(plan: Plan, who: str) -> str:
    """How many others have written, in a sentence; empty once all is revealed."""
    if is_revealed(plan):
        return ""
    count = len(writers(plan) - {who})
    if not count:
        return words.NO_INSIGHTS_OF_OTHERS
    return words.ONE_HIDDEN_INSIGHT if count == 1 else words.HIDDEN_INSIGHTS.format(count=count)


def still_to_write(plan: Plan) -> list[str]:
    """Names of those who have written no insight yet."""
    given = writers(plan)
    return [one.name or one.key for one in plan.people if one.role != "viewer" and one.key not in given]


def without_capacity(plan: Plan) -> list[Person]:
    """Names of those on the team without a row of capacity."""
    there = {row.person for row in plan.capacity}
    return [
        one for one in plan.people if one.role != "viewer" and one.key not in there and one.name not in there
    ]
