"""Putting a check-in right from the story of its key result: another value, day or words, or none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.check_ins import correct_check_in, remove_check_in
from method.plan.formatting import day
from method.rhythm.check_ins import check_ins_of
from method.wording import review as say
from tui.screens.checkin.values import typed_value
from tui.screens.dialogs.ask import AskLine, Pick
from tui.screens.dialogs.ask_words import ask_words
from tui.widgets.form.specs import Option

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.rhythm import CheckIn
    from tui.screens.base.team_place import TeamPlace
    from tui.widgets.list.row_list import Row

ROW = "check-in "
"""Before the check-in's id in the id of each of its lines."""


def check_in_at(row: Row | None, result: KeyResult | None, place: TeamPlace) -> CheckIn | None:
    """The check-in whose line that is, else the newest; None: there is none."""
    done = check_ins_of(result, place.session.plan) if result is not None else []
    id = row.id.removeprefix(ROW).split(" ")[0].split("+")[0] if row is not None else ""
    return next((one for one in done if one.id == id), done[-1] if done else None)


def correct(place: TeamPlace, result: KeyResult, check_in: CheckIn) -> None:
    """Ask which field is wrong, what it should say, and why; the old value stays on record."""

    def picked(field: str | None) -> None:
        if field is not None:
            _ask_value(place, result, check_in, field)

    options = [Option(field, label) for field, label in say.CORRECTABLE.items()]
    place.app.push_screen(
        Pick(say.PICK_CORRECT.format(day=day(check_in.on, place.session.today)), options), picked
    )


def _ask_value(place: TeamPlace, result: KeyResult, check_in: CheckIn, field: str) -> None:
    plan, today = place.session.plan, place.session.today

    def wrong(text: str) -> str:
        return typed_value(field, text, result, plan, today).wrong

    def answered(text: str | None) -> None:
        if text is None:
            return
        value = typed_value(field, text, result, plan, today).value
        fields = {field: "" if value is None and field == "changed" else value}
        ask_words(place, say.ASK_CORRECT_WHY, lambda why: _keep(place, check_in, fields, why))

    question = say.ASK_CORRECT.format(label=say.CORRECTABLE[field])
    place.app.push_screen(AskLine(question, check=wrong), answered)


def _keep(place: TeamPlace, check_in: CheckIn, fields: dict[str, object], why: str) -> None:
    place.deed(correct_check_in, id=check_in.id, fields=fields, why=why)


def remove(place: TeamPlace, check_in: CheckIn) -> None:
    """Ask why, then take it out."""
    question = say.ASK_REMOVE_WHY.format(day=day(check_in.on, place.session.today))
    ask_words(place, question, lambda why: place.deed(remove_check_in, id=check_in.id, why=why))
