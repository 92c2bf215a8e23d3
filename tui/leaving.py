"""Somebody leaves: what they own in every plan that is open has a new owner, or nobody yet; then they go.

One way for the screens and the commands (METHOD 9). No textual here.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from method.actions.people import hand_over, refuse_leaving, remove_person
from method.plan.belongings import belongings
from method.wording import people as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from method.plan.belongings import Belonging
    from store.documents.deeds import Outcome
    from store.documents.workspace import Person
    from store.gateway import Gateway


class Leaving:
    """What one person owns, and the deeds that hand it over and let them go.

    Raises StoreError where a plan cannot be read.
    """

    def __init__(self, gateway: Gateway, person: Person) -> None:
        self._gateway = gateway
        self.person = person
        self.things: list[Belonging] = []
        """What they own still, plan by plan; a KPI once."""
        self._plans: dict[tuple[str, str], list[str]] = {}
        """By team and cycle, the ids of what they own there: a KPI in each."""
        self.look()

    @property
    def name(self) -> str:
        """What they are called."""
        return self.person.name or self.person.key

    def look(self) -> None:
        """Read again what they own."""
        self.things, self._plans = [], {}
        keys = self._gateway.peek_workspace().access_keys
        self._signed_in = any(each.person == self.person.key for each in keys)
        seen: set[str] = set()
        for team, cycle in _open_plans(self._gateway):
            found = belongings(self._gateway.plan(team, cycle), self.person.key)
            self.things += [each for each in found if each.id not in seen]
            seen |= {each.id for each in found}
            if found:
                self._plans[team, cycle] = [each.id for each in found]

    def heirs(self) -> list[Person]:
        """Who can take something over: everybody else who is here and does more than read."""
        people = self._gateway.peek_workspace().people
        return [each for each in people if each.key != self.person.key and each.role != "viewer"]

    def check(self) -> None:
        """Raises Refusal where they have to stay for now, whoever takes over; NotAllowed."""
        self._gateway.check_may_organise()
        refuse_leaving(self._gateway.workspace(), self._gateway.person, self.person)

    def hand_over(self, to: Mapping[str, str]) -> list[str]:
        """Give things to others, by their ids: a key, or "" for nobody yet; what was said of each plan.

        Raises Refusal, StoreError.
        """
        said = []
        for (team, cycle), ids in list(self._plans.items()):
            given = {id: to[id] for id in ids if id in to}
            if given:
                act = self._gateway.act(hand_over, team, cycle, owner=self.person.key, to=given)
                said.append(act.said)
        self.look()
        return said

    def remove(self) -> Outcome:
        """They leave, with the keys they sign in with. Raises Refusal where they own something still."""
        return self.removed(
            self._gateway.act_on_workspace(remove_person, id=self.person.id, owns=self.things)
        )

    def removed(self, done: Outcome) -> Outcome:
        """After that deed: take their lines out of `authorized_keys`; what is said, also where that fails."""
        if not self._signed_in or _lines_are_out(self._gateway):
            return done
        left = say.LINES_LEFT_FAR if self._gateway.guarded else say.LINES_LEFT
        return done._replace(said=f"{done.said} {left}")


def _lines_are_out(gateway: Gateway) -> bool:
    """Write the account's `authorized_keys` anew, where it holds lines for this store; whether it did."""
    # Imported here because few who leave have keys.
    from store.documents.deeds import Refusal
    from store.errors import StoreError
    from tui.ssh.authorized_keys import default_file
    from tui.ssh.change_keys import write_keys
    from tui.ssh.key_list import held_in

    with suppress(Refusal, StoreError, OSError, KeyError):
        path = default_file(gateway.owner)
        if held_in(path, gateway.where).lines:
            return not write_keys(path, gateway).bad
    return False


def _open_plans(gateway: Gateway) -> Iterator[tuple[str, str]]:
    """Team and cycle of each plan there is, in cycles that are open."""
    workspace = gateway.peek_workspace()
    for cycle in workspace.cycles:
        for team in workspace.teams:
            if cycle.state == "open" and gateway.has_plan(team.key, cycle.key):
                yield team.key, cycle.key
