"""The readiness check: three honest answers, sealed until all are counted, and what they mean (METHOD 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from method import steps
from method.actions.readiness import answer_readiness, close_readiness, type_readiness
from method.plan.sealed.readiness import FEWEST, answered, standing
from method.wording import prework as say
from method.wording import steps as step_words
from method.wording.refusals import READINESS_COUNTS
from tui.app.theme import CARE, DIM, GOOD, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.dialogs.ask import Confirm
from tui.text import pad, visible, width, words, wrap
from tui.widgets.charts.dot_plot import axis, dot_plot
from tui.widgets.form.form import Form, PromptedField
from tui.widgets.form.specs import FieldView, FormItem, Heading, Option, Parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from tui.session import Session

_LOOKS = {"high": GOOD, "low": CARE}
WIDE = 100
"""Cells from which what an answer means stands under its dots."""
_PLOT = 80
"""Cells of the axis at most."""


class ReadinessScreen(TeamPlace):
    """Answers are given once, all three together; nothing of them is kept as a draft."""

    PLACE = "prework"
    STANDS_WHEN_CLOSED = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReadinessScreen Form { height: auto; max-height: 12; }
    ReadinessScreen #said { height: auto; margin-top: 1; padding: 0 1; }
    ReadinessScreen #intro { height: auto; padding: 0 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._given: dict[str, int] = {}
        self._counts: dict[str, list[int]] = {}

    def compose_body(self) -> ComposeResult:
        """Why, the three questions, what the answers say."""
        yield Static(id="intro", markup=False)
        yield Form()
        with VerticalScroll(can_focus=False):
            yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """On the first question."""
        self.call_after_refresh(lambda: self.query_one(Form).focus_on(steps.READINESS[0].key))

    def show(self, plan: Plan) -> None:
        """The questions while they are mine to answer; the sums in any case."""
        super().show(plan)
        view = steps.readiness_view(plan, self.session.who)
        intro = words(step_words.READINESS_INTRO, STRONG) + words(
            "\n" + step_words.READINESS_WHY, DIM, newlines=True
        )
        self.query_one("#intro", Static).update(intro)
        self.query_one(Form).show(self.as_it_stands(self._questions()) if view.asks else self._paper(view))
        self.query_one("#said", Static).update(self._said(view))

    def on_resize(self, event: events.Resize) -> None:
        """The axis in as much room as there is."""
        if self._shown is not None:
            view = steps.readiness_view(self._shown, self.session.who)
            self.query_one("#said", Static).update(self._said(view))

    def sub_place(self, plan: Plan) -> str:
        """The check before step 1."""
        return step_words.READINESS_TITLE

    def _questions(self) -> list[FormItem]:
        options = tuple(
            Option(str(number), f"{number} {name}")
            for number, name in enumerate(step_words.READINESS_SCALE, 1)
        )
        scale = "  ".join(option.name for option in options)
        found: list[FormItem] = []
        for each in steps.READINESS:
            given = self._given.get(each.key)
            found.append(Heading(f"{each.key}/head", each.question))
            value = str(given) if given else None
            found.append(FieldView(each.key, say.READINESS_ASK, "choice", value, scale, options=options))
        return found

    def _paper(self, view: steps.ReadinessView) -> list[FormItem]:
        """A line of counts for each question, where a facilitator types what was collected on paper."""
        if not self._types_counts(view):
            return []
        found: list[FormItem] = []
        for each in steps.READINESS:
            given = self._counts.get(each.key)
            found.append(Heading(f"{each.key}/head", each.question))
            value = " ".join(map(str, given)) if given else None
            found.append(
                FieldView(each.key, say.COUNTS_LABEL, "line", value, say.COUNTS_ASK, parse=_parsed_counts)
            )
        return found

    def _types_counts(self, view: steps.ReadinessView) -> bool:
        leads = {one.key for one in self.session.plan.workspace.facilitators}
        return view.stand == "paper" and (self.session.who in leads or not leads)

    def _said(self, view: steps.ReadinessView) -> Content:
        lines = [words(view.says, STRONG)]
        lines += [words(sentence, DIM) for sentence in view.hidden]
        if view.stand == "closed":
            lines += answer_lines(view.rows, self.size.width or self.app.size.width)
        return Content("\n").join(lines)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Held here until all three are given together."""
        if isinstance(event.value, list):
            self._counts[event.name] = event.value
        else:
            self._given[event.name] = int(str(event.value))
        self.show(self.session.plan)
        if not self._why_not():
            self.say(say.READINESS_READY)

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        if self._why_not():
            given = self._given.keys() | self._counts.keys()
            left = [each.key for each in steps.READINESS if each.key not in given]
            self.query_one(Form).focus_on(left[0])
            self.say(self._why_not(), "trouble")
        else:
            self.send()

    def send(self) -> None:
        """Give the three answers; or, once that is agreed to, the three lines of counts."""
        if self._types_counts(self._view()):
            lines = "\n".join(
                f"{each.title}: {' '.join(map(str, self._counts[each.key]))}" for each in steps.READINESS
            )
            self.app.push_screen(Confirm(say.SURE_COUNTS.format(lines=lines)), self._type_counts)
        elif self.quiet_deed(answer_readiness, **self._given) is not None:
            self._given = {}
            is_last = self._view().stand == "closed"
            self.say(say.READINESS_SENT_LAST if is_last else say.READINESS_SENT, "done")
            self.call_after_refresh(self.refresh_actions)

    def _type_counts(self, sure: bool | None) -> None:
        if sure and self.deed(type_readiness, **self._counts) is not None:
            self._counts = {}
            self.call_after_refresh(self.refresh_actions)

    def close_check(self) -> None:
        """Count what is in, once that is agreed to."""

        def answered(sure: bool | None) -> None:
            if sure:
                self.deed(close_readiness)

        self.app.push_screen(Confirm(say.SURE_CLOSE), answered)

    def _view(self) -> steps.ReadinessView:
        return steps.readiness_view(self.session.plan, self.session.who)

    def _why_not(self) -> str:
        view = self._view()
        if self._types_counts(view):
            return "" if len(self._counts) == len(steps.READINESS) else say.WHY_NOT_COUNTS
        if not view.asks:
            return say.WHY_NOT_AGAIN if view.mine and view.stand == "open" else say.WHY_NOT_ASKED[view.stand]
        return "" if len(self._given) == len(steps.READINESS) else say.WHY_NOT_SEND

    def _why_not_close(self) -> str:
        plan = self.session.plan
        if standing(plan) != "open":
            return say.WHY_NOT_CLOSE
        return "" if len(answered(plan)) >= FEWEST else say.WHY_NOT_CLOSE_YET

    def actions(self) -> Sequence[KeyAction]:
        """Give the answers, close the check; Esc goes back."""
        return (
            KeyAction("y", *say.ACT_SEND, self.send, self._why_not, changes=True),
            KeyAction("z", *say.ACT_CLOSE, self.close_check, self._why_not_close, changes=True),
            KeyAction("escape", *say.ACT_GO_BACK, self.shell.go_back),
        )


