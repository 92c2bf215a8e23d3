"""All findings on the set, to follow or to dismiss; and committing with what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from method.actions import drafting
from method.actions.commit import open_points
from method.coach.findings import text_about
from method.coach.prompts import prompts_for
from method.plan.formatting import day
from method.plan.names import cycle_name
from method.planning.fit import fit
from method.wording import draft as say
from tui.app.theme import HEADING, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import draw
from tui.screens.base.team_place import TeamPlace
from tui.screens.dialogs.ask_words import ask_words
from tui.screens.draft import fit_view
from tui.screens.draft.answer_prompt import CoachQuestions
from tui.screens.draft.findings.rows import (
    aside_of,
    checklist,
    finding_of,
    finding_rows,
    story,
    why_lines,
)
from tui.screens.draft.panes import WIDE, FitLines, Room, beside, fit_height
from tui.text import words
from tui.widgets.chrome import Rule
from tui.widgets.coach_panel import CoachPanel, Prompt
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from method.coach.findings import DismissedFinding
    from method.coach.rules.finding import Finding
    from store.documents.plan import Plan
    from tui.session import Session


_FRAME, _GUTTER = 3, 4
_ABOVE = 8
"""Lines of the screen that neither the rows nor what stands beside them have."""
_LINES_BESIDE, _LINES_BELOW = 4, 2


class Findings(TeamPlace):
    """A headline, the findings as rows, and why the rule under the cursor matters.

    Returns the id and field of the finding that is followed, else None.
    """

    PLACE = "draft"
    DEFAULT_CSS = """
    Findings #title { height: auto; padding: 0 1; }
    Findings #split { height: 1fr; layout: vertical; }
    Findings #rows { height: 1fr; }
    Findings #beside { height: auto; }
    Findings #why { height: auto; max-height: 4; padding: 0 1; }
    Findings.-wide #split { layout: horizontal; }
    Findings.-wide #rows { width: 1fr; border: round $border; }
    Findings.-wide #rows:focus-within { border: round ansi_bright_cyan; }
    Findings.-wide #beside { width: 44; height: 1fr; margin-left: 1; }
    Findings.-wide #why { height: 1fr; max-height: 100%; border: round $border; }
    Findings.-wide #why-rule { display: none; }
    """

    def compose_body(self) -> Iterable[Widget]:
        """Headline, rows, why."""
        yield Static(id="title", markup=False)
        with Vertical(id="split"):
            with Vertical(id="rows"):
                yield RowList(render=draw, empty=say.NO_FINDINGS)
            with Vertical(id="beside"):
                yield Rule(id="why-rule")
                yield Static(id="why", markup=False)
                yield from self.compose_beside()

    def compose_beside(self) -> Iterable[Widget]:
        """What stands below why it matters."""
        return ()

    def sub_place(self, plan: Plan) -> str:
        """What the coach says."""
        return say.PLACE_FINDINGS

    def headline(self, plan: Plan) -> str:
        """What stands above the rows."""
        return say.FINDINGS_TITLE

    def listed(self, plan: Plan, cells: int) -> list[Row]:
        """The rows; where all of that fits, with why each matters."""
        today = self.session.today
        told = finding_rows(plan, today, cells, told=True) if self.is_wide else []
        fits = 0 < len(told) <= (self.size or self.app.size).height - _ABOVE
        return told if fits else finding_rows(plan, today, cells)

    @property
    def is_wide(self) -> bool:
        """Whether why it matters stands beside the rows."""
        return (self.size or self.app.size).width >= WIDE

    @property
    def _beside(self) -> int:
        return beside((self.size or self.app.size).width)

    def on_resize(self, event: events.Resize) -> None:
        """Rows break at other places."""
        if self._shown is not None:
            self.show(self._shown)

    def show(self, plan: Plan) -> None:
        """Draw what is open, then what was dismissed."""
        super().show(plan)
        cells = (self.size or self.app.size).width
        self.set_class(self.is_wide, "-wide")
        self.query_one("#beside").styles.width = self._beside if self.is_wide else "1fr"
        self.query_one("#why", Static).border_title = words(say.WHY_TITLE, HEADING)
        self.query_one("#title", Static).update(words(self.headline(plan), STRONG))
        room = cells - self._beside - _FRAME if self.is_wide else cells
        self.query_one(RowList).replace(self.listed(plan, room - _GUTTER))
        self._draw_why()

    def on_row_list_moved(self) -> None:
        """Another rule, another reason."""
        self._draw_why()
        self.refresh_actions()

    def _draw_why(self) -> None:
        row = self.query_one(RowList).row
        plan = self.session.plan
        size, cells = self.size or self.app.size, self._beside - _FRAME - 2
        lines = story(row, plan, cells, size.height - _ABOVE) if self.is_wide else why_lines(row)
        self.query_one("#why", Static).update(lines, layout=False)

    @property
    def finding(self) -> Finding | None:
        """The open finding under the cursor."""
        return finding_of(self.query_one(RowList).row)

    @property
    def aside(self) -> DismissedFinding | None:
        """The dismissed finding under the cursor."""
        return aside_of(self.query_one(RowList).row)

    def set_aside(self) -> None:
        """Dismiss the finding and ask why it does not matter."""
        finding = self.finding
        if finding is None:
            return
        text = text_about(finding, self.session.plan)

        def answered(why: str) -> None:
            self.deed(drafting.dismiss, rule=finding.rule, about=finding.about, text=text, why=why)

        ask_words(self, say.ASK_DISMISS, answered, about=finding.message)

    def bring_back(self) -> None:
        """Let a dismissed finding speak again."""
        aside = self.aside
        if aside is not None:
            self.deed(drafting.bring_back, id=aside.dismissal.id)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter goes to what a finding is about."""
        self.go_there()

    def go_there(self) -> None:
        """Leave for what the finding under the cursor is about."""
        finding = self.finding
        if finding is not None and finding.about:
            self.dismiss(f"{finding.about} {finding.field}".strip())

    def actions(self) -> Sequence[KeyAction]:
        """Go there, dismiss, bring back, and back."""
        return (
            KeyAction("enter", *say.ACT_GO_TO, self.go_there, self._why_not_there),
            KeyAction("x", *say.ACT_DISMISS, self.set_aside, self._why_not_finding, changes=True),
            KeyAction("b", *say.ACT_BRING_BACK, self.bring_back, self._why_not_aside, changes=True),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )

    def _why_not_finding(self) -> str:
        return "" if self.finding is not None else say.WHY_NOT_FINDING

    def _why_not_there(self) -> str:
        finding = self.finding
        if finding is None:
            return say.WHY_NOT_FINDING
        return "" if finding.about else say.WHY_NOT_THERE

    def _why_not_aside(self) -> str:
        return "" if self.aside is not None else say.WHY_NOT_ASIDE


