"""Questions on messy key results are English one would say: whole states, limits, units, capitals."""

from __future__ import annotations

import pytest

from method.coach.prompts.on_key_result import on_key_result
from method.coach.sentence import read
from method.plan.active_set import cycle_dates
from tests.method.coach.prompts.situations import TEAM
from tests.plans import MONDAY, make_plan

QUESTIONS = [
    ("kiosks go live in Leith",
     "Once you can say “kiosks go live in Leith”, what will patients do differently?"),
    ("ISO cert done", "Once you can say “ISO cert done”, which number will have moved, from what to what?"),
    ("Sign MoU with UNESCO", "When “Sign MoU with UNESCO” is done, what will patients do differently?"),
    ("Keep churn at most 2%", "For “churn” to hold steady, what would patients do differently?"),
    ("Reduce time-to-hire to 30 days",
     "What would have to be true for “time-to-hire” to come down to 30 days by 31 December?"),
    ("Permit time from 20 to 12 days",
     "What would have to be true for “permit time” to go from 20 days to 12 days by 31 December?"),
    ("Fewer no-shows on Mondays", "For “no-shows on Mondays” to fall, what would patients do differently?"),
    ("Wir gewinnen 20 Mitarbeiter",
     "What would have to be true for “Mitarbeiter” to reach 20 by 31 December?"),
    ("Manchester visits from 4 to 9", "For “Manchester visits” to rise, what would patients do differently?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "question"), QUESTIONS)
def test_it_asks_as_one_would(text: str, question: str) -> None:
    plan = make_plan(**TEAM)
    start, end = cycle_dates(plan)
    said = read(text, today=MONDAY, start=start, end=end)
    asked = [one.prompt.text for one in on_key_result(plan, MONDAY, plan.objectives[0], None, text, said)]
    assert question in asked