def answer_lines(rows: Sequence[steps.ReadinessRow], cells: int) -> list[Content]:
    """How each question was answered on one axis from 1 to 5, and what that means below it."""
    title = max((width(visible(row.title)) for row in rows), default=0) + 2
    room = min(max(cells - title - 6, 0), _PLOT)
    indent = title if cells >= WIDE else 2
    lines = [Content("\n") + Content.assemble(" " * title, *axis(step_words.READINESS_SCALE, room))]
    for row in rows:
        style = _LOOKS.get(row.level, "")
        lines.append(
            words(pad(row.title, title), STRONG) + Content.assemble(*dot_plot(row.counts, room, style))
        )
        for sentence in (row.says, row.exposes, row.first):
            if sentence:
                look = CARE if row.level == "low" else DIM
                wrapped = wrap(sentence, max(cells - indent - 4, 20))
                lines += [Content(" " * indent) + words(line, look) for line in wrapped]
        lines.append(Content(""))
    return lines


def _parsed_counts(text: str) -> Parsed:
    """Five whole numbers, with blanks or commas between them."""
    parts = text.replace(",", " ").split()
    if len(parts) != 5 or not all(part.isascii() and part.isdigit() and len(part) <= 3 for part in parts):
        return Parsed(None, READINESS_COUNTS)
    return Parsed([int(part) for part in parts])
