"""Who has written insights, whose are still sealed, and one's own while nobody else sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import Insight
    from store.documents.sealing import Sealed

TOPIC = "insights"
SIGNED = "signed"


class OwnInsight(NamedTuple):
    """A sealed insight as its writer sees it; a row like the document it becomes."""

    id: str
    text: str
    person: str
    theme: str = ""
    rev: int = 1


def is_revealed(plan: Plan) -> bool:
    """Whether insights are shown to all."""
    return plan.insights_review.revealed_on is not None


def writers(plan: Plan) -> set[str]:
    """Who has written; after the reveal who had, and who signed."""
    return {*plan.insights_review.done, *(one.person for one in plan.insights if one.person)}


def own_insight(one: Sealed) -> OwnInsight:
    """The row of sealed words."""
    return OwnInsight(one.id, one.words.get("text", ""), one.writer if one.words.get(SIGNED) else "")


def own_sealed(plan: Plan) -> tuple[OwnInsight, ...]:
    """The reader's own that are still sealed, in the order they were written."""
    return () if is_revealed(plan) else tuple(map(own_insight, plan.sealed(TOPIC)))


def older_insights(plan: Plan, who: str) -> list[Insight]:
    """One's own that an older okr wrote into the plan before the reveal."""
    return [] if is_revealed(plan) else [one for one in plan.insights if one.person == who]
