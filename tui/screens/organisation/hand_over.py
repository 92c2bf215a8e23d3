"""Removing somebody: first a round through what they own, with a new owner each or nobody yet (METHOD 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.people import listed, remove_person
from method.wording import organisation as words
from method.wording import people as say
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.leaving import Leaving
from tui.screens.dialogs.ask import Confirm, Pick
from tui.store_words import sentence_of
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from store.documents.workspace import Person
    from tui.screens.base.team_place import TeamPlace

_NOBODY = " "
"""An option's value that is no key."""


class HandOver:
    """Asks in front of a place, and removes the person when everything they own has somebody, or nobody yet.

    Whoever steps out of a question has changed nothing. Raises StoreError where a plan cannot be read.
    """

    def __init__(self, place: TeamPlace, person: Person) -> None:
        self._place = place
        self._leaving = Leaving(place.session.gateway, person)
        self._to: dict[str, str] = {}

    def begin(self) -> None:
        """The first question: remove them, or hand over first. Raises Refusal where they have to stay."""
        self._leaving.check()
        name, things = self._leaving.name, self._leaving.things
        if things:
            question = say.ASK_HAND_OVER.format(name=name, things=listed(things))
            dialog = Confirm(question, yes=say.HAND_OVER, no=words.KEEP)
        else:
            dialog = Confirm(words.ASK_REMOVE.format(name=name), yes=words.REMOVE, no=words.KEEP)
        self._place.app.push_screen(dialog, self._confirmed)

    def _confirmed(self, yes: bool | None) -> None:
        if yes:
            self._ask(0)

    def _ask(self, at: int) -> None:
        things = self._leaving.things
        if at == len(things):
            self._finish()
            return
        one = things[at]
        pattern = say.ASK_WHO_WORDS if one.text else say.ASK_WHO
        question = pattern.format(label=one.label, text=one.text, number=at + 1, all=len(things))
        options = [Option(each.key, each.name or each.key) for each in self._leaving.heirs()]
        before = self._to[things[at - 1].id] or _NOBODY if at else ""

        def answered(key: str | None) -> None:
            if key is None:
                self._place.say(say.NOT_HANDED_OVER.format(name=self._leaving.name))
                return
            self._to[one.id] = key.strip()
            self._ask(at + 1)

        dialog = Pick(question, [*options, Option(_NOBODY, say.NOBODY_YET)], chosen=before)
        self._place.app.push_screen(dialog, answered)

    def _finish(self) -> None:
        try:
            self._leaving.hand_over(self._to)
        except (Refusal, StoreError) as trouble:
            self._place.say(sentence_of(trouble), "trouble")
            return
        leaving, place = self._leaving, self._place
        done = place.quiet_deed_on_workspace(remove_person, id=leaving.person.id, owns=leaving.things)
        place.announce(leaving.removed(done) if done is not None else None)
