"""The active part of the set: objectives and key results that were not dropped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


def live_objectives(plan: Plan) -> list[Objective]:
    """In their order."""
    return sorted((each for each in plan.objectives if each.state != "dropped"), key=_rank)


def live_key_results(plan: Plan, objective: str = "") -> list[KeyResult]:
    """Of one objective by its id, or of all that are not dropped; in their order."""
    above = [objective] if objective else [found.id for found in live_objectives(plan)]
    place = {id: at for at, id in enumerate(above)}
    found = [each for each in plan.key_results if each.objective in place and each.state != "dropped"]
    return sorted(found, key=lambda each: (place[each.objective], _rank(each)))


def _rank(okr: Objective | KeyResult) -> int:
    return okr.rank or _UNRANKED


Place = tuple[int, tuple[tuple[int, str], ...]]


def in_line(okr: Objective | KeyResult) -> Place:
    """Sorts objectives, or key results of one objective, as people ordered them; the others by key."""
    return _rank(okr), in_order(okr.key)


_UNRANKED = 1_000_000


def line_of(plan: Plan) -> Callable[[KeyResult], tuple[Place, Place]]:
    """Sorts key results of any objectives: by their objectives' order, then their own."""
    above = {each.id: in_line(each) for each in plan.objectives}
    last: Place = (_UNRANKED + 1, ())
    return lambda each: (above.get(each.objective, last), in_line(each))


def is_called(okr: KeyResult, name: str) -> bool:
    """Whether it has that id or key (in any case), or had that key under another objective."""
    return name == okr.id or name.strip().upper() in (okr.key.upper(), *okr.former_keys)


def id_called(name: str, plan: Plan) -> str:
    """The id of the objective or key result that is called so, or once was; the name itself where none is."""
    key = name.strip().upper()
    keys = [(one.id, one.key.upper()) for one in plan.objectives]
    keys += [(one.id, one.key.upper()) for one in plan.key_results]
    keys += [(one.id, former) for one in plan.key_results for former in one.former_keys]
    return next((id for id, called in keys if name == id or key == called), name)


def in_order(key: str) -> tuple[tuple[int, str], ...]:
    """Sorts keys as people count: O2 before O10."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in key.replace("O", "").split("."))


def cycle_dates(plan: Plan) -> tuple[date, date]:
    """The dates of step 4 where they are given, else the cycle's own."""
    resources = plan.resources
    return resources.start or plan.cycle.start, resources.end or plan.cycle.end


def is_committed(document: Objective | KeyResult, plan: Plan) -> bool:
    """Whether it or its objective is committed; changes are then recorded with a reason."""
    from store.documents.guards import is_key_result  # `okr status`, which is measured, has no need of it

    objective = plan.find("objectives", document.objective if is_key_result(document) else document.id)
    return objective is not None and objective.state == "committed"
