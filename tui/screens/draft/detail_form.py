"""Every field of one objective or key result, on one form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method import steps
from method.coach.findings import findings_of
from method.plan.change_log import asks_why
from method.steps import okrs
from method.wording import draft as say
from store.documents.deeds import Outcome
from store.documents.fields import text_in, value_in
from store.documents.rules.takeover import who_loses
from tui.app.theme import HEADING, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.form_place import FormPlace
from tui.screens.base.form_specs import items
from tui.screens.dialogs.ask import AskLine
from tui.screens.draft.advice_view import finding_lines
from tui.screens.draft.panes import WIDE, beside
from tui.screens.draft.so_far import so_far
from tui.text import words
from tui.widgets.form.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from method.coach.rules.finding import Finding
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.workspace import Person
    from tui.screens.base.form_source import Where
    from tui.session import Session

_SECTIONS: dict[str, tuple[steps.Section, ...]] = {
    "objectives": okrs.OBJECTIVE,
    "key_results": okrs.KEY_RESULT,
}
_SHOWN_FINDINGS = 3
_PADDED, _ABOVE = 4, 8
_ON_RECORD = frozenset(
    {"text", "statement", "metric", "direction", "baseline", "target", "low", "high", "due", "rubric"}
)
"""Fields whose change after the commit is shown with the old value and why."""


_MOVES = ("baseline", "baseline_unknown", "target")
_SOFT = ("reading_how", "reading_by", "reading_every")
_IDLE = {
    ("direction", "increase"): ("low", "high", "rubric"),
    ("direction", "decrease"): ("low", "high", "rubric"),
    ("direction", "keep"): (*_MOVES, "rubric"),
    ("direction", "milestone"): (*_MOVES, "low", "high", "unit", "per"),
    ("nature", "hard"): _SOFT,
    ("nature", "money"): _SOFT,
}
"""By direction or nature, fields that do not apply; they are left out while empty."""


def _without(section: steps.Section, names: set[str]) -> steps.Section:
    if not isinstance(section, steps.FormSpec):
        return section
    return section._replace(fields=tuple(each for each in section.fields if each.name not in names))


class DetailSource(NamedTuple):
    """Gives the fields of one document; those that don't apply to it are left out while empty."""

    table: str
    room: str
    """The document's id."""
    step_key: str = ""

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The fields of its kind, but for those that say nothing of it."""
        document = self.document(plan)
        idle = {
            name
            for (field, value), names in _IDLE.items()
            if value_in(document, field) == value
            for name in names
            if not value_in(document, name)
        }
        kept = (_without(each, idle) for each in _SECTIONS[self.table])
        return tuple(each for each in kept if each.fields)

    def document(self, plan: Plan) -> Objective | KeyResult | None:
        """The document itself; None once somebody has taken it out."""
        found: Objective | KeyResult | None = plan.find(self.table, self.room)
        return found


class DetailForm(FormPlace):
    """The fields of the document with that table and id."""

    PLACE = "draft"
    STANDS_WHEN_CLOSED = True
    DEFAULT_CSS = """
    DetailForm #about, DetailForm #findings { height: auto; padding: 0 1; }
    DetailForm #findings { max-height: 6; }
    DetailForm #split { height: 1fr; layout: vertical; }
    DetailForm.-wide #split { layout: horizontal; }
    DetailForm.-wide #findings { width: 44; height: 1fr; max-height: 100%; margin-left: 1; }
    DetailForm.-wide #findings { border: round $border; }
    """

    def __init__(self, session: Session, table: str, id: str, field: str = "") -> None:
        source = DetailSource(table, id)
        super().__init__(session, source)
        self._source = source
        self._table, self._about, self._field = table, id, field

    @property
    def comes_back_to(self) -> str:
        """The document, as the drafts open it."""
        return f"{self.PLACE}/{self._about}"

    def compose_body(self) -> ComposeResult:
        """The sentence, the fields, what the coach says."""
        yield Static(id="about", markup=False)
        with Vertical(id="split"):
            yield Form()
            yield Static(id="findings", markup=False)

    def sub_place(self, plan: Plan) -> str:
        """Its key."""
        document = self._source.document(plan)
        return document.key if document is not None else ""

    def on_resize(self, event: events.Resize) -> None:
        """What the coach says has another place."""
        if self._shown is not None:
            self.show(self._shown)

    def on_mount(self) -> None:
        """Move to what is missing, else to the first empty field."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        cursor = self.form_cursor
        if self._field and cursor.to_first_of(*self._named(self._field)):
            return
        if not cursor.to_begun_words() and not self.next_gap():
            cursor.to_first_field()

    def _named(self, what: str) -> tuple[str, str]:
        """A field of the document, or rows that hang from it, as they are called on the form."""
        return self.form_cursor.name(self._table, self._about, what), self.form_cursor.name(what, self._about)

    def _gaps(self) -> list[str]:
        """The names on the form of what the coach misses, from top to bottom."""
        plan = self.session.plan
        document = self._source.document(plan)
        found = findings_of(document, plan, self.session.today) if document is not None else []
        wanted = {name for each in found for name in self._named(each.field)}
        return [name for name in self.form.names if name in wanted]

    def next_gap(self) -> bool:
        """Go to the next field the coach misses something in; False when there is none."""
        names, form = self._gaps(), self.form
        here = names.index(form.focused_name) + 1 if form.focused_name in names else 0
        return bool(names) and form.focus_on(names[here % len(names)])

    def show(self, plan: Plan) -> None:
        """Draw it; when somebody has taken it out meanwhile, go back."""
        document = self._source.document(plan)
        if document is None:
            self.shell.go_back()
            return
        super().show(plan)
        sentence = text_in(document, "statement", "text")
        self.query_one("#about", Static).update(words(f"{document.key} {sentence}", STRONG))
        self.form.show(self.as_it_stands(items(self.scene(plan))))
        self._draw_findings(plan, findings_of(document, plan, self.session.today))

    def _draw_findings(self, plan: Plan, said: list[Finding]) -> None:
        """All of them beside the form with how it does so far, else the first below it."""
        cells = (self.size or self.app.size).width
        wide, shown = cells >= WIDE, self.query_one("#findings", Static)
        right = beside(cells)
        self.set_class(wide, "-wide")
        shown.styles.width = right if wide else "1fr"
        shown.border_title = words(say.FINDINGS_TITLE, HEADING)
        kept = said if wide else said[:_SHOWN_FINDINGS]
        lines = finding_lines(kept, (right if wide else cells) - _PADDED)
        if wide:
            room = (self.size or self.app.size).height - _ABOVE - len(lines)
            lines += so_far(self._source.document(plan), plan, right - _PADDED, room)
        shown.update(Content("\n").join(lines))

    def write(self, where: Where, value: object, seen: object) -> Outcome | None:
        """Write the field; what is committed asks for a reason first."""
        document = self._source.document(self.session.plan)
        if document is None or not self._asks_why(document, where, value):
            return super().write(where, value, seen)

        def answered(reason: str | None) -> None:
            if reason and reason.strip():
                self.announce(self.set_field(where, value, seen, reason))
            self.show(self.session.plan)

        self.ask(AskLine(self._question(document, where)), answered)
        return Outcome(())

    def _asks_why(self, document: Objective | KeyResult, where: Where, value: object) -> bool:
        if where.table != self._table:
            return False
        if where.field == "owner":
            return value != document.owner and self._loses(where) is not None
        return where.field in _ON_RECORD and asks_why(document, where.field, self.session.plan)

    def _loses(self, where: Where) -> Person | None:
        """Whose it is, where it is somebody else's and committed."""
        return who_loses(self.session.plan, where.table, where.id, self.session.who)

    def _question(self, document: Objective | KeyResult, where: Where) -> str:
        loses = self._loses(where) if where.field == "owner" else None
        if loses is None:
            return say.ASK_REASON_CHANGED.format(key=document.key)
        return say.ASK_REASON_OWNER.format(key=document.key, owner=loses.name or loses.key)

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        self.shell.go_back()

    def actions(self) -> Sequence[KeyAction]:
        """What is missing, and back."""

        def why_not() -> str:
            return "" if self._gaps() else say.ALL_FINE

        return (
            KeyAction("n", *say.ACT_GAP, self.next_gap, why_not),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )
