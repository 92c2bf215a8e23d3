"""Writing objectives and key results, and turning them into something else (METHOD 5, triage of METHOD 1).

Answering the coach and committing the set are drafting too, in files of their own.
"""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import UNSEEN, clip, edit, got, new, next_key, next_letter
from method.plan.active_set import is_committed
from method.wording import refusals, said
from store.documents.deeds import Add, Change, Edit, Outcome, Refusal
from store.documents.okrs import Initiative, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.strategy import Choice
from store.documents.workspace import KPI

from . import key_results
from .coach import answer_prompt, answer_sufficiency, bring_back, dismiss, not_now
from .commit import add_peer_review, commit_set, confirm_dependency
from .edit_fields import set_field

__all__ = [
    "add_key_result",
    "add_objective",
    "add_peer_review",
    "answer_prompt",
    "answer_sufficiency",
    "bring_back",
    "commit_set",
    "confirm_dependency",
    "correct_key_result",
    "dismiss",
    "drop_key_result",
    "drop_objective",
    "not_now",
    "retype_key_result",
    "triage_key_result",
    "triage_objective",
]


@deed("add_objective", needs="team")
def add_objective(plan: Plan, who: str, today: date, *, text: str) -> Outcome:
    """Write an objective; who writes it owns it until someone else is named."""
    if not text.strip():
        raise Refusal(refusals.EMPTY_OBJECTIVE)
    key = next_key("O", (each.key for each in plan.objectives))
    owner = who if any(person.key == who for person in plan.people) else ""
    made = new(Objective, key=key, text=text, owner=owner)
    return Outcome((Add(made),), said.OBJECTIVE.format(key=key, text=clip(text)), about=made.id)


@deed("add_key_result", needs="team")
def add_key_result(plan: Plan, who: str, today: date, *, objective: str, statement: str) -> Outcome:
    """Write a key result as a sentence; the grammar fills its fields."""
    made = key_results.written(plan, objective, statement, today)
    return Outcome((Add(made),), said.KEY_RESULT.format(key=made.key, text=clip(statement)), about=made.id)


@deed("retype_key_result", needs="team")
def retype_key_result(
    plan: Plan, who: str, today: date, *, id: str, statement: str, seen: object = UNSEEN, reason: str = ""
) -> Outcome:
    """Type its sentence anew; fields put right by hand stay. Raises Conflict when others typed meanwhile."""
    if not statement.strip():
        raise Refusal(refusals.EMPTY_KEY_RESULT)
    done = set_field(
        plan,
        who,
        today,
        table="key_results",
        id=id,
        field="statement",
        value=statement,
        seen=seen,
        reason=reason,
    )
    if not done.changes or reason:
        return done
    key = got(plan, KeyResult, id).key
    return done._replace(said=said.RETYPED.format(key=key, text=clip(statement)))


@deed("correct_key_result", needs="team")
def correct_key_result(
    plan: Plan,
    who: str,
    today: date,
    *,
    id: str,
    field: str,
    value: object,
    seen: object = UNSEEN,
    reason: str = "",
) -> Outcome:
    """Put one field right; later typing of the sentence leaves it alone."""
    return set_field(
        plan,
        who,
        today,
        table="key_results",
        id=id,
        field=field,
        value=value,
        seen=seen,
        reason=reason,
    )


@deed("triage_objective", needs="team", unlocks=("objectives.state", "key_results.state"))
def triage_objective(
    plan: Plan,
    who: str,
    today: date,
    *,
    id: str,
    to: str,
    text: str = "",
    over: str = "",
    because: str = "",
    reason: str = "",
) -> Outcome:
    """Name the choice an objective serves, or turn it into a KPI or an initiative.

    Turned into one of these, it is dropped with its key results, whose words stay; their metrics become KPIs,
    too. What is committed needs a reason.
    """
    objective = got(plan, Objective, id)
    if to == "choice":
        return _to_choice(plan, objective, text, over, because)
    _reason_given(plan, objective, reason)
    results = [each for each in plan.key_results if each.objective == id and each.state == "open"]
    changes: list[Change] = [*edit(objective, state="dropped")]
    for key_result in results:
        changes += edit(key_result, state="dropped")
    if to == "initiative":
        made, words = _initiative(plan, text or objective.text, objective)
        return Outcome((Add(made), *changes), words, about=made.id, why=reason.strip())
    if to != "kpi":
        raise Refusal(refusals.TRIAGE_WHAT)
    kpis = [_kpi(each) for each in results if each.metric] or [
        new(KPI, name=text or objective.text, owner=objective.owner)
    ]
    said_so = said.TO_KPI.format(text=clip(objective.text))
    changes += [Add(kpi) for kpi in kpis]
    return Outcome(tuple(changes), said_so, about=kpis[0].id, why=reason.strip())


@deed("triage_key_result", needs="team", unlocks=("key_results.state",))
def triage_key_result(
    plan: Plan,
    who: str,
    today: date,
    *,
    id: str,
    to: str,
    text: str = "",
    over: str = "",
    because: str = "",
    of: str = "",
    reason: str = "",
) -> Outcome:
    """Turn what isn't a key result into a KPI, an initiative (`of` a key result or choice), or a choice.

    What is committed needs a reason.
    """
    key_result = got(plan, KeyResult, id)
    _reason_given(plan, key_result, reason)
    objective = got(plan, Objective, key_result.objective)
    dropped = edit(key_result, state="dropped")
    if to == "kpi":
        kpi = _kpi(key_result)
        words = said.TO_KPI.format(text=clip(kpi.name))
        return Outcome((Add(kpi), *dropped), words, about=kpi.id, why=reason.strip())
    if to == "initiative":
        made, words = _initiative(plan, text or key_result.statement, key_result, of)
        return Outcome((Add(made), *dropped), words, about=made.id, why=reason.strip())
    if to != "choice":
        raise Refusal(refusals.TRIAGE_WHAT)
    outcome = _to_choice(plan, objective, text or key_result.statement, over, because)
    return outcome._replace(changes=(*outcome.changes, *dropped), why=reason.strip())


def _reason_given(plan: Plan, document: Objective | KeyResult, reason: str) -> None:
    """Raises Refusal where something committed is turned into something else without a reason."""
    if is_committed(document, plan) and not reason.strip():
        raise Refusal(refusals.NO_REASON_TRIAGE.format(key=document.key))


def _to_choice(plan: Plan, objective: Objective, text: str, over: str, because: str) -> Outcome:
    rank = max((each.rank for each in plan.choices), default=0) + 1
    key = next_letter(each.key for each in plan.choices)
    choice = new(Choice, key=key, rank=rank, text=text or objective.text, over=over, because=because)
    changes: tuple[Change, ...] = (Add(choice), *edit(objective, choices=[*objective.choices, choice.id]))
    return Outcome(changes, said.TO_CHOICE.format(key=key, text=clip(objective.text)), about=choice.id)


def _initiative(plan: Plan, text: str, source: Objective | KeyResult, of: str = "") -> tuple[Initiative, str]:
    key = next_key("I", (each.key for each in plan.initiatives))
    if not of and isinstance(source, Objective) and source.choices:
        of = source.choices[0]
    made = new(Initiative, key=key, of=of, text=text, owner=source.owner)
    return made, said.TO_INITIATIVE.format(text=clip(text), key=key)


def _kpi(key_result: KeyResult) -> KPI:
    """A KPI of the same metric. The baseline becomes the edge of its healthy range."""
    low, high = key_result.low, key_result.high
    if key_result.direction == "increase":
        low = key_result.baseline
    elif key_result.direction == "decrease":
        high = key_result.baseline
    name = key_result.metric or key_result.statement
    return new(KPI, name=name, unit=key_result.unit, low=low, high=high, owner=key_result.owner)


@deed("drop_objective", needs="team", unlocks=("objectives.state", "key_results.state"))
def drop_objective(plan: Plan, who: str, today: date, *, id: str, reason: str) -> Outcome:
    """Stop an objective and its key results; their words and check-ins stay."""
    objective = got(plan, Objective, id)
    if not reason.strip():
        raise Refusal(refusals.NO_REASON_DROP.format(key=objective.key))
    changes: list[Edit] = [*edit(objective, state="dropped")]
    for key_result in plan.key_results:
        if key_result.objective == id:
            changes += edit(key_result, state="dropped")
    words = said.DROPPED.format(key=objective.key, reason=clip(reason, 200))
    return Outcome(tuple(changes), words, about=id, why=reason.strip())


@deed("drop_key_result", needs="team", unlocks=("key_results.state",))
def drop_key_result(plan: Plan, who: str, today: date, *, id: str, reason: str) -> Outcome:
    """Stop a key result; its words and check-ins stay."""
    key_result = got(plan, KeyResult, id)
    if not reason.strip():
        raise Refusal(refusals.NO_REASON_DROP.format(key=key_result.key))
    changes = edit(key_result, state="dropped")
    words = said.DROPPED.format(key=key_result.key, reason=clip(reason, 200))
    return Outcome(changes, words, about=id, why=reason.strip())
