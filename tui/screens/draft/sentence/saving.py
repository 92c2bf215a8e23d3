"""Keeping a sentence of the draft in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions import drafting, edit_fields
from tui.screens.draft.okr_line import okr_of, sentence_of

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from tui.screens.base.team_place import TeamPlace
    from tui.screens.draft.sentence.field import SentenceKey


def stored_sentence(plan: Plan, key: SentenceKey) -> str:
    """The sentence that stands in the store; "" for a new one."""
    return "" if key.is_new else sentence_of(okr_of(plan, key.id))


def needs_reason(plan: Plan, key: SentenceKey, text: str) -> bool:
    """Whether these words would change what is committed."""
    held = None if key.is_new else okr_of(plan, key.id)
    if held is None or text == sentence_of(held):
        return False
    from method.plan.change_log import asks_why

    return asks_why(held, "text" if key.table == "objectives" else "statement", plan)


def save_sentence(
    place: TeamPlace, key: SentenceKey, text: str, *, seen: str = "", reason: str = ""
) -> str | None:
    """Write the sentence; the id of its document, or None when it could not be written.

    `seen` is the sentence the person began with: where another one stands by now, nothing is written.
    """
    if key.is_new and key.table == "objectives":
        outcome = place.quiet_deed(drafting.add_objective, text=text)
    elif key.is_new:
        outcome = place.quiet_deed(drafting.add_key_result, objective=key.id, statement=text)
    else:
        outcome = place.quiet_deed(
            edit_fields.set_field,
            table=key.table,
            id=key.id,
            field="text" if key.table == "objectives" else "statement",
            value=text,
            seen=seen,
            reason=reason,
        )
    return outcome.about if outcome is not None else None
