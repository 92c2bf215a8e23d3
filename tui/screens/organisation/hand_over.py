"""Removing somebody: first a round through what they own, with a new owner each or nobody yet (METHOD 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.people import hand_over, listed, remove_person
from method.plan.belongings import Belonging, belongings
from method.wording import organisation as words
from method.wording import people as say
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.screens.dialogs.ask import Confirm, Pick
from tui.store_words import sentence_of
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.documents.workspace import Person
    from store.gateway import Gateway
    from tui.screens.base.team_place import TeamPlace

_NOBODY = " "
"""An option's value that is no key."""


class HandOver:
    """Asks in front of a place, and removes the person when everything they own has somebody, or nobody yet.

    Whoever steps out of a question has changed nothing.
    """

    def __init__(self, place: TeamPlace, person: Person) -> None:
        self._place = place
        self._person = person
        self._name = person.name or person.key
        self._things: list[Belonging] = []
        self._plans: dict[tuple[str, str], list[str]] = {}
        """By team and cycle, the ids of what they own there."""
        self._to: dict[str, str] = {}

    def begin(self) -> None:
        """The first question: remove them, or hand over first."""
        try:
            self._look()
        except StoreError as trouble:
            self._place.say(sentence_of(trouble), "trouble")
            return
        if self._things:
            question = say.ASK_HAND_OVER.format(name=self._name, things=listed(self._things))
            dialog = Confirm(question, yes=say.HAND_OVER, no=words.KEEP)
        else:
            dialog = Confirm(words.ASK_REMOVE.format(name=self._name), yes=words.REMOVE, no=words.KEEP)
        self._place.app.push_screen(dialog, self._confirmed)

    def _look(self) -> None:
        """What they own in every plan that is still open, a KPI once. Raises StoreError."""
        seen: set[str] = set()
        for team, cycle in _kept_plans(self._gateway):
            found = belongings(self._gateway.plan(team, cycle), self._person.key)
            new = [each for each in found if each.id not in seen]
            seen |= {each.id for each in new}
            self._things += new
            if new:
                self._plans[team, cycle] = [each.id for each in new]

    @property
    def _gateway(self) -> Gateway:
        return self._place.session.gateway

    def _confirmed(self, yes: bool | None) -> None:
        if yes:
            self._ask(0)

    def _ask(self, at: int) -> None:
        if at == len(self._things):
            self._finish()
            return
        one = self._things[at]
        pattern = say.ASK_WHO_WORDS if one.text else say.ASK_WHO
        question = pattern.format(label=one.label, text=one.text, number=at + 1, all=len(self._things))
        others = (each for each in self._gateway.peek_workspace().people if each.key != self._person.key)
        options = [Option(each.key, each.name or each.key) for each in others if each.role != "viewer"]
        before = self._to[self._things[at - 1].id] or _NOBODY if at else ""

        def answered(key: str | None) -> None:
            if key is None:
                self._place.say(say.NOT_HANDED_OVER.format(name=self._name))
                return
            self._to[one.id] = key.strip()
            self._ask(at + 1)

        dialog = Pick(question, [*options, Option(_NOBODY, say.NOBODY_YET)], chosen=before)
        self._place.app.push_screen(dialog, answered)

    def _finish(self) -> None:
        try:
            for (team, cycle), ids in self._plans.items():
                given = {id: self._to[id] for id in ids}
                self._gateway.act(hand_over, team, cycle, owner=self._person.key, to=given)
            self._things, self._plans = [], {}
            self._look()
        except (Refusal, StoreError) as trouble:
            self._place.say(sentence_of(trouble), "trouble")
            return
        self._place.deed_on_workspace(remove_person, id=self._person.id, owns=self._things)


def _kept_plans(gateway: Gateway) -> Iterator[tuple[str, str]]:
    """Team and cycle of each plan there is, in cycles that are open."""
    workspace = gateway.peek_workspace()
    for cycle in workspace.cycles:
        for team in workspace.teams:
            if cycle.state == "open" and gateway.has_plan(team.key, cycle.key):
                yield team.key, cycle.key
