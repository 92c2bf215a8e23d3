"""The scores in Learn: every key result with what was worked out, what was given, and what it still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.learning.closing import ending, learnings_before, next_asked
from method.learning.grading import ObjectiveResult, Result, results
from method.rhythm.standing import standings
from method.rhythm.status import Row as StatusRow
from method.wording import learn as say
from tui.app.theme import DIM
from tui.instruments import strip
from tui.screens.learn import score_table, view
from tui.screens.learn.framed import panels
from tui.text import clip
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.rhythm.standing import Standing
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning
    from tui.screens.base.action import KeyAction
    from tui.screens.base.form_place import FormPlace
    from tui.screens.learn.sections import Panel


_DETAILS = 8
"""Lines kept for what stands below the rows, where rows take two."""
_WEEKS = 26
"""Cells of the strip of weeks, at most."""


class More(NamedTuple):
    """The second line of a key result."""

    result: Result


class Scores:
    """Enter scores the key result under the cursor, and those after it."""

    key = "scores"
    act_open = say.ACT_SCORE

    def __init__(self, place: FormPlace, row_list: RowList) -> None:
        self._place = place
        self._row_list = row_list
        self._standings: dict[str, Standing] = {}
        self._tall = self._airy = False
        self._earlier: list[Learning] | None = None

    def intro(self, plan: Plan, short: bool) -> Content:
        """When scores come, and how many still ask for something."""
        return view.scores_intro(plan, self._place.session.today, ending(plan), short=short)

    def rows(self, plan: Plan, lines: int = 0) -> list[Row]:
        """Each objective as a heading, its key results below it: in two lines each where all have room."""
        self._standings = standings(plan, self._place.session.today)
        groups = results(plan)
        every = sum(len(group.results) for group in groups)
        rest = 2 * len(groups) - 1 + _DETAILS
        self._tall, self._airy = 2 * every + rest <= lines, 3 * every + rest <= lines
        found: list[Row] = []
        for number, group in enumerate(groups):
            if number and self._tall:
                found.append(Row(f"before {group.objective.id}", Content(""), heading=True))
            found += self._rows_of(group)
        return found

    def _rows_of(self, group: ObjectiveResult) -> Iterable[Row]:
        one = group.objective
        yield Row(one.id, data=group, text=f"{one.key} {one.text}", heading=True)
        for number, result in enumerate(group.results):
            found = result.key_result
            if number and self._airy:
                yield Row(f"above {found.id}", Content(""), heading=True)
            yield Row(found.id, data=result, text=f"{found.key} {found.metric or found.statement}")
            if self._tall:
                yield Row(f"{found.id} 2", data=More(result), part=True)

    def titles(self, plan: Plan, cells: int) -> Content | None:
        """The axis of the bars."""
        return score_table.titles(plan, cells) if plan.key_results else None

    def draw(self, row: Row, plan: Plan, cells: int, selected: bool) -> Content | Strip | str:
        """A score in columns, a line below it, or an objective with its mean."""
        if isinstance(row.data, Result):
            standing = self._standings[row.data.key_result.id]
            return score_table.score_line(row.data, standing, plan, cells, selected)
        if isinstance(row.data, More):
            result = row.data.result
            told = view.sum_of(result, self._standings[result.key_result.id])
            return score_table.second_line(result, told, cells)
        if isinstance(row.data, ObjectiveResult):
            line = score_table.objective_line(row.data, plan, cells)
            return Strip(line.render_segments())
        return row.content if isinstance(row.content, Content) else clip(row.text, cells)

    def details(self, row: Row, plan: Plan) -> list[tuple[str, str] | Content]:
        """The sentence, its weeks, how the score was worked out, and the words that go with it."""
        if not isinstance(row.data, Result):
            return []
        today = self._place.session.today
        standing = standings(plan, today)[row.data.key_result.id]
        told = view.score_details(row.data, standing, plan)
        if not standing.check_ins:
            return [*told]
        weeks = strip(StatusRow(row.data.key_result, standing), plan, today, _WEEKS)
        drawn = Content.assemble((f"{say.WEEKS} ", DIM), *weeks)
        return [told[0], drawn, *told[1:]] if self._tall else [*told, drawn]

    def frames(self, row: Row, plan: Plan, cells: int, lines: int) -> tuple[Panel, ...]:
        """What the weeks say of the key result, and the one of the last cycle that it was taken up from."""
        if not isinstance(row.data, Result):
            return ()
        if self._earlier is None:
            self._earlier = [one for _, several in learnings_before(plan) for one in several]
        standing = self._standings[row.data.key_result.id]
        return (
            panels.weeks(row.data, standing, plan, cells, lines),
            panels.last_cycle(row.data.key_result, plan, self._earlier, cells),
        )

    def plan_changed(self) -> None:
        """Read earlier cycles again."""
        self._earlier = None

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
