"""Every field of an objective and a key result as data, and the KPIs beside them (METHOD 5 and 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, figure
from method.plan.names import team_name
from method.planning.alignment import is_outside, last_reading
from method.steps.aim import CONDITIONS
from method.steps.spec import Section, field, form, rows
from method.wording import okr_fields as say

if TYPE_CHECKING:
    from store.documents.okrs import Dependency, Initiative
    from store.documents.plan import Plan
    from store.documents.workspace import KPI

KINDS = ("committed", "aspirational", "learning")
DIRECTIONS = ("increase", "decrease", "keep", "milestone")
NATURES = ("hard", "soft", "money")
MEASURES = ("input", "output", "outcome")
SIZES = ("S", "M", "L", "XL")
STATES = ("idea", "doing", "done", "dropped")


def initiative_line(row: Initiative, plan: Plan) -> str:
    above = plan.find("key_results", row.of) or plan.find("choices", row.of)
    of = say.FOR.format(key=above.key) if above is not None else ""
    return " · ".join(part for part in (f"{row.key} {row.text}", row.month, of, row.state) if part)


def dependency_line(row: Dependency, plan: Plan) -> str:
    when = f" {day(row.by, plan.today)}" if row.by else ""
    confirmed = say.CONFIRMED.format(name=row.confirmed_by) if row.confirmed_by else say.UNCONFIRMED
    return f"{team_name(row.team, plan)}: {row.what}{when} · {confirmed}"


def kpi_line(row: KPI, plan: Plan) -> str:
    low = say.FROM.format(low=figure(row.low, row.unit)) if row.low is not None else ""
    high = say.TO.format(high=figure(row.high, row.unit)) if row.high is not None else ""
    last = last_reading(row, plan)
    read = (
        say.READ.format(value=figure(last.value, row.unit), day=day(last.on, plan.today))
        if last
        else say.NOT_READ
    )
    flag = say.OUTSIDE if last is not None and is_outside(row, last.value) else ""
    healthy = " ".join(part for part in (low, high) if part)
    return " · ".join(part for part in (row.name, healthy, read, flag) if part)


OBJECTIVE: tuple[Section, ...] = (
    form(
        "objective",
        "objectives",
        field("objectives", "text"),
        field("objectives", "why_now", "text"),
        field("objectives", "kind", "one_of", options=KINDS),
        field("objectives", "owner", "person", source="people"),
        field("objectives", "contributors", "people", source="people"),
        field("objectives", "left_open", "text"),
        field("objectives", "notes", "text"),
    ),
    form(
        "objective links",
        "objectives",
        field("objectives", "choices", "many_of", source="choices"),
        field("objectives", "removes", "many_of", source="obstacles"),
        field("objectives", "shared_with", "many_of", source="team_keys"),
    ),
    form(
        "objective enough",
        "objectives",
        field("objectives", "sufficient", "one_of", options=("yes", "no"), note="missing"),
        field("objectives", "missing", "text"),
    ),
)

KEY_RESULT: tuple[Section, ...] = (
    form(
        "key result",
        "key_results",
        field("key_results", "statement"),
        field("key_results", "metric"),
        field("key_results", "direction", "one_of", options=DIRECTIONS),
        field("key_results", "baseline", "number"),
        field("key_results", "baseline_unknown", "yes_no"),
        field("key_results", "target", "number"),
        field("key_results", "low", "number"),
        field("key_results", "high", "number"),
        field("key_results", "unit"),
        field("key_results", "per"),
        field("key_results", "due", "date"),
        field("key_results", "rubric", "rubric"),
    ),
    form(
        "key result who",
        "key_results",
        field("key_results", "owner", "person", source="people"),
        field("key_results", "contributors", "people", source="people"),
        field("key_results", "source"),
        field("key_results", "nature", "one_of", options=NATURES),
        field("key_results", "measures", "one_of", options=MEASURES),
        field("key_results", "counter_metric"),
        field("key_results", "notes", "text"),
    ),
    form(
        "key result soft",
        "key_results",
        field("key_results", "reading_how"),
        field("key_results", "reading_by"),
        field("key_results", "reading_every"),
    ),
    form(
        "key result effort",
        "key_results",
        field("key_results", "start_confidence", "rating"),
        field("key_results", "size", "one_of", options=SIZES),
        field("key_results", "hours", "number", unit="h"),
    ),
    CONDITIONS,
    rows(
        "initiatives",
        field("initiatives", "text"),
        field("initiatives", "owner", "person", source="people"),
        field("initiatives", "month"),
        field("initiatives", "state", "one_of", options=STATES),
        summary=initiative_line,
    ),
    rows(
        "dependencies",
        field("dependencies", "what"),
        field("dependencies", "team"),
        field("dependencies", "their_key"),
        field("dependencies", "by", "date", looks="ahead"),
        field("dependencies", "confirmed_by", "somebody", source="people"),
        summary=dependency_line,
    ),
    form(
        "key result others",
        "key_results",
        field("key_results", "gets_from", "many_of", source="team_keys"),
        field("key_results", "gives_to", "many_of", source="team_keys"),
    ),
)

ROADMAP: tuple[Section, ...] = (
    rows(
        "initiatives",
        field("initiatives", "text"),
        field("initiatives", "month"),
        field("initiatives", "of", "one_of", source="key_results+choices"),
        field("initiatives", "owner", "person", source="people"),
        field("initiatives", "state", "one_of", options=STATES),
        summary=initiative_line,
    ),
)
"""Every initiative: this cycle's hang from a key result, later ones from a choice, or loose (METHOD 1)."""

KPIS: tuple[Section, ...] = (
    rows(
        "kpis",
        field("kpis", "name"),
        field("kpis", "unit"),
        field("kpis", "low", "number"),
        field("kpis", "high", "number"),
        field("kpis", "owner", "person", source="people"),
        field("kpis", "guards", "many_of", source="objectives"),
        summary=kpi_line,
    ),
)
"""The numbers that must stay healthy; their readings are typed beside."""
