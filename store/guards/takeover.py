"""What was committed changes its owner only with a reason, unless they give it away themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.documents.deeds import Edit
from store.documents.fields import text_in
from store.documents.rules.takeover import who_loses
from store.rows.refusal import StoreRefusal

if TYPE_CHECKING:
    from store.documents.deeds import Change
    from store.documents.plan import Plan


def refuse_takeover(
    plan: Plan, who: str, changes: Iterable[Change], why: str, *, undoing: bool = False
) -> None:
    """Raises Refusal where somebody else's committed objective or key result changes hands without a why.

    `undoing`: the changes take something back; only what would come to `who` is then asked about.
    """
    if why.strip():
        return
    for change in changes:
        if not isinstance(change, Edit) or "owner" not in change.fields:
            continue
        to = change.fields["owner"]
        loses = who_loses(plan, change.table, change.id, who)
        if loses is None or to == loses.key or (undoing and to != who):
            continue
        key = text_in(plan.find(change.table, change.id), "key")
        raise StoreRefusal("changes_hands", key=key, owner=loses.name or loses.key)
