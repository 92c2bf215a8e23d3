"""A round of check-ins: which key results it goes through, and the visit to the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.active_set import is_called, line_of
from method.rhythm.standing import is_due, standings
from tui.screens.checkin.visit import Visit, left_from

if TYPE_CHECKING:
    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from tui.session import Session


class Round:
    """A round through my key results, or with `everyone` all of them; none is open until `turn_to`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._standing: dict[str, Standing] = {}
        self._others: tuple[Plan, ...] | None = None
        self.everyone = False
        self.visit = Visit(session)

    def look(self) -> None:
        """Read how all stand now; where none is open, open what was typed in last, else the first due one."""
        plan, session = self._session.plan, self._session
        self._standing = standings(plan, session.today)
        if self.current is None:
            mine = self.mine
            begun = {each.id: each for each in mine if any(left_from(session, each.id))}
            typed = [place.split("/")[1] for place in session.drafts.all() if place.count("/") > 1]
            last = next((begun[id] for id in reversed(typed) if id in begun), None)
            due = (each for each in mine if self.is_due(each))
            self.turn_to(last or next(due, mine[0] if mine else None))

    @property
    def mine(self) -> list[KeyResult]:
        """In their order."""
        every = self._session.plan.key_results
        return sorted(
            (each for each in every if self._is_mine(each) or self._has_begun(each)),
            key=line_of(self._session.plan),
        )

    def _is_mine(self, key_result: KeyResult) -> bool:
        return key_result.state == "open" and (self.everyone or self._is_theirs(key_result))

    def _is_theirs(self, key_result: KeyResult) -> bool:
        """Whether they own it, or stand in for its owner, who is away."""
        who, workspace = self._session.who, self._session.plan.workspace
        owner = key_result.owner
        return owner == who or workspace.stands_in(who, owner, self._session.today)

    def _has_begun(self, key_result: KeyResult) -> bool:
        """Whether the open one has words: then it stays, whoever drops or takes it over meanwhile."""
        return key_result.id == self.visit.id and any(left_from(self._session, key_result.id))

    @property
    def current(self) -> KeyResult | None:
        """The one that is open."""
        return next((each for each in self.mine if each.id == self.visit.id), None)

    def standing(self, key_result: KeyResult) -> Standing:
        """How it stood at the last look."""
        return self._standing[key_result.id]

    def is_due(self, key_result: KeyResult) -> bool:
        """Whether a check-in day has come since its last check-in."""
        return is_due(self._standing[key_result.id], self._session.plan, self._session.today)

    def named(self, key: str) -> KeyResult | None:
        """By key or id, whoever owns it; somebody else's makes it everyone's round."""
        found = next((each for each in self._session.plan.key_results if is_called(each, key)), None)
        if found is not None:
            self.everyone = self.everyone or not self._is_theirs(found)
        return found

    def turn_to(self, key_result: KeyResult | None) -> None:
        """Open a key result, with the words typed for it and not submitted."""
        self.visit = Visit(self._session, key_result, self.visit.number + 1)

    def neighbour(self, by: int) -> KeyResult | None:
        """The next or the previous one, in a circle; None where there is no other."""
        mine = self.mine
        return mine[(self._place(mine) + by) % len(mine)] if len(mine) > 1 else None

    def following(self) -> KeyResult | None:
        """The next one that is due."""
        mine = self.mine
        here = self._place(mine)
        return next((each for each in mine[here + 1 :] + mine[:here] if self.is_due(each)), None)

    def _place(self, mine: list[KeyResult]) -> int:
        return next((index for index, each in enumerate(mine) if each.id == self.visit.id), 0)

    def others(self) -> tuple[Plan, ...]:
        """The other teams' plans, read once. Raises StoreError."""
        if self._others is None:
            self._others = self._session.other_plans()
        return self._others
