"""Which key results the review shows: of a colour, of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.rhythm.status import COLOURS
from method.wording import review as say
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from method.rhythm.status import Status
    from tui.screens.dialogs.pick import Pick

_EVERYONE, _NOBODY = "*", "?"


class Filters:
    """No filter at first. `owner` is a person's key, "" for those that nobody owns, None for everyone's."""

    def __init__(self) -> None:
        self.colour = ""
        self.owner: str | None = None

    def __bool__(self) -> bool:
        return bool(self.colour) or self.owner is not None

    def clear(self) -> None:
        """Everything shows."""
        self.colour, self.owner = "", None

    def next_colour(self, view: Status) -> None:
        """The next colour there is, then all."""
        there = ["", *(colour for colour in COLOURS if view.counts[colour])]
        at = there.index(self.colour) if self.colour in there else 0
        self.colour = there[(at + 1) % len(there)]

    def turn_to(self, who: str) -> None:
        """Only this person's, or everyone's again."""
        self.owner = None if self.owner == who else who

    def named(self, name: Callable[[str], str]) -> Iterable[str]:
        """The filters in words."""
        if self.colour:
            yield self.colour
        if self.owner is not None:
            yield say.OWNED.format(name=name(self.owner)) if self.owner else say.OWNED_BY_NOBODY

    def owners(self, view: Status, name: Callable[[str], str]) -> Pick:
        """The question whose key results to show, among those who own any; its answer goes to `picked`."""
        from tui.screens.dialogs.pick import Pick

        options = [Option(_EVERYONE, say.EVERYONE, "")]
        options += [
            Option(owner or _NOBODY, name(owner) if owner else say.NO_OWNER, "")
            for owner in dict.fromkeys(row.key_result.owner for row in view.rows)
        ]
        return Pick(say.PICK_OWNER, options, chosen=self.owner or _EVERYONE)

    def picked(self, chosen: str) -> None:
        """Take the answer of `owners`."""
        self.owner = {_EVERYONE: None, _NOBODY: ""}.get(chosen, chosen)
