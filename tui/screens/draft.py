"""Draft: objectives and key results typed as sentences, what was read of them, the coach, the set's fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.actions import drafting, editing
from method.findings import findings_of
from method.live import cycle_dates, is_committed
from method.prompts import Kind, Prompt, prompts_for
from method.sentence import Read, read
from method.wording import draft as say
from method.wording import places
from method.wording.rules import BLANK
from store.documents.okrs import KeyResult, Objective
from tui.screens import draft_view as view
from tui.screens.draft_deeds import DraftDeeds
from tui.screens.place import Action
from tui.text import words
from tui.theme import DIM, STRONG
from tui.widgets import coach_panel
from tui.widgets.chrome import Rule
from tui.widgets.editor import Editor
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.timer import Timer

    from store.documents.plan import Plan
    from tui.session import Session

_WIDE, _TALL = 110, 30
_LINES_BELOW, _LINES_BESIDE = 2, 4
_PAUSE = 0.6
"""Seconds without a letter after which the last word is taken for whole."""


class Typed(NamedTuple):
    """What is being typed: a document of a table; `id` is its own, or for a new one its objective's."""

    table: str
    id: str
    is_new: bool

    @property
    def place(self) -> str:
        return f"draft/{self.table}/{'new' if self.is_new else 'held'}/{self.id}"


