"""In which order rows are told, and what people are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.documents.plan import Plan


def by_rank(rows: Any) -> list[Any]:
    """Ranked ones first, then those without a rank in the order they were added."""
    return sorted(rows, key=lambda row: row.rank or 10_000)


def name_of(person: str, plan: Plan) -> str:
    """The person's name where the store knows the key, else what was typed."""
    known = plan.workspace.person(person)
    return (known.name or known.key) if known else person
