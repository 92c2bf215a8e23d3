"""The new-colleague test: what someone who has just joined must be able to say (METHOD 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.plan.formatting import day
from method.plan.names import by_rank, name_of
from method.planning.strategy_stack import removed, served
from method.rhythm.progress import band
from method.wording import brief as say

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan

Question = Literal["goals", "now", "order", "not_doing", "matters", "measured", "open"]
STRATEGY, DRAFT = "prework/strategy", "draft"


class Answer(NamedTuple):
    """A question with the text that answers it; else what is still to be written, and where."""

    key: Question
    question: str
    answered: bool
    text: tuple[str, ...]
    """The answer; for an unanswered question, the part that is there."""
    write: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """For each thing to write, the place where it is written."""
    verdicts: tuple[str, ...] = ()
    """What readers said of it: who, when, whether it is answered to them, and their words."""

    @property
    def place(self) -> str:
        """The place of the first thing to write; empty where nothing is missing."""
        return self.places[0] if self.places else ""


def answers(plan: Plan) -> tuple[Answer, ...]:
    """All seven, in the order a new colleague asks them; without a strategy the first four are unanswered."""
    every = (
        _goals(plan),
        _now(plan),
        _order(plan),
        _not_doing(plan),
        _matters(plan),
        _measured(plan),
        _open(plan),
    )
    return tuple(one._replace(verdicts=_verdicts(one.key, plan)) for one in every)


def _verdicts(question: str, plan: Plan) -> tuple[str, ...]:
    return tuple(
        (say.VERDICT_NOTE if one.note else say.VERDICT).format(
            who=name_of(one.by, plan),
            day=day(one.on, plan.today),
            verdict=say.VERDICTS[one.verdict],
            note=one.note,
        )
        for one in plan.reader_verdicts
        if one.question == question
    )


Write = tuple[str, str]  # what to write, and where


def _to_write(what: str, keys: list[str] | None = None) -> list[Write]:
    """One thing to write, named by its key in the wording; none where `keys` is empty."""
    if keys == []:
        return []
    place = STRATEGY if what in _IN_STRATEGY else DRAFT
    return [(say.WRITE[what].format(keys=", ".join(keys or ())), place)]


_IN_STRATEGY = ("no_obstacle", "no_way", "no_diagnosis", "no_choice", "no_order", "no_not_doing")


def _answer(key: Question, text: list[str], write: list[Write]) -> Answer:
    sentences, places = tuple(one for one, _ in write), tuple(place for _, place in write)
    return Answer(key, say.QUESTIONS[key], not write, tuple(text), sentences, places)


def _goals(plan: Plan) -> Answer:
    """The obstacles, how we win, and what each objective serves or removes."""
    policy = plan.strategy.guiding_policy
    text = [one.text for one in by_rank(plan.obstacles)[:1]]
    text += [policy] if policy else []
    for objective in live_objectives(plan):
        text += [f"{objective.key}: {reason}" for reason in _reasons(objective, plan)]
    write = [] if plan.obstacles else _to_write("no_obstacle")
    if not policy and not any(one.over for one in plan.choices):
        write += _to_write("no_way")
    if not live_objectives(plan):
        write += _to_write("no_objective")
    unlinked = [one.key for one in live_objectives(plan) if not _reasons(one, plan)]
    write += _to_write("unlinked", unlinked)
    return _answer("goals", text, write)


def _reasons(objective: Objective, plan: Plan) -> list[str]:
    choices = [
        f"{one.key} {one.text}" + (f", {say.OVER.format(over=one.over)}" if one.over else "")
        for one in served(objective, plan)
    ]
    return choices or [one.text for one in removed(objective, plan)]


def _now(plan: Plan) -> Answer:
    """What is going on, and each objective's why-now."""
    said = [one for one in (plan.strategy.diagnosis, plan.strategy.market_changes) if one]
    objectives = live_objectives(plan)
    text = said + [f"{one.key}: {one.why_now}" for one in objectives if one.why_now]
    write = [] if said else _to_write("no_diagnosis")
    if not objectives:
        write += _to_write("no_objective")
    write += _to_write("no_why_now", [one.key for one in objectives if not one.why_now])
    return _answer("now", text, write)


def _order(plan: Plan) -> Answer:
    """The choices in their order with the reason; a single choice has its reason in `because`."""
    choices = by_rank(plan.choices)
    text = [(say.THEN if at else say.FIRST).format(text=one.text) for at, one in enumerate(choices)]
    if plan.strategy.order_reason:
        text.append(plan.strategy.order_reason)
    if not choices:
        return _answer("order", text, _to_write("no_choice") + _to_write("no_order"))
    if len(choices) == 1 and not plan.strategy.order_reason:
        text = [
            say.ONLY_CHOICE.format(text=choices[0].text),
            *([choices[0].because] if choices[0].because else []),
        ]
        return _answer("order", text, [] if choices[0].because else _to_write("no_order"))
    return _answer("order", text, [] if plan.strategy.order_reason else _to_write("no_order"))


def _not_doing(plan: Plan) -> Answer:
    text = [one.text for one in plan.not_doing]
    return _answer("not_doing", text, [] if text else _to_write("no_not_doing"))


def _matters(plan: Plan) -> Answer:
    text = [f"{one.key} {one.text}" for one in live_objectives(plan)]
    return _answer("matters", text, [] if text else _to_write("no_objective"))


def _measured(plan: Plan) -> Answer:
    objectives = live_objectives(plan)
    results = live_key_results(plan)
    text = [f"{one.key} {one.statement}" for one in results if _is_measured(one)]
    write = [] if objectives else _to_write("no_objective")
    empty = [one.key for one in objectives if not live_key_results(plan, one.id)]
    write += _to_write("no_key_result", empty)
    write += _to_write("no_measure", [one.key for one in results if not _is_measured(one)])
    return _answer("measured", text, write)


def _is_measured(result: KeyResult) -> bool:
    if result.direction == "milestone":
        return bool(result.rubric) and result.due is not None
    aimed = band(result) != (None, None) if result.direction == "keep" else result.target is not None
    return aimed and result.due is not None


def _open(plan: Plan) -> Answer:
    objectives = live_objectives(plan)
    text = [f"{one.key}: {one.left_open}" for one in objectives if one.left_open]
    write = [] if objectives else _to_write("no_objective")
    write += _to_write("no_open", [one.key for one in objectives if not one.left_open])
    return _answer("open", text, write)
