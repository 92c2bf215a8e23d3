"""All the coach says of the set, to mend or to set aside; and committing with what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Static

from method.actions import drafting
from method.actions.commit import open_points
from method.coach.findings import dismissed, open_findings, text_about
from method.coach.prompts import prompts_for
from method.plan.formatting import day
from method.wording import draft as say
from method.wording.rules import RULES
from tui.app.theme import DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.dialogs.ask import AskLine
from tui.screens.draft.answer_prompt import Answering
from tui.text import clip, words
from tui.widgets.chrome import Rule
from tui.widgets.coach_panel import CoachPanel, Prompt
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.coach.findings import Aside
    from method.coach.rules.finding import Finding
    from store.documents.plan import Plan


def _clipped(row: Row, cells: int, selected: bool) -> str:
    return clip(str(row.content), cells)


class FindingRows(Answering):
    """A title, and what is open as rows."""

    PLACE = "draft"
    DEFAULT_CSS = """
    FindingRows #title { height: auto; padding: 0 1; }
    FindingRows #why { height: auto; max-height: 4; padding: 0 1; }
    """

    def compose_body(self) -> Iterable[Any]:
        """Title, rows, and why the rule under the cursor matters."""
        yield Static(id="title", markup=False)
        yield RowList(render=_clipped, empty=say.NO_FINDINGS)
        yield Rule()
        yield Static(id="why", markup=False)

    def headline(self, plan: Plan, found: Sequence[Finding]) -> str:
        """What stands above the rows."""
        return say.FINDINGS_TITLE

    def show(self, plan: Plan) -> None:
        """Draw what is open, then what was set aside."""
        super().show(plan)
        found = open_findings(plan, self.session.today)
        self.query_one("#title", Static).update(words(self.headline(plan, found), STRONG))
        rows = [
            Row(f"{number} {each.rule} {each.about}", f"{each.rule:<7} {each.message}", data=each)
            for number, each in enumerate(found)
        ]
        aside = dismissed(plan, self.session.today)
        if aside:
            rows.append(Row("aside", say.SET_ASIDE, heading=True))
        rows += [self._aside_row(each) for each in aside]
        self.query_one(RowList).replace(rows)
        self._draw_why()

    @staticmethod
    def _aside_row(aside: Aside) -> Row:
        state = say.STILL_QUIET if aside.holds else say.SPEAKS_AGAIN
        held = aside.dismissal
        return Row(held.id, f"{held.rule:<7} {aside.label}: {held.why} ({state})", data=aside)

    def on_row_list_moved(self) -> None:
        """Another rule, another reason."""
        self._draw_why()
        self.refresh_actions()

    def _draw_why(self) -> None:
        finding, aside = self.finding, self.aside
        said = finding.message if finding is not None else aside.dismissal.why if aside is not None else ""
        rule = RULES.get(finding.rule if finding is not None else aside.dismissal.rule if aside else "")
        whole = words(said) + words("\n" + rule.why if rule else "", DIM, newlines=True)
        self.query_one("#why", Static).update(whole, layout=False)

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        row = self.query_one(RowList).row
        data = row.data if row is not None else None
        return data if hasattr(data, "severity") else None  # type: ignore[return-value]

    @property
    def aside(self) -> Aside | None:
        """What was set aside, under the cursor."""
        row = self.query_one(RowList).row
        data = row.data if row is not None else None
        return data if hasattr(data, "dismissal") else None  # type: ignore[return-value]

    def set_aside(self) -> None:
        """Dismiss with a word of why."""
        finding = self.finding
        if finding is None:
            return
        text = text_about(finding, self.session.plan)

        def answered(why: str | None) -> None:
            if why and why.strip():
                self.deed(drafting.dismiss, rule=finding.rule, about=finding.about, text=text, why=why)

        self.app.push_screen(AskLine(say.ASK_DISMISS, about=finding.message), answered)

    def bring_back(self) -> None:
        """Let it speak again."""
        aside = self.aside
        if aside is not None:
            self.deed(drafting.bring_back, id=aside.dismissal.id)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter goes to what a finding is about."""
        self.go_there()

    def go_there(self) -> None:
        """Leave for what the finding under the cursor is about: the screen is left with its id and field."""
        finding = self.finding
        if finding is not None and finding.about:
            self.dismiss(f"{finding.about} {finding.field}".strip())

    def actions(self) -> Sequence[KeyAction]:
        """Go there, set aside, bring back, and back."""
        return (
            KeyAction("enter", *say.ACT_GO_TO, self.go_there, self._why_not_there),
            KeyAction("x", *say.ACT_DISMISS, self.set_aside, self._why_not_finding),
            KeyAction("b", *say.ACT_BRING_BACK, self.bring_back, self._why_not_aside),
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


class Findings(FindingRows):
    """All the coach says of the set, to mend or to set aside."""


class Commit(FindingRows):
    """What is open, and what the coach asks of the whole set; `y` commits, with a reason where need be."""

    DEFAULT_CSS = "Commit CoachPanel { display: none; } Commit.-drafts CoachPanel { display: block; }"

    def compose_body(self) -> Iterable[Any]:
        """Below what is open, the questions that are asked of the whole set."""
        yield from super().compose_body()
        yield CoachPanel()

    def show(self, plan: Plan) -> None:
        """Draw it; once all is committed the coach is quiet."""
        super().show(plan)
        drafts = not self._why_not()
        self.set_class(drafts, "-drafts")
        self.asked = prompts_for(plan, self.session.today, about="set") if drafts else []
        panel = self.query_one(CoachPanel)
        panel.show([Prompt(each.id, each.text) for each in self.asked], say.COACH_KEYS)

    def headline(self, plan: Plan, found: Sequence[Finding]) -> str:
        """What the commit means now."""
        if plan.commitment is not None and all(each.state != "draft" for each in plan.objectives):
            by = self.session.person_name(plan.commitment.by)
            return say.COMMITTED_ALREADY.format(day=day(plan.commitment.on), name=by)
        count = len(self._open(plan))
        return say.COMMIT_OPEN.format(count=count) if count else say.COMMIT_CLEAN.format(cycle=plan.cycle.key)

    def _open(self, plan: Plan) -> list[str]:
        return open_points(plan, self.session.today)

    def commit(self) -> None:
        """Commit; ask why when something is open."""
        if not self._open(self.session.plan):
            self.deed(drafting.commit_set)
            return

        def answered(reason: str | None) -> None:
            if reason and reason.strip():
                self.deed(drafting.commit_set, reason=reason)

        self.app.push_screen(AskLine(say.ASK_COMMIT), answered)

    def _why_not(self) -> str:
        drafts = [each for each in self.session.plan.objectives if each.state == "draft"]
        return "" if drafts else say.NOTHING_TO_COMMIT

    def actions(self) -> Sequence[KeyAction]:
        """Commit first."""
        return (
            KeyAction("y", *say.ACT_COMMIT_NOW, self.commit, self._why_not),
            *self.answer_actions(),
            *super().actions(),
        )
