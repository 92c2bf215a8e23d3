"""Say what a condition turned out to be: the verdict, and what was seen; two questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.rhythm import judge_condition
from method.plan.typed_values import whole
from method.wording import review as say
from tui.screens.dialogs.ask import AskLine, Pick
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.strategy import Condition
    from tui.screens.base.team_place import TeamPlace


def pick_condition(place: TeamPlace, conditions: Sequence[Condition]) -> None:
    """Which of several, then judge it."""
    options = [Option(one.id, f"{one.key} {one.text}", say.STATES[one.state]) for one in conditions]

    def picked(chosen: str | None) -> None:
        if chosen is not None:
            judge(place, chosen)

    place.app.push_screen(Pick(say.PICK_CONDITION, options), picked)


def judge(place: TeamPlace, condition_id: str) -> None:
    """Ask for the verdict and what was seen, and keep both."""
    condition = place.session.plan.find("conditions", condition_id)
    if condition is None or place.refuses_closed():
        return
    options = [Option(state, name, about) for state, (name, about) in say.VERDICTS.items()]
    question = f"{condition.key} {condition.text}\n{say.PICK_VERDICT}"

    def picked(state: str | None) -> None:
        if state == "open":
            _ask_belief(place, condition)
        elif state is not None:
            _ask_evidence(place, condition, state)

    place.app.push_screen(Pick(question, options, chosen=condition.state), picked)


def _ask_evidence(place: TeamPlace, condition: Condition, state: str) -> None:
    # Named so that Today leads back to where it was typed.
    result = place.session.plan.find("key_results", condition.of)
    where = f"review/{result.key}" if result is not None else f"stack/{condition.of}"
    kept_at = f"{where}/{condition.id}"

    def answered(text: str | None) -> None:
        if text is not None:
            place.deed(judge_condition, id=condition.id, state=state, evidence=text.strip())

    def wrong(text: str) -> str:
        return "" if text.strip() else say.NO_EVIDENCE

    question = say.ASK_EVIDENCE.format(key=condition.key, verdict=say.VERDICTS[state][0])
    asked = AskLine(question, about=condition.text, kind="text", check=wrong, kept_at=kept_at)
    place.app.push_screen(asked, answered)


def _ask_belief(place: TeamPlace, condition: Condition) -> None:
    def wrong(text: str) -> str:
        return "" if whole(text, 10) is not None else say.NO_BELIEF_GIVEN

    def answered(text: str | None) -> None:
        if text is not None:
            place.deed(judge_condition, id=condition.id, state="open", evidence="", belief=int(text))

    before = "" if condition.belief is None else str(condition.belief)
    place.app.push_screen(AskLine(say.ASK_BELIEF, value=before, about=condition.text, check=wrong), answered)