class Draft(DraftDeeds):
    """The list above, the sentence under it, the coach beside (or below), the fit at the foot."""

    PLACE = "draft"
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    Draft #left, Draft #right { height: auto; width: 1fr; }
    Draft #left { height: 1fr; }
    Draft #sentence, Draft #read, Draft #fit { padding: 0 1; }
    Draft #sentence { height: auto; max-height: 3; }
    Draft #read { height: 2; }
    Draft #fit { height: 2; }
    Draft Editor { padding: 0 1; max-height: 4; display: none; }
    Draft.-typing Editor { display: block; }
    Draft.-typing #sentence { display: none; }
    Draft.-tall #fit { height: 3; }
    Draft #more, Draft #more-rule { display: none; }
    Draft #more { height: 1fr; padding: 0 1; }
    Draft.-wide #more, Draft.-wide #more-rule { display: block; }
    Draft.-wide #halves { layout: horizontal; }
    Draft.-wide #right { width: 48; height: 1fr; margin-left: 2; }
    Draft #halves { height: 1fr; }
    """

    def __init__(self, session: Session) -> None:
        session.read_whole()
        super().__init__(session)
        self._typed: Typed | None = None
        self._seen = ""
        """The words that stood there when typing began."""
        self._theirs = False
        """Whether somebody else wrote there since: then Esc takes theirs."""
        self._asked: list[Prompt] = []
        self._rewrite = ""
        """A way to write it that the coach offers; blanks are `__`."""
        self._paused = True
        """Whether the hands rest: then a last word that may not be whole counts too."""
        self._pause: Timer | None = None

    def compose_body(self) -> Iterable[Any]:
        """List, sentence, what was read; the coach; the fit."""
        with Vertical(id="halves"):
            with Vertical(id="left"):
                yield RowList(render=view.draw_row, empty=say.EMPTY)
                yield Rule(id="what")
                yield Static(id="sentence", markup=False)
                yield Editor()
                yield Static(id="read", markup=False)
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
        self.query_one(RowList).replace(view.rows(plan, self.session.today))
        self._draw_fit(plan)
        if self._typed is None:
            self._draw_row()
        else:
            self._draw_typed(self.query_one(Editor).text)

    def _draw_fit(self, plan: Plan) -> None:
        lines = view.fit_lines(plan, self.session.today, max(self.size.width - 2, 20))
        if not self.has_class("-tall") and len(lines) > 2:
            lines = [lines[0], lines[2]]
        self.query_one("#fit", Static).update(Content("\n").join(lines), layout=False)

    def on_resize(self, event: Any) -> None:
        """Wide: the coach stands beside. Tall: the fit says all it has."""
        wide = event.size.width >= _WIDE
        self.set_class(wide, "-wide")
        self.query_one(coach_panel.CoachPanel).give_lines(_LINES_BESIDE if wide else _LINES_BELOW)
        self.set_class(event.size.height >= _TALL, "-tall")
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
        if self._typed is None:
            self._draw_row()
            self.refresh_actions()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter types."""
        self.edit()

    def _draw_row(self) -> None:
        current = self.current
        if current is None:
            self.query_one("#what", Rule).show("")
            self.query_one("#sentence", Static).update(words(say.EMPTY, DIM))
            self._draw_advice(None, "", None)
            return
        text = current.text if isinstance(current, Objective) else current.statement
        self.query_one("#what", Rule).show(current.key)
        self.query_one("#sentence", Static).update(words(text, STRONG))
        self._draw_advice(current, text, None)

    def _draw_advice(self, document: Objective | KeyResult | None, text: str, reading: Read | None) -> None:
        """What was read, the weightiest finding, and at most three prompts."""
        plan, today = self.session.plan, self.session.today
        found = findings_of(document, plan, today) if document is not None and text.strip() else []
        self._rewrite = next((each.skeleton for each in found if each.skeleton), "")
        self._asked = self._questions(document, text, reading)
        # The news of the same change may take the notice line; the question stays here.
        first = self.last_trouble if self._theirs else view.first_finding(found) if found else ""
        cells = max(self.query_one("#read").size.width - 2, 20)
        new_words = isinstance(document, Objective) and not document.id
        said = view.advice(
            self._what_was_read(document, reading), first, cells, aside=new_words or self._theirs
        )
        self.query_one("#read", Static).update(said, layout=False)
        every = "\n".join(each.message for each in found) or (say.ALL_FINE if document is not None else "")
        self.query_one("#more", Static).update(words(every, newlines=True), layout=False)
        shown = [coach_panel.Prompt(each.id, each.text) for each in self._asked]
        self.query_one(coach_panel.CoachPanel).show(shown)

    def _questions(
        self, document: Objective | KeyResult | None, text: str, reading: Read | None
    ) -> list[Prompt]:
        plan, today = self.session.plan, self.session.today
        if document is None:
            return prompts_for(plan, today, about="set") if plan.objectives else []
        is_key_result = isinstance(document, KeyResult)
        kind: Kind = "key_result" if is_key_result else "objective"
        # A line not kept yet is asked about through its objective.
        about = document.id or str(getattr(document, "objective", ""))
        return prompts_for(plan, today, about=about, text=text, read=reading, kind=kind, paused=self._paused)

    def _what_was_read(self, document: Objective | KeyResult | None, reading: Read | None) -> str:
        if reading is not None and reading.ambiguous:
            return say.AMBIGUOUS.format(words=reading.ambiguous[0])
        if isinstance(document, KeyResult):
            return view.what_was_read(document, max(self.query_one("#read").size.width - 2, 20))
        if document is None:
            return ""
        return view.serves(document, self.session.plan) if document.id else say.READ_OBJECTIVE

    # --- typing --------------------------------------------------------------------------------------

    def _take_up(self) -> None:
        """Go on with words that were typed and never kept, where they were."""
        plan = self.session.plan
        for place, text in self.session.gateway.drafts.all().items():
            room, _, rest = place.partition("/")
            table, _, about = rest.partition("/")
            how, _, id = about.partition("/")
            if room != "draft" or not text:
                continue
            if how == "held" and plan.find(table, id) is not None:
                self.query_one(RowList).move_to(id)
                self.edit()
            elif table == "objectives" and how == "new":
                self.add_objective()
            elif how == "new" and plan.find("objectives", id) is not None:
                self._begin_key_result(id)
            else:
                continue
            return

    def edit(self) -> None:
        """Type the sentence under the cursor, or the first objective."""
        current = self.current
        if current is None:
            self.add_objective()
            return
        text = current.text if isinstance(current, Objective) else current.statement
        self._begin(Typed(current.table, current.id, False), current.key, text)

    def add_objective(self) -> None:
        """A new objective."""
        self._begin(Typed("objectives", "", True), say.NEW_OBJECTIVE, "")

    def add_key_result(self) -> None:
        """A new key result of the objective under the cursor."""
        current = self.current
        if current is None:
            return
        objective = current.id if isinstance(current, Objective) else current.objective
        self._begin_key_result(objective)

    def _begin_key_result(self, objective: str) -> None:
        found = self.session.plan.find("objectives", objective)
        key = found.key if found else ""
        self._begin(Typed("key_results", objective, True), say.NEW_KEY_RESULT.format(key=key), "")

    def _begin(self, typed: Typed, title: str, text: str) -> None:
        self._typed, self._seen, self._theirs = typed, text, False
        kept = self.kept(typed.place)
        editor = self.query_one(Editor)
        editor.load_text(kept or text)
        editor.move_cursor(editor.document.end)
        self.add_class("-typing")
        self.query_one("#what", Rule).show(title)
        editor.focus()
        self._draw_typed(editor.text)
        if kept and kept != text:
            self.say(places.WORDS_BACK_PLAIN)

    def on_mount(self) -> None:
        """Reading along happens within each change, so that letter and advice are painted as one."""
        self.query_one(Editor).listener = self._read_along
        self.call_after_refresh(self._take_up)

    def _read_along(self, text: str) -> None:
        """Each letter is kept, and read."""
        if self._typed is None:
            return
        self.keep(self._typed.place, text)
        if self._pause is not None:
            self._pause.stop()
        self._paused = False
        self._pause = self.set_timer(_PAUSE, self._hands_rest)
        self._draw_typed(text)

    def _hands_rest(self) -> None:
        self._paused = True
        if self._typed is not None:
            self._draw_typed(self.query_one(Editor).text)

    def _draw_typed(self, text: str) -> None:
        typed = self._typed
        assert typed is not None
        plan, today = self.session.plan, self.session.today
        document = view.preview(plan, typed.table, typed.id, text, today)
        reading = None
        if typed.table == "key_results":
            start, end = cycle_dates(plan)
            reading = read(text, today=today, start=start, end=end)
        self._draw_advice(document, text, reading)

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter: keep it; after an objective or a new key result comes the next key result."""
        typed = self._typed
        if typed is None:
            return
        if not event.text.strip():
            self._stop(typed)
            return
        if self._ask_why(typed, event.text):
            return
        kept = self._write(typed, event.text)
        if kept is None:
            self._show_both(typed)
            return
        self._stop(typed)
        self.query_one(RowList).move_to(kept)
        if typed.is_new:
            objective = kept if typed.table == "objectives" else typed.id
            self._begin_key_result(objective)

    def _ask_why(self, typed: Typed, text: str) -> bool:
        """What is committed changes with a reason, kept with the old words; True: it is being asked."""
        held: Any = None if typed.is_new else self.session.plan.find(typed.table, typed.id)
        if held is None or text == self._held_text(typed) or not is_committed(held, self.session.plan):
            return False
        self._leave()

        def answered(reason: str) -> None:
            if self._write(typed, text, reason) is not None:
                self.forget(typed.place)
            elif self.contested:
                self._begin(typed, held.key, self._held_text(typed))
                self._show_both(typed)

        self.ask_reason(held.key, answered)
        return True

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc or Tab: keep what makes sense, and go back to the list."""
        typed = self._typed
        if typed is None:
            return
        if self._theirs and event.to == "out":
            self._stop(typed)
            return
        if event.text.strip() and self._ask_why(typed, event.text):
            return
        unchanged = not typed.is_new and event.text == self._held_text(typed)
        kept = None if unchanged or not event.text.strip() else self._write(typed, event.text)
        if kept is None and event.text.strip() and not unchanged:
            if not self._show_both(typed):
                self._leave()  # it could not be kept: the draft stays, and the reason is on the screen
            return
        self._stop(typed)
        if kept is not None:
            self.query_one(RowList).move_to(kept)
        self._draw_row()

    def _show_both(self, typed: Typed) -> bool:
        """After somebody else's change: mine stays in the field, to be kept or given up."""
        if self.contested:
            self._seen, self._theirs = self._held_text(typed), True
            self.say(self.last_trouble, "trouble")
            self._draw_typed(self.query_one(Editor).text)
        return self.contested

    def _held_text(self, typed: Typed) -> str:
        held: Any = self.session.plan.find(typed.table, typed.id)
        return str(getattr(held, "statement", "") or getattr(held, "text", ""))

    def _write(self, typed: Typed, text: str, reason: str = "") -> str | None:
        """Keep the sentence; the id of its document, or None when it could not be."""
        if typed.table == "objectives" and typed.is_new:
            outcome = self.deed(drafting.add_objective, quiet=True, text=text)
        elif typed.is_new:
            outcome = self.deed(drafting.add_key_result, quiet=True, objective=typed.id, statement=text)
        else:
            field = "text" if typed.table == "objectives" else "statement"
            given = {"table": typed.table, "id": typed.id, "field": field, "value": text, "reason": reason}
            outcome = self.deed(editing.set_field, quiet=True, seen=self._seen, **given)
        return outcome.about if outcome is not None else None

    def _stop(self, typed: Typed) -> None:
        self.forget(typed.place)
        self._leave()

    def _leave(self) -> None:
        self._typed, self._theirs = None, False
        self.remove_class("-typing")
        self.query_one(RowList).focus()
        self._draw_row()
        self.refresh_actions()

    # --- keys ----------------------------------------------------------------------------------------

    def open_at(self, key: str) -> None:
        """Move to the objective or key result of that key, and open its fields."""
        plan = self.session.plan
        every: tuple[Objective | KeyResult, ...] = (*plan.objectives, *plan.key_results)
        found = next((each for each in every if key in (each.key, each.id)), None)
        if found is not None:
            self.query_one(RowList).move_to(found.id)
            self.open_fields()

    def actions(self) -> Sequence[Action]:
        """Typing first, then the coach, then the set."""
        return (
            Action("enter", *say.ACT_EDIT, self.edit),
            Action("a", *say.ACT_ADD, self.add_key_result, self.why_not_row),
            Action("A", *say.ACT_ADD_OBJECTIVE, self.add_objective),
            Action("e", *say.ACT_FIELDS, self.open_fields, self.why_not_row),
            *(self._answer_action(number) for number in (1, 2, 3)),
            Action(
                "ctrl+r", *say.ACT_REWRITE, self.rewrite, self._why_not_rewrite, in_footer=bool(self._rewrite)
            ),
            *self.deed_actions(),
        )

    def _answer_action(self, number: int) -> Action:
        name, does = say.ACT_ANSWER

        def why_not() -> str:
            return "" if len(self._asked) >= number else say.WHY_NOT_PROMPT

        def answer() -> None:
            self.answer(self._asked[number - 1])

        return Action(str(number), name, does.format(number=number), answer, why_not, in_footer=number == 1)

    def rewrite(self) -> None:
        """Take the coach's way of writing it into the field; the cursor stands at the first blank."""
        offered = self._rewrite
        if self._typed is None:
            self.edit()
        editor = self.query_one(Editor)
        editor.text = offered
        self._read_along(offered)
        blank = offered.find(BLANK)
        at = blank if blank >= 0 else len(offered)
        editor.move_cursor((0, at))
        if blank >= 0:
            editor.move_cursor((0, at + len(BLANK)), select=True)

    def _why_not_rewrite(self) -> str:
        return "" if self._rewrite else say.WHY_NOT_REWRITE

    def not_now(self) -> None:
        """Set the coach's first question aside."""
        first = self._asked[0]
        if self.deed(drafting.not_now, prompt=first.id, about=first.about) is not None:
            self._draw_row()

    def why_not_prompt(self) -> str:
        """Whether the coach asks anything."""
        return "" if self._asked else say.WHY_NOT_PROMPT
