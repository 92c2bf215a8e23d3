"""A plan as it would be with what a deed is about to add."""

from __future__ import annotations

from collections.abc import Sequence

from store.documents.base import Document
from store.documents.plan import Plan


def with_drafts(plan: Plan, made: Sequence[Document]) -> Plan:
    """The plan as it would be with these documents added."""

    def rows(table: str) -> tuple[Document, ...]:
        return (*plan.table(table), *(each for each in made if each.table == table))

    return Plan(rows, workspace=plan.workspace, team=plan.team, cycle=plan.cycle)
