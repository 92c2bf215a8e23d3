"""Peer review: two questions about the set, one verdict each, comments; and what others said (METHOD 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.actions.drafting import add_peer_review
from method.plan.active_set import in_line, live_key_results, live_objectives
from method.plan.formatting import day
from method.wording import learn as say
from tui.app.theme import CARE, DIM, GOOD, HEADING, LINE, TROUBLE
from tui.screens.base.action import KeyAction
from tui.screens.base.reader_place import draw, heading, prose
from tui.screens.base.team_place import TeamPlace
from tui.terminal.capabilities import signs
from tui.text import words
from tui.widgets.chrome import Rule
from tui.widgets.form.form import Form, PromptedField
from tui.widgets.form.specs import FieldView, Option
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from store.documents.plan import Plan
    from tui.session import Session

_FIELDS = {"feasible": say.FEASIBLE, "aligned": say.ALIGNED, "comments": say.COMMENTS}
_COMMENTS = "comments"
_DRAFT = "peer review/new/"


_WIDE, _YOURS = 110, 48


class PeerReviewScreen(TeamPlace):
    """The set to read above, the two questions below; Tab goes between."""

    PLACE = say.PEER_PLACE
    STANDS_WHEN_CLOSED = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    PeerReviewScreen #intro { height: auto; padding: 0 2; }
    PeerReviewScreen #split { height: 1fr; layout: vertical; }
    PeerReviewScreen #set { height: 1fr; }
    PeerReviewScreen #yours { height: auto; max-height: 10; }
    PeerReviewScreen Form { height: auto; }
    PeerReviewScreen.-wide #split { layout: horizontal; }
    PeerReviewScreen.-wide #set { width: 1fr; border: round $border; }
    PeerReviewScreen.-wide #yours { height: 1fr; max-height: 100%; border: round $border; margin-left: 1; }
    PeerReviewScreen.-wide #set:focus-within { border: round ansi_bright_cyan; }
    PeerReviewScreen.-wide #yours:focus-within { border: round ansi_bright_cyan; }
    PeerReviewScreen.-wide #rule { display: none; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._given: dict[str, str] = {}

    def compose_body(self) -> Iterable[Widget]:
        """What is asked, the set and the reviews so far, the questions."""
        yield Static(id="intro", markup=False)
        with Vertical(id="split"):
            with Vertical(id="set"):
                yield RowList(render=draw, empty=say.PEER_NO_SET, show_cursor_unfocused=False)
            yield Rule(id="rule")
            with Vertical(id="yours"):
                yield Form()

    def on_mount(self) -> None:
        """Words typed earlier are back; the cursor is on the first question."""
        self._take_up()
        self.call_after_refresh(lambda: self.query_one(Form).focus_on("feasible"))

    def turned(self) -> None:
        """Each set has its own answers."""
        super().turned()
        self._take_up()

    def _take_up(self) -> None:
        self._given = {}
        for name in _FIELDS:
            text = self.kept(_DRAFT + name) or ""
            if name == _COMMENTS or text in say.YES_NO:
                self._given[name] = text

    def on_resize(self, event: events.Resize) -> None:
        """Paragraphs break at other places."""
        if self._shown is not None:
            self.show(self._shown)

    # --- drawing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the set, what was said of it, and the questions."""
        super().show(plan)
        self.query_one("#intro", Static).update(words(say.PEER_INTRO, DIM))
        cells = self.size.width or self.app.size.width
        wide, yours = cells >= _WIDE, max(_YOURS, cells * 2 // 5)
        self.set_class(wide, "-wide")
        self.query_one("#set").border_title = words(say.PEER_SET, HEADING)
        frame = self.query_one("#yours")
        frame.border_title = words(say.PEER_YOURS, HEADING)
        frame.styles.width = yours if wide else "1fr"
        cells -= yours + 7 if wide else 4
        self.query_one(RowList).replace([*self._reviews(plan, cells), *_set(plan, cells)])
        self.query_one(Form).show(self.as_it_stands(self._fields()) if live_objectives(plan) else [])

    def _reviews(self, plan: Plan, cells: int) -> Iterable[Row]:
        if not live_objectives(plan):
            return
        yield Row("given", words(say.PEER_GIVEN, HEADING), heading=True)
        if not plan.peer_reviews:
            yield from prose("none", say.PEER_NONE, cells, style=DIM)
        for one in plan.peer_reviews:
            who = say.PEER_LINE.format(who=self.session.person_name(one.by), day=day(one.on, plan.today))
            verdicts = [_verdict(say.FEASIBLE[0], one.feasible), _verdict(say.ALIGNED[0], one.aligned)]
            yield Row(one.id, Content.assemble(words(who), "   ", verdicts[0], "   ", verdicts[1]))
            if one.comments:
                yield from prose(f"{one.id}/said", one.comments, cells, lead="  ", part=True)
        yield from heading("set", say.PEER_SET)

    def _fields(self) -> list[FieldView]:
        options = tuple(Option(value, name) for value, name in say.YES_NO.items())
        found = []
        for name, (label, prompt) in _FIELDS.items():
            value = self._given.get(name) or None
            if name == _COMMENTS:
                found.append(FieldView(name, label, "text", value, prompt))
                continue
            kept = self.kept(_DRAFT + name) or None
            left = None if kept in say.YES_NO else kept
            choice = FieldView(name, label, "choice", value, prompt, options=options, draft=left)
            found.append(choice._replace(note=_COMMENTS, note_label=_FIELDS[_COMMENTS][0]))
        return found

    # --- giving --------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(_DRAFT + event.name, event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Held until the review is given whole."""
        self._given[event.name] = str(event.value or "")
        self.keep(_DRAFT + event.name, self._given[event.name])
        self.show(self.session.plan)

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Words that are no verdict have found another place."""
        self.keep(_DRAFT + event.name, self._given.get(event.name, ""))

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        if self._why_not():
            self.say(self._why_not(), "trouble")
        else:
            self.send()

    def send(self) -> None:
        """Give the review; it then stands on top."""
        given = {name: self._given.get(name, "") for name in _FIELDS}
        if self.quiet_deed(add_peer_review, **given) is None:
            return
        for name in _FIELDS:
            self.forget(_DRAFT + name)
        self._given = {}
        self.show(self.session.plan)
        self.query_one(RowList).focus()
        self.say(say.PEER_SENT, "done")

    def _why_not(self) -> str:
        if not live_objectives(self.session.plan):
            return say.PEER_NO_SET
        return "" if any(self._given.values()) else say.WHY_NOT_SEND

    def actions(self) -> Sequence[KeyAction]:
        """Give the review, or read."""
        return (
            KeyAction("y", *say.ACT_SEND_REVIEW, self.send, self._why_not, changes=True),
            KeyAction("e", *say.ACT_READ_SET, lambda: self.query_one(RowList).focus()),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )


def _verdict(name: str, said: str) -> Content:
    """What was asked and how it was answered, with a shape and a colour."""
    sign, style = {"yes": (signs().done, GOOD), "no": (signs().wrong, TROUBLE)}.get(
        said, (signs().open, CARE)
    )
    label = (name[:1].lower() + name[1:] + " ", DIM)
    return Content.assemble(label, (f"{sign} ", style), words(said or say.PEER_NO_VERDICT, style))


def _set(plan: Plan, cells: int) -> Iterable[Row]:
    """Every objective with its key results."""
    for number, objective in enumerate(sorted(live_objectives(plan), key=in_line)):
        if number:
            yield Row(f"{objective.id} gap", heading=True)
        kind = f"{objective.text} ({objective.kind})"
        lead = words(f"{objective.key} ", HEADING)
        yield from prose(objective.id, kind, cells, lead=lead, style=HEADING)
        results = sorted(live_key_results(plan, objective.id), key=in_line)
        for one in results:
            branch = signs().last_branch if one is results[-1] else signs().branch
            lead = Content.assemble((f"{branch} ", LINE), words(f"{one.key} "))
            yield from prose(one.id, one.statement, cells, lead=lead)
