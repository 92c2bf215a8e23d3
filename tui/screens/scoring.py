"""Scoring: one key result after another; every field is kept when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Static

from method.actions.cycle import score_key_result
from method.actions.editing import set_field
from method.closing import next_asked
from method.figures import plain
from method.grading import results
from method.rhythm import standings
from method.sentence import amount
from method.wording import learn as say
from tui.screens import learn_view as view
from tui.screens.place import Action
from tui.screens.team_place import TeamPlace
from tui.terminal import signs
from tui.text import clip, words, wrap
from tui.theme import DIM, GOOD, STRONG
from tui.widgets.chrome import Rule
from tui.widgets.form import Form, PromptedField
from tui.widgets.specs import FieldSpec, FormItem, Parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.content import Content

    from method.grading import Result
    from store.documents.plan import Plan
    from tui.session import Session

_WORDS = ("why", "adjusted_because", "what_happened")
_SAME = 0.005
"""Scores closer than this are the same."""


class Scoring(TeamPlace):
    """The scores of a cycle, opened on one key result; answers what Learn should say when left."""

    PLACE = say.SCORE_PLACE
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Scoring #which, Scoring #told { height: auto; padding: 0 1; }
    Scoring #told { max-height: 5; }
    """

    def __init__(self, session: Session, key_result: str) -> None:
        super().__init__(session)
        self._open_id = key_result
        self._visit = 0
        self._given: dict[str, Any] = {}

    def compose_body(self) -> Iterable[Any]:
        """Which key result, what is known of it, the fields."""
        yield Static(id="which", markup=False)
        yield Static(id="told", markup=False)
        yield Rule()
        yield Form()

    def on_mount(self) -> None:
        """Begin with the score."""
        self.call_after_refresh(self._turn_to, self._open_id)

    # --- which key result ----------------------------------------------------------------------------

    @property
    def _results(self) -> list[Result]:
        return [one for group in results(self.session.plan) for one in group.results]

    @property
    def _open_result(self) -> Result | None:
        return next((one for one in self._results if one.key_result.id == self._open_id), None)

    def _turn_to(self, id: str) -> None:
        """Open a key result, with what was typed for it and never kept."""
        self._open_id = id
        self._visit += 1
        self._given = {}
        for name in ("score", *_WORDS):
            text = self.kept(self._place(name))
            if text:
                self._given[name] = self._read_score(text).value if name == "score" else text
        self.show(self.session.plan)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Type what is asked first; a score worked out only waits for its why."""
        found = self._open_result
        if found is None or not self.is_current:
            return
        asked: list[str] = [name for name in ("why", "what_happened") if name in found.asks]
        if self._score_now(found) is None:
            asked = ["score"]
        self.query_one(Form).focus_on(self._field_name(asked[0] if asked else "score"), typing=bool(asked))

    # --- drawing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the key result that is open."""
        super().show(plan)
        found = self._open_result
        if found is None:
            self.query_one(Form).show([])
            return
        self.query_one("#which", Static).update(self._strip(found))
        standing = standings(plan, self.session.today)[self._open_id]
        kind = next(each.kind for each in plan.objectives if each.id == found.key_result.objective)
        lines = [(f"{view.sum_of(found, standing)} {say.KINDS[kind]}", "")]
        false = [one for one in plan.conditions if one.of == self._open_id and one.state == "false"]
        lines += [(say.PROVED_FALSE.format(text=one.text), DIM) for one in false[:1]]
        lines += [(line, DIM) for line in (view.last_said(standing),) if line]
        cells = (self.size.width or self.app.size.width) - 3
        self.query_one("#told", Static).update(view.told(lines, cells, 5))
        self.query_one(Form).show(self._fields(found))

    def on_resize(self, event: events.Resize) -> None:
        """Long lines break at other places."""
        if self._shown is not None:
            self.show(self._shown)

    def where(self, plan: Plan) -> tuple[str, ...]:
        """The team and the week; the organisation is on Today."""
        place, _, *rest = super().where(plan)
        return (place, *rest)

    def _strip(self, found: Result) -> Content:
        """The keys of all key results: scored, this one, still to do."""
        from textual.content import Content

        every = self._results
        parts: list[Any] = []
        for one in every:
            here = one.key_result.id == self._open_id
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

    # --- the fields ----------------------------------------------------------------------------------

    def _field_name(self, field: str) -> str:
        return f"{self._visit}/{field}"

    def _place(self, field: str) -> str:
        return f"learn/score {self._open_id}/{field}"

    def _score_now(self, found: Result) -> float | None:
        """The score as it stands with what is typed: given, else kept, else worked out."""
        given: float | None = self._given.get("score")
        return given if given is not None else found.score

    def _differs(self, found: Result) -> bool:
        now = self._score_now(found)
        return now is not None and found.computed is not None and abs(now - found.computed) > _SAME

    def _fields(self, found: Result) -> list[FormItem]:
        computed = plain(found.computed) if found.computed is not None else ""
        now = self._score_now(found)
        score = self._given.get("score", found.score if found.decided else None)
        offered = say.SCORE_OFFERED.format(computed=computed) if computed else say.SCORE[1]
        label = say.SCORE[0]
        fields: list[FormItem] = [
            FieldSpec(self._field_name("score"), label, "number", score, offered, parse=self._read_score),
            self._words("why", say.WHY, found),
        ]
        if self._differs(found) or found.adjusted_because:
            label, prompt = say.BECAUSE
            because = self._words("adjusted_because", (label, prompt.format(computed=computed)), found)
            fields.append(because._replace(missing=say.BECAUSE_MISSING.format(computed=computed)))
        if found.what_happened or (self._promised(found) and now is not None and now < 1):
            fields.append(self._words("what_happened", say.HAPPENED, found))
        carries = say.CARRIES
        fields.append(
            FieldSpec(self._field_name("carries_over"), carries[0], "yesno", found.carries_over, carries[1])
        )
        return fields

    def _promised(self, found: Result) -> bool:
        objectives = self.session.plan.objectives
        return any(one.id == found.key_result.objective and one.kind == "committed" for one in objectives)

    def _words(self, name: str, said: tuple[str, str], found: Result) -> FieldSpec:
        value = self._given.get(name) or getattr(found, name) or None
        return FieldSpec(self._field_name(name), said[0], "text", value, said[1])

    def _read_score(self, text: str) -> Parsed:
        """A score from 0 to 1, `70 %` too."""
        if not text.strip():
            return Parsed(None)
        read = amount(text)
        share = read[0] / 100 if read and read[1] == "%" else read[0] if read else -1.0
        if not 0 <= share <= 1:
            return Parsed(None, say.NOT_A_SCORE.format(text=clip(text, 30)))
        return Parsed(round(share, 4))

    # --- keeping -------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(self._place(_field(event.name)), event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Keep the field at once, or hold it until the score has its reason."""
        name, value = _field(event.name), event.value
        found = self._open_result
        if found is None:
            return
        if value in (None, "") and found.decided and name in _WORDS:
            self.forget(self._place(name))
            given = {"table": "scores", "id": self._open_id, "field": name, "value": "", "seen": event.seen}
            self.deed(set_field, quiet=True, **given)
            return
        if value in (None, ""):
            self._given.pop(name, None)
            self.forget(self._place(name))
        else:
            self._given[name] = value
            self.keep(self._place(name), str(value))
        self._keep_given()
        self.show(self.session.plan)

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Nothing is left over, unless it waits for the reason."""
        if _field(event.name) not in self._given:
            self.forget(self._place(_field(event.name)))

    def _keep_given(self) -> bool:
        """Keep what is given, once that is possible; False where it still waits."""
        found = self._open_result
        if found is None or self._score_now(found) is None:
            return False
        if self._differs(found) and not (self._given.get("adjusted_because") or found.adjusted_because):
            return False
        if self.deed(score_key_result, quiet=True, key=found.key_result.key, **self._given) is None:
            return False
        for name in self._given:
            self.forget(self._place(name))
        self._given = {}
        return True

    def on_form_finished(self) -> None:
        """Enter in the last field: the next key result that asks for something, or back."""
        found = self._open_result
        if found is None:
            return
        following = next_asked(self.session.plan, self._open_id)
        if following is None:
            self.dismiss(say.SCORED_ALL)
            return
        after, key = following.key_result, found.key_result.key
        now = self._open_result
        asks = ", ".join(say.ASKS_FOR[each] for each in now.asks) if now is not None else ""
        if after.id == self._open_id:
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
        every = [one.key_result.id for one in self._results]
        self._turn_to(every[(every.index(self._open_id) + by) % len(every)])

    def actions(self) -> Sequence[Action]:
        """Outside a field."""

        def alone() -> str:
            return "" if len(self._results) > 1 else say.WHY_NOT_ONE

        return (
            Action("]", *say.ACT_SCORE_NEXT, lambda: self.step(1), alone),
            Action("[", *say.ACT_SCORE_BEFORE, lambda: self.step(-1), alone),
            Action("escape", *say.ACT_BACK, self.shell.go_back),
        )


def _field(name: str) -> str:
    """A field's own name, without the visit it belongs to."""
    return name.rpartition("/")[2]
