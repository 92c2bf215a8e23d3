"""Importing a list of OKRs as drafts: all of it, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import get_args

from method.actions.shared.deed import deed
from method.actions.shared.helpers import edit, new, next_key
from method.coach.sentence import read
from method.importing.places import UNDATED, Days, Place, places
from method.plan.names import cycle_name
from method.plan.okr_list import ListedKeyResult, ListedObjective
from method.plan.typed_values import day
from method.wording import command_line as say
from store.documents.deeds import Add, Change, Outcome
from store.documents.okrs import Initiative, KeyResult, Objective, ObjectiveKind
from store.documents.plan import Plan
from store.documents.prework import PastResult
from store.documents.rhythm import CheckIn, Colour
from store.documents.workspace import Team

from .import_documents import at_line, score_of, with_given, with_own_key
from .import_fields import key_of, key_result_from, owned_by
from .import_room import Room, empty_plan
from .import_told import left_unread, on_owners, said_of
from .open_cycle import carried_over

Others = Mapping[tuple[str, str], Plan]
"""Plans of other teams and cycles that something goes into, by the keys of team and cycle."""

NONE: Others = MappingProxyType({})

_KINDS = get_args(ObjectiveKind)
MOST_UNREAD = 5
"""So many questions about figures are told at once; lint tells them all."""
_SOON = 45
"""Days after the end of this cycle within which the next one begins."""


@deed("take_in", needs="team", unlocks=("check_ins",))
def take_in(
    plan: Plan,
    who: str,
    today: date,
    *,
    objectives: Sequence[ListedObjective],
    others: Others = NONE,
    may_lead: bool = False,
    days: Days = UNDATED,
) -> Outcome:
    """Add the listed objectives and key results; those already there, word for word, are left alone.

    Each goes where its list says: to this plan, to those of `others`, to a cycle or team made for it where
    this person `may_lead`; what belongs to a cycle that is over goes to step 6. A line that a document would
    refuse refuses the whole, naming the line. `days` dates cycles by their names in the list.
    """
    work = _Import(plan, who, today, others, may_lead)
    for listed, place in zip(
        objectives, places(plan, objectives, today, may_lead=may_lead, days=days), strict=True
    ):
        work.bring(listed, place)
    return Outcome(tuple(work.changes()), " ".join(work.told(objectives)))


class _Import:
    """What is added so far, plan by plan."""

    def __init__(self, plan: Plan, who: str, today: date, others: Others, may_lead: bool) -> None:
        self._plan = plan
        self._may_lead = may_lead
        self._who = who
        self._today = today
        self._others = others
        self._rooms: dict[tuple[str, str], Room] = {}
        self._counts = {"objectives": 0, "key_results": 0, "past": 0}
        self._unread: list[str] = []

    @property
    def _own(self) -> tuple[str, str]:
        return self._plan.team.key, self._plan.cycle.key

    def _room(self, place: Place) -> Room:
        if place.shard not in self._rooms:
            known = self._plan if place.shard == self._own else self._others.get(place.shard)
            plan = known if known is not None else empty_plan(self._plan.workspace, place)
            self._rooms[place.shard] = Room(plan, place)
        return self._rooms[place.shard]

    def bring(self, listed: ListedObjective, place: Place) -> None:
        """The objective and its key results, each where it goes."""
        past = [each for each in listed.key_results if place.how == "past" or self._is_scored(each, listed)]
        for each in past:
            self._look_back(each, place)
        if place.how == "past" or (past and len(past) == len(listed.key_results)):
            return
        room = self._room(place)
        parent = self._objective(listed, room, place)
        unplaced = ("cycle", "team") if place.how == "unknown" else ()
        for each in listed.key_results:
            if each not in past:
                self._key_result(parent, each, room, unplaced)

    def _is_scored(self, listed: ListedKeyResult, above: ListedObjective) -> bool:
        """Whether it is scored and nothing says that it belongs to a cycle that still runs."""
        if not listed.score or above.cycle:
            return False
        due = day(listed.told.get("due", ""), self._today) if listed.told.get("due") else None
        return due is None or due < self._plan.cycle.start

    # --- one document after the other ---------------------------------------------------------------

    def _objective(self, listed: ListedObjective, room: Room, place: Place) -> str:
        """The id of the objective, which is added where it is missing."""
        there = room.objective(listed.text)
        if there is not None:
            return there.id
        keys, own = room.objective_keys, listed.told.get("key", "")
        given: dict[str, object] = {
            "key": own if re.fullmatch(r"O[1-9]\d*", own) and own not in keys else next_key("O", keys),
            "text": listed.text,
            **owned_by(self._plan, listed.owner, one="exact" in listed.told),
        }
        if listed.kind.lower() in _KINDS:
            given["kind"] = listed.kind.lower()
        if names := listed.told.get("contributors", ""):
            parts = [part.strip() for part in names.split(",") if part.strip()]
            given["contributors"] = [key_of(self._plan, part) or part for part in parts]
        unplaced = [place.said] if place.how == "unknown" else []
        said = "\n".join((*listed.notes, *said_of(listed), *unplaced))
        given["notes"] = listed.told.get("notes") or said
        made = at_line(listed.line, with_given, Objective, given)
        room.add(made)
        self._counts["objectives"] += 1
        return made.id

    def _key_result(self, parent: str, listed: ListedKeyResult, room: Room, unplaced: Sequence[str]) -> None:
        if room.has_result(parent, listed.statement):
            return
        here = room.around(parent)
        made = at_line(listed.line, key_result_from, here, parent, listed, self._today, unplaced=unplaced)
        made = with_own_key(here, made, listed.told.get("key", ""))
        room.add(made)
        self._counts["key_results"] += 1
        if (stood := self._stood(made, listed)) is not None:
            room.add(stood)
        self._unread += left_unread(listed.line, listed.statement, self._today)
        for text in listed.initiatives:
            key = room.next_initiative()
            room.add(at_line(listed.line, new, Initiative, key=key, of=made.id, text=text))

    def _stood(self, made: KeyResult, listed: ListedKeyResult) -> CheckIn | None:
        """How it stood when our own sheet was written, as a check-in of that day, for who may make it."""
        told, colour = listed.told, listed.told.get("stands_colour", "")
        try:
            on = date.fromisoformat(told.get("stands_last_check_in", ""))
            value = float(told["stands_value"]) if told.get("stands_value") else None
            confidence = int(told["stands_confidence"])
        except (KeyError, ValueError):
            return None
        if not self._may_lead or colour not in get_args(Colour) or on > self._today:
            return None
        said: dict[str, object] = {"key_result": made.id, "on": on, "dated_by_hand": True, "by": self._who}
        said |= {"at": datetime.combine(on, time(12), UTC), "value": value, "confidence": confidence}
        return at_line(listed.line, with_given, CheckIn, {**said, "colour": colour, "suggested": colour})

    def _look_back(self, listed: ListedKeyResult, place: Place) -> None:
        """A key result of a cycle that is over, as step 6 keeps it (METHOD 2)."""
        room = self._room(place._replace(cycle=self._plan.cycle, new_cycle=False))
        if room.has_past(listed.statement):
            return
        found = read(listed.statement, today=self._today)
        made = at_line(
            listed.line,
            new,
            PastResult,
            source="imported",
            cycle=place.said,
            statement=listed.statement,
            why=listed.why or "\n".join(listed.notes),
            score=at_line(listed.line, score_of, listed.score) if listed.score else None,
            baseline=found.baseline,
            target=found.target,
            unit=found.unit or "",
        )
        room.add(made)
        self._counts["past"] += 1

    # --- all of it ------------------------------------------------------------------------------------

    def changes(self) -> Iterator[Change]:
        """Everything added, with the cycles and teams that are made for it."""
        filled = {shard: room for shard, room in self._rooms.items() if room.made}
        yield from self._teams([room.place.team for room in filled.values() if room.place.new_team])
        opened: set[str] = set()
        for shard, room in filled.items():
            place = room.place
            if place.new_cycle and place.cycle.key not in opened:
                opened.add(place.cycle.key)
                yield Add(place.cycle)
                yield from self._carried(place)
            where = ("", "") if shard == self._own else (place.cycle.key, place.team.key)
            yield from (Add(each, *where) for each in room.made)

    def _teams(self, teams: Sequence[Team]) -> Iterator[Change]:
        """The new teams, with this person on them."""
        found = {team.key: team for team in teams}
        yield from map(Add, found.values())
        person = self._plan.workspace.present(self._who)
        if person is not None and found:
            yield from edit(person, teams=[*person.teams, *found])

    def _carried(self, place: Place) -> Iterator[Change]:
        """What the next cycle of this team begins with, where the new one is that."""
        plan = self._plan
        waits = (place.cycle.start - plan.cycle.end).days
        is_next = 0 < waits <= _SOON and place.cycle.kind == plan.cycle.kind
        if is_next and not plan.retrospective.next_cycle and place.team.key == plan.team.key:
            yield from edit(plan.retrospective, next_cycle=place.cycle.key)
            yield from (Add(each, place.cycle.key) for each in carried_over(plan, place.cycle))

    def told(self, objectives: Sequence[ListedObjective]) -> Iterator[str]:
        """What was done, in sentences."""
        counts, team = self._counts, self._plan.team.name
        drafted = counts["objectives"] or counts["key_results"]
        if drafted:
            yield say.TOOK_IN_LIST.format(team=team, **counts)
        if counts["past"]:
            yield say.TOOK_IN_PAST.format(team=team, **counts)
        if not drafted and not counts["past"]:
            yield say.ALL_THERE.format(team=team)
            return
        for shard, room in self._rooms.items():
            if shard != self._own and room.made:
                place = room.place
                yield say.TOOK_IN_THERE.format(team=place.team.name, cycle=cycle_name(place.cycle))
        yield from self._unread[:MOST_UNREAD]
        yield from on_owners(self._plan, objectives)
