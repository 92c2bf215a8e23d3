"""Tells what kind a document is by its table, since light records have no class of their own.

See `store.rows.light_records`. Imports no pydantic, so that a screen can ask before anything is validated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from store.documents.base import Document
    from store.documents.okrs import KeyResult, Objective
    from store.documents.strategy import Choice


def is_objective(document: Document | None) -> TypeIs[Objective]:
    """Whether it is an objective, validated or light."""
    return document is not None and document.table == "objectives"


def is_key_result(document: Document | None) -> TypeIs[KeyResult]:
    """Whether it is a key result, validated or light."""
    return document is not None and document.table == "key_results"


def is_choice(document: Document | None) -> TypeIs[Choice]:
    """Whether it is a choice of the strategy, validated or light."""
    return document is not None and document.table == "choices"