class Commit(Findings):
    """What is open, and what the coach asks of the whole set; `y` commits, with a reason where needed."""

    DEFAULT_CSS = """
    Commit CoachPanel { display: none; }
    Commit.-drafts CoachPanel { display: block; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.questions = CoachQuestions(self)
        self._fit = FitLines()

    def compose_body(self) -> Iterable[Widget]:
        """Where there is room, how the set fits stands below."""
        yield from super().compose_body()
        yield self._fit

    def compose_beside(self) -> Iterable[Widget]:
        """The questions that are asked of the whole set."""
        yield CoachPanel()

    def sub_place(self, plan: Plan) -> str:
        """The commit."""
        return say.PLACE_COMMIT

    def listed(self, plan: Plan, cells: int) -> list[Row]:
        """The whole set, with what is open of each line."""
        return checklist(plan, self.session.today, cells)

    def show(self, plan: Plan) -> None:
        """Draw it; once everything is committed, the coach asks nothing."""
        super().show(plan)
        self._draw_fit(plan)
        drafts = not self._why_not_commit()
        self.set_class(drafts, "-drafts")
        asked = prompts_for(plan, self.session.today, about="set") if drafts else []
        self.questions.asked = asked
        panel = self.query_one(CoachPanel)
        panel.frame(self.is_wide)
        panel.give_lines(_LINES_BESIDE if self.is_wide else _LINES_BELOW)
        panel.show([Prompt(each.id, each.text) for each in asked], say.COACH_KEYS)

    def _draw_fit(self, plan: Plan) -> None:
        """Hours and what is served, as in the draft."""
        size, of = self.size or self.app.size, fit_view.FitView(fit(plan, self.session.today), plan)
        room = Room(size.width, size.height, fit_height(size, fit_view.height(of.fit, size.height)))
        self._fit.display = room.is_wide
        self._fit.fit_into(room)
        if room.is_wide:
            self._fit.entitle(say.FIT_TITLE)
            self._fit.show(fit_view.wide(of, room.width - 4, room.fit - 2))

    def headline(self, plan: Plan) -> str:
        """What committing means now: done already, how much is open, or nothing in the way."""
        if plan.commitment is not None and all(each.state != "draft" for each in plan.objectives):
            by = self.session.person_name(plan.commitment.by)
            return say.COMMITTED_ALREADY.format(day=day(plan.commitment.on, plan.today), name=by)
        count = len(open_points(plan, self.session.today))
        return (
            say.COMMIT_OPEN.format(count=count)
            if count
            else say.COMMIT_CLEAN.format(cycle=cycle_name(plan.cycle))
        )

    def commit(self) -> None:
        """Commit; ask why when something is open."""
        if open_points(self.session.plan, self.session.today):
            ask_words(self, say.ASK_COMMIT, lambda reason: self.deed(drafting.commit_set, reason=reason))
        else:
            self.deed(drafting.commit_set)

    def _why_not_commit(self) -> str:
        drafts = [each for each in self.session.plan.objectives if each.state == "draft"]
        return "" if drafts else say.NOTHING_TO_COMMIT

    def actions(self) -> Sequence[KeyAction]:
        """Commit first."""
        return (
            KeyAction("y", *say.ACT_COMMIT_NOW, self.commit, self._why_not_commit, changes=True),
            *self.questions.actions(),
            *super().actions(),
        )
