"""A list on its way in: what each line becomes, where it goes, what is still asked; one deed takes it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.importing.context import days_in
from method.importing.listing import listing
from method.importing.places import places
from method.plan import people
from method.plan.formatting import full_day
from method.plan.names import cycle_name
from method.plan.typed_values import day
from method.wording import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from method.importing.outline import Becomes, ImportLine
    from method.importing.places import Place
    from method.plan.okr_list import ListedObjective
    from store.documents.deeds import Outcome
    from tui.session import Session

TURNS: tuple[Becomes, ...] = ("objective", "key result", "initiative", "note", "skipped")
"""What a person can make of a line."""


class Shown(NamedTuple):
    """A line of the preview; `why` it is skipped, or what is not read of it."""

    line: int
    becomes: str
    words: str
    why: str


class Incoming:
    """The lines of a file, for one session. `owners` holds whom names mean, as people answered."""

    def __init__(self, session: Session, lines: Sequence[ImportLine]) -> None:
        self.session = session
        self.lines = list(lines)
        self.owners: dict[str, str] = {}
        self._days = _days(lines, session.today)

    # --- looking ------------------------------------------------------------------------------------

    @property
    def objectives(self) -> list[ListedObjective]:
        """What the lines make, with the owners that people named."""
        return [self._owned(each) for each in listing(self.lines)]

    def _owned(self, listed: ListedObjective) -> ListedObjective:
        results = [
            each._replace(owner=self.owners.get(each.owner, each.owner)) for each in listed.key_results
        ]
        return listed._replace(owner=self.owners.get(listed.owner, listed.owner), key_results=results)

    def places(self, objectives: Sequence[ListedObjective]) -> list[Place]:
        """Where each objective goes."""
        session = self.session
        may_lead = session.gateway.may_lead
        return places(session.plan, objectives, session.today, may_lead=may_lead, days=self._days)

    def unknown_owners(self) -> list[str]:
        """Each owner named who is nobody here, once."""
        from method.actions.import_told import unknown_owners

        return unknown_owners(self.session.plan, self.objectives)

    def remarks(self) -> list[str]:
        """Where objectives go that do not come in here, and which owners nobody knows."""
        found = list(dict.fromkeys(_place_words(each) for each in self.places(self.objectives)))
        unknown = self.unknown_owners()
        if unknown:
            found.append(say.NOBODY.format(names=", ".join(unknown)))
        return [words for words in found if words]

    def counts(self) -> dict[str, int]:
        """How many of the lines become what."""
        number = {name: sum(1 for line in self.lines if line.becomes == name) for name in TURNS}
        return {
            "objectives": number["objective"],
            "key_results": number["key result"],
            "notes": number["note"] + number["initiative"],
            "skipped": number["skipped"],
        }

    def shown(self) -> Iterator[Shown]:
        """The lines of the preview."""
        for line in self.lines:
            why = say.WHY.get(line.why, line.why) if line.becomes == "skipped" else ""
            if unread := line.told.get("unread", ""):
                why = "; ".join((why, say.UNREAD.format(names=unread)))
            words = line.source if line.becomes == "skipped" else line.words or line.source
            yield Shown(line.line, say.BECOMES[line.becomes], words, why)

    # --- correcting -----------------------------------------------------------------------------------

    def turn(self, at: int, becomes: Becomes) -> None:
        """Make something else of the line at `at`."""
        line = self.lines[at]
        words = line.words or line.source
        why = "by hand" if becomes == "skipped" else ""
        self.lines[at] = line._replace(becomes=becomes, words=words, why=why)

    def means(self, name: str, word: str) -> str:
        """Says whom an owner's name means; the sentence where the word is nobody's, else empty."""
        try:
            self.owners[name] = people.whom(word, self.session.plan.workspace.people)
        except ValueError as nobody:
            return str(nobody)
        return ""

    # --- taking in ------------------------------------------------------------------------------------

    def take(self) -> Outcome:
        """All of it, in one deed that one undo takes back. Raises Refusal, StoreError."""
        from method.actions.import_okrs import take_in

        session, objectives = self.session, self.objectives
        own = (session.team, session.cycle)
        there = {
            place.shard for place in self.places(objectives) if not place.new_cycle and not place.new_team
        }
        others = {shard: session.gateway.plan(*shard) for shard in there if shard != own}
        return session.do(
            take_in, objectives=objectives, others=others, may_lead=session.gateway.may_lead, days=self._days
        )


def _days(lines: Sequence[ImportLine], today: date) -> dict[str, tuple[date, date]]:
    """The days that the file itself gives the cycle it is about."""
    named = next((line.cycle for line in lines if line.cycle), "")
    for line in lines if named else ():
        said = days_in(line.source)
        first, last = (day(text, today) for text in said) if said else (None, None)
        if first and last and first < last:
            return {named: (first, last)}
    return {}


def _place_words(place: Place) -> str:
    """Where it goes, in words; empty where that is here."""
    cycle, found = cycle_name(place.cycle), []
    if place.how == "past":
        found.append(say.PAST_CYCLE.format(cycle=place.said))
    elif place.how == "unknown":
        found.append(say.UNKNOWN_PLACE.format(said=place.said))
    elif place.new_cycle:
        ends = {"start": full_day(place.cycle.start), "end": full_day(place.cycle.end)}
        found.append(say.NEW_CYCLE.format(cycle=cycle, **ends))
    elif place.how == "there":
        found.append(say.OTHER_CYCLE.format(cycle=cycle))
    if place.new_team:
        found.append(say.NEW_TEAM.format(team=place.team.name))
    return " · ".join(found)
