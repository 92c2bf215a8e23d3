"""Signs that something deeper is wrong: each a question, and what was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.signs import signs as deeper
from method.wording import review as say
from tui.screens.place import Action
from tui.screens.reading import Link, Reading, prose
from tui.text import words
from tui.theme import DIM, STRONG
from tui.widgets.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.plan import Plan


class Deeper(Reading):
    """The questions; Enter opens the first key result that one speaks of."""

    PLACE = say.DEEPER

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """Question, what was seen."""
        yield Row("about", words(say.DEEPER_ABOUT, DIM), heading=True)
        by_key = {one.key: one.id for one in plan.key_results}
        for sign in deeper(plan, self.session.today):
            yield Row(f"{sign.sign} gap", "", heading=True)
            id = next((by_key[key] for key in sign.keys if key in by_key), "")
            link = Link("open", id) if id else None
            yield from prose(sign.sign, sign.question, cells, style=STRONG, link=link)
            yield from prose(f"{sign.sign} seen", sign.seen, cells, lead="  ", link=link)

    def actions(self) -> Sequence[Action]:
        """Open what it speaks of."""
        return (Action("enter", *say.ACT_FOLLOW, self.follow, lambda: "" if self.link else say.WHY_NO_LINK),)
