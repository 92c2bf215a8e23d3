"""The one line that tells a person what somebody else just did, where it concerns them.

It does where it is about a key result or objective they own, or names them; where something turned red on
their team; and where it is done for the whole team (the set committed, a timebox started). What was committed
and mine, and is somebody else's since, Today tells too, undone or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.names import name_of
from method.plan.people import is_meant
from method.wording import places as say
from method.wording import today as today_say
from store.documents.fields import text_in
from store.documents.rules.takeover import OWNED

if TYPE_CHECKING:
    from store.documents.history import Change
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn

FOR_ALL = frozenset(
    {
        *("commit_set", "close_cycle", "open_next_cycle", "reveal_insights", "choose_direction"),
        *("start_timebox", "stop_timebox", "waive_step", "take_up_step", "reconfirm"),
    }
)
"""Deeds that everyone on the team is told of."""


def last_change(plan: Plan) -> str:
    """Id of the newest change; empty while nothing was changed."""
    return plan.changes[-1].id if plan.changes else ""


def notice(plan: Plan, who: str, after: str) -> str:
    """One sentence on the newest thing others did after that change which concerns me, else nothing."""
    others = [change for change in _since(plan, after) if change.by not in ("", who)]
    told = [line for change in others if (line := _line(plan, who, change))]
    if len(told) > 1:
        return say.OTHERS_MORE.format(line=told[-1], count=len(told) - 1)
    return told[-1] if told else ""


def _since(plan: Plan, after: str) -> Iterator[Change]:
    """The changes after that one, oldest first; none where it is not of this plan."""
    changes = plan.changes
    for place in range(len(changes) - 1, -1, -1):
        if changes[place].id == after:
            yield from changes[place + 1 :]
            return
    if not after:
        yield from changes


def _line(plan: Plan, who: str, change: Change) -> str:
    name = _name(plan, change.by)
    for edit in change.edits:
        if edit.table == "check_ins" and edit.how == "add":
            return _check_in(plan, who, name, plan.find("check_ins", edit.of))
    if not change.said:
        return ""
    mine = any(
        _is_mine(plan, who, edit.table, edit.of) or (edit.field, edit.before) == ("owner", who)
        for edit in change.edits
    )
    return say.OTHERS.format(name=name, said=change.said) if mine or change.deed in FOR_ALL else ""


def _check_in(plan: Plan, who: str, name: str, made: CheckIn | None) -> str:
    if made is None:
        return ""
    result = plan.find("key_results", made.key_result)
    on_team = any(person.key == who for person in plan.people)
    if result is None or not (
        (made.colour == "red" and on_team)
        or _is_mine(plan, who, "key_results", result.id)
        or _named(plan, who, made)
    ):
        return ""
    return say.MARKED.format(name=name, key=result.key, colour=made.colour, confidence=made.confidence)


def _named(plan: Plan, who: str, made: CheckIn) -> bool:
    """Whether the GROW conversation or the call for help names this person."""
    person = plan.workspace.person(who)
    name = person.name.casefold() if person else ""
    names = {who.casefold(), name, name.split(" ")[0]} - {""}
    words = "".join(char if char.isalnum() else " " for char in made.help.casefold()).split()
    return is_meant(made.will_who, who, plan.workspace.people) or not names.isdisjoint(words)


def _is_mine(plan: Plan, who: str, table: str, id: str) -> bool:
    """Whether this person owns it, or the objective or key result it belongs to."""
    row = plan.find(table, id)
    while row is not None:
        if who in (text_in(row, "owner"), text_in(row, "person")):
            return True
        above = text_in(row, "objective", "of", "key_result")
        if not above:
            return False
        row = plan.find("key_results", above) or plan.find("objectives", above)
    return False


def _name(plan: Plan, key: str) -> str:
    person = plan.workspace.person(key)
    return (person.name or person.key).split(" ")[0] if person else key


class TakenOver(NamedTuple):
    """A sentence, and the key of what it is about."""

    key: str
    text: str


def taken_over(plan: Plan, who: str, since: date) -> Iterator[TakenOver]:
    """Each change by somebody else, on that day or later, of the owner of what was this person's."""
    for change in plan.changes:
        if change.by in ("", who) or change.undoes or not change.why or plan.day_of(change.at) < since:
            continue
        for edit in change.edits:
            if edit.table in OWNED and (edit.field, edit.before) == ("owner", who):
                found = plan.find(edit.table, edit.of)
                if found is not None:
                    text = _told_owner(
                        plan, change, found.key, str(edit.after or ""), again=found.owner == who
                    )
                    yield TakenOver(found.key, text)


def _told_owner(plan: Plan, change: Change, key: str, to: str, *, again: bool) -> str:
    words = (
        today_say.TOOK_OVER if to == change.by else today_say.GAVE_AWAY if to else today_say.NO_LONGER_OWNED
    )
    if again:
        words = today_say.TOOK_OVER_BACK
    return words.format(name=name_of(change.by, plan), owner=name_of(to, plan), key=key, why=change.why)
