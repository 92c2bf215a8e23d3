"""Draft: objectives and key results typed as sentences, what was read of them, the coach, the set's fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.coach.findings import open_findings
from method.plan.active_set import id_called
from method.plan.formatting import day
from method.planning.capacity import hours_of
from method.planning.fit import fit
from method.wording import draft as say
from method.wording.rules import BLANK
from store.documents.guards import is_key_result
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.draft import advice_view, fit_view, view
from tui.screens.draft.answer_prompt import CoachQuestions, answer_at
from tui.screens.draft.attached import hanging, in_short, shows_facts
from tui.screens.draft.coach import Advice, Coach
from tui.screens.draft.okr_line import okr_of, sentence_of
from tui.screens.draft.panes import DraftPanes, FitLines, Room, fit_height
from tui.screens.draft.row_actions import row_actions, why_not_row
from tui.screens.draft.sentence.entry import SentenceEntry
from tui.screens.draft.sentence.field import SentenceField, SentenceKey
from tui.screens.draft.sentence.preview import Preview, as_it_stands, preview
from tui.widgets.chrome import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from method.coach.rules.finding import Finding
    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr
    from tui.session import Session
    from tui.widgets.form.editor import Editor
    from tui.widgets.list.row_list import RowList


_TALL = 50
"""Lines of a screen from which on each line of the list says below whose it is."""


class Draft(TeamPlace):
    """Wires the list, the field, the coach and the keys: the row under the cursor, or what is typed."""

    PLACE = "draft"
    STANDS_WHEN_CLOSED = True
    AUTO_FOCUS = "RowList"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.coach = Coach()
        self.questions = CoachQuestions(self)
        self.field = SentenceField(self, self.draw_typed)
        self.panes, self.fit = DraftPanes(self.field), FitLines()
        self.entry = SentenceEntry(self, self.panes, self.draw_row)
        self._fit = fit(session.plan, session.today)
        self._elsewhere: list[Finding] = []
        self._drawn: dict[str, object] = {}
        """By what was drawn, what it was made of."""

    def compose_body(self) -> Iterable[Widget]:
        """List, sentence and coach; how the set fits."""
        yield self.panes
        yield Rule(say.FIT, id="fit")
        yield self.fit

    def on_mount(self) -> None:
        """Go on with what was being typed when the place was left."""
        self.call_after_refresh(self._take_up)

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the rows and the fit; what is typed stays."""
        super().show(plan)
        today, size = self.session.today, self.size or self.app.size
        self._fit = fit(plan, today)
        wide_lines = fit_view.height(self._fit, size.height)
        room = Room(size.width, size.height, fit_height(size, wide_lines))
        self.panes.fit_into(room)
        self.fit.fit_into(room)
        self.query_one("#fit", Rule).display = not room.is_wide
        self.query_one("#fit", Rule).show(f"{say.FIT}  {fit_view.title(self._fit)}")
        most = room.list_lines if size.height >= _TALL else 0
        listed = view.rows(plan, today, room.list, most, airy=room.is_wide)
        self.panes.show_rows(listed, f"{fit_view.title(self._fit)}, {self._since(plan)}")
        self._elsewhere = open_findings(plan, today) if room.is_wide else []
        if self.field.key is None:
            self.draw_row()
        else:
            self.draw_typed(self.field.text)

    def _since(self, plan: Plan) -> str:
        """Since when the set is committed, if it is."""
        if plan.commitment is None:
            return say.NOT_COMMITTED
        return say.COMMITTED_ON.format(day=day(plan.commitment.on, plan.today))

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        if self._shown is not None:
            self.show(self._shown)

    @property
    def current(self) -> Okr | None:
        """The line under the cursor."""
        row = self.panes.rows.row
        return okr_of(self.session.plan, row.id) if row is not None else None

    def draw_row(self) -> None:
        """The line under the cursor, what was read of it, what the coach says, what hangs from it."""
        current, plan = self.current, self.session.plan
        wide = self.panes.is_wide
        line = (
            as_it_stands(current, plan, self.session.today)
            if wide
            else Preview(current, sentence_of(current))
        )
        self.panes.show_sentence(current.key if current is not None else "", line.text)
        self._draw_advice(line, self.coach.judge(line, plan, self.session.today))

    def draw_typed(self, text: str) -> None:
        """What is read at each letter, and what the coach says of whole words."""
        key, plan, today = self.field.key, self.session.plan, self.session.today
        assert key is not None
        line = preview(self.session.validated, key, text, today)
        paused = self.field.is_paused
        self._draw_advice(line, self.coach.judge_typed(line, key, plan, today, paused=paused))

    def _draw_advice(self, line: Preview, advice: Advice) -> None:
        self.questions.asked = advice.prompts
        typing = self.field.key is not None
        lines = advice_view.advice_lines(
            line,
            advice,
            self.session.plan,
            self.panes.room.words,
            typing=typing,
            # Others' news may take the notice line; the question whose words to keep stays here.
            trouble=self.last_trouble if self.field.is_contested else "",
            most=self.panes.advice_lines,
            instead=self._in_short(line),
        )
        if line.document is None and not typing:
            lines = view.read_example(self.session.plan, self.session.today, self.panes.room.words)
        elif not self.panes.is_wide and not typing and line.document and len(lines) < self.panes.advice_lines:
            lines.append(in_short(line.document, self.session.plan, self.panes.room.words))
        self.panes.show_advice(lines)
        self._draw_fit(line.document)
        if self.panes.is_wide:
            self._draw_beside(line, advice)
        answerable = not typing and line.document is not None
        idle = "" if line.document is not None else say.COACH_EXAMPLE
        self.panes.show_questions(advice.prompts, say.COACH_KEYS if answerable else "", idle)

    def _draw_beside(self, line: Preview, advice: Advice) -> None:
        """All findings, and what hangs from the line; drawn anew only where they differ."""
        plan, room = self.session.plan, self.panes.room
        if self._differs("findings", (advice, line.document is None, plan, room)):
            cells = room.right - 4
            found = advice_view.every_finding(line, advice, cells, self._elsewhere, room.findings)
            self.panes.show_findings(found)
        lines_free = self.panes.room_for_hanging
        about = line.document if shows_facts(lines_free[1]) or line.document is None else line.document.id
        if self._differs("hanging", (about, plan, lines_free)):
            self.panes.show_hanging(hanging(line.document, plan, *lines_free))

    def _differs(self, what: str, made_of: object) -> bool:
        """Whether something is made of other things than when it was drawn last."""
        if self._drawn.get(what) == made_of:
            return False
        self._drawn[what] = made_of
        return True

    def _in_short(self, line: Preview) -> Content | None:
        """Whose the line is, where the findings have another place."""
        if not self.panes.is_wide or line.document is None or BLANK in line.text:
            return None
        if is_key_result(line.document) and shows_facts(self.panes.room_for_hanging[1]):
            return Content("")  # the fields below say it
        return in_short(line.document, self.session.plan, self.panes.room.words)

    def _draw_fit(self, current: Okr | None) -> None:
        """The bars, with the share of the line one looks at or types."""
        of, room = fit_view.FitView(self._fit, self.session.plan, current), self.panes.room
        share = (current.id, current.owner, hours_of(current, of.plan)) if is_key_result(current) else ()
        if not self._differs("fit", (of.fit, of.plan, share, room)):
            return
        cells = room.width - (4 if room.is_wide else 2)
        lines = fit_view.wide(of, cells, room.fit - 2) if room.is_wide else fit_view.narrow(of, cells)
        if len(lines) > room.fit and not room.is_wide:
            lines = [lines[0], lines[-1]]
        self.fit.entitle(say.FIT_TITLE)
        self.fit.show(lines)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another row: its sentence, what was read of it, what the coach asks."""
        if self.field.key is None:
            self.draw_row()
            self.refresh_actions()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter types."""
        self.edit()

    # --- typing --------------------------------------------------------------------------------------

    def _take_up(self) -> None:
        """Continue with the last words typed and not submitted, where what they belong to is still there."""
        for place, text in [*self.session.drafts.all().items()][::-1]:
            key = SentenceKey.at(place)
            if text and (self.entry.resume(key) if key is not None else self._answer_again(place)):
                return

    @property
    def comes_back_to(self) -> str:
        """The sentence that is typed."""
        return self.PLACE if self.field.key is None else f"{self.PLACE}/{self.field.key.place}"

    def _answer_again(self, place: str) -> bool:
        """Ask the question again whose answer was begun; False where it is no longer asked."""
        about, prompt = answer_at(place) or ("", "")
        if not self.panes.rows.move_to(about):
            return False
        self.draw_row()
        again = next((each for each in self.questions.asked if each.id == prompt), None)
        if again is not None:
            self.app.call_later(self.questions.answer, again)  # once the app has turned to this place
        return again is not None

    def turned(self) -> None:
        """The sentence stays with the plan it was typed in."""
        self.entry.put_aside()

    def edit(self) -> None:
        """Type the sentence under the cursor, or the first objective."""
        self.entry.edit(self.current)

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter: keep the sentence, and go on."""
        self.entry.submit(event.text)

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc or Tab: keep what makes sense, and go back to the list."""
        self.entry.leave(event.text, event.to)

    def rewrite(self) -> None:
        """Put the coach's rewrite into the field, its first blank selected; then go from blank to blank."""
        if self.field.has_blank and self.field.to_blank():
            return
        if self.field.key is None:
            self.edit()
        self.field.pause()  # the words are judged whole
        if self.coach.advice.rewrite:
            self.field.replace_text(self.coach.advice.rewrite)
        else:
            self.say(say.WHY_NOT_REWRITE, "trouble")

    # --- keys ----------------------------------------------------------------------------------------

    def open_fields(self, field: str = "") -> None:
        """Open every field of the line under the cursor, at that one."""
        from tui.screens.draft.detail_form import DetailForm

        current = self.current
        if current is not None:
            self.app.push_screen(DetailForm(self.session, current.table, current.id, field))

    def open_at(self, key: str, field: str = "") -> None:
        """Move to the line of that key or id, or to the one it hangs from, and open its fields; where the
        place of a sentence is named, type that."""
        if (sentence := SentenceKey.at(key)) is not None:
            if self.field.key != sentence:
                self.entry.resume(sentence)
            return
        plan = self.session.plan
        parents = {each.id: each.of for each in plan.conditions}
        parents |= {each.id: each.of for each in plan.initiatives}
        parents |= {each.id: each.of for each in plan.dependencies}
        found = id_called(parents.get(key, key), plan)
        if any(found == each.id for each in (*plan.objectives, *plan.key_results)):
            self.panes.rows.move_to(found)
            self.open_fields(field)

    def actions(self) -> Sequence[KeyAction]:
        """Typing first, then the coach, then the row and the set."""
        offered = bool(self.coach.advice.rewrite)

        def current() -> Okr | None:
            return self.current

        def no_row() -> str:
            return why_not_row(current)

        def no_rewrite() -> str:
            return "" if self.coach.advice.rewrite or self.field.has_blank else say.WHY_NOT_REWRITE

        return (
            KeyAction("enter", *say.ACT_EDIT, self.edit, changes=True),
            KeyAction(
                "a", *say.ACT_ADD, lambda: self.entry.add_key_result(self.current), no_row, changes=True
            ),
            KeyAction("A", *say.ACT_ADD_OBJECTIVE, self.entry.add_objective, changes=True),
            KeyAction("e", *say.ACT_FIELDS, self.open_fields, no_row),
            *self.questions.actions(),
            KeyAction("ctrl+r", *say.ACT_REWRITE, self.rewrite, no_rewrite, in_footer=offered, changes=True),
            *row_actions(self, current, self.open_at),
        )
