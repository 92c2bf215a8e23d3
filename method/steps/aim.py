"""Steps 1 and 2 as data: mission and vision, and the strategy (METHOD 2 and 3)."""

from __future__ import annotations

from method.steps import lines
from method.steps.deeds import reconfirming
from method.steps.spec import StepSpec, field, form, rows
from method.wording.steps import STEPS

CONFIRMED = ("kept", "changed")
CHOICE_KINDS = ("where to play", "how to win", "must be able to do", "must have in place")
SIDES = ("customers", "market", "us", "competitors")
VERDICTS = ("open", "true", "false")

MISSION = StepSpec(
    "mission",
    1,
    *STEPS["mission"],
    60,
    (
        form(
            "mission",
            "direction",
            field("direction", "mission", "text"),
            field("direction", "serves"),
            field("direction", "mission_horizon"),
            field("direction", "vision", "text"),
            field("direction", "vision_horizon"),
        ),
        form(
            "mission again",
            "direction",
            field("direction", "confirmed", "one_of", options=CONFIRMED),
            actions=reconfirming("direction"),
            needs_previous=True,
        ),
    ),
)

CONDITIONS = rows(
    "conditions",
    field("conditions", "text"),
    field("conditions", "side", "one_of", options=SIDES),
    field("conditions", "belief", "rating"),
    field("conditions", "find_out", "text"),
    field("conditions", "by", "date", looks="ahead"),
    field("conditions", "who", "person", source="people"),
    field("conditions", "state", "one_of", options=VERDICTS, note="evidence"),
    field("conditions", "evidence", "text"),
    summary=lines.condition_line,
    details=lines.condition_details,
)
"""Also what hangs from a key result (KR-9)."""

STRATEGY = StepSpec(
    "strategy",
    2,
    *STEPS["strategy"],
    240,
    (
        form("diagnosis", "strategy", field("strategy", "diagnosis", "text")),
        rows(
            "obstacles",
            field("obstacles", "text"),
            field("obstacles", "evidence", "text"),
            summary=lines.obstacle_line,
            details=lines.obstacle_details,
            ranked=True,
        ),
        form(
            "policy",
            "strategy",
            field("strategy", "guiding_policy", "text"),
            field("strategy", "horizon"),
        ),
        rows(
            "choices",
            field("choices", "text"),
            field("choices", "kind", "one_of", options=CHOICE_KINDS),
            field("choices", "over"),
            field("choices", "because", "text"),
            field("choices", "removes", "many_of", source="obstacles"),
            summary=lines.choice_line,
            details=lines.choice_details,
            ranked=True,
            children=(CONDITIONS,),
        ),
        form("order", "strategy", field("strategy", "order_reason", "text")),
        rows(
            "not_doing",
            field("not_doing", "text"),
            field("not_doing", "wanted_by"),
            field("not_doing", "why", "text"),
            summary=lines.not_doing_line,
            details=lines.not_doing_details,
        ),
        form(
            "strategy again",
            "strategy",
            field("strategy", "confirmed", "one_of", options=CONFIRMED, note="market_changes"),
            field("strategy", "market_changes", "text"),
            actions=reconfirming("strategy"),
            needs_previous=True,
        ),
    ),
)
