"""What a step offers to do with one key, beside typing into its fields."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from method.plan.sealed.insights import is_revealed, own_sealed, writers
from method.steps.options import still_to_write, without_capacity
from method.steps.spec import ActionSpec, field
from method.wording import steps as words

if TYPE_CHECKING:
    from store.documents.plan import Plan


def _to_reveal(plan: Plan, who: str, today: date) -> str:
    if plan.insights_review.revealed_on is not None:
        return words.REVEAL_DONE
    return "" if writers(plan) else words.REVEAL_NOTHING


def _to_sign(plan: Plan, who: str, today: date) -> str:
    return "" if own_sealed(plan) else words.SIGN_DONE


def _to_name(plan: Plan, who: str, today: date) -> str:
    return words.NAME_ALL_LATE if is_revealed(plan) or writers(plan) else ""


def _to_group(plan: Plan, who: str, today: date) -> str:
    return "" if plan.insights_review.revealed_on is not None else words.GROUP_HIDDEN


def _to_choose(plan: Plan, who: str, today: date) -> str:
    return "" if plan.insights_review.revealed_on is not None else words.DIRECTION_HIDDEN


def _to_agree(plan: Plan, who: str, today: date) -> str:
    return words.AGREE_DONE if who in plan.guidelines.agreed_by else ""


def _to_fill(plan: Plan, who: str, today: date) -> str:
    return "" if plan.previous is not None else words.FILL_PAST_NONE


def _to_fill_capacity(plan: Plan, who: str, today: date) -> str:
    return "" if without_capacity(plan) else words.FILL_CAPACITY_DONE


def _sure_to_reveal(plan: Plan) -> str:
    """The question before revealing: who has not written yet could copy what others wrote."""
    waiting = still_to_write(plan)
    if not waiting:
        return ""
    sentence = words.REVEAL_SURE_ONE if len(waiting) == 1 else words.REVEAL_SURE
    return sentence.format(names=", ".join(waiting))


REVEAL = ActionSpec(
    "reveal_insights", words.REVEAL, words.REVEAL_HELP, why_not=_to_reveal, sure=_sure_to_reveal
)
SIGN = ActionSpec("sign_insight", words.SIGN, words.SIGN_HELP, per_row=True, why_not=_to_sign)
NAME_ALL = ActionSpec("name_insights", words.NAME_ALL, words.NAME_ALL_HELP, why_not=_to_name)
GROUP = ActionSpec(
    "group_insight",
    words.GROUP,
    words.GROUP_HELP,
    (field("group_insight", "theme", "named", source="themes"),),
    per_row=True,
    why_not=_to_group,
)
DIRECTION = ActionSpec(
    "choose_direction",
    words.DIRECTION,
    words.DIRECTION_HELP,
    (field("choose_direction", "text", "text"),),
    why_not=_to_choose,
    now=lambda plan: plan.insights_review.direction,
)
AGREE = ActionSpec("agree_guidelines", words.AGREE, words.AGREE_HELP, why_not=_to_agree)
FILL_PAST = ActionSpec("fill_past_results", words.FILL_PAST, words.FILL_PAST_HELP, why_not=_to_fill)
TAKE_UP = ActionSpec("take_up_again", words.TAKE_UP, words.TAKE_UP_HELP, per_row=True)
FILL_CAPACITY = ActionSpec(
    "fill_capacity", words.FILL_CAPACITY, words.FILL_CAPACITY_HELP, why_not=_to_fill_capacity
)
PLAN_REVIEW = ActionSpec("plan_review", words.PLAN_REVIEW, words.PLAN_REVIEW_HELP)


def reconfirming(what: str) -> tuple[ActionSpec, ...]:
    """Two actions for what was taken over from the cycle before: it is kept, or it is changed."""
    asks = (field("reconfirm", "market_changes", "text"),) if what == "strategy" else ()

    def now(plan: Plan) -> str:
        return plan.strategy.market_changes if what == "strategy" else ""

    return (
        ActionSpec("reconfirm", words.KEEP, words.KEEP_HELP, asks, (("what", what), ("kept", True)), now=now),
        ActionSpec(
            "reconfirm", words.CHANGED, words.CHANGED_HELP, asks, (("what", what), ("kept", False)), now=now
        ),
    )
