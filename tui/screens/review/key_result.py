"""One key result's whole story: its standing, chart, check-ins, conditions, work, path up and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Grid
from textual.widgets import Static

from method.plan.active_set import is_called, line_of
from method.wording import review as say
from store.errors import StoreError
from tui.app.navigation import Link
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import ReaderPlace
from tui.screens.review import check_ins
from tui.screens.review.check_ins import check_in_at
from tui.store_words import sentence_of
from tui.text import words
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn
    from store.documents.strategy import Condition
    from tui.screens.review.key_result_head import Story
    from tui.session import Session


WIDE, WIDEST = 100, 160
"""Cells from which there are frames and why it counts stands beside the chart; and from which that is a whole
column, with the tree the key result hangs in."""
_WHY, _WHY_WIDEST = 42, 76


class KeyResultScreen(ReaderPlace):
    """The key result of an id or key; `at` names the section to begin at."""

    PLACE = "review"
    DEFAULT_CSS = """
    KeyResultScreen #head { height: auto; padding: 0 1; }
    KeyResultScreen #story { height: 1fr; grid-size: 1; grid-rows: auto 1fr; }
    KeyResultScreen #chart { width: 1fr; height: auto; padding: 0 1; }
    KeyResultScreen #why { width: 100%; height: 100%; display: none; padding: 0 1; }
    KeyResultScreen.-wide #story { grid-size: 2; grid-columns: 1fr 42; }
    KeyResultScreen.-wide #chart, KeyResultScreen.-wide #why {
        border: round $border; border-title-color: ansi_cyan; border-title-style: bold;
    }
    KeyResultScreen.-wide #why { display: block; }
    KeyResultScreen.-wide RowList { column-span: 2; }
    KeyResultScreen.-widest #story { grid-columns: 1fr 76; }
    KeyResultScreen.-widest #why { row-span: 2; }
    KeyResultScreen.-widest RowList { column-span: 1; }
    """

    def __init__(self, session: Session, id: str, *, at: str = "") -> None:
        super().__init__(session)
        self._about = id
        self._at = at
        self._others: tuple[Plan, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """What stands still, above what is read line by line."""
        yield Static(id="head", markup=False)
        with Grid(id="story"):
            yield Static(id="chart", markup=False)
            yield Static(id="why", markup=False)
            yield from super().compose_body()

    def on_mount(self) -> None:
        """Begin at the section asked for; other teams' plans are read after the first frame."""
        if self._at:
            self.call_after_refresh(self.jump, self._at)
        self.call_after_refresh(self._look_at_others)

    @property
    def comes_back_to(self) -> str:
        """The key result, as the review opens it."""
        return f"{self.PLACE}/{self._result.id}" if self._result is not None else ""

    @property
    def _result(self) -> KeyResult | None:
        return next((one for one in self.session.plan.key_results if is_called(one, self._about)), None)

    def sub_place(self, plan: Plan) -> str:
        """Its key."""
        return self._result.key if self._result is not None else ""

    def measure(self, width: int) -> int:
        """All the way to the column with its tree, where there is one."""
        return width - 5 - _WHY_WIDEST if width >= WIDEST else width - 5

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """Its story."""
        from tui.screens.review.key_result_head import Story
        from tui.screens.review.key_result_lines import story

        result = self._result
        if result is None:
            return [Row("gone", words(say.GONE))]
        of = Story(result, plan, self.session.today, cells, self._others)
        self._draw_top(of, height)
        return story(of)

    def _draw_top(self, of: Story, height: int) -> None:
        """The sentence, the chart, and beside it why it counts where there is room."""
        from tui.screens.review.key_result_head import head
        from tui.screens.review.key_result_picture import picture
        from tui.screens.review.key_result_tree import beside, tree

        cells = self.size.width or self.app.size.width
        wide, widest = cells >= WIDE, cells >= WIDEST
        self.set_class(wide, "-wide")
        self.set_class(widest, "-widest")
        self.query_one("#head", Static).update(head(of._replace(cells=cells - 2)))
        aside = _WHY_WIDEST if widest else _WHY if wide else 0
        chart, why = self.query_one("#chart", Static), self.query_one("#why", Static)
        drawn = picture(of._replace(cells=cells - aside - (4 if wide else 2)), height)
        chart.update(drawn)
        rows = len(drawn.plain.splitlines()) + (2 if wide else 0)
        self.query_one("#story", Grid).styles.grid_rows = f"{rows} 1fr"
        if wide:
            chart.border_title = words(of.result.metric or of.result.key)
            why.border_title = words(say.WHY_IT_COUNTS)
            why.update(tree(of, aside - 4) if widest else beside(of, aside - 4))

    def _look_at_others(self) -> None:
        """Who in other teams waits for it."""
        try:
            self._others = self.session.other_plans()
        except StoreError as trouble:
            self.say(sentence_of(trouble), "trouble")
        if self._others and self.is_mounted:
            self.show(self.session.plan)

    # --- deeds and ways ------------------------------------------------------------------------------

    async def check_in(self) -> None:
        """Check it in."""
        await self.navigation.go_to("checkin", self._about)

    async def all_fields(self) -> None:
        """Its sentence and every field, where they are drafted."""
        result = self._result
        await self.navigation.go_to("draft", result.key if result else None)

    @property
    def _conditions(self) -> list[Condition]:
        result = self._result
        return [one for one in self.session.plan.conditions if result is not None and one.of == result.id]

    def judge(self) -> None:
        """The condition under the cursor, the only one there is, or one of several."""
        from tui.screens.review import condition_verdict

        link, several = self.link, self._conditions
        if link is not None and link.kind == "judge":
            condition_verdict.judge(self, link.to)
        elif len(several) == 1:
            condition_verdict.judge(self, several[0].id)
        else:
            condition_verdict.pick_condition(self, several)

    @property
    def _check_in(self) -> CheckIn | None:
        return check_in_at(self.query_one(RowList).row, self._result, self)

    def correct(self) -> None:
        """Put the check-in under the cursor right, or the newest."""
        if self._result is not None and self._check_in is not None:
            check_ins.correct(self, self._result, self._check_in)

    def remove_check_in(self) -> None:
        """Take it out."""
        if self._check_in is not None:
            check_ins.remove(self, self._check_in)

    async def show_tree(self) -> None:
        """What has to be true for it."""
        await self.navigation.open(Link("tree", self._about))

    def step(self, by: int) -> None:
        """Its neighbour in the review."""
        results = self._every
        here = next((at for at, one in enumerate(results) if is_called(one, self._about)), 0)
        self._about = results[(here + by) % len(results)].id
        rows = self.query_one(RowList)
        self.show(self.session.plan)
        rows.move_to("check_ins")
        rows.scroll_to(y=0, animate=False)

    @property
    def _every(self) -> list[KeyResult]:
        live = [one for one in self.session.plan.key_results if one.state == "open"]
        return sorted(live, key=line_of(self.session.plan))

    def actions(self) -> Sequence[KeyAction]:
        """Check in, judge, tree, all fields, neighbours, sections."""
        return (
            KeyAction("c", *say.ACT_CHECK_IN_THIS, self.check_in, self._why_gone, changes=True),
            KeyAction("]", *say.ACT_NEXT, lambda: self.step(1), self._why_only),
            KeyAction("y", *say.ACT_JUDGE, self.judge, self._why_no_condition, changes=True),
            KeyAction("v", *say.ACT_TREE, self.show_tree, self._why_gone),
            KeyAction("e", *say.ACT_FIELDS, self.all_fields, self._why_gone),
            KeyAction(
                "f", *say.ACT_CORRECT, self.correct, self._why_no_check_in, in_footer=False, changes=True
            ),
            KeyAction(
                "x",
                *say.ACT_REMOVE_CHECK_IN,
                self.remove_check_in,
                self._why_no_check_in,
                in_footer=False,
                changes=True,
            ),
            *self.sections(list(say.SECTIONS.items())),
            KeyAction("enter", *say.ACT_FOLLOW, self.follow, in_footer=False),
            KeyAction("[", *say.ACT_BEFORE, lambda: self.step(-1), self._why_only, in_footer=False),
        )

    def _why_gone(self) -> str:
        return "" if self._result is not None else say.WHY_GONE

    def _why_no_check_in(self) -> str:
        return "" if self._check_in is not None else say.WHY_NO_CHECK_IN

    def _why_only(self) -> str:
        return "" if len(self._every) > 1 else say.WHY_ONLY_ONE

    def _why_no_condition(self) -> str:
        return "" if self._conditions else say.WHY_NO_CONDITION
