"""Who a row is given to: one of the people, by whatever of their names was given (METHOD 9)."""

from __future__ import annotations

from collections.abc import Mapping

from method.plan import people
from store.documents.deeds import Refusal
from store.documents.plan import Plan

OWNER = {
    "objectives": "owner",
    "key_results": "owner",
    "initiatives": "owner",
    "kpis": "owner",
    "conditions": "who",
}
"""For each table whose rows are somebody's: the field that says whose."""
SHARED = ("objectives", "key_results")
"""Tables whose rows several people work on: one owns, the others contribute."""


def person_of(plan: Plan, word: str) -> str:
    """The key of the person meant, present or past; empty for no word. Raises Refusal: nobody, or several."""
    if not word.strip():
        return ""
    if plan.workspace.person(word) is not None:
        return word
    try:
        return people.whom(word, plan.workspace.people)
    except ValueError as nobody:
        raise Refusal(str(nobody)) from None


def owner_in(plan: Plan, table: str, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields, with the owner as a person's key. Two owners of what is shared: the first one owns it, and
    the others are `contributors`. Raises Refusal where the owner is nobody."""
    field = OWNER.get(table, "")
    word = fields.get(field)
    if not isinstance(word, str):
        return dict(fields)
    try:
        named = people.several(word, plan.workspace.people) if table in SHARED else []
    except ValueError as nobody:
        raise Refusal(str(nobody)) from None
    if named:
        return {**fields, field: named[0], "contributors": named[1:]}
    return {**fields, field: person_of(plan, word)}
