"""The scores in Learn: every key result with what was worked out, what was given, and what it still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.learning.closing import ending, next_asked
from method.learning.grading import ObjectiveResult, Result, results
from method.rhythm.standing import standings
from method.wording import learn as say
from tui.screens.learn import view
from tui.text import clip
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.content import Content

    from store.documents.plan import Plan
    from tui.screens.base.action import KeyAction
    from tui.screens.base.form_place import FormPlace


class Scores:
    """Enter scores the key result under the cursor, and those after it."""

    key = "scores"
    act_open = say.ACT_SCORE

    def __init__(self, place: FormPlace, row_list: RowList) -> None:
        self._place = place
        self._row_list = row_list

    def intro(self, plan: Plan, short: bool) -> Content:
        """When scores come, and how many still ask for something."""
        return view.scores_intro(plan, self._place.session.today, ending(plan), short=short)

    def rows(self, plan: Plan) -> list[Row]:
        """Each objective as a heading, its key results below it."""
        return [row for group in results(plan) for row in _rows_of(group)]

    def titles(self, plan: Plan, cells: int) -> Content | None:
        """What is worked out, what is given, and what it asks."""
        return view.titles(cells) if plan.key_results else None

    def draw(self, row: Row, plan: Plan, cells: int) -> Content | str:
        """A score in columns, or an objective with its mean."""
        if isinstance(row.data, Result):
            return view.score_line(row.data, plan, cells)
        if isinstance(row.data, ObjectiveResult):
            return view.objective_line(row.data, plan, cells)
        return clip(row.text, cells)

    def details(self, row: Row, plan: Plan) -> list[tuple[str, str]]:
        """How the score was worked out, and the words that go with it."""
        if not isinstance(row.data, Result):
            return []
        standing = standings(plan, self._place.session.today)[row.data.key_result.id]
        return view.score_details(row.data, standing, plan)

    def actions(self) -> Sequence[KeyAction]:
        """None."""
        return ()

    def why_not_open(self, row: Row | None) -> str:
        """There is no key result to score."""
        return "" if row is not None else say.WHY_NOT_ROW

    def open(self, row: Row) -> None:
        """Score the key result."""
        self.score(row.id)

    def score(self, key_result: str) -> None:
        """Score the key result of that id."""
        from tui.screens.learn.scoring import Scoring

        def scored(told: str | None) -> None:
            self.on_enter()  # without these rows on the screen there is nothing to move
            if told:
                self._place.say(told, "done")

        self._place.ask(Scoring(self._place.session, key_result), scored)

    def on_enter(self) -> None:
        """Move to the first key result that still needs something."""
        asked = next_asked(self._place.session.plan)
        if asked is not None:
            self._row_list.move_to(asked.key_result.id)


def _rows_of(group: ObjectiveResult) -> Iterable[Row]:
    one = group.objective
    yield Row(one.id, data=group, text=f"{one.key} {one.text}", heading=True)
    for result in group.results:
        found = result.key_result
        yield Row(found.id, data=result, text=f"{found.key} {found.metric or found.statement}")
