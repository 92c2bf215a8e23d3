"""What a step still misses: the lines below its fields, and the way to each by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.widgets import Static

from method import steps
from method.wording import prework as say
from tui.app.theme import CARE, DIM
from tui.screens.base.form_specs import Where
from tui.screens.prework.step_actions import StepDeeds
from tui.text import words, wrap
from tui.widgets.chrome import Rule
from tui.widgets.form.form import Collection, Form, PromptedField

if TYPE_CHECKING:
    from method.coach.rules.finding import Finding
    from tui.session import Session

_GAP_LINES, _TALL = 4, 30
RAIL_CELLS = 23


class StepGaps(StepDeeds):
    """The screen proper has `#gaps-rule` and `#gaps`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.gap = -1
        self.room_for_gaps = Size(80, 24)

    def draw_gaps(self, state: steps.StepState) -> None:
        """What is missing, or what is worth a thought."""
        rule, gaps = self.query_one("#gaps-rule", Rule), self.query_one("#gaps", Static)
        rule.show(say.MISSING_TITLE if state.missing else say.NOTHING_MISSING_TITLE)
        lines = [say.WAIVED.format(reason=state.waived)] if state.waived else []
        lines += [each.message for each in state.missing]
        if not state.missing:
            lines += [say.ADVICE.format(message=each.message) for each in state.advice[:2]]
        shown = self._that_fit(lines)
        gaps.display = bool(shown)
        gaps.update(
            words("\n".join(shown), CARE if state.missing and not state.waived else DIM, newlines=True)
        )

    def _that_fit(self, sentences: list[str]) -> list[str]:
        """As many whole sentences as there is room for, then how many more there are."""
        width, height = self.room_for_gaps
        cells = width - (0 if self.has_class("-narrow") else RAIL_CELLS) - 2
        room = _GAP_LINES if height < _TALL else 2 * _GAP_LINES
        lines: list[str] = []
        for number, sentence in enumerate(sentences):
            here, last = wrap(sentence, cells), number == len(sentences) - 1
            if lines and len(lines) + len(here) > room - (not last):
                return [*lines, say.MORE.format(count=len(sentences) - number)]
            lines += here
        return lines

    def missing(self) -> tuple[Finding, ...]:
        """What the step misses now."""
        return steps.state_of(self.step, self.session.plan, self.session.today).missing

    def next_gap(self) -> None:
        """Go to the field or rows that the next missing thing is about."""
        missing = self.missing()
        self.gap = (self.gap + 1) % len(missing)
        gap = missing[self.gap]
        self._go_to(gap)
        if len(missing) > 1:  # else it is the one that stands below
            self.say(gap.message)

    def _go_to(self, gap: Finding) -> None:
        plan, form = self.session.plan, self.query_one(Form)
        for table, spec in self._collections().items():
            row = plan.find(table, gap.about) if gap.about else None
            if row is None:
                continue
            of = getattr(row, "of", "") if spec not in self.step.sections else ""
            self._opened[Where(self.step.key, table, of).name] = row.id
            if of:
                self._open_parent(of)
            self.show(plan)
            name = Where(self.step.key, table, row.id, gap.field or spec.fields[0].name).name
            self.call_after_refresh(self.focus_first, name, Where(self.step.key, gap.field, gap.about).name)
            return
        wanted = [each.spec.name for each in form.query(PromptedField)]
        wanted += [each.spec.name for each in form.query(Collection)]
        fitting = [
            name for name in wanted if gap.field and gap.field in (Where.of(name).field, Where.of(name).table)
        ]
        if fitting:
            form.focus_on(fitting[0])

    def _open_parent(self, row: str) -> None:
        plan = self.session.plan
        for table in self._collections():
            if plan.find(table, row) is not None:
                self._opened[Where(self.step.key, table, "").name] = row
