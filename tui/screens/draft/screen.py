"""Draft: objectives and key results typed as sentences, what was read of them, the coach, the set's fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.wording import draft as say
from store.documents.okrs import KeyResult, Objective
from tui.app.theme import STRONG
from tui.screens.base.action import KeyAction
from tui.screens.draft import view
from tui.screens.draft.attached import hanging
from tui.screens.draft.coach import DraftCoach
from tui.screens.draft.saving import words_of
from tui.text import words
from tui.widgets import coach_panel
from tui.widgets.chrome import Rule
from tui.widgets.form.editor import Editor
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.plan import Plan

_WIDE, _SHORT = 110, 24
_LINES_BELOW, _LINES_BESIDE = 2, 4
_BELOW_LIST = 22
"""Lines of a wide screen that are not the list's: among them those for what hangs from a row."""


class Draft(DraftCoach):
    """The list above, the sentence under it, the coach beside (or below), the fit at the foot."""

    PLACE = "draft"
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    Draft #left, Draft #right { height: auto; width: 1fr; }
    Draft #left { height: 1fr; }
    Draft #sentence, Draft #read, Draft #fit { padding: 0 1; }
    Draft #sentence { height: auto; max-height: 3; }
    Draft #read { height: 2; }
    Draft #fit { height: 3; }
    Draft Editor { padding: 0 1; max-height: 4; display: none; }
    Draft.-typing Editor { display: block; }
    Draft.-typing #sentence { display: none; }
    Draft.-short #fit { height: 2; }
    Draft #more, Draft #more-rule, Draft #hangs { display: none; }
    Draft #hangs { height: 1fr; padding: 0 1; }
    Draft #more { height: 1fr; padding: 0 1; }
    Draft.-wide #more, Draft.-wide #more-rule, Draft.-wide #hangs { display: block; }
    Draft.-wide #halves { layout: horizontal; }
    Draft.-wide #right { width: 48; height: 1fr; margin-left: 2; }
    Draft #halves { height: 1fr; }
    """

    def compose_body(self) -> Iterable[Any]:
        """List, sentence, what was read; the coach; the fit."""
        with Vertical(id="halves"):
            with Vertical(id="left"):
                yield RowList(render=view.draw_row, empty=say.EMPTY)
                yield Rule(id="what")
                yield Static(id="sentence", markup=False)
                yield Editor()
                yield Static(id="read", markup=False)
                yield Static(id="hangs", markup=False)
            with Vertical(id="right"):
                yield coach_panel.CoachPanel()
                yield Rule(say.FINDINGS_TITLE, id="more-rule")
                yield Static(id="more", markup=False)
        yield Rule(say.FIT)
        yield Static(id="fit", markup=False)

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the rows and the fit; what is typed stays."""
        super().show(plan)
        rows = self.query_one(RowList)
        rows.replace(view.rows(plan, self.session.today))
        if self.has_class("-wide"):  # the sentence stands right below its row, what hangs from it below that
            rows.styles.height = min(max(len(rows.rows), 3), max(self.size.height - _BELOW_LIST, 4))
        else:
            rows.styles.height = "1fr"
        self._draw_fit(plan)
        if self.typed is None:
            self.draw_row()
        else:
            self.draw_typed(self.query_one(Editor).text)

    def _draw_fit(self, plan: Plan) -> None:
        lines = view.fit_lines(plan, self.session.today, max(self.size.width - 2, 20))
        if self.has_class("-short") and len(lines) > 2:
            lines = [lines[0], lines[2]]
        self.query_one("#fit", Static).update(Content("\n").join(lines), layout=False)

    def on_resize(self, event: Any) -> None:
        """Wide: the coach stands beside. Short: the counts of the fit give way."""
        wide = event.size.width >= _WIDE
        self.set_class(wide, "-wide")
        self.query_one(coach_panel.CoachPanel).give_lines(_LINES_BESIDE if wide else _LINES_BELOW)
        self.set_class(event.size.height < _SHORT, "-short")
        if self._shown is not None:
            self.call_after_refresh(self.show, self._shown)

    @property
    def current(self) -> Objective | KeyResult | None:
        """What the cursor is on."""
        row = self.query_one(RowList).row
        if row is None:
            return None
        found: Objective | KeyResult | None = self.session.plan.find("objectives", row.id)
        return found or self.session.plan.find("key_results", row.id)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another row: its sentence, what was read of it, what the coach asks."""
        if self.typed is None:
            self.draw_row()
            self.refresh_actions()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter types."""
        self.edit()

    def draw_row(self) -> None:
        """The sentence under the cursor, what was read of it, what the coach says."""
        current = self.current
        text = words_of(current)
        self.query_one("#what", Rule).show(current.key if current is not None else "")
        self.query_one("#sentence", Static).update(words(text, STRONG))
        self.judge(current, text, None)
        self.draw_advice(current, None)
        if self.has_class("-wide"):
            below = self.query_one("#hangs")
            drawn = hanging(current, self.session.plan, max(below.size.width - 2, 20), below.size.height)
            self.query_one("#hangs", Static).update(drawn, layout=False)

    # --- keys ----------------------------------------------------------------------------------------

    def open_at(self, key: str, field: str = "") -> None:
        """Move to the objective or key result of that key, and open its fields."""
        plan = self.session.plan
        every: tuple[Objective | KeyResult, ...] = (*plan.objectives, *plan.key_results)
        hanging: tuple[Any, ...] = (*plan.conditions, *plan.initiatives, *plan.dependencies)
        of = next((str(each.of) for each in hanging if each.id == key), key)
        found = next((each for each in every if of in (each.key, each.id)), None)
        if found is not None:
            self.query_one(RowList).move_to(found.id)
            self.open_fields(field)

    def actions(self) -> Sequence[KeyAction]:
        """Typing first, then the coach, then the set."""
        offered = bool(self.rewritten)
        return (
            KeyAction("enter", *say.ACT_EDIT, self.edit),
            KeyAction("a", *say.ACT_ADD, self.add_key_result, self.why_not_row),
            KeyAction("A", *say.ACT_ADD_OBJECTIVE, self.add_objective),
            KeyAction("e", *say.ACT_FIELDS, self.open_fields, self.why_not_row),
            *self.answer_actions(),
            KeyAction("ctrl+r", *say.ACT_REWRITE, self.rewrite, self.why_not_rewrite, in_footer=offered),
            *self.deed_actions(),
        )
