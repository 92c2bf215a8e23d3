"""Where what a list holds goes: this plan, another cycle or team, a new one, or step 6 as past."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from method.actions.open_cycle import cycle_called
from method.actions.setup import key_for_team
from method.actions.shared.helpers import new
from method.plan.names import cycle_name
from method.plan.okr_list import ListedObjective
from store.documents.deeds import Refusal
from store.documents.plan import Plan
from store.documents.workspace import Cycle, Team

from .context import CycleSaid, cycle_in

Days = Mapping[str, tuple[date, date]]
"""First and last day of cycles that the file itself dates, by the name it gives them."""
UNDATED: Days = MappingProxyType({})
_SAME = 0.75
"""So much of both overlaps where two names mean one cycle."""


class Place(NamedTuple):
    """Where an objective goes. `team` and `cycle` are those of the store, or the new ones."""

    team: Team
    cycle: Cycle
    how: Literal["here", "there", "past", "unknown"] = "here"
    """`unknown`: it comes in here, because what it names cannot be made."""
    new_team: bool = False
    new_cycle: bool = False
    said: str = ""
    """The cycle or team as the file names it, where it is past or unknown."""

    @property
    def shard(self) -> tuple[str, str]:
        return self.team.key, self.cycle.key


def places(
    plan: Plan,
    objectives: Sequence[ListedObjective],
    today: date,
    *,
    may_lead: bool,
    days: Days = UNDATED,
) -> list[Place]:
    """The place of each objective, in their order. `may_lead`: this person may make cycles and teams."""
    return _Places(plan, objectives, today, may_lead, days).all()


class _Places:
    def __init__(
        self, plan: Plan, objectives: Sequence[ListedObjective], today: date, may_lead: bool, days: Days
    ) -> None:
        self._plan = plan
        self._objectives = objectives
        self._today = today
        self._may_lead = may_lead
        self._days = days
        self._made_cycles: dict[str, Cycle] = {}
        self._made_teams: dict[str, Team] = {}
        self._said = {each.cycle for each in objectives}

    def all(self) -> list[Place]:
        return [self._place(each) for each in self._objectives]

    def _place(self, listed: ListedObjective) -> Place:
        team, new_team, unknown_team = self._team(listed.team)
        place = self._cycle(listed.cycle)._replace(team=team, new_team=new_team)
        if unknown_team and place.how in ("here", "unknown"):
            return place._replace(how="unknown", said=", ".join(filter(None, (listed.team, place.said))))
        if place.how == "here" and team.key != self._plan.team.key:
            return place._replace(how="there")
        return place

    def _team(self, said: str) -> tuple[Team, bool, bool]:
        own, wanted = self._plan.team, _plain(said)
        if not wanted or wanted in (_plain(own.key), _plain(own.name)):
            return own, False, False
        for team in self._plan.workspace.teams:
            if wanted in (_plain(team.key), _plain(team.name)):
                return team, False, not self._may_lead
        if not self._may_lead:
            return own, False, True
        if wanted not in self._made_teams:
            taken = {each.key for each in (*self._plan.workspace.teams, *self._made_teams.values())}
            name = " ".join(said.split())
            self._made_teams[wanted] = new(Team, key=key_for_team(name, taken), name=name)
        return self._made_teams[wanted], True, False

    def _cycle(self, said: str) -> Place:
        plan = self._plan
        here = Place(plan.team, plan.cycle)
        if not said.strip():
            return here
        found = self._known(said)
        if found is not None:
            if found.key == plan.cycle.key:
                return here
            over = found.state == "closed" or found.end < min(self._today, plan.cycle.start)
            if over:
                return here._replace(how="past", said=cycle_name(found))
            return (
                here._replace(cycle=found, how="there")
                if self._may_lead
                else here._replace(how="unknown", said=said)
            )
        dated = self._dated(said)
        if dated is None or dated.start is None or dated.end is None:
            return here._replace(how="unknown", said=said)
        if dated.end < min(self._today, plan.cycle.start):
            return here._replace(how="past", said=said)
        around = dated.start <= plan.cycle.start and plan.cycle.end <= dated.end
        if around and len(self._said) == 1:
            return here
        if not self._may_lead:
            return here._replace(how="unknown", said=said)
        return self._new(said, dated.start, dated.end)

    def _new(self, said: str, start: date, end: date) -> Place:
        if said not in self._made_cycles:
            taken = [each.key for each in (*self._plan.workspace.cycles, *self._made_cycles.values())]
            kind: Literal["quarter", "year"] = "year" if (end - start).days > 200 else "quarter"
            try:
                self._made_cycles[said] = cycle_called(" ".join(said.split()), kind, start, end, taken)
            except Refusal:
                return Place(self._plan.team, self._plan.cycle, "unknown", said=said)
        return Place(self._plan.team, self._made_cycles[said], "there", new_cycle=True)

    def _known(self, said: str) -> Cycle | None:
        wanted = _plain(said)
        cycles = self._plan.workspace.cycles
        for cycle in cycles:
            if wanted in (_plain(cycle.key), _plain(cycle.name)):
                return cycle
        dated = self._dated(said)
        if dated is None or dated.start is None or dated.end is None:
            return None
        return next((each for each in cycles if _is_same(each.start, each.end, dated.start, dated.end)), None)

    def _dated(self, said: str) -> CycleSaid | None:
        if said in self._days:
            return CycleSaid(said, *self._days[said])
        return cycle_in(said)


def _is_same(start: date, end: date, other_start: date, other_end: date) -> bool:
    shared = (min(end, other_end) - max(start, other_start)).days + 1
    longest = max((end - start).days, (other_end - other_start).days) + 1
    return shared >= _SAME * longest


def _plain(name: str) -> str:
    return re.sub(
        r"[\W_]+", "", re.sub(r"^team\s+|\s+team$", "", name.strip(), flags=re.IGNORECASE)
    ).casefold()
