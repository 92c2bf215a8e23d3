"""Prompts on the whole set: is it enough, does it help anyone, what could go (METHOD 6, SET-6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from method.plan.active_set import live_key_results, live_objectives
from method.planning.capacity import capacity, committed_fits, load, whole
from method.planning.sufficiency import changed_since
from method.wording.lists import all_of
from method.wording.prompts import CAME, NOBODY_NAMED, OTHERS, RANGE, SET, WENT

from .base import Ask, ask, lowered, named_in, own

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


def on_set(plan: Plan) -> Iterator[Ask]:
    """Sufficiency of each objective, then the questions that are asked of them all."""
    results = live_key_results(plan)
    if not results:
        return
    for turn, objective in enumerate(live_objectives(plan)):
        yield from on_enough(plan, objective, 10 + turn, 20 + turn * 20)
    yield from _hours(plan, results)
    yield ask(21, "SET-nobody", SET["nobody"], about="set", key_results=_keys(results), who=_served(plan))
    if len(results) > 2:
        yield ask(30, "SET-drop", SET["drop"], about="set", key_results=_keys(results))
    asked = [own(lowered(each.name)) for each in plan.stakeholders]
    asked += [own(each.name) for each in plan.departments]
    if asked:
        more = OTHERS.format(count=len(asked) - 3)
        who = all_of([*asked[:3], more] if len(asked) > 4 else asked)
        yield ask(31, "SET-asked", SET["asked"], about="set", into=("initiative",), who=who)
    else:
        yield ask(31, "SET-asked", SET["asked-nobody"], about="set", into=("initiative",))


def on_enough(plan: Plan, objective: Objective, place: int, later: int) -> Iterator[Ask]:
    """Would its key results be enough, and could they all come true and the intent fail all the same?"""
    its = live_key_results(plan, objective.id)
    if not its:
        return
    words = {"key_results": _keys(its), "objective": own(objective.text, 110)}
    yield from _enough(plan, objective, place, words)
    id = f"SET-intent:{objective.id}"
    yield ask(later, id, SET["intent"], about=objective.id, into=("key_result",), **words)


def _enough(plan: Plan, objective: Objective, place: int, words: dict[str, str]) -> Iterator[Ask]:
    """SET-6: asks where it is unanswered, was answered for other key results, or "no" with nothing added."""
    if not objective.sufficient:
        id = f"SET-sufficient:{objective.id}"
        yield ask(place, id, SET["sufficient"], about=objective.id, into=("yes_no",), **words)
        return
    since = changed_since(objective, plan)
    if since is None:
        if objective.sufficient == "no" and objective.missing.strip():
            missing = {"missing": own(objective.missing), "key": objective.key}
            id = f"SET-missing:{objective.id}"
            yield ask(place, id, SET["missing"], about=objective.id, into=("key_result",), **missing)
        return
    keys = [each.key for each in since.came]
    said = {"answer": objective.sufficient, "changed": CAME.format(keys=all_of(keys)) if keys else WENT}
    id = f"SET-again:{objective.id}:{'+'.join(keys)}-{since.went}"
    yield ask(place, id, SET["again"], about=objective.id, into=("yes_no",), **words, **said)


def _hours(plan: Plan, results: Sequence[KeyResult]) -> Iterator[Ask]:
    """CAP-1: asks where committed work takes more hours than there are."""
    if committed_fits(plan):
        committed = {each.id for each in plan.objectives if each.kind == "committed"}
        words = {
            "needed": whole(load(plan).committed),
            "available": whole(capacity(plan).available),
            "key_results": _keys([each for each in results if each.objective in committed]),
        }
        yield ask(15, "SET-hours", SET["hours"], about="set", into=("initiative",), **words)


def _keys(results: Sequence[KeyResult]) -> str:
    """`O1.1 to O1.3` for an objective's three or more, else each by its key."""
    named: list[str] = []
    for objective in dict.fromkeys(each.objective for each in results):
        keys = [each.key for each in results if each.objective == objective]
        named += [RANGE.format(first=keys[0], last=keys[-1])] if len(keys) > 2 else keys
    return all_of(named)


def _served(plan: Plan) -> str:
    said = " ".join(each.text for each in live_objectives(plan))
    customers = named_in(plan, said) or [each for each in plan.stakeholders if each.kind == "customers"]
    who = customers[0].name if customers else plan.direction.serves or NOBODY_NAMED
    return own(lowered(who))
