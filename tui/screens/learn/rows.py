"""The rows of Learn: key results to score, learnings, questions; and what Enter does with each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from method.learning.closing import learnings_before, next_asked
from method.learning.grading import ObjectiveResult, Result, results
from method.wording import learn as say
from tui.screens.learn.closing import Closing
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from method.learning.warning_signs import Sign
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning
    from tui.session import Session


class LearnRows(Closing):
    """Sections made of rows; Learn itself draws them and turns between sections."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.deeper: tuple[Sign, ...] | None = None
        self.earlier: list[tuple[str, tuple[Learning, ...]]] | None = None

    @property
    def row_list(self) -> RowList:
        """The rows."""
        return self.query_one(RowList)

    def rows(self, plan: Plan) -> list[Row]:
        """The rows of the open section."""
        match self.section:
            case "scores":
                return [row for group in results(plan) for row in _score_rows(group)]
            case "learnings":
                return [*self._learning_rows(plan)]
        return [Row(sign.sign, data=sign, text=sign.question) for sign in self.deeper or ()]

    def _learning_rows(self, plan: Plan) -> Iterable[Row]:
        keys = {one.id: one.key for one in plan.key_results}
        for one in plan.learnings:
            yield Row(one.id, data=one, text=f"{keys.get(one.about, '')} {one.believed}".strip())
        if self.earlier is None:
            self.earlier = list(learnings_before(plan))
        for cycle, several in self.earlier:
            yield Row(f"cycle {cycle}", say.FROM_CYCLE.format(cycle=cycle), heading=True)
            yield from (Row(f"{cycle}/{one.id}", data=one, text=one.believed) for one in several)

    # --- rows ----------------------------------------------------------------------------------------

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a row."""
        event.stop()
        self.open_row()

    def open_row(self) -> None:
        """Score the key result, change the learning, or open what a question speaks of."""
        row = self.row_list.row
        if row is None:
            return
        if isinstance(row.data, Result):
            self._open_score(row.data.key_result.id)
        elif self.section == "signs":
            self._open_sign(cast("Sign", row.data))
        elif self.why_not_own():
            self.say(self.why_not_own())
        else:
            self._open_learning(row.id)

    def _open_score(self, key_result: str) -> None:
        from tui.screens.learn.scoring import Scoring

        self.app.push_screen(Scoring(self.session, key_result), self._scored)

    def _scored(self, said: str | None) -> None:
        if self.section == "scores":
            self.to_asked()
        if said:
            self.say(said, "done")

    def _open_sign(self, sign: Sign) -> None:
        if sign.keys:
            self.call_later(self.navigation.go_to, "review", sign.keys[0])
        elif sign.sign == "strategy":
            self.call_later(self.navigation.go_to, "prework", "strategy")
        else:
            self.say(sign.seen)

    def add_learning(self) -> None:
        """A new learning, from the key result under the cursor where there is one."""
        row = self.row_list.row if self.section == "scores" else None
        about = row.data.key_result.id if row is not None and isinstance(row.data, Result) else ""
        self._open_learning("", about)

    def _open_learning(self, id: str, about: str = "") -> None:
        from tui.screens.learn.learning_form import LearningScreen

        def kept(said: str | None) -> None:
            if said:
                self.turn_to("learnings")
                self.say(said, "done")

        self.app.push_screen(LearningScreen(self.session, id, about), kept)

    def remove_learning(self) -> None:
        """Take a learning out."""
        from method.actions.edit_fields import remove_row

        row = self.row_list.row
        assert row is not None
        self.deed(remove_row, table="learnings", id=row.id)

    def why_not_own(self) -> str:
        """Why the row under the cursor cannot be changed here."""
        row = self.row_list.row if self.section == "learnings" else None
        if row is None:
            return say.WHY_NOT_LEARNING
        learning = cast("Learning", row.data)
        own = any(one.id == row.id for one in self.session.plan.learnings)
        return "" if own else say.OTHER_CYCLE.format(cycle=learning.cycle)

    def to_asked(self) -> None:
        """Set the cursor on the first key result that asks for something."""
        asked = next_asked(self.session.plan)
        if asked is not None:
            self.row_list.move_to(asked.key_result.id)


def _score_rows(group: ObjectiveResult) -> Iterable[Row]:
    one = group.objective
    yield Row(one.id, data=group, text=f"{one.key} {one.text}", heading=True)
    for result in group.results:
        found = result.key_result
        yield Row(found.id, data=result, text=f"{found.key} {found.metric or found.statement}")
