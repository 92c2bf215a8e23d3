"""The end of a cycle: scores, learnings, closing (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, key_result_of, new, put
from method.actions.shared.visible import refuse_hidden
from method.learning.grading import as_score, computed_score, is_adjusted
from method.plan.formatting import day
from method.plan.names import cycle_name
from method.rhythm.standing import is_closed
from method.wording import refusals, said
from store.documents.deeds import Add, Change, Edit, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.rhythm import Learning, Score

from .open_cycle import open_next_cycle

__all__ = [
    "add_learning",
    "close_cycle",
    "open_next_cycle",
    "reopen_cycle",
    "score_key_result",
    "unscored",
]


@deed("score_key_result", needs="team", unlocks=("scores.score", "scores.computed"))
def score_key_result(
    plan: Plan,
    who: str,
    today: date,
    *,
    key: str,
    score: float | None = None,
    why: str = "",
    adjusted_because: str = "",
    what_happened: str = "",
    carries_over: bool | None = None,
) -> Outcome:
    """Score a key result 0 to 1; without a figure, the one worked out. Another figure takes a reason.

    Words left empty stay as they were, so that a score can be given in several sittings.
    """
    key_result = key_result_of(plan, key)
    before = plan.find("scores", key_result.id)
    computed = computed_score(key_result, plan)
    settled = (
        score if score is not None else before.score if before and before.score is not None else computed
    )
    if settled is None:
        raise Refusal(refusals.NO_VALUE_TO_SCORE.format(key=key_result.key))
    if not 0 <= settled <= 1:
        raise Refusal(refusals.SCORE_SCALE)
    reason = adjusted_because or (before.adjusted_because if before else "")
    if computed is not None and is_adjusted(settled, computed, plan) and not reason.strip():
        figures = {"computed": as_score(computed), "score": as_score(settled)}
        raise Refusal(refusals.NO_REASON_SCORE.format(key=key_result.key, **figures))
    fields = {
        "computed": computed,
        "score": settled,
        "adjusted_because": reason,
        "why": why or (before.why if before else ""),
        "what_happened": what_happened or (before.what_happened if before else ""),
        "carries_over": carries_over if carries_over is not None else bool(before and before.carries_over),
        "by": who,
        "on": today,
    }
    changes = put(plan, Score, key_result.id, **fields)
    scored = said.SCORED.format(key=key_result.key, score=as_score(settled))
    return Outcome(changes, scored, about=key_result.id)


@deed("add_learning", needs="team")
def add_learning(
    plan: Plan, who: str, today: date, *, believed: str, saw: str, now_do: str, key: str = ""
) -> Outcome:
    """What we believed, what we saw, what we do now; with a key, a like draft recalls it."""
    if not (believed.strip() and saw.strip()):
        raise Refusal(refusals.EMPTY_LEARNING)
    key_result = key_result_of(plan, key) if key else None
    score = plan.find("scores", key_result.id) if key_result else None
    made = new(
        Learning,
        believed=believed,
        saw=saw,
        now=now_do,
        about=key_result.id if key_result else "",
        statement=key_result.statement if key_result else "",
        cycle=plan.cycle.key,
        score=score.score if score else None,
        by=who,
        on=today,
    )
    return Outcome((Add(made),), said.LEARNED.format(text=clip(saw)), about=made.id)


def unscored(plan: Plan) -> list[str]:
    """Keys of committed key results that have no score, or a score without a why."""
    committed = {each.id for each in plan.objectives if each.state == "committed"}
    scores = {each.id: each for each in plan.scores if each.score is not None and each.why.strip()}
    return [
        each.key
        for each in plan.key_results
        if each.objective in committed and each.state == "open" and each.id not in scores
    ]


def _refuse_unscored(plan: Plan) -> None:
    open_keys = unscored(plan)
    if open_keys:
        raise Refusal(refusals.UNSCORED.format(keys=", ".join(open_keys)))


def _closes_again(plan: Plan, changes: Iterable[Change]) -> None:
    """Undoing a reopening closes the cycle, so it asks what closing asks."""
    refuse_hidden(plan, changes)
    closes = (
        isinstance(each, Edit) and each.table == "retrospective" and each.fields.get("closed_on") is not None
        for each in changes
    )
    if any(closes):
        _refuse_unscored(plan)


@deed("close_cycle", needs="facilitator", unlocks=("retrospective.closed_on",))
def close_cycle(plan: Plan, who: str, today: date) -> Outcome:
    """Close the cycle for this team; where it is the only team, the cycle itself.

    Refuses while a committed key result has no score or no why, naming them.
    """
    retrospective = plan.retrospective
    if retrospective.closed_on:
        raise Refusal(
            refusals.CLOSED_ALREADY.format(
                cycle=cycle_name(plan.cycle), date=day(retrospective.closed_on, today)
            )
        )
    _refuse_unscored(plan)
    changes: list[Edit] = [*edit(retrospective, closed_on=today, on=retrospective.on or today)]
    if len(plan.workspace.teams) == 1:
        changes += edit(plan.cycle, state="closed")
    return Outcome(tuple(changes), said.CLOSED.format(cycle=cycle_name(plan.cycle), team=plan.team.name))


@deed(
    "reopen_cycle",
    needs="facilitator",
    unlocks=("retrospective.closed_on",),
    asked_again=_closes_again,
)
def reopen_cycle(plan: Plan, who: str, today: date, *, reason: str) -> Outcome:
    """Let a closed cycle be changed again. Raises Refusal for one that is open, and without a reason."""
    if not is_closed(plan):
        raise Refusal(refusals.NOT_CLOSED.format(cycle=cycle_name(plan.cycle)))
    if not reason.strip():
        raise Refusal(refusals.NO_REASON_REOPEN.format(cycle=cycle_name(plan.cycle)))
    changes: list[Edit] = [*edit(plan.retrospective, closed_on=None), *edit(plan.cycle, state="open")]
    told = said.REOPENED.format(cycle=cycle_name(plan.cycle), reason=clip(reason, 200))
    return Outcome(tuple(changes), told, why=reason.strip())
