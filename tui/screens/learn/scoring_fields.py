"""The fields of one score: worked out or given, and why; each is kept when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.close_cycle import score_key_result
from method.actions.edit_fields import set_field
from method.learning.grading import as_score, results
from method.plan.typed_values import share
from method.wording import learn as say
from store.documents.fields import value_in
from tui.screens.base.team_place import TeamPlace
from tui.text import clip
from tui.widgets.form.form import PromptedField
from tui.widgets.form.specs import FieldView, FormItem, Parsed

if TYPE_CHECKING:
    from method.learning.grading import Result
    from tui.session import Session

WORDS = ("why", "adjusted_because", "what_happened")
_SAME = 0.005
"""Scores closer than this are the same."""


class ScoreFields(TeamPlace):
    """One key result's score at a time, `open_id`; the screen proper turns from one to the next."""

    def __init__(self, session: Session, key_result: str) -> None:
        super().__init__(session)
        self.open_id = key_result
        """The key result whose score is open."""
        self.visit = 0
        self.given: dict[str, object] = {}
        """What was given for it and waits for its reason."""

    @property
    def every(self) -> list[Result]:
        """All key results with their scores."""
        return [one for group in results(self.session.plan) for one in group.results]

    @property
    def open_result(self) -> Result | None:
        """The one that is open."""
        return next((one for one in self.every if one.key_result.id == self.open_id), None)

    # --- the fields ----------------------------------------------------------------------------------

    def field_name(self, field: str) -> str:
        """The field's name with the visit's number, since the next key result has other fields."""
        return f"{self.visit}/{field}"

    def place_of(self, field: str) -> str:
        """Where its words are kept."""
        return f"learn/score {self.open_id}/{field}"

    def score_now(self, found: Result) -> float | None:
        """The score as it stands with what is typed: given, else kept, else worked out."""
        given = self._given_score
        return given if given is not None else found.score

    @property
    def _given_score(self) -> float | None:
        given = self.given.get("score")
        return given if isinstance(given, (int, float)) else None

    def _differs(self, found: Result) -> bool:
        now = self.score_now(found)
        return now is not None and found.computed is not None and abs(now - found.computed) > _SAME

    def fields(self, found: Result) -> list[FormItem]:
        """What is asked of this score, as it stands."""
        computed = as_score(found.computed) if found.computed is not None else ""
        now = self.score_now(found)
        score = self.given.get("score", found.score if found.decided else None)
        offered = say.SCORE_OFFERED.format(computed=computed) if computed else say.SCORE[1]
        label = say.SCORE[0]
        fields: list[FormItem] = [
            FieldView(self.field_name("score"), label, "number", score, offered, parse=self.read_score),
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
            FieldView(
                self.field_name("carries_over"),
                carries[0],
                "yesno",
                found.carries_over,
                carries[1],
                note=self.field_name("why"),
                note_label=say.WHY[0],
                draft=self._no_answer("carries_over"),
            )
        )
        return fields

    def _promised(self, found: Result) -> bool:
        objectives = self.session.plan.objectives
        return any(one.id == found.key_result.objective and one.kind == "committed" for one in objectives)

    def _no_answer(self, name: str) -> str | None:
        """Words kept there that answer neither yes nor no."""
        kept = self.kept(self.place_of(name)) or ""
        return kept if kept not in ("", str(True), str(False)) else None

    def _words(self, name: str, said: tuple[str, str], found: Result) -> FieldView:
        value = self.given.get(name) or value_in(found, name) or None
        return FieldView(self.field_name(name), said[0], "text", value, said[1])

    def read_score(self, text: str) -> Parsed:
        """A score from 0 to 1, `70 %` too."""
        if not text.strip():
            return Parsed(None)
        score = share(text)
        if score is None:
            return Parsed(None, say.NOT_A_SCORE.format(text=clip(text, 30)))
        return Parsed(score)

    # --- keeping -------------------------------------------------------------------------------------

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        self.keep(self.place_of(_field(event.name)), event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Keep the field at once, or hold it until the score has its reason."""
        name, value = _field(event.name), event.value
        found = self.open_result
        if found is None:
            return
        if value in (None, "") and found.decided and name in WORDS:
            self.forget(self.place_of(name))
            about = {"table": "scores", "id": self.open_id, "field": name}
            self.quiet_deed(set_field, value="", seen=event.seen, **about)
            return
        if value in (None, ""):
            self.given.pop(name, None)
            self.forget(self.place_of(name))
        else:
            self.given[name] = value
            self.keep(self.place_of(name), str(value))
        self._keep_given()
        self.show(self.session.plan)

    def on_prompted_field_settled(self, event: PromptedField.Settled) -> None:
        """Nothing is left over, unless it waits for the reason."""
        if _field(event.name) not in self.given:
            self.forget(self.place_of(_field(event.name)))

    def _keep_given(self) -> bool:
        """Keep the values given so far, once that is possible; False while they have to wait."""
        found = self.open_result
        if found is None or self.score_now(found) is None:
            return False
        if self._differs(found) and not (self.given.get("adjusted_because") or found.adjusted_because):
            return False
        carries_over = self.given.get("carries_over")
        done = self.quiet_deed(
            score_key_result,
            key=found.key_result.key,
            score=self._given_score,
            carries_over=carries_over if isinstance(carries_over, bool) else None,
            **{name: str(self.given.get(name, "")) for name in WORDS},
        )
        if done is None:
            return False
        for name in self.given:
            self.forget(self.place_of(name))
        self.given = {}
        return True


def _field(name: str) -> str:
    """A field's own name, without the visit it belongs to."""
    return name.rpartition("/")[2]
