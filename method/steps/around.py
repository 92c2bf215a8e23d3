"""Steps 3 to 5 as data: stakeholders, timeframe and resources, other departments (METHOD 2 and 4)."""

from __future__ import annotations

from method.steps import lines
from method.steps.deeds import FILL_CAPACITY
from method.steps.spec import StepSpec, field, form, rows
from method.wording.steps import STEPS

STAKEHOLDER_KINDS = ("customers", "investors", "partners", "other")
CYCLE_KINDS = ("quarter", "year")
WAYS = ("we need", "they need")

STAKEHOLDERS = StepSpec(
    "stakeholders",
    3,
    *STEPS["stakeholders"],
    90,
    (
        rows(
            "stakeholders",
            field("stakeholders", "name"),
            field("stakeholders", "kind", "one_of", options=STAKEHOLDER_KINDS),
            summary=lines.stakeholder_line,
            children=(
                rows(
                    "needs",
                    field("needs", "text"),
                    field("needs", "evidence", "text"),
                    field("needs", "answered_by", "many_of", source="choices+objectives"),
                    summary=lines.need_line,
                    details=lines.need_details,
                    ranked=True,
                ),
            ),
        ),
    ),
)

RESOURCES = StepSpec(
    "resources",
    4,
    *STEPS["resources"],
    45,
    (
        form(
            "timeframe",
            "resources",
            field("resources", "kind", "one_of", options=CYCLE_KINDS),
            field("resources", "start", "date", suggest=lambda plan: plan.cycle.start),
            field("resources", "end", "date", suggest=lambda plan: plan.cycle.end),
        ),
        form(
            "resources",
            "resources",
            field("resources", "budget"),
            field("resources", "tools", "text"),
        ),
        rows(
            "capacity",
            field("capacity", "person", "person", source="team_people"),
            field("capacity", "share", "percent", unit="%"),
            field("capacity", "days_per_week", "number", unit="d"),
            field("capacity", "days_away", "number", unit="d"),
            field("capacity", "usual_hours", "number", unit="h"),
            summary=lines.capacity_line,
            actions=(FILL_CAPACITY,),
        ),
        form(
            "readings",
            "resources",
            field("resources", "hours_per_day", "number", unit="h"),
            field("resources", "rule_of_six_hours", "number", unit="h"),
        ),
    ),
)

DEPARTMENTS = StepSpec(
    "departments",
    5,
    *STEPS["departments"],
    60,
    (
        rows(
            "departments",
            field("departments", "name", "named", source="teams"),
            field("departments", "met_on", "date", looks="back"),
            field("departments", "overlaps", "text"),
            field("departments", "gaps", "text"),
            summary=lines.department_line,
            details=lines.department_details,
            children=(
                rows(
                    "department_needs",
                    field("department_needs", "text"),
                    field("department_needs", "way", "one_of", options=WAYS),
                    field("department_needs", "by", "date", looks="ahead"),
                    field("department_needs", "confirmed_by", "person", source="people"),
                    summary=lines.department_need_line,
                ),
            ),
        ),
    ),
)
