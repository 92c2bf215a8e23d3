"""Scoring: one key result after another; every field is kept when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from method.learning.closing import learnings_before, next_asked
from method.rhythm.standing import standings
from method.wording import learn as say
from tui.app.theme import DIM, GOOD, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.learn import view
from tui.screens.learn.framed import panels
from tui.screens.learn.framed.frames import WIDE, Frames, cells_of_each
from tui.screens.learn.scoring_fields import WORDS, ScoreFields
from tui.terminal.capabilities import signs
from tui.text import words, wrap
from tui.widgets.chrome import Rule
from tui.widgets.form.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.content import Content

    from method.learning.grading import Result
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning


_FRAMED_FROM, _FRAME_LINES = 36, 16
"""Lines of a screen from which frames stand below the fields, and lines within a frame."""


class Scoring(ScoreFields):
    """Scores key results one after another, from the given one on; returns what Learn should say."""

    PLACE = say.SCORE_PLACE
    STANDS_WHEN_CLOSED = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Scoring #which, Scoring #told { height: auto; padding: 0 1; }
    Scoring #told { max-height: 5; }
    Scoring Frames { height: 18; }
    """

    _earlier: list[Learning] | None = None

    def compose_body(self) -> ComposeResult:
        """Which key result, what is known of it, the fields."""
        yield Static(id="which", markup=False)
        yield Static(id="told", markup=False)
        yield Rule()
        yield Form()
        yield Frames()

    def on_mount(self) -> None:
        """Begin with the score."""
        self.call_after_refresh(self._turn_to, self.open_id)

    # --- which key result ----------------------------------------------------------------------------

    def _turn_to(self, id: str) -> None:
        """Open a key result, with what was typed for it and never kept."""
        self.open_id = id
        self.visit += 1
        self.given = {}
        for name in ("score", *WORDS):
            text = self.kept(self.place_of(name))
            if text:
                self.given[name] = self.read_score(text).value if name == "score" else text
        self.show(self.session.plan)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Type what is asked first; where a score is worked out, only its why is missing."""
        found = self.open_result
        if found is None or not self.is_current:
            return
        asked: list[str] = [name for name in ("why", "what_happened") if name in found.asks]
        if self.score_now(found) is None:
            asked = ["score"]
        self.query_one(Form).focus_on(self.field_name(asked[0] if asked else "score"), typing=bool(asked))

    # --- drawing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the key result that is open."""
        super().show(plan)
        found = self.open_result
        if found is None:
            self.query_one(Form).show([])
            return
        self.query_one("#which", Static).update(self._strip(found))
        standing = standings(plan, self.session.today)[self.open_id]
        kind = next(each.kind for each in plan.objectives if each.id == found.key_result.objective)
        lines = [(f"{view.sum_of(found, standing)} {say.KINDS[kind]}", "")]
        false = [one for one in plan.conditions if one.of == self.open_id and one.state == "false"]
        lines += [(say.PROVED_FALSE.format(text=one.text), DIM) for one in false[:1]]
        lines += [(line, DIM) for line in (view.last_said(standing, plan.today),) if line]
        cells = (self.size.width or self.app.size.width) - 3
        self.query_one("#told", Static).update(view.lines_within(lines, cells, 5))
        self.query_one(Form).show(self.as_it_stands(self.fields(found)))
        self._show_frames(found, plan)

    def _show_frames(self, found: Result, plan: Plan) -> None:
        """The weeks, and the last cycle, below the fields where there is room for both."""
        size = self.size or self.app.size
        if size.width < WIDE or size.height < _FRAMED_FROM:
            self.query_one(Frames).show((), 0, 0)
            return
        if self._earlier is None:
            self._earlier = [one for _, several in learnings_before(plan) for one in several]
        standing, cells = standings(plan, self.session.today)[self.open_id], cells_of_each(size.width)
        told = panels.weeks(found, standing, plan, cells, _FRAME_LINES)
        last = panels.last_cycle(found.key_result, plan, self._earlier, cells)
        self.query_one(Frames).show((told, last), size.width, _FRAME_LINES)

    def on_resize(self, event: events.Resize) -> None:
        """Long lines break at other places."""
        if self._shown is not None:
            self.show(self._shown)

    def _strip(self, found: Result) -> Content:
        """The keys of all key results: scored, this one, still to do."""
        from textual.content import Content

        every = self.every
        parts: list[str | tuple[str, str]] = []
        for one in every:
            here = one.key_result.id == self.open_id
            sign = signs().cursor if here else " " if one.asks else signs().done
            parts += [
                (sign, GOOD if sign == signs().done else ""),
                (one.key_result.key, STRONG if here else DIM),
            ]
            parts.append("  ")
        place = say.COUNT.format(number=every.index(found) + 1, count=len(every))
        cells = (self.size.width or self.app.size.width) - 3
        title = wrap(found.key_result.statement, cells)[:2]
        return Content.assemble(*parts, (place, DIM), "\n", words("\n".join(title), STRONG, newlines=True))

    # --- going on ------------------------------------------------------------------------------------

    def on_form_finished(self) -> None:
        """Enter in the last field: the next key result that asks for something, or back."""
        found = self.open_result
        if found is None:
            return
        following = next_asked(self.session.plan, self.open_id)
        if following is None:
            self.dismiss(say.SCORED_ALL)
            return
        after, key = following.key_result, found.key_result.key
        now = self.open_result
        asks = ", ".join(say.ASKS_FOR[each] for each in now.asks) if now is not None else ""
        if after.id == self.open_id:
            self._begin()
            self.say(say.NOT_DONE.format(key=key, asks=asks))
            return
        self._turn_to(after.id)
        if asks:
            self.say(say.NOT_DONE.format(key=key, asks=asks))
        else:
            self.say(say.SCORED_NEXT.format(key=key, key_next=after.key), "done")

    def step(self, by: int) -> None:
        """Turn to a neighbour."""
        every = [one.key_result.id for one in self.every]
        self._turn_to(every[(every.index(self.open_id) + by) % len(every)])

    def actions(self) -> Sequence[KeyAction]:
        """Outside a field."""

        def alone() -> str:
            return "" if len(self.every) > 1 else say.WHY_NOT_ONE

        return (
            KeyAction("]", *say.ACT_SCORE_NEXT, lambda: self.step(1), alone),
            KeyAction("[", *say.ACT_SCORE_BEFORE, lambda: self.step(-1), alone),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )
