"""Answering the coach: prompts, sufficiency, findings set aside (METHOD 5 and 6)."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, get_args

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got, new, next_key
from method.plan.active_set import is_committed, live_key_results
from method.wording import refusals, said
from store.documents.base import Document
from store.documents.deeds import Add, Change, Edit, Outcome, Refusal, Remove
from store.documents.okrs import Answer, Dismissal, Initiative, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.strategy import Condition, Side

from . import key_results

SIDES = get_args(Side)


@deed("answer_prompt", needs="team")
def answer_prompt(
    plan: Plan,
    who: str,
    today: date,
    *,
    prompt: str,
    about: str,
    text: str,
    into: str = "",
) -> Outcome:
    """Keep an answer to a prompt, and turn it into a key result, a condition or an initiative where asked.

    `about` is the id of an objective, key result or choice, or `set`.
    """
    if not text.strip():
        raise Refusal(refusals.EMPTY_ANSWER)
    about = "" if about == "set" else about
    line = " ".join(text.split())
    task = plan.find("key_results", about) if (prompt, into) == ("KR-task", "key_result") else None
    if task is not None and not is_committed(task, plan):
        return _task_under_its_number(plan, who, today, task, text, line)
    made, words = _made(plan, prompt, about, line, into, today)
    answer = new(
        Answer, prompt=prompt, about=about, text=text, became=made.id if made else "", by=who, on=today
    )
    added: tuple[Change, ...] = (Add(made), Add(answer)) if made else (Add(answer),)
    kept = () if made else _kept_where_it_belongs(plan, prompt, about, line)
    changes = (*_forgotten(plan, prompt, about), *added, *kept)
    return Outcome(changes, words, about=made.id if made else about)


def _task_under_its_number(
    plan: Plan, who: str, today: date, task: KeyResult, text: str, line: str
) -> Outcome:
    """KR-4: the number it would move takes the place of the task, which becomes an initiative of it."""
    key = next_key("I", (each.key for each in plan.initiatives))
    made = new(Initiative, key=key, of=task.id, text=task.statement, owner=task.owner)
    answer = new(Answer, prompt="KR-task", about=task.id, text=text, became=made.id, by=who, on=today)
    retyped: tuple[Change, ...] = key_results.retyped(plan, task, line, today)
    changes = (*retyped, Add(made), Add(answer))
    words = said.TASK_UNDER.format(key=task.key, task=clip(task.statement), initiative=key)
    return Outcome(changes, words, about=task.id)


FIELDS = {"KR-counter": "counter_metric", "KR-soft-how": "reading_how", "KR-soft-who": "reading_by"}
"""Prompts whose plain answer is a field of the key result."""


def _kept_where_it_belongs(plan: Plan, prompt: str, about: str, line: str) -> tuple[Edit, ...]:
    """A plain answer that is a field of the key result, or says how a condition is found out."""
    name, _, of = prompt.partition(":")
    if name in FIELDS and (key_result := plan.find("key_results", about)):
        return edit(key_result, **{FIELDS[name]: line})
    condition = plan.find("conditions", of) if name.endswith("-believed") else None
    if condition is None or condition.find_out:
        return ()
    rated = _RATED.match(line) if condition.belief is None else None
    if rated:
        return edit(condition, belief=int(rated[1]), find_out=rated[2])
    return edit(condition, find_out=line)


_RATED = re.compile(r"(10|\d)(?:\s*(?:of|/)\s*10)?(?![\d%])\s*(?:[,.;:-]\s*)?(.*)")
"""A belief and how to find out, in one answer: "4, ask ten clinics"."""


def _made(
    plan: Plan, prompt: str, about: str, line: str, into: str, today: date
) -> tuple[Document | None, str]:
    of = _hangs_from(plan, prompt, about, into)
    match into:
        case "":
            return None, said.ANSWERED
        case "key_result":
            parent = plan.find("key_results", about)
            key_result = key_results.written(plan, parent.objective if parent else about, line, today)
            return key_result, said.ANSWERED_KEY_RESULT.format(key=key_result.key)
        case "condition":
            if not of:
                raise Refusal(refusals.NOWHERE_CONDITION)
            key = next_key("C", (each.key for each in plan.conditions))
            side = prompt.removeprefix("CHO-")
            sides = {"side": side} if side in SIDES else {}
            made = new(Condition, key=key, of=of, text=line, **sides)
            return made, said.ANSWERED_CONDITION.format(key=key)
        case "initiative":
            key = next_key("I", (each.key for each in plan.initiatives))
            return new(Initiative, key=key, of=of, text=line), said.ANSWERED_INITIATIVE.format(key=key)
    raise Refusal(refusals.INTO_WHAT)


def _hangs_from(plan: Plan, prompt: str, about: str, into: str) -> str:
    """Id of the key result or choice that the answer belongs to; empty where there is none.

    A false condition's answer belongs where the condition does; an initiative of an objective, to the first
    choice it serves.
    """
    if plan.find("key_results", about) or plan.find("choices", about):
        return about
    false = plan.find("conditions", prompt.removeprefix("OBJ-false:"))
    if false is not None:
        return str(false.of)
    objective = plan.find("objectives", about) if into == "initiative" else None
    return objective.choices[0] if objective is not None and objective.choices else ""


@deed("not_now", needs="team")
def not_now(plan: Plan, who: str, today: date, *, prompt: str, about: str) -> Outcome:
    """Set a prompt aside; it does not come back this cycle."""
    about = "" if about == "set" else about
    answer = new(Answer, prompt=prompt, about=about, state="not now", by=who, on=today)
    return Outcome((*_forgotten(plan, prompt, about), Add(answer)), said.NOT_NOW)


def _forgotten(plan: Plan, prompt: str, about: str) -> tuple[Remove, ...]:
    """Removes an earlier "not now" to the same prompt, which the answer replaces."""
    return tuple(
        Remove("answers", each.id)
        for each in plan.answers
        if each.prompt == prompt and each.about == about and each.state == "not now"
    )


@deed("answer_sufficiency", needs="team")
def answer_sufficiency(
    plan: Plan,
    who: str,
    today: date,
    *,
    objective: str,
    sufficient: Literal["yes", "no"],
    missing: str = "",
) -> Outcome:
    """SET-6: would the key results together be enough, and if not, what is missing."""
    found = got(plan, Objective, objective)
    if sufficient not in ("yes", "no"):
        raise Refusal(refusals.YES_OR_NO)
    those = [each.id for each in live_key_results(plan, objective)]
    changes = edit(found, sufficient=sufficient, sufficient_of=those, missing=missing)
    words = said.SUFFICIENT if sufficient == "yes" else said.NOT_SUFFICIENT
    return Outcome(changes, words.format(key=found.key), about=objective)


@deed("dismiss", needs="team")
def dismiss(plan: Plan, who: str, today: date, *, rule: str, about: str, text: str, why: str) -> Outcome:
    """Set a finding aside until the text it spoke of changes in substance."""
    if not why.strip():
        raise Refusal(refusals.NO_REASON_DISMISS)
    before = [each for each in plan.dismissals if each.rule == rule and each.about == about]
    made = new(Dismissal, rule=rule, about=about, text=text, why=why, by=who, on=today)
    removed = [Remove("dismissals", each.id) for each in before]
    return Outcome((*removed, Add(made)), said.DISMISSED.format(rule=rule, why=clip(why)), about=made.id)


@deed("bring_back", needs="team")
def bring_back(plan: Plan, who: str, today: date, *, id: str) -> Outcome:
    """Let a finding that was set aside speak again."""
    found = got(plan, Dismissal, id)
    return Outcome((Remove("dismissals", id),), said.BROUGHT_BACK.format(rule=found.rule), about=found.about)
