"""What hangs from a document, and what points to it: for removing one without leaving loose threads."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.deeds import Edit
from store.documents.plan import Plan

from .helpers import fields_of

CHILDREN = {
    "stakeholders": (("needs", "of"),),
    "departments": (("department_needs", "of"),),
    "choices": (("conditions", "of"),),
    "objectives": (
        ("key_results", "objective"),
        ("answers", "about"),
        ("dismissals", "about"),
        ("mid_cycles", "id"),
    ),
    "key_results": (
        ("conditions", "of"),
        ("dependencies", "of"),
        ("check_ins", "key_result"),
        ("scores", "id"),
        ("answers", "about"),
        ("dismissals", "about"),
    ),
    "kpis": (("readings", "kpi"),),
}
"""By table, what is removed with a row: tables, each with its field that names the row."""

LISTS = (
    ("needs", "answered_by"),
    ("objectives", "choices"),
    ("objectives", "removes"),
    ("choices", "removes"),
    ("kpis", "guards"),
)
SINGLE = (
    ("insights", "theme"),
    ("initiatives", "of"),
    ("priorities", "key_result"),
    ("learnings", "about"),
    ("answers", "became"),
    ("past_results", "became"),
)
"""Fields that name another document: they are emptied when it is removed, their own row stays."""


def with_children(plan: Plan, row: Document) -> list[Document]:
    """The row, and every row that is removed with it."""
    found = [row]
    for table, field in CHILDREN.get(row.table, ()):
        for child in plan.table(table):
            if fields_of(child)[field] == row.id:
                found += with_children(plan, child)
    return found


def references(plan: Plan, gone: set[str]) -> list[Edit]:
    """The changes that take the removed rows out of all fields that name them."""
    edits = []
    for table, field in LISTS:
        for row in plan.table(table):
            named = fields_of(row)[field]
            kept = [each for each in named if each not in gone] if isinstance(named, list) else named
            if row.id not in gone and kept != named:
                edits.append(Edit(table, row.id, {field: kept}))
    for table, field in SINGLE:
        edits += [
            Edit(table, row.id, {field: ""})
            for row in plan.table(table)
            if row.id not in gone and fields_of(row)[field] in gone
        ]
    return edits
