"""Steps 6 to 9 as data: past performance, insights, guidelines, review and feedback (METHOD 2)."""

from __future__ import annotations

from method.steps import deeds, lines
from method.steps.spec import StepSpec, field, form, rows
from method.wording.steps import STEPS

REACHES = ("too easy", "about right", "too hard")
OUTCOMES = ("yes", "partly", "no")
READINGS = ("productive hours", "rule of six")
CADENCES = ("weekly", "fortnightly")
SAID_IN = ("numbers", "grades", "words")

PAST = StepSpec(
    "past",
    6,
    *STEPS["past"],
    90,
    (
        rows(
            "past_results",
            field("past_results", "statement"),
            field("past_results", "score", "score"),
            field("past_results", "why", "text"),
            field("past_results", "reach", "one_of", options=REACHES, note="why"),
            field("past_results", "outcome", "one_of", options=OUTCOMES, note="why"),
            field("past_results", "carries_over", "yes_no", note="why"),
            field("past_results", "baseline", "number"),
            field("past_results", "target", "number"),
            field("past_results", "value", "number"),
            field("past_results", "unit"),
            field("past_results", "cycle"),
            summary=lines.past_line,
            details=lines.past_details,
            actions=(deeds.FILL_PAST, deeds.TAKE_UP),
        ),
        form(
            "past_review",
            "past_review",
            field("past_review", "worked", "text"),
            field("past_review", "did_not_work", "text"),
            field("past_review", "first_cycle", "yes_no"),
        ),
    ),
)

INSIGHTS = StepSpec(
    "insights",
    7,
    *STEPS["insights"],
    120,
    (
        rows(
            "insights",
            field("insights", "text", "text"),
            summary=lines.insight_line,
            adds_with="write_insight",
            actions=(deeds.REVEAL, deeds.SIGN, deeds.GROUP, deeds.NAME_ALL),
        ),
        rows(
            "themes",
            field("themes", "title"),
            field("themes", "discussion", "text"),
            summary=lines.theme_line,
            details=lines.theme_details,
        ),
        form(
            "direction",
            "insights_review",
            field("insights_review", "direction", "text"),
            field("insights_review", "chosen_on", "date", looks="back"),
            actions=(deeds.DIRECTION,),
        ),
    ),
)

GUIDELINES = StepSpec(
    "guidelines",
    8,
    *STEPS["guidelines"],
    45,
    (
        form(
            "good",
            "guidelines",
            field("guidelines", "good_objective", "text"),
            field("guidelines", "good_key_result", "text"),
        ),
        form(
            "counts",
            "guidelines",
            field("guidelines", "objectives_min", "whole"),
            field("guidelines", "objectives_max", "whole"),
            field("guidelines", "key_results_min", "whole"),
            field("guidelines", "key_results_max", "whole"),
        ),
        form(
            "settings",
            "guidelines",
            field("guidelines", "warnings_off", "many_of", source="rules"),
            field("guidelines", "capacity_reading", "one_of", options=READINGS),
            field("guidelines", "hours_s", "number", unit="h"),
            field("guidelines", "hours_m", "number", unit="h"),
            field("guidelines", "hours_l", "number", unit="h"),
            field("guidelines", "hours_xl", "number", unit="h"),
        ),
        form(
            "agreed",
            "guidelines",
            field("guidelines", "agreed_by", "people", source="team_people"),
            actions=(deeds.AGREE,),
        ),
    ),
)

REVIEW = StepSpec(
    "review",
    9,
    *STEPS["review"],
    45,
    (
        form(
            "rhythm",
            "review_plan",
            field("review_plan", "cadence", "one_of", options=CADENCES),
            field("review_plan", "first_monday", "date"),
            field("review_plan", "first_check_in", "date"),
            field("review_plan", "first_friday", "date"),
            field("review_plan", "mid_cycle", "date"),
            field("review_plan", "planning", "date"),
            field("review_plan", "end_review", "date"),
            actions=(deeds.PLAN_REVIEW,),
        ),
        form(
            "success",
            "review_plan",
            field("review_plan", "success", "percent", unit="%"),
            field("review_plan", "success_said_in", "one_of", options=SAID_IN),
        ),
        form(
            "together",
            "review_plan",
            field("review_plan", "sharing", "text"),
            field("review_plan", "celebrating", "text"),
        ),
    ),
)
