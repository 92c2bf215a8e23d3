"""What can be done with the row under the cursor, and with the whole set, as keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from method.actions import arrange, drafting, edit_fields
from method.plan.active_set import is_committed, live_objectives
from method.wording import draft as say
from method.wording import importing
from store.documents.guards import is_key_result, is_objective
from tui.app.navigation import Link
from tui.screens.base.action import KeyAction
from tui.screens.dialogs.ask import Pick
from tui.screens.dialogs.ask_words import ask_reason, ask_words
from tui.screens.draft.answer_prompt import ask_enough
from tui.screens.draft.okr_line import objective_of
from tui.screens.draft.triage import triage
from tui.widgets.form.specs import Option

R = TypeVar("R")

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.documents.okrs import Objective
    from tui.screens.base.team_place import TeamPlace
    from tui.screens.draft.okr_line import Okr

    Current = Callable[[], Okr | None]
    OpenAt = Callable[[str, str], object]


def row_actions(place: TeamPlace, current: Current, open_at: OpenAt) -> list[KeyAction]:
    """The keys in the order of the footer.

    `current` gives the line under the cursor; `open_at` goes to the line of that id and opens a field of it.
    """
    no_row, no_kr = partial(why_not_row, current), partial(why_not_key_result, current)

    def on_row(do: Callable[[TeamPlace, Okr], None]) -> Callable[[], None]:
        def run() -> None:
            okr = current()
            if okr is not None:
                do(place, okr)

        return run

    def on_set(do: Callable[[TeamPlace], R]) -> Callable[[], R]:
        return partial(do, place)

    return [
        KeyAction("F", *say.ACT_FINDINGS, partial(open_findings, place, open_at)),
        KeyAction("!", *say.ACT_COMMIT, partial(open_commit, place, open_at)),
        KeyAction("y", *say.ACT_ENOUGH, on_row(is_enough), no_row, changes=True),
        KeyAction("w", *say.ACT_CONDITION, on_row(add_condition), no_kr, changes=True),
        KeyAction("i", *say.ACT_INITIATIVE, on_row(add_initiative), no_kr, changes=True),
        KeyAction(">", *say.ACT_TRIAGE, on_row(triage), no_row, changes=True),
        KeyAction("x", *say.ACT_DROP, on_row(drop), no_row, changes=True),
        KeyAction("h", *say.ACT_KPIS, on_set(open_kpis)),
        KeyAction("P", *say.ACT_PEERS, on_set(open_peer_review)),
        KeyAction("v", *say.ACT_TREE, on_set(open_tree)),
        KeyAction("m", *say.ACT_MOVE, on_row(move), no_kr, changes=True),
        KeyAction("K", *say.ACT_UP, on_row(partial(shift, by=-1)), no_row, in_footer=False, changes=True),
        KeyAction("J", *say.ACT_DOWN, on_row(partial(shift, by=1)), no_row, in_footer=False, changes=True),
        KeyAction("D", *say.ACT_DUPLICATE, on_row(duplicate), no_row, in_footer=False, changes=True),
        KeyAction("I", *importing.ACT_OPEN, on_set(open_import), in_footer=False),
    ]


def why_not_row(current: Current) -> str:
    """That the cursor must be on a line first; "" when it is."""
    return "" if current() is not None else say.WHY_NOT_ROW


def why_not_key_result(current: Current) -> str:
    """That the cursor must be on a key result first; "" when it is."""
    return "" if is_key_result(current()) else say.WHY_NOT_KR


# --- the line under the cursor ------------------------------------------------------------------------


def is_enough(place: TeamPlace, okr: Okr) -> None:
    """Ask SET-6 of the objective that the line belongs to."""
    ask_enough(place, objective_of(okr))


def add_condition(place: TeamPlace, okr: Okr) -> None:
    """Ask what would have to be true for this key result."""
    _add_below(place, okr, "conditions", say.ASK_CONDITION)


def add_initiative(place: TeamPlace, okr: Okr) -> None:
    """Ask what to build or try for this key result."""
    _add_below(place, okr, "initiatives", say.ASK_INITIATIVE)


def _add_below(place: TeamPlace, okr: Okr, table: str, question: str) -> None:
    def add(text: str) -> None:
        place.deed(edit_fields.add_row, table=table, fields={"of": okr.id, "text": text})

    ask_words(place, question.format(key=okr.key), add)


def drop(place: TeamPlace, okr: Okr) -> None:
    """Remove a draft (u brings it back); drop what is committed, with a reason."""
    objective: Objective | None = place.session.plan.find("objectives", objective_of(okr))
    if objective is not None and objective.state == "draft":
        place.deed(edit_fields.remove_row, table=okr.table, id=okr.id)
        return
    deed = drafting.drop_objective if is_objective(okr) else drafting.drop_key_result
    question = say.ASK_DROP.format(key=okr.key)
    ask_words(place, question, lambda reason: place.deed(deed, id=okr.id, reason=reason))


def shift(place: TeamPlace, okr: Okr, *, by: int) -> None:
    """Up or down among its siblings."""
    place.deed(arrange.move_okr, id=okr.id, by=by)


def duplicate(place: TeamPlace, okr: Okr) -> None:
    """A copy of it."""
    place.deed(arrange.duplicate_okr, id=okr.id)


def move(place: TeamPlace, okr: Okr) -> None:
    """Ask for the objective it goes under; of what is committed, why."""
    plan = place.session.plan
    others = [each for each in live_objectives(plan) if each.id != objective_of(okr)]
    if not others:
        place.say(say.WHY_NOT_MOVE, "trouble")
        return

    def put(objective: str, reason: str) -> None:
        place.deed(arrange.move_key_result, id=okr.id, objective=objective, reason=reason)

    def picked(objective: str | None) -> None:
        if objective is None:
            return
        if is_committed(okr, plan):
            ask_reason(place, okr.key, partial(put, objective))
        else:
            put(objective, "")

    options = [Option(each.id, f"{each.key} {each.text}") for each in others]
    place.app.push_screen(Pick(say.PICK_OBJECTIVE.format(key=okr.key), options), picked)


# --- other screens ------------------------------------------------------------------------------------


def open_findings(place: TeamPlace, open_at: OpenAt) -> None:
    """All findings; one of them may be followed to its line."""
    from tui.screens.draft.findings.screen import Findings

    place.app.push_screen(Findings(place.session), partial(_follow, open_at))


def open_commit(place: TeamPlace, open_at: OpenAt) -> None:
    """What is open, then commit; a finding may be followed to its line."""
    from tui.screens.draft.findings.screen import Commit

    place.app.push_screen(Commit(place.session), partial(_follow, open_at))


def _follow(open_at: OpenAt, to: str | None) -> None:
    """Go to a finding: `to` is an id and, after a space, the name of a field."""
    if to:
        id, _, field = to.partition(" ")
        open_at(id, field)


def open_tree(place: TeamPlace) -> None:
    """Objectives, key results and their conditions."""
    from tui.screens.stack.condition_tree import ConditionTree

    place.app.push_screen(ConditionTree(place.session))


def open_kpis(place: TeamPlace) -> None:
    """The numbers that must stay healthy."""
    from tui.screens.draft.kpis.screen import Kpis

    place.app.push_screen(Kpis(place.session))


async def open_import(place: TeamPlace) -> None:
    """The preview of a list from elsewhere."""
    await place.navigation.open(Link("import"))


def open_peer_review(place: TeamPlace) -> None:
    """What peers said of the set, and a review of one's own."""
    from tui.screens.draft.peer_review import PeerReviewScreen

    place.app.push_screen(PeerReviewScreen(place.session))
