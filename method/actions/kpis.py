"""A KPI that has left its healthy range, turned into a key result (METHOD 8)."""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, fields_of, got
from method.coach.sentence import Read, write
from method.planning.alignment import last_reading
from method.wording import refusals, said
from store.documents.deeds import Add, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.workspace import KPI

from .key_results import written


@deed("kpi_to_key_result", needs="team")
def kpi_to_key_result(plan: Plan, who: str, today: date, *, id: str, objective: str) -> Outcome:
    """Draft a key result that brings it back into its range, or keeps it there; KPI and readings stay.

    Refuses one that has no range, or that a key result moves already.
    """
    kpi = got(plan, KPI, id)
    if kpi.low is None and kpi.high is None:
        raise Refusal(refusals.KPI_NO_RANGE.format(name=clip(kpi.name)))
    name = " ".join(kpi.name.casefold().split())
    there = (each for each in plan.key_results if each.state == "open")
    twin = next((each for each in there if " ".join(each.metric.casefold().split()) == name), None)
    if twin is not None:
        raise Refusal(refusals.KPI_MOVED.format(name=clip(kpi.name), key=twin.key))
    given = {"owner": kpi.owner} if kpi.owner else {}
    made = written(plan, objective, write(_back_in_range(plan, kpi)), today, **given)
    # What the KPI is called is the metric, whatever the sentence makes of it.
    exact = {"metric": kpi.name, "unit": kpi.unit}
    read = fields_of(made)
    off = [field for field, value in exact.items() if read[field] != value]
    made = made.model_copy(update={**exact, "corrected": [*made.corrected, *off]})
    return Outcome((Add(made),), said.KPI_TO_KR.format(name=clip(kpi.name), key=made.key), about=made.id)


def _back_in_range(plan: Plan, kpi: KPI) -> Read:
    """The movement from its last reading to the edge of its range; without one, keeping it in range."""
    last = last_reading(kpi, plan)
    said_as = Read(
        kpi.name, "keep", None, None, kpi.low, kpi.high, None, kpi.unit or None, None, None, (), {}
    )
    if last is not None and kpi.low is not None and last.value < kpi.low:
        return said_as._replace(
            direction="increase", baseline=last.value, target=kpi.low, low=None, high=None
        )
    if last is not None and kpi.high is not None and last.value > kpi.high:
        return said_as._replace(
            direction="decrease", baseline=last.value, target=kpi.high, low=None, high=None
        )
    if kpi.low is None or kpi.high is None:
        return said_as._replace(target=kpi.low if kpi.low is not None else kpi.high)
    return said_as
