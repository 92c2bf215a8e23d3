"""The drafts of one plan: unfinished words belong to the team and cycle they were typed in.

A place among a person's drafts is `cycles/<cycle>/<team>/<place>` for a plan's, and the bare place for the
organisation's. An older okr kept all of them bare: such words are a plan's only where that is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.errors import Unknown
from store.rows.names import is_name, key_of, plan_shard

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from store.drafts import Drafts

OF_ORGANISATION = ("organisation/", "asked/organisation/")
"""What the places of the organisation's fields and questions begin with."""


class Kept(NamedTuple):
    """A place among a person's drafts, taken apart."""

    shard: str
    """The plan's; empty: the organisation's, or not known."""
    place: str

    @classmethod
    def at(cls, kept: str) -> Kept:
        """`cycles/2026-Q4/booking/draft/objectives/new/`: the plan, and `draft/objectives/new/`."""
        top, cycle, team, place = (*kept.split("/", 3), "", "", "")[:4]
        shard = f"{top}/{cycle}/{team}"
        return cls(shard, place) if place and _is_plan(shard) else cls("", kept)

    @property
    def team(self) -> str:
        """The team's key; empty where there is no plan."""
        return key_of(self.shard.split("/")[2]) if self.shard else ""

    @property
    def cycle(self) -> str:
        """The cycle's key; empty where there is no plan."""
        return key_of(self.shard.split("/")[1]) if self.shard else ""

    @property
    def is_older(self) -> bool:
        """Whether an older okr kept the words, without the plan they were typed in."""
        return not self.shard and not self.place.startswith(OF_ORGANISATION)


class PlanDrafts:
    """One person's drafts in one plan, by places such as `draft/objectives/new/`.

    `is_known` tells of words of an older okr whether they are this plan's.
    """

    def __init__(self, drafts: Drafts, team: str, cycle: str, is_known: Callable[[str], bool]) -> None:
        self._drafts = drafts
        self.shard = plan_shard(team, cycle)
        self._is_known = is_known

    def keep(self, place: str, text: str) -> None:
        """Keep the words typed at a place; returns at once."""
        self._drafts.keep(self.kept_at(place), text)
        if self._older(place) is not None:
            self._drafts.forget(place)

    def forget(self, place: str) -> None:
        """Remove the words kept there: they were submitted or thrown away."""
        self._drafts.forget(self.kept_at(place))
        if self._older(place) is not None:
            self._drafts.forget(place)

    def text_of(self, place: str) -> str | None:
        """The words kept there; None: there are none."""
        found = self._drafts.text_of(self.kept_at(place))
        return self._older(place) if found is None else found

    def all(self) -> Mapping[str, str]:
        """Every draft of this plan by its place; what was typed last comes last."""
        each = ((Kept.at(kept), text) for kept, text in self._drafts.all().items())
        return {kept.place: text for kept, text in each if self.has(kept)}

    def has(self, kept: Kept) -> bool:
        """Whether words kept there are this plan's."""
        return kept.shard == self.shard or (kept.is_older and self._is_known(kept.place))

    def kept_at(self, place: str) -> str:
        """The place among all of the person's drafts."""
        return f"{self.shard}/{place}"

    def _older(self, place: str) -> str | None:
        found = self._drafts.text_of(place)
        return found if found is not None and self.has(Kept.at(place)) else None


def _is_plan(shard: str) -> bool:
    try:
        return is_name(shard)
    except Unknown:  # no key is empty or as long as that
        return False


def names_one_of(place: str, ids: Collection[str]) -> bool:
    """Whether the place has one of these ids in it, as `checkin/<id>/note` and `learn/score <id>/why` do."""
    return any(part in ids for part in re.split("[/ ]", place))
