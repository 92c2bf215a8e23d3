"""Learn: scores, the retrospective, learnings, what lies deeper; closing the cycle and opening the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.widgets import Static

from method.learning.closing import ending
from method.learning.grading import ObjectiveResult, Result
from method.rhythm.standing import standings
from method.wording import learn as say
from tui.app.theme import DIM, STRONG
from tui.screens.learn import view
from tui.screens.learn.sections import SECTIONS, LearnSections
from tui.text import clip, words, wrap
from tui.widgets.form.form import Form
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.content import Content
    from textual.strip import Strip

    from method.learning.warning_signs import Sign
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning
    from tui.session import Session

_AROUND = 7
"""Lines of the screen around the words, rows and what is told below them."""
_LEAST_TOLD = 4
_SHORT = 22
"""Lines of a screen on which only the first sentence stands above the scores."""


class Learn(LearnSections):
    """One place in five sections; a number turns to each."""

    PLACE = "learn"
    DEFAULT_CSS = """
    Learn #sections { height: 1; padding: 0 1; margin-bottom: 1; }
    Learn #intro { height: auto; padding: 0 2; }
    Learn #titles { height: 1; margin-top: 1; }
    Learn #told { height: 1fr; padding: 0 2; margin-top: 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._told = _LEAST_TOLD

    def compose_body(self) -> Iterable[Any]:
        """The sections' names, then what the open one has of: words, rows, fields, what is told below."""
        yield Static(id="sections", markup=False)
        yield Static(id="intro", markup=False)
        yield Static(id="titles", markup=False)
        yield RowList(render=self._draw_row, empty=" ")
        yield Form()
        yield Static(id="told", markup=False)

    def on_mount(self) -> None:
        """On the first key result that asks for something; what lies deeper comes after the first frame."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.to_asked()
        self.take_keys()
        self._look_deeper()

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the open section."""
        again = self._shown is not None and self._shown is not plan
        super().show(plan)
        if again:
            self.earlier = None
            self.call_after_refresh(self._look_deeper)
        self.draw(plan)

    def draw(self, plan: Plan) -> None:
        here = self.section
        as_rows = here in ("scores", "learnings", "signs")
        self.row_list.display = as_rows
        self.query_one("#told").display = as_rows
        self.query_one("#titles").display = here == "scores" and bool(plan.key_results)
        self.query_one(Form).display = not as_rows
        self._draw_strip(plan)
        intro = self.query_one("#intro", Static)
        intro.display = here != "retrospective"
        intro.update(self._intro(plan))
        if as_rows:
            self.row_list.replace(self.rows(plan))
            self._lay_out()
        else:
            self.query_one(Form).show(self.fields(plan))
        self._tell()

    @property
    def _cells(self) -> int:
        return self.size.width or self.app.size.width

    def _draw_strip(self, plan: Plan) -> None:
        done = view.counts(ending(plan), len(self.deeper or ()))
        self.query_one("#sections", Static).update(
            view.strip_of(SECTIONS, self.section, done, self._cells - 2)
        )

    def _intro(self, plan: Plan) -> Content | str:
        today = self.session.today
        match self.section:
            case "scores":
                return view.scores_intro(plan, today, ending(plan), short=self._height < _SHORT)
            case "learnings":
                return words(say.LEARNINGS_INTRO if plan.learnings else say.NO_LEARNINGS, DIM)
            case "signs":
                return words(say.SIGNS_INTRO if self.deeper else say.NO_SIGNS, DIM)
            case "close":
                return view.checklist(plan, today, ending(plan))
        return ""

    def _draw_row(self, row: Row, cells: int, selected: bool) -> Content | Strip | str:
        plan = self.session.plan
        if isinstance(row.data, Result):
            return view.score_line(row.data, plan, cells)
        if isinstance(row.data, ObjectiveResult):
            return view.objective_line(row.data, plan, cells)
        return clip(row.text, cells) if row.text else row.content

    def _lay_out(self) -> None:
        """The rows take what they need, and leave a few lines for what is told below them."""
        above = len(wrap(str(self._intro(self.session.plan)), self._cells - 4))
        titles = 2 if self.section == "scores" else 0
        room = self._height - _AROUND - above - titles
        self._told = max(room - len(self.row_list.rows), _LEAST_TOLD)
        self.row_list.styles.height = max(room - self._told, 1)
        self.query_one("#titles", Static).update(view.titles(self._cells - 1))

    @property
    def _height(self) -> int:
        return self.size.height or self.app.size.height

    def _tell(self) -> None:
        row, plan = self.row_list.row, self.session.plan
        pane = self.query_one("#told", Static)
        lines: list[tuple[str, str]] = []
        if row is not None and isinstance(row.data, Result):
            standing = standings(plan, self.session.today)[row.data.key_result.id]
            lines = view.score_told(row.data, standing, plan)
        elif row is not None and self.section == "signs":
            sign = cast("Sign", row.data)
            lines = [(sign.question, STRONG), (sign.seen, "")]
        elif row is not None and self.section == "learnings":
            lines = view.learning_told(cast("Learning", row.data), plan)
        pane.update(view.told(lines, self._cells - 5, self._told))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another row is under the cursor."""
        self._tell()

    def on_resize(self, event: events.Resize) -> None:
        """Columns and lines fit the new size."""
        if self._shown is not None:
            self.draw(self._shown)

    def _look_deeper(self) -> None:
        from method.learning.warning_signs import signs as deeper

        found = deeper(self.session.plan, self.session.today)
        if found != self.deeper:
            self.deeper = found
            self.draw(self.session.plan)
