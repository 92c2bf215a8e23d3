"""Whose objectives are the whole organisation's (METHOD 8).

A deed on a team's plan that changes the workspace; the store lets only a facilitator do so.
"""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit
from method.wording import across as say
from method.wording import refusals
from store.documents.deeds import Outcome, Refusal
from store.documents.plan import Plan


@deed("choose_organisation", needs="facilitator")
def choose_organisation(plan: Plan, who: str, today: date, *, key: str) -> Outcome:
    """The team, by its key, whose objectives are the organisation's; empty: none."""
    found = plan.workspace.team(key) if key else None
    if key and found is None:
        names = ", ".join(each.key for each in plan.workspace.teams)
        raise Refusal(refusals.UNKNOWN_TEAM.format(name=clip(key, 20), teams=names))
    told = say.CHOSEN.format(team=clip(found.name)) if found is not None else say.CHOSEN_NONE
    return Outcome(edit(plan.workspace.about, organisation=key), told)
