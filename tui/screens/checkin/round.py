"""A round of check-ins: which key results it goes through, and the visit to the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.rhythm.standing import is_due, standings
from method.rhythm.status import in_order
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
        """Read how all stand now; where none is open, open the first that is begun, due, or there at all."""
        plan, session = self._session.plan, self._session
        self._standing = standings(plan, session.today)
        if self.current is None:
            mine = self.mine
            begun = (each for each in mine if any(left_from(session, each.id)))
            due = (each for each in mine if self.is_due(each))
            self.turn_to(next(begun, next(due, mine[0] if mine else None)))

    @property
    def mine(self) -> list[KeyResult]:
        """In the order of their keys."""
        every = self._session.plan.key_results
        return sorted(
            (each for each in every if self._is_mine(each) or self._has_begun(each)),
            key=lambda each: in_order(each.key),
        )

    def _is_mine(self, key_result: KeyResult) -> bool:
        return key_result.state == "open" and (key_result.owner == self._session.who or self.everyone)

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
        found = next((each for each in self._session.plan.key_results if key in (each.key, each.id)), None)
        if found is not None:
            self.everyone = self.everyone or found.owner != self._session.who
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
