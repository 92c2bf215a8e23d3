"""The triage question: is it a true priority, a KPI or an initiative? (OBJ-8, METHOD 1)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions import drafting, edit_fields
from method.plan.active_set import is_committed
from method.wording import draft as say
from store.documents.guards import is_objective
from tui.screens.dialogs.ask import PickMany
from tui.screens.dialogs.ask_words import ask_reason, ask_words
from tui.screens.dialogs.pick_by_key import PickByKey, Way
from tui.screens.draft.okr_line import sentence_of
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from store.documents.deeds import Deed
    from store.documents.okrs import Objective
    from store.documents.plan import Plan
    from tui.screens.base.team_place import TeamPlace
    from tui.screens.draft.okr_line import Okr


def triage(place: TeamPlace, okr: Okr) -> None:
    """Ask what the line really is, and turn it into that; what is committed needs a reason."""

    def picked(to: str | None) -> None:
        if to is None:
            return
        if is_objective(okr) and to == "link":
            _pick_choices(place, okr)
        elif is_objective(okr) and to == "choice":
            _new_choice(place, okr)
        elif is_committed(okr, place.session.plan):
            ask_reason(place, okr.key, lambda reason: turn(to, reason))
        else:
            turn(to, "")

    def turn(to: str, reason: str) -> None:
        if to == "choice":
            _new_choice(place, okr, reason)
        else:
            place.deed(_deed_of(okr), id=okr.id, to=to, reason=reason)

    question = say.PICK_TRIAGE.format(text=sentence_of(okr))
    place.app.push_screen(PickByKey(question, triage_ways(okr, place.session.plan)), picked)


def triage_ways(okr: Okr, plan: Plan) -> list[Way]:
    """What the line can be turned into; an objective can also be tied to a choice."""
    ways = [
        Way("k", "kpi", say.TRIAGE_KPI),
        Way("i", "initiative", say.TRIAGE_INITIATIVE),
        Way("c", "choice", say.TRIAGE_CHOICE if is_objective(okr) else say.TRIAGE_AS_CHOICE),
    ]
    return [Way("l", "link", say.TRIAGE_LINK), *ways] if is_objective(okr) and plan.choices else ways


def _deed_of(okr: Okr) -> Deed[Plan, ...]:
    return drafting.triage_objective if is_objective(okr) else drafting.triage_key_result


def _pick_choices(place: TeamPlace, objective: Objective) -> None:
    """Ask which choices it serves, those it serves already chosen."""
    plan = place.session.plan
    held: Objective | None = plan.find("objectives", objective.id)
    options = [Option(each.id, f"{each.key} {each.text}") for each in plan.choices]

    def picked(ids: tuple[str, ...] | None) -> None:
        if ids is not None:
            place.deed(
                edit_fields.set_field,
                table="objectives",
                id=objective.id,
                field="choices",
                value=list(ids),
            )

    chosen = tuple(held.choices) if held is not None else ()
    place.app.push_screen(PickMany(say.PICK_CHOICE, options, chosen=chosen), picked)


def _new_choice(place: TeamPlace, okr: Okr, reason: str = "") -> None:
    """Ask for a choice, what it is chosen over, and why; one question after the other."""

    def over(text: str) -> None:
        ask_words(place, say.ASK_OVER, lambda instead: because(text, instead))

    def because(text: str, instead: str) -> None:
        ask_words(place, say.ASK_BECAUSE, lambda why: turn(text, instead, why))

    def turn(text: str, instead: str, why: str) -> None:
        place.deed(_deed_of(okr), id=okr.id, to="choice", text=text, over=instead, because=why, reason=reason)

    ask_words(place, say.ASK_CHOICE, over)
