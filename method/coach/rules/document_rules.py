"""What the words of a kept objective or key result say: OBJ-1 to 7, KR-1, 4, 5, 7, 12 (METHOD 5)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from method.coach.rules.finding import Finding
from method.coach.rules.key_result import judge_key_result
from method.coach.rules.objective import judge_objective
from method.coach.rules.unsaved_line import anyway
from method.coach.sentence import read
from method.coach.sentence.hung_on.peel import peeled
from method.plan.active_set import cycle_dates
from method.plan.cycle_names import spoken_cycles

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


@lru_cache(maxsize=512)
def of_objective(text: str) -> tuple[Finding, ...]:
    """What the words of an objective say, remembered from one key press to the next."""
    return tuple(judge_objective(peeled(text)))


@lru_cache(maxsize=512)
def of_key_result(
    text: str,
    metric: str,
    today: date,
    start: date,
    end: date,
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> tuple[Finding, ...]:
    """What the words of a key result say; `metric` where a person corrected the one read."""
    said = read(text, today=today, start=start, end=end, cycles=cycles)
    comes_anyway = anyway(text)
    return (*judge_key_result(peeled(text), said, metric or None), *((comes_anyway,) if comes_anyway else ()))


def objective_words(objective: Objective) -> list[Finding]:
    """What its text alone says."""
    return [one._replace(about=objective.id, field="text") for one in of_objective(objective.text)]


def key_result_words(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """What its sentence alone says, less what its fields have answered since.

    A number given in a field answers KR-1, a counter-metric the proxy of KR-12, a way of reading a soft
    measure KR-7.
    """
    metric = result.metric if "metric" in result.corrected else ""
    cycles = spoken_cycles(plan.workspace.cycles)
    spoken = of_key_result(result.statement, metric, today, *cycle_dates(plan), cycles)
    return [one._replace(about=result.id, field="statement") for one in spoken if not _answered(one, result)]


def _answered(finding: Finding, result: KeyResult) -> bool:
    numbers = (result.target, result.low, result.high)
    return (
        (finding.rule == "KR-1" and (any(n is not None for n in numbers) or bool(result.rubric)))
        or (finding.rule == "KR-12" and bool(result.counter_metric))
        or (finding.rule == "KR-7" and bool(result.reading_how))
    )
